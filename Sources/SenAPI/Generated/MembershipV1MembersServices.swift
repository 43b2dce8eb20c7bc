// Generated from sen/membership/v1/members.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.Members`.
  public enum MembersMethods {
    /// Admits a woman of 18 or more into a branch.
    public static let admitMember = RPCMethod(
      path: "sen.membership.v1.Members/AdmitMember", id: 0x224054d9d214158a,
      shape: .unary, options: [.sensitive])
    /// Moves a member to another branch: -1 there, +1 here, on one day.
    public static let transferMember = RPCMethod(
      path: "sen.membership.v1.Members/TransferMember", id: 0xeae46020dc789287,
      shape: .unary, options: [])
    /// Records that a member left, and why.
    public static let recordLeave = RPCMethod(
      path: "sen.membership.v1.Members/RecordLeave", id: 0xb0ec70fd4fbe231a,
      shape: .unary, options: [])
    /// Records that a member died.
    public static let recordDeath = RPCMethod(
      path: "sen.membership.v1.Members/RecordDeath", id: 0x473b1e753d95c7c0,
      shape: .unary, options: [])
    /// Corrects a member's data (name, birth date, ethnicity, identity number). What stood before
    /// stays readable to an auditor.
    public static let correctMember = RPCMethod(
      path: "sen.membership.v1.Members/CorrectMember", id: 0xe4b030e2a807ac9f,
      shape: .unary, options: [.sensitive])
    /// Corrects or withdraws one event of the ledger: posts its reversal and, unless withdrawn, the
    /// right event.
    public static let correctMemberEvent = RPCMethod(
      path: "sen.membership.v1.Members/CorrectMemberEvent", id: 0x758fafe22b11dd5e,
      shape: .unary, options: [])
    /// Merges a double entry into the member that stays: -1 on the day. Reversible.
    public static let mergeMembers = RPCMethod(
      path: "sen.membership.v1.Members/MergeMembers", id: 0xee8ea38acfc2719,
      shape: .unary, options: [])
    /// Takes a merger back.
    public static let unmergeMember = RPCMethod(
      path: "sen.membership.v1.Members/UnmergeMember", id: 0x6907dadbee028ebf,
      shape: .unary, options: [])
    /// One member.
    public static let getMember = RPCMethod(
      path: "sen.membership.v1.Members/GetMember", id: 0xd9f505f4665a277b,
      shape: .unary, options: [.idempotent, .sensitive])
    /// A page of the members of a unit's branches, in order of branch, name, id.
    public static let listMembers = RPCMethod(
      path: "sen.membership.v1.Members/ListMembers", id: 0x9708240fb942b9bb,
      shape: .unary, options: [.idempotent, .sensitive])
    /// Members of a unit whose name, without case and diacritics, begins with the given one.
    public static let searchMembers = RPCMethod(
      path: "sen.membership.v1.Members/SearchMembers", id: 0x4dc997b720eea910,
      shape: .unary, options: [.idempotent, .sensitive])
    /// The ledger of a member or of a branch, in order of day and recording.
    public static let listMemberEvents = RPCMethod(
      path: "sen.membership.v1.Members/ListMemberEvents", id: 0xd1ce0b7c02f1f189,
      shape: .unary, options: [.idempotent])
    /// Pairs that may be one person: same folded name and birth date in one province, or the same
    /// identity number. For a person to decide.
    public static let listDuplicateCandidates = RPCMethod(
      path: "sen.membership.v1.Members/ListDuplicateCandidates", id: 0x3669b4c7b213ff33,
      shape: .unary, options: [.idempotent, .sensitive])
    /// All members of a unit's branches, branch by branch.
    public static let exportMembers = RPCMethod(
      path: "sen.membership.v1.Members/ExportMembers", id: 0x99adaad6f1549b56,
      shape: .serverStreaming, options: [.idempotent, .sensitive, .noDeadline])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      admitMember,
      transferMember,
      recordLeave,
      recordDeath,
      correctMember,
      correctMemberEvent,
      mergeMembers,
      unmergeMember,
      getMember,
      listMembers,
      searchMembers,
      listMemberEvents,
      listDuplicateCandidates,
      exportMembers,
    ]
  }

  /// The register of members.
  public protocol MembersService: RPCService {
    /// Admits a woman of 18 or more into a branch.
    func admitMember(
      _ request: API.Membership.V1.AdmitMemberRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Member
    /// Moves a member to another branch: -1 there, +1 here, on one day.
    func transferMember(
      _ request: API.Membership.V1.TransferMemberRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Member
    /// Records that a member left, and why.
    func recordLeave(
      _ request: API.Membership.V1.RecordLeaveRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Member
    /// Records that a member died.
    func recordDeath(
      _ request: API.Membership.V1.RecordDeathRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Member
    /// Corrects a member's data (name, birth date, ethnicity, identity number). What stood before
    /// stays readable to an auditor.
    func correctMember(
      _ request: API.Membership.V1.CorrectMemberRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Member
    /// Corrects or withdraws one event of the ledger: posts its reversal and, unless withdrawn, the
    /// right event.
    func correctMemberEvent(
      _ request: API.Membership.V1.CorrectMemberEventRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Member
    /// Merges a double entry into the member that stays: -1 on the day. Reversible.
    func mergeMembers(
      _ request: API.Membership.V1.MergeMembersRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Member
    /// Takes a merger back.
    func unmergeMember(
      _ request: API.Membership.V1.UnmergeMemberRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Member
    /// One member.
    func getMember(
      _ request: API.Membership.V1.GetMemberRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Member
    /// A page of the members of a unit's branches, in order of branch, name, id.
    func listMembers(
      _ request: API.Membership.V1.ListMembersRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListMembersResponse
    /// Members of a unit whose name, without case and diacritics, begins with the given one.
    func searchMembers(
      _ request: API.Membership.V1.SearchMembersRequest, context: ServerContext
    ) async throws -> API.Membership.V1.SearchMembersResponse
    /// The ledger of a member or of a branch, in order of day and recording.
    func listMemberEvents(
      _ request: API.Membership.V1.ListMemberEventsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListMemberEventsResponse
    /// Pairs that may be one person: same folded name and birth date in one province, or the same
    /// identity number. For a person to decide.
    func listDuplicateCandidates(
      _ request: API.Membership.V1.ListDuplicateCandidatesRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListDuplicateCandidatesResponse
    /// All members of a unit's branches, branch by branch.
    func exportMembers(
      _ request: API.Membership.V1.ExportMembersRequest, to responses: ResponseWriter<API.Membership.V1.Member>,
      context: ServerContext
    ) async throws
  }

  /// Calls `sen.membership.v1.Members`.
  public struct MembersClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Admits a woman of 18 or more into a branch.
    public func admitMember(
      _ request: API.Membership.V1.AdmitMemberRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Member {
      try await caller.unary(
        MembersMethods.admitMember, request, options: options.repeatable(under: request.header))
    }

    /// Moves a member to another branch: -1 there, +1 here, on one day.
    public func transferMember(
      _ request: API.Membership.V1.TransferMemberRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Member {
      try await caller.unary(
        MembersMethods.transferMember, request, options: options.repeatable(under: request.header))
    }

    /// Records that a member left, and why.
    public func recordLeave(
      _ request: API.Membership.V1.RecordLeaveRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Member {
      try await caller.unary(
        MembersMethods.recordLeave, request, options: options.repeatable(under: request.header))
    }

    /// Records that a member died.
    public func recordDeath(
      _ request: API.Membership.V1.RecordDeathRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Member {
      try await caller.unary(
        MembersMethods.recordDeath, request, options: options.repeatable(under: request.header))
    }

    /// Corrects a member's data (name, birth date, ethnicity, identity number). What stood before
    /// stays readable to an auditor.
    public func correctMember(
      _ request: API.Membership.V1.CorrectMemberRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Member {
      try await caller.unary(
        MembersMethods.correctMember, request, options: options.repeatable(under: request.header))
    }

    /// Corrects or withdraws one event of the ledger: posts its reversal and, unless withdrawn, the
    /// right event.
    public func correctMemberEvent(
      _ request: API.Membership.V1.CorrectMemberEventRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Member {
      try await caller.unary(
        MembersMethods.correctMemberEvent, request, options: options.repeatable(under: request.header))
    }

    /// Merges a double entry into the member that stays: -1 on the day. Reversible.
    public func mergeMembers(
      _ request: API.Membership.V1.MergeMembersRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Member {
      try await caller.unary(
        MembersMethods.mergeMembers, request, options: options.repeatable(under: request.header))
    }

    /// Takes a merger back.
    public func unmergeMember(
      _ request: API.Membership.V1.UnmergeMemberRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Member {
      try await caller.unary(
        MembersMethods.unmergeMember, request, options: options.repeatable(under: request.header))
    }

    /// One member.
    public func getMember(
      _ request: API.Membership.V1.GetMemberRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Member {
      try await caller.unary(MembersMethods.getMember, request, options: options)
    }

    /// A page of the members of a unit's branches, in order of branch, name, id.
    public func listMembers(
      _ request: API.Membership.V1.ListMembersRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListMembersResponse {
      try await caller.unary(MembersMethods.listMembers, request, options: options)
    }

    /// Members of a unit whose name, without case and diacritics, begins with the given one.
    public func searchMembers(
      _ request: API.Membership.V1.SearchMembersRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.SearchMembersResponse {
      try await caller.unary(MembersMethods.searchMembers, request, options: options)
    }

    /// The ledger of a member or of a branch, in order of day and recording.
    public func listMemberEvents(
      _ request: API.Membership.V1.ListMemberEventsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListMemberEventsResponse {
      try await caller.unary(MembersMethods.listMemberEvents, request, options: options)
    }

    /// Pairs that may be one person: same folded name and birth date in one province, or the same
    /// identity number. For a person to decide.
    public func listDuplicateCandidates(
      _ request: API.Membership.V1.ListDuplicateCandidatesRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListDuplicateCandidatesResponse {
      try await caller.unary(MembersMethods.listDuplicateCandidates, request, options: options)
    }

    /// All members of a unit's branches, branch by branch.
    public func exportMembers<Result: Sendable>(
      _ request: API.Membership.V1.ExportMembersRequest, options: CallOptions = .init(),
      _ body: (ResponseStream<API.Membership.V1.Member>) async throws -> Result
    ) async throws -> Result {
      try await caller.serverStreaming(MembersMethods.exportMembers, request, options: options, body)
    }
  }
}

extension API.Membership.V1.MembersService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.Members" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.MembersMethods
    router.unary(Methods.admitMember) { try await admitMember($0, context: $1) }
    router.unary(Methods.transferMember) { try await transferMember($0, context: $1) }
    router.unary(Methods.recordLeave) { try await recordLeave($0, context: $1) }
    router.unary(Methods.recordDeath) { try await recordDeath($0, context: $1) }
    router.unary(Methods.correctMember) { try await correctMember($0, context: $1) }
    router.unary(Methods.correctMemberEvent) { try await correctMemberEvent($0, context: $1) }
    router.unary(Methods.mergeMembers) { try await mergeMembers($0, context: $1) }
    router.unary(Methods.unmergeMember) { try await unmergeMember($0, context: $1) }
    router.unary(Methods.getMember) { try await getMember($0, context: $1) }
    router.unary(Methods.listMembers) { try await listMembers($0, context: $1) }
    router.unary(Methods.searchMembers) { try await searchMembers($0, context: $1) }
    router.unary(Methods.listMemberEvents) { try await listMemberEvents($0, context: $1) }
    router.unary(Methods.listDuplicateCandidates) { try await listDuplicateCandidates($0, context: $1) }
    router.serverStreaming(Methods.exportMembers) { try await exportMembers($0, to: $1, context: $2) }
  }
}
