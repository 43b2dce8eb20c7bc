import Storage
import UnionModel

extension Camp: LedgerFact {
  static let ledger = Ledger("camp", ["from_day", "to_day"])

  var columnValues: [SQLValue] {
    [.day(first), .day(last)]
  }

  init(row: SQLRow, first: Int) {
    self.init(stored: row.day(first), last: row.day(first + 1))
  }
}
