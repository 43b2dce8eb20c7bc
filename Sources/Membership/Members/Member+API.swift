import SenAPI
import UnionModel
import UnionService

extension MemberRegister {
  /// Admits the member of a request.
  func admit(_ request: Wire.AdmitMemberRequest) throws -> MemberRecord {
    let admission = try Admission(
      id: request.id, fullName: request.fullName, birthDay: request.birthDay,
      ethnicity: request.ethnicity, day: request.day, reason: request.reason.rawValue,
      memberNo: request.memberNo, identityNumber: request.identityNumber, setting: desk.setting)
    return try admit(admission, branchID: request.branchID, branchCode: request.branchCode)
  }

  /// Moves the member of a request.
  func transfer(_ request: Wire.TransferMemberRequest) throws -> MemberRecord {
    try transfer(request.memberID, to: request.toBranchID, on: try day(request.day))
  }

  private func day(_ text: String) throws -> BusinessDay {
    try Gate.day(text, "day", today: desk.setting.today)
  }

  /// Records the leave of a request.
  func leave(_ request: Wire.RecordLeaveRequest) throws -> MemberRecord {
    let reason: ExitReason = try Gate.choice(request.reason.rawValue, "reason")
    return try leave(request.memberID, reason: reason, on: try day(request.day))
  }

  /// Records the death of a request.
  func die(_ request: Wire.RecordDeathRequest) throws -> MemberRecord {
    try die(request.memberID, on: try day(request.day))
  }

  /// Corrects the data of a request.
  func correct(_ request: Wire.CorrectMemberRequest) throws -> MemberRecord {
    let change = try ProfileChange(
      fullName: request.fullName, birthDay: request.birthDay, ethnicity: request.ethnicity,
      identityNumber: request.identityNumber, setting: desk.setting)
    return try correct(request.memberID, change)
  }

  /// Corrects the event of a request.
  func correctEvent(_ request: Wire.CorrectMemberEventRequest) throws -> MemberRecord {
    try correctEvent(
      try EventChange(
        eventID: request.eventID, day: request.day,
        admissionReason: request.admissionReason.rawValue,
        exitReason: request.exitReason.rawValue, withdrawn: request.withdrawn,
        setting: desk.setting))
  }

  /// Merges the entries of a request.
  func merge(_ request: Wire.MergeMembersRequest) throws -> MemberRecord {
    try merge(request.duplicateID, into: request.memberID, on: try day(request.day))
  }
}

extension Wire.Member {
  /// A member as the register has her.
  init(_ record: MemberRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    memberNo = record.number
    fullName = record.profile.name.text
    birthDay = record.profile.birthDay.iso
    ethnicity = record.profile.ethnicity?.code ?? ""
    branchID = record.branchID
    joinedDay = record.joinedDay.iso
    status = Wire.MemberStatus(rawValue: Int32(record.status.rawValue))
    mergedInto = record.mergedInto ?? 0
    provenance = try names.provenance(record.stamp)
    hasIdentityNumber = record.identityPrint != nil
  }
}

extension Wire.MemberEvent {
  /// An entry of the ledger.
  init(_ record: MemberEventRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    memberID = record.memberID
    branchID = record.branchID
    day = record.day.iso
    kind = Wire.MemberEventKind(rawValue: Int32(record.kind.rawValue))
    delta = Int32(record.delta)
    admissionReason = Wire.AdmissionReason(
      rawValue: Int32(record.cause.admission?.rawValue ?? 0))
    exitReason = Wire.ExitReason(rawValue: Int32(record.cause.exit?.rawValue ?? 0))
    reversal = record.isReversal
    provenance = try names.provenance(record.stamp, supersedes: record.supersedes)
  }
}
