import Storage
import UnionModel

extension Dissolution: LedgerFact {
  static let ledger = Ledger("dissolution", ["cooperative_id", "day", "decision"])

  var columnValues: [SQLValue] { [.integer(cooperativeID), .day(day), .text(decision)] }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), day: row.day(first + 1), decision: row.text(first + 2))
  }
}
