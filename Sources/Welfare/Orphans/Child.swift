import UnionModel

/// Why a child is an orphan.
enum OrphanCause: Int64, CodedValue {
  case unknown = 0
  case covid19 = 1
  case illness = 2
  case accident = 3
  case disaster = 4
  case abandoned = 5
  case other = 6
}

/// A child who lost a parent, without any name.
struct Child: Sendable, Hashable {
  /// Key of the protected person; inside the service only.
  let person: Int64
  /// Day of birth; shown to no one.
  let birthDay: BusinessDay?
  /// Why the child is an orphan.
  let cause: OrphanCause

  /// - Throws: `WelfareError.field("birth_date")` for a day in the future.
  init(
    person: Int64, birthDay: BusinessDay?, cause: OrphanCause, today: BusinessDay
  ) throws(WelfareError) {
    if let birthDay { try requireNotFuture(birthDay, "birth_date", today: today) }
    self.person = person
    self.birthDay = birthDay
    self.cause = cause
  }

  /// A child as it was stored.
  init(stored person: Int64, birthDay: BusinessDay?, cause: OrphanCause) {
    self.person = person
    self.birthDay = birthDay
    self.cause = cause
  }
}
