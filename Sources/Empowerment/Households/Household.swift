import UnionModel

/// A household with its women.
struct Household: Sendable, Hashable {
  /// Name of its head.
  let head: PersonName
  /// Sex of its head.
  let headSex: Sex
  /// Women of 18 and more in it.
  let women: Int64
  /// People in it.
  let size: Int64
  /// The day since which this is true.
  let day: BusinessDay

  /// The most people of a household.
  static let largest: Int64 = 50

  /// - Throws: `EmpowermentError.field` for a bad name, more women than people, or a day to come.
  init(
    head: String, headSex: Sex, women: Int64, size: Int64, day: String, today: BusinessDay
  ) throws(EmpowermentError) {
    self.head = try Gate.name(head, "head_name")
    self.headSex = headSex
    self.size = try Gate.number(size, "size", 1...Self.largest)
    self.women = try Gate.number(women, "women", 0...size)
    self.day = try Gate.day(day, "day", today: today)
  }

  /// A household as it was stored.
  init(stored head: PersonName, headSex: Sex, women: Int64, size: Int64, day: BusinessDay) {
    self.head = head
    self.headSex = headSex
    self.women = women
    self.size = size
    self.day = day
  }
}
