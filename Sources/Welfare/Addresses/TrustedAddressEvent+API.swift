import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordTrustedAddressEventRequest: WelfareCommand {
  static let method = Wire.TrustedAddressesMethods.recordTrustedAddressEvent

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(addressID, "address_id", as: TrustedAddress.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.TrustedAddressEvent {
    let address: Recorded<TrustedAddress> = try recording.referenced(addressID, "address_id")
    let others = try TrustedAddressEvent.events(
      of: address.stamp.rootID, in: recording.transaction
    ).filter { $0.stamp.id != supersedes }
    let event = try TrustedAddressEvent(
      addressID: address.stamp.rootID, kind: coded(kind, "kind"), day: requiredDay(day, "day"),
      others: others.map(\.fact), today: recording.today)
    return try recording.add(event, unit: address.stamp.unit, id: id, supersedes: supersedes)
      .message
  }

  static func id(of reply: Wire.TrustedAddressEvent) -> Int64 { reply.id }
}

extension Recorded<TrustedAddressEvent> {
  /// The event on the wire.
  var message: Wire.TrustedAddressEvent {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.addressID = fact.addressID
      $0.kind = wire(fact.kind)
      $0.day = fact.day.iso
      $0.provenance = stamp.provenance
    }
  }
}
