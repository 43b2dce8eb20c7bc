import Storage
import UnionModel

/// Affiliates and their events.
enum AffiliateStore {
  private static let columns = """
    id, name, kind, unit_id, parent_id, recorded_at, recorded_by, synthetic
    """
  private static let eventColumns = """
    id, affiliate_id, kind, by_affiliate_id, day, decision_no, recorded_at, recorded_by, synthetic,
    supersedes, withdrawn
    """

  private static func record(_ row: SQLRow) throws -> AffiliateRecord {
    AffiliateRecord(
      id: row.int64(0), name: row.text(1), kind: try row.choice(2, of: "affiliate"),
      unitID: row.int64(3), parentID: row.optionalInt64(4), stamp: row.stamp(from: 5))
  }

  /// Writes an affiliate.
  static func insert(_ record: AffiliateRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO affiliate (id, name, kind, unit_id, parent_id, recorded_at, recorded_by,
        synthetic, supersedes, withdrawn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """
    let values: [SQLValue] = [
      .integer(record.id), .text(record.name), .integer(record.kind.rawValue),
      .integer(record.unitID), .integer(record.parentID),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail())
  }

  /// One affiliate.
  static func affiliate(_ id: Int64, in reader: some SQLReading) throws -> AffiliateRecord? {
    let sql = "SELECT \(columns) FROM affiliate WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], record)
  }

  /// Affiliates after an id, in that order; of one kind where asked.
  static func affiliates(
    kind: AffiliateKind?, after id: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [AffiliateRecord] {
    let sql = """
      SELECT \(columns) FROM affiliate WHERE id > ?1 AND (?2 = 0 OR kind = ?2) ORDER BY id LIMIT ?3
      """
    return try reader.query(
      sql, [.integer(id), .integer(kind?.rawValue ?? 0), .integer(Int64(limit))], record)
  }

  private static func event(_ row: SQLRow) throws -> AffiliateEventRecord {
    AffiliateEventRecord(
      id: row.int64(0), affiliateID: row.int64(1), kind: try row.choice(2, of: "affiliate_event"),
      byAffiliateID: row.optionalInt64(3), day: row.day(4), decisionNo: row.text(5),
      stamp: row.stamp(from: 6), correction: row.correction(from: 9))
  }

  /// Writes an event.
  static func insert(_ record: AffiliateEventRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO affiliate_event (\(eventColumns))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """
    let values: [SQLValue] = [
      .integer(record.id), .integer(record.affiliateID), .integer(record.kind.rawValue),
      .integer(record.byAffiliateID), .day(record.day), .text(record.decisionNo),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail(record.correction))
  }

  /// One event.
  static func event(_ id: Int64, in reader: some SQLReading) throws -> AffiliateEventRecord? {
    let sql = "SELECT \(eventColumns) FROM affiliate_event WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], event)
  }

  /// All events of an affiliate, in order of day and recording.
  static func events(ofAffiliate affiliate: Int64, in reader: some SQLReading) throws
    -> [AffiliateEventRecord]
  {
    let sql = """
      SELECT \(eventColumns) FROM affiliate_event WHERE affiliate_id = ?1 ORDER BY day, id
      """
    return try reader.query(sql, [.integer(affiliate)], event)
  }
}
