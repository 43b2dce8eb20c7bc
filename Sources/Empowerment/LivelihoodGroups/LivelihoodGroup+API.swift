import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.CreateLivelihoodGroupRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.LivelihoodGroup {
    let group = try LivelihoodGroup(
      name: name, kind: coded(kind, "kind"), programme: coded(programme, "programme"),
      founded: founded, cooperativeID: cooperativeID == 0 ? nil : cooperativeID,
      today: recording.today)
    let unit = try requiredUnit(unitID)
    try recording.units.require(unit, on: group.founded, UnitJudge.grassroots)
    if cooperativeID != 0 {
      _ = try recording.referenced(cooperativeID, "cooperative_id", as: Cooperative.self)
    }
    return try recording.add(group, unit: unit, id: id, supersedes: supersedes).message
  }

  static func id(of reply: Wire.LivelihoodGroup) -> Int64 { reply.id }
}

extension Recorded<LivelihoodGroup> {
  /// The group on the wire.
  var message: Wire.LivelihoodGroup {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.name = fact.name
      $0.kind = wire(fact.kind)
      $0.programme = wire(fact.programme)
      $0.founded = fact.founded.iso
      $0.cooperativeID = fact.cooperativeID ?? 0
      $0.provenance = stamp.provenance
    }
  }
}
