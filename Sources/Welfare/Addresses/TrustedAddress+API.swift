import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RegisterTrustedAddressRequest: WelfareCommand {
  static let method = Wire.TrustedAddressesMethods.registerTrustedAddress

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.TrustedAddress {
    let programme: Programme = try coded(programme, "programme")
    let kind: TrustedAddressEventKind = try coded(kind, "kind")
    if kind == .closed { throw WelfareError.field("kind", .notAllowed) }
    let day = try requiredDay(day, "day")
    try requireNotFuture(day, "day", today: recording.today)
    let unit = try requiredUnit(unitID)
    let address = try recording.add(TrustedAddress(programme: programme), unit: unit, id: id)
    let event = try TrustedAddressEvent(
      addressID: address.stamp.rootID, kind: kind, day: day, others: [], today: recording.today)
    return address.message(events: [try recording.add(event, unit: unit)])
  }

  static func id(of reply: Wire.TrustedAddress) -> Int64 { reply.id }
}

extension Recorded<TrustedAddress> {
  /// The address on the wire: not where it is.
  func message(events: [Recorded<TrustedAddressEvent>]) -> Wire.TrustedAddress {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.programme = wire(fact.programme)
      $0.events = events.sorted { ($0.fact.day, $0.stamp.id) < ($1.fact.day, $1.stamp.id) }
        .map(\.message)
      $0.provenance = stamp.provenance
    }
  }
}
