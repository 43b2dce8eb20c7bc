import Storage
import UnionModel
import UnionService

/// The stock of members: the newest roll of each branch, and the ledger after it.
///
/// An entry of the ledger is never on or before a roll of its branch, so the stock is the newest roll
/// known plus the sum of the ledger. Whole spans are read from the counters; what lies between the
/// last whole span and the day, or the last whole month of recording and the instant, from the
/// entries themselves.
enum MemberStockMeasures {
  /// A divisor that keeps sums of fingerprints of ids within 64 bits.
  static let fingerprintDivisor: Int64 = 2_147_483_647

  /// The longest month in microseconds: the month of the instant asked ends within it.
  static let longestMonth = 31 * UnionCalendar.dayLength

  /// The last whole span of days by the day asked.
  private static let wholeDays = """
    COALESCE((SELECT MAX(valid_end) FROM counter_delta WHERE valid_end <= :as_of), -1000000)
    """
  /// Whether nothing was recorded after the instant asked, so that all months are whole.
  private static let allKnown = """
    (:known >= COALESCE((SELECT last_recorded_at FROM ledger_bound WHERE id = 1), 0))
    """
  /// The last whole month of recording by the instant asked.
  private static let wholeMonths = """
    COALESCE((SELECT MAX(recorded_end) FROM counter_delta WHERE recorded_end <= :known), -1)
    """

  /// Rolls that hold by the day asked.
  private static let rolls = """
    SELECT r.id, r.branch_id, r.day, r.recorded_at, r.count, r.synthetic
    FROM branch_roll r WHERE r.day <= :as_of AND \(RecordMeasures.holds("r", "branch_roll"))
    """
  private static let newestRolls = RecordMeasures.newest(of: "branch_roll", by: "branch_id")

  /// The ledger by branch and cause: counters of whole spans, entries of the rest. Entries of the
  /// partial month of recording are looked up by the branches that have any, not by their days.
  static let ledger = """
    SELECT c.branch_id, c.cause, c.delta, c.events, c.made_up,
      c.id_sum % \(fingerprintDivisor) AS id_sum, c.valid_end AS day, c.recorded_end AS recorded_at
    FROM counter_delta c
    WHERE c.valid_end <= :as_of AND (\(allKnown) OR c.recorded_end <= :known)
    UNION ALL
    SELECT e.branch_id, e.cause, e.delta, 1, e.synthetic, e.id % \(fingerprintDivisor), e.day,
      e.recorded_at
    FROM member_event e
    WHERE e.day > \(wholeDays) AND e.day <= :as_of AND e.recorded_at <= :known
    UNION ALL
    SELECT e.branch_id, e.cause, e.delta, 1, e.synthetic, e.id % \(fingerprintDivisor), e.day,
      e.recorded_at
    FROM member_event e
    WHERE NOT \(allKnown) AND e.branch_id IN (
        SELECT c.branch_id FROM counter_delta c
        WHERE c.recorded_end > :known AND c.recorded_end <= :known + \(longestMonth)
          AND c.valid_end <= :as_of)
      AND +e.day <= \(wholeDays) AND e.recorded_at > \(wholeMonths) AND e.recorded_at <= :known
    """

  /// Members by branch: a row for its newest roll, a row for its ledger.
  private static let byBranch = """
    SELECT x.branch_id AS unit_id, NULL AS distinct_key, x.count AS weight,
      'branch_roll' AS record_kind, x.id AS record_id, x.day, x.recorded_at, x.synthetic,
      1 AS records
    FROM (\(newestRolls)) x
    UNION ALL
    SELECT l.branch_id, NULL, SUM(l.delta), 'member_event', SUM(l.id_sum), MAX(l.day),
      MAX(l.recorded_at), MAX(CASE WHEN l.made_up > 0 THEN 1 ELSE 0 END), SUM(l.events)
    FROM (\(ledger)) l GROUP BY l.branch_id
    """

  /// Members by branch with the branch's kind on the day asked.
  private static let byBranchKind = """
    SELECT b.*, (
      SELECT CASE v.branch_kind \(branchKinds) END
      FROM org_unit_version v
      WHERE v.unit_id = b.unit_id AND v.valid_from <= :as_of AND v.recorded_at <= :known
        AND v.withdrawn = 0 AND NOT EXISTS (
          SELECT 1 FROM org_unit_version s
          WHERE s.supersedes = v.id AND s.recorded_at <= :known)
      ORDER BY v.valid_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) AS branch_kind
    FROM (\(byBranch)) b
    """
  private static let branchKinds = BranchKind.allCases
    .map { "WHEN \($0.rawValue) THEN '\($0.key)'" }.joined(separator: " ")

