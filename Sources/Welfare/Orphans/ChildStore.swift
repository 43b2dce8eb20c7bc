import Storage
import UnionModel

extension Child: LedgerFact {
  static let ledger = Ledger("child", ["person_id", "birth_day", "cause"])

  var columnValues: [SQLValue] {
    [.integer(person), .day(birthDay), .coded(cause)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), birthDay: row.optionalDay(first + 1), cause: row.coded(first + 2))
  }
}

extension Child {
  /// The living record of a protected child; nil where it was withdrawn.
  static func newest(ofPerson key: Int64, in reading: some SQLReading) throws -> Recorded<Child>? {
    try living(where: "t.person_id = ?1", [.integer(key)], limit: 1, in: reading).first
  }
}
