import CSQLite

/// Settings of every SQLite connection, with what they were measured at in the storage design.
enum SQLiteTuning {
  /// Bytes of the file that are mapped; Debian's library caps it at 2 GiB.
  static let mappedBytes = 2 << 30
  /// Page cache of the writer in KiB (negative = KiB in the pragma).
  static let writerCacheKiB = 256 * 1_024
  /// Page cache of a reader in KiB.
  static let readerCacheKiB = 16 * 1_024
  /// Milliseconds that a statement waits for a lock.
  static let busyMilliseconds: Int32 = 5_000
  /// Statements that a connection keeps prepared.
  static let statementsAtMost = 256
  /// Frames of the write-ahead log after which it is checkpointed while readers go on.
  static let passiveFrames: Int32 = 1_000
  /// Frames after which the writer waits for readers, so that the log starts anew.
  static let restartFrames: Int32 = 16_000
}

/// A connection over the C interface with its own cache of prepared statements.
final class SQLiteConnection: SQLConnection {
  private var handle: OpaquePointer?
  private var statements: [String: SQLiteStatement] = [:]
  /// Frames in the write-ahead log after the last commit of this connection.
  private(set) var walFrames: Int32 = 0

  /// Opens a file, for reading only or for writing too.
  init(path: String, readOnly: Bool) throws {
    let flags =
      readOnly
      ? SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
      : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard code == SQLITE_OK else {
      let error = failure(code)
      sqlite3_close_v2(handle)
      handle = nil
      throw error
    }
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, SQLiteTuning.busyMilliseconds)
    try script(
      """
      PRAGMA mmap_size = \(SQLiteTuning.mappedBytes);
      PRAGMA temp_store = MEMORY;
      PRAGMA foreign_keys = ON;
      PRAGMA cache_size = -\(readOnly ? SQLiteTuning.readerCacheKiB : SQLiteTuning.writerCacheKiB);
      """)
    guard !readOnly else { return }
    try script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
    sqlite3_wal_autocheckpoint(handle, 0)
    sqlite3_wal_hook(
      handle,
      { context, _, _, frames in
        if let context {
          Unmanaged<SQLiteConnection>.fromOpaque(context).takeUnretainedValue().walFrames = frames
        }
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { close() }

  /// Ends all statements and the connection.
  func close() {
    statements.removeAll()
    if let handle { sqlite3_close_v2(handle) }
    handle = nil
  }

  /// Moves the log into the file: without waiting for readers, or waiting so that it starts anew.
  func checkpoint(restart: Bool) {
    let mode = restart ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE
    // A checkpoint that could not finish is tried again after the next commit.
    if sqlite3_wal_checkpoint_v2(handle, nil, mode, nil, nil) == SQLITE_OK, restart {
      walFrames = 0
    }
  }

  /// Copies the whole database to another file in one step.
  func backup(to path: String) throws {
    var target: OpaquePointer?
    defer { sqlite3_close_v2(target) }
    let opened = sqlite3_open_v2(path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    guard opened == SQLITE_OK, let backup = sqlite3_backup_init(target, "main", handle, "main")
    else { throw StorageError.engine(code: opened, message: "the backup cannot be opened") }
    let stepped = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE, finished == SQLITE_OK else {
      throw StorageError.engine(code: stepped, message: "the backup did not finish")
    }
  }

  func script(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool) throws {
    let statement = try lend(sql)
    defer { giveBack(statement, sql) }
    try statement.bind(values)
    let row = SQLRow(source: statement)
    while try statement.step() {
      guard try body(row) else { return }
    }
  }

  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
    let statement = try lend(sql)
    defer { giveBack(statement, sql) }
    try statement.bind(values)
    while try statement.step() {}
    return Int(sqlite3_changes(handle))
  }

  /// A prepared statement that nobody else uses meanwhile: a query may run inside its own callback.
  private func lend(_ sql: String) throws -> SQLiteStatement {
    if let statement = statements.removeValue(forKey: sql) { return statement }
    guard let handle else { throw StorageError.closed }
    var pointer: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard code == SQLITE_OK, let pointer else { throw failure(code) }
    return SQLiteStatement(pointer: pointer, connection: self)
  }

  private func giveBack(_ statement: SQLiteStatement, _ sql: String) {
    statement.reset()
    if statements.count >= SQLiteTuning.statementsAtMost, let first = statements.keys.first {
      statements.removeValue(forKey: first)
    }
    statements[sql] = statement
  }

  /// The error of a result code; messages of constraints name table and column, never values.
  func failure(_ code: Int32) -> StorageError {
    let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
    switch code & 0xff {
    case SQLITE_CONSTRAINT: return .constraint(message)
    case SQLITE_FULL: return .full
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .corrupt(message)
    default: return .engine(code: code, message: message)
    }
  }
}

/// A prepared statement, and the row it stands on.
final class SQLiteStatement: SQLRowSource {
  private let pointer: OpaquePointer
  private unowned let connection: SQLiteConnection

  init(pointer: OpaquePointer, connection: SQLiteConnection) {
    self.pointer = pointer
    self.connection = connection
  }

  deinit { sqlite3_finalize(pointer) }

  func reset() {
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }

  /// Whether the statement stands on a row now.
  func step() throws -> Bool {
    let code = sqlite3_step(pointer)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw connection.failure(code)
    }
  }

  func bind(_ values: [SQLValue]) throws {
    // SQLite copies the bytes before the call returns.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (offset, value) in values.enumerated() {
      let index = Int32(offset + 1)
      let code: Int32
      switch value {
      case .null: code = sqlite3_bind_null(pointer, index)
      case .integer(let number): code = sqlite3_bind_int64(pointer, index, number)
      case .real(let number): code = sqlite3_bind_double(pointer, index, number)
      case .text(var text):
        code = text.withUTF8 { bytes in
          bytes.baseAddress == nil
            ? sqlite3_bind_text(pointer, index, "", 0, copied)
            : bytes.withMemoryRebound(to: CChar.self) {
              sqlite3_bind_text(pointer, index, $0.baseAddress, Int32($0.count), copied)
            }
        }
      case .blob(let bytes):
        code =
          bytes.isEmpty
          ? sqlite3_bind_zeroblob(pointer, index, 0)
          : bytes.withUnsafeBytes {
            sqlite3_bind_blob(pointer, index, $0.baseAddress, Int32($0.count), copied)
          }
      }
      guard code == SQLITE_OK else { throw connection.failure(code) }
    }
  }

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
