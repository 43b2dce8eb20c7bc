import Crypto
import Foundation
import Logging
import Synchronization

/// Where a database is and how it is used.
public struct DatabaseConfiguration: Sendable {
  /// The directory of this service alone; it is made if it is not there.
  public var directory: String
  /// Node number for record ids, 0 to 1023.
  public var node: Int64
  /// Connections that read, each on a thread of its own.
  public var readers: Int
  /// Requests of one group commit at most.
  public var groupAtMost = 256
  /// Requests that may wait, for writing or for reading.
  public var queueAtMost = 4_096
  /// The clock, in microseconds since 1970 (UTC).
  public var now: @Sendable () -> Int64

  /// A configuration with the defaults of the storage design.
  public init(
    directory: String, node: Int64 = 0, readers: Int = 2,
    now: @escaping @Sendable () -> Int64 = DatabaseConfiguration.systemClock
  ) {
    self.directory = directory
    self.node = node
    self.readers = readers
    self.now = now
  }

  /// The machine's clock in microseconds since 1970.
  public static let systemClock: @Sendable () -> Int64 = {
    Int64(Date().timeIntervalSince1970 * 1_000_000)
  }
}

/// A request to write: under which key it is done once, and what the audit log says of it.
public struct WriteRequest: Sendable {
  /// The request id, 16 bytes; empty = the write is not idempotent.
  public var key: [UInt8]
  /// SHA-256 of the request's body.
  public var bodyDigest: [UInt8]
  /// What the audit log says; nil = nothing (the service's own upkeep).
  public var audit: AuditEntry?
  /// The recorded instant of a historical load, microseconds since 1970; nil = now.
  public var recordedAt: Int64?

  /// A request; `key` may be empty.
  public init(
    key: [UInt8] = [], bodyDigest: [UInt8] = [], audit: AuditEntry? = nil, recordedAt: Int64? = nil
  ) {
    self.key = key
    self.bodyDigest = bodyDigest
    self.audit = audit
    self.recordedAt = recordedAt
  }
}

/// What became of a write.
public struct WriteOutcome: Sendable, Hashable {
  /// The reply, as the block returned it the first time.
  public let reply: [UInt8]
  /// Whether the request had been done before.
  public let replayed: Bool
}

/// A message of the outbox.
public struct OutboxMessage: Sendable, Hashable {
  /// Place in the outbox, growing.
  public let seq: Int64
  /// What it is about.
  public let topic: String
  /// The message.
  public let payload: [UInt8]
}

/// The database of one service: SQLite in a directory of its own, one process at a time.
public final class Database: Sendable {
  /// The file within the directory.
  public static let fileName = "sen.sqlite"

  /// The page tokens of this database.
  public let pageTokens: PageTokens
  /// Gives record ids.
  public let ids: RecordIDGenerator
  private let configuration: DatabaseConfiguration
  private let lock: DirectoryLock
  private let writer: WriterThread
  private let readers: ReaderPool

  /// Opens or makes the database and brings its schema up to date. Throws ``StorageError/inUse``,
  /// ``StorageError/migrationChanged(_:)``, ``StorageError/corrupt(_:)``. Blocks: call it before
  /// serving.
  public init(configuration: DatabaseConfiguration, migrations: [Migration]) throws {
    self.configuration = configuration
    lock = try DirectoryLock(directory: configuration.directory)
    let path = configuration.directory + "/" + Self.fileName
    let connection = try SQLiteConnection(path: path, readOnly: false)
    try Migration.apply(
      [Migration.storage] + migrations, to: connection, now: configuration.now())
    pageTokens = PageTokens(key: try Self.secret(connection))
    let now = configuration.now
    ids = RecordIDGenerator(
      node: configuration.node, milliseconds: { now() / 1_000 })
    let head = try AuditChain.head(connection)
    writer = WriterThread(
      connection: SQLiteWriter(connection: connection, head: head, ids: ids, now: now),
      groupAtMost: configuration.groupAtMost, queueAtMost: configuration.queueAtMost)
    readers = try ReaderPool(
      count: configuration.readers, queueAtMost: configuration.queueAtMost
    ) { try SQLiteConnection(path: path, readOnly: true) }
  }

  /// A random key that never leaves the database.
  private static func secret(_ connection: SQLiteConnection) throws -> [UInt8] {
    let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    _ = try connection.execute(
      "INSERT INTO setting (name, value) VALUES ('page-token-key', ?1) ON CONFLICT DO NOTHING",
      [.blob(fresh)])
    var key: [UInt8] = []
    try connection.forEach("SELECT value FROM setting WHERE name = 'page-token-key'", []) { row in
      key = row.blob(0)
      return false
    }
    return key
  }

  /// Reads in one consistent view, on a reader's own thread.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (ReadTransaction) throws -> Value
  ) async throws -> Value {
    try await readers.run(body)
  }

  /// Writes: the block runs in the group's transaction, and the answer comes after COMMIT. A request
  /// whose key was seen with the same body is answered with the first reply; with another body it
  /// throws ``StorageError/requestIDReused``. A block that throws undoes only its own writes.
  public func write(
    _ request: WriteRequest, _ body: @escaping @Sendable (WriteTransaction) throws -> [UInt8]
  ) async throws -> WriteOutcome {
    try await writer.run(request, body)
  }

  /// Adds an entry about a read of a protected record to the audit log; returns when it is durable.
  public func audit(_ entry: AuditEntry) async throws {
    _ = try await writer.run(WriteRequest(audit: entry)) { _ in [] }
  }

  /// Checks every record of the audit chain against the one before.
  public func verifyAuditChain() async throws -> AuditVerification {
    try await read { try AuditChain.verify($0) }
  }

  /// Records of the audit log after a place, in order, at most `limit`.
  public func auditRecords(after seq: Int64, limit: Int) async throws -> [AuditRecord] {
    try await read { transaction in
      try transaction.query(
        "SELECT \(AuditChain.columns) FROM audit WHERE seq > ?1 ORDER BY seq LIMIT ?2",
        [.integer(seq), .integer(Int64(limit))]
      ) { AuditChain.record($0) }
    }
  }

  /// Messages of the outbox after a place, in order, at most `limit`.
  public func outbox(after seq: Int64, limit: Int) async throws -> [OutboxMessage] {
    try await read { transaction in
      try transaction.query(
        "SELECT seq, topic, payload FROM outbox WHERE seq > ?1 ORDER BY seq LIMIT ?2",
        [.integer(seq), .integer(Int64(limit))]
      ) { OutboxMessage(seq: $0.int64(0), topic: $0.text(1), payload: $0.blob(2)) }
    }
  }

  /// Copies the database to a file while it is in use; the file must not exist.
  public func backup(to path: String) async throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StorageError.engine(code: 0, message: "the backup's file exists already")
    }
    try await readers.run { transaction in
      try (transaction.connection as? SQLiteConnection)?.backup(to: path)
    }
  }

  /// The engine's own check of the file; throws ``StorageError/corrupt(_:)``.
  public func checkIntegrity() async throws {
    let answer = try await read { try $0.queryOne("PRAGMA integrity_check") { $0.text(0) } }
    guard answer == "ok" else { throw StorageError.corrupt(answer ?? "no answer") }
  }

  /// Ends all threads; waiting requests fail with ``StorageError/closed``. Blocks shortly.
  public func close() {
    readers.close()
    writer.close()
    lock.release()
  }

  deinit { close() }
}
