import Storage
import UnionModel

extension Help: LedgerFact {
  static let ledger = Ledger(
    "help", ["household_id", "form", "day", "amount", "giver_unit_id", "programme"])

  var columnValues: [SQLValue] {
    [
      .integer(householdID), .coded(form), .day(day), .integer(amount), .integer(giver.rawValue),
      .coded(programme),
    ]
  }

  init(row: SQLRow, first: Int) throws {
    self.init(
      stored: row.int64(first), form: try row.coded(first + 1), day: row.day(first + 2),
      amount: row.int64(first + 3), giver: UnitID(row.int64(first + 4)),
      programme: try row.coded(first + 5))
  }
}
