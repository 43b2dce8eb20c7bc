import UnionModel

/// The form of help.
enum HelpForm: Int64, CodedValue {
  case loan = 1
  case training = 2
  case tools = 3
  case work = 4
  case house = 5
  case other = 6
}

/// Help that a household got from a unit of the union.
struct Help: Sendable, Hashable {
  /// The household's id.
  let householdID: Int64
  /// The form.
  let form: HelpForm
  /// The day.
  let day: BusinessDay
  /// What it was worth in đồng; 0 = not counted in money.
  let amount: Int64
  /// The unit of the union that gave it.
  let giver: UnitID
  /// The programme.
  let programme: Programme

  /// The most đồng of one help.
  static let largestAmount: Int64 = 10_000_000_000_000

  /// - Throws: `EmpowermentError.field` for a day to come or an amount out of range.
  init(
    householdID: Int64, form: HelpForm, day: String, amount: Int64, giver: UnitID,
    programme: Programme, today: BusinessDay
  ) throws(EmpowermentError) {
    self.householdID = householdID
    self.form = form
    self.day = try Gate.day(day, "day", today: today)
    self.amount = try Gate.number(amount, "amount", 0...Self.largestAmount)
    self.giver = giver
    self.programme = programme
  }

  /// Help as it was stored.
  init(
    stored householdID: Int64, form: HelpForm, day: BusinessDay, amount: Int64, giver: UnitID,
    programme: Programme
  ) {
    self.householdID = householdID
    self.form = form
    self.day = day
    self.amount = amount
    self.giver = giver
    self.programme = programme
  }
}
