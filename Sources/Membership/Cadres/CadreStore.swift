import Storage
import UnionModel

/// Persons and their posts.
enum CadreStore {
  private static let postColumns = """
    t.id, t.person_id, t.unit_id, t.unit_level, t.kind, t.full_time, t.from_day, t.to_day,
    t.recorded_at, t.recorded_by, t.synthetic, t.supersedes, t.withdrawn, n.full_name
    """

  /// Writes a person.
  static func insert(_ record: PersonRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO person (id, unit_id, full_name, name_key, sex, birth_day, ethnicity, member_id,
        recorded_at, recorded_by, synthetic, supersedes, withdrawn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """
    let values: [SQLValue] = [
      .integer(record.id), .integer(record.unitID), .text(record.name.text),
      .text(record.name.key), .integer(record.sex.rawValue), .day(record.birthDay),
      .integer(record.ethnicity?.number), .integer(record.memberID),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail())
  }

  /// The full name of a person; nil where there is none.
  static func personName(_ id: Int64, in reader: some SQLReading) throws -> String? {
    let sql = "SELECT full_name FROM person WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)]) { $0.text(0) }
  }

  /// Writes a post.
  static func insert(_ record: PostRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO post (id, person_id, unit_id, unit_level, kind, full_time, from_day, to_day,
        recorded_at, recorded_by, synthetic, supersedes, withdrawn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """
    let values: [SQLValue] = [
      .integer(record.id), .integer(record.personID), .integer(record.unitID),
      .integer(Int64(record.unitLevel.rawValue)), .integer(record.kind.rawValue),
      .flag(record.fullTime), .day(record.from), .day(record.to),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail(record.correction))
  }

  private static func post(_ row: SQLRow) throws -> PostRecord {
    PostRecord(
      id: row.int64(0), personID: row.int64(1), unitID: row.int64(2),
      unitLevel: try row.level(3, of: "post"), kind: try row.choice(4, of: "post"),
      fullTime: row.flag(5), from: row.day(6), to: row.optionalDay(7), stamp: row.stamp(from: 8),
      correction: row.correction(from: 11), fullName: row.text(13))
  }

  /// One post.
  static func post(_ id: Int64, in reader: some SQLReading) throws -> PostRecord? {
    let sql = """
      SELECT \(postColumns) FROM post t JOIN person n ON n.id = t.person_id WHERE t.id = ?1
      """
    return try reader.queryOne(sql, [.integer(id)], post)
  }

  /// Posts of a unit that hold, after an id, in that order; of one kind and of one day where asked.
  static func posts(
    ofUnit unit: Int64, kind: PostKind?, day: BusinessDay?, after id: Int64, limit: Int,
    in reader: some SQLReading
  ) throws -> [PostRecord] {
    let sql = """
      SELECT \(postColumns) FROM post t JOIN person n ON n.id = t.person_id
      WHERE t.unit_id = ?1 AND t.id > ?2 AND (?3 = 0 OR t.kind = ?3)
        AND (?4 = 0 OR (t.from_day <= ?5 AND (t.to_day IS NULL OR t.to_day >= ?5)))
        AND t.withdrawn = 0 AND NOT EXISTS (SELECT 1 FROM post s WHERE s.supersedes = t.id)
      ORDER BY t.id LIMIT ?6
      """
    return try reader.query(
      sql,
      [
        .integer(unit), .integer(id), .integer(kind?.rawValue ?? 0), .flag(day != nil),
        .day(day ?? .distantPast), .integer(Int64(limit)),
      ], post)
  }

  /// Whether a person holds a post of a kind, or full-time, in a unit on a day, as is known now.
  static func holds(
    person: Int64, unit: Int64, day: BusinessDay, kind: PostKind?, fullTime: Bool,
    in reader: some SQLReading
  ) throws -> Bool {
    let sql = """
      SELECT 1 FROM post t
      WHERE t.person_id = ?1 AND t.unit_id = ?2 AND t.from_day <= ?3
        AND (t.to_day IS NULL OR t.to_day >= ?3) AND (?4 = 0 OR t.kind = ?4)
        AND (?5 = 0 OR t.full_time = 1) AND t.withdrawn = 0
        AND NOT EXISTS (SELECT 1 FROM post s WHERE s.supersedes = t.id)
      LIMIT 1
      """
    return try reader.queryOne(
      sql,
      [
        .integer(person), .integer(unit), .day(day), .integer(kind?.rawValue ?? 0),
        .flag(fullTime),
      ]
    ) { $0.int64(0) } != nil
  }
}
