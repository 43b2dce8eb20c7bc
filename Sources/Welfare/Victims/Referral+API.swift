import SenAPI
import SenCodec
import Storage
import UnionModel
import UnionService

extension Wire.RecordReferralRequest: WelfareCommand {
  static let method = Wire.VictimsMethods.recordReferral

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Referral {
    let person = victimID.isEmpty ? nil : try recording.victim(victimID).fact.person
    let referral = try Referral(
      person: person, receiver: receiver.isEmpty ? recording.subject : receiver,
      receivedAt: requiredInstant(receivedAt, "received_at"),
      authority: coded(forwardedTo, "forwarded_to"),
      forwardedAt: requiredInstant(forwardedAt, "forwarded_at"),
      now: Instant(rawValue: recording.now))
    return try recording.add(referral, unit: requiredUnit(unitID), id: id).message(victimID)
  }

  static func id(of reply: Wire.Referral) -> Int64 { reply.id }
}

extension Recorded<Referral> {
  /// The referral on the wire, with the victim's pseudonym ("" where none is recorded).
  func message(_ victimID: String) -> Wire.Referral {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.victimID = victimID
      $0.receiver = fact.receiver
      $0.receivedAt = fact.receivedAt.timestamp
      $0.forwardedTo = wire(fact.authority)
      $0.forwardedAt = fact.forwardedAt.timestamp
      $0.provenance = stamp.provenance
    }
  }
}
