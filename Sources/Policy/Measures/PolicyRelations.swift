import Storage
import UnionModel
import UnionService

/// The rows that contribute to each measure, as SQL. A row counts from its day, as known at `:known`.
enum PolicyRelations {
  /// Rows that are known and not withdrawn.
  private static func live(_ table: FactTable, _ alias: String) -> String {
    table.live(alias, known: ":known")
  }

  /// Names of values of closed lists, for splits.
  private static func names(_ column: String, _ names: [String]) -> String {
    let cases = names.enumerated().map { "WHEN \($0 + 1) THEN '\($1)'" }.joined(separator: " ")
    return "CASE \(column) \(cases) ELSE '' END"
  }

  /// Policies are about what the duties ask for: anything but `other`.
  private static let dutySubject = "subject <> \(Subject.other.rawValue)"

  /// Supervisions that were carried out, hung on the unit that led them.
  private static func ledSQL(_ condition: String) -> String {
    """
    SELECT s.lead_unit_id AS unit_id,
      s.policy_code || '|' || CAST(s.lead_unit_id AS TEXT) || '|' || CAST(s.year AS TEXT)
        AS distinct_key,
      1 AS weight, 'supervision_step' AS record_kind, e.id AS record_id, e.day AS day,
      e.recorded_at AS recorded_at, e.synthetic AS synthetic
    FROM supervision_step e JOIN supervision s ON s.id = e.supervision_id
    WHERE e.step = \(SupervisionStep.carriedOut.rawValue) AND s.lead_unit_id <> 0
      AND e.day BETWEEN :from AND :as_of AND \(condition)
      AND \(live(.supervisionStep, "e")) AND \(live(.supervision, "s"))
    """
  }

  /// Supervisions in which a unit took part beside the body that led.
  private static func jointSQL(_ condition: String) -> String {
    """
    SELECT p.unit_id AS unit_id,
      s.policy_code || '|' || CAST(p.unit_id AS TEXT) || '|' || CAST(s.year AS TEXT)
        AS distinct_key,
      1 AS weight, 'participation' AS record_kind, p.id AS record_id, p.day AS day,
      p.recorded_at AS recorded_at, p.synthetic AS synthetic
    FROM participation p JOIN supervision s ON s.id = p.supervision_id
    WHERE p.role = \(ParticipationRole.joint.rawValue) AND p.day BETWEEN :from AND :as_of
      AND \(condition)
      AND \(live(.participation, "p")) AND \(live(.supervision, "s"))
    """
  }

  /// What units of a level led; Police and Army are a kind of their own.
  static func led(level: UnitLevel) -> MeasureRelation {
    MeasureRelation(ledSQL("s.unit_level = \(level.rawValue) AND s.territorial = 1"))
  }

  /// What districts and communes took part in; those that they led are outside.
  static let joint = MeasureRelation(
    jointSQL(
      "p.unit_level IN (\(UnitLevel.district.rawValue), \(UnitLevel.commune.rawValue))"))

  /// Led, about what a duty asks for.
  static let dutySupervisionsLed = MeasureRelation(ledSQL("s.\(dutySubject)"))

  /// Led or joined, whatever the policy is about: the duty of districts and communes names no subject.
  static let dutySupervisionsAnyRole = MeasureRelation(
    "\(ledSQL("1 = 1")) UNION ALL \(jointSQL("1 = 1"))")

  /// Problems found.
  static let findings = MeasureRelation(
    """
    SELECT f.unit_id AS unit_id, f.id AS distinct_key, 1 AS weight, 'finding' AS record_kind,
      f.id AS record_id, f.day AS day, f.recorded_at AS recorded_at, f.synthetic AS synthetic
    FROM finding f
    WHERE f.day BETWEEN :from AND :as_of AND \(live(.finding, "f"))
    """)

  /// Recommendations sent, with what became of them by the last day.
  static let recommendations = MeasureRelation(
    """
    SELECT r.unit_id AS unit_id, r.id AS distinct_key, 1 AS weight,
      'recommendation' AS record_kind, r.id AS record_id, r.day AS day,
      r.recorded_at AS recorded_at, r.synthetic AS synthetic,
      \(names("r.addressee", addressees)) AS addressee,
      COALESCE((
        SELECT \(names("MAX(e.state)", states)) FROM recommendation_step e
        WHERE e.recommendation_id = r.id AND e.day <= :as_of
          AND \(live(.recommendationStep, "e")) HAVING COUNT(*) > 0), 'sent') AS state
    FROM recommendation r
    WHERE r.day BETWEEN :from AND :as_of AND \(live(.recommendation, "r"))
    """, splits: ["addressee": "addressee", "state": "state"])

  private static let addressees = [
    "party committee", "people's council", "people's committee", "agency",
  ].map { $0.replacing("'", with: "''") }
  private static let states = ["sent", "answered", "adopted", "refused"]

  /// Criticisms and comments on drafts.
  private static func criticismSQL(key: String, _ condition: String) -> String {
    """
    SELECT c.unit_id AS unit_id, \(key) AS distinct_key, 1 AS weight,
      'criticism' AS record_kind, c.id AS record_id, c.day AS day,
      c.recorded_at AS recorded_at, c.synthetic AS synthetic,
      \(names("c.role", ["chaired", "joined", "commented"])) AS role
    FROM criticism c JOIN draft d ON d.id = c.draft_id
    WHERE c.day BETWEEN :from AND :as_of AND \(condition)
      AND \(live(.criticism, "c")) AND \(live(.draft, "d"))
    """
  }

  private static let draftAndUnit =
    "CAST(c.draft_id AS TEXT) || '|' || CAST(c.unit_id AS TEXT)"

