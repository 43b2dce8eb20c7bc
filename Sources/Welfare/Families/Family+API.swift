import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RegisterFamilyRequest: WelfareCommand {
  static let method = Wire.FamiliesMethods.registerFamily

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Family {
    let unit = try requiredUnit(unitID)
    let day = try requiredDay(day, "day")
    try recording.units.requireGrassroots(unit)
    let family = try Family(
      householdID: householdID, variant: coded(variant, "variant"), day: day,
      newRural: recording.units.newRural(of: unit, on: day), today: recording.today)
    return try recording.add(family, unit: unit, id: id, supersedes: supersedes).message()
  }

  static func id(of reply: Wire.Family) -> Int64 { reply.id }
}

extension Recorded<Family> {
  /// The family on the wire, with where its criteria stand.
  func message(passed: CriteriaSet = [], failed: CriteriaSet = []) -> Wire.Family {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.householdID = fact.householdID
      $0.variant = wire(fact.variant)
      $0.passed = passed.criteria
      $0.failed = failed.criteria
      $0.provenance = stamp.provenance
    }
  }
}
