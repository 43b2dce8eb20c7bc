// Generated from sen/policy/v1/advice.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.AdviceToGovernment`.
  public enum AdviceToGovernmentMethods {
    /// Records advice on a document.
    public static let createAdvice = RPCMethod(
      path: "sen.policy.v1.AdviceToGovernment/CreateAdvice", id: 0x328ae77230279856,
      shape: .unary, options: [])
    /// Records that the document was issued.
    public static let recordAdviceIssued = RPCMethod(
      path: "sen.policy.v1.AdviceToGovernment/RecordAdviceIssued", id: 0x30d60679025a0b4d,
      shape: .unary, options: [])
    /// One piece of advice.
    public static let getAdvice = RPCMethod(
      path: "sen.policy.v1.AdviceToGovernment/GetAdvice", id: 0x183d377141515c7d,
      shape: .unary, options: [.idempotent])
    /// All advice, newest first.
    public static let listAdvice = RPCMethod(
      path: "sen.policy.v1.AdviceToGovernment/ListAdvice", id: 0xff8defd242bd1ea0,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      createAdvice,
      recordAdviceIssued,
      getAdvice,
      listAdvice,
    ]
  }

  /// Documents that the union advised the Government to issue.
  public protocol AdviceToGovernmentService: RPCService {
    /// Records advice on a document.
    func createAdvice(
      _ request: API.Policy.V1.CreateAdviceRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Advice
    /// Records that the document was issued.
    func recordAdviceIssued(
      _ request: API.Policy.V1.RecordAdviceIssuedRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Advice
    /// One piece of advice.
    func getAdvice(
      _ request: API.Policy.V1.GetAdviceRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Advice
    /// All advice, newest first.
    func listAdvice(
      _ request: API.Policy.V1.ListAdviceRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListAdviceResponse
  }

  /// Calls `sen.policy.v1.AdviceToGovernment`.
  public struct AdviceToGovernmentClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records advice on a document.
    public func createAdvice(
      _ request: API.Policy.V1.CreateAdviceRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Advice {
      try await caller.unary(
        AdviceToGovernmentMethods.createAdvice, request, options: options.repeatable(under: request.header))
    }

    /// Records that the document was issued.
    public func recordAdviceIssued(
      _ request: API.Policy.V1.RecordAdviceIssuedRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Advice {
      try await caller.unary(
        AdviceToGovernmentMethods.recordAdviceIssued, request, options: options.repeatable(under: request.header))
    }

    /// One piece of advice.
    public func getAdvice(
      _ request: API.Policy.V1.GetAdviceRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Advice {
      try await caller.unary(AdviceToGovernmentMethods.getAdvice, request, options: options)
    }

    /// All advice, newest first.
    public func listAdvice(
      _ request: API.Policy.V1.ListAdviceRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListAdviceResponse {
      try await caller.unary(AdviceToGovernmentMethods.listAdvice, request, options: options)
    }
  }
}

extension API.Policy.V1.AdviceToGovernmentService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.AdviceToGovernment" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.AdviceToGovernmentMethods
    router.unary(Methods.createAdvice) { try await createAdvice($0, context: $1) }
    router.unary(Methods.recordAdviceIssued) { try await recordAdviceIssued($0, context: $1) }
    router.unary(Methods.getAdvice) { try await getAdvice($0, context: $1) }
    router.unary(Methods.listAdvice) { try await listAdvice($0, context: $1) }
  }
}
