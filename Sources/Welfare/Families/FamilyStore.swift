import Storage
import UnionModel

extension Family: LedgerFact {
  static let ledger = Ledger("family", ["household_id", "variant", "day"])

  var columnValues: [SQLValue] {
    [.integer(householdID), .coded(variant), .day(day)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), variant: row.coded(first + 1), day: row.day(first + 2))
  }
}
