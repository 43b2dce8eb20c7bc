import Storage
import UnionModel

extension TrustedAddress: LedgerFact {
  static let ledger = Ledger("trusted_address", ["programme"])

  var columnValues: [SQLValue] {
    [.coded(programme)]
  }

  init(row: SQLRow, first: Int) {
    self.init(programme: row.coded(first))
  }
}
