import UnionModel

/// The SQL under the figures of families and works.
enum FamilyMeasures {
  /// Families that newly meet the eight criteria in the period: the newest check of each criterion
  /// up to the day is passed, and not all of them were on the day before the period.
  ///
  /// The newest check of a criterion is the greatest of day × 2 + passed, as a criterion is checked
  /// once a day at most; its parity is the result.
  static let newlyMeeting = """
    SELECT f.unit_id AS unit_id, f.root_id AS distinct_key, 1 AS weight, \
    'family' AS record_kind, f.id AS record_id, n.day AS day, f.recorded_at AS recorded_at, \
    f.synthetic AS synthetic, \(FamilyVariant.keyExpression(of: "f.variant")) AS variant \
    FROM family f JOIN (SELECT c.family_id AS family_id, MAX(c.day) AS day, \
    \(newest("now")), \(newest("was", before: ":from")) FROM criteria_check c \
    WHERE c.day <= :as_of AND \(CriteriaCheck.ledger.known("c")) GROUP BY c.family_id) n \
    ON n.family_id = f.root_id \
    WHERE \(Family.ledger.known("f")) AND \(passed("now")) = \(CriteriaSet.count) \
    AND \(passed("was")) < \(CriteriaSet.count)
    """

  private static func newest(_ prefix: String, before day: String? = nil) -> String {
    let bound = day.map { " AND c.day < \($0)" } ?? ""
    return (0..<CriteriaSet.count).map { index in
      let bit = 1 << index
      return """
        MAX(CASE WHEN (c.checked & \(bit)) <> 0\(bound) THEN c.day * 2 \
        + CASE WHEN (c.passed & \(bit)) <> 0 THEN 1 ELSE 0 END END) AS \(prefix)\(index + 1)
        """
    }.joined(separator: ", ")
  }

  private static func passed(_ prefix: String) -> String {
    let terms = (1...CriteriaSet.count).map { "COALESCE(n.\(prefix)\($0) % 2, 0)" }
    return "(" + terms.joined(separator: " + ") + ")"
  }

  /// Works registered in the period, and with `done` also done in it.
  static func works(done: Bool) -> String {
    let condition = done ? " AND w.done_day >= :from AND w.done_day <= :as_of" : ""
    return """
      SELECT w.unit_id AS unit_id, w.root_id AS distinct_key, 1 AS weight, \
      'work' AS record_kind, w.id AS record_id, \
      \(done ? "w.done_day" : "w.registered_day") AS day, w.recorded_at AS recorded_at, \
      w.synthetic AS synthetic, \(WorkArea.keyExpression(of: "w.area")) AS rural_or_urban \
      FROM work w \
      WHERE w.registered_day >= :from AND w.registered_day <= :as_of\(condition) \
      AND \(Work.ledger.known("w"))
      """
  }
}
