import Storage
import UnionModel

extension Exit: LedgerFact {
  static let ledger = Ledger(
    "household_exit",
    [
      "household_id", "from_class", "to_class", "day", "state", "decision", "decision_day",
      "reporting_year",
    ])

  var columnValues: [SQLValue] {
    [
      .integer(householdID), .coded(from), .coded(to), .day(day), .coded(state),
      .text(decision.number), .day(decision.day), .integer(Int64(reportingYear)),
    ]
  }

  init(row: SQLRow, first: Int) throws {
    self.init(
      stored: row.int64(first), from: try row.coded(first + 1), to: try row.coded(first + 2),
      day: row.day(first + 3), state: try row.coded(first + 4),
      decision: ExitDecision(stored: row.text(first + 5), day: row.optionalDay(first + 6)))
  }
}
