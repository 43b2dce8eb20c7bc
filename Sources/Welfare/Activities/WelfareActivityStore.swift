import Storage
import UnionModel

extension WelfareActivity: LedgerFact {
  static let ledger = Ledger("activity", ["kind", "day"])

  var columnValues: [SQLValue] {
    [.coded(kind), .day(day)]
  }

  init(row: SQLRow, first: Int) {
    self.init(stored: row.coded(first), day: row.day(first + 1))
  }
}
