import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RegisterChildRequest: WelfareCommand {
  static let method = Wire.OrphansMethods.registerChild

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Child {
    let identity = try SealedIdentity(sealedIdentity)
    let birthDay = try optionalDay(birthDate, "birth_date")
    let cause: OrphanCause = try coded(orphanCause, "orphan_cause")
    let (key, pseudonym) = try person(recording)
    let child = try Child(
      person: key, birthDay: birthDay, cause: cause, today: recording.today)
    let record = try recording.add(child, unit: requiredUnit(unitID), supersedes: supersedes)
    try recording.seal(identity, of: key)
    let sealed =
      try identity != nil
      || (supersedes != 0 && ProtectedPersonStore.isSealed(key, in: recording.transaction))
    return record.message(pseudonym, isSealed: sealed)
  }

  /// The person of a new child, or of the version that this one corrects.
  private func person(_ recording: Recording) throws -> (key: Int64, pseudonym: Pseudonym) {
    if supersedes == 0 {
      return try recording.newPerson(childID, "child_id", kind: .child)
    }
    let corrected: Recorded<Child> = try recording.correctable(supersedes)
    let pseudonym = try ProtectedPersonStore.pseudonym(
      of: corrected.fact.person, in: recording.transaction)
    if !childID.isEmpty, childID != pseudonym.text {
      throw WelfareError.field("child_id", .notAllowed)
    }
    return (corrected.fact.person, pseudonym)
  }

  static func id(of reply: Wire.Child) -> Int64 { reply.recordID }
}

extension Recorded<Child> {
  /// The child on the wire: no name, no day of birth.
  func message(_ pseudonym: Pseudonym, isSealed: Bool) -> Wire.Child {
    .with {
      $0.childID = pseudonym.text
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.birthYear = Int32(fact.birthDay?.year ?? 0)
      $0.orphanCause = wire(fact.cause)
      $0.hasSealedIdentity = isSealed
      $0.provenance = stamp.provenance
    }
  }
}
