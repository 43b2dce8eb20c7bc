import Foundation
import Gateway
import Logging
import NIOCore
import SenRPC
import Synchronization

/// What was expected to come about and did not.
struct DidNotHappen: Error, CustomStringConvertible {
  let description: String
}

/// Waits for a condition that other tasks bring about; gives up after thirty seconds.
func eventually(_ what: String, _ condition: () async throws -> Bool) async throws {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(30)
  while clock.now < end {
    if try await condition() { return }
    try await clock.sleep(for: .milliseconds(10))
  }
  throw DidNotHappen(description: what)
}

/// A gateway over replicas of the echo service, all by TLS on loopback, and a client.
final class GatewayHouse: Sendable {
  static let messageBytes = 1 << 20

  let gateway: GatewayServer
  let client: RPCClientPool
  let sightings = Sightings()
  private let directory: String
  private let authority: CertificateAuthority.Files
  private let replicas: [String: RPCServer]
  private let front: RPCServer
  private let upstream: RPCClientPool

  private init(_ names: [String]) async throws {
    directory = NSTemporaryDirectory() + "gateway-\(UUID().uuidString)"
    authority = .init(certificate: directory + "/ca.crt", key: directory + "/ca.key")
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try CertificateAuthority.makeAuthority(commonName: "test", files: authority)
    let echo = try Self.tls("echo", directory, authority)
    var gatewayTLS = try Self.tls("gateway", directory, authority)
    var replicas: [String: RPCServer] = [:]
    for name in names {
      var configuration = RPCServerConfiguration(tls: echo)
      configuration.trustedForwarders = ["sen://vwu/gateway"]
      configuration.settings.maxMessage = Self.messageBytes
      replicas[name] = try RPCServer(
        configuration: configuration,
        router: EchoReplica(name: name, sightings: sightings).router)
      try await replicas[name]?.bind()
    }
    self.replicas = replicas
    gatewayTLS.expectedPeer = .service("sen://vwu/echo")
    let targets = replicas.values.map { RPCTarget(host: "127.0.0.1", port: $0.port ?? 0) }
    var pool = RPCClientConfiguration(name: "echo", targets: targets, tls: gatewayTLS)
    pool.settings.maxMessage = Self.messageBytes
    upstream = try RPCClientPool(configuration: pool)
    gateway = GatewayServer(
      callers: ["membership": TestIdentity(), "echo": upstream],
      logger: Logger(label: "gateway", factory: { _ in SwiftLogNoOpLogHandler() }))
    await gateway.directory.refresh()
    gatewayTLS.requireClientCertificate = false
    gatewayTLS.expectedPeer = .anyone
    var server = RPCServerConfiguration(tls: gatewayTLS)
    server.settings.maxMessage = Self.messageBytes
    front = try RPCServer(configuration: server, router: gateway.router)
    try await front.bind()
    var clientTLS = try Self.tls("tester", directory, authority)
    clientTLS.expectedPeer = .service("sen://vwu/gateway")
    var configuration = RPCClientConfiguration(
      name: "gateway", targets: [RPCTarget(host: "127.0.0.1", port: front.port ?? 0)],
      tls: clientTLS)
    configuration.settings.maxMessage = Self.messageBytes
    client = try RPCClientPool(configuration: configuration)
  }

  private static func tls(
    _ name: String, _ directory: String, _ authority: CertificateAuthority.Files
  ) throws -> TLSConfiguration {
    let files = CertificateAuthority.Files(
      certificate: "\(directory)/\(name).crt", key: "\(directory)/\(name).key")
    try CertificateAuthority.issue(
      .init(commonName: name, uris: ["sen://vwu/\(name)"], dns: ["localhost"]),
      authority: authority, files: files)
    return TLSConfiguration(
      caFile: authority.certificate, certificateFile: files.certificate, keyFile: files.key)
  }

  /// Runs the body with a gateway and so many replicas, then takes everything down.
  static func with(
    _ names: [String] = ["one"], _ body: (GatewayHouse) async throws -> Void
  ) async throws {
    let house = try await GatewayHouse(names)
    do { try await body(house) } catch {
      await house.close()
      throw error
    }
    await house.close()
  }

  private func close() async {
    client.close()
    await front.shutdown(grace: .milliseconds(100))
    upstream.close()
    for replica in replicas.values { await replica.shutdown(grace: .milliseconds(100)) }
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// Takes one replica down.
  func stop(_ name: String) async { await replicas[name]?.shutdown(grace: .milliseconds(100)) }

  /// A unary call's reply as text.
  func text(
    _ method: RPCMethod, _ request: String = "", options: CallOptions = CallOptions()
  ) async throws -> String {
    let reply = try await client.unary(method, ByteBuffer(string: request), options: options)
    return String(buffer: reply)
  }

  /// All replies of a call with these requests.
  func replies(_ method: RPCMethod, _ requests: [String]) async throws -> [String] {
    try await client.stream(method, options: CallOptions(timeout: .seconds(20))) { sink, replies in
      for request in requests { try await sink.write(ByteBuffer(string: request)) }
      sink.finish()
      var all: [String] = []
      for try await reply in replies { all.append(String(buffer: reply)) }
      return all
    }
  }
}
