import Crypto

/// The database of one service: in a directory of its own, one process at a time.
///
///     let database = try Database(
///       configuration: DatabaseConfiguration(directory: "/var/lib/sen/membership"),
///       migrations: MembershipSchema.migrations)
///     let count = try await database.read { transaction in
///       try transaction.queryOne("SELECT count(*) FROM member") { $0.int64(0) } ?? 0
///     }
///
/// Blocking work runs on threads of its own and never on a caller's. Writes are committed in groups and
/// answered when they are durable.
public final class Database: Sendable {
  /// The file within the directory.
  public static let fileName = "sen.sqlite"
  /// Findings that a check of integrity names.
  static let findingsAtMost = 20
  /// Backups, checks and the like that may wait.
  static let keepingAtMost = 16

  /// The page tokens of this database.
  public let pageTokens: PageTokens
  /// Gives record ids.
  public let ids: RecordIDGenerator
  private let lock: DirectoryLock
  private let writer: WriterThread
  private let readers: ReaderPool
  private let keeper: ReaderPool
  private let committed: CommittedState

  /// Opens or makes the database and brings its schema up to date. It blocks: call it before serving.
  ///
  /// - Throws: ``StorageError/inUse(directory:)``, ``StorageError/migrationChanged(_:)``,
  ///   ``StorageError/migrationUnknown(_:)``, ``StorageError/migrationOutOfOrder(_:)``,
  ///   ``StorageError/corrupt(_:)``.
  public convenience init(configuration: DatabaseConfiguration, migrations: [Migration]) throws {
    try self.init(
      configuration: configuration, migrations: migrations,
      engine: SQLiteEngine(path: configuration.directory + "/" + Self.fileName))
  }

  init(
    configuration: DatabaseConfiguration, migrations: [Migration], engine: any SQLEngine
  ) throws {
    lock = try DirectoryLock(directory: configuration.directory)
    let connection = try engine.connect(for: .writing)
    let now = configuration.now
    try SchemaUpdate(connection: connection, engine: engine.kind, now: now())
      .apply(storage: StorageSchema.migrations, service: migrations)
    pageTokens = PageTokens(key: try Self.secret("page-token-key", connection))
    let state = try ChainState.load(connection)
    let ids = RecordIDGenerator(
      node: configuration.node, after: state.lastID, milliseconds: { now() / 1_000 })
    let committed = CommittedState(head: state.head)
    let readers = try ReaderPool(
      name: "sen-read", count: configuration.readers, queueAtMost: configuration.queueAtMost
    ) { try engine.connect(for: .reading) }
    let keeper: ReaderPool
    do {
      keeper = try ReaderPool(name: "sen-keep", count: 1, queueAtMost: Self.keepingAtMost) {
        try engine.connect(for: .keeping)
      }
    } catch {
      readers.close()
      throw error
    }
    do {
      writer = try WriterThread(
        connection: connection,
        commit: GroupCommit(
          connection: connection, state: state, ids: ids, clock: now, committed: committed),
        groupAtMost: configuration.groupAtMost, queueAtMost: configuration.queueAtMost)
    } catch {
      readers.close()
      keeper.close()
      throw error
    }
    self.ids = ids
    self.committed = committed
    self.readers = readers
    self.keeper = keeper
  }

  deinit { close() }

  /// A random key that never leaves the database.
  private static func secret(_ name: String, _ connection: any SQLConnection) throws -> [UInt8] {
    let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    _ = try connection.execute(
      "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
      [.text(name), .blob(fresh)])
    var key: [UInt8] = []
    try connection.forEach("SELECT value FROM setting WHERE name = ?1", [.text(name)]) { row in
      key = row.blob(0)
      return false
    }
    return key
  }

  // MARK: Reading and writing

