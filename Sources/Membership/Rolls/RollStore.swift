import Storage
import UnionModel

/// Declared rolls of branches.
enum RollStore {
  private static let columns = """
    id, branch_id, day, count, signer, recorded_at, recorded_by, synthetic, supersedes, withdrawn
    """

  private static let insertion = """
    INSERT INTO branch_roll (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    """

  /// Writes a roll with its flows and parts.
  static func insert(_ record: RollRecord, in transaction: WriteTransaction) throws {
    let values: [SQLValue] = [
      .integer(record.id), .integer(record.branchID), .day(record.day), .integer(record.count),
      .text(record.signer),
    ]
    _ = try transaction.execute(insertion, values + record.stamp.tail(record.correction))
    for flow in record.flows {
      _ = try transaction.execute(
        "INSERT INTO branch_roll_flow (roll_id, cause, count) VALUES (?1, ?2, ?3)",
        [.integer(record.id), .integer(flow.cause.code), .integer(flow.count)])
    }
    for part in record.parts {
      _ = try transaction.execute(
        "INSERT INTO branch_roll_part (roll_id, dimension, key, count) VALUES (?1, ?2, ?3, ?4)",
        [
          .integer(record.id), .integer(part.dimension.rawValue), .text(part.key),
          .integer(part.count),
        ])
    }
  }

  private static func rolls(_ condition: String, _ values: [SQLValue], in reader: some SQLReading)
    throws -> [RollRecord]
  {
    let sql = "SELECT \(columns) FROM branch_roll WHERE \(condition)"
    var records = try reader.query(sql, values) { row in
      RollRecord(
        id: row.int64(0), branchID: row.int64(1), day: row.day(2), count: row.int64(3),
        signer: row.text(4), flows: [], parts: [], stamp: row.stamp(from: 5),
        correction: row.correction(from: 8))
    }
    for index in records.indices {
      let id: [SQLValue] = [.integer(records[index].id)]
      records[index].flows = try reader.query(
        "SELECT cause, count FROM branch_roll_flow WHERE roll_id = ?1 ORDER BY cause", id
      ) { row in
        guard let cause = Cause(code: row.int64(0)) else {
          throw UnreadableRecord(table: "branch_roll_flow", id: records[index].id)
        }
        return RollFlow(cause: cause, count: row.int64(1))
      }
      records[index].parts = try reader.query(
        """
        SELECT dimension, key, count FROM branch_roll_part WHERE roll_id = ?1
        ORDER BY dimension, key
        """, id
      ) { row in
        RollPart(
          dimension: try row.choice(0, of: "branch_roll_part"), key: row.text(1),
          count: row.int64(2))
      }
    }
    return records
  }

  /// One roll.
  static func roll(_ id: Int64, in reader: some SQLReading) throws -> RollRecord? {
    try rolls("id = ?1", [.integer(id)], in: reader).first
  }

  /// Rolls of a branch before a mark (day, id), newest first, corrected ones included.
  static func rolls(
    ofBranch branch: Int64, before mark: (day: Int64, id: Int64), limit: Int,
    in reader: some SQLReading
  ) throws -> [RollRecord] {
    try rolls(
      "branch_id = ?1 AND (day, id) < (?2, ?3) ORDER BY day DESC, id DESC LIMIT ?4",
      [.integer(branch), .integer(mark.day), .integer(mark.id), .integer(Int64(limit))],
      in: reader)
  }

  private static let standing = """
    r.withdrawn = 0 AND NOT EXISTS (SELECT 1 FROM branch_roll s WHERE s.supersedes = r.id)
    """

  /// Whether a roll of the branch for the day holds, besides the one that is being corrected.
  static func holds(
    branch: Int64, day: BusinessDay, besides corrected: Int64?, in reader: some SQLReading
  ) throws -> Bool {
    let sql = """
      SELECT 1 FROM branch_roll r WHERE r.branch_id = ?1 AND r.day = ?2 AND r.id <> ?3
        AND \(standing)
      """
    return try reader.queryOne(sql, [.integer(branch), .day(day), .integer(corrected ?? 0)]) {
      $0.int64(0)
    } != nil
  }

  /// The day of the newest roll of a branch that holds; nil where there is none.
  static func newestDay(ofBranch branch: Int64, in reader: some SQLReading) throws -> BusinessDay? {
    let sql = "SELECT MAX(r.day) FROM branch_roll r WHERE r.branch_id = ?1 AND \(standing)"
    return try reader.queryOne(sql, [.integer(branch)]) { $0.optionalDay(0) } ?? nil
  }
}
