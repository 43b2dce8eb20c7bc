import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RegisterWorkRequest: WelfareCommand {
  static let method = Wire.WorksMethods.registerWork

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Work {
    let unit = try requiredUnit(unitID)
    try recording.units.requireGrassroots(unit)
    let corrected: Recorded<Work>? = supersedes == 0 ? nil : try recording.correctable(supersedes)
    let work = try Work(
      area: coded(area, "area"), registered: requiredDay(registered, "registered"),
      done: corrected?.fact.done, today: recording.today)
    return try recording.add(work, unit: unit, id: id, supersedes: supersedes).message
  }

  static func id(of reply: Wire.Work) -> Int64 { reply.id }
}

extension Wire.CompleteWorkRequest: WelfareCommand {
  static let method = Wire.WorksMethods.completeWork

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(id, "id", as: Work.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.Work {
    let registered: Recorded<Work> = try recording.referenced(id, "id")
    let work = try registered.fact.completed(
      on: requiredDay(done, "done"), today: recording.today)
    return try recording.add(work, unit: registered.stamp.unit, supersedes: registered.stamp.id)
      .message
  }

  static func id(of reply: Wire.Work) -> Int64 { reply.id }
}

extension Recorded<Work> {
  /// The work on the wire.
  var message: Wire.Work {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.area = wire(fact.area)
      $0.registered = fact.registered.iso
      $0.done = fact.done?.iso ?? ""
      $0.provenance = stamp.provenance
    }
  }
}
