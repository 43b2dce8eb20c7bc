import UnionModel

/// What an item of a plan is. Raw values are those of the interface.
enum PlanItemKind: Int64, Sendable, CaseIterable {
  case breakthrough = 1
  case content = 2
  case task = 3
}

/// The state of a plan. Raw values are those of the interface.
enum PlanState: Int64, Sendable {
  case draft = 1
  case adopted = 2
}

/// A numbered item of a plan.
struct PlanItem: Sendable, Hashable {
  /// Items of one kind at the most.
  static let numbers = 1...99

  let year: Int
  let kind: PlanItemKind
  let number: Int
  let textVI: String
  let textEN: String

  /// A breakthrough has its text; a content or a task may be counted without being listed.
  init(year: Int, kind: PlanItemKind, number: Int, textVI: String, textEN: String)
    throws(PolicyFault)
  {
    guard Self.numbers.contains(number) else { throw .field("number", .outOfRange) }
    guard kind != .breakthrough || !textVI.isEmpty else { throw .field("text_vi", .missing) }
    self.year = year
    self.kind = kind
    self.number = number
    self.textVI = textVI
    self.textEN = textEN
  }
}

/// The plan of one year.
struct Plan: Sendable, Hashable {
  /// Items of a plan at the most.
  static let itemLimit = 200
  /// Targets and parts of a plan at the most.
  static let targetLimit = 200

  let year: Int
  let themeVI: String
  let themeEN: String
  let state: PlanState
  let day: BusinessDay
  let resolution: String

  /// An adopted plan names its resolution.
  init(
    year: Int, themeVI: String, themeEN: String, state: PlanState, day: BusinessDay,
    resolution: String
  ) throws(PolicyFault) {
    guard state == .draft || !resolution.isEmpty else { throw .field("resolution", .missing) }
    self.year = year
    self.themeVI = themeVI
    self.themeEN = themeEN
    self.state = state
    self.day = day
    self.resolution = resolution
  }
}
