// Generated from sen/welfare/v1/records.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.WelfareRecords`.
  public enum WelfareRecordsMethods {
    /// Takes a record back. A record on which living records rest is refused
    /// (FAILED_PRECONDITION, RECORD_IN_USE).
    public static let withdrawWelfareRecord = RPCMethod(
      path: "sen.welfare.v1.WelfareRecords/WithdrawWelfareRecord", id: 0xe54f4c45b8f727ef,
      shape: .unary, options: [.sensitive])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      withdrawWelfareRecord,
    ]
  }

  /// What holds for every kind of welfare record.
  public protocol WelfareRecordsService: RPCService {
    /// Takes a record back. A record on which living records rest is refused
    /// (FAILED_PRECONDITION, RECORD_IN_USE).
    func withdrawWelfareRecord(
      _ request: API.Welfare.V1.WithdrawWelfareRecordRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.WithdrawWelfareRecordResponse
  }

  /// Calls `sen.welfare.v1.WelfareRecords`.
  public struct WelfareRecordsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Takes a record back. A record on which living records rest is refused
    /// (FAILED_PRECONDITION, RECORD_IN_USE).
    public func withdrawWelfareRecord(
      _ request: API.Welfare.V1.WithdrawWelfareRecordRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.WithdrawWelfareRecordResponse {
      try await caller.unary(
        WelfareRecordsMethods.withdrawWelfareRecord, request, options: options.repeatable(under: request.header))
    }
  }
}

extension API.Welfare.V1.WelfareRecordsService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.WelfareRecords" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.WelfareRecordsMethods
    router.unary(Methods.withdrawWelfareRecord) { try await withdrawWelfareRecord($0, context: $1) }
  }
}
