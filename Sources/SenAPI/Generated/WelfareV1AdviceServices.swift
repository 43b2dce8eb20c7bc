// Generated from sen/welfare/v1/advice.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.Advice`.
  public enum AdviceMethods {
    /// Records that a person was advised, or a corrected version of that.
    public static let recordAdvice = RPCMethod(
      path: "sen.welfare.v1.Advice/RecordAdvice", id: 0x54a566d79ac2b801,
      shape: .unary, options: [.sensitive])
    /// The advice given in a unit's subtree, under pseudonyms.
    public static let listAdvice = RPCMethod(
      path: "sen.welfare.v1.Advice/ListAdvice", id: 0xb487960a30516ff4,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      recordAdvice,
      listAdvice,
    ]
  }

  /// Advice.
  public protocol AdviceService: RPCService {
    /// Records that a person was advised, or a corrected version of that.
    func recordAdvice(
      _ request: API.Welfare.V1.RecordAdviceRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.AdviceGiven
    /// The advice given in a unit's subtree, under pseudonyms.
    func listAdvice(
      _ request: API.Welfare.V1.ListAdviceRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListAdviceResponse
  }

  /// Calls `sen.welfare.v1.Advice`.
  public struct AdviceClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records that a person was advised, or a corrected version of that.
    public func recordAdvice(
      _ request: API.Welfare.V1.RecordAdviceRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.AdviceGiven {
      try await caller.unary(
        AdviceMethods.recordAdvice, request, options: options.repeatable(under: request.header))
    }

    /// The advice given in a unit's subtree, under pseudonyms.
    public func listAdvice(
      _ request: API.Welfare.V1.ListAdviceRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListAdviceResponse {
      try await caller.unary(AdviceMethods.listAdvice, request, options: options)
    }
  }
}

extension API.Welfare.V1.AdviceService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.Advice" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.AdviceMethods
    router.unary(Methods.recordAdvice) { try await recordAdvice($0, context: $1) }
    router.unary(Methods.listAdvice) { try await listAdvice($0, context: $1) }
  }
}
