import UnionModel

/// In what a payment was made.
enum PaymentForm: Int64, CodedValue {
  case cash = 1
  case inKind = 2
}

/// Money or goods received from a sponsor, for a child or for a pool.
struct Payment: Sendable, Hashable {
  /// The sponsor's id.
  let sponsorID: Int64
  /// Key of the protected child; nil = a pool.
  let person: Int64?
  /// How much.
  let amount: Money
  /// Money or goods.
  let form: PaymentForm
  /// The day it was received.
  let day: BusinessDay

  /// - Parameter reversals: what went back of the version that this one corrects.
  /// - Throws: `WelfareError.field("day")` in the future or after a reversal, `.exceedsPayment` if
  ///   more went back than this amount.
  init(
    sponsorID: Int64, person: Int64?, amount: Money, form: PaymentForm, day: BusinessDay,
    reversals: ReversalTotal = .none, today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    if let first = reversals.firstDay, first < day { throw .field("day", .notAllowed) }
    if reversals.vnd > amount.vnd { throw .exceedsPayment }
    self.sponsorID = sponsorID
    self.person = person
    self.amount = amount
    self.form = form
    self.day = day
  }

  /// A payment as it was stored.
  init(
    stored sponsorID: Int64, person: Int64?, amount: Money, form: PaymentForm, day: BusinessDay
  ) {
    self.sponsorID = sponsorID
    self.person = person
    self.amount = amount
    self.form = form
    self.day = day
  }
}

/// What went back of one payment.
struct ReversalTotal: Sendable, Hashable {
  /// Whole đồng.
  var vnd: Int64
  /// The first day on which some went back.
  var firstDay: BusinessDay?

  /// Nothing.
  static let none = ReversalTotal(vnd: 0, firstDay: nil)
}
