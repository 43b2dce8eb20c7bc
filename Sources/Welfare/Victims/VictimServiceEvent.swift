import UnionModel

/// A social service for victims.
enum VictimServiceKind: Int64, CodedValue {
  case counselling = 1
  case shelter = 2
  case medical = 3
  case legalAid = 4
  case livelihood = 5
  case other = 6
}

/// What became of a service.
enum VictimServiceState: Int64, CodedValue {
  case offered = 1
  case reached = 2
  case refused = 3
}

/// What became of one service for one victim.
struct VictimServiceEvent: Sendable, Hashable {
  /// Key of the protected victim.
  let person: Int64
  /// The service.
  let kind: VictimServiceKind
  /// Offered, reached or refused.
  let state: VictimServiceState
  /// The day.
  let day: BusinessDay

  /// - Throws: `WelfareError.field("day")` in the future or before the first detection.
  init(
    of victim: Victim, kind: VictimServiceKind, state: VictimServiceState, day: BusinessDay,
    today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    if day < victim.day { throw .field("day", .beforeReference) }
    self.init(stored: victim.person, kind: kind, state: state, day: day)
  }

  /// An event as it was stored.
  init(
    stored person: Int64, kind: VictimServiceKind, state: VictimServiceState, day: BusinessDay
  ) {
    self.person = person
    self.kind = kind
    self.state = state
    self.day = day
  }
}
