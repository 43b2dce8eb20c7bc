import Storage
import UnionModel

/// Counts of women of 18 or more, by commune and day.
enum WomenCountStore {
  private static let columns = """
    id, unit_id, day, count, source, recorded_at, recorded_by, synthetic, supersedes, withdrawn
    """

  private static func record(_ row: SQLRow) throws -> WomenCountRecord {
    WomenCountRecord(
      id: row.int64(0), unitID: row.int64(1), day: row.day(2), count: row.int64(3),
      source: row.text(4), stamp: row.stamp(from: 5), correction: row.correction(from: 8))
  }

  /// Writes a count.
  static func insert(_ record: WomenCountRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO women_count (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """
    let values: [SQLValue] = [
      .integer(record.id), .integer(record.unitID), .day(record.day), .integer(record.count),
      .text(record.source),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail(record.correction))
  }

  /// One count.
  static func count(_ id: Int64, in reader: some SQLReading) throws -> WomenCountRecord? {
    let sql = "SELECT \(columns) FROM women_count WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], record)
  }

  /// Counts of a commune before a mark (day, id), newest first, corrected ones included.
  static func counts(
    ofUnit unit: Int64, before mark: (day: Int64, id: Int64), limit: Int, in reader: some SQLReading
  ) throws -> [WomenCountRecord] {
    let sql = """
      SELECT \(columns) FROM women_count WHERE unit_id = ?1 AND (day, id) < (?2, ?3)
      ORDER BY day DESC, id DESC LIMIT ?4
      """
    return try reader.query(
      sql, [.integer(unit), .integer(mark.day), .integer(mark.id), .integer(Int64(limit))], record)
  }
}
