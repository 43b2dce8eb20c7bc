import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordVictimStatusRequest: WelfareCommand {
  static let method = Wire.VictimsMethods.recordVictimStatus

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existingVictim(victimID, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.VictimStatusEvent {
    let victim = try recording.victim(victimID)
    let event = try VictimStatusEvent(
      of: victim.fact, status: coded(status, "status"), day: requiredDay(day, "day"),
      today: recording.today)
    return try recording.add(event, unit: victim.stamp.unit, id: id, supersedes: supersedes)
      .message(victimID)
  }

  static func id(of reply: Wire.VictimStatusEvent) -> Int64 { reply.id }
}

extension Recorded<VictimStatusEvent> {
  /// The event on the wire, with the victim's pseudonym.
  func message(_ victimID: String) -> Wire.VictimStatusEvent {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.victimID = victimID
      $0.status = wire(fact.status)
      $0.day = fact.day.iso
      $0.provenance = stamp.provenance
    }
  }
}
