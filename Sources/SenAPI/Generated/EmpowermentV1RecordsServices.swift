// Generated from sen/empowerment/v1/records.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Empowerment.V1 {
  /// The methods of `sen.empowerment.v1.EmpowermentRecords`.
  public enum EmpowermentRecordsMethods {
    /// Takes a record back. It stays readable as it was known before. A record on which living records
    /// rest is refused (FAILED_PRECONDITION, RECORD_IN_USE).
    public static let withdrawEmpowermentRecord = RPCMethod(
      path: "sen.empowerment.v1.EmpowermentRecords/WithdrawEmpowermentRecord", id: 0x547d968caf6d95c0,
      shape: .unary, options: [.sensitive])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      withdrawEmpowermentRecord,
    ]
  }

  /// What holds for every kind of empowerment record.
  public protocol EmpowermentRecordsService: RPCService {
    /// Takes a record back. It stays readable as it was known before. A record on which living records
    /// rest is refused (FAILED_PRECONDITION, RECORD_IN_USE).
    func withdrawEmpowermentRecord(
      _ request: API.Empowerment.V1.WithdrawEmpowermentRecordRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.WithdrawEmpowermentRecordResponse
  }

  /// Calls `sen.empowerment.v1.EmpowermentRecords`.
  public struct EmpowermentRecordsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Takes a record back. It stays readable as it was known before. A record on which living records
    /// rest is refused (FAILED_PRECONDITION, RECORD_IN_USE).
    public func withdrawEmpowermentRecord(
      _ request: API.Empowerment.V1.WithdrawEmpowermentRecordRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.WithdrawEmpowermentRecordResponse {
      try await caller.unary(
        EmpowermentRecordsMethods.withdrawEmpowermentRecord, request, options: options.repeatable(under: request.header))
    }
  }
}

extension API.Empowerment.V1.EmpowermentRecordsService {
  /// The service's full name.
  public static var serviceName: String { "sen.empowerment.v1.EmpowermentRecords" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Empowerment.V1.EmpowermentRecordsMethods
    router.unary(Methods.withdrawEmpowermentRecord) { try await withdrawEmpowermentRecord($0, context: $1) }
  }
}
