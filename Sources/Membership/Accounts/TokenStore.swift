import Storage
import UnionModel

/// What is kept of tokens, and their revocations.
enum TokenStore {
  private static let columns = """
    t.id, t.account_id, t.issued_at, t.expires_at, r.revoked_at, t.roles, t.scopes, t.epoch
    """
  private static let tables = "token t LEFT JOIN token_revocation r ON r.token_id = t.id"

  private static func record(_ row: SQLRow) throws -> TokenRecord {
    TokenRecord(
      id: row.text(0), accountID: row.int64(1), issuedAt: row.int64(2), expiresAt: row.int64(3),
      revokedAt: row.optionalInt64(4),
      roles: RoleSet(rawValue: UInt32(truncatingIfNeeded: row.int64(5))),
      scopes: row.text(6).split(separator: ",").compactMap { Int64($0) }, epoch: row.int64(7))
  }

  /// Writes a token.
  static func insert(_ record: TokenRecord, by actor: Int64, in transaction: WriteTransaction)
    throws
  {
    let sql = """
      INSERT INTO token (id, account_id, issued_at, expires_at, roles, scopes, epoch, recorded_by)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """
    _ = try transaction.execute(
      sql,
      [
        .text(record.id), .integer(record.accountID), .integer(record.issuedAt),
        .integer(record.expiresAt), .integer(Int64(record.roles.rawValue)),
        .text(record.scopes.map(String.init).joined(separator: ",")), .integer(record.epoch),
        .integer(actor),
      ])
  }

  /// One token.
  static func token(_ id: String, in reader: some SQLReading) throws -> TokenRecord? {
    let sql = "SELECT \(columns) FROM \(tables) WHERE t.id = ?1"
    return try reader.queryOne(sql, [.text(id)], record)
  }

  /// Tokens of an account before a mark (instant, id), newest first.
  static func tokens(
    ofAccount account: Int64, before mark: (issuedAt: Int64, id: String), limit: Int,
    in reader: some SQLReading
  ) throws -> [TokenRecord] {
    let sql = """
      SELECT \(columns) FROM \(tables)
      WHERE t.account_id = ?1 AND (t.issued_at, t.id) < (?2, ?3)
      ORDER BY t.issued_at DESC, t.id DESC LIMIT ?4
      """
    return try reader.query(
      sql,
      [.integer(account), .integer(mark.issuedAt), .text(mark.id), .integer(Int64(limit))], record)
  }

  /// Revokes a token.
  static func revoke(
    _ token: String, id: Int64, at instant: Int64, by actor: Int64, in transaction: WriteTransaction
  ) throws {
    _ = try transaction.execute(
      """
      INSERT INTO token_revocation (id, token_id, revoked_at, recorded_by) VALUES (?1, ?2, ?3, ?4)
      """, [.integer(id), .text(token), .integer(instant), .integer(actor)])
  }

  /// Tokens of an account that still hold at an instant.
  static func holding(ofAccount account: Int64, at instant: Int64, in reader: some SQLReading)
    throws -> [String]
  {
    let sql = """
      SELECT t.id FROM \(tables)
      WHERE t.account_id = ?1 AND t.expires_at > ?2 AND r.revoked_at IS NULL ORDER BY t.id
      """
    return try reader.query(sql, [.integer(account), .integer(instant)]) { $0.text(0) }
  }

  /// Revocations after a cursor of tokens that have not expired at an instant.
  static func revocations(
    after cursor: Int64, notExpiredAt instant: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [(cursor: Int64, token: String)] {
    let sql = """
      SELECT r.id, r.token_id FROM token_revocation r JOIN token t ON t.id = r.token_id
      WHERE r.id > ?1 AND t.expires_at > ?2 ORDER BY r.id LIMIT ?3
      """
    return try reader.query(
      sql, [.integer(cursor), .integer(instant), .integer(Int64(limit))]
    ) { ($0.int64(0), $0.text(1)) }
  }
}
