// Generated from sen/membership/v1/awards.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.Awards`.
  public enum AwardsMethods {
    /// Records an award, or corrects one.
    public static let recordAward = RPCMethod(
      path: "sen.membership.v1.Awards/RecordAward", id: 0x93a3c70c4eb3efdd,
      shape: .unary, options: [])
    /// A page of the awards to people of a unit and those below it.
    public static let listAwards = RPCMethod(
      path: "sen.membership.v1.Awards/ListAwards", id: 0x442686967f11542,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      recordAward,
      listAwards,
    ]
  }

  /// Awards.
  public protocol AwardsService: RPCService {
    /// Records an award, or corrects one.
    func recordAward(
      _ request: API.Membership.V1.RecordAwardRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Award
    /// A page of the awards to people of a unit and those below it.
    func listAwards(
      _ request: API.Membership.V1.ListAwardsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListAwardsResponse
  }

  /// Calls `sen.membership.v1.Awards`.
  public struct AwardsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records an award, or corrects one.
    public func recordAward(
      _ request: API.Membership.V1.RecordAwardRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Award {
      try await caller.unary(
        AwardsMethods.recordAward, request, options: options.repeatable(under: request.header))
    }

    /// A page of the awards to people of a unit and those below it.
    public func listAwards(
      _ request: API.Membership.V1.ListAwardsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListAwardsResponse {
      try await caller.unary(AwardsMethods.listAwards, request, options: options)
    }
  }
}

extension API.Membership.V1.AwardsService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.Awards" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.AwardsMethods
    router.unary(Methods.recordAward) { try await recordAward($0, context: $1) }
    router.unary(Methods.listAwards) { try await listAwards($0, context: $1) }
  }
}
