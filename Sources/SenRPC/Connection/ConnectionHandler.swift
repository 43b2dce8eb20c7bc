import NIOCore

/// Whom a connection handler tells what happens. Called on the event loop only.
protocol ConnectionOwner: AnyObject {
  /// The TLS handshake is complete.
  func established(_ identity: PeerIdentity)
  /// Something has come in.
  func handle(_ event: ConnectionEvent, now: UInt64)
  /// Answers the next frame if it can be answered where it stands.
  /// - Returns: false if it is still there.
  func answerAtOnce(now: UInt64) -> Bool
  /// The writers of these streams may go on.
  func writable(_ streams: [UInt32])
  /// Everything that came in has been handled; the output is written next.
  func turnEnds()
  /// Looks at deadlines and the like; called at every tick.
  func tick(now: UInt64)
  /// The connection begins to go away: what would wait for ever should end.
  func drainBegan()
  /// The time to go away is over: every call that still runs should be told its end.
  func graceEnded()
  /// The connection carries no more calls; called exactly once.
  func closed(_ cause: RPCError)
  /// The socket is closed; called exactly once, after `closed`.
  func released()
}

/// The thin shell around a connection's value: TLS, socket, timers. One turn drains what has come
/// in, lets the owner act, and writes once.
///
/// The variables of this class and its neighbours on the event loop are exempt from the run-time
/// check of exclusive access: one thread has them, no closure that runs inside an access reaches
/// them again, and the check took 9 % of a small call (perf, 8 connections of 32 calls).
final class ConnectionHandler: ChannelInboundHandler, @unchecked Sendable {
  // Unchecked: every stored property is confined to the channel's event loop.
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Plaintext from which on a round of writing adds no further fragment, in bytes: few system
  /// calls, and plaintext and ciphertext still lie in the processor's nearest caches.
  static let writeRoundBytes = 80 * 1024
  /// How long a socket stays open behind the last word, so that a peer that still sends reads it.
  static let lingerTime = TimeAmount.seconds(1)

  let loop: any EventLoop
  let timings: ConnectionTimings
  @exclusivity(unchecked) var state: ConnectionState
  private let tls: TLSSession
  @exclusivity(unchecked) private var owner: (any ConnectionOwner)?
  @exclusivity(unchecked) private var context: ChannelHandlerContext?
  private var handshakeTimer: Scheduled<Void>?
  private var ticker: RepeatedTask?
  @exclusivity(unchecked) private var isInTurn = false
  @exclusivity(unchecked) private var isFlushScheduled = false
  @exclusivity(unchecked) private var isClosing = false
  private var hasEnded = false
  @exclusivity(unchecked) private var readsPaused = false
  private var drainDeadline: UInt64?
  let born = RPCDeadline.clock()
  @exclusivity(unchecked) private(set) var lastRead = RPCDeadline.clock()
  @exclusivity(unchecked) private(set) var lastBusy = RPCDeadline.clock()
  @exclusivity(unchecked) private(set) var pingSent: UInt64?
  /// The peer has said close_notify.
  @exclusivity(unchecked) private var peerHasClosed = false
  @exclusivity(unchecked) private(set) var stalledSince: UInt64?
  let ageLimit: UInt64
  @exclusivity(unchecked) private var loopScratch: LoopScratch?
  private(set) var peerIdentity = PeerIdentity()

  init(
    loop: any EventLoop, tls: TLSSession, state: ConnectionState, timings: ConnectionTimings,
    owner: any ConnectionOwner
  ) {
    self.loop = loop
    self.tls = tls
    self.state = state
    self.timings = timings
    self.owner = owner
    let age = Double(timings.age.nanoseconds) * Double.random(in: 0.9...1.1)
    ageLimit = UInt64(age)
  }

