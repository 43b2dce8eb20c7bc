import Storage
import UnionModel

/// A supervision with its mark, steps and participations.
struct StoredSupervision: Sendable {
  let mark: FactMark
  let supervision: Supervision
  var steps: [StoredSupervisionStep] = []
  var participations: [StoredParticipation] = []
}

/// A step with its mark.
struct StoredSupervisionStep: Sendable {
  let mark: FactMark
  let step: Supervision.Step
}

/// A participation with its mark.
struct StoredParticipation: Sendable {
  let mark: FactMark
  let participation: Participation
}

/// The SQL of supervisions, their steps, participations and visits.
enum SupervisionStore {
  /// Records a supervision with its steps. One policy, one lead unit, one year: a second is refused.
  static func insert(
    _ supervision: Supervision, at unit: PlacedUnit, id: Int64, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws -> Int64 {
    if let lead = supervision.lead {
      let same = try transaction.queryOne(
        sameSQL,
        [
          .unit(lead), .integer(Int64(supervision.year)), .text(supervision.policyCode),
          .integer(FactStore.now),
        ]
      ) { $0.int64(0) }
      guard same == nil else { throw PolicyFault.recordedAlready("supervision") }
    }
    let id = try FactStore.insert(
      .supervision,
      [
        .integer(supervision.lead?.rawValue ?? 0), .text(supervision.outsideLead),
      ] + SQLValue.placed(unit) + [
        .integer(Int64(supervision.year)), .text(supervision.policyCode),
        .text(supervision.policyTitle),
        .choice(supervision.subject),
      ], id: id, stamp: stamp, in: transaction)
    for step in supervision.steps {
      try insert(step, of: id, stamp: stamp, in: transaction)
    }
    return id
  }

  private static let sameSQL = """
    SELECT s.id FROM supervision s
    WHERE s.lead_unit_id = ?1 AND s.year = ?2 AND s.policy_code = ?3
      AND \(FactTable.supervision.live("s", known: "?4"))
    """

  /// Records a step.
  @discardableResult
  static func insert(
    _ step: Supervision.Step, of supervision: Int64, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .supervisionStep, [.integer(supervision), .choice(step.step), .day(step.day)],
      stamp: stamp, in: transaction)
  }

  /// Records a participation.
  static func insert(
    _ participation: Participation, at unit: PlacedUnit, id: Int64, supersedes: Int64,
    stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .participation,
      [.integer(participation.supervision)] + SQLValue.placed(unit)
        + [.choice(participation.role), .day(participation.day)], id: id, supersedes: supersedes,
      stamp: stamp, in: transaction)
  }

  /// Records a visit.
  static func insert(
    _ visit: Visit, id: Int64, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .visit, [.integer(visit.supervision), .unit(visit.unit), .day(visit.day)], id: id,
      stamp: stamp, in: transaction)
  }

  private static let columns = """
    \(FactTable.supervision.markColumns("s")), s.lead_unit_id, s.outside_lead, s.unit_id, s.year,
      s.policy_code, s.policy_title, s.subject
    """

  /// A supervision with its steps and participations as known at an instant.
  static func find(
    id: Int64, known: Int64, in reader: some SQLReading
  ) throws -> StoredSupervision? {
    guard
      var found = try reader.queryOne(findSQL, [.integer(id), .integer(known)], { try read($0) })
    else { return nil }
    found.steps = try steps(of: id, known: known, in: reader)
    found.participations = try participations(of: id, known: known, in: reader)
    return found
  }

  private static let findSQL = """
    SELECT \(columns) FROM supervision s
    WHERE s.id = ?1 AND \(FactTable.supervision.live("s", known: "?2"))
    """

  /// Supervisions with their steps, newest first, of ids below `before`.
  static func list(
    year: Int64, known: Int64, before: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [StoredSupervision] {
    let page = try reader.query(
      listSQL, [.integer(year), .integer(known), .integer(before), .integer(Int64(limit))]
    ) { try read($0) }
    return try page.map { stored in
      var stored = stored
      stored.steps = try steps(of: stored.mark.id, known: known, in: reader)
      return stored
    }
  }

  private static let listSQL = """
    SELECT \(columns) FROM supervision s
    WHERE (?1 = 0 OR s.year = ?1) AND s.id < ?3
      AND \(FactTable.supervision.live("s", known: "?2"))
    ORDER BY s.id DESC LIMIT ?4
    """

  private static func read(_ row: SQLRow) throws -> StoredSupervision {
    let at = FactStore.markWidth
    let lead = row.int64(at)
    return StoredSupervision(
      mark: FactStore.mark(row),
      supervision: try Supervision(
        lead: lead == 0 ? nil : UnitID(rawValue: lead), outsideLead: row.text(at + 1),
        recordedFor: row.unit(at + 2), year: Int(row.int64(at + 3)),
        policyCode: row.text(at + 4), policyTitle: row.text(at + 5),
        subject: row.choice(at + 6, or: .other), steps: []))
  }

  /// The steps of a supervision in order.
  static func steps(
    of supervision: Int64, known: Int64, in reader: some SQLReading
  ) throws -> [StoredSupervisionStep] {
    try reader.query(stepsSQL, [.integer(supervision), .integer(known)]) { row in
      let at = FactStore.markWidth
      return StoredSupervisionStep(
        mark: FactStore.mark(row),
        step: Supervision.Step(step: row.choice(at, or: .planned), day: row.day(at + 1)))
    }
  }

  private static let stepsSQL = """
    SELECT \(FactTable.supervisionStep.markColumns("e")), e.step, e.day FROM supervision_step e
    WHERE e.supervision_id = ?1 AND \(FactTable.supervisionStep.live("e", known: "?2"))
    ORDER BY e.step
    """

  /// The participations of a supervision in the order they were recorded.
  static func participations(
    of supervision: Int64, known: Int64, in reader: some SQLReading
  ) throws -> [StoredParticipation] {
    try reader.query(participationsSQL, [.integer(supervision), .integer(known)]) { row in
      let at = FactStore.markWidth
      return StoredParticipation(
        mark: FactStore.mark(row),
        participation: try Participation(
          supervision: supervision, unit: row.unit(at), role: row.choice(at + 1, or: .joint),
          day: row.day(at + 2)))
    }
  }

  private static let participationsSQL = """
    SELECT \(FactTable.participation.markColumns("p")), p.unit_id, p.role, p.day
    FROM participation p
    WHERE p.supervision_id = ?1 AND \(FactTable.participation.live("p", known: "?2"))
    ORDER BY p.id
    """

  /// A participation by its id, also one that takes another back.
  static func participation(
    id: Int64, in reader: some SQLReading
  ) throws -> StoredParticipation? {
    try reader.queryOne(participationSQL, [.integer(id)]) { row in
      let at = FactStore.markWidth
      return StoredParticipation(
        mark: FactStore.mark(row),
        participation: try Participation(
          supervision: row.int64(at), unit: row.unit(at + 1), role: row.choice(at + 2, or: .joint),
          day: row.day(at + 3)))
    }
  }

  private static let participationSQL = """
    SELECT \(FactTable.participation.markColumns("p")), p.supervision_id, p.unit_id, p.role, p.day
    FROM participation p WHERE p.id = ?1
    """
}
