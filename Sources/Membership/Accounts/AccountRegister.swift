import Storage
import UnionModel

/// The commands on accounts and tokens.
struct AccountRegister {
  let desk: RecordDesk

  /// Creates an account; its scopes lie within the caller's.
  func create(_ login: AccountLogin, _ grants: AccountGrants) throws -> AccountRecord {
    try allow(grants)
    guard try AccountStore.account(withLogin: login.text, in: desk.transaction) == nil else {
      throw MembershipFault.exists("login", .account)
    }
    try checkCertificates(grants, account: nil)
    let id = desk.id()
    let record = AccountRecord(
      id: id, subject: Self.subject(ofAccount: id), login: login.text, grants: grants,
      reach: grants.scopes, disabledAt: nil, recordedAt: desk.stamp.recordedAt,
      recordedBy: desk.stamp.recordedBy)
    try AccountStore.insert(record, in: desk.transaction)
    return record
  }

  /// The pseudonym of an account: it says nothing of the person.
  static func subject(ofAccount id: Int64) -> String {
    "account-" + String(id, radix: 36)
  }

  private func allow(_ grants: AccountGrants) throws {
    for scope in grants.scopes { try desk.allow(UnitID(scope), "unit_scopes") }
  }

  private func checkCertificates(_ grants: AccountGrants, account: Int64?) throws {
    for uri in grants.certificates {
      let holder = try AccountStore.account(withCertificate: uri, in: desk.transaction)
      if let holder, holder.id != account {
        throw MembershipFault.exists("certificate_uris", .account)
      }
    }
  }

  /// The account of an id, if the caller may act in all of its units.
  func load(_ id: Int64) throws -> AccountRecord {
    let record = try desk.found(try AccountStore.account(id, in: desk.transaction), "account_id")
    for unit in record.units { try desk.allow(unit, "account_id") }
    return record
  }

  /// Replaces what an account may do; its tokens are revoked.
  func regrant(_ id: Int64, _ grants: AccountGrants) throws -> AccountRecord {
    var record = try load(id)
    guard record.disabledAt == nil else { throw MembershipFault.refused(.accountDisabled) }
    try allow(grants)
    try checkCertificates(grants, account: id)
    try AccountStore.replaceGrants(
      of: id, with: grants, at: desk.stamp.recordedAt, by: desk.stamp.recordedBy,
      in: desk.transaction)
    try revokeAll(of: id)
    record.grants = grants
    return record
  }

  /// Disables an account; its tokens are revoked and its certificates stand for nobody.
  func disable(_ id: Int64) throws -> AccountRecord {
    var record = try load(id)
    guard record.disabledAt == nil else { throw MembershipFault.refused(.accountDisabled) }
    try AccountStore.disable(id, at: desk.stamp.recordedAt, in: desk.transaction)
    try AccountStore.replaceGrants(
      of: id, with: nil, at: desk.stamp.recordedAt, by: desk.stamp.recordedBy,
      in: desk.transaction)
    try revokeAll(of: id)
    record.disabledAt = desk.stamp.recordedAt
    return record
  }

  private func revokeAll(of account: Int64) throws {
    let now = desk.stamp.recordedAt
    for token in try TokenStore.holding(ofAccount: account, at: now, in: desk.transaction) {
      try TokenStore.revoke(
        token, id: desk.id(), at: now, by: desk.stamp.recordedBy, in: desk.transaction)
    }
  }

  /// Issues a token for an account.
  func issue(_ id: Int64, lifetime: Int64, tokenID: String, epoch: Int64) throws -> (
    token: TokenRecord, subject: String
  ) {
    let account = try load(id)
    guard account.disabledAt == nil else { throw MembershipFault.refused(.accountDisabled) }
    let token = TokenRecord(
      id: tokenID, accountID: id, issuedAt: desk.stamp.recordedAt,
      expiresAt: desk.stamp.recordedAt + lifetime * Instant.microsecondsPerSecond,
      revokedAt: nil, roles: account.grants.roles, scopes: account.grants.scopes, epoch: epoch)
    try TokenStore.insert(token, by: desk.stamp.recordedBy, in: desk.transaction)
    return (token, account.subject)
  }

  /// Revokes a token.
  func revoke(_ tokenID: String) throws -> TokenRecord {
    var token = try desk.found(try TokenStore.token(tokenID, in: desk.transaction), "token_id")
    _ = try load(token.accountID)
    let now = desk.stamp.recordedAt
    guard token.revokedAt == nil, token.expiresAt > now else {
      throw MembershipFault.refused(.tokenOver)
    }
    try TokenStore.revoke(
      tokenID, id: desk.id(), at: now, by: desk.stamp.recordedBy, in: desk.transaction)
    token.revokedAt = now
    return token
  }
}

extension RoleSet {
  /// Numbers of the roles, as in `sen.auth.v1.Role`.
  var numbers: [Int] {
    Role.allCases.filter { contains($0) }.map { Int($0.rawValue) }
  }
}