  /// The relation of the stock; other rows are read where a split asks for them.
  static let relation = MeasureRelation(
    byBranch, options: .counted,
    variants: [
      "branch kind": MeasureRelation(
        byBranchKind, splits: ["branch kind": "branch_kind"], options: .counted),
      "age group": MeasureRelation(
        byAge, splits: ["age group": "age_group"], options: .counted),
      "ethnicity": MeasureRelation(
        byEthnicity, splits: ["ethnicity": "ethnicity"], options: .counted),
      "admit reason": byCause, "exit reason": byCause,
    ])

  /// Single records of the stock, for the drill-down.
  static let listing = MeasureRelation(
    """
    SELECT x.branch_id AS unit_id, NULL AS distinct_key, x.count AS weight,
      'branch_roll' AS record_kind, x.id AS record_id, x.day, x.recorded_at, x.synthetic
    FROM (\(newestRolls)) x
    UNION ALL
    SELECT e.branch_id, e.member_id, e.delta, 'member_event', e.id, e.day, e.recorded_at,
      e.synthetic
    FROM member_event e WHERE e.day <= :as_of AND e.recorded_at <= :known
    """)

  // MARK: By cause

  private static func key(_ causes: [(Int64, String)], rest: String) -> String {
    let cases = causes.map { "WHEN \($0.0) THEN '\($0.1)'" }.joined(separator: " ")
    return "CASE f.cause \(cases) WHEN 0 THEN NULL ELSE '\(rest)' END"
  }

  private static let transfers = [
    (Cause.transferOut.code, "transfer out"), (Cause.transferIn.code, "transfer in"),
  ]
  private static let admitKey = key(
    AdmissionReason.allCases.map { (Cause.admission($0).code, $0.key) } + transfers, rest: "exits")
  private static let exitKey = key(
    ExitReason.allCases.map { (Cause.exit($0).code, $0.key) } + transfers, rest: "admissions")
  private static let flow = """
    CASE WHEN w.cause > \(Cause.exitOffset) THEN -w.count ELSE w.count END
    """

  /// The stock as the sum of what came and went, by cause: flows of all rolls that hold, the ledger,
  /// and (cause 0, unknown) what a branch's newest roll has beyond its flows.
  private static let byCause = MeasureRelation(
    """
    SELECT f.branch_id AS unit_id, NULL AS distinct_key, f.weight, f.record_kind, f.record_id,
      f.day, f.recorded_at, f.synthetic, f.records, \(admitKey) AS admit_key,
      \(exitKey) AS exit_key
    FROM (
      SELECT x.branch_id, w.cause, \(flow) AS weight, 'branch_roll' AS record_kind,
        x.id AS record_id, x.day, x.recorded_at, x.synthetic, 0 AS records
      FROM (\(rolls)) x JOIN branch_roll_flow w ON w.roll_id = x.id
      UNION ALL
      SELECT n.branch_id, 0, n.count - COALESCE((
          SELECT SUM(\(flow)) FROM branch_roll r JOIN branch_roll_flow w ON w.roll_id = r.id
          WHERE r.branch_id = n.branch_id AND r.day <= :as_of
            AND \(RecordMeasures.holds("r", "branch_roll"))
        ), 0), 'branch_roll', n.id, n.day, n.recorded_at, n.synthetic, 1
      FROM (\(newestRolls)) n
      UNION ALL
      SELECT l.branch_id, l.cause, SUM(l.delta), 'member_event', SUM(l.id_sum), MAX(l.day),
        MAX(l.recorded_at), MAX(CASE WHEN l.made_up > 0 THEN 1 ELSE 0 END), SUM(l.events)
      FROM (\(ledger)) l GROUP BY l.branch_id, l.cause
    ) f
    """, splits: ["admit reason": "admit_key", "exit reason": "exit_key"], options: .counted)

  // MARK: By member

