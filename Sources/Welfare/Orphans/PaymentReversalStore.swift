import Storage
import UnionModel

extension PaymentReversal: LedgerFact {
  static let ledger = Ledger("payment_reversal", ["payment_id", "vnd", "day"])

  var columnValues: [SQLValue] {
    [.integer(paymentID), .integer(amount.vnd), .day(day)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), amount: Money(stored: row.int64(first + 1)),
      day: row.day(first + 2))
  }
}
