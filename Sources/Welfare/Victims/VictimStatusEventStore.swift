import Storage
import UnionModel

extension VictimStatusEvent: LedgerFact {
  static let ledger = Ledger("victim_status", ["person_id", "status", "day"])

  var columnValues: [SQLValue] {
    [.integer(person), .coded(status), .day(day)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), status: row.coded(first + 1), day: row.day(first + 2))
  }
}

extension VictimStatusEvent {
  /// Where the identification of a victim stands: by its newest day, then its newest record.
  static func standing(
    ofPerson key: Int64, in reading: some SQLReading
  ) throws -> VictimStatus {
    let events = try living(where: "t.person_id = ?1", [.integer(key)], in: reading)
    let newest = events.max {
      ($0.fact.day, $0.stamp.recordedAt, $0.stamp.id)
        < ($1.fact.day, $1.stamp.recordedAt, $1.stamp.id)
    }
    return newest?.fact.status ?? .detected
  }
}
