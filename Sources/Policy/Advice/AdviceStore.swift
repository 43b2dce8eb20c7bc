import Storage
import UnionModel

/// Advice with its mark and, where it was issued, the issue.
struct StoredAdvice: Sendable {
  let mark: FactMark
  let advice: Advice
  var issued: AdviceIssued?
}

/// The SQL of advice.
enum AdviceStore {
  /// Records advice.
  static func insert(
    _ advice: Advice, id: Int64, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .advice,
      [.unit(advice.unit), .text(advice.document), .text(advice.issuer), .day(advice.day)],
      id: id, stamp: stamp, in: transaction)
  }

  /// Records the issue of a document.
  @discardableResult
  static func insert(
    _ issued: AdviceIssued, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .adviceIssued, [.integer(issued.advice), .text(issued.number), .day(issued.day)],
      stamp: stamp, in: transaction)
  }

  private static let columns = """
    \(FactTable.advice.markColumns("a")), a.unit_id, a.document, a.issuer, a.day
    """

  /// Advice as known at an instant.
  static func find(id: Int64, known: Int64, in reader: some SQLReading) throws -> StoredAdvice? {
    try reader.queryOne(findSQL, [.integer(id), .integer(known)]) { read($0) }
      .map { try withIssue($0, known: known, in: reader) }
  }

  private static let findSQL = """
    SELECT \(columns) FROM advice a
    WHERE a.id = ?1 AND \(FactTable.advice.live("a", known: "?2"))
    """

  /// Advice, newest first, of ids below `before`.
  static func list(
    known: Int64, before: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [StoredAdvice] {
    try reader.query(
      listSQL, [.integer(known), .integer(before), .integer(Int64(limit))]
    ) { read($0) }.map { try withIssue($0, known: known, in: reader) }
  }

  private static let listSQL = """
    SELECT \(columns) FROM advice a
    WHERE a.id < ?2 AND \(FactTable.advice.live("a", known: "?1")) ORDER BY a.id DESC LIMIT ?3
    """

  /// Titles of the documents issued on the union's advice, as the measure counts them.
  static func titlesIssued(
    over period: Period, known: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [String] {
    try reader.query(
      titlesIssuedSQL,
      [.day(period.first), .day(period.last), .integer(known), .integer(Int64(limit))]
    ) { $0.text(0) }
  }

  private static let titlesIssuedSQL = """
    SELECT a.document, MIN(e.day) AS first_day
    FROM advice_issued e JOIN advice a ON a.id = e.advice_id
    WHERE e.day BETWEEN ?1 AND ?2 AND \(FactTable.adviceIssued.live("e", known: "?3"))
      AND \(FactTable.advice.live("a", known: "?3"))
    GROUP BY a.id, a.document ORDER BY first_day, a.id LIMIT ?4
    """

  private static func read(_ row: SQLRow) -> StoredAdvice {
    let at = FactStore.markWidth
    return StoredAdvice(
      mark: FactStore.mark(row),
      advice: Advice(
        unit: row.unit(at), document: row.text(at + 1), issuer: row.text(at + 2),
        day: row.day(at + 3)))
  }

  private static func withIssue(
    _ stored: StoredAdvice, known: Int64, in reader: some SQLReading
  ) throws -> StoredAdvice {
    var stored = stored
    stored.issued = try reader.query(
      issuedSQL, [.integer(stored.mark.id), .integer(known)]
    ) { AdviceIssued(advice: stored.mark.id, number: $0.text(0), day: $0.day(1)) }.last
    return stored
  }

  private static let issuedSQL = """
    SELECT e.number, e.day FROM advice_issued e
    WHERE e.advice_id = ?1 AND \(FactTable.adviceIssued.live("e", known: "?2")) ORDER BY e.id
    """
}