  /// Draft laws that the centre criticised, in some of the roles.
  static func centralDrafts(roles: [CriticismRole]) -> MeasureRelation {
    let list = roles.map { String($0.rawValue) }.joined(separator: ", ")
    return MeasureRelation(
      criticismSQL(
        key: "c.draft_id",
        """
        c.unit_level = \(UnitLevel.centre.rawValue) AND c.role IN (\(list))
          AND d.kind = \(DraftKind.law.rawValue)
        """), splits: ["role": "role"])
  }

  /// Drafts whose criticism a provincial union chaired.
  static let provincialDrafts = MeasureRelation(
    criticismSQL(
      key: draftAndUnit,
      """
      c.unit_level = \(UnitLevel.province.rawValue) AND c.territorial = 1
        AND c.role = \(CriticismRole.chaired.rawValue)
      """))

  /// Drafts that districts and communes commented on.
  static let localDrafts = MeasureRelation(
    criticismSQL(
      key: draftAndUnit,
      """
      c.unit_level IN (\(UnitLevel.district.rawValue), \(UnitLevel.commune.rawValue))
        AND c.role = \(CriticismRole.commented.rawValue)
      """))

  /// Drafts whose criticism was chaired, about what a duty asks for.
  static let dutyDraftsChaired = MeasureRelation(
    criticismSQL(
      key: draftAndUnit, "c.role = \(CriticismRole.chaired.rawValue) AND d.\(dutySubject)"))

  /// Drafts of the party committee or the authority on which anything was said.
  static let dutyDraftsCommented = MeasureRelation(
    criticismSQL(
      key: draftAndUnit, "d.kind IN (\(DraftKind.local.rawValue), \(DraftKind.party.rawValue))"))

  /// Contents that the centre proposed for the draft of a registered text, whatever became of them.
  static func contents(subject: String) -> MeasureRelation {
    MeasureRelation(
      """
      SELECT i.unit_id AS unit_id, i.id AS distinct_key, 1 AS weight,
        'content_item' AS record_kind, i.id AS record_id, i.day AS day,
        i.recorded_at AS recorded_at, i.synthetic AS synthetic,
        COALESCE((
          SELECT \(names("MAX(e.state)", ["proposed", "answered", "adopted", "refused"]))
          FROM content_item_step e
          WHERE e.content_item_id = i.id AND e.day <= :as_of
            AND \(live(.contentItemStep, "e")) HAVING COUNT(*) > 0), 'proposed') AS state
      FROM content_item i JOIN draft d ON d.id = i.draft_id
      WHERE i.day BETWEEN :from AND :as_of AND d.subject_code = :subject
        AND i.unit_level = \(UnitLevel.centre.rawValue)
        AND \(live(.contentItem, "i")) AND \(live(.draft, "d"))
      """, splits: ["state": "state"], parameters: ["subject": .text(subject)])
  }

  /// Dialogues under Project 8.
  static let dialogues = MeasureRelation(
    """
    SELECT d.unit_id AS unit_id, d.id AS distinct_key, 1 AS weight, 'dialogue' AS record_kind,
      d.id AS record_id, d.day AS day, d.recorded_at AS recorded_at, d.synthetic AS synthetic,
      \(names("d.place", ["commune", "village cluster"])) AS place
    FROM dialogue d
    WHERE d.day BETWEEN :from AND :as_of AND d.programme = \(Programme.project8.rawValue)
      AND \(live(.dialogue, "d"))
    """, splits: ["place": "place"])

  /// Documents issued on the union's advice.
  static let adviceIssued = MeasureRelation(
    """
    SELECT a.unit_id AS unit_id, a.id AS distinct_key, 1 AS weight,
      'advice_issued' AS record_kind, e.id AS record_id, e.day AS day,
      e.recorded_at AS recorded_at, e.synthetic AS synthetic
    FROM advice_issued e JOIN advice a ON a.id = e.advice_id
    WHERE e.day BETWEEN :from AND :as_of AND \(live(.adviceIssued, "e")) AND \(live(.advice, "a"))
    """)

  /// Rows of a year's plan. A plan is made in the year before its own: it counts from its day on,
  /// whatever the first day asked; it hangs on no unit, so on the whole union.
  private static func planSQL(
    _ table: FactTable, key: String, _ condition: String
  ) -> String {
    """
    SELECT 0 AS unit_id, \(key) AS distinct_key, 1 AS weight, '\(table.name)' AS record_kind,
      x.id AS record_id, x.day AS day, x.recorded_at AS recorded_at, x.synthetic AS synthetic
    FROM \(table.name) x
    WHERE x.day <= :as_of AND \(condition) AND \(live(table, "x"))
    """
  }

  /// The theme of a year's plan.
  static func theme(_ year: Int) -> MeasureRelation {
    MeasureRelation(
      planSQL(.plan, key: "x.year", "x.year = :year AND x.theme_vi <> ''"),
      parameters: ["year": .integer(Int64(year))])
  }

  /// The items of one kind in a year's plan.
  static func items(_ year: Int, _ kind: PlanItemKind) -> MeasureRelation {
    MeasureRelation(
      planSQL(.planItem, key: "x.number", "x.plan_year = :year AND x.kind = \(kind.rawValue)"),
      parameters: ["year": .integer(Int64(year))])
  }

  /// The numbered targets of a year's plan; parts of one are one.
  static func targets(_ year: Int) -> MeasureRelation {
    MeasureRelation(
      planSQL(.target, key: "x.number", "x.plan_year = :year"),
      parameters: ["year": .integer(Int64(year))])
  }
}
