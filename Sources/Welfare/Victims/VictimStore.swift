import Storage
import UnionModel

extension Victim: LedgerFact {
  static let ledger = Ledger("victim", ["person_id", "kind", "sex", "age_group", "day"])

  var columnValues: [SQLValue] {
    [.integer(person), .coded(kind), .coded(sex), .coded(ageGroup), .day(day)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), kind: row.coded(first + 1), sex: row.coded(first + 2),
      ageGroup: row.coded(first + 3), day: row.day(first + 4))
  }
}

extension Victim {
  /// The living record of a protected victim; nil where it was withdrawn.
  static func newest(ofPerson key: Int64, in reading: some SQLReading) throws -> Recorded<Victim>? {
    try living(where: "t.person_id = ?1", [.integer(key)], limit: 1, in: reading).first
  }
}
