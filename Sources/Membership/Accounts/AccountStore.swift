import Storage
import UnionModel

/// Accounts and what they were granted; an ended grant stays readable.
enum AccountStore {
  /// What a row of `account_grant` grants.
  private enum GrantKind: Int64 {
    case role = 1
    case scope = 2
    case certificate = 3
  }

  private static let columns = "id, subject, login, disabled_at, recorded_at, recorded_by"

  private static func account(
    _ condition: String, _ values: [SQLValue], in reader: some SQLReading
  ) throws -> AccountRecord? {
    let sql = "SELECT \(columns) FROM account WHERE \(condition)"
    var found = try reader.queryOne(sql, values, record)
    if let record = found { found = try withGrants(record, in: reader) }
    return found
  }

  /// The account with what it was granted.
  private static func withGrants(
    _ account: AccountRecord, in reader: some SQLReading
  ) throws -> AccountRecord {
    var account = account
    account.grants = try grants(of: account.id, in: reader)
    account.reach = account.grants.scopes
    if account.reach.isEmpty, let disabledAt = account.disabledAt {
      account.reach = try lastScopes(of: account.id, endedAt: disabledAt, in: reader)
    }
    return account
  }

  /// The scopes that ended when the account was disabled.
  private static func lastScopes(
    of account: Int64, endedAt instant: Int64, in reader: some SQLReading
  ) throws -> [Int64] {
    let sql = """
      SELECT number FROM account_grant
      WHERE account_id = ?1 AND kind = ?2 AND ended_at = ?3 ORDER BY id
      """
    return try reader.query(
      sql, [.integer(account), .integer(GrantKind.scope.rawValue), .integer(instant)]
    ) { $0.int64(0) }
  }

  private static func record(_ row: SQLRow) throws -> AccountRecord {
    AccountRecord(
      id: row.int64(0), subject: row.text(1), login: row.text(2),
      grants: AccountGrants(held: RoleSet(), scopes: [], certificates: []), reach: [],
      disabledAt: row.optionalInt64(3), recordedAt: row.int64(4), recordedBy: row.int64(5))
  }

  private static func grants(of account: Int64, in reader: some SQLReading) throws -> AccountGrants
  {
    var grants = AccountGrants(held: RoleSet(), scopes: [], certificates: [])
    let sql = """
      SELECT id, kind, number, text FROM account_grant
      WHERE account_id = ?1 AND ended_at IS NULL ORDER BY id
      """
    try reader.forEach(sql, [.integer(account)]) { row in
      let kind: GrantKind = try row.choice(1, of: "account_grant")
      switch kind {
      case .role:
        if let role = Role(rawValue: UInt8(clamping: row.int64(2))) {
          grants.roles.formUnion(RoleSet(role))
        }
      case .scope: grants.scopes.append(row.int64(2))
      case .certificate: grants.certificates.append(row.text(3))
      }
    }
    return grants
  }

  /// One account.
  static func account(_ id: Int64, in reader: some SQLReading) throws -> AccountRecord? {
    try account("id = ?1", [.integer(id)], in: reader)
  }

  /// The account of a login.
  static func account(withLogin login: String, in reader: some SQLReading) throws -> AccountRecord?
  {
    try account("login = ?1", [.text(login)], in: reader)
  }

  /// The account that a certificate stands for.
  static func account(withCertificate uri: String, in reader: some SQLReading) throws
    -> AccountRecord?
  {
    try account(
      """
      id = (SELECT account_id FROM account_grant
        WHERE kind = 3 AND text = ?1 AND ended_at IS NULL)
      """, [.text(uri)], in: reader)
  }

  /// Accounts after an id, in that order.
  static func accounts(after id: Int64, limit: Int, in reader: some SQLReading) throws
    -> [AccountRecord]
  {
    let sql = "SELECT \(columns) FROM account WHERE id > ?1 ORDER BY id LIMIT ?2"
    return try reader.query(sql, [.integer(id), .integer(Int64(limit))], record)
      .map { try withGrants($0, in: reader) }
  }

  /// Writes an account with its grants.
  static func insert(_ record: AccountRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO account (id, subject, login, disabled_at, recorded_at, recorded_by)
      VALUES (?1, ?2, ?3, NULL, ?4, ?5)
      """
    _ = try transaction.execute(
      sql,
      [
        .integer(record.id), .text(record.subject), .text(record.login),
        .integer(record.recordedAt), .integer(record.recordedBy),
      ])
    try grant(
      record.grants, to: record.id, at: record.recordedAt, by: record.recordedBy, in: transaction)
  }

  /// Ends all grants of an account and writes others.
  static func replaceGrants(
    of account: Int64, with grants: AccountGrants?, at instant: Int64, by actor: Int64,
    in transaction: WriteTransaction
  ) throws {
    _ = try transaction.execute(
      "UPDATE account_grant SET ended_at = ?2 WHERE account_id = ?1 AND ended_at IS NULL",
      [.integer(account), .integer(instant)])
    if let grants { try grant(grants, to: account, at: instant, by: actor, in: transaction) }
  }

  private static func grant(
    _ grants: AccountGrants, to account: Int64, at instant: Int64, by actor: Int64,
    in transaction: WriteTransaction
  ) throws {
    var rows: [(GrantKind, Int64, String)] = []
    for role in Role.allCases where grants.roles.contains(role) {
      rows.append((.role, Int64(role.rawValue), ""))
    }
    rows += grants.scopes.map { (.scope, $0, "") }
    rows += grants.certificates.map { (.certificate, 0, $0) }
    for (kind, number, text) in rows {
      _ = try transaction.execute(
        """
        INSERT INTO account_grant (id, account_id, kind, number, text, recorded_at, recorded_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """,
        [
          .integer(transaction.nextID()), .integer(account), .integer(kind.rawValue),
          .integer(number), .text(text), .integer(instant), .integer(actor),
        ])
    }
  }

  /// Disables an account.
  static func disable(_ account: Int64, at instant: Int64, in transaction: WriteTransaction) throws
  {
    _ = try transaction.execute(
      "UPDATE account SET disabled_at = ?2 WHERE id = ?1 AND disabled_at IS NULL",
      [.integer(account), .integer(instant)])
  }
}
