import Storage
import UnionModel

/// The register of members: the entry as it is now, and what it was before a correction.
enum MemberStore {
  private static let columns = """
    id, member_no, full_name, birth_day, ethnicity, branch_id, joined_day, status, merged_into,
    identity_print, recorded_at, recorded_by, synthetic
    """

  private static func member(_ row: SQLRow) throws -> MemberRecord {
    MemberRecord(
      id: row.int64(0), memberNo: row.optionalText(1),
      profile: MemberProfile(
        name: try row.name(2, of: "member"), birthDay: row.day(3),
        ethnicity: row.optionalInt64(4).flatMap { EthnicGroup(number: $0) }),
      branchID: row.int64(5), joinedDay: row.day(6), status: try row.choice(7, of: "member"),
      mergedInto: row.optionalInt64(8), identityPrint: row.isNull(9) ? nil : row.blob(9),
      stamp: row.stamp(from: 10))
  }

  /// Writes a new entry.
  static func insert(_ record: MemberRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO member (id, member_no, full_name, name_key, birth_day, ethnicity, branch_id,
        joined_day, status, merged_into, identity_print, recorded_at, recorded_by, synthetic,
        changed_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?12)
      """
    let profile = record.profile
    _ = try transaction.execute(
      sql,
      [
        .integer(record.id), .text(record.memberNo), .text(profile.name.text),
        .text(profile.name.key), .day(profile.birthDay), .integer(profile.ethnicity?.number),
        .integer(record.branchID), .day(record.joinedDay), .integer(record.status.rawValue),
        .integer(record.mergedInto), record.identityPrint.map { .blob($0) } ?? .null,
        .integer(record.stamp.recordedAt), .integer(record.stamp.recordedBy),
        .flag(record.stamp.synthetic),
      ])
  }

  /// Writes where the entry stands after an event of the ledger.
  static func updateStanding(
    _ record: MemberRecord, at instant: Int64, in transaction: WriteTransaction
  ) throws {
    let sql = """
      UPDATE member SET branch_id = ?2, joined_day = ?3, status = ?4, merged_into = ?5,
        changed_at = ?6
      WHERE id = ?1
      """
    _ = try transaction.execute(
      sql,
      [
        .integer(record.id), .integer(record.branchID), .day(record.joinedDay),
        .integer(record.status.rawValue), .integer(record.mergedInto), .integer(instant),
      ])
  }

  /// Keeps what the entry said and writes what it says now.
  static func revise(
    _ old: MemberRecord, to new: MemberRecord, revision: Int64, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws {
    _ = try transaction.execute(
      """
      INSERT INTO member_revision (id, member_id, full_name, birth_day, ethnicity, identity_print,
        replaced_at, replaced_by)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """,
      [
        .integer(revision), .integer(old.id), .text(old.profile.name.text),
        .day(old.profile.birthDay), .integer(old.profile.ethnicity?.number),
        old.identityPrint.map { .blob($0) } ?? .null, .integer(stamp.recordedAt),
        .integer(stamp.recordedBy),
      ])
    _ = try transaction.execute(
      """
      UPDATE member SET full_name = ?2, name_key = ?3, birth_day = ?4, ethnicity = ?5,
        identity_print = ?6, changed_at = ?7
      WHERE id = ?1
      """,
      [
        .integer(new.id), .text(new.profile.name.text), .text(new.profile.name.key),
        .day(new.profile.birthDay), .integer(new.profile.ethnicity?.number),
        new.identityPrint.map { .blob($0) } ?? .null, .integer(stamp.recordedAt),
      ])
  }

  /// Whether there is an entry with the id.
  static func exists(_ id: Int64, in reader: some SQLReading) throws -> Bool {
    let sql = "SELECT 1 FROM member WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)]) { $0.int64(0) } != nil
  }

  /// One entry.
  static func member(_ id: Int64, in reader: some SQLReading) throws -> MemberRecord? {
    let sql = "SELECT \(columns) FROM member WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], member)
  }

  /// The entry with a number that the service did not give.
  static func member(withNumber number: String, in reader: some SQLReading) throws -> MemberRecord?
  {
    let sql = "SELECT \(columns) FROM member WHERE member_no = ?1"
    return try reader.queryOne(sql, [.text(number)], member)
  }

  /// Entries of a branch after a mark (name key, id), in that order.
  static func members(
    ofBranch branch: Int64, status: MemberStatus, after mark: (key: String, id: Int64), limit: Int,
    in reader: some SQLReading
  ) throws -> [MemberRecord] {
    let sql = """
      SELECT \(columns) FROM member
      WHERE branch_id = ?1 AND (name_key, id) > (?2, ?3) AND status = ?4
      ORDER BY name_key, id LIMIT ?5
      """
    return try reader.query(
      sql,
      [
        .integer(branch), .text(mark.key), .integer(mark.id), .integer(status.rawValue),
        .integer(Int64(limit)),
      ], member)
  }

  /// Entries of a branch whose folded name begins with a key, after a mark, in that order.
  static func members(
    ofBranch branch: Int64, namedFrom key: String, upTo end: String,
    after mark: (key: String, id: Int64), limit: Int, in reader: some SQLReading
  ) throws -> [MemberRecord] {
    let sql = """
      SELECT \(columns) FROM member
      WHERE branch_id = ?1 AND name_key >= ?2 AND name_key < ?3 AND (name_key, id) > (?4, ?5)
      ORDER BY name_key, id LIMIT ?6
      """
    return try reader.query(
      sql,
      [
        .integer(branch), .text(key), .text(end), .text(mark.key), .integer(mark.id),
        .integer(Int64(limit)),
      ], member)
  }

  /// All entries of a branch that changed after an instant, by name.
  static func forEachMember(
    ofBranch branch: Int64, changedAfter instant: Int64, in reader: some SQLReading,
    _ body: (MemberRecord) throws -> Void
  ) throws {
    let sql = """
      SELECT \(columns) FROM member WHERE branch_id = ?1 AND changed_at > ?2 ORDER BY name_key, id
      """
    try reader.forEach(sql, [.integer(branch), .integer(instant)]) { try body(try member($0)) }
  }

  /// What duplicates are found by, of every active entry of a branch.
  static func forEachFingerprint(
    ofBranch branch: Int64, in reader: some SQLReading,
    _ body: (MemberFingerprint) throws -> Void
  ) throws {
    let sql = """
      SELECT id, name_key, birth_day, identity_print FROM member
      WHERE branch_id = ?1 AND status = 1 ORDER BY name_key, id
      """
    try reader.forEach(sql, [.integer(branch)]) { row in
      try body(
        MemberFingerprint(
          id: row.int64(0), branchID: branch, nameKey: row.text(1), birthDay: row.int64(2),
          identityPrint: row.isNull(3) ? nil : row.blob(3)))
    }
  }
}

/// What a member's entry is compared by.
struct MemberFingerprint: Hashable, Sendable {
  var id: Int64
  var branchID: Int64
  var nameKey: String
  var birthDay: Int64
  var identityPrint: [UInt8]?
}
