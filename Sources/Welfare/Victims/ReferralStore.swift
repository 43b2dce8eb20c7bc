import Storage
import UnionModel

extension Referral: LedgerFact {
  static let ledger = Ledger(
    "referral",
    [
      "person_id", "receiver", "received_at", "authority", "forwarded_at",
    ])

  var columnValues: [SQLValue] {
    [
      SQLValue(person), .text(receiver), .integer(receivedAt.rawValue),
      .coded(authority), .integer(forwardedAt.rawValue),
    ]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.optionalInt64(first), receiver: row.text(first + 1),
      receivedAt: Instant(rawValue: row.int64(first + 2)), authority: row.coded(first + 3),
      forwardedAt: Instant(rawValue: row.int64(first + 4)))
  }
}
