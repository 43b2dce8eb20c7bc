import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Testing

@testable import ServiceRuntime

/// A service of several replicas: what is called without a choice is answered by the first.
private struct Crowd: RPCCaller {
  let replicas: [any RPCCaller]

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    try await replicas[0].unary(method, request, options: options)
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await replicas[0].stream(method, options: options, body)
  }
}

@Suite("Admin asks whoever stands behind a process")
struct AdminAnswerTests {
  private static let gateway = "sen://vwu/gateway"

  /// A process called "welfare" that counts its calls.
  private static func replica() -> any RPCCaller {
    InProcessTransport(
      router: RPCRouter([AdminAnswer(status: ProcessStatus(name: "welfare"))]),
      peer: PeerIdentity(certificateURI: gateway), trustedForwarders: [gateway])
  }

  /// One that answers nothing.
  private static let silent = InProcessTransport(
    router: RPCRouter(), peer: PeerIdentity(certificateURI: gateway), trustedForwarders: [gateway])

  @Test(
    "Each replica of a service is asked, and one that does not answer is told beside the others")
  func everyReplica() async throws {
    let caller = try API.Auth.V1.Caller.with {
      $0.subject = "an operator"
      $0.roles = [.operator]
    }.serializedBytes()
    let answer = AdminAnswer(
      status: ProcessStatus(name: "gateway"),
      others: ["welfare": Crowd(replicas: [Self.replica(), Self.silent, Self.replica()])],
      identify: { _ in caller })
    let admin = API.Admin.V1.AdminClient(InProcessTransport(router: RPCRouter([answer])))
    let all = try await admin.getStatus(.init()).components
    #expect(all.map(\.name) == ["gateway", "welfare", "welfare", "welfare"])
    #expect(all.map(\.unreachable).sorted() == ["", "", "", "UNKNOWN_METHOD"])
    let one = try await admin.getStatus(.with { $0.component = "welfare" }).components
    #expect(one.count == 3)
  }
}
