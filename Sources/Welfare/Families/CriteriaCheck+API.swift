import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordCriteriaCheckRequest: WelfareCommand {
  static let method = Wire.FamiliesMethods.recordCriteriaCheck

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(familyID, "family_id", as: Family.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.CriteriaCheck {
    let family: Recorded<Family> = try recording.referenced(familyID, "family_id")
    let day = try requiredDay(day, "day")
    let sameDay = try CriteriaCheck.checked(
      family: family.stamp.rootID, on: day, except: supersedes, in: recording.transaction)
    let check = try CriteriaCheck(
      familyID: family.stamp.rootID, day: day,
      version: criteriaVersion == 0 ? 1 : Int64(criteriaVersion),
      results: results.map { ($0.criterion, $0.passed) }, sameDay: sameDay,
      today: recording.today)
    return try recording.add(check, unit: family.stamp.unit, id: id, supersedes: supersedes)
      .message
  }

  static func id(of reply: Wire.CriteriaCheck) -> Int64 { reply.id }
}

extension Recorded<CriteriaCheck> {
  /// The check on the wire.
  var message: Wire.CriteriaCheck {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.familyID = fact.familyID
      $0.day = fact.day.iso
      $0.criteriaVersion = Int32(clamping: fact.version)
      $0.results = fact.checked.criteria.map { criterion in
        .with {
          $0.criterion = criterion
          $0.passed = fact.passed.criteria.contains(criterion)
        }
      }
      $0.provenance = stamp.provenance
    }
  }
}
