// Generated from sen/policy/v1/records.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.PolicyRecords`.
  public enum PolicyRecordsMethods {
    /// Takes a record back. It stays readable as it was known before.
    public static let withdrawPolicyRecord = RPCMethod(
      path: "sen.policy.v1.PolicyRecords/WithdrawPolicyRecord", id: 0x9fcae8937e0141fd,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      withdrawPolicyRecord,
    ]
  }

  /// Records of every kind.
  public protocol PolicyRecordsService: RPCService {
    /// Takes a record back. It stays readable as it was known before.
    func withdrawPolicyRecord(
      _ request: API.Policy.V1.WithdrawPolicyRecordRequest, context: ServerContext
    ) async throws -> API.Policy.V1.WithdrawPolicyRecordResponse
  }

  /// Calls `sen.policy.v1.PolicyRecords`.
  public struct PolicyRecordsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Takes a record back. It stays readable as it was known before.
    public func withdrawPolicyRecord(
      _ request: API.Policy.V1.WithdrawPolicyRecordRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.WithdrawPolicyRecordResponse {
      try await caller.unary(
        PolicyRecordsMethods.withdrawPolicyRecord, request, options: options.repeatable(under: request.header))
    }
  }
}

extension API.Policy.V1.PolicyRecordsService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.PolicyRecords" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.PolicyRecordsMethods
    router.unary(Methods.withdrawPolicyRecord) { try await withdrawPolicyRecord($0, context: $1) }
  }
}
