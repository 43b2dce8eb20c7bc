import Crypto

/// A named step of a schema. Migrations are appended, never changed: a changed one is refused.
public struct Migration: Sendable, Hashable {
  /// Unique name, "0001-members".
  public let name: String
  /// Statements for every engine, in order.
  public let statements: [String]
  /// Statements for SQLite only (virtual tables and the like), after the others.
  public let sqlite: [String]

  /// A step of statements that every engine takes, and of some that only one does.
  public init(_ name: String, _ statements: [String], sqlite: [String] = []) {
    self.name = name
    self.statements = statements
    self.sqlite = sqlite
  }

  /// SHA-256 of the step in hex.
  var checksum: String {
    var hash = SHA256()
    for statement in statements + sqlite {
      hash.update(data: Array("\(statement.utf8.count):\(statement)".utf8))
    }
    return hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// The tables of the storage itself.
  static let storage = Migration(
    "storage-0001",
    [
      """
      CREATE TABLE request (
        key BLOB PRIMARY KEY, body_hash BLOB NOT NULL, result BLOB NOT NULL, at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, subject TEXT NOT NULL, method TEXT NOT NULL,
        unit_id INTEGER NOT NULL, token_id TEXT NOT NULL, request_id TEXT NOT NULL,
        purpose TEXT NOT NULL, body_hash BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, topic TEXT NOT NULL, payload BLOB NOT NULL
      ) STRICT
      """,
      "CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
    ])

  /// Applies what is not applied yet, each step in a transaction of its own.
  static func apply(_ migrations: [Migration], to connection: any SQLConnection, now: Int64) throws
  {
    try connection.script(
      """
      CREATE TABLE IF NOT EXISTS migration (
        name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL
      ) STRICT
      """)
    var applied: [String: String] = [:]
    try connection.forEach("SELECT name, checksum FROM migration", []) { row in
      applied[row.text(0)] = row.text(1)
      return true
    }
    for migration in migrations {
      if let checksum = applied[migration.name] {
        guard checksum == migration.checksum else {
          throw StorageError.migrationChanged(migration.name)
        }
        continue
      }
      try connection.script("BEGIN IMMEDIATE")
      do {
        for statement in migration.statements + migration.sqlite {
          try connection.script(statement)
        }
        _ = try connection.execute(
          "INSERT INTO migration (name, checksum, applied_at) VALUES (?1, ?2, ?3)",
          [.text(migration.name), .text(migration.checksum), .integer(now)])
        try connection.script("COMMIT")
      } catch {
        try? connection.script("ROLLBACK")
        throw error
      }
    }
  }
}
