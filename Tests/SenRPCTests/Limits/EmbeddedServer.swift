import Logging
import NIOCore
import NIOEmbedded

@testable import SenRPC

/// A server's connection in the hand of a test: real TLS in memory, a socket that takes what the
/// test lets it take, the moments that the test says. On one thread.
final class EmbeddedServer {
  private let channel: EmbeddedChannel
  private let connection: ServerConnection
  let handler: ConnectionHandler
  private let client: TLSSession
  private var toServer = ByteBuffer()
  private var toClient = ByteBuffer()
  /// What was written, as a socket keeps it whose peer does not read; `nil` while it reads.
  var held: [ByteBuffer]?

  init(
    timings: ConnectionTimings = ConnectionTimings(),
    limits configure: (inout ConnectionLimits) -> Void = { _ in }
  ) throws {
    let certificates = try TestCertificates()
    var limits = ConnectionLimits()
    configure(&limits)
    let loop = EmbeddedEventLoop()
    connection = ServerConnection(
      loop: loop,
      dispatch: CallDispatch(router: Echo.router(), interceptors: [], trustedForwarders: []),
      registry: ServerConnections(perAddressMax: 1, halfOpenMax: 1),
      logger: Logger(label: "embedded"), address: "")
    handler = ConnectionHandler(
      loop: loop, tls: try TLSSession(try TLSContext(try certificates.server(), isServer: true)),
      state: ConnectionState(role: .server, settings: .init(), limits: limits),
      timings: timings, owner: connection)
    connection.attach(handler, callLimit: nil)
    client = try TLSSession(try TLSContext(try certificates.client(), isServer: false))
    channel = EmbeddedChannel(loop: loop)
    try channel.pipeline.syncOperations.addHandler(handler)
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    while try client.handshake(&toClient) != .established { try exchange() }
    try exchange()
  }

  deinit {
    // Channel, handler and connection hold each other until the channel is closed.
    _ = try? channel.finish(acceptAlreadyClosed: true)
  }

  /// Moves what is on its way, both ways.
  private func exchange() throws {
    client.takeUnsent(into: &toServer)
    if toServer.readableBytes > 0 { try channel.writeInbound(toServer) }
    toServer.clear()
    while var bytes = try channel.readOutbound(as: ByteBuffer.self) {
      held?.append(bytes)
      toClient.writeBuffer(&bytes)
    }
  }

  /// Frames come in, in one piece.
  func receive(_ frames: [RawFrame]) throws {
    var bytes = ByteBuffer(bytes: frames.flatMap(\.bytes))
    try client.write(&bytes, into: &toServer)
    try exchange()
  }

  /// Frames come in at a moment, past the TLS.
  func receive(_ frames: [RawFrame], now: UInt64) throws {
    var bytes = ByteBuffer(bytes: frames.flatMap(\.bytes))
    handler.state.append(&bytes)
    while let event = handler.state.next(now: now) { connection.handle(event, now: now) }
  }

  /// Since when the handler of a call waits for a message.
  func waitsSince(_ id: UInt32) -> UInt64? { connection.calls[id]?.inbox?.waitingSince }

  /// The connection looks at the times of its calls at a moment.
  func tick(now: UInt64) { connection.tick(now: now) }

  /// The time of the loop's timers goes on.
  func advance(_ time: TimeAmount) { channel.embeddedEventLoop.advanceTime(by: time) }

  /// The socket takes nothing more, and says so.
  func stall() {
    channel.isWritable = false
    channel.pipeline.fireChannelWritabilityChanged()
  }

  /// True once the connection carries no more calls.
  var isClosed: Bool { connection.handler == nil }

  /// Whether the socket takes what is written.
  var isWritable: Bool {
    get { channel.isWritable }
    set { channel.isWritable = newValue }
  }

  /// The frames that wait to be encrypted.
  var frames: [RawFrame] {
    handler.state.pump(until: .max)
    return RawFrame.parse(Array(handler.state.output.readableBytesView)).frames
  }

  /// Bytes that wait to be encrypted.
  var unsentBytes: Int { handler.state.output.readableBytes }

  /// False once it has stopped to read from its socket.
  var reads: Bool {
    !channel.options.contains { entry in
      entry.option is ChannelOptions.Types.AutoReadOption && entry.value as? Bool == false
    }
  }
}
