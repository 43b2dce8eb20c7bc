/// What can be asked in a transaction, reading or writing. Placeholders are `?1`, `?2`, … and take
/// exactly the values given. One call is one statement.
public protocol SQLReading {
  /// Runs a query and hands over each row.
  ///
  /// - Throws: what `body` throws; ``StorageError`` for wrong SQL, a wrong number of values, or a
  ///   transaction that has ended; `CancellationError` where the caller's task was cancelled.
  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws
  /// Runs a query until `body` returns false.
  func forEachWhile(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool) throws
}

extension SQLReading {
  /// All rows of a query, each mapped.
  @inlinable
  public func query<Value>(
    _ sql: String, _ values: [SQLValue] = [], _ map: (SQLRow) throws -> Value
  ) throws -> [Value] {
    var result: [Value] = []
    try forEach(sql, values) { result.append(try map($0)) }
    return result
  }

  /// The first row of a query, mapped; nil if there is none.
  @inlinable
  public func queryOne<Value>(
    _ sql: String, _ values: [SQLValue] = [], _ map: (SQLRow) throws -> Value
  ) throws -> Value? {
    var result: Value?
    try forEachWhile(sql, values) { row in
      result = try map(row)
      return false
    }
    return result
  }

  /// Runs a query without values and hands over each row.
  public func forEach(_ sql: String, _ body: (SQLRow) throws -> Void) throws {
    try forEach(sql, [], body)
  }
}

/// A consistent view of the database: all its reads see one state. It lives as long as the block it is
/// given to.
public final class ReadTransaction: SQLReading {
  private let connection: any SQLConnection
  private let ticket: ReadTicket
  private var isOpen = true

  init(connection: any SQLConnection, ticket: ReadTicket = ReadTicket()) {
    self.connection = connection
    self.ticket = ticket
  }

  func end() { isOpen = false }

  /// Runs a query and hands over each row.
  public func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    try forEachWhile(sql, values) { row in
      try body(row)
      return true
    }
  }

  /// Runs a query until `body` returns false.
  public func forEachWhile(
    _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool
  ) throws {
    guard isOpen else { throw StorageError.transactionEnded }
    guard !ticket.isCancelled else { throw CancellationError() }
    try connection.forEach(sql, values, body)
  }
}

/// One request's writes, in the group's transaction under a savepoint of their own. It lives as long
/// as the block it is given to; the block may run more than once and must have no effect outside.
public final class WriteTransaction: SQLReading {
  private let connection: any SQLConnection
  private let ids: RecordIDGenerator
  private var isOpen = true
  /// Whether a message was put into the outbox.
  private(set) var hasEmitted = false
  /// The instant that this request's facts carry as recorded, in microseconds since 1970 (UTC): now,
  /// or that of a historical load. Now never goes back while the process lives.
  public let now: Int64

  init(connection: any SQLConnection, ids: RecordIDGenerator, now: Int64) {
    self.connection = connection
    self.ids = ids
    self.now = now
  }

  func end() { isOpen = false }

  private func checkOpen() throws(StorageError) {
    guard isOpen else { throw .transactionEnded }
  }

  /// Runs a query and hands over each row.
  public func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    try forEachWhile(sql, values) { row in
      try body(row)
      return true
    }
  }

  /// Runs a query until `body` returns false.
  public func forEachWhile(
    _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool
  ) throws {
    try checkOpen()
    try connection.forEach(sql, values, body)
  }

  /// Runs a statement that changes rows; how many it changed.
  ///
  /// - Throws: ``StorageError/constraint(_:)`` where the schema refuses it.
  @discardableResult
  public func execute(_ sql: String, _ values: [SQLValue] = []) throws -> Int {
    try checkOpen()
    return try connection.execute(sql, values)
  }

  /// A fresh record id, larger than all before it of this database.
  public func nextID() -> Int64 { ids.next() }

  /// Runs a block under a savepoint of its own: if it throws, only its writes are undone. Savepoints
  /// nest.
  public func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
    try checkOpen()
    try connection.perform(.savepoint)
    do {
      let value = try body()
      try connection.perform(.release)
      return value
    } catch {
      // Where the engine has ended the whole transaction there is nothing to go back to, and the
      // error below ends the group.
      if connection.isInTransaction {
        try connection.perform(.rollbackToSavepoint)
        try connection.perform(.release)
      }
      throw error
    }
  }

  /// Adds a message to the outbox, in the same transaction.
  public func emit(_ topic: String, _ payload: [UInt8]) throws {
    try execute(
      "INSERT INTO outbox (topic, payload) VALUES (?1, ?2)", [.text(topic), .blob(payload)])
    hasEmitted = true
  }
}
