import Storage
import UnionModel

extension Payment: LedgerFact {
  static let ledger = Ledger("payment", ["sponsor_id", "person_id", "vnd", "form", "day"])

  var columnValues: [SQLValue] {
    [
      .integer(sponsorID), SQLValue(person), .integer(amount.vnd), .coded(form),
      .day(day),
    ]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), person: row.optionalInt64(first + 1),
      amount: Money(stored: row.int64(first + 2)), form: row.coded(first + 3),
      day: row.day(first + 4))
  }
}

extension Payment {
  /// What went back of a payment, by its living reversals.
  static func reversals(of paymentID: Int64, in reading: some SQLReading) throws -> ReversalTotal {
    let living = try PaymentReversal.living(
      where: "t.payment_id = ?1", [.integer(paymentID)], in: reading)
    return ReversalTotal(
      vnd: living.reduce(0) { $0 + $1.fact.amount.vnd }, firstDay: living.map(\.fact.day).min())
  }

  /// Whole đồng that a sponsor paid for a child by a day, less what went back by then, as known at an
  /// instant (nil = now).
  static func received(
    from sponsorID: Int64, for person: Int64, by day: BusinessDay, known: Instant?,
    in reading: some SQLReading
  ) throws -> Int64 {
    let payments = try living(
      where: "t.sponsor_id = ?1 AND t.person_id = ?2 AND t.day <= ?3",
      [.integer(sponsorID), .integer(person), .day(day)], known: known, in: reading)
    var sum: Int64 = 0
    for payment in payments {
      let reversals = try PaymentReversal.living(
        where: "t.payment_id = ?1 AND t.day <= ?2", [.integer(payment.stamp.rootID), .day(day)],
        known: known, in: reading)
      sum += payment.fact.amount.vnd - reversals.reduce(0) { $0 + $1.fact.amount.vnd }
    }
    return sum
  }
}
