import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordVictimServiceRequest: WelfareCommand {
  static let method = Wire.VictimsMethods.recordVictimService

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existingVictim(victimID, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.VictimServiceEvent {
    let victim = try recording.victim(victimID)
    let event = try VictimServiceEvent(
      of: victim.fact, kind: coded(kind, "kind"), state: coded(state, "state"),
      day: requiredDay(day, "day"), today: recording.today)
    return try recording.add(event, unit: victim.stamp.unit, id: id, supersedes: supersedes)
      .message(victimID)
  }

  static func id(of reply: Wire.VictimServiceEvent) -> Int64 { reply.id }
}

extension Recorded<VictimServiceEvent> {
  /// The event on the wire, with the victim's pseudonym.
  func message(_ victimID: String) -> Wire.VictimServiceEvent {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.victimID = victimID
      $0.kind = wire(fact.kind)
      $0.state = wire(fact.state)
      $0.day = fact.day.iso
      $0.provenance = stamp.provenance
    }
  }
}
