import Storage
import UnionModel

/// Sessions of activities.
enum SessionStore {
  private static let columns = """
    id, unit_id, kind, day, attendance, recorded_at, recorded_by, synthetic, supersedes, withdrawn
    """

  private static func record(_ row: SQLRow) throws -> SessionRecord {
    SessionRecord(
      id: row.int64(0), unitID: row.int64(1), kind: try row.choice(2, of: "activity_session"),
      day: row.day(3), attendance: row.int64(4), stamp: row.stamp(from: 5),
      correction: row.correction(from: 8))
  }

  /// Writes a session.
  static func insert(_ record: SessionRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO activity_session (\(columns))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """
    let values: [SQLValue] = [
      .integer(record.id), .integer(record.unitID), .integer(record.kind.rawValue),
      .day(record.day), .integer(record.attendance),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail(record.correction))
  }

  /// One session.
  static func session(_ id: Int64, in reader: some SQLReading) throws -> SessionRecord? {
    let sql = "SELECT \(columns) FROM activity_session WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], record)
  }

  /// Sessions after an id, in that order.
  static func sessions(after id: Int64, limit: Int, in reader: some SQLReading) throws
    -> [SessionRecord]
  {
    let sql = "SELECT \(columns) FROM activity_session WHERE id > ?1 ORDER BY id LIMIT ?2"
    return try reader.query(sql, [.integer(id), .integer(Int64(limit))], record)
  }
}
