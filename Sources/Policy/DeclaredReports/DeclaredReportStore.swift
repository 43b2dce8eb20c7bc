import Storage
import UnionModel

/// A declared report with its id and steps.
struct StoredDeclaredReport: Sendable {
  let id: Int64
  var report: DeclaredReport
  let synthetic: Bool
  var steps: [StoredDeclaredReportStep] = []
}

/// A step of a declared report.
struct StoredDeclaredReportStep: Sendable {
  let state: DeclaredReportState
  let signedBy: String
  let recordedAt: Int64
  let reason: String
  let figures: [DeclaredFigure]
}

/// The SQL of declared reports. The report's row holds where it stands; every step stays, with the
/// figures as they were.
enum DeclaredReportStore {
  /// Records a new draft. A unit declares a period once.
  static func insert(
    _ report: DeclaredReport, id chosen: Int64, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws -> Int64 {
    let same = try transaction.queryOne(
      "SELECT id FROM declared_report WHERE unit_id = ?1 AND from_day = ?2 AND to_day = ?3",
      [.unit(report.unit), .day(report.period.first), .day(report.period.last)]
    ) { $0.int64(0) }
    guard same == nil else { throw PolicyFault.recordedAlready("report") }
    let id = chosen == 0 ? transaction.nextID() : chosen
    _ = try transaction.execute(
      """
      INSERT INTO declared_report (id, unit_id, from_day, to_day, state, version, synthetic)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """,
      [
        .integer(id), .unit(report.unit), .day(report.period.first), .day(report.period.last),
        .choice(report.state), .integer(Int64(report.version)),
        .integer(stamp.synthetic ? 1 : 0),
      ])
    try insertStep(of: id, report, reason: "", stamp: stamp, in: transaction)
    return id
  }

  /// Records the step that led to the report's state.
  static func update(
    id: Int64, _ report: DeclaredReport, reason: String, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws {
    _ = try transaction.execute(
      "UPDATE declared_report SET state = ?2, version = ?3 WHERE id = ?1",
      [.integer(id), .choice(report.state), .integer(Int64(report.version))])
    try insertStep(of: id, report, reason: reason, stamp: stamp, in: transaction)
  }

  private static func insertStep(
    of id: Int64, _ report: DeclaredReport, reason: String, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws {
    let step = transaction.nextID()
    _ = try transaction.execute(
      """
      INSERT INTO declared_report_step
        (id, report_id, version, state, signed_by, recorded_at, reason)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """,
      [
        .integer(step), .integer(id), .integer(Int64(report.version)), .choice(report.state),
        .text(stamp.recordedBy), .integer(stamp.recordedAt), .text(reason),
      ])
    for (position, figure) in report.figures.enumerated() {
      _ = try transaction.execute(
        """
        INSERT INTO declared_figure (step_id, position, measure, value) VALUES (?1, ?2, ?3, ?4)
        """,
        [
          .integer(step), .integer(Int64(position)), .text(figure.measure),
          .integer(figure.value),
        ])
    }
  }

  /// The unit of a report; nil for an unknown id.
  static func unit(id: Int64, in reader: some SQLReading) throws -> UnitID? {
    try reader.queryOne("SELECT unit_id FROM declared_report WHERE id = ?1", [.integer(id)]) {
      $0.unit(0)
    }
  }

  /// A report with its steps.
  static func find(id: Int64, in reader: some SQLReading) throws -> StoredDeclaredReport? {
    guard
      var found = try reader.queryOne(
        "SELECT \(columns) FROM declared_report WHERE id = ?1", [.integer(id)],
        { try read($0) })
    else { return nil }
    found.steps = try reader.query(stepsSQL, [.integer(id)]) { row in
      (
        id: row.int64(0), state: row.choice(1, or: DeclaredReportState.draft), by: row.text(2),
        at: row.int64(3), reason: row.text(4)
      )
    }.map { step in
      StoredDeclaredReportStep(
        state: step.state, signedBy: step.by, recordedAt: step.at, reason: step.reason,
        figures: try figures(ofStep: step.id, in: reader))
    }
    return withFigures(found)
  }

  private static let columns = "id, unit_id, from_day, to_day, state, version, synthetic"

  private static let stepsSQL = """
    SELECT id, state, signed_by, recorded_at, reason FROM declared_report_step
    WHERE report_id = ?1 ORDER BY version
    """

  /// Reports, newest first, of ids below `before`.
  static func list(
    state: DeclaredReportState?, to day: BusinessDay?, before: Int64, limit: Int,
    in reader: some SQLReading
  ) throws -> [StoredDeclaredReport] {
    let anyDay = BusinessDay.distantPast
    return try reader.query(
      """
      SELECT \(columns) FROM declared_report
      WHERE id < ?1 AND (?2 = 0 OR state = ?2) AND (?3 = ?4 OR to_day = ?3)
      ORDER BY id DESC LIMIT ?5
      """,
      [
        .integer(before), .integer(state?.rawValue ?? 0), .day(day ?? anyDay), .day(anyDay),
        .integer(Int64(limit)),
      ]
    ) { try read($0) }.map { stored in
      let newest = try reader.queryOne(
        "SELECT id FROM declared_report_step WHERE report_id = ?1 AND version = ?2",
        [.integer(stored.id), .integer(Int64(stored.report.version))]
      ) { $0.int64(0) }
      return StoredDeclaredReport(
        id: stored.id,
        report: DeclaredReport(
          unit: stored.report.unit, period: stored.report.period, state: stored.report.state,
          version: stored.report.version,
          figures: try newest.map { try figures(ofStep: $0, in: reader) } ?? []),
        synthetic: stored.synthetic)
    }
  }

  private static func figures(
    ofStep step: Int64, in reader: some SQLReading
  ) throws -> [DeclaredFigure] {
    try reader.query(
      "SELECT measure, value FROM declared_figure WHERE step_id = ?1 ORDER BY position",
      [.integer(step)]
    ) { DeclaredFigure(measure: $0.text(0), value: $0.int64(1)) }
  }

  private static func withFigures(_ stored: StoredDeclaredReport) -> StoredDeclaredReport {
    var stored = stored
    stored.report = DeclaredReport(
      unit: stored.report.unit, period: stored.report.period, state: stored.report.state,
      version: stored.report.version, figures: stored.steps.last?.figures ?? [])
    return stored
  }

  private static func read(_ row: SQLRow) throws -> StoredDeclaredReport {
    guard let period = Period(first: row.day(2), last: row.day(3)) else {
      throw PolicyFault.noRecord("declared report")
    }
    return StoredDeclaredReport(
      id: row.int64(0),
      report: DeclaredReport(
        unit: row.unit(1), period: period, state: row.choice(4, or: .draft),
        version: Int(row.int64(5)), figures: []),
      synthetic: row.int64(6) == 1)
  }
}
