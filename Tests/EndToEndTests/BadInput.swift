import NIOCore
import SenClient
import Testing

/// Who takes part in the tests of bad input, besides the administrator.
struct Cast: Sendable {
  /// An officer of the first commune.
  let officer: SenClient
  /// An auditor of the whole union, who may read only.
  let auditor: SenClient
  /// The auditor's token.
  let auditorToken: String

  init(_ house: House) async throws {
    officer = try house.clientWithToken(
      await Self.token(house, "officer", .communeOfficer, SmallCountry.communes[0]).bearer)
    auditorToken = try await Self.token(house, "auditor", .auditor, 1).bearer
    auditor = try house.clientWithToken(auditorToken)
  }

  static func token(
    _ house: House, _ login: String, _ role: API.Auth.V1.Role, _ unit: Int64
  ) async throws -> API.Membership.V1.IssuedToken {
    let account = try await house.client.membership.accounts.createAccount(
      .with {
        $0.header = SmallCountry.header
        $0.login = login
        $0.roles = [role]
        $0.unitScopes = [unit]
      })
    return try await house.client.membership.tokens.issueToken(
      .with {
        $0.header = SmallCountry.header
        $0.accountID = account.id
      })
  }
}

/// A call that must be refused, and how.
struct BadCall: Sendable, CustomTestStringConvertible {
  typealias Admission = API.Membership.V1.AdmitMemberRequest

  let testDescription: String
  let code: RPCCode
  let reason: String
  /// The field that the refusal names; nil where it is about none.
  let field: String?
  let call: @Sendable (House, Cast) async throws -> Void

  init(
    _ name: String, _ code: RPCCode, _ reason: String, _ field: String? = nil,
    _ call: @escaping @Sendable (House, Cast) async throws -> Void
  ) {
    testDescription = name
    self.code = code
    self.reason = reason
    self.field = field
    self.call = call
  }

  /// An admission that would be right.
  static func admission(_ change: (inout Admission) -> Void = { _ in }) -> Admission {
    var request = Admission.with {
      $0.header = SmallCountry.header
      $0.branchID = SmallCountry.branch(301, 1)
      $0.fullName = "Vũ Thị Lan"
      $0.birthDay = "1991-03-03"
      $0.day = "2023-11-01"
      $0.reason = .new
    }
    change(&request)
    return request
  }

  private static func admitting(
    _ name: String, _ code: RPCCode, _ reason: String, _ field: String? = nil,
    by client: @escaping @Sendable (House, Cast) -> SenClient = { house, _ in house.client },
    _ change: @escaping @Sendable (inout Admission) -> Void
  ) -> BadCall {
    BadCall(name, code, reason, field) { house, cast in
      _ = try await client(house, cast).membership.members.admitMember(admission(change))
    }
  }

  static let all = values + rights

  /// Values that no caller may send.
  static let values = [
    admitting("a branch that there is not", .invalidArgument, "UNKNOWN_UNIT", "branch_id") {
      $0.branchID = 999_999
    },
    BadCall("figures of an unknown unit", .notFound, "UNKNOWN_UNIT", "unit_id") { house, _ in
      _ = try await house.value("membership.members", asOf: "2023-11-30", unit: 999_999)
    },
    admitting("an admission in the future", .invalidArgument, "DATE_IN_FUTURE", "day") {
      $0.day = "2999-01-01"
    },
    BadCall("a co-operative of the future", .invalidArgument, "DATE_IN_FUTURE", "founded") {
      house, _ in
      _ = try await house.client.empowerment.cooperatives.createCooperative(
        .with {
          $0.header = SmallCountry.header
          $0.unitID = 301
          $0.name = "Hợp tác xã Mai Sau"
          $0.sector = .agriculture
          $0.founded = "2999-01-01"
          $0.support = .advice
          $0.programme = .union
        })
    },
    BadCall("an activity of the future", .invalidArgument, "DATE_IN_FUTURE", "day") { house, _ in
      _ = try await house.client.welfare.activities.recordWelfareActivity(
        .with {
          $0.header = SmallCountry.header
          $0.unitID = 301
          $0.kind = .charity
          $0.day = "2999-01-01"
        })
    },
    BadCall("a dialogue of the future", .invalidArgument, "DATE_IN_FUTURE", "day") { house, _ in
      _ = try await house.client.policy.dialogues.recordDialogue(
        .with {
          $0.header = SmallCountry.header
          $0.unitID = 301
          $0.place = .commune
          $0.programme = .own
          $0.day = "2999-01-01"
          $0.topic = "Đối thoại"
        })
    },
    admitting("a member of 17", .invalidArgument, "MEMBER_UNDER_18", "birth_day") {
      $0.birthDay = "2005-11-02"
    },
    admitting("a day that is none", .invalidArgument, "INVALID_DAY", "day") {
      $0.day = "2023-02-29"
    },
    admitting(
      "a request id of 15 bytes", .invalidArgument, "REQUEST_ID_INVALID", "header.request_id"
    ) { $0.header?.requestID = Array(repeating: 1, count: 15) },
    BadCall("a page token of no query", .invalidArgument, "PAGE_TOKEN_MISMATCH", "page_token") {
      house, _ in
      _ = try await house.client.membership.members.listMembers(
        .with {
          $0.unitID = 301
          $0.pageToken = "AAAA"
        })
    },
  ]

  /// Calls that their callers may not make.
  static let rights = [
    admitting(
      "an id chosen by no loader", .invalidArgument, "LOADER_ONLY", "id",
      by: { $1.officer }
    ) { $0.id = 77 },
    admitting(
      "an instant of recording by no loader", .permissionDenied, "RECORDED_AT_NOT_PERMITTED",
      by: { $1.officer }
    ) { $0.header?.recordedAt = .with { $0.seconds = 1_700_000_000 } },
    admitting(
      "a branch outside the caller's subtree", .permissionDenied, "OUTSIDE_SCOPE",
      by: { $1.officer }
    ) { $0.branchID = SmallCountry.branch(302, 1) },
    admitting(
      "an unknown branch by a caller without the whole union", .permissionDenied, "OUTSIDE_SCOPE",
      by: { $1.officer }
    ) { $0.branchID = 999_999 },
    admitting(
      "a role that may not write", .permissionDenied, "ROLE_NOT_PERMITTED", by: { $1.auditor }
    ) { $0.reason = .new },
    BadCall("an account made by an officer", .permissionDenied, "ROLE_NOT_PERMITTED") { _, cast in
      _ = try await cast.officer.membership.accounts.createAccount(
        .with {
          $0.header = SmallCountry.header
          $0.login = "friend"
          $0.roles = [.administrator]
          $0.unitScopes = [1]
        })
    },
    BadCall("a method for services only", .permissionDenied, "ROLE_NOT_PERMITTED") { house, _ in
      _ = try await house.client.membership.tokens.listRevokedTokens(.init())
    },
    BadCall("a method that no service has", .unimplemented, "UNKNOWN_METHOD") { house, _ in
      let method = RPCMethod(path: "sen.membership.v1.Members/EraseMember", shape: .unary)
      _ = try await house.client.caller.unary(method, ByteBuffer(), options: CallOptions())
    },
  ]
}
