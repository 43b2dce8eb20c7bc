/// A connection of an engine, used by one thread at a time.
protocol SQLConnection: AnyObject {
  /// Runs a statement for its rows; `body` returns false to stop.
  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool) throws
  /// Runs a statement; rows changed.
  func execute(_ sql: String, _ values: [SQLValue]) throws -> Int
  /// Runs statements without values, one after the other.
  func script(_ sql: String) throws
}

/// What can be asked in a transaction, reading or writing. Placeholders are `?1`, `?2`, ….
public protocol SQLReading {
  /// Runs a query and hands over each row.
  func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws
  /// Runs a query until `body` returns false.
  func forEachWhile(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool) throws
}

extension SQLReading {
  /// All rows of a query, each mapped.
  public func query<Value>(
    _ sql: String, _ values: [SQLValue] = [], _ map: (SQLRow) throws -> Value
  ) throws -> [Value] {
    var result: [Value] = []
    try forEach(sql, values) { result.append(try map($0)) }
    return result
  }

  /// The first row of a query, mapped; nil if there is none.
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

/// A consistent view of the database; lives as long as the block it is given to.
public final class ReadTransaction: SQLReading {
  let connection: any SQLConnection

  init(connection: any SQLConnection) { self.connection = connection }

  public func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    try connection.forEach(sql, values) { row in
      try body(row)
      return true
    }
  }

  public func forEachWhile(
    _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool
  ) throws {
    try connection.forEach(sql, values, body)
  }
}

/// One request's writes, in the group's transaction under a savepoint of their own; lives as long as
/// the block it is given to. The block may run more than once and must have no effect outside.
public final class WriteTransaction: SQLReading {
  let connection: any SQLConnection
  let ids: RecordIDGenerator
  /// The instant that this request's facts carry as recorded, in microseconds since 1970 (UTC): now,
  /// or that of a historical load.
  public let now: Int64

  init(connection: any SQLConnection, ids: RecordIDGenerator, now: Int64) {
    self.connection = connection
    self.ids = ids
    self.now = now
  }

  public func forEach(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    try connection.forEach(sql, values) { row in
      try body(row)
      return true
    }
  }

  public func forEachWhile(
    _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Bool
  ) throws {
    try connection.forEach(sql, values, body)
  }

  /// Runs a statement that changes rows; how many it changed. Throws ``StorageError/constraint(_:)``
  /// where the schema refuses it.
  @discardableResult
  public func execute(_ sql: String, _ values: [SQLValue] = []) throws -> Int {
    try connection.execute(sql, values)
  }

  /// A fresh record id, larger than all before it from this process.
  public func nextID() -> Int64 { ids.next() }

  /// Runs a block under a savepoint: if it throws, only its own writes are undone.
  public func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
    _ = try connection.execute("SAVEPOINT row", [])
    do {
      let value = try body()
      _ = try connection.execute("RELEASE row", [])
      return value
    } catch {
      _ = try connection.execute("ROLLBACK TO row", [])
      _ = try connection.execute("RELEASE row", [])
      throw error
    }
  }

  /// Adds a message to the outbox, in the same transaction.
  public func emit(_ topic: String, _ payload: [UInt8]) throws {
    _ = try connection.execute(
      "INSERT INTO outbox (topic, payload) VALUES (?1, ?2)", [.text(topic), .blob(payload)])
  }
}
