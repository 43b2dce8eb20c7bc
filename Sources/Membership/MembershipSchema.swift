import Storage

/// The tables of membership: named, append-only migrations.
///
/// Days are days since 1970-01-01, instants microseconds since 1970 (UTC), truth values 0 or 1. Every
/// fact carries when it was recorded and by whom (a number in `actor`), whether it is made up, what it
/// corrects, and whether it only withdraws that. `counter_delta` sums the ledger by span of days and
/// month of recording, each named by its end.
enum MembershipSchema {
  /// All migrations in order; a released one is never changed.
  static let migrations: [Migration] = [
    Migration("membership-001-units", units),
    Migration("membership-002-members", members),
    Migration("membership-003-rolls", rolls),
    Migration("membership-004-women", women),
    Migration("membership-005-honorary", honorary),
    Migration("membership-006-cadres", cadres),
    Migration("membership-007-activities", activities),
    Migration("membership-008-affiliates", affiliates),
    Migration("membership-009-accounts", accounts),
  ]

  /// Columns that every fact ends with.
  static let tail = """
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER NOT NULL REFERENCES actor(id),
    synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
    supersedes INTEGER,
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    CHECK (withdrawn = 0 OR supersedes IS NOT NULL)
    """

  private static let units: [String] = [
    """
    CREATE TABLE actor (id INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE) STRICT
    """,
    """
    CREATE TABLE org_unit (id INTEGER PRIMARY KEY, recorded_at INTEGER NOT NULL) STRICT
    """,
    """
    CREATE TABLE org_epoch (epoch INTEGER PRIMARY KEY, recorded_at INTEGER NOT NULL) STRICT
    """,
    """
    CREATE TABLE org_unit_version (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      epoch INTEGER NOT NULL,
      change INTEGER NOT NULL,
      valid_from INTEGER NOT NULL,
      valid_to INTEGER,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      full_name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      type TEXT NOT NULL,
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
      parent_id INTEGER REFERENCES org_unit(id),
      has_union INTEGER NOT NULL CHECK (has_union IN (0, 1)),
      ethnic_area INTEGER NOT NULL CHECK (ethnic_area IN (0, 1)),
      settlement INTEGER NOT NULL,
      new_rural INTEGER NOT NULL,
      branch_kind INTEGER NOT NULL,
      region_code TEXT NOT NULL,
      region_name TEXT NOT NULL,
      \(tail),
      CHECK (valid_to IS NULL OR valid_to >= valid_from),
      CHECK ((level = 1) = (parent_id IS NULL))
    ) STRICT
    """,
    "CREATE INDEX org_unit_version_unit ON org_unit_version (unit_id, valid_from)",
    "CREATE INDEX org_unit_version_epoch ON org_unit_version (epoch, id)",
    "CREATE INDEX org_unit_version_code ON org_unit_version (code, level)",
    """
    CREATE UNIQUE INDEX org_unit_version_supersedes ON org_unit_version (supersedes)
    WHERE supersedes IS NOT NULL
    """,
    """
    CREATE TABLE org_succession (
      id INTEGER PRIMARY KEY,
      old_unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      new_unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      epoch INTEGER NOT NULL,
      effective_day INTEGER NOT NULL,
      coverage INTEGER NOT NULL,
      \(tail),
      CHECK (old_unit_id <> new_unit_id)
    ) STRICT
    """,
    "CREATE INDEX org_succession_old ON org_succession (old_unit_id)",
    "CREATE INDEX org_succession_new ON org_succession (new_unit_id)",
    "CREATE INDEX org_succession_epoch ON org_succession (epoch, id)",
    """
    CREATE TABLE org_succession_branch (
      succession_id INTEGER NOT NULL REFERENCES org_succession(id),
      branch_id INTEGER NOT NULL REFERENCES org_unit(id),
      PRIMARY KEY (succession_id, branch_id)
    ) STRICT
    """,
  ]

