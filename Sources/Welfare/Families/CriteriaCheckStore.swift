import Storage
import UnionModel

extension CriteriaCheck: LedgerFact {
  static let ledger = Ledger(
    "criteria_check", ["family_id", "day", "version", "checked", "passed"])

  var columnValues: [SQLValue] {
    [
      .integer(familyID), .day(day), .integer(version), .integer(checked.rawValue),
      .integer(passed.rawValue),
    ]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), day: row.day(first + 1), version: row.int64(first + 2),
      checked: CriteriaSet(rawValue: row.int64(first + 3)),
      passed: CriteriaSet(rawValue: row.int64(first + 4)))
  }
}

extension CriteriaCheck {
  /// The criteria of a family with a living check on a day, but for the version `except`.
  static func checked(
    family: Int64, on day: BusinessDay, except: Int64, in reading: some SQLReading
  ) throws -> CriteriaSet {
    let checks = try living(
      where: "t.family_id = ?1 AND t.day = ?2 AND t.id <> ?3",
      [.integer(family), .day(day), .integer(except)], in: reading)
    return checks.reduce(into: CriteriaSet()) { $0.formUnion($1.fact.checked) }
  }
}
