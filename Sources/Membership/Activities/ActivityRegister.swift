import Storage
import UnionModel

/// Records sessions of activities.
struct ActivityRegister {
  let desk: RecordDesk

  /// Records a session of a grassroots unit or one of its branches.
  func record(_ draft: SessionDraft, unitID: Int64) throws -> SessionRecord {
    let unit = try desk.allowed("unit_id") { units throws(MembershipFault) in
      try units.unit(id: unitID, on: draft.day, "unit_id")
    }
    guard unit.level == .commune || unit.level == .branch else {
      throw MembershipFault.field("unit_id", .wrongLevel)
    }
    try desk.checkFree(draft.id, in: "activity_session", .activitySession)
    try desk.checkNewest(draft.correction, in: "activity_session")
    if let old = draft.correction.supersedes {
      guard try SessionStore.session(old, in: desk.transaction)?.unitID == unitID else {
        throw MembershipFault.field("supersedes", .unknownRecord)
      }
    }
    let record = SessionRecord(
      id: desk.id(draft.id), unitID: unitID, kind: draft.kind, day: draft.day,
      attendance: draft.attendance, stamp: desk.stamp, correction: draft.correction)
    try SessionStore.insert(record, in: desk.transaction)
    return record
  }
}