  /// Reads in one consistent view, on a reader's own thread: do all reads of a call in one block.
  ///
  /// - Throws: what the block throws; ``StorageError/full`` where too many reads wait;
  ///   `CancellationError` where the task is cancelled, which also ends a statement that runs.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (ReadTransaction) throws -> Value
  ) async throws -> Value {
    try await readers.read(body)
  }

  /// Writes: the block runs in the group's transaction, and the answer comes after COMMIT, when it is
  /// durable. A request whose key was seen with the same body is answered with the first reply.
  ///
  /// - Parameter body: writes and gives the reply that is kept. If it throws, only its own writes are
  ///   undone. It may be run again, and must do nothing outside the transaction.
  /// - Throws: what the block throws; ``StorageError/requestIDReused`` where the key was seen with
  ///   another body; ``StorageError/full`` where too many writes wait; `CancellationError` where the
  ///   task was cancelled before its turn.
  public func write(
    _ request: WriteRequest, _ body: @escaping @Sendable (WriteTransaction) throws -> [UInt8]
  ) async throws -> WriteOutcome {
    try await writer.write(request, body)
  }

  /// Emits one element at once and one after each commit that put messages into the outbox; several
  /// that nobody waited for are one. It ends when the database is closed.
  public func outboxSignals() -> AsyncStream<Void> { committed.signals() }

  /// Writes that wait for their group.
  var waitingWrites: Int { writer.waiting }

  // MARK: The audit log

  /// Adds an entry about a read of a protected record to the audit log; returns when it is durable.
  public func audit(_ entry: AuditEntry) async throws {
    _ = try await writer.write(WriteRequest(audit: entry)) { _ in [] }
  }

  /// Reads what is protected: the entry is durable before a row is read.
  public func read<Value: Sendable>(
    auditing entry: AuditEntry, _ body: @escaping @Sendable (ReadTransaction) throws -> Value
  ) async throws -> Value {
    try await audit(entry)
    return try await read(body)
  }

  /// The end of the audit chain as the last commit left it, to be kept elsewhere.
  public var auditHead: AuditHead { committed.head }

  /// Checks every record of the audit chain against the one before, and the chain's end against what
  /// this process, the last commit and `kept` know of it, so that records cut off at the end are missed
  /// too.
  ///
  /// - Parameter kept: an end of the chain that was kept elsewhere.
  public func verifyAuditChain(kept: AuditHead? = nil) async throws -> AuditVerification {
    let known = committed.head
    let stored = try await keeper.run { connection, _ in try ChainState.load(connection).head }
    let check = AuditCheck(kept: [known, stored] + (kept.map { [$0] } ?? []))
    return try await Self.verify(check, by: keeper)
  }

  /// Records of the audit log after a place, in order, at most `limit`.
  public func auditRecords(
    after seq: Int64, limit: Int, _ filter: AuditFilter = AuditFilter()
  ) async throws -> [AuditRecord] {
    try await read { transaction in
      try AuditChain.records(after: seq, limit: limit, filter, in: transaction)
    }
  }

  // MARK: Upkeep

  /// Copies the database to a file while it is in use; the file must not exist. The copy is whole and
  /// durable when it appears under its name, and opens like any other database.
  public func backup(to path: String) async throws {
    try await keeper.run { connection, _ in try BackupFile(path: path).make(from: connection) }
  }

  /// The engine's own check of the file and of all references between tables.
  ///
  /// - Throws: ``StorageError/corrupt(_:)`` with the first findings.
  public func checkIntegrity() async throws {
    let findings = try await keeper.run { connection, _ in
      try connection.findings(limit: Self.findingsAtMost)
    }
    guard findings.isEmpty else {
      throw StorageError.corrupt(findings.joined(separator: "; "))
    }
  }

  /// Counts anew what the planner goes by; worth its while after a large load.
  public func refreshStatistics() async throws {
    try await writer.keep { try $0.refreshStatistics() }
  }

  /// Refuses further requests with ``StorageError/closed``, serves those that wait, ends all threads and
  /// gives the directory free. Blocks as long as that takes; a second time it does nothing.
  public func close() {
    readers.close()
    keeper.close()
    writer.close()
    committed.close()
    lock.release()
  }
}
