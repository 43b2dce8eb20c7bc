import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.HoldCampRequest: WelfareCommand {
  static let method = Wire.CampsMethods.holdCamp

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Camp {
    let camp = try Camp(
      first: requiredDay(from, "from"), last: requiredDay(to, "to"), today: recording.today)
    let record = try recording.add(
      camp, unit: requiredUnit(unitID), id: id, supersedes: supersedes)
    let children =
      supersedes == 0
      ? 0 : try CampAttendance.count(atCamp: record.stamp.rootID, in: recording.transaction)
    return record.message(children: children)
  }

  static func id(of reply: Wire.Camp) -> Int64 { reply.id }
}

extension Recorded<Camp> {
  /// The camp on the wire, with the number of children.
  func message(children: Int64) -> Wire.Camp {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.from = fact.first.iso
      $0.to = fact.last.iso
      $0.children = children
      $0.provenance = stamp.provenance
    }
  }
}
