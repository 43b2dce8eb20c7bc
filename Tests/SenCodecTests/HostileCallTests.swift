import CodecFixtures
import Foundation
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Testing

/// Messages that protobuf-c alone would not survive, sent over TLS to typed methods.
@Suite("Hostile messages over the wire", .serialized)
struct HostileCallTests {
  /// A message, and how a typed method answers it.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// `nil` if the message is good.
    var code: RPCCode?

    var testDescription: String { name }

    static let all: [Row] = [
      // Each occurrence adds a number; protobuf-c alone copies the growing list every time.
      Row(
        name: "one message merged 50,000 times",
        bytes: [UInt8](
          repeatElement(Hostile.field(4, Hostile.tag(3, 0) + [7]), count: 50_000).joined())),
      // What takes protobuf-c alone half a minute.
      Row(
        name: "one message merged through a whole mebibyte",
        bytes: [UInt8](
          repeatElement(Hostile.field(4, Hostile.tag(3, 0) + [7]), count: 1 << 18).joined())),
      Row(
        name: "depth 10,000", bytes: Hostile.nested(10_000), code: .invalidArgument),
      Row(
        name: "groups of depth 10,000",
        bytes: [UInt8](repeatElement(Hostile.tag(9, 3), count: 10_000).joined()),
        code: .invalidArgument),
      Row(
        name: "text that is no UTF-8", bytes: Hostile.field(2, [0xC0, 0x80]),
        code: .invalidArgument),
      Row(name: "a length past the end", bytes: [0x12, 0xFF, 0xFF, 0x7F], code: .invalidArgument),
    ]
  }

  private func withServer(
    _ body: (_ attacker: RPCClientPool, _ other: RPCClientPool, RPCServer) async throws -> Void
  ) async throws {
    let directory = NSTemporaryDirectory() + "sen-codec-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    func files(_ name: String) -> CertificateAuthority.Files {
      .init(certificate: "\(directory)/\(name).pem", key: "\(directory)/\(name).key")
    }
    try CertificateAuthority.makeAuthority(commonName: "test", files: files("ca"))
    for name in ["server", "client"] {
      try CertificateAuthority.issue(
        .init(commonName: name, uris: ["sen://test/\(name)"]), authority: files("ca"),
        files: files(name))
    }
    func tls(_ name: String, _ peer: ExpectedPeer) -> TLSConfiguration {
      TLSConfiguration(
        caFile: files("ca").certificate, certificateFile: files(name).certificate,
        keyFile: files(name).key, expectedPeer: peer)
    }
    let server = try RPCServer(
      configuration: .init(tls: tls("server", .anyone)), router: RPCRouter([Echo()]))
    try await server.bind()
    let configuration = RPCClientConfiguration(
      name: "echo", targets: [RPCTarget(host: "127.0.0.1", port: server.port ?? 0)],
      tls: tls("client", .service("sen://test/server")))
    let pools = try (0..<2).map { _ in try RPCClientPool(configuration: configuration) }
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(try await body(pools[0], pools[1], server))
    } catch {
      outcome = .failure(error)
    }
    for pool in pools { pool.close() }
    await server.shutdown(grace: .zero)
    try outcome.get()
  }

  @Test(
    "A hostile message ends at most its call, and other connections are answered in time",
    arguments: Row.all)
  func hostile(_ row: Row) async throws {
    try await withServer { attacker, other, server in
      let good = ByteBuffer(bytes: Hostile.field(2, Array("x".utf8)))
      for method in [Fixtures.V1.EchoMethods.once, Fixtures.V1.EchoMethods.inline] {
        async let outcome = Self.code(attacker, method, row.bytes)
        for _ in 0..<5 {
          let reply = try await other.unary(
            Fixtures.V1.EchoMethods.once, good,
            options: .init(timeout: .seconds(5) * Patience.factor, attempts: 1))
          #expect(reply == good)
        }
        let code = await outcome
        #expect(code == row.code, "\(method.path)")
        let again = await Self.code(attacker, method, Array(good.readableBytesView))
        #expect(again == nil, "the connection goes on")
      }
      #expect(server.load.handlers == 0)
      let snapshot = await server.snapshot()
      #expect(snapshot.connections.count == 2, "no connection has ended")
      #expect(
        snapshot.connections.allSatisfy { $0.streams == 0 && $0.queuedBytes == 0 })
    }
  }

  /// The code with which a call of raw bytes ends; `nil` if it ends well.
  private static func code(
    _ pool: RPCClientPool, _ method: RPCMethod, _ bytes: [UInt8]
  ) async -> RPCCode? {
    do {
      _ = try await pool.unary(
        method, ByteBuffer(bytes: bytes),
        options: .init(timeout: .seconds(10) * Patience.factor, attempts: 1))
      return nil
    } catch {
      return (error as? RPCError)?.code ?? .unknown
    }
  }
}