  private static let members: [String] = [
    """
    CREATE TABLE member (
      id INTEGER PRIMARY KEY,
      member_no TEXT,
      full_name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      birth_day INTEGER NOT NULL,
      ethnicity INTEGER,
      branch_id INTEGER NOT NULL REFERENCES org_unit(id),
      joined_day INTEGER NOT NULL,
      status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 5),
      merged_into INTEGER,
      identity_print BLOB,
      recorded_at INTEGER NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES actor(id),
      changed_at INTEGER NOT NULL,
      synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX member_branch ON member (branch_id, name_key, id)",
    "CREATE UNIQUE INDEX member_number ON member (member_no) WHERE member_no IS NOT NULL",
    "CREATE INDEX member_identity ON member (identity_print) WHERE identity_print IS NOT NULL",
    """
    CREATE TABLE member_revision (
      id INTEGER PRIMARY KEY,
      member_id INTEGER NOT NULL REFERENCES member(id),
      full_name TEXT NOT NULL,
      birth_day INTEGER NOT NULL,
      ethnicity INTEGER,
      identity_print BLOB,
      replaced_at INTEGER NOT NULL,
      replaced_by INTEGER NOT NULL REFERENCES actor(id)
    ) STRICT
    """,
    "CREATE INDEX member_revision_member ON member_revision (member_id, replaced_at)",
    """
    CREATE TABLE member_event (
      id INTEGER PRIMARY KEY,
      member_id INTEGER NOT NULL REFERENCES member(id),
      branch_id INTEGER NOT NULL,
      day INTEGER NOT NULL,
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 7),
      cause INTEGER NOT NULL,
      delta INTEGER NOT NULL CHECK (delta IN (-1, 1)),
      recorded_at INTEGER NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES actor(id),
      supersedes INTEGER,
      synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX member_event_member ON member_event (member_id)",
    "CREATE INDEX member_event_branch ON member_event (branch_id, id)",
    """
    CREATE INDEX member_event_day ON member_event (day, branch_id, cause, delta, recorded_at)
    """,
    """
    CREATE UNIQUE INDEX member_event_supersedes ON member_event (supersedes)
    WHERE supersedes IS NOT NULL
    """,
    """
    CREATE TABLE counter_delta (
      valid_end INTEGER NOT NULL,
      recorded_end INTEGER NOT NULL,
      branch_id INTEGER NOT NULL,
      cause INTEGER NOT NULL,
      delta INTEGER NOT NULL,
      events INTEGER NOT NULL,
      made_up INTEGER NOT NULL,
      id_sum INTEGER NOT NULL,
      PRIMARY KEY (valid_end, recorded_end, branch_id, cause)
    ) STRICT
    """,
    """
    CREATE TABLE branch_counter (
      branch_id INTEGER PRIMARY KEY,
      active INTEGER NOT NULL,
      first_event_day INTEGER,
      last_event_day INTEGER,
      newest_roll_day INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE ledger_bound (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      last_recorded_at INTEGER NOT NULL
    ) STRICT
    """,
  ]

  private static let rolls: [String] = [
    """
    CREATE TABLE branch_roll (
      id INTEGER PRIMARY KEY,
      branch_id INTEGER NOT NULL REFERENCES org_unit(id),
      day INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      signer TEXT NOT NULL,
      \(tail)
    ) STRICT
    """,
    "CREATE INDEX branch_roll_branch ON branch_roll (branch_id, day, recorded_at)",
    """
    CREATE UNIQUE INDEX branch_roll_supersedes ON branch_roll (supersedes)
    WHERE supersedes IS NOT NULL
    """,
    """
    CREATE TABLE branch_roll_flow (
      roll_id INTEGER NOT NULL REFERENCES branch_roll(id),
      cause INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (roll_id, cause)
    ) STRICT
    """,
    """
    CREATE TABLE branch_roll_part (
      roll_id INTEGER NOT NULL REFERENCES branch_roll(id),
      dimension INTEGER NOT NULL,
      key TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (roll_id, dimension, key)
    ) STRICT
    """,
  ]

  private static let women: [String] = [
    """
    CREATE TABLE women_count (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      day INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      source TEXT NOT NULL,
      \(tail)
    ) STRICT
    """,
    "CREATE INDEX women_count_unit ON women_count (unit_id, day, recorded_at)",
    """
    CREATE UNIQUE INDEX women_count_supersedes ON women_count (supersedes)
    WHERE supersedes IS NOT NULL
    """,
  ]

  private static let honorary: [String] = [
    """
    CREATE TABLE honorary_member (
      id INTEGER PRIMARY KEY,
      full_name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      sex INTEGER NOT NULL CHECK (sex IN (1, 2)),
      birth_day INTEGER,
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      decision_no TEXT NOT NULL,
      day INTEGER NOT NULL,
      \(tail)
    ) STRICT
    """,
    "CREATE INDEX honorary_member_unit ON honorary_member (unit_id, id)",
    """
    CREATE TABLE honorary_withdrawal (
      id INTEGER PRIMARY KEY,
      honorary_id INTEGER NOT NULL UNIQUE REFERENCES honorary_member(id),
      day INTEGER NOT NULL,
      mistaken INTEGER NOT NULL CHECK (mistaken IN (0, 1)),
      \(tail)
    ) STRICT
    """,
  ]

