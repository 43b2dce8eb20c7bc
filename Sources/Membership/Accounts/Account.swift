import UnionModel

/// What an account may do and where, checked; the units are looked up beside it.
struct AccountGrants: Hashable, Sendable {
  /// Most scopes and certificates of one account.
  static let scopesAtMost = 200
  static let certificatesAtMost = 8
  /// Longest name of a certificate, in characters.
  static let certificateLength = 200

  var roles: RoleSet
  var scopes: [Int64]
  var certificates: [String]

  /// Reads grants: at least one role and one unit; the role of a service is held by certificates of
  /// services alone.
  init(roles: [Int32], scopes: [Int64], certificates: [String]) throws(MembershipFault) {
    guard !roles.isEmpty else { throw .field("roles", .required) }
    var set = RoleSet()
    for number in roles {
      guard let role = Role(rawValue: UInt8(clamping: number)), role != .service else {
        throw .field("roles", .notAllowed)
      }
      set.formUnion(RoleSet(role))
    }
    guard !scopes.isEmpty else { throw .field("unit_scopes", .required) }
    guard scopes.count <= Self.scopesAtMost else { throw .field("unit_scopes", .outOfRange) }
    guard certificates.count <= Self.certificatesAtMost else {
      throw .field("certificate_uris", .outOfRange)
    }
    for uri in certificates {
      let text = try Gate.text(uri, "certificate_uris", 1...Self.certificateLength)
      guard text == uri, uri.utf8.contains(UInt8(ascii: ":")) else {
        throw .field("certificate_uris", .malformed)
      }
    }
    self.roles = set
    self.scopes = Array(Set(scopes)).sorted()
    self.certificates = Array(Set(certificates)).sorted()
  }

  /// Reads grants that were checked when they were written.
  init(held roles: RoleSet, scopes: [Int64], certificates: [String]) {
    self.roles = roles
    self.scopes = scopes
    self.certificates = certificates
  }
}

/// The name of an account.
struct AccountLogin: Hashable, Sendable {
  /// Shortest and longest, in characters.
  static let length = 2...64

  let text: String

  /// Reads a login: a-z, 0-9, point and hyphen.
  init(_ text: String) throws(MembershipFault) {
    let allowed = text.utf8.allSatisfy {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D
    }
    guard !text.isEmpty else { throw .field("login", .required) }
    guard Self.length.contains(text.count) else {
      throw .field("login", .length(Self.length.lowerBound, Self.length.upperBound))
    }
    guard allowed else { throw .field("login", .malformed) }
    self.text = text
  }
}

/// An account as recorded.
struct AccountRecord: Hashable, Sendable {
  var id: Int64
  var subject: String
  var login: String
  var grants: AccountGrants
  /// The units by which it is decided who may read and change the account: its scopes, or those it
  /// had last where it is disabled; empty = the whole union.
  var reach: [Int64]
  var disabledAt: Int64?
  var recordedAt: Int64
  var recordedBy: Int64

  /// The units that a caller must reach, all of them; nil = the whole union. Never empty, so that no
  /// account is open to everybody.
  var units: [UnitID?] { reach.isEmpty ? [nil] : reach.map { UnitID($0) } }
}

/// What is kept of a token.
struct TokenRecord: Hashable, Sendable {
  var id: String
  var accountID: Int64
  var issuedAt: Int64
  var expiresAt: Int64
  var revokedAt: Int64?
  var roles: RoleSet
  var scopes: [Int64]
  var epoch: Int64
}
