import UnionModel

/// The kind of support.
enum OwnerSupportKind: Int64, CodedValue {
  case training = 1
  case digital = 2
  case capital = 3
  case market = 4
  case advice = 5
  case other = 6
}

/// Support that an owner got.
struct OwnerSupport: Sendable, Hashable {
  /// The owner's id.
  let ownerID: Int64
  /// The kind.
  let kind: OwnerSupportKind
  /// The day.
  let day: BusinessDay
  /// The programme.
  let programme: Programme

  /// - Parameter since: the day since which the person is an owner.
  /// - Throws: `EmpowermentError.field("day")` before that day or to come.
  init(
    ownerID: Int64, since: BusinessDay, kind: OwnerSupportKind, day: String, programme: Programme,
    today: BusinessDay
  ) throws(EmpowermentError) {
    let date = try Gate.day(day, "day", today: today)
    if date < since { throw .field("day", .beforeReference) }
    self.init(stored: ownerID, kind: kind, day: date, programme: programme)
  }

  /// Support as it was stored.
  init(stored ownerID: Int64, kind: OwnerSupportKind, day: BusinessDay, programme: Programme) {
    self.ownerID = ownerID
    self.kind = kind
    self.day = day
    self.programme = programme
  }
}
