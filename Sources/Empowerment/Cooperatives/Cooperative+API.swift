import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.CreateCooperativeRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Cooperative {
    let cooperative = try Cooperative(
      name: name, sector: coded(sector, "sector"), registrationNo: registrationNo,
      founded: founded, support: coded(support, "support"),
      programme: coded(programme, "programme"), today: recording.today)
    let unit = try requiredUnit(unitID)
    try recording.units.require(unit, on: cooperative.founded, UnitJudge.local)
    let corrected: Recorded<Cooperative>? =
      supersedes == 0 ? nil : try recording.correctable(supersedes)
    let root = corrected?.stamp.rootID ?? 0
    if !cooperative.registrationNo.isEmpty {
      let taken = try CooperativeStore.isRegistered(
        cooperative.registrationNo, besides: root, in: recording.transaction)
      if taken { throw EmpowermentError.cooperativeAlreadyRecorded }
    }
    let end =
      root == 0 ? nil : try CooperativeStore.dissolution(of: root, in: recording.transaction)
    if let end, end.fact.day < cooperative.founded {
      throw EmpowermentError.field("founded", .notAllowed)
    }
    return try recording.add(cooperative, unit: unit, id: id, supersedes: supersedes)
      .message(dissolved: end?.fact.day)
  }

  static func id(of reply: Wire.Cooperative) -> Int64 { reply.id }
}

extension Recorded<Cooperative> {
  /// The co-operative on the wire, with the day of its end.
  func message(dissolved: BusinessDay?) -> Wire.Cooperative {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.name = fact.name
      $0.sector = wire(fact.sector)
      $0.registrationNo = fact.registrationNo
      $0.founded = fact.founded.iso
      $0.support = wire(fact.support)
      $0.programme = wire(fact.programme)
      $0.dissolved = dissolved?.iso ?? ""
      $0.provenance = stamp.provenance
    }
  }
}

extension Wire.DissolveCooperativeRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    try unitOf(Cooperative.self, cooperativeID, "cooperative_id", in: reading)
  }

  func perform(_ recording: Recording) throws -> Wire.Dissolution {
    let cooperative: Recorded<Cooperative> = try recording.referenced(
      cooperativeID, "cooperative_id")
    let there = try CooperativeStore.dissolution(
      of: cooperative.stamp.rootID, in: recording.transaction)
    if there != nil { throw EmpowermentError.alreadyDissolved }
    let dissolution = try Dissolution(
      cooperativeID: cooperative.stamp.rootID, founded: cooperative.fact.founded, day: day,
      decision: decision, today: recording.today)
    return try recording.add(dissolution, unit: cooperative.stamp.unit, id: id).message
  }

  static func id(of reply: Wire.Dissolution) -> Int64 { reply.recordID }
}

extension Recorded<Dissolution> {
  /// The dissolution on the wire.
  var message: Wire.Dissolution {
    .with {
      $0.recordID = stamp.id
      $0.cooperativeID = fact.cooperativeID
      $0.unitID = stamp.unit.rawValue
      $0.day = fact.day.iso
      $0.decision = fact.decision
      $0.provenance = stamp.provenance
    }
  }
}
