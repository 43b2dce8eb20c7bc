import Storage
import UnionModel

extension CampAttendance: LedgerFact {
  static let ledger = Ledger("camp_attendance", ["camp_id", "person_id"])

  var columnValues: [SQLValue] {
    [.integer(campID), .integer(person)]
  }

  init(row: SQLRow, first: Int) {
    self.init(stored: row.int64(first), person: row.int64(first + 1))
  }
}

extension CampAttendance {
  /// Whether a child is recorded at a camp.
  static func exists(
    campID: Int64, person: Int64, in reading: some SQLReading
  ) throws -> Bool {
    let found = try living(
      where: "t.person_id = ?1 AND t.camp_id = ?2", [.integer(person), .integer(campID)], limit: 1,
      in: reading)
    return !found.isEmpty
  }

  /// How many children are recorded at a camp.
  static func count(atCamp campID: Int64, in reading: some SQLReading) throws -> Int64 {
    let counted = try reading.queryOne(
      """
      SELECT count(*) FROM camp_attendance t WHERE t.camp_id = ?1 AND t.void = 0 AND NOT EXISTS \
      (SELECT 1 FROM camp_attendance s WHERE s.supersedes = t.id)
      """, [.integer(campID)]
    ) { $0.int64(0) }
    return counted ?? 0
  }
}
