import SenAPI
import UnionModel
import UnionService

extension AccountGrants {
  /// The grants of a request.
  init(roles: [API.Auth.V1.Role], scopes: [Int64], certificates: [String])
    throws(MembershipFault)
  {
    try self.init(roles: roles.map(\.rawValue), scopes: scopes, certificates: certificates)
  }
}

extension Wire.Account {
  /// An account as recorded.
  init(_ record: AccountRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    subject = record.subject
    login = record.login
    roles = record.grants.roles.wire
    unitScopes = record.grants.scopes
    certificateUris = record.grants.certificates
    disabled = record.disabledAt != nil
    provenance = try names.provenance(
      RecordStamp(
        recordedAt: record.recordedAt, recordedBy: record.recordedBy, synthetic: false))
  }
}

extension Wire.Token {
  /// What is kept of a token.
  init(_ record: TokenRecord) {
    self.init()
    tokenID = record.id
    accountID = record.accountID
    issuedAt = Instant(rawValue: record.issuedAt).timestamp
    expiresAt = Instant(rawValue: record.expiresAt).timestamp
    revokedAt = record.revokedAt.map { Instant(rawValue: $0).timestamp }
    roles = record.roles.wire
    unitScopes = record.scopes
  }
}

extension RoleSet {
  /// The roles of the interface.
  var wire: [API.Auth.V1.Role] {
    numbers.map { API.Auth.V1.Role(rawValue: Int32($0)) }
  }
}
