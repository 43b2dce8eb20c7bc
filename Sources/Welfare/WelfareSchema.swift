import Storage

/// The service's tables, as named migrations that are only ever added to.
///
/// Every record table carries the same first columns: the version's id, the record's id (that of its
/// first version), the unit, both axes of time, who recorded it, what it supersedes, whether it only
/// withdraws that, and whether a generator made it. A correction is a new row.
enum WelfareSchema {
  /// The migrations, in order.
  static let migrations: [Migration] = [
    Migration("0001-protected-persons", protectedPersons),
    Migration("0002-orphans", orphans),
    Migration("0003-camps-and-activities", campsAndActivities),
    Migration("0004-victims", victims),
    Migration("0005-models", models),
    Migration("0006-families-and-works", familiesAndWorks),
  ]

  /// A record table and its indexes.
  ///
  /// - Parameters:
  ///   - table: its name.
  ///   - columns: its own columns, as in CREATE TABLE.
  ///   - references: columns by which the records are looked up.
  private static func records(
    _ table: String, _ columns: [String], references: [String] = []
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
    let indexes = [
      "CREATE INDEX \(table)_root ON \(table)(root_id)",
      "CREATE INDEX \(table)_unit ON \(table)(unit_id, id)",
      """
      CREATE UNIQUE INDEX \(table)_supersedes ON \(table)(supersedes)
        WHERE supersedes IS NOT NULL
      """,
    ]
    return [create] + indexes
      + references.map { "CREATE INDEX \(table)_\($0) ON \(table)(\($0))" }
  }

  private static let person = "person_id INTEGER NOT NULL REFERENCES protected_person(id)"

