import Storage
import UnionModel

/// The commands on members: each checks everything, then writes.
struct MemberRegister {
  let desk: RecordDesk

  /// Admits a member into a branch.
  func admit(_ admission: Admission, branchID: Int64, branchCode: String) throws -> MemberRecord {
    let field = UnitDirectory.field("branch", id: branchID, code: branchCode)
    let branch = try desk.allowed(field) { units throws(MembershipFault) in
      try units.memberHolder(id: branchID, code: branchCode, on: admission.day, field)
    }
    if let id = admission.id, try MemberStore.exists(id, in: desk.transaction) {
      throw MembershipFault.exists("id", .member)
    }
    let print = try fingerprint(admission.identity)
    if let number = admission.memberNo {
      let taken = try MemberStore.member(withNumber: number, in: desk.transaction) != nil
      if taken || MemberRecord.id(ofNumber: number) != nil {
        throw MembershipFault.exists("member_no", .member)
      }
    }
    let id = desk.id(admission.id)
    let event = MemberEventRecord(
      id: desk.id(), memberID: id, branchID: branch.unitID.rawValue, day: admission.day,
      kind: .admitted, cause: .admission(admission.reason), delta: 1, stamp: desk.stamp,
      supersedes: nil)
    try desk.check([event])
    let record = MemberRecord(
      id: id, memberNo: admission.memberNo, profile: admission.profile,
      branchID: event.branchID, joinedDay: admission.day, status: .active, mergedInto: nil,
      identityPrint: print, stamp: desk.stamp)
    try MemberStore.insert(record, in: desk.transaction)
    try desk.post(event)
    return record
  }

  private func fingerprint(_ number: IdentityNumber?) throws -> [UInt8]? {
    guard let number else { return nil }
    guard let key = desk.identityKey else { throw MembershipFault.refused(.identityKeyMissing) }
    return key.fingerprint(of: number)
  }

  /// The entry of a member and her way.
  private func load(_ id: Int64, _ field: String) throws -> (MemberRecord, MemberLife) {
    let record = try desk.found(try MemberStore.member(id, in: desk.transaction), field)
    try desk.allow(UnitID(record.branchID), field)
    let ledger = try LedgerStore.events(ofMember: id, in: desk.transaction)
    return (record, try MemberLife(ledger: ledger))
  }

  private func step(
    _ kind: MemberEventKind, _ cause: Cause, of member: Int64, in branch: Int64, on day: BusinessDay
  ) -> MemberEventRecord {
    MemberEventRecord(
      id: desk.id(), memberID: member, branchID: branch, day: day, kind: kind, cause: cause,
      delta: kind.delta, stamp: desk.stamp, supersedes: nil)
  }

  /// Posts steps and writes where the member stands after them.
  private func write(
    _ steps: [MemberEventRecord], life: MemberLife, of record: MemberRecord
  ) throws -> MemberRecord {
    var settled = record
    life.settle(&settled)
    try desk.check(steps)
    for step in steps { try desk.post(step) }
    try MemberStore.updateStanding(settled, at: desk.stamp.recordedAt, in: desk.transaction)
    return settled
  }

  /// Moves a member to another branch.
  func transfer(_ id: Int64, to branchID: Int64, on day: BusinessDay) throws -> MemberRecord {
    let (record, life) = try load(id, "member_id")
    let branch = try desk.allowed("to_branch_id") { units throws(MembershipFault) in
      try units.memberHolder(id: branchID, on: day, "to_branch_id")
    }
    let old = try life.activeBranch()
    guard old != branch.unitID.rawValue else { throw MembershipFault.refused(.sameBranch) }
    try life.checkOrder(of: day, "day")
    let steps = [
      step(.transferredOut, .transferOut, of: id, in: old, on: day),
      step(.transferredIn, .transferIn, of: id, in: branch.unitID.rawValue, on: day),
    ]
    return try write(steps, life: try life.adding(steps), of: record)
  }

  /// Records that a member left.
  func leave(_ id: Int64, reason: ExitReason, on day: BusinessDay) throws -> MemberRecord {
    guard reason != .died, reason != .duplicate else {
      throw MembershipFault.field("reason", .notAllowed)
    }
    return try end(id, .left, .exit(reason), on: day)
  }

  /// Records that a member died.
  func die(_ id: Int64, on day: BusinessDay) throws -> MemberRecord {
    try end(id, .died, .exit(.died), on: day)
  }

  private func end(
    _ id: Int64, _ kind: MemberEventKind, _ cause: Cause, on day: BusinessDay
  ) throws -> MemberRecord {
    let (record, life) = try load(id, "member_id")
    let branch = try life.activeBranch()
    try life.checkOrder(of: day, "day")
    let step = step(kind, cause, of: id, in: branch, on: day)
    return try write([step], life: try life.adding([step]), of: record)
  }

  /// Merges a double entry into the member that stays.
  func merge(_ duplicate: Int64, into id: Int64, on day: BusinessDay) throws -> MemberRecord {
    guard duplicate != id else { throw MembershipFault.refused(.sameMember) }
    let (staying, stayingLife) = try load(id, "member_id")
    _ = try stayingLife.activeBranch()
    let (record, life) = try load(duplicate, "duplicate_id")
    let branch = try life.activeBranch()
    try life.checkOrder(of: day, "day")
    let step = step(.merged, .exit(.duplicate), of: duplicate, in: branch, on: day)
    var merged = record
    merged.mergedInto = staying.id
    return try write([step], life: try life.adding([step]), of: merged)
  }

