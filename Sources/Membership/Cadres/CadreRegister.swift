import Storage
import UnionModel

/// The commands on persons, posts, courses and assessments.
struct CadreRegister {
  let desk: RecordDesk

  /// Registers a person.
  func register(_ person: PersonDraft, unitID: Int64) throws -> PersonRecord {
    _ = try unit(unitID, on: desk.setting.today)
    try desk.checkFree(person.id, in: "person", .person)
    let record = PersonRecord(
      id: desk.id(person.id), unitID: unitID, name: person.name, sex: person.sex,
      birthDay: person.birthDay, ethnicity: person.ethnicity, memberID: person.memberID,
      stamp: desk.stamp)
    try CadreStore.insert(record, in: desk.transaction)
    return record
  }

  private func unit(_ id: Int64, on day: BusinessDay) throws -> UnitVersion {
    try desk.allowed("unit_id") { units throws(MembershipFault) in
      try units.unit(id: id, on: day, "unit_id")
    }
  }

  private func personName(_ id: Int64) throws -> String {
    guard let name = try CadreStore.personName(id, in: desk.transaction) else {
      throw MembershipFault.field("person_id", .unknownRecord)
    }
    return name
  }

  /// Appoints a person to a post.
  func appoint(_ draft: PostDraft, personID: Int64, unitID: Int64) throws -> PostRecord {
    let unit = try unit(unitID, on: draft.from)
    guard draft.kind.ofBranch == (unit.level == .branch) else {
      throw MembershipFault.field("unit_id", .wrongLevel)
    }
    try desk.checkFree(draft.id, in: "post", .post)
    let record = PostRecord(
      id: desk.id(draft.id), personID: personID, unitID: unitID, unitLevel: unit.level,
      kind: draft.kind, fullTime: draft.fullTime, from: draft.from, to: draft.to,
      stamp: desk.stamp, correction: .none, fullName: try personName(personID))
    try CadreStore.insert(record, in: desk.transaction)
    return record
  }

  /// Ends a post, or takes an appointment back.
  func end(_ id: Int64, to day: BusinessDay?, withdrawn: Bool) throws -> PostRecord {
    var record = try desk.found(try CadreStore.post(id, in: desk.transaction), "post_id")
    try desk.allow(UnitID(record.unitID), "post_id")
    var correction = Correction.none
    correction.supersedes = id
    correction.withdrawn = withdrawn
    try desk.checkNewest(correction, in: "post")
    guard !record.correction.withdrawn else { throw MembershipFault.refused(.superseded) }
    if let day {
      guard day >= record.from else { throw MembershipFault.field("to_day", .dateTooEarly) }
      record.to = day
    }
    record.id = desk.id()
    record.stamp = desk.stamp
    record.correction = correction
    try CadreStore.insert(record, in: desk.transaction)
    return record
  }

  /// Creates a course.
  func create(_ draft: CourseDraft, unitID: Int64) throws -> CourseRecord {
    _ = try unit(unitID, on: min(draft.from, desk.setting.today))
    try desk.checkFree(draft.id, in: "course", .course)
    guard try CourseStore.course(withCode: draft.code, in: desk.transaction) == nil else {
      throw MembershipFault.exists("code", .course)
    }
    let record = CourseRecord(
      id: desk.id(draft.id), code: draft.code, title: draft.title, kind: draft.kind,
      unitID: unitID, from: draft.from, to: draft.to, stamp: desk.stamp)
    try CourseStore.insert(record, in: desk.transaction)
    return record
  }

  /// Records a completion.
  func complete(_ command: CompletionCommand) throws -> CompletionRecord {
    _ = try unit(command.unitID, on: desk.setting.today)
    guard let course = try CourseStore.course(command.courseID, in: desk.transaction) else {
      throw MembershipFault.field("course_id", .unknownRecord)
    }
    guard course.to <= desk.setting.today else {
      throw MembershipFault.field("course_id", .dateInFuture)
    }
    _ = try personName(command.personID)
    try desk.checkFree(command.id, in: "completion", .completion)
    try desk.checkNewest(command.correction, in: "completion")
    if let old = command.correction.supersedes {
      guard try CourseStore.unit(ofCompletion: old, in: desk.transaction) == command.unitID else {
        throw MembershipFault.field("supersedes", .unknownRecord)
      }
    }
    let record = CompletionRecord(
      id: desk.id(command.id), courseID: command.courseID, personID: command.personID,
      unitID: command.unitID, result: command.result, stamp: desk.stamp,
      correction: command.correction)
    try CourseStore.insert(record, in: desk.transaction)
    return record
  }

  /// Records an assessment of somebody who holds a full-time post in the unit on the day.
  func assess(_ draft: AssessmentDraft, personID: Int64, unitID: Int64) throws -> AssessmentRecord {
    _ = try unit(unitID, on: draft.day)
    _ = try personName(personID)
    try desk.checkFree(draft.id, in: "assessment", .assessment)
    try desk.checkNewest(draft.correction, in: "assessment")
    if let old = draft.correction.supersedes {
      let corrected = try CourseStore.assessment(old, in: desk.transaction)
      guard corrected?.unitID == unitID, corrected?.personID == personID else {
        throw MembershipFault.field("supersedes", .unknownRecord)
      }
    } else {
      let holds = try CadreStore.holds(
        person: personID, unit: unitID, day: draft.day, kind: nil, fullTime: true,
        in: desk.transaction)
      guard holds else { throw MembershipFault.refused(.noPost) }
    }
    let record = AssessmentRecord(
      id: desk.id(draft.id), personID: personID, unitID: unitID, software: draft.software,
      day: draft.day, passed: draft.passed, stamp: desk.stamp, correction: draft.correction)
    try CourseStore.insert(record, in: desk.transaction)
    return record
  }

  /// Records an award to an officer of a unit.
  func award(_ draft: AwardDraft, personID: Int64, unitID: Int64) throws -> AwardRecord {
    _ = try unit(unitID, on: draft.day)
    _ = try personName(personID)
    try desk.checkFree(draft.id, in: "award", .award)
    try desk.checkNewest(draft.correction, in: "award")
    if let old = draft.correction.supersedes {
      guard try AwardStore.award(old, in: desk.transaction)?.unitID == unitID else {
        throw MembershipFault.field("supersedes", .unknownRecord)
      }
    }
    let record = AwardRecord(
      id: desk.id(draft.id), personID: personID, unitID: unitID,
      awardingLevel: draft.awardingLevel, decisionNo: draft.decisionNo, day: draft.day,
      stamp: desk.stamp, correction: draft.correction)
    try AwardStore.insert(record, in: desk.transaction)
    return record
  }
}

/// A completion to record, checked.
struct CompletionCommand: Hashable, Sendable {
  var id: Int64?
  var courseID: Int64
  var personID: Int64
  var unitID: Int64
  var result: CompletionResult
  var correction: Correction

  /// Reads a completion.
  init(
    id: Int64, courseID: Int64, personID: Int64, unitID: Int64, result: Int32, supersedes: Int64,
    withdrawn: Bool, setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.correction = try Correction(supersedes: supersedes, withdrawn: withdrawn)
    self.courseID = courseID
    self.personID = personID
    self.unitID = unitID
    self.result = try Gate.choice(result, "result")
  }
}
