import Foundation
import Synchronization
import Testing

@testable import Storage

/// A database in a directory of its own, and what tests write into it.
struct TemporaryDatabase {
  static let migrations = [
    Migration(
      "test-0001",
      [
        "CREATE TABLE fact (id INTEGER PRIMARY KEY, text TEXT NOT NULL CHECK (text <> 'bad'))",
        """
        CREATE TABLE part (
          id INTEGER PRIMARY KEY,
          fact_id INTEGER NOT NULL REFERENCES fact(id) DEFERRABLE INITIALLY DEFERRED
        )
        """,
      ])
  ]

  let directory: String
  var file: String { directory + "/" + Database.fileName }

  /// Runs a block with a directory that goes with it.
  @discardableResult
  static func with<Result>(
    isolation: isolated (any Actor)? = #isolation,
    _ body: (TemporaryDatabase) async throws -> Result
  ) async throws -> Result {
    let place = TemporaryDatabase(
      directory: NSTemporaryDirectory() + "storage-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(atPath: place.directory) }
    return try await body(place)
  }

  /// Runs a block with an open database.
  @discardableResult
  static func withOpen<Result>(
    isolation: isolated (any Actor)? = #isolation,
    _ body: (Database, TemporaryDatabase) async throws -> Result
  ) async throws -> Result {
    try await with { place in
      let database = try place.open()
      defer { database.close() }
      return try await body(database, place)
    }
  }

  func open(
    _ migrations: [Migration] = Self.migrations,
    _ change: (inout DatabaseConfiguration) -> Void = { _ in }
  ) throws -> Database {
    var configuration = DatabaseConfiguration(directory: directory)
    change(&configuration)
    return try Database(configuration: configuration, migrations: migrations)
  }

  /// A second connection to the file, as somebody has who goes round the service.
  func tamper(_ sql: String) throws {
    let connection = try SQLiteConnection(path: file, purpose: .writing)
    defer { connection.close() }
    try connection.script(sql)
  }
}

extension WriteRequest {
  /// A request under a number, with an entry for the audit log.
  static func numbered(_ number: Int, digest: UInt8 = 1) -> WriteRequest {
    var key = withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) }
    key += Array(repeating: 0, count: WriteRequest.keyBytes - key.count)
    return WriteRequest(
      key: key, bodyDigest: [digest],
      audit: AuditEntry(
        subject: "account:\(number)", method: "test.Facts/Add", unitID: 7, tokenID: "t1",
        requestID: "r\(number)"))
  }
}

extension Database {
  /// Writes one fact under a number; the reply is its text.
  @discardableResult
  func add(_ text: String, _ number: Int) async throws -> WriteOutcome {
    try await write(.numbered(number)) { try $0.addFact(text) }
  }

  func texts() async throws -> [String] {
    try await read { try $0.query("SELECT text FROM fact ORDER BY id") { $0.text(0) } }
  }

  func count(_ table: String) async throws -> Int64 {
    try await read { try $0.queryOne("SELECT count(*) FROM \(table)") { $0.int64(0) } ?? -1 }
  }
}

extension WriteTransaction {
  func addFact(_ text: String) throws -> [UInt8] {
    try execute(
      "INSERT INTO fact (id, text) VALUES (?1, ?2)", [.integer(nextID()), .text(text)])
    return Array(text.utf8)
  }
}

/// An engine whose connections count their steps and fail where they are told to.
struct FaultyEngine: SQLEngine {
  /// What all its connections share.
  final class Plan: Sendable {
    struct State {
      var steps: [TransactionStep] = []
      var skipping = 0
      var failing: (step: TransactionStep, error: StorageError)?
    }

    let state = Mutex(State())

    /// Fails such a step once, when `after` of them have passed.
    func fail(_ step: TransactionStep, with error: StorageError, after passing: Int) {
      state.withLock { state in
        state.failing = (step, error)
        state.skipping = passing
      }
    }

    func count(_ step: TransactionStep) -> Int {
      state.withLock { state in state.steps.count { $0 == step } }
    }

    /// Notes a step; throws once where it was told to.
    func take(_ step: TransactionStep) throws {
      let error = state.withLock { state -> StorageError? in
        state.steps.append(step)
        guard let failing = state.failing, failing.step == step else { return nil }
        guard state.skipping == 0 else {
          state.skipping -= 1
          return nil
        }
        state.failing = nil
        return failing.error
      }
      if let error { throw error }
    }
  }

  let inner: SQLiteEngine
  let plan = Plan()
  var kind: DatabaseEngine { .sqlite }

  init(_ place: TemporaryDatabase) { inner = SQLiteEngine(path: place.file) }

  func connect(for purpose: ConnectionPurpose) throws -> any SQLConnection {
    let connection = try inner.connect(for: purpose)
    return purpose == .writing ? FaultyConnection(connection, plan) : connection
  }

  func open(_ place: TemporaryDatabase, queueAtMost: Int = 4_096) throws -> Database {
    var configuration = DatabaseConfiguration(directory: place.directory)
    configuration.queueAtMost = queueAtMost
    return try Database(
      configuration: configuration, migrations: TemporaryDatabase.migrations, engine: self)
  }
}

/// A connection that follows a plan of faults.
final class FaultyConnection: SQLConnection {
  private let inner: any SQLConnection
  private let plan: FaultyEngine.Plan

  init(_ inner: any SQLConnection, _ plan: FaultyEngine.Plan) {
    self.inner = inner
    self.plan = plan
  }

  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool) throws {
    try inner.forEach(sql, values, body)
  }
  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
    try inner.execute(sql, values)
  }
  func define(_ sql: String) throws { try inner.define(sql) }
  func perform(_ step: TransactionStep) throws {
    try plan.take(step)
    try inner.perform(step)
  }
  var isInTransaction: Bool { inner.isInTransaction }
  var hasUnmetConstraints: Bool { inner.hasUnmetConstraints }
  var interruption: @Sendable () -> Void { inner.interruption }
  func settle() { inner.settle() }
  func copy(to path: String) throws { try inner.copy(to: path) }
  func findings(limit: Int) throws -> [String] { try inner.findings(limit: limit) }
  func refreshStatistics() throws { try inner.refreshStatistics() }
  func close() { inner.close() }
}

/// Holds the writer inside a block until it is let go.
struct Gate: Sendable {
  private let reached = DispatchSemaphore(value: 0)
  private let open = DispatchSemaphore(value: 0)

  /// Waits inside the block.
  func pass() {
    reached.signal()
    open.wait()
  }

  /// Waits, on a thread that may block, until the block has come here.
  func waitUntilReached() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        reached.wait()
        continuation.resume()
      }
    }
  }

  func letGo() { open.signal() }
}
