import CSQLite

/// SQLite in one file with its write-ahead log.
struct SQLiteEngine: SQLEngine {
  /// Once, before the library does anything.
  private static let prepared: Bool = csqlite_without_memory_statistics() == SQLITE_OK

  let path: String
  var tuning = SQLiteTuning()

  init(path: String, tuning: SQLiteTuning = SQLiteTuning()) {
    self.path = path
    self.tuning = tuning
    // False where somebody else in the process has used the library before: nothing but speed.
    _ = Self.prepared
  }

  var kind: DatabaseEngine { .sqlite }

  func connect(for purpose: ConnectionPurpose) throws -> any SQLConnection {
    try SQLiteConnection(path: path, purpose: purpose, tuning: tuning)
  }
}