  /// Who a child, a victim or a person advised is lives here alone, sealed.
  private static let protectedPersons = [
    """
    CREATE TABLE protected_person (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
      pseudonym TEXT NOT NULL CHECK (length(pseudonym) = 32),
      recorded_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX protected_person_pseudonym ON protected_person(pseudonym)",
    """
    CREATE TABLE sealed_identity (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES protected_person(id),
      sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 1 AND 4096),
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX sealed_identity_person ON sealed_identity(person_id, id)",
    """
    CREATE TABLE protected_read (
      id INTEGER PRIMARY KEY,
      person_id INTEGER REFERENCES protected_person(id),
      unit_id INTEGER NOT NULL,
      subject TEXT NOT NULL,
      method TEXT NOT NULL,
      purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 8 AND 500),
      at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX protected_read_person ON protected_read(person_id, id)",
  ]

  private static let orphans =
    records(
      "child",
      [person, "birth_day INTEGER", "cause INTEGER NOT NULL CHECK (cause BETWEEN 0 AND 6)"],
      references: ["person_id"])
    + records(
      "sponsor",
      [
        "kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5)",
        "affiliate_id INTEGER NOT NULL CHECK (affiliate_id >= 0)",
        "association_level INTEGER NOT NULL CHECK (association_level BETWEEN 0 AND 2)",
        "member_person_id INTEGER NOT NULL CHECK (member_person_id >= 0)",
        "organisation_name TEXT NOT NULL CHECK (length(organisation_name) <= 200)",
        "CHECK ((kind = 3) = (association_level > 0))",
      ])
    + records(
      "sponsorship",
      [
        person,
        "sponsor_id INTEGER NOT NULL REFERENCES sponsor(id)",
        "direct INTEGER NOT NULL CHECK (direct IN (0, 1))",
        "form INTEGER NOT NULL CHECK (form IN (1, 2))",
        "from_day INTEGER NOT NULL", "to_day INTEGER",
        "CHECK (to_day IS NULL OR to_day >= from_day)",
      ], references: ["person_id", "sponsor_id"])
    + records(
      "pledge",
      [
        "sponsorship_id INTEGER NOT NULL REFERENCES sponsorship(id)",
        "vnd_per_year INTEGER NOT NULL CHECK (vnd_per_year > 0)",
        "from_day INTEGER NOT NULL", "to_day INTEGER",
        "CHECK (to_day IS NULL OR to_day >= from_day)",
      ], references: ["sponsorship_id"])
    + records(
      "payment",
      [
        "sponsor_id INTEGER NOT NULL REFERENCES sponsor(id)",
        "person_id INTEGER REFERENCES protected_person(id)",
        "vnd INTEGER NOT NULL CHECK (vnd > 0)",
        "form INTEGER NOT NULL CHECK (form IN (1, 2))", "day INTEGER NOT NULL",
      ], references: ["sponsor_id", "person_id"])
    + records(
      "payment_reversal",
      [
        "payment_id INTEGER NOT NULL REFERENCES payment(id)",
        "vnd INTEGER NOT NULL CHECK (vnd > 0)", "day INTEGER NOT NULL",
      ], references: ["payment_id"])

  private static let campsAndActivities =
    records(
      "camp",
      [
        "from_day INTEGER NOT NULL", "to_day INTEGER NOT NULL", "CHECK (to_day >= from_day)",
      ])
    + records(
      "camp_attendance", ["camp_id INTEGER NOT NULL REFERENCES camp(id)", person],
      references: ["camp_id", "person_id"])
    + records(
      "activity",
      ["kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4)", "day INTEGER NOT NULL"],
      references: ["day"])

  private static let victims =
    records(
      "victim",
      [
        person, "kind INTEGER NOT NULL CHECK (kind IN (1, 2))",
        "sex INTEGER NOT NULL CHECK (sex IN (1, 2))",
        "age_group INTEGER NOT NULL CHECK (age_group IN (1, 2))", "day INTEGER NOT NULL",
      ], references: ["person_id"])
    + records(
      "victim_status",
      [person, "status INTEGER NOT NULL CHECK (status IN (1, 2, 3))", "day INTEGER NOT NULL"],
      references: ["person_id"])
    + records(
      "victim_case",
      [
        person, "worker TEXT NOT NULL", "consent INTEGER NOT NULL CHECK (consent IN (1, 2, 3))",
        "from_day INTEGER NOT NULL", "to_day INTEGER",
        "CHECK (to_day IS NULL OR to_day >= from_day)",
      ], references: ["person_id"])
    + records(
      "victim_service",
      [
        person, "kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 6)",
        "state INTEGER NOT NULL CHECK (state IN (1, 2, 3))", "day INTEGER NOT NULL",
      ], references: ["person_id"])
    + records(
      "referral",
      [
        "person_id INTEGER REFERENCES protected_person(id)", "receiver TEXT NOT NULL",
        "received_at INTEGER NOT NULL",
        "authority INTEGER NOT NULL CHECK (authority BETWEEN 1 AND 5)",
        "forwarded_at INTEGER NOT NULL", "CHECK (forwarded_at >= received_at)",
      ], references: ["person_id"])

  private static let models =
    records(
      "trusted_address", ["programme INTEGER NOT NULL CHECK (programme IN (1, 2, 3))"])
    + records(
      "trusted_address_event",
      [
        "address_id INTEGER NOT NULL REFERENCES trusted_address(id)",
        "kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3))", "day INTEGER NOT NULL",
      ], references: ["address_id"])
    + records(
      "community_model",
      [
        "kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3))",
        "programme INTEGER NOT NULL CHECK (programme IN (1, 2, 3))",
        "setting INTEGER NOT NULL CHECK (setting IN (0, 1, 2))",
        "from_day INTEGER NOT NULL", "to_day INTEGER",
        "CHECK (to_day IS NULL OR to_day >= from_day)",
        "CHECK (kind <> 2 OR setting > 0)",
      ])
    + records(
      "advice",
      [
        person, "kind INTEGER NOT NULL CHECK (kind IN (1, 2))",
        "programme INTEGER NOT NULL CHECK (programme IN (1, 2, 3))", "day INTEGER NOT NULL",
      ], references: ["person_id"])

  private static let familiesAndWorks =
    records(
      "family",
      [
        "household_id INTEGER NOT NULL CHECK (household_id >= 0)",
        "variant INTEGER NOT NULL CHECK (variant IN (1, 2))", "day INTEGER NOT NULL",
      ])
    + records(
      "criteria_check",
      [
        "family_id INTEGER NOT NULL REFERENCES family(id)", "day INTEGER NOT NULL",
        "version INTEGER NOT NULL CHECK (version > 0)",
        "checked INTEGER NOT NULL CHECK (checked BETWEEN 1 AND 255)",
        "passed INTEGER NOT NULL CHECK (passed BETWEEN 0 AND 255)",
        "CHECK ((passed & checked) = passed)",
      ], references: ["family_id"])
    + records(
      "work",
      [
        "area INTEGER NOT NULL CHECK (area IN (1, 2))", "registered_day INTEGER NOT NULL",
        "done_day INTEGER", "CHECK (done_day IS NULL OR done_day >= registered_day)",
      ])
}
