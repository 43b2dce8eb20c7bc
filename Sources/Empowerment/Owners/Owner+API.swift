import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RegisterOwnerRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Owner {
    let corrected: Recorded<Owner>? =
      supersedes == 0 ? nil : try recording.correctable(supersedes)
    let rowID = try recording.rowID(chosen: id, in: Owner.self)
    let owner = try Owner(
      personID: person(corrected, rowID, recording), name: fullName, sex: coded(sex, "sex"),
      kind: coded(kind, "kind"), organisation: organisation, day: day, today: recording.today)
    let unit = try requiredUnit(unitID)
    try recording.units.require(unit, on: owner.day, UnitJudge.grassroots)
    let taken = try OwnerStore.isRegistered(
      person: owner.personID, as: owner.kind, besides: corrected?.stamp.rootID ?? 0,
      in: recording.transaction)
    if taken { throw EmpowermentError.ownerAlreadyRecorded }
    return try recording.write(owner, unit: unit, rowID: rowID, corrected: corrected?.stamp)
      .message
  }

  /// The person: the one named, of a correction the one it had, else a new one by the owner's id.
  private func person(
    _ corrected: Recorded<Owner>?, _ rowID: Int64, _ recording: Recording
  ) throws -> Int64 {
    guard personID != 0 else { return corrected?.fact.personID ?? rowID }
    guard try OwnerStore.knows(person: personID, in: recording.transaction) else {
      throw EmpowermentError.field("person_id", .unknownRecord)
    }
    return personID
  }

  static func id(of reply: Wire.Owner) -> Int64 { reply.id }
}

extension Recorded<Owner> {
  /// The owner on the wire.
  var message: Wire.Owner {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.personID = fact.personID
      $0.unitID = stamp.unit.rawValue
      $0.fullName = fact.name.text
      $0.sex = wire(fact.sex)
      $0.kind = wire(fact.kind)
      $0.organisation = fact.organisation
      $0.day = fact.day.iso
      $0.provenance = stamp.provenance
    }
  }
}

extension Wire.RecordOwnerSupportRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    try unitOf(Owner.self, ownerID, "owner_id", in: reading)
  }

  func perform(_ recording: Recording) throws -> Wire.OwnerSupport {
    let owner: Recorded<Owner> = try recording.referenced(ownerID, "owner_id")
    let support = try OwnerSupport(
      ownerID: owner.stamp.rootID, since: owner.fact.day, kind: coded(kind, "kind"), day: day,
      programme: coded(programme, "programme"), today: recording.today)
    return try recording.add(
      support, unit: owner.stamp.unit, id: id, supersedes: supersedes
    ).message
  }

  static func id(of reply: Wire.OwnerSupport) -> Int64 { reply.id }
}

extension Recorded<OwnerSupport> {
  /// The support on the wire.
  var message: Wire.OwnerSupport {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.ownerID = fact.ownerID
      $0.unitID = stamp.unit.rawValue
      $0.kind = wire(fact.kind)
      $0.day = fact.day.iso
      $0.programme = wire(fact.programme)
      $0.provenance = stamp.provenance
    }
  }
}
