import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordWelfareActivityRequest: WelfareCommand {
  static let method = Wire.WelfareActivitiesMethods.recordWelfareActivity

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.WelfareActivity {
    let activity = try WelfareActivity(
      kind: coded(kind, "kind"), day: requiredDay(day, "day"), today: recording.today)
    return try recording.add(activity, unit: requiredUnit(unitID), id: id, supersedes: supersedes)
      .message
  }

  static func id(of reply: Wire.WelfareActivity) -> Int64 { reply.id }
}

extension Recorded<WelfareActivity> {
  /// The activity on the wire.
  var message: Wire.WelfareActivity {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.kind = wire(fact.kind)
      $0.day = fact.day.iso
      $0.provenance = stamp.provenance
    }
  }
}
