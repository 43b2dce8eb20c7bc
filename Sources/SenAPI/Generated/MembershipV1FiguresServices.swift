// Generated from sen/membership/v1/figures.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.MembershipFigures`.
  public enum MembershipFiguresMethods {
    /// The measures it computes.
    public static let listMeasures = RPCMethod(
      path: "sen.membership.v1.MembershipFigures/ListMeasures", id: 0x471d06bd08fe4c1f,
      shape: .unary, options: [.idempotent])
    /// Figures as of a day, as known on an instant, by units of a geography.
    public static let computeFigures = RPCMethod(
      path: "sen.membership.v1.MembershipFigures/ComputeFigures", id: 0xe72a700acbe45e3b,
      shape: .unary, options: [.idempotent])
    /// The records under one figure, without personal data.
    public static let listFigureRecords = RPCMethod(
      path: "sen.membership.v1.MembershipFigures/ListFigureRecords", id: 0x685f7618d2dae45e,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      listMeasures,
      computeFigures,
      listFigureRecords,
    ]
  }

  /// Computes figures from the records of this service.
  public protocol MembershipFiguresService: RPCService {
    /// The measures it computes.
    func listMeasures(
      _ request: API.Figures.V1.ListMeasuresRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ListMeasuresResponse
    /// Figures as of a day, as known on an instant, by units of a geography.
    func computeFigures(
      _ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ComputeFiguresResponse
    /// The records under one figure, without personal data.
    func listFigureRecords(
      _ request: API.Figures.V1.ListFigureRecordsRequest, context: ServerContext
    ) async throws -> API.Figures.V1.ListFigureRecordsResponse
  }

  /// Calls `sen.membership.v1.MembershipFigures`.
  public struct MembershipFiguresClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// The measures it computes.
    public func listMeasures(
      _ request: API.Figures.V1.ListMeasuresRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ListMeasuresResponse {
      try await caller.unary(MembershipFiguresMethods.listMeasures, request, options: options)
    }

    /// Figures as of a day, as known on an instant, by units of a geography.
    public func computeFigures(
      _ request: API.Figures.V1.ComputeFiguresRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ComputeFiguresResponse {
      try await caller.unary(MembershipFiguresMethods.computeFigures, request, options: options)
    }

    /// The records under one figure, without personal data.
    public func listFigureRecords(
      _ request: API.Figures.V1.ListFigureRecordsRequest, options: CallOptions = .init()
    ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
      try await caller.unary(MembershipFiguresMethods.listFigureRecords, request, options: options)
    }
  }
}

extension API.Membership.V1.MembershipFiguresService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.MembershipFigures" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.MembershipFiguresMethods
    router.unary(Methods.listMeasures) { try await listMeasures($0, context: $1) }
    router.unary(Methods.computeFigures) { try await computeFigures($0, context: $1) }
    router.unary(Methods.listFigureRecords) { try await listFigureRecords($0, context: $1) }
  }
}
