import SenAPI
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers `sen.membership.v1.Tokens`.
struct TokensHandler: API.Membership.V1.TokensService {
  /// Revocations of one answer, at most.
  static let revocationsAtMost = 10_000
  /// Random bytes of a token's id.
  static let tokenIDBytes = 16

  let office: MembershipOffice
  let keys: SigningKeys

  func issueToken(_ request: Wire.IssueTokenRequest, context: ServerContext) async throws
    -> Wire.IssuedToken
  {
    let lifetime = try lifetime(request.lifetimeSeconds)
    let epoch = try office.environment.units.current().epoch
    let fresh = Self.freshID()
    // The stored answer is what is kept of the token; the token is signed anew from it, so that a
    // repeated request gets the same token and no database holds one.
    let token = try await office.write(context, request.header, request) { desk in
      Wire.Token(
        try AccountRegister(desk: desk).issue(
          request.accountID, lifetime: lifetime, tokenID: fresh, epoch: epoch
        ).token)
    }
    let kept = try await office.read(context) { reader -> (TokenRecord, String)? in
      guard let record = try TokenStore.token(token.tokenID, in: reader),
        let account = try AccountStore.account(record.accountID, in: reader)
      else { return nil }
      return (record, account.subject)
    }
    guard let kept, let bearer = try await keys.sign(TokenClaims(kept.0, subject: kept.1)) else {
      throw RPCError(
        .failedPrecondition, reason: "NO_SIGNING_KEY", "the service has no key to sign tokens",
        vi: "dịch vụ chưa có khóa để ký mã truy cập")
    }
    var issued = Wire.IssuedToken()
    issued.token = token
    issued.bearer = bearer
    return issued
  }

  private func lifetime(_ asked: Int64) throws(RPCError) -> Int64 {
    if asked == 0 { return office.configuration.tokenLifetime }
    guard (1...office.configuration.longestTokenLifetime).contains(asked) else {
      throw MembershipErrors.error(.field("lifetime_seconds", .outOfRange))
    }
    return asked
  }

  /// A fresh id of a token. Its first bit is 0, so that it begins with a letter: a command line takes
  /// what begins with a hyphen for an option.
  static func freshID() -> String {
    let first = UInt8.random(in: 0...0x7F)
    let others = (1..<tokenIDBytes).map { _ in UInt8.random(in: .min ... .max) }
    return Base64URLText.encode([first] + others)
  }

  func revokeToken(_ request: Wire.RevokeTokenRequest, context: ServerContext) async throws
    -> Wire.Token
  {
    try await office.write(context, request.header, request) { desk in
      Wire.Token(try AccountRegister(desk: desk).revoke(request.tokenID))
    }
  }

  func listTokens(_ request: Wire.ListTokensRequest, context: ServerContext) async throws
    -> Wire.ListTokensResponse
  {
    let caller = try office.authorizer.admit(context)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    var mark = (issuedAt: Int64.max, id: "")
    if !query.start.isEmpty {
      guard let start = PageMark(query.start) else { throw PageQuery.mismatch }
      mark = (start.number, start.key)
    }
    let at = mark
    let (account, tokens) = try await office.read(context) { reader in
      (
        try AccountStore.account(request.accountID, in: reader),
        try TokenStore.tokens(
          ofAccount: request.accountID, before: at, limit: query.size, in: reader)
      )
    }
    for unit in account?.units ?? [nil] {
      try office.authorizer.check(caller, context.method, unit: unit)
    }
    guard let account else {
      throw MembershipErrors.error(.notFound(.account))
    }
    var response = Wire.ListTokensResponse()
    response.tokens = tokens.map { Wire.Token($0) }
    if tokens.count == query.size, let last = tokens.last {
      response.nextPageToken = query.token(
        after: PageMark(unit: account.id, number: last.issuedAt, key: last.id).position)
    }
    return response
  }

  func listRevokedTokens(_ request: Wire.ListRevokedTokensRequest, context: ServerContext)
    async throws -> Wire.ListRevokedTokensResponse
  {
    try office.authorizer.authorize(context)
    let now = office.environment.clock.now.rawValue
    return try await office.read(context) { reader in
      let found = try TokenStore.revocations(
        after: request.afterCursor, notExpiredAt: now, limit: Self.revocationsAtMost, in: reader)
      var response = Wire.ListRevokedTokensResponse()
      response.tokenIDs = found.map(\.token)
      response.cursor = found.last?.cursor ?? request.afterCursor
      return response
    }
  }

  func getKeys(_ request: Wire.GetKeysRequest, context: ServerContext) async throws -> Wire.KeySet {
    _ = try office.authorizer.admit(context)
    var set = Wire.KeySet()
    set.keys = keys.keys.map(\.jsonWebKey)
    return set
  }

  func resolveIdentity(_ request: Wire.ResolveIdentityRequest, context: ServerContext)
    async throws -> API.Auth.V1.Caller
  {
    try office.authorizer.authorize(context)
    let account = try await office.read(context) {
      try AccountStore.account(withCertificate: request.certificateUri, in: $0)
    }
    guard let account, account.disabledAt == nil else {
      throw MembershipErrors.error(.notFound(.account))
    }
    var caller = API.Auth.V1.Caller()
    caller.subject = account.subject
    caller.roles = account.grants.roles.wire
    caller.unitScopes = account.grants.scopes
    caller.authenticatedAt = office.environment.clock.now.timestamp
    caller.treeEpoch = try office.environment.units.current().epoch
    return caller
  }
}
