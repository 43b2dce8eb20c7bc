import Storage
import UnionModel

/// A recommendation with its mark and newest state.
struct StoredRecommendation: Sendable {
  let mark: FactMark
  let recommendation: Recommendation
  var state: ProposalState = .sent
  var stateDay: BusinessDay
}

/// The SQL of findings and recommendations.
enum FindingStore {
  /// Records a finding.
  static func insert(
    _ finding: Finding, id: Int64, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .finding,
      [
        .integer(finding.supervision), .unit(finding.unit), .day(finding.day),
        .text(finding.text),
      ], id: id, stamp: stamp, in: transaction)
  }

  /// Records a recommendation.
  static func insert(
    _ recommendation: Recommendation, id: Int64, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .recommendation,
      [
        .integer(recommendation.finding), .unit(recommendation.unit),
        .choice(recommendation.addressee), .text(recommendation.addresseeName),
        .text(recommendation.text), .day(recommendation.day),
      ], id: id, stamp: stamp, in: transaction)
  }

  /// Records what became of a recommendation.
  @discardableResult
  static func insert(
    _ state: ProposalState, on day: BusinessDay, of recommendation: Int64, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .recommendationStep, [.integer(recommendation), .choice(state), .day(day)], stamp: stamp,
      in: transaction)
  }

  private static let columns = """
    \(FactTable.recommendation.markColumns("r")), r.finding_id, r.unit_id, r.addressee,
      r.addressee_name, r.text, r.day
    """

  /// A recommendation as known at an instant.
  static func find(
    id: Int64, known: Int64, in reader: some SQLReading
  ) throws -> StoredRecommendation? {
    try reader.queryOne(findSQL, [.integer(id), .integer(known)]) { try read($0) }
      .map { try withState($0, known: known, in: reader) }
  }

  private static let findSQL = """
    SELECT \(columns) FROM recommendation r
    WHERE r.id = ?1 AND \(FactTable.recommendation.live("r", known: "?2"))
    """

  /// Recommendations of a state (nil = any), newest first, of ids below `before`.
  static func list(
    known: Int64, state: ProposalState?, before: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [StoredRecommendation] {
    try reader.query(
      listSQL,
      [
        .integer(known), .integer(before), .integer(Int64(limit)),
        .integer(state?.rawValue ?? 0),
      ]
    ) { try read($0) }.map { try withState($0, known: known, in: reader) }
  }

  private static let listSQL = """
    SELECT \(columns) FROM recommendation r
    WHERE r.id < ?2 AND \(FactTable.recommendation.live("r", known: "?1"))
      AND (?4 = 0 OR ?4 = COALESCE((
        SELECT MAX(e.state) FROM recommendation_step e
        WHERE e.recommendation_id = r.id
          AND \(FactTable.recommendationStep.live("e", known: "?1"))), 1))
    ORDER BY r.id DESC LIMIT ?3
    """

  private static func read(_ row: SQLRow) throws -> StoredRecommendation {
    let at = FactStore.markWidth
    return StoredRecommendation(
      mark: FactStore.mark(row),
      recommendation: Recommendation(
        finding: row.int64(at), unit: row.unit(at + 1), addressee: row.choice(at + 2, or: .agency),
        addresseeName: row.text(at + 3), text: row.text(at + 4), day: row.day(at + 5)),
      stateDay: row.day(at + 5))
  }

  private static func withState(
    _ stored: StoredRecommendation, known: Int64, in reader: some SQLReading
  ) throws -> StoredRecommendation {
    var stored = stored
    let newest = try reader.query(
      stateSQL, [.integer(stored.mark.id), .integer(known)]
    ) { row in (state: row.choice(0, or: ProposalState.answered), day: row.day(1)) }.last
    if let newest {
      stored.state = newest.state
      stored.stateDay = newest.day
    }
    return stored
  }

  private static let stateSQL = """
    SELECT e.state, e.day FROM recommendation_step e
    WHERE e.recommendation_id = ?1 AND \(FactTable.recommendationStep.live("e", known: "?2"))
    ORDER BY e.state
    """
}
