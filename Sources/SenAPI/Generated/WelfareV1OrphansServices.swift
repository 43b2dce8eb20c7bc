// Generated from sen/welfare/v1/orphans.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.Orphans`.
  public enum OrphansMethods {
    /// Records a child, or a corrected version of one.
    public static let registerChild = RPCMethod(
      path: "sen.welfare.v1.Orphans/RegisterChild", id: 0x93a498a9785e6db0,
      shape: .unary, options: [.sensitive])
    /// One child, under its pseudonym.
    public static let getChild = RPCMethod(
      path: "sen.welfare.v1.Orphans/GetChild", id: 0x99c496f81276200d,
      shape: .unary, options: [.idempotent])
    /// The children of a unit's subtree, under their pseudonyms.
    public static let listChildren = RPCMethod(
      path: "sen.welfare.v1.Orphans/ListChildren", id: 0x6794b659083ce8ea,
      shape: .unary, options: [.idempotent])
    /// The sealed identity of a child, for a case worker with a purpose; every read is audited.
    public static let readChildIdentity = RPCMethod(
      path: "sen.welfare.v1.Orphans/ReadChildIdentity", id: 0x17ca3a5a308d5e4b,
      shape: .unary, options: [.sensitive])
    /// Records a sponsor, or a corrected version of one.
    public static let registerSponsor = RPCMethod(
      path: "sen.welfare.v1.Orphans/RegisterSponsor", id: 0x8c8fe5ec0a50a9b1,
      shape: .unary, options: [])
    /// One sponsor.
    public static let getSponsor = RPCMethod(
      path: "sen.welfare.v1.Orphans/GetSponsor", id: 0xd7a9a7c4e5cbc1d1,
      shape: .unary, options: [.idempotent])
    /// The sponsors of a unit's subtree.
    public static let listSponsors = RPCMethod(
      path: "sen.welfare.v1.Orphans/ListSponsors", id: 0x5689bad7c7f00e0e,
      shape: .unary, options: [.idempotent])
    /// Records that a sponsor took on a child, or a corrected version of that.
    public static let startSponsorship = RPCMethod(
      path: "sen.welfare.v1.Orphans/StartSponsorship", id: 0x9a14b11a3a25449,
      shape: .unary, options: [])
    /// Ends a sponsorship.
    public static let endSponsorship = RPCMethod(
      path: "sen.welfare.v1.Orphans/EndSponsorship", id: 0x17221e972cba5a0f,
      shape: .unary, options: [])
    /// The sponsorships of a unit's subtree, a child or a sponsor.
    public static let listSponsorships = RPCMethod(
      path: "sen.welfare.v1.Orphans/ListSponsorships", id: 0xbdc57fad078a32a,
      shape: .unary, options: [.idempotent])
    /// Records a yearly promise, or a corrected version of one.
    public static let makePledge = RPCMethod(
      path: "sen.welfare.v1.Orphans/MakePledge", id: 0xcbe340efe496f2d8,
      shape: .unary, options: [])
    /// Ends a pledge.
    public static let endPledge = RPCMethod(
      path: "sen.welfare.v1.Orphans/EndPledge", id: 0x841f88bd45e5f2a0,
      shape: .unary, options: [])
    /// The pledges of a unit's subtree or a sponsorship.
    public static let listPledges = RPCMethod(
      path: "sen.welfare.v1.Orphans/ListPledges", id: 0xba3ca91f98345e5e,
      shape: .unary, options: [.idempotent])
    /// Records a payment received, or a corrected version of one.
    public static let receivePayment = RPCMethod(
      path: "sen.welfare.v1.Orphans/ReceivePayment", id: 0x8b4dc65d65714ffd,
      shape: .unary, options: [])
    /// Records that a payment, or part of it, went back.
    public static let reversePayment = RPCMethod(
      path: "sen.welfare.v1.Orphans/ReversePayment", id: 0x7d849180172b3159,
      shape: .unary, options: [])
    /// The payments of a unit's subtree or a sponsor.
    public static let listPayments = RPCMethod(
      path: "sen.welfare.v1.Orphans/ListPayments", id: 0xba115c82edfeb66e,
      shape: .unary, options: [.idempotent])
    /// Sponsorships whose pledges run ahead of what was received.
    public static let listPaymentGaps = RPCMethod(
      path: "sen.welfare.v1.Orphans/ListPaymentGaps", id: 0x35e421cdf828bb13,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      registerChild,
      getChild,
      listChildren,
      readChildIdentity,
      registerSponsor,
      getSponsor,
      listSponsors,
      startSponsorship,
      endSponsorship,
      listSponsorships,
      makePledge,
      endPledge,
      listPledges,
      receivePayment,
      reversePayment,
      listPayments,
      listPaymentGaps,
    ]
  }

  /// Orphans and those who care for them.
  public protocol OrphansService: RPCService {
    /// Records a child, or a corrected version of one.
    func registerChild(
      _ request: API.Welfare.V1.RegisterChildRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Child
    /// One child, under its pseudonym.
    func getChild(
      _ request: API.Welfare.V1.GetChildRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Child
    /// The children of a unit's subtree, under their pseudonyms.
    func listChildren(
      _ request: API.Welfare.V1.ListChildrenRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListChildrenResponse
    /// The sealed identity of a child, for a case worker with a purpose; every read is audited.
    func readChildIdentity(
      _ request: API.Welfare.V1.ReadChildIdentityRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ReadChildIdentityResponse
    /// Records a sponsor, or a corrected version of one.
    func registerSponsor(
      _ request: API.Welfare.V1.RegisterSponsorRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Sponsor
    /// One sponsor.
    func getSponsor(
      _ request: API.Welfare.V1.GetSponsorRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Sponsor
    /// The sponsors of a unit's subtree.
    func listSponsors(
      _ request: API.Welfare.V1.ListSponsorsRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListSponsorsResponse
    /// Records that a sponsor took on a child, or a corrected version of that.
    func startSponsorship(
      _ request: API.Welfare.V1.StartSponsorshipRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Sponsorship
    /// Ends a sponsorship.
    func endSponsorship(
      _ request: API.Welfare.V1.EndSponsorshipRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Sponsorship
    /// The sponsorships of a unit's subtree, a child or a sponsor.
    func listSponsorships(
      _ request: API.Welfare.V1.ListSponsorshipsRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListSponsorshipsResponse
    /// Records a yearly promise, or a corrected version of one.
    func makePledge(
      _ request: API.Welfare.V1.MakePledgeRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Pledge
    /// Ends a pledge.
    func endPledge(
      _ request: API.Welfare.V1.EndPledgeRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Pledge
    /// The pledges of a unit's subtree or a sponsorship.
    func listPledges(
      _ request: API.Welfare.V1.ListPledgesRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListPledgesResponse
    /// Records a payment received, or a corrected version of one.
    func receivePayment(
      _ request: API.Welfare.V1.ReceivePaymentRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Payment
    /// Records that a payment, or part of it, went back.
    func reversePayment(
      _ request: API.Welfare.V1.ReversePaymentRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.PaymentReversal
    /// The payments of a unit's subtree or a sponsor.
    func listPayments(
      _ request: API.Welfare.V1.ListPaymentsRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListPaymentsResponse
    /// Sponsorships whose pledges run ahead of what was received.
    func listPaymentGaps(
      _ request: API.Welfare.V1.ListPaymentGapsRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListPaymentGapsResponse
  }

  /// Calls `sen.welfare.v1.Orphans`.
  public struct OrphansClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a child, or a corrected version of one.
    public func registerChild(
      _ request: API.Welfare.V1.RegisterChildRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Child {
      try await caller.unary(
        OrphansMethods.registerChild, request, options: options.repeatable(under: request.header))
    }

    /// One child, under its pseudonym.
    public func getChild(
      _ request: API.Welfare.V1.GetChildRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Child {
      try await caller.unary(OrphansMethods.getChild, request, options: options)
    }

    /// The children of a unit's subtree, under their pseudonyms.
    public func listChildren(
      _ request: API.Welfare.V1.ListChildrenRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListChildrenResponse {
      try await caller.unary(OrphansMethods.listChildren, request, options: options)
    }

    /// The sealed identity of a child, for a case worker with a purpose; every read is audited.
    public func readChildIdentity(
      _ request: API.Welfare.V1.ReadChildIdentityRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ReadChildIdentityResponse {
      try await caller.unary(OrphansMethods.readChildIdentity, request, options: options)
    }

    /// Records a sponsor, or a corrected version of one.
    public func registerSponsor(
      _ request: API.Welfare.V1.RegisterSponsorRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Sponsor {
      try await caller.unary(
        OrphansMethods.registerSponsor, request, options: options.repeatable(under: request.header))
    }

    /// One sponsor.
    public func getSponsor(
      _ request: API.Welfare.V1.GetSponsorRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Sponsor {
      try await caller.unary(OrphansMethods.getSponsor, request, options: options)
    }

    /// The sponsors of a unit's subtree.
    public func listSponsors(
      _ request: API.Welfare.V1.ListSponsorsRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListSponsorsResponse {
      try await caller.unary(OrphansMethods.listSponsors, request, options: options)
    }

    /// Records that a sponsor took on a child, or a corrected version of that.
    public func startSponsorship(
      _ request: API.Welfare.V1.StartSponsorshipRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Sponsorship {
      try await caller.unary(
        OrphansMethods.startSponsorship, request, options: options.repeatable(under: request.header))
    }

    /// Ends a sponsorship.
    public func endSponsorship(
      _ request: API.Welfare.V1.EndSponsorshipRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Sponsorship {
      try await caller.unary(
        OrphansMethods.endSponsorship, request, options: options.repeatable(under: request.header))
    }

    /// The sponsorships of a unit's subtree, a child or a sponsor.
    public func listSponsorships(
      _ request: API.Welfare.V1.ListSponsorshipsRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListSponsorshipsResponse {
      try await caller.unary(OrphansMethods.listSponsorships, request, options: options)
    }

    /// Records a yearly promise, or a corrected version of one.
    public func makePledge(
      _ request: API.Welfare.V1.MakePledgeRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Pledge {
      try await caller.unary(
        OrphansMethods.makePledge, request, options: options.repeatable(under: request.header))
    }

    /// Ends a pledge.
    public func endPledge(
      _ request: API.Welfare.V1.EndPledgeRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Pledge {
      try await caller.unary(
        OrphansMethods.endPledge, request, options: options.repeatable(under: request.header))
    }

    /// The pledges of a unit's subtree or a sponsorship.
    public func listPledges(
      _ request: API.Welfare.V1.ListPledgesRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListPledgesResponse {
      try await caller.unary(OrphansMethods.listPledges, request, options: options)
    }

    /// Records a payment received, or a corrected version of one.
    public func receivePayment(
      _ request: API.Welfare.V1.ReceivePaymentRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Payment {
      try await caller.unary(
        OrphansMethods.receivePayment, request, options: options.repeatable(under: request.header))
    }

    /// Records that a payment, or part of it, went back.
    public func reversePayment(
      _ request: API.Welfare.V1.ReversePaymentRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.PaymentReversal {
      try await caller.unary(
        OrphansMethods.reversePayment, request, options: options.repeatable(under: request.header))
    }

    /// The payments of a unit's subtree or a sponsor.
    public func listPayments(
      _ request: API.Welfare.V1.ListPaymentsRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListPaymentsResponse {
      try await caller.unary(OrphansMethods.listPayments, request, options: options)
    }

    /// Sponsorships whose pledges run ahead of what was received.
    public func listPaymentGaps(
      _ request: API.Welfare.V1.ListPaymentGapsRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListPaymentGapsResponse {
      try await caller.unary(OrphansMethods.listPaymentGaps, request, options: options)
    }
  }
}

extension API.Welfare.V1.OrphansService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.Orphans" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.OrphansMethods
    router.unary(Methods.registerChild) { try await registerChild($0, context: $1) }
    router.unary(Methods.getChild) { try await getChild($0, context: $1) }
    router.unary(Methods.listChildren) { try await listChildren($0, context: $1) }
    router.unary(Methods.readChildIdentity) { try await readChildIdentity($0, context: $1) }
    router.unary(Methods.registerSponsor) { try await registerSponsor($0, context: $1) }
    router.unary(Methods.getSponsor) { try await getSponsor($0, context: $1) }
    router.unary(Methods.listSponsors) { try await listSponsors($0, context: $1) }
    router.unary(Methods.startSponsorship) { try await startSponsorship($0, context: $1) }
    router.unary(Methods.endSponsorship) { try await endSponsorship($0, context: $1) }
    router.unary(Methods.listSponsorships) { try await listSponsorships($0, context: $1) }
    router.unary(Methods.makePledge) { try await makePledge($0, context: $1) }
    router.unary(Methods.endPledge) { try await endPledge($0, context: $1) }
    router.unary(Methods.listPledges) { try await listPledges($0, context: $1) }
    router.unary(Methods.receivePayment) { try await receivePayment($0, context: $1) }
    router.unary(Methods.reversePayment) { try await reversePayment($0, context: $1) }
    router.unary(Methods.listPayments) { try await listPayments($0, context: $1) }
    router.unary(Methods.listPaymentGaps) { try await listPaymentGaps($0, context: $1) }
  }
}
