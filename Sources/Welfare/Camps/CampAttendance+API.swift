import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.AttendCampRequest: WelfareCommand {
  static let method = Wire.CampsMethods.attendCamp

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(campID, "camp_id", as: Camp.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.CampAttendance {
    let camp: Recorded<Camp> = try recording.referenced(campID, "camp_id")
    let child = try recording.child(childID)
    let alreadyThere = try CampAttendance.exists(
      campID: camp.stamp.rootID, person: child.fact.person, in: recording.transaction)
    let attendance = try CampAttendance(
      campID: camp.stamp.rootID, person: child.fact.person, alreadyThere: alreadyThere)
    return try recording.add(attendance, unit: camp.stamp.unit, id: id).message(childID)
  }

  static func id(of reply: Wire.CampAttendance) -> Int64 { reply.id }
}

extension Recorded<CampAttendance> {
  /// The attendance on the wire, with the child's pseudonym.
  func message(_ childID: String) -> Wire.CampAttendance {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.campID = fact.campID
      $0.childID = childID
      $0.provenance = stamp.provenance
    }
  }
}
