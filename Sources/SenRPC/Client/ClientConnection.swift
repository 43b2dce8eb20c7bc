import Logging
import NIOCore
import NIOPosix
import Synchronization

/// The client's side of one connection.
final class ClientConnection: ConnectionOwner, @unchecked Sendable {
  // Unchecked: stored variables are confined to the event loop, but for the load behind a lock.

  /// What a pool looks at from any thread.
  struct Load: Sendable {
    var isReady = false
    var isClosed = false
    var isDraining = false
    /// Calls that were handed to the connection and have not ended.
    var calls = 0
    var callLimit = ConnectionSettings.minima.maxStreams

    var takesCalls: Bool { isReady && !isClosed && !isDraining && calls < callLimit }
  }

  let loop: any EventLoop
  private let logger: Logger
  @exclusivity(unchecked) private(set) var handler: ConnectionHandler?
  @exclusivity(unchecked) private var calls = StreamTable<any OutgoingCall>()
  @exclusivity(unchecked) private var deadlineTimer: Scheduled<Void>?
  @exclusivity(unchecked) private var deadlineTimerAt = UInt64.max
  private let readyPromise: EventLoopPromise<Void>
  private let load = Mutex(Load())
  private let onChange: @Sendable (ClientConnection) -> Void
  private(set) var identity = PeerIdentity()

  init(
    loop: any EventLoop, logger: Logger, onChange: @escaping @Sendable (ClientConnection) -> Void
  ) {
    self.loop = loop
    self.logger = logger
    self.onChange = onChange
    readyPromise = loop.makePromise()
  }

