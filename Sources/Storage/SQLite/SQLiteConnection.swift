import CSQLite

/// A connection over the C interface with its own cache of prepared statements.
final class SQLiteConnection: SQLConnection {
  private var handle: OpaquePointer?
  private let tuning: SQLiteTuning
  private var statements: [String: SQLiteStatement] = [:]
  /// The statement used last: a loop over one statement finds it without hashing its text.
  private var latest: SQLiteStatement?
  private var uses: UInt64 = 0
  private var log = LogWatch()

  /// Opens the file; only the writing connection makes it.
  init(path: String, purpose: ConnectionPurpose, tuning: SQLiteTuning = SQLiteTuning()) throws {
    self.tuning = tuning
    let writes = purpose == .writing
    let access =
      writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
    let code = sqlite3_open_v2(path, &handle, access | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK else {
      let error = failure(code)
      sqlite3_close_v2(handle)
      handle = nil
      throw error
    }
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, SQLiteTuning.busyMilliseconds)
    // A misspelt name is an error and no text, as in every other engine.
    for option in [SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL] {
      csqlite_switch(handle, option, 0)
    }
    try script(
      """
      PRAGMA mmap_size = \(SQLiteTuning.mappedBytes);
      PRAGMA temp_store = MEMORY;
      PRAGMA foreign_keys = ON;
      PRAGMA cache_size = -\(writes ? SQLiteTuning.writerCacheKiB : SQLiteTuning.readerCacheKiB);
      """)
    if writes { try prepareToWrite() }
  }

