import UnionModel

/// A Sunflower summer camp.
struct Camp: Sendable, Hashable {
  /// Its days; it counts on the first.
  let first: BusinessDay
  let last: BusinessDay

  /// - Throws: `WelfareError.field` of "from" in the future, of "to" before "from" or more than 62
  ///   days after it.
  init(first: BusinessDay, last: BusinessDay, today: BusinessDay) throws(WelfareError) {
    try requireNotFuture(first, "from", today: today)
    if last < first { throw .field("to", .endBeforeStart) }
    if first.days(to: last) >= Self.longest { throw .field("to", .tooLarge) }
    self.first = first
    self.last = last
  }

  /// A camp as it was stored.
  init(stored first: BusinessDay, last: BusinessDay) {
    self.first = first
    self.last = last
  }

  /// The most days of a camp.
  static let longest: Int64 = 62
}
