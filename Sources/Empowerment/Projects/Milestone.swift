import UnionModel

/// A project that the Government entrusted to the union.
enum EntrustedProject: Int64, CodedValue {
  case project01 = 1
  case project8 = 2
  case project939 = 3
}

/// What was reached in carrying a project out. That it was issued is none of these: it is advice
/// that became a document, a record of the policy service.
enum MilestoneKind: Int64, CodedValue {
  case plan = 1
  case guidance = 2
  case launch = 3
  case materials = 4
  case survey = 5
  case review = 6
}

/// A milestone in carrying a project out.
struct Milestone: Sendable, Hashable {
  /// The project.
  let project: EntrustedProject
  /// What was reached.
  let kind: MilestoneKind
  /// The day.
  let day: BusinessDay
  /// Number of the document that shows it; the same document counts once.
  let document: String

  /// - Throws: `EmpowermentError.field` for a missing document or a day to come.
  init(
    project: EntrustedProject, kind: MilestoneKind, day: String, document: String,
    today: BusinessDay
  ) throws(EmpowermentError) {
    self.project = project
    self.kind = kind
    self.day = try Gate.day(day, "day", today: today)
    self.document = try Gate.text(document, "document", 1...Gate.decisionLength)
  }

  /// A milestone as it was stored.
  init(stored project: EntrustedProject, kind: MilestoneKind, day: BusinessDay, document: String) {
    self.project = project
    self.kind = kind
    self.day = day
    self.document = document
  }
}
