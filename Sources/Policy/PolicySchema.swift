import Storage

/// The tables of the policy service: named migrations, appended to and never edited.
///
/// Every fact has the day it was true and the instant it was recorded. A correction is a new row
/// that names the row it supersedes; a withdrawal is such a row with `void = 1`.
enum PolicySchema {
  /// The migrations, in order.
  static let migrations: [Migration] = [
    Migration("policy-1-plans", plans),
    Migration("policy-2-supervisions", supervisions),
    Migration("policy-3-criticisms", criticisms),
    Migration("policy-4-dialogues-advice", dialoguesAndAdvice),
    Migration("policy-5-declared-reports", declaredReports),
    Migration("policy-6-publications", publications),
    Migration("policy-7-allocation-setters", allocationSetters),
  ]

  private static let plans: [String] =
    table(
      "plan",
      """
      year INTEGER NOT NULL CHECK (year BETWEEN 1930 AND 9999),
      theme_vi TEXT NOT NULL, theme_en TEXT NOT NULL,
      state INTEGER NOT NULL CHECK (state IN (1, 2)),
      day INTEGER NOT NULL, resolution TEXT NOT NULL
      """, indexes: ["year"])
    + table(
      "plan_item",
      """
      plan_year INTEGER NOT NULL, kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
      number INTEGER NOT NULL CHECK (number > 0), day INTEGER NOT NULL,
      text_vi TEXT NOT NULL, text_en TEXT NOT NULL
      """, indexes: ["plan_year, kind, number"])
    + table(
      "target",
      """
      plan_year INTEGER NOT NULL, number INTEGER NOT NULL CHECK (number > 0), part TEXT NOT NULL,
      day INTEGER NOT NULL, measure TEXT NOT NULL, definition_version INTEGER NOT NULL,
      rule INTEGER NOT NULL CHECK (rule IN (1, 2, 3)),
      threshold INTEGER NOT NULL CHECK (threshold > 0),
      required_level INTEGER NOT NULL, share_level INTEGER NOT NULL,
      unit_measure TEXT NOT NULL, unit_at_least INTEGER NOT NULL,
      timing INTEGER NOT NULL CHECK (timing IN (1, 2)),
      text_vi TEXT NOT NULL, text_en TEXT NOT NULL
      """, indexes: ["plan_year, number, part"])
    + table(
      "allocation",
      """
      plan_year INTEGER NOT NULL, number INTEGER NOT NULL, part TEXT NOT NULL,
      unit_id INTEGER NOT NULL, value_hundredths INTEGER NOT NULL CHECK (value_hundredths > 0),
      unit_at_least INTEGER NOT NULL CHECK (unit_at_least >= 0)
      """, indexes: ["plan_year, number, part, unit_id"])

  private static let supervisions: [String] =
    table(
      "supervision",
      """
      lead_unit_id INTEGER NOT NULL, outside_lead TEXT NOT NULL, unit_id INTEGER NOT NULL,
      unit_level INTEGER NOT NULL, territorial INTEGER NOT NULL,
      year INTEGER NOT NULL, policy_code TEXT NOT NULL, policy_title TEXT NOT NULL,
      subject INTEGER NOT NULL CHECK (subject BETWEEN 1 AND 6),
      CHECK ((lead_unit_id = 0) = (outside_lead <> ''))
      """, indexes: ["lead_unit_id, year, policy_code", "unit_id"])
    + table(
      "supervision_step",
      """
      supervision_id INTEGER NOT NULL REFERENCES supervision (id),
      step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 4), day INTEGER NOT NULL
      """, indexes: ["supervision_id", "day"])
    + table(
      "participation",
      """
      supervision_id INTEGER NOT NULL REFERENCES supervision (id), unit_id INTEGER NOT NULL,
      unit_level INTEGER NOT NULL, territorial INTEGER NOT NULL,
      role INTEGER NOT NULL CHECK (role IN (1, 2)), day INTEGER NOT NULL
      """, indexes: ["supervision_id", "day"])
    + table(
      "visit",
      """
      supervision_id INTEGER NOT NULL REFERENCES supervision (id), unit_id INTEGER NOT NULL,
      day INTEGER NOT NULL
      """, indexes: ["supervision_id"])
    + table(
      "finding",
      """
      supervision_id INTEGER NOT NULL REFERENCES supervision (id), unit_id INTEGER NOT NULL,
      day INTEGER NOT NULL, text TEXT NOT NULL
      """, indexes: ["supervision_id", "day"])
    + table(
      "recommendation",
      """
      finding_id INTEGER NOT NULL REFERENCES finding (id), unit_id INTEGER NOT NULL,
      addressee INTEGER NOT NULL CHECK (addressee BETWEEN 1 AND 4), addressee_name TEXT NOT NULL,
      text TEXT NOT NULL, day INTEGER NOT NULL
      """, indexes: ["finding_id", "day", "unit_id"])
    + table(
      "recommendation_step",
      """
      recommendation_id INTEGER NOT NULL REFERENCES recommendation (id),
      state INTEGER NOT NULL CHECK (state BETWEEN 2 AND 4), day INTEGER NOT NULL
      """, indexes: ["recommendation_id"])

