// Generated from sen/membership/v1/women.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.WomenPopulation`.
  public enum WomenPopulationMethods {
    /// Records a count, or corrects one.
    public static let recordWomenCount = RPCMethod(
      path: "sen.membership.v1.WomenPopulation/RecordWomenCount", id: 0x8efd8ea8269e64d5,
      shape: .unary, options: [])
    /// A page of the counts of a unit's communes, newest day first.
    public static let listWomenCounts = RPCMethod(
      path: "sen.membership.v1.WomenPopulation/ListWomenCounts", id: 0x753026b9833661d1,
      shape: .unary, options: [.idempotent])
    /// The gathering rate (members to women of 18 or more) of each commune of a unit on a day.
    public static let listGatheringRates = RPCMethod(
      path: "sen.membership.v1.WomenPopulation/ListGatheringRates", id: 0x21feafe37356f4f3,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      recordWomenCount,
      listWomenCounts,
      listGatheringRates,
    ]
  }

  /// Counts of women of 18 or more, by commune and day.
  public protocol WomenPopulationService: RPCService {
    /// Records a count, or corrects one.
    func recordWomenCount(
      _ request: API.Membership.V1.RecordWomenCountRequest, context: ServerContext
    ) async throws -> API.Membership.V1.WomenCount
    /// A page of the counts of a unit's communes, newest day first.
    func listWomenCounts(
      _ request: API.Membership.V1.ListWomenCountsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListWomenCountsResponse
    /// The gathering rate (members to women of 18 or more) of each commune of a unit on a day.
    func listGatheringRates(
      _ request: API.Membership.V1.ListGatheringRatesRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListGatheringRatesResponse
  }

  /// Calls `sen.membership.v1.WomenPopulation`.
  public struct WomenPopulationClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a count, or corrects one.
    public func recordWomenCount(
      _ request: API.Membership.V1.RecordWomenCountRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.WomenCount {
      try await caller.unary(
        WomenPopulationMethods.recordWomenCount, request, options: options.repeatable(under: request.header))
    }

    /// A page of the counts of a unit's communes, newest day first.
    public func listWomenCounts(
      _ request: API.Membership.V1.ListWomenCountsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListWomenCountsResponse {
      try await caller.unary(WomenPopulationMethods.listWomenCounts, request, options: options)
    }

    /// The gathering rate (members to women of 18 or more) of each commune of a unit on a day.
    public func listGatheringRates(
      _ request: API.Membership.V1.ListGatheringRatesRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListGatheringRatesResponse {
      try await caller.unary(WomenPopulationMethods.listGatheringRates, request, options: options)
    }
  }
}

extension API.Membership.V1.WomenPopulationService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.WomenPopulation" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.WomenPopulationMethods
    router.unary(Methods.recordWomenCount) { try await recordWomenCount($0, context: $1) }
    router.unary(Methods.listWomenCounts) { try await listWomenCounts($0, context: $1) }
    router.unary(Methods.listGatheringRates) { try await listGatheringRates($0, context: $1) }
  }
}
