import Foundation
import Logging
import NIOCore
import NIOEmbedded

@testable import SenRPC

/// A server's connection, driven turn by turn on the thread of the test, one call a turn. What
/// stands between the socket and it (TLS, timers) is left out: nobody shakes hands.
final class ServerTurns {
  /// The moment of every turn, in nanoseconds.
  private static let now: UInt64 = 1_000

  private let handler: ConnectionHandler
  private let connection: ServerConnection
  private var frame: ByteBuffer
  private var stream: UInt32 = 1
  /// Bytes that the last call was answered with.
  private(set) var replyBytes = 0

  init(_ router: RPCRouter, _ method: RPCMethod, _ message: [UInt8]) throws {
    let loop = EmbeddedEventLoop()
    connection = ServerConnection(
      loop: loop, dispatch: CallDispatch(router: router, interceptors: [], trustedForwarders: []),
      registry: ServerConnections(perAddressMax: 1, halfOpenMax: 1),
      logger: Logger(label: "allocations"), address: "")
    let state = ConnectionState(
      role: .server, settings: ConnectionSettings(),
      budget: ReassemblyBudget(bytes: ReassemblyBudget.processBytes))
    handler = ConnectionHandler(
      loop: loop, tls: try Self.tls(), state: state, timings: ConnectionTimings(),
      owner: connection)
    connection.attach(handler, callLimit: nil)
    frame = try callFrame(method, message)
    handler.state.sendHello()
    turn(helloFrame())
  }

  /// One call: its bytes come in, its reply's bytes go out.
  func call() {
    frame.setInteger(stream, at: frame.readerIndex + 5)
    stream += 2
    turn(frame)
  }

  /// What a connection handler does in a turn, without the TLS.
  private func turn(_ bytes: ByteBuffer) {
    let scratch = LoopScratch.current
    scratch.lend(plaintext: &handler.state.inbox)
    handler.state.inbox.writeImmutableBuffer(bytes)
    scratch.lend(output: &handler.state.output)
    while let event = handler.state.next(now: Self.now) {
      connection.handle(event, now: Self.now)
    }
    scratch.give(plaintext: &handler.state.inbox)
    connection.turnEnds()
    handler.state.pump(until: .max)
    replyBytes = handler.state.output.readableBytes
    handler.state.output.clear()
    scratch.give(output: &handler.state.output)
  }

  /// A session that is never used, as a connection needs one.
  private static func tls() throws -> TLSSession {
    let directory = NSTemporaryDirectory() + "sen-allocations-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let authority = CertificateAuthority.Files(
      certificate: directory + "/ca.pem", key: directory + "/ca.key")
    try CertificateAuthority.makeAuthority(commonName: "test authority", files: authority)
    let files = CertificateAuthority.Files(
      certificate: directory + "/server.pem", key: directory + "/server.key")
    try CertificateAuthority.issue(
      .init(commonName: "server", uris: ["sen://test/server"]), authority: authority, files: files)
    let configuration = TLSConfiguration(
      caFile: authority.certificate, certificateFile: files.certificate, keyFile: files.key,
      expectedPeer: .anyone)
    return try TLSSession(try TLSContext(configuration, isServer: true))
  }
}

/// The connection's value alone: a call comes in and is answered on the spot.
final class ConnectionTurns {
  private var state: ConnectionState
  private var frame: ByteBuffer
  private var input = ByteBuffer()
  private var stream: UInt32 = 1
  /// Bytes that the last call was answered with.
  private(set) var replyBytes = 0

  init(_ method: RPCMethod, _ message: [UInt8]) throws {
    state = ConnectionState(
      role: .server, settings: ConnectionSettings(),
      budget: ReassemblyBudget(bytes: ReassemblyBudget.processBytes))
    frame = try callFrame(method, message)
    state.sendHello()
    var hello = helloFrame()
    state.append(&hello)
    _ = state.next(now: 1)
    state.output.clear()
  }

  /// One call: its bytes come in, its reply's bytes go out.
  func call() throws {
    frame.setInteger(stream, at: frame.readerIndex + 5)
    stream += 2
    input.writeImmutableBuffer(frame)
    state.append(&input)
    if case .call(let call) = state.next(now: 1) {
      try state.reply(call.stream) { _ = $0.writeInteger(UInt16(7)) }
    }
    swap(&state.inbox, &input)
    input.clear()
    replyBytes = state.output.readableBytes
    state.output.clear()
  }
}

/// A CALL with its message; the stream's id is written over.
private func callFrame(_ method: RPCMethod, _ message: [UInt8]) throws -> ByteBuffer {
  var frame = ByteBuffer()
  try CallHead(method: method.id, timeout: 10_000_000)
    .write(1, [.endSend, .hasMessage], ByteBuffer(bytes: message), into: &frame)
  return frame
}

private func helloFrame() -> ByteBuffer {
  var payload = ByteBuffer()
  HelloCoding.encode(ConnectionSettings(), into: &payload)
  var frame = ByteBuffer()
  frame.writeFrameHeader(length: payload.readableBytes, .hello, [], stream: 0)
  frame.writeBuffer(&payload)
  return frame
}
