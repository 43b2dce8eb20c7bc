import UnionModel

/// The end of a co-operative.
struct Dissolution: Sendable, Hashable {
  /// The co-operative's id.
  let cooperativeID: Int64
  /// The day.
  let day: BusinessDay
  /// Number of the decision; may be empty.
  let decision: String

  /// - Parameter founded: the day the co-operative was founded.
  /// - Throws: `EmpowermentError.field("day")` before it was founded or to come.
  init(
    cooperativeID: Int64, founded: BusinessDay, day: String, decision: String, today: BusinessDay
  ) throws(EmpowermentError) {
    let date = try Gate.day(day, "day", today: today)
    if date < founded { throw .field("day", .beforeReference) }
    self.cooperativeID = cooperativeID
    self.day = date
    self.decision = try Gate.text(decision, "decision", 0...Gate.decisionLength)
  }

  /// A dissolution as it was stored.
  init(stored cooperativeID: Int64, day: BusinessDay, decision: String) {
    self.cooperativeID = cooperativeID
    self.day = day
    self.decision = decision
  }
}
