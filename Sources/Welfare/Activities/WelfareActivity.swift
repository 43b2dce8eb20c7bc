import UnionModel

/// What an activity was for.
enum WelfareActivityKind: Int64, CodedValue {
  case charity = 1
  case gratitude = 2
  case communication = 3
  case familyBuilding = 4

  /// The kinds that the charity and gratitude figure counts.
  static let charitable: [WelfareActivityKind] = [.charity, .gratitude]
  /// The kinds that the communication and family-building figure counts.
  static let communicative: [WelfareActivityKind] = [.communication, .familyBuilding]
}

/// An activity that took place.
struct WelfareActivity: Sendable, Hashable {
  /// What it was for.
  let kind: WelfareActivityKind
  /// The day.
  let day: BusinessDay

  /// - Throws: `WelfareError.field("day")` in the future.
  init(
    kind: WelfareActivityKind, day: BusinessDay, today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    self.kind = kind
    self.day = day
  }

  /// An activity as it was stored.
  init(stored kind: WelfareActivityKind, day: BusinessDay) {
    self.kind = kind
    self.day = day
  }
}
