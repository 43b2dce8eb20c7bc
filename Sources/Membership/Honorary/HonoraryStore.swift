import Storage
import UnionModel

/// Honorary members and withdrawals of their recognition.
enum HonoraryStore {
  private static let columns = """
    h.id, h.full_name, h.sex, h.birth_day, h.unit_id, h.decision_no, h.day, w.day, h.recorded_at,
    h.recorded_by, h.synthetic
    """
  private static let tables = """
    honorary_member h LEFT JOIN honorary_withdrawal w ON w.honorary_id = h.id
    """

  private static func record(_ row: SQLRow) throws -> HonoraryRecord {
    HonoraryRecord(
      id: row.int64(0), name: try row.name(1, of: "honorary_member"),
      sex: try row.choice(2, of: "honorary_member"), birthDay: row.optionalDay(3),
      unitID: row.int64(4), decisionNo: row.text(5), day: row.day(6),
      withdrawnDay: row.optionalDay(7), stamp: row.stamp(from: 8))
  }

  /// Writes a recognition.
  static func insert(_ record: HonoraryRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO honorary_member (id, full_name, name_key, sex, birth_day, unit_id, decision_no,
        day, recorded_at, recorded_by, synthetic, supersedes, withdrawn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """
    let values: [SQLValue] = [
      .integer(record.id), .text(record.name.text), .text(record.name.key),
      .integer(record.sex.rawValue), .day(record.birthDay), .integer(record.unitID),
      .text(record.decisionNo), .day(record.day),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail())
  }

  /// Writes a withdrawal.
  static func withdraw(
    _ honorary: Int64, id: Int64, day: BusinessDay, mistaken: Bool, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws {
    let sql = """
      INSERT INTO honorary_withdrawal (id, honorary_id, day, mistaken, recorded_at, recorded_by,
        synthetic, supersedes, withdrawn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """
    _ = try transaction.execute(
      sql, [.integer(id), .integer(honorary), .day(day), .flag(mistaken)] + stamp.tail())
  }

  /// One honorary member.
  static func honorary(_ id: Int64, in reader: some SQLReading) throws -> HonoraryRecord? {
    let sql = "SELECT \(columns) FROM \(tables) WHERE h.id = ?1"
    return try reader.queryOne(sql, [.integer(id)], record)
  }

  /// Honorary members of a unit after an id, in that order.
  static func honorary(
    ofUnit unit: Int64, after id: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [HonoraryRecord] {
    let sql = """
      SELECT \(columns) FROM \(tables) WHERE h.unit_id = ?1 AND h.id > ?2 ORDER BY h.id LIMIT ?3
      """
    return try reader.query(sql, [.integer(unit), .integer(id), .integer(Int64(limit))], record)
  }
}
