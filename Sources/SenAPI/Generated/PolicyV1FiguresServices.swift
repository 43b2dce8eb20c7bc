// Generated from sen/policy/v1/figures.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.PolicyFigures`.
  public enum PolicyFiguresMethods {
    /// Figures by measure and unit.
    public static let computeFigures = RPCMethod(
      path: "sen.policy.v1.PolicyFigures/ComputeFigures", id: 0xa9b7ca9837b85f16,
      shape: .unary, options: [.idempotent])
    /// The measures.
    public static let listMeasures = RPCMethod(
      path: "sen.policy.v1.PolicyFigures/ListMeasures", id: 0x2f03005fe4db6629,
      shape: .unary, options: [.idempotent])
    /// The records under one figure.
    public static let listFigureRecords = RPCMethod(
      path: "sen.policy.v1.PolicyFigures/ListFigureRecords", id: 0xb755a9d3fb0186c0,
      shape: .unary, options: [.idempotent])
    /// One number out of two or more figures of any service, where their measures allow it.
    ///
    /// What may not be put together is INVALID_ARGUMENT with the reason ILLEGAL_SUM; the violation's
    /// field is `combination` and its reason the rule: CUMULATIVE_ACROSS_TIME, SUBSET_PLUS_TOTAL,
    /// RATIO_OF_RATIOS, DISTINCT_ACROSS_UNITS, … The caller must be allowed to read every figure.
    public static let combineFigures = RPCMethod(
      path: "sen.policy.v1.PolicyFigures/CombineFigures", id: 0x719acadb7ce0e57f,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      computeFigures,
      listMeasures,
      listFigureRecords,
      combineFigures,
    ]
  }

  /// Measures of the policy service: supervision, criticism, dialogues, advice, plans.
  public protocol PolicyFiguresService: RPCService {
    /// Figures by measure and unit.
    func computeFigures(
      _ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ComputeFiguresResponse
    /// The measures.
    func listMeasures(
      _ request: API.Figures.V1.ListMeasuresRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ListMeasuresResponse
    /// The records under one figure.
    func listFigureRecords(
      _ request: API.Figures.V1.ListFigureRecordsRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ListFigureRecordsResponse
    /// One number out of two or more figures of any service, where their measures allow it.
    ///
    /// What may not be put together is INVALID_ARGUMENT with the reason ILLEGAL_SUM; the violation's
    /// field is `combination` and its reason the rule: CUMULATIVE_ACROSS_TIME, SUBSET_PLUS_TOTAL,
    /// RATIO_OF_RATIOS, DISTINCT_ACROSS_UNITS, … The caller must be allowed to read every figure.
    func combineFigures(
      _ request: API.Policy.V1.CombineFiguresRequest, context: ServerContext
    ) async throws -> API.Policy.V1.CombineFiguresResponse
  }

  /// Calls `sen.policy.v1.PolicyFigures`.
  public struct PolicyFiguresClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Figures by measure and unit.
    public func computeFigures(
      _ request: API.Figures.V1.ComputeFiguresRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ComputeFiguresResponse {
      try await caller.unary(PolicyFiguresMethods.computeFigures, request, options: options)
    }

    /// The measures.
    public func listMeasures(
      _ request: API.Figures.V1.ListMeasuresRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ListMeasuresResponse {
      try await caller.unary(PolicyFiguresMethods.listMeasures, request, options: options)
    }

    /// The records under one figure.
    public func listFigureRecords(
      _ request: API.Figures.V1.ListFigureRecordsRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
      try await caller.unary(PolicyFiguresMethods.listFigureRecords, request, options: options)
    }

    /// One number out of two or more figures of any service, where their measures allow it.
    ///
    /// What may not be put together is INVALID_ARGUMENT with the reason ILLEGAL_SUM; the violation's
    /// field is `combination` and its reason the rule: CUMULATIVE_ACROSS_TIME, SUBSET_PLUS_TOTAL,
    /// RATIO_OF_RATIOS, DISTINCT_ACROSS_UNITS, … The caller must be allowed to read every figure.
    public func combineFigures(
      _ request: API.Policy.V1.CombineFiguresRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.CombineFiguresResponse {
      try await caller.unary(PolicyFiguresMethods.combineFigures, request, options: options)
    }
  }
}

extension API.Policy.V1.PolicyFiguresService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.PolicyFigures" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.PolicyFiguresMethods
    router.unary(Methods.computeFigures) { try await computeFigures($0, context: $1) }
    router.unary(Methods.listMeasures) { try await listMeasures($0, context: $1) }
    router.unary(Methods.listFigureRecords) { try await listFigureRecords($0, context: $1) }
    router.unary(Methods.combineFigures) { try await combineFigures($0, context: $1) }
  }
}