  private func prepareToWrite() throws {
    var mode = ""
    try forEach("PRAGMA journal_mode = WAL", []) { row in
      mode = row.text(0)
      return false
    }
    guard mode == "wal" else {
      throw StorageError.engine(code: 0, message: "no write-ahead log here, but \(mode)")
    }
    try script(
      """
      PRAGMA synchronous = FULL;
      PRAGMA journal_size_limit = \(SQLiteTuning.logBytesKept);
      PRAGMA analysis_limit = \(SQLiteTuning.analysedRows);
      """)
    // The hook takes the place of the engine's own checkpoints.
    sqlite3_wal_hook(
      handle,
      { context, _, _, frames in
        if let context {
          Unmanaged<SQLiteConnection>.fromOpaque(context).takeUnretainedValue().log.frames = frames
        }
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { close() }

  func close() {
    latest = nil
    statements.removeAll()
    if let handle { sqlite3_close_v2(handle) }
    handle = nil
  }

  // MARK: Statements

  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool) throws {
    let statement = try lend(sql)
    defer { giveBack(statement) }
    try statement.bind(values)
    let row = SQLRow(source: statement)
    while try statement.step() {
      guard try body(row) else { return }
    }
  }

  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
    let statement = try lend(sql)
    defer { giveBack(statement) }
    try statement.bind(values)
    while try statement.step() {}
    return statement.isReadOnly ? 0 : Int(sqlite3_changes(handle))
  }

  func define(_ sql: String) throws {
    // Never cached: a definition runs once.
    let statement = try SQLiteStatement(SQLiteDefinition.translate(sql), on: try open(), self)
    while try statement.step() {}
  }

  /// Runs statements without values, one after the other.
  func script(_ sql: String) throws {
    let code = sqlite3_exec(try open(), sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private func open() throws(StorageError) -> OpaquePointer {
    guard let handle else { throw .closed }
    return handle
  }

  /// A prepared statement that nobody else uses meanwhile: a query may run inside its own callback,
  /// and then gets a second one that is not kept.
  private func lend(_ sql: String) throws -> SQLiteStatement {
    uses += 1
    if let latest, !latest.isLent, latest.sql == sql { return latest.lent(uses) }
    if let cached = statements[sql], !cached.isLent {
      latest = cached
      return cached.lent(uses)
    }
    let statement = try SQLiteStatement(sql, on: try open(), self)
    if statements[sql] == nil {
      if statements.count >= SQLiteTuning.statementsAtMost { forgetOldest() }
      statements[sql] = statement
      latest = statement
    }
    return statement.lent(uses)
  }

  private func forgetOldest() {
    let oldest = statements.values.filter { !$0.isLent }.min { $0.lastUse < $1.lastUse }
    if let oldest { statements.removeValue(forKey: oldest.sql) }
  }

  private func giveBack(_ statement: SQLiteStatement) { statement.giveBack() }

  // MARK: Transactions

  func perform(_ step: TransactionStep) throws {
    let sql =
      switch step {
      case .beginReading: "BEGIN"
      case .beginWriting: "BEGIN IMMEDIATE"
      case .commit: "COMMIT"
      case .rollback: "ROLLBACK"
      case .savepoint: "SAVEPOINT step"
      case .release: "RELEASE step"
      case .rollbackToSavepoint: "ROLLBACK TO step"
      }
    _ = try execute(sql, [])
  }

  var isInTransaction: Bool { handle.map { sqlite3_get_autocommit($0) == 0 } ?? false }

  var hasUnmetConstraints: Bool {
    var current: Int32 = 0
    var highest: Int32 = 0
    sqlite3_db_status(handle, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
    return current != 0
  }

  var interruption: @Sendable () -> Void {
    // The handle outlives the call: a read is taken off its ticket before the connection is closed.
    nonisolated(unsafe) let handle = handle
    return { sqlite3_interrupt(handle) }
  }

  // MARK: Upkeep

  /// The log is moved into the file in small steps, and made to start anew before it grows without
  /// end: a reader that is always there would otherwise keep it growing.
  func settle() {
    switch log.due(tuning) {
    case .nothing: break
    case .passive: sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    case .restart:
      sqlite3_busy_timeout(handle, SQLiteTuning.restartMilliseconds)
      // Where a reader stays longer than that, the next step of growth tries again.
      sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_RESTART, nil, nil)
      sqlite3_busy_timeout(handle, SQLiteTuning.busyMilliseconds)
    }
  }

  func refreshStatistics() throws { try script("ANALYZE") }

  func findings(limit: Int) throws -> [String] {
    var findings: [String] = []
    try forEach("PRAGMA integrity_check(\(limit))", []) { row in
      if row.text(0) != "ok" { findings.append(row.text(0)) }
      return findings.count < limit
    }
    try forEach("PRAGMA foreign_key_check", []) { row in
      findings.append("row \(row.int64(1)) of \(row.text(0)) refers to no \(row.text(2))")
      return findings.count < limit
    }
    return findings
  }

  /// One step over all pages: in several, every write in between would start it anew.
  func copy(to path: String) throws {
    var target: OpaquePointer?
    defer { sqlite3_close_v2(target) }
    let opened = sqlite3_open_v2(path, &target, SQLITE_OPEN_READWRITE, nil)
    guard opened == SQLITE_OK else {
      throw StorageError.engine(code: opened, message: "the copy cannot be opened")
    }
    guard let backup = sqlite3_backup_init(target, "main", handle, "main") else {
      throw StorageError.engine(
        code: sqlite3_errcode(target), message: String(cString: sqlite3_errmsg(target)))
    }
    let stepped = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE, finished == SQLITE_OK else { throw failure(finished) }
  }

  // MARK: Errors

  /// The error of a result code; messages of constraints name table and column, never values.
  func failure(_ code: Int32) -> StorageError {
    let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
    switch code & 0xff {
    case SQLITE_CONSTRAINT: return .constraint(Self.constraintName(message))
    case SQLITE_FULL: return .diskFull
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .corrupt(message)
    default: return .engine(code: code, message: message)
    }
  }

  /// "UNIQUE constraint failed: member.member_no" → "UNIQUE: member.member_no".
  private static func constraintName(_ message: String) -> String {
    guard let range = message.firstRange(of: " constraint failed") else {
      return "TYPE: \(message)"
    }
    return String(message[..<range.lowerBound]) + String(message[range.upperBound...])
  }
}

/// When the write-ahead log is due for a checkpoint.
struct LogWatch {
  enum Due { case nothing, passive, restart }

  /// Frames in the log after the last commit.
  var frames: Int32 = 0
  /// Frames at which the last checkpoint was tried.
  private var triedAt: Int32 = 0

  init() {}

  mutating func due(_ tuning: SQLiteTuning) -> Due {
    if frames < triedAt { triedAt = 0 }
    guard frames >= triedAt + tuning.passiveFrames else { return .nothing }
    triedAt = frames
    return frames >= tuning.restartFrames ? .restart : .passive
  }
}
