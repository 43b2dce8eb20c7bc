import Foundation
import NIOCore
import SenClient
import Synchronization

/// What a gateway of a test has seen and recorded.
final class Ledger: Sendable {
  private struct State {
    var answers: [[UInt8]: API.Membership.V1.Member] = [:]
    var calls: [Metadata] = []
  }
  private let state = Mutex(State())

  /// Members that were recorded, each request id once.
  var recorded: Int { state.withLock { $0.answers.count } }
  /// The metadata of every call, in the order in which they came.
  var calls: [Metadata] { state.withLock { $0.calls } }

  func saw(_ context: ServerContext) { state.withLock { $0.calls.append(context.metadata) } }

  /// Records a member, or gives the answer of the first time.
  func record(_ request: API.Membership.V1.AdmitMemberRequest) -> API.Membership.V1.Member {
    let id = request.header?.requestID ?? []
    return state.withLock { state in
      let number = Int64(state.answers.count + 1)
      let answer =
        state.answers[id]
        ?? .with {
          $0.id = number
          $0.fullName = request.fullName
        }
      state.answers[id] = answer
      return answer
    }
  }
}

/// A server behind TLS that records members, with an authority of its own.
final class TestGateway: Sendable {
  /// What a handler does after it has recorded and before it answers.
  typealias Pause = @Sendable (TestGateway) async throws -> Void

  let directory: String
  let ledger: Ledger
  private let server: Mutex<RPCServer?> = Mutex(nil)

  var authority: String { directory + "/ca.crt" }
  var port: Int { server.withLock { $0?.port } ?? 0 }
  var address: String { "127.0.0.1:\(port)" }
  /// Connections that are open now.
  var connections: Int { server.withLock { $0?.load.connections } ?? 0 }

  /// A gateway with certificates of its own, or with those of another one.
  init(
    sharing other: TestGateway? = nil, ledger: Ledger = Ledger(), port: Int = 0,
    beforeAnswer: @escaping Pause = { _ in }
  ) async throws {
    directory = other?.directory ?? NSTemporaryDirectory() + "sen-client-" + UUID().uuidString
    self.ledger = ledger
    if other == nil { try Self.certificates(in: directory) }
    var configuration = RPCServerConfiguration(
      port: port,
      tls: TLSConfiguration(
        caFile: directory + "/ca.crt", certificateFile: directory + "/gateway.crt",
        keyFile: directory + "/gateway.key", requireClientCertificate: false))
    configuration.timings.tick = .milliseconds(100)
    var router = RPCRouter()
    router.unary(API.Membership.V1.MembersMethods.admitMember) {
      [weak self] (request: API.Membership.V1.AdmitMemberRequest, context) in
      ledger.saw(context)
      let member = ledger.record(request)
      if let self { try await beforeAnswer(self) }
      return member
    }
    let server = try RPCServer(configuration: configuration, router: router)
    try await server.bind()
    self.server.withLock { $0 = server }
  }

  private static func certificates(in directory: String) throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let authority = CertificateAuthority.Files(
      certificate: directory + "/ca.crt", key: directory + "/ca.key")
    try CertificateAuthority.makeAuthority(commonName: "test authority", files: authority)
    try CertificateAuthority.issue(
      .init(commonName: "gateway", uris: ["sen://test/gateway"], ips: ["127.0.0.1"]),
      authority: authority,
      files: .init(certificate: directory + "/gateway.crt", key: directory + "/gateway.key"))
  }

  /// Closes every connection at once, running calls too, and listens no more.
  func breakDown() async {
    await server.withLock { $0 }?.shutdown(grace: .zero)
  }
}

extension API.Membership.V1.AdmitMemberRequest {
  /// A command under a request id.
  static func named(_ name: String, _ id: [UInt8] = SenClient.requestID()) -> Self {
    .with {
      $0.header = .with { $0.requestID = id }
      $0.fullName = name
    }
  }
}
