import UnionModel

/// The state of a declared report. Raw values are those of the interface.
enum DeclaredReportState: Int64, Sendable, CaseIterable {
  case draft = 1
  case submitted = 2
  case returned = 3
  case approved = 4
  case restated = 5

  /// As an error says it.
  var name: String {
    switch self {
    case .draft: "a draft"
    case .submitted: "submitted"
    case .returned: "returned"
    case .approved: "approved"
    case .restated: "restated"
    }
  }
}

/// What is done with a declared report.
enum DeclaredReportStep: Sendable, Hashable {
  case save
  case submit
  case `return`
  case approve
  case restate

  /// Whether a unit above the one that declares takes the step.
  var isFromAbove: Bool { self == .return || self == .approve }
}

/// A figure that a unit states.
struct DeclaredFigure: Sendable, Hashable {
  let measure: String
  let value: Int64
}

/// Figures that a unit declares for a period, on their way to approval: a state machine as a value.
struct DeclaredReport: Sendable, Hashable {
  /// Figures of a report at the most.
  static let figureLimit = 100
  /// Characters of a reason at the most.
  static let reasonLimit = 2_000

  let unit: UnitID
  let period: Period
  private(set) var state: DeclaredReportState
  /// Number of the newest step, from 1.
  private(set) var version: Int
  private(set) var figures: [DeclaredFigure]

  /// A new draft.
  init(unit: UnitID, period: Period, figures: [DeclaredFigure]) throws(PolicyFault) {
    try Self.check(figures)
    self.unit = unit
    self.period = period
    self.state = .draft
    self.version = 1
    self.figures = figures
  }

  /// As it was stored.
  init(
    unit: UnitID, period: Period, state: DeclaredReportState, version: Int,
    figures: [DeclaredFigure]
  ) {
    self.unit = unit
    self.period = period
    self.state = state
    self.version = version
    self.figures = figures
  }

  /// Takes a step, or says why it cannot be taken. `figures` are new ones, of a save or restatement.
  mutating func take(
    _ step: DeclaredReportStep, seen version: Int, figures new: [DeclaredFigure]? = nil
  ) throws(PolicyFault) {
    guard version == self.version else { throw .versionMismatch }
    guard let next = Self.next(state, step) else { throw .stateNotAllowed(state.name) }
    if let new {
      try Self.check(new)
      figures = new
    }
    state = next
    self.version += 1
  }

  private static func next(
    _ state: DeclaredReportState, _ step: DeclaredReportStep
  ) -> DeclaredReportState? {
    switch (state, step) {
    case (.draft, .save), (.returned, .save): .draft
    case (.draft, .submit): .submitted
    case (.submitted, .return): .returned
    case (.submitted, .approve): .approved
    case (.approved, .restate), (.restated, .restate): .restated
    default: nil
    }
  }

  private static func check(_ figures: [DeclaredFigure]) throws(PolicyFault) {
    guard (1...figureLimit).contains(figures.count) else { throw .field("figures", .outOfRange) }
    guard Set(figures.map(\.measure)).count == figures.count else {
      throw .field("figures", .repeated)
    }
    for (index, figure) in figures.enumerated() where figure.measure.isEmpty {
      throw .field("figures[\(index)].measure", .missing)
    }
  }
}
