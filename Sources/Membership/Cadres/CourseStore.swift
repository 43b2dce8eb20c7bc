import Storage
import UnionModel

/// Courses, completions and assessments.
enum CourseStore {
  private static let courseColumns = """
    id, code, title, kind, unit_id, from_day, to_day, recorded_at, recorded_by, synthetic
    """
  private static let assessmentColumns = """
    id, person_id, unit_id, software, day, passed, recorded_at, recorded_by, synthetic, supersedes,
    withdrawn
    """

  /// Writes a course.
  static func insert(_ record: CourseRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO course (id, code, title, kind, unit_id, from_day, to_day, recorded_at,
        recorded_by, synthetic, supersedes, withdrawn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """
    let values: [SQLValue] = [
      .integer(record.id), .text(record.code), .text(record.title),
      .integer(record.kind.rawValue), .integer(record.unitID), .day(record.from), .day(record.to),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail())
  }

  private static func course(_ row: SQLRow) throws -> CourseRecord {
    CourseRecord(
      id: row.int64(0), code: row.text(1), title: row.text(2),
      kind: try row.choice(3, of: "course"),
      unitID: row.int64(4), from: row.day(5), to: row.day(6), stamp: row.stamp(from: 7))
  }

  /// One course.
  static func course(_ id: Int64, in reader: some SQLReading) throws -> CourseRecord? {
    let sql = "SELECT \(courseColumns) FROM course WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], course)
  }

  /// The course of a code.
  static func course(withCode code: String, in reader: some SQLReading) throws -> CourseRecord? {
    let sql = "SELECT \(courseColumns) FROM course WHERE code = ?1"
    return try reader.queryOne(sql, [.text(code)], course)
  }

  /// Courses after an id, in that order.
  static func courses(after id: Int64, limit: Int, in reader: some SQLReading) throws
    -> [CourseRecord]
  {
    let sql = "SELECT \(courseColumns) FROM course WHERE id > ?1 ORDER BY id LIMIT ?2"
    return try reader.query(sql, [.integer(id), .integer(Int64(limit))], course)
  }

  /// Writes a completion.
  static func insert(_ record: CompletionRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO completion (id, course_id, person_id, unit_id, result, recorded_at, recorded_by,
        synthetic, supersedes, withdrawn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """
    let values: [SQLValue] = [
      .integer(record.id), .integer(record.courseID), .integer(record.personID),
      .integer(record.unitID), .integer(record.result.rawValue),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail(record.correction))
  }

  /// The unit of a completion; nil where there is none.
  static func unit(ofCompletion id: Int64, in reader: some SQLReading) throws -> Int64? {
    let sql = "SELECT unit_id FROM completion WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)]) { $0.int64(0) }
  }

  /// Writes an assessment.
  static func insert(_ record: AssessmentRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO assessment (\(assessmentColumns))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """
    let values: [SQLValue] = [
      .integer(record.id), .integer(record.personID), .integer(record.unitID),
      .integer(record.software.rawValue), .day(record.day), .flag(record.passed),
    ]
    _ = try transaction.execute(sql, values + record.stamp.tail(record.correction))
  }

  private static func assessment(_ row: SQLRow) throws -> AssessmentRecord {
    AssessmentRecord(
      id: row.int64(0), personID: row.int64(1), unitID: row.int64(2),
      software: try row.choice(3, of: "assessment"), day: row.day(4), passed: row.flag(5),
      stamp: row.stamp(from: 6), correction: row.correction(from: 9))
  }

  /// One assessment.
  static func assessment(_ id: Int64, in reader: some SQLReading) throws -> AssessmentRecord? {
    let sql = "SELECT \(assessmentColumns) FROM assessment WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], assessment)
  }

  /// Assessments after an id, in that order.
  static func assessments(after id: Int64, limit: Int, in reader: some SQLReading) throws
    -> [AssessmentRecord]
  {
    let sql = "SELECT \(assessmentColumns) FROM assessment WHERE id > ?1 ORDER BY id LIMIT ?2"
    return try reader.query(sql, [.integer(id), .integer(Int64(limit))], assessment)
  }
}
