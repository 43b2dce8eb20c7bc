/// The tables of the storage itself.
enum StorageSchema {
  /// All migrations in order; a released one is never changed.
  static let migrations: [Migration] = [
    Migration(
      "storage-0001-audit",
      [
        """
        CREATE TABLE audit (
          seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, subject TEXT NOT NULL,
          method TEXT NOT NULL, unit_id INTEGER NOT NULL, token_id TEXT NOT NULL,
          request_id TEXT NOT NULL, purpose TEXT NOT NULL, body_hash BLOB NOT NULL,
          previous BLOB NOT NULL, hash BLOB NOT NULL
        )
        """,
        """
        CREATE TABLE chain_state (
          id INTEGER PRIMARY KEY CHECK (id = 1), audit_seq INTEGER NOT NULL,
          audit_hash BLOB NOT NULL, last_id INTEGER NOT NULL
        )
        """,
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL)",
      ]),
    Migration(
      "storage-0002-requests", [],
      only: [
        .sqlite: [
          """
          CREATE TABLE request (
            key BLOB PRIMARY KEY, body_hash BLOB NOT NULL, result BLOB NOT NULL,
            at INTEGER NOT NULL
          ) WITHOUT ROWID
          """
        ]
      ]),
    Migration(
      "storage-0003-outbox", [],
      only: [
        .sqlite: [
          """
          CREATE TABLE outbox (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, topic TEXT NOT NULL, payload BLOB NOT NULL
          )
          """
        ]
      ]),
    Migration("storage-0004-requests-by-time", ["CREATE INDEX request_at ON request (at)"]),
  ]
}
