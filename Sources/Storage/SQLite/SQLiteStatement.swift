import CSQLite

/// A prepared statement, and the row it stands on.
final class SQLiteStatement: SQLRowSource {
  /// SQLite copies the bytes before the call returns.
  nonisolated(unsafe) private static let copied = unsafeBitCast(
    -1, to: sqlite3_destructor_type.self)

  let sql: String
  private let pointer: OpaquePointer
  private let parameters: Int
  private unowned let connection: SQLiteConnection
  /// Somebody steps through it now.
  private(set) var isLent = false
  /// Number of the use, for forgetting what was not used for longest.
  private(set) var lastUse: UInt64 = 0

  /// Prepares one statement; a text with several is refused.
  init(_ sql: String, on handle: OpaquePointer, _ connection: SQLiteConnection) throws {
    var prepared: OpaquePointer?
    var rest = false
    let code = sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(
        handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, &tail)
      rest = tail.map { String(cString: $0).contains { !$0.isWhitespace && $0 != ";" } } ?? false
      return code
    }
    guard code == SQLITE_OK else { throw connection.failure(code) }
    guard let prepared, !rest else {
      sqlite3_finalize(prepared)
      throw StorageError.engine(code: SQLITE_MISUSE, message: "not one statement")
    }
    self.sql = sql
    self.connection = connection
    pointer = prepared
    parameters = Int(sqlite3_bind_parameter_count(prepared))
  }

  deinit { sqlite3_finalize(pointer) }

  var isReadOnly: Bool { sqlite3_stmt_readonly(pointer) != 0 }

  func lent(_ use: UInt64) -> SQLiteStatement {
    isLent = true
    lastUse = use
    return self
  }

  func giveBack() {
    sqlite3_reset(pointer)
    if parameters > 0 { sqlite3_clear_bindings(pointer) }
    isLent = false
  }

  /// Whether the statement stands on a row now.
  func step() throws(StorageError) -> Bool {
    let code = sqlite3_step(pointer)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw connection.failure(code)
    }
  }

  func bind(_ values: [SQLValue]) throws(StorageError) {
    guard values.count == parameters else {
      throw .engine(
        code: SQLITE_RANGE, message: "\(parameters) values expected, \(values.count) given")
    }
    var index: Int32 = 0
    for value in values {
      index += 1
      let code = bind(value, index)
      guard code == SQLITE_OK else { throw connection.failure(code) }
    }
  }

  private func bind(_ value: SQLValue, _ index: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(pointer, index)
    case .integer(let number): sqlite3_bind_int64(pointer, index, number)
    case .real(let number): sqlite3_bind_double(pointer, index, number)
    case .text(var text):
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { letters in
          letters.baseAddress.map {
            sqlite3_bind_text(pointer, index, $0, Int32(letters.count), Self.copied)
          } ?? sqlite3_bind_text(pointer, index, "", 0, Self.copied)
        }
      }
    case .blob(let bytes):
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(pointer, index, 0)
        : bytes.withUnsafeBytes {
          sqlite3_bind_blob(pointer, index, $0.baseAddress, Int32($0.count), Self.copied)
        }
    }
  }

  // MARK: The row

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL
  }

  func value(_ column: Int) -> SQLValue {
    switch sqlite3_column_type(pointer, Int32(column)) {
    case SQLITE_INTEGER: .integer(int64(column))
    case SQLITE_FLOAT: .real(double(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }

  func int64(_ column: Int) -> Int64 { sqlite3_column_int64(pointer, Int32(column)) }
  func double(_ column: Int) -> Double { sqlite3_column_double(pointer, Int32(column)) }

  func text(_ column: Int) -> String {
    guard let bytes = sqlite3_column_text(pointer, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func blob(_ column: Int) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(pointer, Int32(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
