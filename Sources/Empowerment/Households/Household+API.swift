import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.CreateHouseholdRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Household {
    let household = try Household(
      head: headName, headSex: coded(headSex, "head_sex"), women: Int64(women), size: Int64(size),
      day: day, today: recording.today)
    let unit = try requiredUnit(unitID)
    try recording.units.require(unit, on: household.day, UnitJudge.grassroots)
    return try recording.add(household, unit: unit, id: id, supersedes: supersedes).message
  }

  static func id(of reply: Wire.Household) -> Int64 { reply.id }
}

extension Recorded<Household> {
  /// The household on the wire.
  var message: Wire.Household {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.headName = fact.head.text
      $0.headSex = wire(fact.headSex)
      $0.women = Int32(fact.women)
      $0.size = Int32(fact.size)
      $0.day = fact.day.iso
      $0.provenance = stamp.provenance
    }
  }
}
