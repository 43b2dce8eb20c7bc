import UnionModel

/// What a work contributes to.
enum WorkArea: Int64, CodedValue {
  /// The new countryside.
  case rural = 1
  /// The civilised town.
  case urban = 2
}

/// A work of a grassroots unit: registered, then done.
struct Work: Sendable, Hashable {
  /// What it contributes to.
  let area: WorkArea
  /// The day it was registered.
  let registered: BusinessDay
  /// The day it was done; nil = not yet.
  let done: BusinessDay?

  /// - Throws: `WelfareError.field("registered")` in the future or after it was done.
  init(
    area: WorkArea, registered: BusinessDay, done: BusinessDay? = nil, today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(registered, "registered", today: today)
    if let done, done < registered { throw .field("registered", .notAllowed) }
    self.init(stored: area, registered: registered, done: done)
  }

  /// A work as it was stored.
  init(stored area: WorkArea, registered: BusinessDay, done: BusinessDay?) {
    self.area = area
    self.registered = registered
    self.done = done
  }

  /// The same work, done.
  /// - Throws: `WelfareError.ended` if it was done, `.field("done")` before it was registered or in
  ///   the future.
  func completed(on day: BusinessDay, today: BusinessDay) throws(WelfareError) -> Work {
    if done != nil { throw .ended }
    try requireNotFuture(day, "done", today: today)
    if day < registered { throw .field("done", .endBeforeStart) }
    return Work(stored: area, registered: registered, done: day)
  }
}
