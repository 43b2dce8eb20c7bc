import UnionModel

/// What happened to a trusted address.
enum TrustedAddressEventKind: Int64, CodedValue {
  case founded = 1
  case strengthened = 2
  case closed = 3
}

/// Something that happened to a trusted address.
struct TrustedAddressEvent: Sendable, Hashable {
  /// The address's id.
  let addressID: Int64
  /// What happened.
  let kind: TrustedAddressEventKind
  /// The day.
  let day: BusinessDay

  /// - Parameter others: the living events of the address besides the one that this corrects.
  /// - Throws: `WelfareError.field` of "day" in the future, of "kind" for a second foundation or
  ///   closing, and for anything after the closing or before the foundation.
  init(
    addressID: Int64, kind: TrustedAddressEventKind, day: BusinessDay,
    others: [TrustedAddressEvent], today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    if kind != .strengthened, others.contains(where: { $0.kind == kind }) {
      throw .field("kind", .duplicate)
    }
    let foundation = kind == .founded ? day : others.first { $0.kind == .founded }?.day
    let closing = kind == .closed ? day : others.first { $0.kind == .closed }?.day
    let days = others.map(\.day) + [day]
    if let foundation, days.contains(where: { $0 < foundation }) {
      throw .field("day", .beforeReference)
    }
    if let closing, days.contains(where: { $0 > closing }) { throw .ended }
    self.init(stored: addressID, kind: kind, day: day)
  }

  /// An event as it was stored.
  init(stored addressID: Int64, kind: TrustedAddressEventKind, day: BusinessDay) {
    self.addressID = addressID
    self.kind = kind
    self.day = day
  }
}
