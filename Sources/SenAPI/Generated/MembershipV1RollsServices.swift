// Generated from sen/membership/v1/rolls.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.Rolls`.
  public enum RollsMethods {
    /// Declares a roll, or corrects one.
    public static let declareRoll = RPCMethod(
      path: "sen.membership.v1.Rolls/DeclareRoll", id: 0xd2b70793d0214842,
      shape: .unary, options: [])
    /// One roll.
    public static let getRoll = RPCMethod(
      path: "sen.membership.v1.Rolls/GetRoll", id: 0x1678717cb73e388a,
      shape: .unary, options: [.idempotent])
    /// A page of the rolls of a unit's branches, newest day first.
    public static let listRolls = RPCMethod(
      path: "sen.membership.v1.Rolls/ListRolls", id: 0x9e840080b6b3a84b,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      declareRoll,
      getRoll,
      listRolls,
    ]
  }

  /// Rolls of branches. A branch never has records and a roll for one day.
  public protocol RollsService: RPCService {
    /// Declares a roll, or corrects one.
    func declareRoll(
      _ request: API.Membership.V1.DeclareRollRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Roll
    /// One roll.
    func getRoll(
      _ request: API.Membership.V1.GetRollRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Roll
    /// A page of the rolls of a unit's branches, newest day first.
    func listRolls(
      _ request: API.Membership.V1.ListRollsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListRollsResponse
  }

  /// Calls `sen.membership.v1.Rolls`.
  public struct RollsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Declares a roll, or corrects one.
    public func declareRoll(
      _ request: API.Membership.V1.DeclareRollRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Roll {
      try await caller.unary(
        RollsMethods.declareRoll, request, options: options.repeatable(under: request.header))
    }

    /// One roll.
    public func getRoll(
      _ request: API.Membership.V1.GetRollRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Roll {
      try await caller.unary(RollsMethods.getRoll, request, options: options)
    }

    /// A page of the rolls of a unit's branches, newest day first.
    public func listRolls(
      _ request: API.Membership.V1.ListRollsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListRollsResponse {
      try await caller.unary(RollsMethods.listRolls, request, options: options)
    }
  }
}

extension API.Membership.V1.RollsService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.Rolls" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.RollsMethods
    router.unary(Methods.declareRoll) { try await declareRoll($0, context: $1) }
    router.unary(Methods.getRoll) { try await getRoll($0, context: $1) }
    router.unary(Methods.listRolls) { try await listRolls($0, context: $1) }
  }
}
