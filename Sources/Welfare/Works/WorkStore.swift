import Storage
import UnionModel

extension Work: LedgerFact {
  static let ledger = Ledger("work", ["area", "registered_day", "done_day"])

  var columnValues: [SQLValue] {
    [.coded(area), .day(registered), .day(done)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.coded(first), registered: row.day(first + 1), done: row.optionalDay(first + 2))
  }
}
