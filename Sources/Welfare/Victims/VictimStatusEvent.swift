import UnionModel

/// Where the identification of a victim stands.
enum VictimStatus: Int64, CodedValue {
  /// Being identified: counted, and protected like an identified victim.
  case detected = 1
  case identified = 2
  /// No longer counted.
  case notConfirmed = 3
}

/// A change in the identification of a victim.
struct VictimStatusEvent: Sendable, Hashable {
  /// Key of the protected victim.
  let person: Int64
  /// The new status.
  let status: VictimStatus
  /// The day.
  let day: BusinessDay

  /// - Throws: `WelfareError.field("day")` in the future or before the first detection.
  init(
    of victim: Victim, status: VictimStatus, day: BusinessDay, today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    if day < victim.day { throw .field("day", .beforeReference) }
    self.init(stored: victim.person, status: status, day: day)
  }

  /// An event as it was stored.
  init(stored person: Int64, status: VictimStatus, day: BusinessDay) {
    self.person = person
    self.status = status
    self.day = day
  }
}
