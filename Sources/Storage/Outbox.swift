/// A message of the outbox: what a committed write tells those who follow (search, watchers, other
/// services).
public struct OutboxMessage: Sendable, Hashable {
  /// Place in the outbox, growing in the order of commits, with gaps.
  public let seq: Int64
  /// What it is about.
  public let topic: String
  /// The message.
  public let payload: [UInt8]
}

extension Database {
  /// Messages of the outbox after a place, in order, at most `limit`; of one topic where it is given.
  public func outbox(
    after seq: Int64, limit: Int, topic: String? = nil
  ) async throws -> [OutboxMessage] {
    var values: [SQLValue] = [.integer(seq), .integer(Int64(max(0, limit)))]
    var condition = "seq > ?1"
    if let topic {
      values.append(.text(topic))
      condition += " AND topic = ?3"
    }
    let sql = "SELECT seq, topic, payload FROM outbox WHERE \(condition) ORDER BY seq LIMIT ?2"
    return try await read { [values] transaction in
      try transaction.query(sql, values) {
        OutboxMessage(seq: $0.int64(0), topic: $0.text(1), payload: $0.blob(2))
      }
    }
  }

  /// Forgets the messages up to a place, which everybody who follows has passed; how many they were.
  @discardableResult
  public func forgetOutbox(through seq: Int64) async throws -> Int {
    let outcome = try await write(WriteRequest()) { transaction in
      let count = try transaction.execute("DELETE FROM outbox WHERE seq <= ?1", [.integer(seq)])
      return Array("\(count)".utf8)
    }
    return Int(String(decoding: outcome.reply, as: UTF8.self)) ?? 0
  }

  /// Forgets what was answered before an instant (microseconds since 1970): a request id of that time
  /// sent again is then a new request. At most `atMost` of them in this one write, the oldest first;
  /// how many they were.
  @discardableResult
  public func forgetRequests(
    answeredBefore instant: Int64, atMost: Int = .max
  ) async throws -> Int {
    let outcome = try await write(WriteRequest()) { transaction in
      let count = try transaction.execute(
        """
        DELETE FROM request WHERE key IN (
          SELECT key FROM request WHERE at < ?1 ORDER BY at LIMIT ?2)
        """, [.integer(instant), .integer(Int64(atMost))])
      return Array("\(count)".utf8)
    }
    return Int(String(decoding: outcome.reply, as: UTF8.self)) ?? 0
  }
}
