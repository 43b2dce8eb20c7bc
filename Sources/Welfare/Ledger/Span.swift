import UnionModel

/// A span of days; both ends belong to it, an open one goes on.
struct Span: Sendable, Hashable {
  /// The first day.
  let from: BusinessDay
  /// The last day; nil = it goes on.
  let to: BusinessDay?

  /// - Parameters:
  ///   - from: the first day, not after `today`.
  ///   - to: the last day, not before the first; it may lie in the future.
  /// - Throws: `WelfareError.field` of "from" or "to".
  init(from: BusinessDay, to: BusinessDay?, today: BusinessDay) throws(WelfareError) {
    try requireNotFuture(from, "from", today: today)
    if let to, to < from { throw .field("to", .endBeforeStart) }
    self.from = from
    self.to = to
  }

  /// A span as it was stored.
  init(stored from: BusinessDay, to: BusinessDay?) {
    self.from = from
    self.to = to
  }

  /// The same span, ended.
  /// - Throws: `WelfareError.ended` if it has an end, `.field("to")` if the end is before its start.
  func ended(on day: BusinessDay) throws(WelfareError) -> Span {
    if to != nil { throw .ended }
    if day < from { throw .field("to", .endBeforeStart) }
    return Span(stored: from, to: day)
  }

  /// Days of the span up to a day, that one included; 0 before it began.
  func days(upTo day: BusinessDay) -> Int64 {
    let last = min(to ?? day, day)
    return max(0, from.days(to: last) + 1)
  }
}

/// Refuses a day after today.
func requireNotFuture(
  _ day: BusinessDay, _ field: String, today: BusinessDay
) throws(WelfareError) {
  if day > today { throw .field(field, .dateInFuture) }
}