  /// Takes a merger back: the entry of the ledger is reversed.
  func unmerge(_ duplicate: Int64) throws -> MemberRecord {
    let (record, life) = try load(duplicate, "duplicate_id")
    guard let step = life.steps.last, step.kind == .merged else {
      throw MembershipFault.refused(.notMerged)
    }
    let reversal = step.reversal(id: desk.id(), stamp: desk.stamp)
    return try write([reversal], life: try life.replacing([step], with: []), of: record)
  }

  /// Corrects a member's data; absent parts stay.
  func correct(_ id: Int64, _ change: ProfileChange) throws -> MemberRecord {
    let (record, life) = try load(id, "member_id")
    var revised = record
    if let name = change.name { revised.profile.name = name }
    if let birthDay = change.birthDay { revised.profile.birthDay = birthDay }
    if let ethnicity = change.ethnicity { revised.profile.ethnicity = ethnicity }
    if let identity = change.identity { revised.identityPrint = try fingerprint(identity) }
    if let joined = life.joinedDay { try revised.profile.checkAge(on: joined) }
    try MemberStore.revise(
      record, to: revised, revision: desk.id(), stamp: desk.stamp, in: desk.transaction)
    return revised
  }

  /// Corrects or withdraws an event: posts its reversal and the right entry.
  func correctEvent(_ change: EventChange) throws -> MemberRecord {
    let event = try desk.found(
      try LedgerStore.event(change.eventID, in: desk.transaction), "event_id")
    let (record, life) = try load(event.memberID, "event_id")
    let old = life.group(of: event.id)
    guard !old.isEmpty else { throw MembershipFault.refused(.eventReversed) }
    let reversals = old.map { $0.reversal(id: desk.id(), stamp: desk.stamp) }
    let new = change.withdrawn ? [] : try old.map { try corrected($0, change, of: record) }
    // The steps may lie in other branches than the one in which she stands today.
    for step in old + new { try desk.allow(UnitID(step.branchID), "event_id") }
    return try write(
      reversals + new, life: try life.replacing(old, with: new), of: record)
  }

  private func corrected(
    _ event: MemberEventRecord, _ change: EventChange, of record: MemberRecord
  ) throws -> MemberEventRecord {
    var event = event
    event.id = desk.id()
    event.stamp = desk.stamp
    event.supersedes = nil
    if let day = change.day { event.day = day }
    if let reason = change.admissionReason {
      guard event.kind == .admitted else {
        throw MembershipFault.field("admission_reason", .notAllowed)
      }
      event.cause = .admission(reason)
    }
    if let reason = change.exitReason {
      guard event.kind == .left, reason != .died, reason != .duplicate else {
        throw MembershipFault.field("exit_reason", .notAllowed)
      }
      event.cause = .exit(reason)
    }
    if event.kind == .admitted { try record.profile.checkAge(on: event.day) }
    return event
  }
}

/// What is to be corrected of a member's data, checked.
struct ProfileChange: Hashable, Sendable {
  var name: PersonName?
  var birthDay: BusinessDay?
  /// Some(nil) = it is not known.
  var ethnicity: EthnicGroup??
  var identity: IdentityNumber?

  /// Reads a correction; at least one part.
  init(
    fullName: String?, birthDay: String?, ethnicity: String?, identityNumber: String?,
    setting: CommandSetting
  ) throws(MembershipFault) {
    guard fullName != nil || birthDay != nil || ethnicity != nil || identityNumber != nil else {
      throw .field("full_name", .required)
    }
    if let fullName { name = try Gate.name(fullName, "full_name") }
    if let birthDay { self.birthDay = try Gate.birth(birthDay, "birth_day", today: setting.today) }
    if let ethnicity { self.ethnicity = .some(try Gate.ethnicity(ethnicity, "ethnicity")) }
    if let identityNumber { identity = try IdentityNumber(optional: identityNumber) }
  }
}

/// What is to be corrected of an event, checked.
struct EventChange: Hashable, Sendable {
  var eventID: Int64
  var day: BusinessDay?
  var admissionReason: AdmissionReason?
  var exitReason: ExitReason?
  var withdrawn: Bool

  /// Reads a correction; at least one part, or a withdrawal.
  init(
    eventID: Int64, day: String, admissionReason: Int32, exitReason: Int32, withdrawn: Bool,
    setting: CommandSetting
  ) throws(MembershipFault) {
    guard eventID > 0 else { throw .field("event_id", .required) }
    self.eventID = eventID
    self.day = day.isEmpty ? nil : try Gate.day(day, "day", today: setting.today)
    self.admissionReason = try Gate.optionalChoice(admissionReason, "admission_reason")
    self.exitReason = try Gate.optionalChoice(exitReason, "exit_reason")
    self.withdrawn = withdrawn
    guard withdrawn || self.day != nil || self.admissionReason != nil || self.exitReason != nil
    else { throw .field("day", .required) }
  }
}
