/// A child at a camp.
struct CampAttendance: Sendable, Hashable {
  /// The camp's id.
  let campID: Int64
  /// Key of the protected child.
  let person: Int64

  /// - Throws: `WelfareError.field("child_id")` if the child is recorded at the camp.
  init(campID: Int64, person: Int64, alreadyThere: Bool) throws(WelfareError) {
    if alreadyThere { throw .field("child_id", .duplicate) }
    self.campID = campID
    self.person = person
  }

  /// An attendance as it was stored.
  init(stored campID: Int64, person: Int64) {
    self.campID = campID
    self.person = person
  }
}
