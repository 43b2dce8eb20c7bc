import SenAPI
import UnionModel

extension ActivityRegister {
  /// Records the session of a request.
  func record(_ request: Wire.RecordSessionRequest) throws -> SessionRecord {
    try record(
      try SessionDraft(
        id: request.id, kind: request.kind.rawValue, day: request.day,
        attendance: request.attendance, supersedes: request.supersedes,
        withdrawn: request.withdrawn, setting: desk.setting),
      unitID: request.unitID)
  }
}

extension Wire.ActivitySession {
  /// A session as recorded.
  init(_ record: SessionRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    unitID = record.unitID
    kind = Wire.ActivityKind(rawValue: Int32(record.kind.rawValue))
    day = record.day.iso
    attendance = Int32(record.attendance)
    provenance = try names.provenance(record.stamp, supersedes: record.correction.supersedes)
    withdrawn = record.correction.withdrawn
  }
}
