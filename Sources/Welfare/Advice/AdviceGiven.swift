import UnionModel

/// Who was advised.
enum AdvisedKind: Int64, CodedValue {
  case woman = 1
  case child = 2
}

/// One time that a person was advised.
struct AdviceGiven: Sendable, Hashable {
  /// Key of the protected person.
  let person: Int64
  /// Woman or child.
  let kind: AdvisedKind
  /// The programme.
  let programme: Programme
  /// The day.
  let day: BusinessDay

  /// - Throws: `WelfareError.field("day")` in the future.
  init(
    person: Int64, kind: AdvisedKind, programme: Programme, day: BusinessDay, today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    self.person = person
    self.kind = kind
    self.programme = programme
    self.day = day
  }

  /// Advice as it was stored.
  init(stored person: Int64, kind: AdvisedKind, programme: Programme, day: BusinessDay) {
    self.person = person
    self.kind = kind
    self.programme = programme
    self.day = day
  }
}