  private static let criticisms: [String] =
    table(
      "draft",
      """
      title TEXT NOT NULL, kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
      issuer TEXT NOT NULL, subject INTEGER NOT NULL CHECK (subject BETWEEN 1 AND 6),
      subject_code TEXT NOT NULL, unit_id INTEGER NOT NULL, day INTEGER NOT NULL
      """, indexes: ["unit_id"])
    + table(
      "criticism",
      """
      draft_id INTEGER NOT NULL REFERENCES draft (id), unit_id INTEGER NOT NULL,
      unit_level INTEGER NOT NULL, territorial INTEGER NOT NULL,
      role INTEGER NOT NULL CHECK (role BETWEEN 1 AND 3), day INTEGER NOT NULL
      """, indexes: ["draft_id", "day"])
    + table(
      "content_item",
      """
      draft_id INTEGER NOT NULL REFERENCES draft (id), unit_id INTEGER NOT NULL,
      unit_level INTEGER NOT NULL, territorial INTEGER NOT NULL,
      day INTEGER NOT NULL, text TEXT NOT NULL
      """, indexes: ["draft_id", "day"])
    + table(
      "content_item_step",
      """
      content_item_id INTEGER NOT NULL REFERENCES content_item (id),
      state INTEGER NOT NULL CHECK (state IN (3, 4)), article TEXT NOT NULL, day INTEGER NOT NULL
      """, indexes: ["content_item_id"])

  private static let dialoguesAndAdvice: [String] =
    table(
      "dialogue",
      """
      unit_id INTEGER NOT NULL, place INTEGER NOT NULL CHECK (place IN (1, 2)),
      programme INTEGER NOT NULL CHECK (programme IN (1, 2)), day INTEGER NOT NULL,
      topic TEXT NOT NULL
      """, indexes: ["day", "unit_id"])
    + table(
      "advice",
      """
      unit_id INTEGER NOT NULL, document TEXT NOT NULL, issuer TEXT NOT NULL, day INTEGER NOT NULL
      """, indexes: ["day"])
    + table(
      "advice_issued",
      """
      advice_id INTEGER NOT NULL REFERENCES advice (id), number TEXT NOT NULL, day INTEGER NOT NULL
      """, indexes: ["advice_id", "day"])

  private static let declaredReports: [String] = [
    """
    CREATE TABLE declared_report (
      id INTEGER PRIMARY KEY, unit_id INTEGER NOT NULL, from_day INTEGER NOT NULL,
      to_day INTEGER NOT NULL, state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 5),
      version INTEGER NOT NULL CHECK (version > 0), synthetic INTEGER NOT NULL,
      UNIQUE (unit_id, from_day, to_day), CHECK (from_day <= to_day)) STRICT
    """,
    """
    CREATE TABLE declared_report_step (
      id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL REFERENCES declared_report (id),
      version INTEGER NOT NULL, state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 5),
      signed_by TEXT NOT NULL, recorded_at INTEGER NOT NULL, reason TEXT NOT NULL,
      UNIQUE (report_id, version)) STRICT
    """,
    """
    CREATE TABLE declared_figure (
      step_id INTEGER NOT NULL REFERENCES declared_report_step (id), position INTEGER NOT NULL,
      measure TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (step_id, position)) STRICT
    """,
  ]

  private static let publications: [String] = [
    """
    CREATE TABLE publication (
      id INTEGER PRIMARY KEY, year INTEGER NOT NULL, as_of INTEGER NOT NULL,
      known_on INTEGER NOT NULL, resolution TEXT NOT NULL, supersedes INTEGER,
      epoch INTEGER NOT NULL, recorded_at INTEGER NOT NULL, recorded_by TEXT NOT NULL,
      synthetic INTEGER NOT NULL) STRICT
    """,
    "CREATE INDEX publication_year ON publication (year, recorded_at)",
    """
    CREATE TABLE published_figure (
      publication_id INTEGER NOT NULL REFERENCES publication (id), position INTEGER NOT NULL,
      measure TEXT NOT NULL, definition_version INTEGER NOT NULL, value TEXT NOT NULL,
      qualifier INTEGER NOT NULL, as_of TEXT NOT NULL, known_on INTEGER NOT NULL,
      geography TEXT NOT NULL, epoch INTEGER NOT NULL, publication_state INTEGER NOT NULL,
      digest TEXT NOT NULL, figure BLOB NOT NULL, PRIMARY KEY (publication_id, position)) STRICT
    """,
  ]

  /// The unit whose officer set an allocation; 0 of those set before it was kept, which count as the
  /// centre's.
  private static let allocationSetters: [String] = [
    "ALTER TABLE allocation ADD COLUMN set_by_unit_id INTEGER NOT NULL DEFAULT 0"
  ]

  /// The DDL of a fact table: its own columns and those that every fact has, with its indexes.
  private static func table(_ name: String, _ columns: String, indexes: [String]) -> [String] {
    let create = """
      CREATE TABLE \(name) (
        id INTEGER PRIMARY KEY, recorded_at INTEGER NOT NULL, recorded_by TEXT NOT NULL,
        supersedes INTEGER, void INTEGER NOT NULL CHECK (void IN (0, 1)),
        synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
        \(columns)) STRICT
      """
    let superseded = """
      CREATE UNIQUE INDEX \(name)_supersedes ON \(name) (supersedes) WHERE supersedes IS NOT NULL
      """
    let rest = indexes.enumerated().map { index, columns in
      "CREATE INDEX \(name)_\(index + 1) ON \(name) (\(columns))"
    }
    return [create, superseded] + rest
  }
}
