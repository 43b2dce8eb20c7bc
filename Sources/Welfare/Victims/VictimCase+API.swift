import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.OpenVictimCaseRequest: WelfareCommand {
  static let method = Wire.VictimsMethods.openVictimCase

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existingVictim(victimID, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.VictimCase {
    let victim = try recording.victim(victimID)
    let opened = try VictimCase(
      of: victim.fact, worker: worker.isEmpty ? recording.subject : worker,
      consent: coded(consent, "consent"),
      span: Span(from: requiredDay(from, "from"), to: nil, today: recording.today))
    return try recording.add(opened, unit: victim.stamp.unit, id: id).message(victimID)
  }

  static func id(of reply: Wire.VictimCase) -> Int64 { reply.id }
}

extension Wire.CloseVictimCaseRequest: WelfareCommand {
  static let method = Wire.VictimsMethods.closeVictimCase

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(id, "id", as: VictimCase.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.VictimCase {
    let open: Recorded<VictimCase> = try recording.referenced(id, "id")
    let day = try requiredDay(to, "to")
    try requireNotFuture(day, "to", today: recording.today)
    let closed = try open.fact.closed(on: day)
    let pseudonym = try ProtectedPersonStore.pseudonym(
      of: closed.person, in: recording.transaction)
    return try recording.add(closed, unit: open.stamp.unit, supersedes: open.stamp.id)
      .message(pseudonym.text)
  }

  static func id(of reply: Wire.VictimCase) -> Int64 { reply.id }
}

extension Recorded<VictimCase> {
  /// The case on the wire, with the victim's pseudonym.
  func message(_ victimID: String) -> Wire.VictimCase {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.victimID = victimID
      $0.worker = fact.worker
      $0.consent = wire(fact.consent)
      $0.from = fact.span.from.iso
      $0.to = fact.span.to?.iso ?? ""
      $0.provenance = stamp.provenance
    }
  }
}
