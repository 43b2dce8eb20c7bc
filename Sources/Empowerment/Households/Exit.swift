import UnionModel

/// The state of an exit.
enum ExitState: Int64, CodedValue {
  /// Estimated by the commune before the yearly review.
  case expected = 1
  /// Confirmed by a decision.
  case confirmed = 2
  /// Refused by the review.
  case refused = 3
  /// Confirmed otherwise than first stated.
  case restated = 4

  /// Expected and confirmed exits count; a refused one does not from the instant it is known.
  static let counted: [ExitState] = [.expected, .confirmed, .restated]
}

/// The decision behind a step.
struct ExitDecision: Sendable, Hashable {
  /// Its number; empty where an exit is only expected, or refused without one.
  let number: String
  /// Its day; nil where there is none yet.
  let day: BusinessDay?

  /// No decision yet.
  static let none = ExitDecision(stored: "", day: nil)

  /// - Throws: `EmpowermentError.field` for a missing number, where one is needed, or a day to come.
  init(
    number: String, day: String, numberNeeded: Bool, today: BusinessDay
  ) throws(EmpowermentError) {
    self.number = try Gate.text(
      number, "decision", (numberNeeded ? 1 : 0)...Gate.decisionLength)
    self.day = try Gate.day(day, "decision_day", today: today)
  }

  /// A decision as it was stored.
  init(stored number: String, day: BusinessDay?) {
    self.number = number
    self.day = day
  }
}

/// A household's exit from its poverty class. Each step gives a new version.
struct Exit: Sendable, Hashable {
  /// The household's id.
  let householdID: Int64
  /// The class it leaves.
  let from: PovertyClass
  /// The class it comes to.
  let to: PovertyClass
  /// The day it is out.
  let day: BusinessDay
  /// The state.
  let state: ExitState
  /// The decision of the newest step.
  let decision: ExitDecision

  /// The exit as it is first recorded.
  ///
  /// - Throws: `EmpowermentError.field` for a class that is not better, a state other than expected
  ///   and confirmed, a day to come, or a confirmed exit without a decision.
  init(
    householdID: Int64, from: PovertyClass, to: PovertyClass, day: String, state: ExitState,
    decision: String, decisionDay: String, today: BusinessDay
  ) throws(EmpowermentError) {
    let decided = state == .confirmed
    guard decided || state == .expected else { throw .field("state", .notAllowed) }
    let date = try Gate.day(day, "day", today: today)
    let step =
      decided || !decision.isEmpty || !decisionDay.isEmpty
      ? try ExitDecision(
        number: decision, day: decisionDay.isEmpty ? day : decisionDay, numberNeeded: decided,
        today: today)
      : .none
    try self.init(householdID, from, to, date, state, step)
  }

  private init(
    _ householdID: Int64, _ from: PovertyClass, _ to: PovertyClass, _ day: BusinessDay,
    _ state: ExitState, _ decision: ExitDecision
  ) throws(EmpowermentError) {
    if from == .neither { throw .field("from_class", .notAllowed) }
    if to.rawValue <= from.rawValue { throw .field("to_class", .notBetter) }
    self.init(
      stored: householdID, from: from, to: to, day: day, state: state, decision: decision)
  }

  /// An exit as it was stored.
  init(
    stored householdID: Int64, from: PovertyClass, to: PovertyClass, day: BusinessDay,
    state: ExitState, decision: ExitDecision
  ) {
    self.householdID = householdID
    self.from = from
    self.to = to
    self.day = day
    self.state = state
    self.decision = decision
  }

  /// The reporting year in which it counts: a household counts once in it.
  var reportingYear: Int { ReportingYear(containing: day)?.year ?? day.year }

  /// The same exit, confirmed.
  /// - Throws: `.exitStepNotPossible` unless it is expected.
  func confirmed(by decision: ExitDecision) throws(EmpowermentError) -> Exit {
    guard state == .expected else { throw .exitStepNotPossible }
    return Exit(
      stored: householdID, from: from, to: to, day: day, state: .confirmed, decision: decision)
  }

  /// The same exit, refused.
  /// - Throws: `.exitStepNotPossible` if it is refused already.
  func refused(by decision: ExitDecision) throws(EmpowermentError) -> Exit {
    guard state != .refused else { throw .exitStepNotPossible }
    return Exit(
      stored: householdID, from: from, to: to, day: day, state: .refused, decision: decision)
  }

  /// The exit as a later decision states it.
  /// - Throws: `.exitStepNotPossible` if nothing was decided on it yet, `.field` as on recording.
  func restated(
    from: PovertyClass, to: PovertyClass, day: BusinessDay, by decision: ExitDecision
  ) throws(EmpowermentError) -> Exit {
    guard state != .expected else { throw .exitStepNotPossible }
    return try Exit(householdID, from, to, day, .restated, decision)
  }
}
