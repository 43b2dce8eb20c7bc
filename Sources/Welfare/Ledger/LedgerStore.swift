import Storage
import UnionModel

/// A fact that has a record table of its own.
protocol LedgerFact: Sendable, Hashable {
  /// Its table.
  static var ledger: Ledger { get }
  /// The values of the table's own columns, in their order.
  var columnValues: [SQLValue] { get }
  /// Reads the table's own columns, of which the first is `first`.
  init(row: SQLRow, first: Int)
}

/// The SQL that every record table shares: both axes of time, versions and withdrawals.
struct Ledger: Sendable {
  /// The table's name.
  let table: String
  /// The table's own columns.
  let columns: [String]
  let insertSQL: String
  let voidSQL: String
  /// Selects the living version of a record by its id (?1).
  let newestSQL: String
  /// Selects any version by its own id (?1), with its void flag last.
  let versionSQL: String
  let supersededSQL: String
  /// Selects living versions; a condition on `t` may follow with AND.
  let livingSQL: String
  /// Selects any versions; a condition on `t` is to follow.
  private let anySQL: String
  /// Selects the id of the row that is so many rows (?2) after an id (?1).
  let distantSQL: String

  /// Columns of the stamp, before the table's own.
  static let stampWidth = 7

  /// The SQL of one table with the columns that are its own.
  init(_ table: String, _ columns: [String]) {
    self.table = table
    self.columns = columns
    let own = columns.joined(separator: ", ")
    let marks = (0..<columns.count).map { "?\($0 + 9)" }.joined(separator: ", ")
    let stamp =
      "t.id, t.root_id, t.unit_id, t.recorded_at, t.recorded_by, t.supersedes, t.synthetic"
    let selected = stamp + ", " + columns.map { "t.\($0)" }.joined(separator: ", ")
    insertSQL = """
      INSERT INTO \(table) (id, root_id, unit_id, recorded_at, recorded_by, supersedes, void, \
      synthetic, \(own)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, \(marks))
      """
    voidSQL = """
      INSERT INTO \(table) (id, root_id, unit_id, recorded_at, recorded_by, supersedes, void, \
      synthetic, \(own)) SELECT ?1, root_id, unit_id, ?2, ?3, id, 1, ?4, \(own) FROM \(table) \
      WHERE id = ?5
      """
    anySQL = "SELECT \(selected) FROM \(table) t WHERE"
    livingSQL = """
      \(anySQL) t.void = 0 AND NOT EXISTS (SELECT 1 FROM \(table) s WHERE s.supersedes = t.id)
      """
    distantSQL = "SELECT id FROM \(table) WHERE id > ?1 ORDER BY id LIMIT 1 OFFSET ?2"
    newestSQL = livingSQL + " AND t.root_id = ?1"
    versionSQL = "SELECT \(selected), t.void FROM \(table) t WHERE t.id = ?1"
    supersededSQL = "SELECT 1 FROM \(table) WHERE supersedes = ?1"
  }

  /// The condition that a row of this table, by its alias, was known at `:known` and neither
  /// corrected nor withdrawn by then.
  func known(_ alias: String, by instant: String = ":known") -> String {
    """
    \(alias).recorded_at <= \(instant) AND \(alias).void = 0 AND NOT EXISTS (SELECT 1 FROM \
    \(table) \(alias)_later WHERE \(alias)_later.supersedes = \(alias).id \
    AND \(alias)_later.recorded_at <= \(instant))
    """
  }

  /// Selects the versions that hold, or held as known at an instant, whose placeholder is appended to
  /// `values`; a condition on `t` may follow with AND.
  func holdingSQL(known instant: Instant?, _ values: inout [SQLValue]) -> String {
    guard let instant else { return livingSQL }
    values.append(.integer(instant.rawValue))
    return "\(anySQL) \(known("t", by: "?\(values.count)"))"
  }
}

extension RecordStamp {
  /// Reads a stamp from the first columns of a row.
  init(row: SQLRow) {
    self.init(
      id: row.int64(0), rootID: row.int64(1), unit: UnitID(row.int64(2)),
      recordedAt: row.int64(3), recordedBy: row.text(4), supersedes: row.optionalInt64(5),
      synthetic: row.int64(6) == 1)
  }
}

extension LedgerFact {
  /// Reads a stamped fact.
  static func recorded(row: SQLRow) -> Recorded<Self> {
    Recorded(stamp: RecordStamp(row: row), fact: Self(row: row, first: Ledger.stampWidth))
  }

  /// The living version of a record; nil where there is none.
  static func newest(_ rootID: Int64, in reading: some SQLReading) throws -> Recorded<Self>? {
    try reading.queryOne(ledger.newestSQL, [.integer(rootID)]) { recorded(row: $0) }
  }

  /// The living versions, or those known at an instant, that fulfil a condition on `t`, by id, at
  /// most `limit`.
  static func living(
    where condition: String, _ values: [SQLValue], known instant: Instant? = nil,
    limit: Int = livingLimit, in reading: some SQLReading
  ) throws -> [Recorded<Self>] {
    var values = values
    let holding = ledger.holdingSQL(known: instant, &values)
    return try reading.query(
      "\(holding) AND \(condition) ORDER BY t.id LIMIT \(limit)", values
    ) { recorded(row: $0) }
  }

  /// Any version; nil where there is none. `void` tells whether it only withdraws.
  static func version(
    _ id: Int64, in reading: some SQLReading
  ) throws -> (record: Recorded<Self>, void: Bool)? {
    let flag = Ledger.stampWidth + ledger.columns.count
    return try reading.queryOne(ledger.versionSQL, [.integer(id)]) {
      (recorded(row: $0), $0.int64(flag) == 1)
    }
  }

  /// Whether a version has a newer one.
  static func isSuperseded(_ id: Int64, in reading: some SQLReading) throws -> Bool {
    try reading.queryOne(ledger.supersededSQL, [.integer(id)]) { _ in true } ?? false
  }

  /// The most living records of one thing (a child's sponsorships, a family's checks) read at once.
  static var livingLimit: Int { 10_000 }
}
