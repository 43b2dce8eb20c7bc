import Foundation
import Gateway
import NIOCore
import SenClient
import SenRPC

/// How the rooms of a house reach each other.
protocol Joints: Sendable {
  /// A caller with the certificate of one process, to another.
  func caller(from: String, to: String) throws -> any RPCCaller
  /// Opens the gateway; what comes back makes a client with a token, or without.
  func open(
    _ gateway: GatewayServer, start: (@escaping @Sendable () async throws -> Void) -> Void
  ) async throws -> @Sendable (String?) throws -> SenClient
}

/// The certificate names that may say who calls.
let forwarders = Set(["gateway"] + House.services).map { "sen://vwu/\($0)" }

/// Adds a bearer token to every call, where there is one.
struct TokenCaller: RPCCaller {
  let caller: any RPCCaller
  let token: String?

  private func signed(_ options: CallOptions) -> CallOptions {
    var options = options
    if let token, options.metadata.authorization == nil {
      options.metadata.authorization = "Bearer \(token)"
    }
    return options
  }

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    try await caller.unary(method, request, options: signed(options))
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await caller.stream(method, options: signed(options), body)
  }
}

/// All rooms in one process.
struct InProcessJoints: Joints {
  let rooms: [String: Room]

  func caller(from: String, to: String) throws -> any RPCCaller {
    guard let room = rooms[to] else { throw DidNotHappen(description: "no room \(to)") }
    return InProcessTransport(
      router: room.router, peer: PeerIdentity(certificateURI: "sen://vwu/\(from)"),
      trustedForwarders: Set(forwarders))
  }

  func open(
    _ gateway: GatewayServer, start: (@escaping @Sendable () async throws -> Void) -> Void
  ) async throws -> @Sendable (String?) throws -> SenClient {
    let transport = InProcessTransport(router: gateway.router)
    return { SenClient(caller: TokenCaller(caller: transport, token: $0)) }
  }
}

/// Every room behind a port of its own, mutual TLS between them.
final class TLSJoints: Joints {
  private let files: CertificateFiles
  private let ports: [String: Int]

  init(
    rooms: [String: Room], directory: String,
    start: (@escaping @Sendable () async throws -> Void) -> Void
  ) async throws {
    files = try CertificateFiles(directory: directory + "/tls")
    var ports: [String: Int] = [:]
    for (name, room) in rooms {
      var configuration = RPCServerConfiguration(tls: files.tls(name))
      configuration.trustedForwarders = Set(forwarders)
      let server = try RPCServer(configuration: configuration, router: room.router)
      try await server.bind()
      ports[name] = server.port
      start { try await server.run() }
    }
    self.ports = ports
  }

  func caller(from: String, to: String) throws -> any RPCCaller {
    var tls = files.tls(from)
    tls.expectedPeer = .service("sen://vwu/\(to)")
    return try RPCClientPool(
      configuration: RPCClientConfiguration(
        name: to, targets: [RPCTarget(host: "127.0.0.1", port: ports[to] ?? 0)], tls: tls))
  }

  func open(
    _ gateway: GatewayServer, start: (@escaping @Sendable () async throws -> Void) -> Void
  ) async throws -> @Sendable (String?) throws -> SenClient {
    var tls = files.tls("gateway")
    tls.requireClientCertificate = false
    let server = try RPCServer(
      configuration: RPCServerConfiguration(tls: tls), router: gateway.router)
    try await server.bind()
    start { try await server.run() }
    let address = "127.0.0.1:\(server.port ?? 0)"
    let authority = files.authority.certificate
    return { token in
      try SenClient.connect(
        toAll: [address], authority: authority, serverName: "localhost",
        credentials: token.map { .token($0) } ?? .none)
    }
  }
}

/// An authority and the certificates of all processes, made for one test.
struct CertificateFiles: Sendable {
  let directory: String
  var authority: CertificateAuthority.Files {
    .init(certificate: directory + "/ca.crt", key: directory + "/ca.key")
  }

  init(directory: String) throws {
    self.directory = directory
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try CertificateAuthority.makeAuthority(commonName: "test", files: authority)
    for name in ["gateway"] + House.services {
      try CertificateAuthority.issue(
        .init(
          commonName: name, uris: ["sen://vwu/\(name)"], dns: ["localhost"], ips: ["127.0.0.1"]),
        authority: authority,
        files: .init(certificate: "\(directory)/\(name).crt", key: "\(directory)/\(name).key"))
    }
  }

  func tls(_ name: String) -> TLSConfiguration {
    TLSConfiguration(
      caFile: authority.certificate, certificateFile: "\(directory)/\(name).crt",
      keyFile: "\(directory)/\(name).key")
  }
}
