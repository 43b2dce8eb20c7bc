import NIOCore
import NIOPosix
import Synchronization

@testable import SenRPC

/// A server that speaks TLS and nothing else: a test answers a real client with raw bytes.
final class RawServer: Sendable {
  let certificates: TestCertificates
  private let channel: any Channel
  private let accepted: Accepted

  /// The connections that have come, in their order.
  private final class Accepted: Sendable {
    let peers = Mutex<[RawClient]>([])
  }

  private init(
    _ certificates: TestCertificates, _ channel: any Channel, _ accepted: Accepted
  ) {
    self.certificates = certificates
    self.channel = channel
    self.accepted = accepted
  }

  /// Runs a body against a server of raw bytes and a pool that calls it.
  static func with(
    tls: ((TestCertificates) throws -> TLSConfiguration)? = nil,
    client: (inout RPCClientConfiguration) -> Void = { _ in },
    _ body: (RawServer, RPCClientPool) async throws -> Void
  ) async throws {
    let certificates = try TestCertificates()
    let context = try TLSContext(
      try tls?(certificates) ?? certificates.server(), isServer: true)
    let accepted = Accepted()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let peer = RawClient(
            try TLSSession(context), channel.eventLoop.makePromise(of: Void.self))
          try channel.pipeline.syncOperations.addHandler(peer)
          accepted.peers.withLock { $0.append(peer) }
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    var configuration = RPCClientConfiguration(
      name: "raw-server",
      targets: [RPCTarget(host: "127.0.0.1", port: channel.localAddress?.port ?? 0)],
      tls: try certificates.client())
    configuration.timings.tick = .milliseconds(50)
    configuration.timings.handshake = configuration.timings.handshake * Patience.factor
    configuration.connectWait *= Patience.factor
    client(&configuration)
    let pool = try RPCClientPool(configuration: configuration)
    let server = RawServer(certificates, channel, accepted)
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(try await body(server, pool))
    } catch {
      outcome = .failure(error)
    }
    pool.close()
    try? await channel.close()
    for peer in accepted.peers.withLock({ $0 }) { await peer.close() }
    try outcome.get()
  }

  /// How many connections have come.
  var connections: Int { accepted.peers.withLock { $0.count } }

  /// The connection of a number, from 0; waits until it has come and its handshake is complete.
  func connection(_ number: Int) async throws -> RawClient? {
    guard await eventually({ self.connections > number }) else { return nil }
    let peer = accepted.peers.withLock { $0[number] }
    try await peer.handshake()
    return peer
  }

  /// The connection of a number, greeted.
  func greeted(_ number: Int, _ settings: [(Int, [UInt8])] = []) async throws -> RawClient? {
    let peer = try await connection(number)
    peer?.send(Raw.hello(settings).bytes)
    return peer
  }
}

extension Raw {
  /// The END of a call.
  static func end(
    _ stream: UInt32, code: UInt8 = 0, flags: UInt8 = 0, pushback: Int = -1, reason: String = "",
    text: String = "", message: [UInt8]? = nil
  ) -> RawFrame {
    let head: [UInt8] = [code, flags] + u32(pushback & 0xFFFF_FFFF) + u32(0)
    let words: [UInt8] = [UInt8(reason.utf8.count)] + Array(reason.utf8)
    let rest = u16(text.utf8.count) + Array(text.utf8) + u16(0) + u16(0)
    return RawFrame(
      type: 5, flags: message == nil ? 0 : 0x10, stream: stream,
      payload: head + words + rest + (message ?? []))
  }

  /// A DRAIN.
  static func drain(last: Int, code: UInt8 = 14, reason: String = "test") -> RawFrame {
    RawFrame(type: 9, payload: [code] + u32(last) + u32(1_000) + Array(reason.utf8))
  }
}
