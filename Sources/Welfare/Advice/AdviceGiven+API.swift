import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordAdviceRequest: WelfareCommand {
  static let method = Wire.AdviceMethods.recordAdvice

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.AdviceGiven {
    let identity = try SealedIdentity(sealedIdentity)
    let kind: AdvisedKind = try coded(kind, "kind")
    let programme: Programme = try coded(programme, "programme")
    let day = try requiredDay(day, "day")
    try requireNotFuture(day, "day", today: recording.today)
    let (key, pseudonym) = try person(recording)
    let advice = try AdviceGiven(
      person: key, kind: kind, programme: programme, day: day, today: recording.today)
    let record = try recording.add(
      advice, unit: requiredUnit(unitID), id: id, supersedes: supersedes)
    try recording.seal(identity, of: key)
    return record.message(pseudonym)
  }

  /// A person advised before, one that a loader names, or a new one.
  private func person(_ recording: Recording) throws -> (key: Int64, pseudonym: Pseudonym) {
    if !personID.isEmpty {
      let pseudonym = try Pseudonym(personID, field: "person_id")
      let known = try ProtectedPersonStore.key(
        of: pseudonym, kind: .advised, in: recording.transaction)
      if let known { return (known, pseudonym) }
      if !recording.isLoader { throw WelfareError.field("person_id", .unknownRecord) }
    } else if supersedes != 0 {
      let corrected: Recorded<AdviceGiven> = try recording.correctable(supersedes)
      let key = corrected.fact.person
      return (key, try ProtectedPersonStore.pseudonym(of: key, in: recording.transaction))
    }
    return try recording.newPerson(personID, "person_id", kind: .advised)
  }

  static func id(of reply: Wire.AdviceGiven) -> Int64 { reply.id }
}

extension Recorded<AdviceGiven> {
  /// The advice on the wire, with the person's pseudonym.
  func message(_ pseudonym: Pseudonym) -> Wire.AdviceGiven {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.personID = pseudonym.text
      $0.kind = wire(fact.kind)
      $0.programme = wire(fact.programme)
      $0.day = fact.day.iso
      $0.provenance = stamp.provenance
    }
  }
}
