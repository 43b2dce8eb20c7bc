import UnionModel

/// A table of facts: its name and its own columns, in the order in which values are bound.
struct FactTable: Sendable, Hashable {
  /// Name of the table.
  let name: String
  /// Its columns besides those that every fact has.
  let columns: [String]
  /// The statement that adds a row.
  let insertion: String
  /// The statement that adds a row which takes another back.
  let withdrawal: String

  static let plan = FactTable(
    name: "plan", columns: ["year", "theme_vi", "theme_en", "state", "day", "resolution"])
  static let planItem = FactTable(
    name: "plan_item", columns: ["plan_year", "kind", "number", "day", "text_vi", "text_en"])
  static let target = FactTable(
    name: "target",
    columns: [
      "plan_year", "number", "part", "day", "measure", "definition_version", "rule", "threshold",
      "required_level", "share_level", "unit_measure", "unit_at_least", "timing", "text_vi",
      "text_en",
    ])
  static let allocation = FactTable(
    name: "allocation",
    columns: [
      "plan_year", "number", "part", "unit_id", "value_hundredths", "unit_at_least",
      "set_by_unit_id",
    ])
  static let supervision = FactTable(
    name: "supervision",
    columns: [
      "lead_unit_id", "outside_lead", "unit_id", "unit_level", "territorial", "year",
      "policy_code", "policy_title", "subject",
    ])
  static let supervisionStep = FactTable(
    name: "supervision_step", columns: ["supervision_id", "step", "day"])
  static let participation = FactTable(
    name: "participation",
    columns: ["supervision_id", "unit_id", "unit_level", "territorial", "role", "day"])
  static let visit = FactTable(name: "visit", columns: ["supervision_id", "unit_id", "day"])
  static let finding = FactTable(
    name: "finding", columns: ["supervision_id", "unit_id", "day", "text"])
  static let recommendation = FactTable(
    name: "recommendation",
    columns: ["finding_id", "unit_id", "addressee", "addressee_name", "text", "day"])
  static let recommendationStep = FactTable(
    name: "recommendation_step", columns: ["recommendation_id", "state", "day"])
  static let draft = FactTable(
    name: "draft",
    columns: ["title", "kind", "issuer", "subject", "subject_code", "unit_id", "day"])
  static let criticism = FactTable(
    name: "criticism",
    columns: ["draft_id", "unit_id", "unit_level", "territorial", "role", "day"])
  static let contentItem = FactTable(
    name: "content_item",
    columns: ["draft_id", "unit_id", "unit_level", "territorial", "day", "text"])
  static let contentItemStep = FactTable(
    name: "content_item_step", columns: ["content_item_id", "state", "article", "day"])
  static let dialogue = FactTable(
    name: "dialogue", columns: ["unit_id", "place", "programme", "day", "topic"])
  static let advice = FactTable(
    name: "advice", columns: ["unit_id", "document", "issuer", "day"])
  static let adviceIssued = FactTable(
    name: "advice_issued", columns: ["advice_id", "number", "day"])
}

/// When a fact was recorded, by whom, and whether a generator made it.
struct RecordStamp: Sendable, Hashable {
  /// UTC microseconds.
  var recordedAt: Int64
  /// The pseudonymous subject of the account.
  var recordedBy: String
  /// Whether a generator made it.
  var synthetic: Bool
}

/// A unit with what measures ask of it: its level, and whether it is an administrative one. Kept
/// with the fact, as it was when the fact was recorded.
struct PlacedUnit: Sendable, Hashable {
  let unit: UnitID
  let level: UnitLevel
  /// False for the Police and the Army.
  let territorial: Bool
}

/// What every fact row carries besides its own columns.
struct FactMark: Sendable, Hashable {
  /// Id of the row.
  var id: Int64
  /// When and by whom it was recorded.
  var stamp: RecordStamp
  /// The row it corrects, 0 for none.
  var supersedes: Int64
}
