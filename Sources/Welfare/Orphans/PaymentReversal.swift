import UnionModel

/// A payment, or part of it, that went back.
struct PaymentReversal: Sendable, Hashable {
  /// The payment's id.
  let paymentID: Int64
  /// How much went back.
  let amount: Money
  /// The day it went back.
  let day: BusinessDay

  /// - Parameters:
  ///   - vnd: whole đồng; 0 = all that is left of the payment.
  ///   - already: what went back before.
  /// - Throws: `WelfareError.exceedsPayment` if nothing, or less than that, is left;
  ///   `.field("day")` in the future or before the payment.
  init(
    of payment: Payment, paymentID: Int64, vnd: Int64, already: Int64, day: BusinessDay,
    today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    if day < payment.day { throw .field("day", .beforeReference) }
    let left = payment.amount.vnd - already
    guard left > 0, vnd <= left else { throw .exceedsPayment }
    self.init(
      stored: paymentID, amount: try Money(vnd == 0 ? left : vnd, field: "vnd"), day: day)
  }

  /// A reversal as it was stored.
  init(stored paymentID: Int64, amount: Money, day: BusinessDay) {
    self.paymentID = paymentID
    self.amount = amount
    self.day = day
  }
}