  private static let cadres: [String] = [
    """
    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      full_name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      sex INTEGER NOT NULL CHECK (sex IN (1, 2)),
      birth_day INTEGER,
      ethnicity INTEGER,
      member_id INTEGER,
      \(tail)
    ) STRICT
    """,
    """
    CREATE TABLE post (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      unit_level INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      full_time INTEGER NOT NULL CHECK (full_time IN (0, 1)),
      from_day INTEGER NOT NULL,
      to_day INTEGER,
      \(tail),
      CHECK (to_day IS NULL OR to_day >= from_day)
    ) STRICT
    """,
    "CREATE INDEX post_person ON post (person_id, kind)",
    "CREATE INDEX post_unit ON post (unit_id, id)",
    "CREATE UNIQUE INDEX post_supersedes ON post (supersedes) WHERE supersedes IS NOT NULL",
    """
    CREATE TABLE course (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      kind INTEGER NOT NULL,
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      from_day INTEGER NOT NULL,
      to_day INTEGER NOT NULL,
      \(tail),
      CHECK (to_day >= from_day)
    ) STRICT
    """,
    """
    CREATE TABLE completion (
      id INTEGER PRIMARY KEY,
      course_id INTEGER NOT NULL REFERENCES course(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      result INTEGER NOT NULL,
      \(tail)
    ) STRICT
    """,
    "CREATE INDEX completion_course ON completion (course_id)",
    "CREATE UNIQUE INDEX completion_supersedes ON completion (supersedes) WHERE supersedes IS NOT NULL",
    """
    CREATE TABLE assessment (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      software INTEGER NOT NULL,
      day INTEGER NOT NULL,
      passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
      \(tail)
    ) STRICT
    """,
    "CREATE INDEX assessment_person ON assessment (person_id)",
    "CREATE UNIQUE INDEX assessment_supersedes ON assessment (supersedes) WHERE supersedes IS NOT NULL",
    """
    CREATE TABLE award (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      awarding_level INTEGER NOT NULL CHECK (awarding_level BETWEEN 1 AND 5),
      decision_no TEXT NOT NULL,
      day INTEGER NOT NULL,
      \(tail)
    ) STRICT
    """,
    "CREATE INDEX award_day ON award (day)",
    "CREATE UNIQUE INDEX award_supersedes ON award (supersedes) WHERE supersedes IS NOT NULL",
  ]

  private static let activities: [String] = [
    """
    CREATE TABLE activity_session (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      kind INTEGER NOT NULL,
      day INTEGER NOT NULL,
      attendance INTEGER NOT NULL CHECK (attendance >= 0),
      \(tail)
    ) STRICT
    """,
    "CREATE INDEX activity_session_day ON activity_session (day, unit_id, kind)",
    """
    CREATE UNIQUE INDEX activity_session_supersedes ON activity_session (supersedes)
    WHERE supersedes IS NOT NULL
    """,
  ]

  private static let affiliates: [String] = [
    """
    CREATE TABLE affiliate (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      kind INTEGER NOT NULL,
      unit_id INTEGER NOT NULL REFERENCES org_unit(id),
      parent_id INTEGER REFERENCES affiliate(id),
      \(tail)
    ) STRICT
    """,
    """
    CREATE TABLE affiliate_event (
      id INTEGER PRIMARY KEY,
      affiliate_id INTEGER NOT NULL REFERENCES affiliate(id),
      kind INTEGER NOT NULL,
      by_affiliate_id INTEGER REFERENCES affiliate(id),
      day INTEGER NOT NULL,
      decision_no TEXT NOT NULL,
      \(tail)
    ) STRICT
    """,
    "CREATE INDEX affiliate_event_affiliate ON affiliate_event (affiliate_id)",
    """
    CREATE UNIQUE INDEX affiliate_event_supersedes ON affiliate_event (supersedes)
    WHERE supersedes IS NOT NULL
    """,
  ]

  private static let accounts: [String] = [
    """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      subject TEXT NOT NULL UNIQUE,
      login TEXT NOT NULL UNIQUE,
      disabled_at INTEGER,
      recorded_at INTEGER NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES actor(id)
    ) STRICT
    """,
    """
    CREATE TABLE account_grant (
      id INTEGER PRIMARY KEY,
      account_id INTEGER NOT NULL REFERENCES account(id),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
      number INTEGER NOT NULL,
      text TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES actor(id),
      ended_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX account_grant_account ON account_grant (account_id)",
    """
    CREATE UNIQUE INDEX account_grant_certificate ON account_grant (text)
    WHERE kind = 3 AND ended_at IS NULL
    """,
    """
    CREATE TABLE token (
      id TEXT PRIMARY KEY,
      account_id INTEGER NOT NULL REFERENCES account(id),
      issued_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      roles INTEGER NOT NULL,
      scopes TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES actor(id)
    ) STRICT
    """,
    "CREATE INDEX token_account ON token (account_id, issued_at)",
    """
    CREATE TABLE token_revocation (
      id INTEGER PRIMARY KEY,
      token_id TEXT NOT NULL UNIQUE REFERENCES token(id),
      revoked_at INTEGER NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES actor(id)
    ) STRICT
    """,
  ]
}
