import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordMilestoneRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Milestone {
    let milestone = try Milestone(
      project: coded(project, "project"), kind: coded(kind, "kind"), day: day,
      document: document, today: recording.today)
    let unit = try requiredUnit(unitID)
    try recording.units.require(unit, on: milestone.day, UnitJudge.all)
    return try recording.add(milestone, unit: unit, id: id, supersedes: supersedes).message
  }

  static func id(of reply: Wire.Milestone) -> Int64 { reply.id }
}

extension Recorded<Milestone> {
  /// The milestone on the wire.
  var message: Wire.Milestone {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.project = wire(fact.project)
      $0.kind = wire(fact.kind)
      $0.day = fact.day.iso
      $0.document = fact.document
      $0.provenance = stamp.provenance
    }
  }
}
