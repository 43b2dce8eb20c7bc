import NIOCore
import NIOPosix
import Synchronization

@testable import SenRPC

/// An end of a connection that speaks TLS and nothing else: a test writes and reads raw bytes.
final class RawClient: ChannelInboundHandler, @unchecked Sendable {
  // Unchecked: the session is confined to the event loop, what is read is behind a lock.
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private struct State {
    var bytes: [UInt8] = []
    var frames: [RawFrame] = []
    var isClosed = false
    var sawCloseNotify = false
    var waiter: (test: @Sendable (State) -> Bool, continuation: CheckedContinuation<Void, Never>)?
  }

  private let session: TLSSession
  private let established: EventLoopPromise<Void>
  private let state = Mutex(State())
  private var channel: (any Channel)?
  private var plaintext = ByteBuffer()
  /// The pause between the connection and the first byte of the handshake.
  private let pause: TimeAmount
  /// How long a test waits for a frame.
  private let limit: TimeAmount = .seconds(8) * Patience.factor

  init(
    _ session: TLSSession, _ established: EventLoopPromise<Void>, pause: TimeAmount = .zero
  ) {
    self.session = session
    self.established = established
    self.pause = pause
  }

  /// Connects to a live server and completes the TLS handshake.
  /// - Parameter adjust: changes OpenSSL's settings, for handshakes that are not allowed.
  /// - Parameter prepare: changes the session before its handshake.
  /// - Parameter pause: how long the handshake waits for its first byte.
  static func connect(
    _ live: LiveServer, tls: TLSConfiguration? = nil, pause: TimeAmount = .zero,
    adjust: (TLSContext) -> Void = { _ in }, prepare: (TLSSession) throws -> Void = { _ in }
  ) async throws -> RawClient {
    try await connect(
      port: live.server.port ?? 0, tls: try tls ?? live.certificates.client(), pause: pause,
      adjust: adjust, prepare: prepare)
  }

  /// Connects to a port of this machine and completes the TLS handshake.
  static func connect(
    port: Int, tls: TLSConfiguration, pause: TimeAmount = .zero,
    adjust: (TLSContext) -> Void = { _ in }, prepare: (TLSSession) throws -> Void = { _ in }
  ) async throws -> RawClient {
    let context = try TLSContext(tls, isServer: false)
    adjust(context)
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let promise = loop.makePromise(of: Void.self)
    let session = try TLSSession(context)
    try prepare(session)
    let client = RawClient(session, promise, pause: pause)
    do {
      _ = try await ClientBootstrap(group: loop)
        .connectTimeout(.seconds(10) * Patience.factor)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(client)
          }
        }
        .connect(host: "127.0.0.1", port: port).get()
    } catch {
      promise.fail(error)
    }
    try await promise.futureResult.get()
    return client
  }

  /// Waits until the TLS handshake is complete.
  func handshake() async throws {
    try await established.futureResult.get()
  }

  func channelActive(context: ChannelHandlerContext) {
    channel = context.channel
    var nothing = ByteBuffer()
    guard pause > .zero else { return step(context, &nothing) }
    context.eventLoop.assumeIsolated().scheduleTask(in: pause) {
      var nothing = ByteBuffer()
      self.step(context, &nothing)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    step(context, &bytes)
  }

  func channelInactive(context: ChannelHandlerContext) {
    established.fail(ChannelError.eof)
    change { $0.isClosed = true }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func step(_ context: ChannelHandlerContext, _ ciphertext: inout ByteBuffer) {
    do {
      if !session.isEstablished {
        let step = try session.handshake(&ciphertext)
        flush(ByteBuffer())
        guard step == .established else { return }
        established.succeed()
      }
      let step = try session.read(&ciphertext, into: &plaintext)
      let bytes = plaintext.readBytes(length: plaintext.readableBytes) ?? []
      plaintext.clear()
      change { state in
        state.bytes += bytes
        let (frames, rest) = RawFrame.parse(state.bytes)
        state.frames += frames
        state.bytes = rest
        if step == .closed { state.sawCloseNotify = true }
      }
    } catch {
      established.fail(error)
      context.close(promise: nil)
    }
  }

  private func change(_ body: (inout State) -> Void) {
    let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
      body(&state)
      guard let waiter = state.waiter, waiter.test(state) || state.isClosed else { return nil }
      state.waiter = nil
      return waiter.continuation
    }
    waiter?.resume()
  }

  private func flush(_ ciphertext: ByteBuffer) {
    var ciphertext = ciphertext
    session.takeUnsent(into: &ciphertext)
    guard let channel, ciphertext.readableBytes > 0 else { return }
    channel.writeAndFlush(ciphertext, promise: nil)
  }

  /// Sends plaintext bytes in one record or several.
  func send(_ bytes: [UInt8]) {
    channel?.eventLoop.execute {
      var buffer = ByteBuffer(bytes: bytes)
      var ciphertext = ByteBuffer()
      try? self.session.write(&buffer, into: &ciphertext)
      self.flush(ciphertext)
    }
  }

  /// Stops or resumes to read from the socket.
  func setReading(_ isReading: Bool) async throws {
    try await channel?.setOption(.autoRead, value: isReading).get()
    if isReading { channel?.read() }
  }

  private func wait(_ test: @escaping @Sendable (State) -> Bool) async {
    let timer = channel?.eventLoop.scheduleTask(in: limit) { self.expire() }
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if test(state) || state.isClosed { return true }
        state.waiter = (test, continuation)
        return false
      }
      if isDone { continuation.resume() }
    }
    timer?.cancel()
  }

  private func expire() {
    let waiter = state.withLock { state in
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.continuation.resume()
  }

  /// The first frame that fits; `nil` if none comes in time or the connection closes.
  func frame(where test: @escaping @Sendable (RawFrame) -> Bool) async -> RawFrame? {
    await wait { $0.frames.contains(where: test) }
    return state.withLock { $0.frames.first(where: test) }
  }

  /// Waits until so many frames have come.
  func frames(_ count: Int) async -> [RawFrame] {
    await wait { $0.frames.count >= count }
    return state.withLock { $0.frames }
  }

  /// Everything that came until the server closed.
  func framesUntilClosed() async -> [RawFrame] {
    await wait { $0.isClosed }
    return state.withLock { $0.frames }
  }

  /// What has come so far.
  var framesSoFar: [RawFrame] { state.withLock { $0.frames } }

  /// True if the connection is gone.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// The session, for what TLS itself can be made to do; used on the event loop.
  @discardableResult
  func withSession<Value: Sendable>(
    _ body: @escaping @Sendable (TLSSession) throws -> Value
  ) async throws -> Value? {
    try await channel?.eventLoop.submit {
      defer { self.flush(ByteBuffer()) }
      return try body(self.session)
    }.get()
  }

  /// Every frame of a type so far, once there are so many.
  func frames(ofType type: UInt8, count: Int = 1) async -> [RawFrame] {
    await wait { $0.frames.count { $0.type == type } >= count }
    return state.withLock { $0.frames.filter { $0.type == type } }
  }

  /// The END of a stream; `nil` if none comes.
  func end(_ stream: UInt32) async -> RawEnd? {
    await frame { $0.type == 5 && $0.stream == stream }.flatMap(RawEnd.init)
  }

  /// Credit that has come for a stream, 0 is the connection.
  func credit(_ stream: UInt32) -> Int {
    framesSoFar.filter { $0.type == 7 && $0.stream == stream }
      .reduce(0) { $0 + $1.payload.reduce(0) { $0 << 8 | Int($1) } }
  }

  /// Closes the socket without close_notify.
  func close() async {
    try? await channel?.close().get()
  }
}
