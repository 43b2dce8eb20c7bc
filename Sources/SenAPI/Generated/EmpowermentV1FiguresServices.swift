// Generated from sen/empowerment/v1/figures.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Empowerment.V1 {
  /// The methods of `sen.empowerment.v1.EmpowermentFigures`.
  public enum EmpowermentFiguresMethods {
    /// The measures it computes.
    public static let listMeasures = RPCMethod(
      path: "sen.empowerment.v1.EmpowermentFigures/ListMeasures", id: 0x94078366699960b,
      shape: .unary, options: [.idempotent])
    /// Figures as of a day, as known on an instant, by units of a geography. For
    /// empowerment.provinces_meeting_target the plan's allocations are asked from the policy service.
    public static let computeFigures = RPCMethod(
      path: "sen.empowerment.v1.EmpowermentFigures/ComputeFigures", id: 0xa312ed52666221ca,
      shape: .unary, options: [.idempotent])
    /// The records under one figure, without personal data.
    public static let listFigureRecords = RPCMethod(
      path: "sen.empowerment.v1.EmpowermentFigures/ListFigureRecords", id: 0x7187ebce08cf9ab5,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      listMeasures,
      computeFigures,
      listFigureRecords,
    ]
  }

  /// Computes figures from the records of this service.
  public protocol EmpowermentFiguresService: RPCService {
    /// The measures it computes.
    func listMeasures(
      _ request: API.Figures.V1.ListMeasuresRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ListMeasuresResponse
    /// Figures as of a day, as known on an instant, by units of a geography. For
    /// empowerment.provinces_meeting_target the plan's allocations are asked from the policy service.
    func computeFigures(
      _ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ComputeFiguresResponse
    /// The records under one figure, without personal data.
    func listFigureRecords(
      _ request: API.Figures.V1.ListFigureRecordsRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ListFigureRecordsResponse
  }

  /// Calls `sen.empowerment.v1.EmpowermentFigures`.
  public struct EmpowermentFiguresClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// The measures it computes.
    public func listMeasures(
      _ request: API.Figures.V1.ListMeasuresRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ListMeasuresResponse {
      try await caller.unary(EmpowermentFiguresMethods.listMeasures, request, options: options)
    }

    /// Figures as of a day, as known on an instant, by units of a geography. For
    /// empowerment.provinces_meeting_target the plan's allocations are asked from the policy service.
    public func computeFigures(
      _ request: API.Figures.V1.ComputeFiguresRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ComputeFiguresResponse {
      try await caller.unary(EmpowermentFiguresMethods.computeFigures, request, options: options)
    }

    /// The records under one figure, without personal data.
    public func listFigureRecords(
      _ request: API.Figures.V1.ListFigureRecordsRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
      try await caller.unary(EmpowermentFiguresMethods.listFigureRecords, request, options: options)
    }
  }
}

extension API.Empowerment.V1.EmpowermentFiguresService {
  /// The service's full name.
  public static var serviceName: String { "sen.empowerment.v1.EmpowermentFigures" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Empowerment.V1.EmpowermentFiguresMethods
    router.unary(Methods.listMeasures) { try await listMeasures($0, context: $1) }
    router.unary(Methods.computeFigures) { try await computeFigures($0, context: $1) }
    router.unary(Methods.listFigureRecords) { try await listFigureRecords($0, context: $1) }
  }
}
