import Storage
import UnionModel

/// A row that no command can have written: the database was changed by other hands.
struct UnreadableRecord: Error, Hashable, Sendable {
  /// The table.
  let table: String
  /// The id of the row.
  let id: Int64
}

extension SQLRow {
  /// A day.
  func day(_ column: Int) -> BusinessDay {
    BusinessDay(rawValue: int64(column))
  }

  /// A day that may be open.
  func optionalDay(_ column: Int) -> BusinessDay? {
    optionalInt64(column).map { BusinessDay(rawValue: $0) }
  }

  /// 0 or 1.
  func flag(_ column: Int) -> Bool {
    int64(column) != 0
  }

  /// The value of an enum by its number.
  func choice<Choice: RawRepresentable>(_ column: Int, of table: String) throws -> Choice
  where Choice.RawValue == Int64 {
    guard let choice = Choice(rawValue: int64(column)) else {
      throw UnreadableRecord(table: table, id: int64(0))
    }
    return choice
  }

  /// A level of the union.
  func level(_ column: Int, of table: String) throws -> UnitLevel {
    guard let level = UnitLevel(rawValue: UInt8(clamping: int64(column))) else {
      throw UnreadableRecord(table: table, id: int64(0))
    }
    return level
  }

  /// The name of a person.
  func name(_ column: Int, of table: String) throws -> PersonName {
    guard let name = try? PersonName(text(column)) else {
      throw UnreadableRecord(table: table, id: int64(0))
    }
    return name
  }

  /// When, by whom and whether made up, from three columns in a row.
  func stamp(from column: Int) -> RecordStamp {
    RecordStamp(
      recordedAt: int64(column), recordedBy: int64(column + 1), synthetic: flag(column + 2))
  }

  /// What is corrected, from two columns in a row.
  func correction(from column: Int) -> Correction {
    var correction = Correction.none
    correction.supersedes = optionalInt64(column)
    correction.withdrawn = flag(column + 1)
    return correction
  }
}

extension SQLValue {
  /// A day.
  static func day(_ day: BusinessDay) -> SQLValue { .integer(day.rawValue) }

  /// A day that may be open.
  static func day(_ day: BusinessDay?) -> SQLValue { day.map { .integer($0.rawValue) } ?? .null }

  /// A number that may be missing.
  static func integer(_ value: Int64?) -> SQLValue { value.map { SQLValue.integer($0) } ?? .null }

  /// 0 or 1.
  static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }

  /// A text that may be missing.
  static func text(_ value: String?) -> SQLValue { value.map { SQLValue.text($0) } ?? .null }
}

extension RecordStamp {
  /// The columns `recorded_at, recorded_by, synthetic`.
  var values: [SQLValue] {
    [.integer(recordedAt), .integer(recordedBy), .flag(synthetic)]
  }

  /// The columns that every fact ends with.
  func tail(_ correction: Correction = .none) -> [SQLValue] {
    values + [.integer(correction.supersedes), .flag(correction.withdrawn)]
  }
}

/// The actors: subjects of accounts by a number, so that millions of facts carry eight bytes.
enum ActorStore {
  /// The number of a subject; a new one is given where it has none.
  static func number(of subject: String, in transaction: WriteTransaction) throws -> Int64 {
    let sql = "SELECT id FROM actor WHERE subject = ?1"
    if let id = try transaction.queryOne(sql, [.text(subject)], { $0.int64(0) }) { return id }
    let id = transaction.nextID()
    _ = try transaction.execute(
      "INSERT INTO actor (id, subject) VALUES (?1, ?2)", [.integer(id), .text(subject)])
    return id
  }

  /// The subject of a number; empty where there is none.
  static func subject(of number: Int64, in reader: some SQLReading) throws -> String {
    let sql = "SELECT subject FROM actor WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(number)]) { $0.text(0) } ?? ""
  }
}

/// What holds of every table of facts.
enum FactStore {
  /// Whether a record with the id is there.
  static func exists(_ id: Int64, in table: StaticString, _ reader: some SQLReading) throws -> Bool
  {
    let sql = "SELECT 1 FROM \(table) WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)]) { $0.int64(0) } != nil
  }

  /// Whether a record was corrected or withdrawn before.
  static func isSuperseded(_ id: Int64, in table: StaticString, _ reader: some SQLReading) throws
    -> Bool
  {
    let sql = "SELECT 1 FROM \(table) WHERE supersedes = ?1"
    return try reader.queryOne(sql, [.integer(id)]) { $0.int64(0) } != nil
  }
}
