import Storage
import UnionModel
import UnionService

/// Relations of the measures that count single records.
enum RecordMeasures {
  /// Known by the instant asked, not withdrawn, and not corrected by then.
  static func holds(_ alias: String, _ table: String) -> String {
    """
    \(alias).recorded_at <= :known AND \(alias).withdrawn = 0 AND NOT EXISTS (
      SELECT 1 FROM \(table) s WHERE s.supersedes = \(alias).id AND s.recorded_at <= :known)
    """
  }

  /// The newest record of each unit that holds by the day asked, of a table with an index that begins
  /// with the unit, the day and the instant: looked up by unit. Numbering all records by a window took
  /// 4.4 times as long (278,190 rolls of 67,356 branches, SQLite 3.40), as it reads and sorts each.
  static func newest(of table: String, by unit: String) -> String {
    """
    SELECT r.* FROM (SELECT DISTINCT \(unit) AS unit FROM \(table)) u CROSS JOIN \(table) r
    WHERE r.id = (
      SELECT n.id FROM \(table) n
      WHERE n.\(unit) = u.unit AND n.day <= :as_of AND \(holds("n", table))
      ORDER BY n.day DESC, n.recorded_at DESC, n.id DESC LIMIT 1)
    """
  }

  /// The newest count of women of each commune by the day asked.
  static let women = MeasureRelation(
    """
    SELECT x.unit_id, NULL AS distinct_key, x.count AS weight, 'women_count' AS record_kind,
      x.id AS record_id, x.day, x.recorded_at, x.synthetic
    FROM (\(newest(of: "women_count", by: "unit_id"))) x
    """)

  /// Honorary members recognised since the start, by sex.
  static func honorary(since: BusinessDay) -> MeasureRelation {
    let sexes = [RegisteredSex.female, .male].map { "WHEN \($0.rawValue) THEN '\($0.key)'" }
    return MeasureRelation(
      """
      SELECT h.unit_id, h.id AS distinct_key, 1 AS weight, 'honorary_member' AS record_kind,
        h.id AS record_id, h.day, h.recorded_at, h.synthetic,
        CASE h.sex \(sexes.joined(separator: " ")) END AS sex
      FROM honorary_member h
      WHERE h.day >= :since AND h.day <= :as_of AND h.recorded_at <= :known
        AND NOT EXISTS (SELECT 1 FROM honorary_withdrawal w
          WHERE w.honorary_id = h.id AND w.mistaken = 1 AND w.recorded_at <= :known)
      """, splits: ["sex": "sex"], parameters: ["since": .integer(since.rawValue)])
  }

  /// Events of affiliates of one kind, done by the national association of another.
  static func affiliates(
    _ kind: AffiliateKind, _ event: AffiliateEventKind, by national: AffiliateKind
  ) -> MeasureRelation {
    MeasureRelation(
      """
      SELECT a.unit_id, a.id AS distinct_key, 1 AS weight, 'affiliate_event' AS record_kind,
        e.id AS record_id, e.day, e.recorded_at, e.synthetic
      FROM affiliate_event e
      JOIN affiliate a ON a.id = e.affiliate_id
      JOIN affiliate n ON n.id = e.by_affiliate_id
      WHERE a.kind = \(kind.rawValue) AND e.kind = \(event.rawValue)
        AND n.kind = \(national.rawValue) AND e.day >= :from AND e.day <= :as_of
        AND \(holds("e", "affiliate_event"))
      """)
  }

  /// Awards to people who were presidents of a grassroots unit on the day, by awarding level.
  static let presidentsHonoured = MeasureRelation(
    """
    SELECT a.unit_id, a.person_id AS distinct_key, 1 AS weight, 'award' AS record_kind,
      a.id AS record_id, a.day, a.recorded_at, a.synthetic,
      CASE a.awarding_level \(levels) END AS awarding_level
    FROM award a
    WHERE a.day >= :from AND a.day <= :as_of AND \(holds("a", "award"))
      AND EXISTS (SELECT 1 FROM post t
        WHERE t.person_id = a.person_id AND t.kind = \(PostKind.president.rawValue)
          AND t.unit_level = \(UnitLevel.commune.rawValue) AND t.from_day <= a.day
          AND (t.to_day IS NULL OR t.to_day >= a.day) AND \(holds("t", "post")))
    """, splits: ["awarding level": "awarding_level"])

  private static let levels = UnitLevel.allCases.map { "WHEN \($0.rawValue) THEN '\($0.name)'" }
    .joined(separator: " ")

  /// Sessions of activities; the key is the kind, of which each quarter must have one.
  static let sessions = MeasureRelation(
    """
    SELECT a.unit_id, a.kind AS distinct_key, 1 AS weight, 'activity_session' AS record_kind,
      a.id AS record_id, a.day, a.recorded_at, a.synthetic,
      CASE a.kind \(kinds) END AS activity_kind
    FROM activity_session a
    WHERE a.day >= :from AND a.day <= :as_of AND \(holds("a", "activity_session"))
    """, splits: ["activity kind": "activity_kind"])

  private static let kinds = ActivityKind.allCases.map { "WHEN \($0.rawValue) THEN '\($0.key)'" }
    .joined(separator: " ")

  /// Full-time cadres of the day with a passing assessment by then.
  static let cadresProficient = MeasureRelation(
    """
    SELECT t.unit_id, t.person_id AS distinct_key, 1 AS weight, 'assessment' AS record_kind,
      x.id AS record_id, x.day, x.recorded_at, x.synthetic
    FROM post t JOIN assessment x ON x.person_id = t.person_id
    WHERE t.full_time = 1 AND t.from_day <= :as_of
      AND (t.to_day IS NULL OR t.to_day >= :as_of) AND \(holds("t", "post"))
      AND x.passed = 1 AND x.day <= :as_of AND \(holds("x", "assessment"))
    """)

  /// Completed courses in the union's work of people who were branch heads on the course date.
  static let branchHeadsTrained = MeasureRelation(
    """
    SELECT t.unit_id, c.person_id AS distinct_key, 1 AS weight, 'completion' AS record_kind,
      c.id AS record_id, k.to_day AS day, c.recorded_at, c.synthetic, k.code AS course
    FROM completion c
    JOIN course k ON k.id = c.course_id
    JOIN post t ON t.person_id = c.person_id
    WHERE k.kind = \(CourseKind.unionWork.rawValue)
      AND c.result <> \(CompletionResult.failed.rawValue)
      AND k.to_day >= :from AND k.to_day <= :as_of AND \(holds("c", "completion"))
      AND t.kind = \(PostKind.branchHead.rawValue) AND t.from_day <= k.from_day
      AND (t.to_day IS NULL OR t.to_day >= k.from_day) AND \(holds("t", "post"))
    """, splits: ["course": "course"])
}