  /// A roll's parts of a dimension, and what is left of its count; then members one by one.
  private static func byPart(
    _ dimension: RollDimension, column: String, members: String
  ) -> String {
    """
    SELECT x.branch_id AS unit_id, NULL AS distinct_key, p.count AS weight,
      'branch_roll' AS record_kind, x.id AS record_id, x.day, x.recorded_at, x.synthetic,
      0 AS records, p.key AS \(column)
    FROM (\(newestRolls)) x JOIN branch_roll_part p ON p.roll_id = x.id
    WHERE p.dimension = \(dimension.rawValue)
    UNION ALL
    SELECT x.branch_id, NULL, x.count - COALESCE((
        SELECT SUM(p.count) FROM branch_roll_part p
        WHERE p.roll_id = x.id AND p.dimension = \(dimension.rawValue)), 0),
      'branch_roll', x.id, x.day, x.recorded_at, x.synthetic, 1, NULL
    FROM (\(newestRolls)) x
    UNION ALL
    SELECT k.branch_id, NULL, SUM(k.delta), 'member_event', SUM(k.id_sum), MAX(k.day),
      MAX(k.recorded_at), MAX(k.synthetic), COUNT(*), k.part
    FROM (
      SELECT e.branch_id, e.delta, e.id % \(fingerprintDivisor) AS id_sum, e.day, e.recorded_at,
        e.synthetic, \(members) AS part
      FROM member_event e JOIN member m ON m.id = e.member_id
        LEFT JOIN (\(replacedLater)) v ON v.member_id = e.member_id
      WHERE e.day <= :as_of AND e.recorded_at <= :known
    ) k GROUP BY k.branch_id, k.part
    """
  }

  /// What entries of the register said at the instant asked, where they were corrected after it: the
  /// first revision since.
  private static let replacedLater = """
    SELECT r.member_id, r.birth_day, r.ethnicity FROM member_revision r
    WHERE r.replaced_at > :known AND NOT EXISTS (
      SELECT 1 FROM member_revision q
      WHERE q.member_id = r.member_id AND q.replaced_at > :known
        AND (q.replaced_at, q.id) < (r.replaced_at, r.id))
    """
  private static let knownEthnicity =
    "CASE WHEN v.member_id IS NULL THEN m.ethnicity ELSE v.ethnicity END"
  private static let knownBirthDay = "COALESCE(v.birth_day, m.birth_day)"

  private static let byEthnicity = byPart(
    .ethnicity, column: "ethnicity",
    members: """
      CASE WHEN (\(knownEthnicity)) IS NULL THEN NULL WHEN (\(knownEthnicity)) < 10
        THEN '0' || CAST((\(knownEthnicity)) AS TEXT) ELSE CAST((\(knownEthnicity)) AS TEXT) END
      """)

  private static let byAge = byPart(
    .ageGroup, column: "age_group",
    members: """
      CASE WHEN \(knownBirthDay) <= \(lastBirth(.oldest)) THEN '\(AgeGroup.oldest.key)'
        WHEN \(knownBirthDay) <= \(lastBirth(.older)) THEN '\(AgeGroup.older.key)'
        WHEN \(knownBirthDay) <= \(lastBirth(.middle)) THEN '\(AgeGroup.middle.key)'
        ELSE '\(AgeGroup.youngest.key)' END
      """)

  /// The last day of birth of those who have reached a group's first age on the day asked, by the
  /// civil calendar: years counted from 1 March, in which a day of the year keeps its number.
  private static func lastBirth(_ group: AgeGroup) -> String {
    let days = "(:as_of + 719468)"
    let dayOfEra = "(\(days) % 146097)"
    let yearOfEra =
      "((\(dayOfEra) - \(dayOfEra) / 1460 + \(dayOfEra) / 36524 - \(dayOfEra) / 146096) / 365)"
    let dayOfYear =
      "(\(dayOfEra) - (365 * \(yearOfEra) + \(yearOfEra) / 4 - \(yearOfEra) / 100))"
    let year = "(\(yearOfEra) + \(days) / 146097 * 400 - \(group.rawValue))"
    let following = "(\(year) + 1)"
    let leap =
      "(\(following) % 4 = 0 AND (\(following) % 100 <> 0 OR \(following) % 400 = 0))"
    return """
      (\(year) * 365 + \(year) / 4 - \(year) / 100 + \(year) / 400 + \(dayOfYear) - 719468
        - CASE WHEN \(dayOfYear) = 365 AND NOT \(leap) THEN 1 ELSE 0 END)
      """
  }
}
