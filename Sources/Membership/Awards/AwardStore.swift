import Storage
import UnionModel

/// Awards to persons.
enum AwardStore {
  private static let columns = """
    id, person_id, unit_id, awarding_level, decision_no, day, recorded_at, recorded_by, synthetic,
    supersedes, withdrawn
    """

  private static func record(_ row: SQLRow) throws -> AwardRecord {
    AwardRecord(
      id: row.int64(0), personID: row.int64(1), unitID: row.int64(2),
      awardingLevel: try row.level(3, of: "award"), decisionNo: row.text(4), day: row.day(5),
      stamp: row.stamp(from: 6), correction: row.correction(from: 9))
  }

  /// Writes an award.
  static func insert(_ record: AwardRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO award (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """
    let values: [SQLValue] = [
      .integer(record.id), .integer(record.personID), .integer(record.unitID),
      .integer(Int64(record.awardingLevel.rawValue)), .text(record.decisionNo), .day(record.day),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail(record.correction))
  }

  /// One award.
  static func award(_ id: Int64, in reader: some SQLReading) throws -> AwardRecord? {
    let sql = "SELECT \(columns) FROM award WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], record)
  }

  /// Awards after an id, in that order.
  static func awards(after id: Int64, limit: Int, in reader: some SQLReading) throws
    -> [AwardRecord]
  {
    let sql = "SELECT \(columns) FROM award WHERE id > ?1 ORDER BY id LIMIT ?2"
    return try reader.query(sql, [.integer(id), .integer(Int64(limit))], record)
  }
}
