import Storage
import UnionModel
import UnionService

extension FactTable {
  /// A table with its statements.
  init(name: String, columns: [String]) {
    self.name = name
    self.columns = columns
    let own = columns.joined(separator: ", ")
    let first = FactStore.markColumns + 1
    let places = (first..<first + columns.count).map { "?\($0)" }.joined(separator: ", ")
    self.insertion = """
      INSERT INTO \(name) (id, recorded_at, recorded_by, supersedes, void, synthetic, \(own))
      VALUES (?1, ?2, ?3, ?4, 0, ?5, \(places))
      """
    self.withdrawal = """
      INSERT INTO \(name) (id, recorded_at, recorded_by, supersedes, void, synthetic, \(own))
      SELECT ?1, ?2, ?3, id, 1, ?4, \(own) FROM \(name) WHERE id = ?5
      """
  }

  /// The condition under which a row holds as known at an instant: recorded by then, not void, and
  /// nothing recorded by then supersedes it.
  func live(_ alias: String, known: String) -> String {
    """
    \(alias).recorded_at <= \(known) AND \(alias).void = 0 AND NOT EXISTS (
      SELECT 1 FROM \(name) newer WHERE newer.supersedes = \(alias).id
      AND newer.recorded_at <= \(known))
    """
  }

  /// The columns of a row's mark, in the order in which `FactStore.mark` reads them.
  func markColumns(_ alias: String) -> String {
    "\(alias).id, \(alias).recorded_at, \(alias).recorded_by, \(alias).supersedes, \(alias).synthetic"
  }
}

/// The SQL that all fact tables share.
enum FactStore {
  /// Values bound before a table's own columns.
  static let markColumns = 5
  /// Columns that a mark takes in a result.
  static let markWidth = 5
  /// "As known now": later than any instant of recording.
  static let now = Int64.max

  /// Adds a row and gives its id.
  ///
  /// - Parameters:
  ///   - id: chosen by the loader, or 0.
  ///   - supersedes: the row that the new one corrects, or 0.
  @discardableResult
  static func insert(
    _ table: FactTable, _ values: [SQLValue], id chosen: Int64 = 0, supersedes: Int64 = 0,
    stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    if supersedes != 0 {
      try requireOpen(table, id: supersedes, stamp: stamp, in: transaction)
    }
    if chosen != 0, try exists(table, id: chosen, in: transaction) {
      throw PolicyFault.recordedAlready("id")
    }
    let id = chosen == 0 ? transaction.nextID() : chosen
    let mark: [SQLValue] = [
      .integer(id), .integer(stamp.recordedAt), .text(stamp.recordedBy),
      supersedes == 0 ? .null : .integer(supersedes), .integer(stamp.synthetic ? 1 : 0),
    ]
    _ = try transaction.execute(table.insertion, mark + values)
    return id
  }

  /// Takes a row back and gives the id of the row that says so.
  static func withdraw(
    _ table: FactTable, id: Int64, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    try requireOpen(table, id: id, stamp: stamp, in: transaction)
    let withdrawal = transaction.nextID()
    _ = try transaction.execute(
      table.withdrawal,
      [
        .integer(withdrawal), .integer(stamp.recordedAt), .text(stamp.recordedBy),
        .integer(stamp.synthetic ? 1 : 0), .integer(id),
      ])
    return withdrawal
  }

  /// A row may be superseded once, and not before it was recorded.
  private static func requireOpen(
    _ table: FactTable, id: Int64, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws {
    let recorded = try transaction.queryOne(
      "SELECT recorded_at, void FROM \(table.name) WHERE id = ?1", [.integer(id)]
    ) { row in (at: row.int64(0), void: row.int64(1) == 1) }
    guard let recorded else { throw PolicyFault.noRecord(table.name) }
    let superseded = try transaction.queryOne(
      "SELECT id FROM \(table.name) WHERE supersedes = ?1", [.integer(id)]
    ) { $0.int64(0) }
    guard superseded == nil, !recorded.void else { throw PolicyFault.supersededAlready }
    guard recorded.at <= stamp.recordedAt else {
      throw PolicyFault.field("header.recorded_at", .tooEarly)
    }
  }

  /// Whether a table has a row of this id, void or not.
  static func exists(
    _ table: FactTable, id: Int64, in reader: some SQLReading
  ) throws -> Bool {
    try reader.queryOne("SELECT id FROM \(table.name) WHERE id = ?1", [.integer(id)]) {
      $0.int64(0)
    } != nil
  }

  /// The unit of a row, or of the record that a step belongs to; nil for an unknown id.
  static func unit(
    of table: FactTable, id: Int64, in reader: some SQLReading
  ) throws -> UnitID? {
    let sql: String
    if let parent = table.parent {
      sql = """
        SELECT p.unit_id FROM \(table.name) x
        JOIN \(parent.table.name) p ON p.id = x.\(parent.column) WHERE x.id = ?1
        """
    } else {
      sql = "SELECT unit_id FROM \(table.name) WHERE id = ?1"
    }
    return try reader.queryOne(sql, [.integer(id)]) { UnitID(rawValue: $0.int64(0)) }
  }

  /// Reads a row's mark from five columns that start at `column`.
  static func mark(_ row: SQLRow, at column: Int = 0) -> FactMark {
    FactMark(
      id: row.int64(column),
      stamp: RecordStamp(
        recordedAt: row.int64(column + 1), recordedBy: row.text(column + 2),
        synthetic: row.int64(column + 4) == 1),
      supersedes: row.optionalInt64(column + 3) ?? 0)
  }
}

extension RecordStamp {
  /// The marks of a command in its transaction.
  init(_ stamp: WriteStamp, in transaction: WriteTransaction) {
    self.init(
      recordedAt: transaction.now, recordedBy: stamp.recordedBy, synthetic: stamp.synthetic)
  }
}

extension SQLValue {
  /// A day as it is stored.
  static func day(_ day: BusinessDay) -> SQLValue { .integer(day.rawValue) }
  /// A unit as it is stored.
  static func unit(_ unit: UnitID) -> SQLValue { .integer(unit.rawValue) }
  /// A unit with its level and kind as they are stored, three columns.
  static func placed(_ unit: PlacedUnit) -> [SQLValue] {
    [.unit(unit.unit), .integer(Int64(unit.level.rawValue)), .integer(unit.territorial ? 1 : 0)]
  }
  /// A value of a closed list as it is stored.
  static func choice<Value: RawRepresentable<Int64>>(_ value: Value) -> SQLValue {
    .integer(value.rawValue)
  }
}

extension SQLRow {
  /// A stored day.
  func day(_ column: Int) -> BusinessDay { BusinessDay(rawValue: int64(column)) }
  /// A stored unit.
  func unit(_ column: Int) -> UnitID { UnitID(rawValue: int64(column)) }
  /// A stored value of a closed list; the table's CHECK keeps out anything else.
  func choice<Value: RawRepresentable<Int64>>(_ column: Int, or fallback: Value) -> Value {
    Value(rawValue: int64(column)) ?? fallback
  }
}
