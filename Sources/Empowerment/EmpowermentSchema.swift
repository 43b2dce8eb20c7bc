import Storage

/// The service's tables, as named migrations that are only ever added to.
///
/// Every record table carries the same first columns: the version's id, the record's id (that of its
/// first version), the unit, both axes of time, who recorded it, what it supersedes, whether it only
/// withdraws that, and whether a generator made it. A correction is a new row.
enum EmpowermentSchema {
  /// The migrations, in order.
  static let migrations: [Migration] = [
    Migration("001-households", households),
    Migration("002-cooperatives", cooperatives),
    Migration("003-livelihood-groups", livelihoodGroups),
    Migration("004-owners", owners),
    Migration("005-projects", projects),
  ]

  /// A record table and its indexes.
  ///
  /// - Parameters:
  ///   - table: its name.
  ///   - columns: its own columns, as in CREATE TABLE.
  ///   - indexes: further indexes: the columns of each.
  private static func records(
    _ table: String, _ columns: [String], indexes: [[String]] = []
  ) -> [String] {
    let create = """
      CREATE TABLE \(table) (
        id INTEGER PRIMARY KEY,
        root_id INTEGER NOT NULL,
        unit_id INTEGER NOT NULL CHECK (unit_id > 0),
        recorded_at INTEGER NOT NULL,
        recorded_by TEXT NOT NULL,
        supersedes INTEGER,
        void INTEGER NOT NULL DEFAULT 0 CHECK (void IN (0, 1)),
        synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
        \(columns.joined(separator: ",\n  ")),
        CHECK (id > 0 AND (supersedes IS NULL) = (id = root_id))
      ) STRICT
      """
    let shared = [
      "CREATE INDEX \(table)_root ON \(table)(root_id)",
      "CREATE INDEX \(table)_unit ON \(table)(unit_id, id)",
      """
      CREATE UNIQUE INDEX \(table)_supersedes ON \(table)(supersedes)
        WHERE supersedes IS NOT NULL
      """,
    ]
    return [create] + shared
      + indexes.map {
        "CREATE INDEX \(table)_\($0[0]) ON \(table)(\($0.joined(separator: ", ")))"
      }
  }

  private static let household = "household_id INTEGER NOT NULL REFERENCES household(id)"
  private static let cooperative = "cooperative_id INTEGER NOT NULL REFERENCES cooperative(id)"
  private static let programme = "programme INTEGER NOT NULL \(Programme.check("programme"))"
  private static let sex = "sex INTEGER NOT NULL \(Sex.check("sex"))"
  private static let day = "day INTEGER NOT NULL"

  private static func text(_ column: String, _ lengths: ClosedRange<Int>) -> String {
    """
    \(column) TEXT NOT NULL CHECK (length(\(column)) BETWEEN \(lengths.lowerBound) AND \
    \(lengths.upperBound))
    """
  }

  private static let households =
    records(
      "household",
      [
        text("head_name", 1...100), "head_sex INTEGER NOT NULL \(Sex.check("head_sex"))",
        "women INTEGER NOT NULL CHECK (women >= 0)",
        "size INTEGER NOT NULL CHECK (size BETWEEN 1 AND \(Household.largest))", day,
        "CHECK (women <= size)",
      ])
    + records(
      "poverty_class",
      [
        household, "year INTEGER NOT NULL",
        "poverty_class INTEGER NOT NULL \(PovertyClass.check("poverty_class"))",
        "standard INTEGER NOT NULL \(PovertyStandard.check("standard"))",
        text("decision", 0...Gate.decisionLength), day, "income_per_head INTEGER",
        "deprivations INTEGER", "urban INTEGER CHECK (urban IN (0, 1))",
      ], indexes: [["household_id", "year"]])
    + records(
      "help",
      [
        household, "form INTEGER NOT NULL \(HelpForm.check("form"))", day,
        "amount INTEGER NOT NULL CHECK (amount >= 0)",
        "giver_unit_id INTEGER NOT NULL CHECK (giver_unit_id > 0)", programme,
      ], indexes: [["household_id", "day"]])
    + records(
      "household_exit",
      [
        household, "from_class INTEGER NOT NULL \(PovertyClass.check("from_class"))",
        "to_class INTEGER NOT NULL \(PovertyClass.check("to_class"))", day,
        "state INTEGER NOT NULL \(ExitState.check("state"))",
        text("decision", 0...Gate.decisionLength), "decision_day INTEGER",
        "reporting_year INTEGER NOT NULL", "CHECK (to_class > from_class)",
      ], indexes: [["household_id", "reporting_year"], ["day"]])

  private static let cooperatives =
    records(
      "cooperative",
      [
        text("name", 1...Gate.nameLength),
        "sector INTEGER NOT NULL \(CooperativeSector.check("sector"))",
        text("registration_no", 0...Cooperative.registrationLength),
        "founded_day INTEGER NOT NULL",
        "support INTEGER NOT NULL \(FoundingSupport.check("support"))", programme,
      ], indexes: [["founded_day"], ["registration_no"]])
    + records(
      "dissolution", [cooperative, day, text("decision", 0...Gate.decisionLength)],
      indexes: [["cooperative_id"]])
    + records(
      "cooperative_manager",
      [
        cooperative, text("full_name", 1...100), sex,
        "post INTEGER NOT NULL \(ManagementPost.check("post"))", "from_day INTEGER NOT NULL",
        "to_day INTEGER", "CHECK (to_day IS NULL OR to_day >= from_day)",
      ], indexes: [["cooperative_id"]])

  private static let livelihoodGroups = records(
    "livelihood_group",
    [
      text("name", 1...Gate.nameLength),
      "kind INTEGER NOT NULL \(LivelihoodGroupKind.check("kind"))", programme,
      "founded_day INTEGER NOT NULL", "cooperative_id INTEGER REFERENCES cooperative(id)",
    ], indexes: [["founded_day"], ["cooperative_id"]])

  private static let owners =
    records(
      "owner",
      [
        "person_id INTEGER NOT NULL CHECK (person_id > 0)", text("full_name", 1...100), sex,
        "kind INTEGER NOT NULL \(OwnerKind.check("kind"))",
        text("organisation", 0...Gate.nameLength), day,
      ], indexes: [["person_id"]])
    + records(
      "owner_support",
      [
        "owner_id INTEGER NOT NULL REFERENCES owner(id)",
        "kind INTEGER NOT NULL \(OwnerSupportKind.check("kind"))", day, programme,
      ], indexes: [["owner_id"], ["day"]])

  private static let projects = records(
    "project_milestone",
    [
      "project INTEGER NOT NULL \(EntrustedProject.check("project"))",
      "kind INTEGER NOT NULL \(MilestoneKind.check("kind"))", day,
      text("document", 1...Gate.decisionLength),
    ], indexes: [["project", "day"]])
}
