// Generated from sen/membership/v1/affiliates.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.Affiliates`.
  public enum AffiliatesMethods {
    /// Registers an affiliate.
    public static let registerAffiliate = RPCMethod(
      path: "sen.membership.v1.Affiliates/RegisterAffiliate", id: 0xd1da74d3173d0b1f,
      shape: .unary, options: [])
    /// Records that an affiliate was founded, admitted or dissolved, or corrects that.
    public static let recordAffiliateEvent = RPCMethod(
      path: "sen.membership.v1.Affiliates/RecordAffiliateEvent", id: 0x896357c3344a4aa,
      shape: .unary, options: [])
    /// One affiliate with its events.
    public static let getAffiliate = RPCMethod(
      path: "sen.membership.v1.Affiliates/GetAffiliate", id: 0xbbce4968243495f2,
      shape: .unary, options: [.idempotent])
    /// A page of the affiliates of a unit and those below it.
    public static let listAffiliates = RPCMethod(
      path: "sen.membership.v1.Affiliates/ListAffiliates", id: 0x6195a019f70c69d0,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      registerAffiliate,
      recordAffiliateEvent,
      getAffiliate,
      listAffiliates,
    ]
  }

  /// Affiliates and what happens to them.
  public protocol AffiliatesService: RPCService {
    /// Registers an affiliate.
    func registerAffiliate(
      _ request: API.Membership.V1.RegisterAffiliateRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Affiliate
    /// Records that an affiliate was founded, admitted or dissolved, or corrects that.
    func recordAffiliateEvent(
      _ request: API.Membership.V1.RecordAffiliateEventRequest, context: ServerContext
    ) async throws -> API.Membership.V1.AffiliateEvent
    /// One affiliate with its events.
    func getAffiliate(
      _ request: API.Membership.V1.GetAffiliateRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Affiliate
    /// A page of the affiliates of a unit and those below it.
    func listAffiliates(
      _ request: API.Membership.V1.ListAffiliatesRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListAffiliatesResponse
  }

  /// Calls `sen.membership.v1.Affiliates`.
  public struct AffiliatesClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Registers an affiliate.
    public func registerAffiliate(
      _ request: API.Membership.V1.RegisterAffiliateRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Affiliate {
      try await caller.unary(
        AffiliatesMethods.registerAffiliate, request, options: options.repeatable(under: request.header))
    }

    /// Records that an affiliate was founded, admitted or dissolved, or corrects that.
    public func recordAffiliateEvent(
      _ request: API.Membership.V1.RecordAffiliateEventRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.AffiliateEvent {
      try await caller.unary(
        AffiliatesMethods.recordAffiliateEvent, request, options: options.repeatable(under: request.header))
    }

    /// One affiliate with its events.
    public func getAffiliate(
      _ request: API.Membership.V1.GetAffiliateRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Affiliate {
      try await caller.unary(AffiliatesMethods.getAffiliate, request, options: options)
    }

    /// A page of the affiliates of a unit and those below it.
    public func listAffiliates(
      _ request: API.Membership.V1.ListAffiliatesRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListAffiliatesResponse {
      try await caller.unary(AffiliatesMethods.listAffiliates, request, options: options)
    }
  }
}

extension API.Membership.V1.AffiliatesService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.Affiliates" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.AffiliatesMethods
    router.unary(Methods.registerAffiliate) { try await registerAffiliate($0, context: $1) }
    router.unary(Methods.recordAffiliateEvent) { try await recordAffiliateEvent($0, context: $1) }
    router.unary(Methods.getAffiliate) { try await getAffiliate($0, context: $1) }
    router.unary(Methods.listAffiliates) { try await listAffiliates($0, context: $1) }
  }
}
