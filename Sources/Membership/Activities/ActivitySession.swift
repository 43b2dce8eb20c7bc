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

/// When an activity is regular: at least one session of one kind in each closed quarter.
struct RegularActivity: Hashable, Sendable {
  /// The quarters that are judged, in order; without one the rule cannot be judged.
  let quarters: [Quarter]

  /// The quarters that lie wholly in a period and have ended by a day.
  init(period: Period, judgedOn day: BusinessDay) {
    let years = period.first.year...period.last.year
    self.quarters = years.flatMap { Quarter.closed(ofYear: $0, by: min(day, period.last)) }
      .filter { $0.period.first >= period.first }
  }

  /// The kinds of which every quarter has a session.
  func kinds(of sessions: [(kind: ActivityKind, day: BusinessDay)]) -> [ActivityKind] {
    guard !quarters.isEmpty else { return [] }
    return ActivityKind.allCases.filter { kind in
      quarters.allSatisfy { quarter in
        sessions.contains { $0.kind == kind && quarter.period.contains($0.day) }
      }
    }
  }
}
