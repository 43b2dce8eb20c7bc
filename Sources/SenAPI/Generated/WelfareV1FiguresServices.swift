// Generated from sen/welfare/v1/figures.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.WelfareFigures`.
  public enum WelfareFiguresMethods {
    /// The measures of this service.
    public static let listMeasures = RPCMethod(
      path: "sen.welfare.v1.WelfareFigures/ListMeasures", id: 0x5539baa8b3869ef6,
      shape: .unary, options: [.idempotent])
    /// Figures, computed from the records.
    public static let computeFigures = RPCMethod(
      path: "sen.welfare.v1.WelfareFigures/ComputeFigures", id: 0x54cbec48cf24c33c,
      shape: .unary, options: [.idempotent])
    /// The records under one figure.
    public static let listFigureRecords = RPCMethod(
      path: "sen.welfare.v1.WelfareFigures/ListFigureRecords", id: 0x74ae1ff7d6859166,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      listMeasures,
      computeFigures,
      listFigureRecords,
    ]
  }

  /// Measures, figures and the records under them. Records of victims and children come under
  /// pseudonyms.
  public protocol WelfareFiguresService: RPCService {
    /// The measures of this service.
    func listMeasures(
      _ request: API.Figures.V1.ListMeasuresRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ListMeasuresResponse
    /// Figures, computed from the records.
    func computeFigures(
      _ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ComputeFiguresResponse
    /// The records under one figure.
    func listFigureRecords(
      _ request: API.Figures.V1.ListFigureRecordsRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ListFigureRecordsResponse
  }

  /// Calls `sen.welfare.v1.WelfareFigures`.
  public struct WelfareFiguresClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// The measures of this service.
    public func listMeasures(
      _ request: API.Figures.V1.ListMeasuresRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ListMeasuresResponse {
      try await caller.unary(WelfareFiguresMethods.listMeasures, request, options: options)
    }

    /// Figures, computed from the records.
    public func computeFigures(
      _ request: API.Figures.V1.ComputeFiguresRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ComputeFiguresResponse {
      try await caller.unary(WelfareFiguresMethods.computeFigures, request, options: options)
    }

    /// The records under one figure.
    public func listFigureRecords(
      _ request: API.Figures.V1.ListFigureRecordsRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
      try await caller.unary(WelfareFiguresMethods.listFigureRecords, request, options: options)
    }
  }
}

extension API.Welfare.V1.WelfareFiguresService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.WelfareFigures" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.WelfareFiguresMethods
    router.unary(Methods.listMeasures) { try await listMeasures($0, context: $1) }
    router.unary(Methods.computeFigures) { try await computeFigures($0, context: $1) }
    router.unary(Methods.listFigureRecords) { try await listFigureRecords($0, context: $1) }
  }
}
