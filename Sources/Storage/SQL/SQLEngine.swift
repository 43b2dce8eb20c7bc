/// A database engine, for the parts of a migration that only one engine takes.
public enum DatabaseEngine: String, Sendable, Hashable, CaseIterable {
  /// The embedded engine: one process per directory.
  case sqlite
  /// A server, for a service that outgrows one machine.
  case postgresql
}

/// What a connection is for; it decides caches and rights.
enum ConnectionPurpose: Sendable {
  /// The one connection that writes.
  case writing
  /// A connection that serves calls.
  case reading
  /// A connection for long work on the side: backups and checks.
  case keeping
}

/// An engine that makes connections. Everything above this line is the same for all engines.
protocol SQLEngine: Sendable {
  var kind: DatabaseEngine { get }
  func connect(for purpose: ConnectionPurpose) throws -> any SQLConnection
}

/// A step of a transaction's life. Savepoints nest; each names the innermost.
enum TransactionStep: CaseIterable {
  case beginReading, beginWriting, commit, rollback
  case savepoint, release, rollbackToSavepoint
}

/// A connection of an engine, used by one thread at a time.
protocol SQLConnection: AnyObject {
  /// Runs a statement for its rows; `body` returns false to stop.
  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool) throws
  /// Runs a statement; how many rows it changed.
  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int
  /// Runs a statement of a migration.
  func define(_ sql: String) throws
  func perform(_ step: TransactionStep) throws
  /// Whether a transaction is open; an engine may end one by itself on a severe error.
  var isInTransaction: Bool { get }
  /// Whether COMMIT would fail because a deferred constraint is not fulfilled yet.
  var hasUnmetConstraints: Bool { get }
  /// Ends the statement that runs now, from any thread.
  var interruption: @Sendable () -> Void { get }
  /// Upkeep between groups, after the answers are out.
  func settle()
  /// Copies the whole database to a new file while it is in use.
  func copy(to path: String) throws
  /// What the engine's own check finds wrong, at most `limit` findings; empty = nothing.
  func findings(limit: Int) throws -> [String]
  /// Counts anew what the planner goes by.
  func refreshStatistics() throws
  func close()
}
