import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.DetectVictimRequest: WelfareCommand {
  static let method = Wire.VictimsMethods.detectVictim

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.DetectVictimResponse {
    let identity = try SealedIdentity(sealedIdentity)
    let (kind, sex, group): (VictimKind, RegisteredSex, AgeGroup) = (
      try coded(kind, "kind"), try coded(sex, "sex"), try coded(ageGroup, "age_group")
    )
    let day = try requiredDay(day, "day")
    try requireNotFuture(day, "day", today: recording.today)
    let (key, pseudonym) = try person(recording)
    let victim = try Victim(
      person: key, kind: kind, sex: sex, ageGroup: group, day: day, today: recording.today)
    let record = try recording.add(victim, unit: requiredUnit(unitID), supersedes: supersedes)
    try recording.seal(identity, of: key)
    return .with {
      $0.victimID = pseudonym.text
      $0.recordID = record.stamp.id
    }
  }

  /// The person of a new victim, or of the version that this one corrects.
  private func person(_ recording: Recording) throws -> (key: Int64, pseudonym: Pseudonym) {
    if supersedes == 0 {
      return try recording.newPerson(victimID, "victim_id", kind: .victim)
    }
    let corrected: Recorded<Victim> = try recording.correctable(supersedes)
    let pseudonym = try ProtectedPersonStore.pseudonym(
      of: corrected.fact.person, in: recording.transaction)
    if !victimID.isEmpty, victimID != pseudonym.text {
      throw WelfareError.field("victim_id", .notAllowed)
    }
    return (corrected.fact.person, pseudonym)
  }

  static func id(of reply: Wire.DetectVictimResponse) -> Int64 { reply.recordID }
}

extension Recorded<Victim> {
  /// The victim on the wire, for a case worker.
  func message(_ pseudonym: Pseudonym, status: VictimStatus, isSealed: Bool) -> Wire.Victim {
    .with {
      $0.victimID = pseudonym.text
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.kind = wire(fact.kind)
      $0.sex = wire(fact.sex)
      $0.ageGroup = wire(fact.ageGroup)
      $0.detectedDay = fact.day.iso
      $0.status = wire(status)
      $0.hasSealedIdentity = isSealed
      $0.provenance = stamp.provenance
    }
  }
}
