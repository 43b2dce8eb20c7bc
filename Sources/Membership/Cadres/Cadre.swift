import UnionModel

/// Kind of a post.
enum PostKind: Int64, Hashable, Sendable {
  case president = 1
  case vicePresident = 2
  case officer = 3
  case branchHead = 4
  case branchDeputy = 5

  /// Whether the post is of a branch, and not of a unit above.
  var ofBranch: Bool { self == .branchHead || self == .branchDeputy }
}

/// Kind of a course.
enum CourseKind: Int64, Hashable, Sendable {
  case unionWork = 1
  case software = 2
  case other = 3
}

/// Result of a course.
enum CompletionResult: Int64, Hashable, Sendable {
  case passed = 1
  case attended = 2
  case failed = 3
}

/// Basic software in the union's work.
enum Software: Int64, Hashable, Sendable {
  case wordProcessing = 1
  case spreadsheet = 2
  case presentation = 3
  case mailAndMeetings = 4
  case unionRegister = 5
  case basicSet = 6
}

/// A person who holds or held a post, checked.
struct PersonDraft: Hashable, Sendable {
  var id: Int64?
  var name: PersonName
  var sex: RegisteredSex
  var birthDay: BusinessDay?
  var ethnicity: EthnicGroup?
  var memberID: Int64?

  /// Reads a person.
  init(
    id: Int64, fullName: String, sex: Int32, birthDay: String, ethnicity: String, memberID: Int64,
    setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.name = try Gate.name(fullName, "full_name")
    self.sex = try Gate.choice(sex, "sex")
    self.birthDay = try Gate.optionalBirth(birthDay, "birth_day", today: setting.today)
    self.ethnicity = try Gate.ethnicity(ethnicity, "ethnicity")
    guard memberID >= 0 else { throw .field("member_id", .outOfRange) }
    self.memberID = memberID == 0 ? nil : memberID
  }
}

/// A person as recorded.
struct PersonRecord: Hashable, Sendable {
  var id: Int64
  var unitID: Int64
  var name: PersonName
  var sex: RegisteredSex
  var birthDay: BusinessDay?
  var ethnicity: EthnicGroup?
  var memberID: Int64?
  var stamp: RecordStamp
}

/// A post and its span, checked; unit and person are looked up beside it.
struct PostDraft: Hashable, Sendable {
  var id: Int64?
  var kind: PostKind
  var fullTime: Bool
  var from: BusinessDay
  var to: BusinessDay?

  /// Reads a post.
  init(
    id: Int64, kind: Int32, fullTime: Bool, from: String, to: String, setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.kind = try Gate.choice(kind, "kind")
    self.fullTime = fullTime
    if fullTime, self.kind.ofBranch { throw .field("full_time", .notAllowed) }
    self.from = try Gate.day(from, "from_day", today: setting.today)
    self.to = to.isEmpty ? nil : try Gate.anyDay(to, "to_day")
    if let end = self.to, end < self.from { throw .field("to_day", .dateTooEarly) }
  }
}

/// A post as recorded.
struct PostRecord: Hashable, Sendable {
  var id: Int64
  var personID: Int64
  var unitID: Int64
  var unitLevel: UnitLevel
  var kind: PostKind
  var fullTime: Bool
  var from: BusinessDay
  var to: BusinessDay?
  var stamp: RecordStamp
  var correction: Correction
  var fullName: String = ""
}

/// A course, checked.
struct CourseDraft: Hashable, Sendable {
  /// Longest code and title, in characters.
  static let codeLength = 64
  static let titleLength = 200

  var id: Int64?
  var code: String
  var title: String
  var kind: CourseKind
  var from: BusinessDay
  var to: BusinessDay

  /// Reads a course.
  init(
    id: Int64, code: String, title: String, kind: Int32, from: String, to: String,
    setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.code = try Gate.text(code, "code", 1...Self.codeLength)
    self.title = try Gate.text(title, "title", 1...Self.titleLength)
    self.kind = try Gate.choice(kind, "kind")
    self.from = try Gate.anyDay(from, "from_day")
    self.to = to.isEmpty ? self.from : try Gate.anyDay(to, "to_day")
    guard self.to >= self.from else { throw .field("to_day", .dateTooEarly) }
  }
}

/// A course as recorded.
struct CourseRecord: Hashable, Sendable {
  var id: Int64
  var code: String
  var title: String
  var kind: CourseKind
  var unitID: Int64
  var from: BusinessDay
  var to: BusinessDay
  var stamp: RecordStamp
}

/// A completion as recorded.
struct CompletionRecord: Hashable, Sendable {
  var id: Int64
  var courseID: Int64
  var personID: Int64
  var unitID: Int64
  var result: CompletionResult
  var stamp: RecordStamp
  var correction: Correction
}

/// An assessment, checked.
struct AssessmentDraft: Hashable, Sendable {
  var id: Int64?
  var software: Software
  var day: BusinessDay
  var passed: Bool
  var correction: Correction

  /// Reads an assessment.
  init(
    id: Int64, software: Int32, day: String, passed: Bool, supersedes: Int64, withdrawn: Bool,
    setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.correction = try Correction(supersedes: supersedes, withdrawn: withdrawn)
    self.software = try Gate.choice(software, "software")
    self.day = try Gate.day(day, "day", today: setting.today)
    self.passed = passed
  }
}

/// An assessment as recorded.
struct AssessmentRecord: Hashable, Sendable {
  var id: Int64
  var personID: Int64
  var unitID: Int64
  var software: Software
  var day: BusinessDay
  var passed: Bool
  var stamp: RecordStamp
  var correction: Correction
}
