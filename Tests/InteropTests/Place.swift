import CodecFixtures
import Foundation
import Gateway
import Logging
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Synchronization
import Testing

/// Where the cases are run.
enum Place: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case process = "in one process"
  case connection = "over mutual TLS"
  case gateway = "through the gateway"

  var testDescription: String { rawValue }

  /// Runs a body against the server at this place, then takes everything down.
  func run(_ server: InteropServer, _ body: (Room) async throws -> Void) async throws {
    let retries = RetryLog()
    func room(_ caller: any RPCCaller) -> Room {
      Room(place: self, caller: caller, sightings: server.sightings, retries: retries)
    }
    guard self != .process else {
      // As many calls at once as the connections of the other places carry.
      var settings = ConnectionSettings()
      settings.maxStreams *= House.connectionsMax
      settings.maxStreams /= RPCClientConfiguration.connectionsPerTargetDefault
      return try await body(
        room(InProcessTransport(router: RPCRouter([server]), settings: settings)))
    }
    let house = try await House(server, retries, hasGateway: self == .gateway)
    do { try await body(room(house.client)) } catch {
      await house.close()
      throw error
    }
    await house.close()
  }
}

/// What a case has in its hands.
struct Room: Sendable {
  let place: Place
  let caller: any RPCCaller
  let sightings: Sightings
  let retries: RetryLog

  var client: Interop.InteropTestClient { Interop.InteropTestClient(caller) }
}

/// The retries that clients were about to make.
final class RetryLog: ClientInterceptor {
  private let state = Mutex<[RetryNotice]>([])

  var notices: [RetryNotice] { state.withLock { $0 } }

  func retrying(_ notice: RetryNotice) {
    state.withLock { $0.append(notice) }
  }
}

/// The server, perhaps a gateway, and a client, with mutual TLS on loopback between them.
private final class House: Sendable {
  /// So many connections of a hundred calls that every call of the largest case is under way at
  /// once. One connection would not hold a thousand unfinished messages of that size (C-2).
  static let connectionsMax = 12

  let client: RPCClientPool
  private let servers: [RPCServer]
  private let pools: [RPCClientPool]
  private let certificates: Certificates

  init(_ server: InteropServer, _ retries: RetryLog, hasGateway: Bool) async throws {
    certificates = try Certificates()
    let answers: [any RPCService] = [server, Serving(), Described()]
    let back = try await Self.serve(RPCRouter(answers), try certificates.tls("interop"))
    let port = back.port ?? 0
    guard hasGateway else {
      client = try Self.dial("interop", port, try certificates.tls("tester"), retries)
      servers = [back]
      pools = [client]
      return
    }
    let upstream = try Self.dial("interop", port, try certificates.tls("gateway"), retries)
    let gateway = GatewayServer(
      callers: ["membership": EverybodyOperates(), "interop": upstream],
      logger: Logger(label: "gateway", factory: { _ in SwiftLogNoOpLogHandler() }))
    await gateway.directory.refresh()
    let front = try await Self.serve(gateway.router, try certificates.tls("gateway"))
    client = try Self.dial("gateway", front.port ?? 0, try certificates.tls("tester"), retries)
    servers = [front, back]
    pools = [client, upstream]
  }

  private static func serve(_ router: RPCRouter, _ tls: TLSConfiguration) async throws
    -> RPCServer
  {
    var configuration = RPCServerConfiguration(tls: tls)
    configuration.trustedForwarders = ["sen://test/gateway"]
    // As in a process of its own: a thousand large calls need most of what one process keeps.
    configuration.queueBudget = ReassemblyBudget(bytes: ReassemblyBudget.queueBytes)
    let server = try RPCServer(configuration: configuration, router: router)
    try await server.bind()
    return server
  }

  private static func dial(
    _ name: String, _ port: Int, _ tls: TLSConfiguration, _ retries: RetryLog
  ) throws -> RPCClientPool {
    var tls = tls
    tls.expectedPeer = .service("sen://test/\(name)")
    let target = RPCTarget(host: "127.0.0.1", port: port)
    var configuration = RPCClientConfiguration(name: name, targets: [target], tls: tls)
    configuration.connectionsPerTargetMax = connectionsMax
    return try RPCClientPool(configuration: configuration, interceptors: [retries])
  }

  func close() async {
    for pool in pools { pool.close() }
    for server in servers { await server.shutdown(grace: .milliseconds(200)) }
  }
}

/// An authority of its own, and certificates that go when the test does.
private final class Certificates: Sendable {
  private let directory: String
  private let authority: CertificateAuthority.Files

  init() throws {
    directory = NSTemporaryDirectory() + "interop-\(UUID().uuidString)"
    authority = .init(certificate: directory + "/ca.crt", key: directory + "/ca.key")
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try CertificateAuthority.makeAuthority(commonName: "test", files: authority)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func tls(_ name: String) throws -> TLSConfiguration {
    let files = CertificateAuthority.Files(
      certificate: "\(directory)/\(name).crt", key: "\(directory)/\(name).key")
    if !FileManager.default.fileExists(atPath: files.certificate) {
      try CertificateAuthority.issue(
        .init(commonName: name, uris: ["sen://test/\(name)"], dns: ["localhost"]),
        authority: authority, files: files)
    }
    return TLSConfiguration(
      caFile: authority.certificate, certificateFile: files.certificate, keyFile: files.key)
  }
}

/// Says that the server serves.
private struct Serving: API.Health.V1.HealthService {
  func check(_ request: API.Health.V1.CheckRequest, context: ServerContext) async throws
    -> API.Health.V1.CheckResponse
  {
    .with { $0.status = .serving }
  }

  func watch(
    _ request: API.Health.V1.CheckRequest,
    to responses: ResponseWriter<API.Health.V1.CheckResponse>, context: ServerContext
  ) async throws {
    try await responses.write(.with { $0.status = .serving })
  }
}

/// Tells the gateway what the server answers.
private struct Described: API.Reflection.V1.ReflectionService {
  func getDescriptors(
    _ request: API.Reflection.V1.GetDescriptorsRequest, context: ServerContext
  ) async throws -> API.Reflection.V1.GetDescriptorsResponse {
    .with {
      $0.digest = [1]
      $0.services = [InteropServer.serviceName]
      $0.fileDescriptorSet = FixtureDescriptors.fileDescriptorSet
    }
  }
}

/// The identity service of the gateway: everybody with a certificate is an operator.
private struct EverybodyOperates: RPCCaller {
  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    let caller = API.Auth.V1.Caller.with {
      $0.subject = "tester"
      $0.roles = [.operator]
    }
    return ByteBuffer(bytes: try caller.serializedBytes())
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    throw RPCError(.unimplemented, reason: "METHOD_UNKNOWN", method.path)
  }
}
