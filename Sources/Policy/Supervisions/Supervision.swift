import UnionModel

/// The way of a supervision. Raw values are those of the interface.
enum SupervisionStep: Int64, Sendable, Comparable, CaseIterable {
  case planned = 1
  case agreed = 2
  case carriedOut = 3
  case reported = 4

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How a unit takes part in a supervision.
enum ParticipationRole: Int64, Sendable {
  case lead = 1
  case joint = 2
}

/// What a policy or a draft is about.
enum Subject: Int64, Sendable, CaseIterable {
  case women = 1
  case children = 2
  case family = 3
  case genderEquality = 4
  case union = 5
  case other = 6
}

/// One policy, supervised by one lead unit (or a body outside the union) in one year.
struct Supervision: Sendable, Hashable {
  /// A step with its day.
  struct Step: Sendable, Hashable {
    let step: SupervisionStep
    let day: BusinessDay
  }

  /// Steps of a supervision at the most.
  static let stepLimit = 4

  /// The unit that leads; nil when a body outside the union leads.
  let lead: UnitID?
  /// The body outside the union; empty when a unit leads.
  let outsideLead: String
  /// The unit that holds the record: the lead unit, or the one that recorded it.
  let unit: UnitID
  let year: Int
  let policyCode: String
  let policyTitle: String
  let subject: Subject
  let steps: [Step]

  /// Checks what makes a supervision: one lead, a policy with code and title, steps in order.
  init(
    lead: UnitID?, outsideLead: String, recordedFor unit: UnitID?, year: Int, policyCode: String,
    policyTitle: String, subject: Subject, steps: [Step]
  ) throws(PolicyFault) {
    guard (lead == nil) != outsideLead.isEmpty else {
      throw .field("lead_unit_id", lead == nil ? .missing : .repeated)
    }
    guard let holder = lead ?? unit else { throw .field("unit_id", .missing) }
    guard steps.count <= Self.stepLimit else { throw .field("steps", .outOfRange) }
    var before: Step?
    for (index, step) in steps.enumerated() {
      if let before { try Self.check(step, after: before, field: "steps[\(index)]") }
      before = step
    }
    self.lead = lead
    self.outsideLead = outsideLead
    self.unit = holder
    self.year = year
    self.policyCode = policyCode
    self.policyTitle = policyTitle
    self.subject = subject
    self.steps = steps
  }

  /// A step must be a later one than the newest, on no earlier day. Steps may be left out: not
  /// every supervision is agreed in writing.
  static func check(_ step: Step, after newest: Step, field: String) throws(PolicyFault) {
    guard newest.step < step.step else {
      throw .stepOutOfOrder("The supervision is at step \(newest.step.rawValue) already.")
    }
    guard newest.day <= step.day else { throw .field("\(field).day", .tooEarly) }
  }
}

/// A unit's part in a supervision besides its lead unit.
struct Participation: Sendable, Hashable {
  let supervision: Int64
  let unit: UnitID
  let role: ParticipationRole
  let day: BusinessDay

  /// A participation is a joint one: the lead is the supervision's own.
  init(supervision: Int64, unit: UnitID, role: ParticipationRole, day: BusinessDay)
    throws(PolicyFault)
  {
    guard role == .joint else { throw .field("role", .outOfRange) }
    self.supervision = supervision
    self.unit = unit
    self.role = role
    self.day = day
  }
}

/// A visit of a supervision to a unit.
struct Visit: Sendable, Hashable {
  let supervision: Int64
  let unit: UnitID
  let day: BusinessDay
}
