import SenAPI
import UnionModel

extension CadreRegister {
  /// Registers the person of a request.
  func register(_ request: Wire.RegisterPersonRequest) throws -> PersonRecord {
    try register(
      try PersonDraft(
        id: request.id, fullName: request.fullName, sex: request.sex.rawValue,
        birthDay: request.birthDay, ethnicity: request.ethnicity, memberID: request.memberID,
        setting: desk.setting),
      unitID: request.unitID)
  }

  /// Appoints the person of a request.
  func appoint(_ request: Wire.AppointPostRequest) throws -> PostRecord {
    try appoint(
      try PostDraft(
        id: request.id, kind: request.kind.rawValue, fullTime: request.fullTime,
        from: request.fromDay, to: request.toDay, setting: desk.setting),
      personID: request.personID, unitID: request.unitID)
  }

  /// Ends the post of a request.
  func end(_ request: Wire.EndPostRequest) throws -> PostRecord {
    let day =
      request.withdrawn && request.toDay.isEmpty
      ? nil : try Gate.anyDay(request.toDay, "to_day")
    return try end(request.postID, to: day, withdrawn: request.withdrawn)
  }

  /// Creates the course of a request.
  func create(_ request: Wire.CreateCourseRequest) throws -> CourseRecord {
    try create(
      try CourseDraft(
        id: request.id, code: request.code, title: request.title, kind: request.kind.rawValue,
        from: request.fromDay, to: request.toDay, setting: desk.setting),
      unitID: request.unitID)
  }

  /// Records the completion of a request.
  func complete(_ request: Wire.RecordCompletionRequest) throws -> CompletionRecord {
    try complete(
      try CompletionCommand(
        id: request.id, courseID: request.courseID, personID: request.personID,
        unitID: request.unitID, result: request.result.rawValue, supersedes: request.supersedes,
        withdrawn: request.withdrawn, setting: desk.setting))
  }

  /// Records the assessment of a request.
  func assess(_ request: Wire.RecordAssessmentRequest) throws -> AssessmentRecord {
    try assess(
      try AssessmentDraft(
        id: request.id, software: request.software.rawValue, day: request.day,
        passed: request.passed, supersedes: request.supersedes, withdrawn: request.withdrawn,
        setting: desk.setting),
      personID: request.personID, unitID: request.unitID)
  }

  /// Records the award of a request.
  func award(_ request: Wire.RecordAwardRequest) throws -> AwardRecord {
    try award(
      try AwardDraft(
        id: request.id, awardingLevel: request.awardingLevel.rawValue,
        decisionNo: request.decisionNo, day: request.day, supersedes: request.supersedes,
        withdrawn: request.withdrawn, setting: desk.setting),
      personID: request.personID, unitID: request.unitID)
  }
}

extension Wire.Person {
  /// A person as recorded.
  init(_ record: PersonRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    fullName = record.name.text
    sex = Types.Sex(rawValue: Int32(record.sex.rawValue))
    birthDay = record.birthDay?.iso ?? ""
    ethnicity = record.ethnicity?.code ?? ""
    memberID = record.memberID ?? 0
    provenance = try names.provenance(record.stamp)
  }
}

extension Wire.Post {
  /// A post as recorded.
  init(_ record: PostRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    personID = record.personID
    unitID = record.unitID
    kind = Wire.PostKind(rawValue: Int32(record.kind.rawValue))
    fullTime = record.fullTime
    fromDay = record.from.iso
    toDay = record.to?.iso ?? ""
    provenance = try names.provenance(record.stamp, supersedes: record.correction.supersedes)
    fullName = record.fullName
  }
}

extension Wire.Course {
  /// A course as recorded.
  init(_ record: CourseRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    code = record.code
    title = record.title
    kind = Wire.CourseKind(rawValue: Int32(record.kind.rawValue))
    unitID = record.unitID
    fromDay = record.from.iso
    toDay = record.to.iso
    provenance = try names.provenance(record.stamp)
  }
}

extension Wire.Completion {
  /// A completion as recorded.
  init(_ record: CompletionRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    courseID = record.courseID
    personID = record.personID
    unitID = record.unitID
    result = Wire.CompletionResult(rawValue: Int32(record.result.rawValue))
    provenance = try names.provenance(record.stamp, supersedes: record.correction.supersedes)
  }
}

extension Wire.Assessment {
  /// An assessment as recorded.
  init(_ record: AssessmentRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    personID = record.personID
    unitID = record.unitID
    software = Wire.Software(rawValue: Int32(record.software.rawValue))
    day = record.day.iso
    passed = record.passed
    provenance = try names.provenance(record.stamp, supersedes: record.correction.supersedes)
  }
}

extension Wire.Award {
  /// An award as recorded.
  init(_ record: AwardRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    personID = record.personID
    unitID = record.unitID
    awardingLevel = Types.UnitLevel(rawValue: Int32(record.awardingLevel.rawValue))
    decisionNo = record.decisionNo
    day = record.day.iso
    provenance = try names.provenance(record.stamp, supersedes: record.correction.supersedes)
    withdrawn = record.correction.withdrawn
  }
}
