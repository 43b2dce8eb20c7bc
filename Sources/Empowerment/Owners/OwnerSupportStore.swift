import Storage
import UnionModel

extension OwnerSupport: LedgerFact {
  static let ledger = Ledger("owner_support", ["owner_id", "kind", "day", "programme"])

  var columnValues: [SQLValue] {
    [.integer(ownerID), .coded(kind), .day(day), .coded(programme)]
  }

  init(row: SQLRow, first: Int) throws {
    self.init(
      stored: row.int64(first), kind: try row.coded(first + 1), day: row.day(first + 2),
      programme: try row.coded(first + 3))
  }
}
