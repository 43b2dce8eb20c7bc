import UnionModel

/// What a regular activity serves.
enum ActivityKind: Int64, Hashable, Sendable, CaseIterable {
  case knowledge = 1
  case ethics = 2
  case health = 3

  /// Key in figures split by activity kind.
  var key: String {
    switch self {
    case .knowledge: "knowledge"
    case .ethics: "ethics"
    case .health: "health"
    }
  }
}

/// A session of an activity, checked; the unit is looked up beside it.
struct SessionDraft: Hashable, Sendable {
  /// No session has more people.
  static let attendanceAtMost: Int64 = 1_000_000

  var id: Int64?
  var kind: ActivityKind
  var day: BusinessDay
  var attendance: Int64
  var correction: Correction

  /// Reads a session.
  init(
    id: Int64, kind: Int32, day: String, attendance: Int32, supersedes: Int64, withdrawn: Bool,
    setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.correction = try Correction(supersedes: supersedes, withdrawn: withdrawn)
    self.kind = try Gate.choice(kind, "kind")
    self.day = try Gate.day(day, "day", today: setting.today)
    self.attendance = try Gate.count(
      Int64(attendance), "attendance", most: Self.attendanceAtMost)
  }
}

/// A session as recorded.
struct SessionRecord: Hashable, Sendable {
  var id: Int64
  var unitID: Int64
  var kind: ActivityKind
  var day: BusinessDay
  var attendance: Int64
  var stamp: RecordStamp
  var correction: Correction
}
