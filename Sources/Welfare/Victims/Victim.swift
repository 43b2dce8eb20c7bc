import UnionModel

/// What a victim suffered.
enum VictimKind: Int64, CodedValue {
  case domesticViolence = 1
  case traffickingReturnee = 2
}

/// Sex as registered.
enum RegisteredSex: Int64, CodedValue {
  case female = 1
  case male = 2
}

/// Age group on the day of detection.
enum AgeGroup: Int64, CodedValue {
  case child = 1
  case adult = 2
}

/// A victim, without any name, as first detected.
struct Victim: Sendable, Hashable {
  /// Key of the protected person; inside the service only.
  let person: Int64
  /// What the victim suffered.
  let kind: VictimKind
  /// Sex as registered.
  let sex: RegisteredSex
  /// Age group on the day.
  let ageGroup: AgeGroup
  /// The day of the first detection.
  let day: BusinessDay

  /// - Throws: `WelfareError.field("day")` in the future.
  init(
    person: Int64, kind: VictimKind, sex: RegisteredSex, ageGroup: AgeGroup, day: BusinessDay,
    today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    self.person = person
    self.kind = kind
    self.sex = sex
    self.ageGroup = ageGroup
    self.day = day
  }

  /// A victim as it was stored.
  init(
    stored person: Int64, kind: VictimKind, sex: RegisteredSex, ageGroup: AgeGroup,
    day: BusinessDay
  ) {
    self.person = person
    self.kind = kind
    self.sex = sex
    self.ageGroup = ageGroup
    self.day = day
  }
}