  /// Dials a server. The future succeeds when the server's HELLO has come.
  static func connect(
    address: SocketAddress, context: TLSContext, settings: ConnectionSettings,
    limits: ConnectionLimits, timings: ConnectionTimings, loop: any EventLoop, logger: Logger,
    onChange: @escaping @Sendable (ClientConnection) -> Void
  ) -> EventLoopFuture<ClientConnection> {
    let connection = ClientConnection(loop: loop, logger: logger, onChange: onChange)
    let dialled = ClientBootstrap(group: loop)
      .connectTimeout(timings.handshake)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let handler = ConnectionHandler(
            loop: channel.eventLoop, tls: try TLSSession(context),
            state: ConnectionState(role: .client, settings: settings, limits: limits),
            timings: timings, owner: connection)
          connection.handler = handler
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      }
      .connect(to: address)
    dialled.whenFailure { error in
      let text = String(describing: error)
      connection.readyPromise.fail(
        RPCError(.unavailable, reason: "CONNECT_FAILED", text))
    }
    return connection.readyPromise.futureResult.map { connection }
  }

  /// Runs something on the event loop, at once if that is where the caller is.
  func onLoop(_ body: @escaping @Sendable (ClientConnection) -> Void) {
    if loop.inEventLoop { body(self) } else { loop.execute { body(self) } }
  }

  // MARK: Load

  /// How busy the connection is.
  var currentLoad: Load { load.withLock { $0 } }

  /// Takes a place for a call.
  /// - Returns: false if the connection takes none now.
  func reserve() -> Bool {
    load.withLock { load in
      guard load.takesCalls else { return false }
      load.calls += 1
      return true
    }
  }

  private func unreserve() {
    let mattersToOthers = load.withLock { load in
      load.calls -= 1
      // Calls wait for a place only where there was none.
      return load.calls + 1 >= load.callLimit || load.isDraining || load.isClosed
    }
    if mattersToOthers { onChange(self) }
  }

  // MARK: What comes in

  func established(_ identity: PeerIdentity) {
    self.identity = identity
  }

  func answerAtOnce(now: UInt64) -> Bool {
    guard let end = handler?.state.takeBareEnd() else { return false }
    calls.removeValue(forKey: end.stream)?.end(
      nil, trailers: Metadata(), message: end.message)
    unreserve()
    return true
  }

  func handle(_ event: ConnectionEvent, now: UInt64) {
    switch event {
    case .ready(let settings):
      load.withLock {
        $0.isReady = true
        $0.callLimit = settings.maxStreams
      }
      readyPromise.succeed()
      onChange(self)
    case .headers(let id, let metadata):
      calls[id]?.begin(metadata)
    case .message(let id, let message):
      calls[id]?.deliver(message.compacted())
    case .ended(let id, let end, let message):
      ended(id, end, message)
    case .draining(let last, let isFinal, _):
      load.withLock { $0.isDraining = true }
      onChange(self)
      if isFinal { notProcessed(above: last) }
    case .limit(let calls):
      load.withLock { $0.callLimit = calls }
      onChange(self)
    case .failed(let failure):
      logger.info("sen-rpc connection failed", metadata: ["rpc.reason": "\(failure.reason)"])
    case .cancelled(let id, let error):
      calls.removeValue(forKey: id)?.end(error, trailers: Metadata(), message: nil)
    case .call, .refused, .streamsUsedUp, .requestsEnded, .pong:
      break
    }
  }

  private func ended(_ id: UInt32, _ end: CallEnd, _ message: ByteBuffer?) {
    // A call that was given up has ended for its caller; its place is free only now.
    calls.removeValue(forKey: id)?.end(end.error, trailers: end.trailers, message: message)
    unreserve()
  }

  private func notProcessed(above last: UInt32) {
    for id in handler?.state.removeUnprocessed(above: last) ?? [] {
      var error = RPCError(.unavailable, reason: "DRAINING", "The server is going away.")
      error.notProcessed = true
      calls.removeValue(forKey: id)?.end(error, trailers: Metadata(), message: nil)
      unreserve()
    }
  }

  // MARK: What calls do

  /// Begins a call whose place is reserved.
  /// - Returns: why the call has not begun; `nil` if it has.
  @discardableResult
  func start(
    _ call: any OutgoingCall, _ head: CallHead, message: ByteBuffer?, isWhole: Bool
  ) -> RPCError? {
    if let refusal = call.refusal {
      call.end(refusal, trailers: Metadata(), message: nil)
      unreserve()
      return refusal
    }
    guard let handler, handler.state.canCall else {
      var error = ConnectionHandler.lost
      error.notProcessed = true
      call.end(error, trailers: Metadata(), message: nil)
      unreserve()
      return error
    }
    do throws(RPCError) {
      var head = head
      if let deadline = call.deadline {
        let left = deadline.remainingMicroseconds
        guard left > 0 else { throw RPCError.deadlineExceeded }
        head.timeout = left
        watch(deadline.nanoseconds)
      }
      handler.prepareOutput()
      call.stream = try handler.state.call(
        head, message: message, isWhole: isWhole,
        mayCompress: !call.method.options.contains(.sensitive))
      calls[call.stream] = call
      handler.scheduleFlush()
      // The ids are used up: the next call needs a new connection (S-3).
      if handler.state.highestStream >= WireLimits.lastUsableStream { retire() }
      return nil
    } catch {
      call.end(error, trailers: Metadata(), message: nil)
      unreserve()
      return error
    }
  }

  /// Sends a request; what comes behind the good end of a call is dropped (X-1: the end stands).
  func send(
    _ call: ClientCall, _ message: ByteBuffer, _ number: UInt64,
    _ continuation: CheckedContinuation<Void, any Error>
  ) {
    guard !call.hasEndedWell else { return continuation.resume() }
    guard let handler, calls[call.stream] === call else {
      return continuation.resume(throwing: call.failure ?? .cancelled)
    }
    do throws(RPCError) {
      if try handler.state.send(call.stream, message) {
        call.wait(number, continuation)
      } else {
        continuation.resume()
      }
      handler.scheduleFlush()
    } catch {
      continuation.resume(throwing: error)
    }
  }

  func endRequests(_ call: ClientCall) {
    guard calls[call.stream] === call else { return }
    call.requestsEndedAt = RPCDeadline.clock()
    handler?.state.endSend(call.stream)
    handler?.scheduleFlush()
  }

  func consumed(_ call: ClientCall) {
    guard calls[call.stream] === call else { return }
    if let event = handler?.state.consumed(call.stream) {
      handle(event, now: RPCDeadline.clock())
    }
    handler?.scheduleFlush()
  }

  func writable(_ streams: [UInt32]) {
    for id in streams { calls[id]?.writable() }
  }

  func cancel(_ call: any OutgoingCall, _ error: RPCError) {
    guard call.stream != 0 else {
      call.refusal = error
      return
    }
    guard calls.removeValue(forKey: call.stream) === call else { return }
    handler?.state.cancel(call.stream, code: error.code, reason: error.message)
    handler?.scheduleFlush()
    call.end(error, trailers: Metadata(), message: nil)
  }

  // MARK: Times and ends

  private func watch(_ deadline: UInt64) {
    guard deadline < deadlineTimerAt else { return }
    deadlineTimer?.cancel()
    deadlineTimerAt = deadline
    deadlineTimer = loop.assumeIsolated().scheduleTask(
      deadline: .uptimeNanoseconds(deadline)
    ) { [self] in expire() }
  }

  /// One timer serves all calls of the connection.
  private func expire() {
    deadlineTimerAt = .max
    let now = RPCDeadline.clock()
    var soonest = UInt64.max
    for call in Array(calls.values) {
      guard let deadline = call.deadline else { continue }
      if deadline.isExpired(now: now) {
        cancel(call, .deadlineExceeded)
      } else {
        soonest = min(soonest, deadline.nanoseconds)
      }
    }
    if soonest != .max { watch(soonest) }
  }

  /// Gives up calls whose reader waits for a server that owes replies and has been silent too long
  /// (K-3). Calls of one reply have their deadline.
  func tick(now: UInt64) {
    guard let handler else { return }
    for case let call as ClientCall in Array(calls.values)
    where call.method.shape.streamsResponses
      && !call.method.options.contains(.mayIdle)
      && call.isIdle(handler.state, now: now)
    {
      cancel(
        call,
        RPCError(.unavailable, reason: "STREAM_IDLE", "The server sent nothing for too long."))
    }
  }

  func drainBegan() {}

  func graceEnded() {}

  func released() {}

  func turnEnds() {}

  /// What the connection looks like now; `nil` once it is closed.
  func snapshot() -> ConnectionSnapshot? {
    guard let handler else { return nil }
    let now = RPCDeadline.clock()
    let running = calls.values.map {
      CallSnapshot(
        stream: $0.stream, method: $0.method.path, requestID: $0.requestID,
        ageSeconds: Double(now &- $0.began) / 1e9)
    }
    let age = Double(now &- handler.born) / 1e9
    return handler.state.snapshot(peer: identity, ageSeconds: age, calls: running)
  }

  /// Closes once the running calls have ended, and takes no more.
  func drain() {
    load.withLock { $0.isDraining = true }
    onLoop { connection in
      guard connection.calls.isEmpty else { return }
      connection.close()
    }
  }

  /// Takes no more calls and tells the pool so, while calls run.
  private func retire() {
    load.withLock { $0.isDraining = true }
    onChange(self)
  }

  /// Ends at once; running calls fail with the cause.
  func close(_ cause: RPCError = .cancelled) {
    onLoop { $0.handler?.close(cause) }
  }

  func closed(_ cause: RPCError) {
    deadlineTimer?.cancel()
    let wasReady = load.withLock { load in
      load.isClosed = true
      return load.isReady
    }
    handler = nil
    readyPromise.fail(cause)
    let open = calls
    calls = StreamTable()
    var error = cause
    error.notProcessed = !wasReady
    for call in open.values {
      call.end(error, trailers: Metadata(), message: nil)
      load.withLock { $0.calls -= 1 }
    }
    onChange(self)
  }
}