  // MARK: The channel

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if context.channel.isActive { start() }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    end(Self.lost)
    release()
    self.context = nil
  }

  func channelActive(context: ChannelHandlerContext) {
    start()
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    decrypt(&bytes)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    turn()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      stalledSince = nil
      flush()
      goOn()
      resumeReads()
    } else {
      stalledSince = RPCDeadline.clock()
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(Self.lost)
    release()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    close(Self.lost)
  }

  static var lost: RPCError {
    RPCError(.unavailable, reason: "CONNECTION_LOST", "The connection was lost.")
  }

  // MARK: Turns

  /// What the connections of this loop lend each other; looked up once.
  private var scratch: LoopScratch {
    if let loopScratch { return loopScratch }
    let scratch = LoopScratch.current
    loopScratch = scratch
    return scratch
  }

  private func start() {
    guard handshakeTimer == nil else { return }
    limitHandshake()
    var nothing = ByteBuffer()
    decrypt(&nothing)
    turn()
  }

  /// Closes if the handshake, or behind it the peer's HELLO, does not come in time (H-1, K-2).
  private func limitHandshake() {
    handshakeTimer?.cancel()
    handshakeTimer = loop.assumeIsolated().scheduleTask(in: timings.handshake) { [self] in
      close(Self.handshakeTimeout)
    }
  }

  static var handshakeTimeout: RPCError {
    RPCError(.unavailable, reason: "HANDSHAKE_TIMEOUT", "The handshake took too long.")
  }

  /// Goes on with the handshake, or reads what has come in behind what is there.
  private func decrypt(_ ciphertext: inout ByteBuffer) {
    guard !isClosing else { return }
    isInTurn = true
    defer { isInTurn = false }
    do throws(TLSError) {
      if !tls.isEstablished {
        guard try tls.handshake(&ciphertext) == .established else { return writeUnsent() }
        begin()
      }
      scratch.lend(plaintext: &state.inbox)
      state.inbox.discardReadBytes()
      if try tls.read(&ciphertext, into: &state.inbox) == .closed { peerHasClosed = true }
    } catch {
      // The alert says to the peer why its certificate is refused.
      close(
        error.connectionEnd(state.role),
        lingers: error.refusesCertificate && state.role == .server)
    }
  }

  /// Handles what has come in, lets the owner act, writes once.
  private func turn() {
    guard !isClosing else { return }
    isInTurn = true
    defer { isInTurn = false }
    let now = RPCDeadline.clock()
    lastRead = now
    pingSent = nil
    guard tls.isEstablished else { return }
    scratch.lend(output: &state.output)
    handleIncoming(now: now)
    if peerHasClosed { close(Self.lost) } else { closeIfDone() }
  }

  /// Handles what was held back while the peer took nothing.
  private func goOn() {
    // A turn that is under way goes on by itself.
    guard !isInTurn, !isClosing, state.inbox.readableBytes > 0 else { return }
    isInTurn = true
    defer { isInTurn = false }
    handleIncoming(now: RPCDeadline.clock())
    closeIfDone()
  }

  private func closeIfDone() {
    guard !isClosing, state.failure != nil || state.isDrained else { return }
    close(Self.lost, lingers: state.failure != nil)
  }

  /// Handles what has come in and writes; goes on later while the peer does not take the answers.
  private func handleIncoming(now: UInt64) {
    while !isClosing {
      while !holdsBack {
        if owner?.answerAtOnce(now: now) == true {
          lastBusy = now
          continue
        }
        guard let event = state.next(now: now) else { break }
        handle(event, now: now)
      }
      let isHeldBack = holdsBack
      scratch.give(plaintext: &state.inbox)
      owner?.turnEnds()
      flush()
      guard isHeldBack, !holdsBack else { return }
    }
  }

  /// True while a server has more to send than its peer may make it keep.
  private var holdsBack: Bool {
    state.role == .server && state.output.readableBytes > state.limits.unsentBytesMax
  }

  private func handle(_ event: ConnectionEvent, now: UInt64) {
    if case .ready = event {
      handshakeTimer?.cancel()
      ticker = loop.scheduleRepeatedTask(initialDelay: timings.tick, delay: timings.tick) {
        [self] _ in tick(now: RPCDeadline.clock())
      }
    }
    if case .pong = event {} else { lastBusy = now }
    owner?.handle(event, now: now)
  }

  private func begin() {
    limitHandshake()
    state.roundTrip = RPCDeadline.clock() &- born
    let address = context?.remoteAddress?.description ?? ""
    peerIdentity = tls.peerIdentity(address: address)
    owner?.established(peerIdentity)
    state.sendHello()
  }

  /// Lends the connection room for what it has to say outside of its own turns.
  func prepareOutput() { scratch.lend(output: &state.output) }

  /// Writes at the end of the turn: now if there is none, else when it ends.
  func scheduleFlush() {
    guard !isInTurn, !isFlushScheduled else { return }
    isFlushScheduled = true
    loop.assumeIsolated().execute { [self] in
      isFlushScheduled = false
      flush()
      closeIfDone()
    }
  }

  private func flush() {
    guard let context, tls.isEstablished, !isClosing else { return }
    scratch.lend(output: &state.output)
    while context.channel.isWritable {
      state.pump(until: Self.writeRoundBytes)
      guard state.output.readableBytes > 0 else { break }
      encryptAndWrite()
      if isClosing { return }
    }
    scratch.give(output: &state.output)
    if !state.writable.isEmpty {
      let streams = state.writable
      state.writable.removeAll(keepingCapacity: true)
      owner?.writable(streams)
    }
    if state.controlReplies >= state.limits.controlRepliesMax || holdsBack { pauseReads() }
  }

  private func encryptAndWrite() {
    do throws(TLSError) {
      var ciphertext = scratch.takeCiphertext()
      try tls.write(&state.output, into: &ciphertext)
      state.controlReplies = 0
      write(ciphertext)
      scratch.give(ciphertext: &ciphertext)
    } catch {
      close(error.connectionEnd(state.role))
    }
  }

  private func write(_ ciphertext: ByteBuffer) {
    guard let context, ciphertext.readableBytes > 0 else { return }
    // A socket whose peer does not read keeps the bytes, and must not keep much room around few.
    context.writeAndFlush(wrapOutboundOut(ciphertext.compacted()), promise: nil)
  }

  /// Sends what TLS has to say by itself.
  private func writeUnsent() {
    var ciphertext = ByteBuffer()
    tls.takeUnsent(into: &ciphertext)
    write(ciphertext)
  }

  private func pauseReads() {
    guard !readsPaused, let context, !context.channel.isWritable else { return }
    readsPaused = true
    context.channel.setOption(.autoRead, value: false).assumeIsolated().whenFailure { _ in }
  }

  private func resumeReads() {
    guard readsPaused, let context else { return }
    readsPaused = false
    context.channel.setOption(.autoRead, value: true).assumeIsolated().whenFailure { _ in }
  }

  // MARK: Times

  /// Looks at the times at a moment.
  func tick(now: UInt64) {
    guard !isClosing else { return }
    owner?.tick(now: now)
    if !state.streams.isEmpty { lastBusy = now }
    if let stalledSince, elapsed(stalledSince, now) > timings.writeStall {
      return close(
        RPCError(.unavailable, reason: "WRITE_STALL", "The peer takes nothing of what is sent."))
    }
    if let pingSent, elapsed(pingSent, now) > timings.keepaliveAnswer {
      return close(
        RPCError(.unavailable, reason: "KEEPALIVE", "The peer gives no sign of life."))
    }
    if pingSent == nil, elapsed(lastRead, now) >= timings.keepalive {
      pingSent = now
      state.sendPing(now)
    }
    if elapsed(lastBusy, now) >= timings.idle {
      drain(grace: timings.shutdownGrace, reason: "idle", now: now)
    }
    if state.role == .server, now &- born > ageLimit {
      drain(grace: timings.ageGrace, reason: "the connection is old", now: now)
    }
    if let drainDeadline, now >= drainDeadline {
      owner?.graceEnded()
      return close(
        RPCError(.unavailable, reason: "DRAINED", "The server has gone away."), lingers: true)
    }
    if state.isDrained { return close(Self.lost) }
    flush()
  }

  private func elapsed(_ since: UInt64, _ now: UInt64) -> TimeAmount {
    .nanoseconds(Int64(clamping: now &- since))
  }

  /// Goes away in two phases; closes when the last call has ended (G-1).
  func drain(grace: TimeAmount, reason: String, now: UInt64 = RPCDeadline.clock()) {
    guard !isClosing else { return }
    guard state.role == .server, state.hasPeerHello else {
      if state.streams.isEmpty { close(Self.lost) }
      return
    }
    if drainDeadline == nil { owner?.drainBegan() }
    let slack = timings.tick
    let deadline = now &+ UInt64(max(0, grace.nanoseconds + slack.nanoseconds))
    drainDeadline = min(drainDeadline ?? .max, deadline)
    state.beginDrain(
      grace: UInt32(clamping: grace.nanoseconds / 1_000_000), reason: reason)
    scheduleFlush()
  }

  // MARK: The end

  /// Closes the connection with close_notify; every call on it ends.
  /// - Parameter lingers: the peer may still be sending, and must read what was said last.
  func close(_ cause: RPCError, lingers: Bool = false) {
    guard !isClosing else { return }
    isClosing = true
    var ciphertext = ByteBuffer()
    if tls.isEstablished {
      do throws(TLSError) {
        try tls.write(&state.output, into: &ciphertext)
      } catch {
        state.output.clear()
      }
    }
    tls.close()
    tls.takeUnsent(into: &ciphertext)
    write(ciphertext)
    end(cause)
    guard let channel = context?.channel else { return }
    guard lingers, channel.isActive else { return channel.close(promise: nil) }
    // Closed at once, a socket with unread bytes resets, and the last word may be lost.
    channel.close(mode: .output, promise: nil)
    resumeReads()
    loop.scheduleTask(in: Self.lingerTime) { channel.close(promise: nil) }
  }

  private func release() {
    guard let owner else { return }
    self.owner = nil
    owner.released()
  }

  private func end(_ cause: RPCError) {
    guard !hasEnded else { return }
    hasEnded = true
    isClosing = true
    handshakeTimer?.cancel()
    ticker?.cancel()
    ticker = nil
    for id in Array(state.streams.keys) { state.discard(id) }
    owner?.closed(cause)
  }
}
