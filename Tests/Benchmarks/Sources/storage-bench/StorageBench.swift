import Foundation
import Storage
import Synchronization

/// What Storage does in a second on this machine: rows of bulk writes, durable requests, point reads.
@main
struct StorageBench {
  /// Rows of one bulk request, as an import's batch has.
  static let rowsPerRequest = 2_000
  /// Bulk requests.
  static let bulkRequests = 200
  /// Durable requests of one row each, for each number of writers.
  static let smallRequests = 4_000
  /// Point reads in one block.
  static let pointReads = 200_000
  /// Reads of one row, each a call of its own.
  static let calls = 20_000

  static let schema = [
    Migration(
      "bench-0001",
      [
        """
        CREATE TABLE member (
          id INTEGER PRIMARY KEY, branch_id INTEGER NOT NULL, name TEXT NOT NULL,
          name_key TEXT NOT NULL, birth_day INTEGER NOT NULL, joined_day INTEGER NOT NULL,
          recorded_at INTEGER NOT NULL
        )
        """
      ])
  ]

  static func main() async throws {
    let directory =
      CommandLine.arguments.dropFirst().first
      ?? NSTemporaryDirectory() + "storage-bench-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let database = try Database(
      configuration: DatabaseConfiguration(directory: directory), migrations: schema)
    defer { database.close() }
    let last = try await bulk(database)
    for writers in [1, 16, 64, 256] { try await small(database, writers: writers) }
    try await reads(database, around: last)
    let verified = try await database.verifyAuditChain()
    print("audit chain: \(verified.records) records, whole: \(verified.brokenAt == nil)")
  }

  /// Runs a block and prints how many of its things went by in a second.
  private static func measure<Result>(
    _ name: String, _ count: Int, _ body: () async throws -> Result
  ) async throws -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try await body()
    let seconds = (clock.now - start) / .seconds(1)
    let rate = Int(Double(count) / seconds)
    print("\(name): \(rate)/s (\(count) in \(Int(seconds * 1_000)) ms)")
    return result
  }

  private static func request(_ number: Int) -> WriteRequest {
    var key = withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) }
    key += Array(repeating: 0, count: WriteRequest.keyBytes - key.count)
    return WriteRequest(
      key: key, bodyDigest: Array(repeating: 7, count: 32),
      audit: AuditEntry(
        subject: "account:1", method: "bench.Members/Import", unitID: 7, tokenID: "t",
        requestID: "r\(number)"))
  }

  private static func insert(_ number: Int, _ transaction: WriteTransaction) throws -> Int64 {
    let id = transaction.nextID()
    let sql = """
      INSERT INTO member (id, branch_id, name, name_key, birth_day, joined_day, recorded_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """
    try transaction.execute(
      sql,
      [
        .integer(id), .integer(Int64(number / 300)), .text("Nguyễn Thị Hoa \(number)"),
        .text("nguyen thi hoa \(number)"), .integer(Int64(number % 20_000)),
        .integer(Int64(number % 9_000)), .integer(transaction.now),
      ])
    return id
  }

  private static func bulk(_ database: Database) async throws -> Int64 {
    let last = try await bulk(database, "one by one", first: 0, atOnce: 1) { number, transaction in
      try insert(number, transaction)
    }
    _ = try await bulk(database, "four at once", first: bulkRequests, atOnce: 4) {
      try insert($0, $1)
    }
    let name = "four at once, a savepoint to a row"
    _ = try await bulk(database, name, first: 2 * bulkRequests, atOnce: 4) { number, transaction in
      try transaction.savepoint { try insert(number, transaction) }
    }
    return last
  }

  /// Writes bulk requests; the last id.
  private static func bulk(
    _ database: Database, _ name: String, first: Int, atOnce: Int,
    _ row: @escaping @Sendable (Int, WriteTransaction) throws -> Int64
  ) async throws -> Int64 {
    let tally = Tally()
    let rows = rowsPerRequest * bulkRequests
    let title = "rows, \(rowsPerRequest) to a durable request, \(name)"
    try await measure(title, rows) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for lane in 0..<atOnce {
          group.addTask {
            for batch in stride(from: first + lane, to: first + bulkRequests, by: atOnce) {
              _ = try await database.write(request(batch)) { transaction in
                let start = ContinuousClock.now
                var id: Int64 = 0
                for index in 0..<rowsPerRequest {
                  id = try row(batch * rowsPerRequest + index, transaction)
                }
                tally.add(ContinuousClock.now - start, id)
                return []
              }
            }
          }
        }
        try await group.waitForAll()
      }
    }
    let (inside, last) = tally.result
    let seconds = inside / .seconds(1)
    print("  within the block alone: \(Int(Double(rows) / seconds))/s")
    return last
  }

  private static func small(_ database: Database, writers: Int) async throws {
    try await measure("durable requests of one row, \(writers) at once", smallRequests) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<writers {
          group.addTask {
            for number in stride(from: writer, to: smallRequests, by: writers) {
              let key = writers * 1_000_000 + number
              _ = try await database.write(request(key)) { transaction in
                _ = try insert(number, transaction)
                return []
              }
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }

  private static func reads(_ database: Database, around last: Int64) async throws {
    let ids = try await database.read { transaction in
      try transaction.query("SELECT id FROM member WHERE id <= ?1 LIMIT 1000", [.integer(last)]) {
        $0.int64(0)
      }
    }
    let sql = "SELECT name FROM member WHERE id = ?1"
    try await measure("point reads in one block", pointReads) {
      try await database.read { transaction in
        for index in 0..<pointReads {
          _ = try transaction.queryOne(sql, [.integer(ids[index % ids.count])]) { $0.text(0) }
        }
      }
    }
    try await measure("calls with one point read each", calls) {
      for index in 0..<calls {
        let id = ids[index % ids.count]
        _ = try await database.read { transaction in
          try transaction.queryOne(sql, [.integer(id)]) { $0.text(0) }
        }
      }
    }
  }
}

/// What the blocks of several requests took together, and the last id that they gave.
final class Tally: Sendable {
  private let state = Mutex((inside: Duration.zero, last: Int64(0)))

  func add(_ duration: Duration, _ id: Int64) {
    state.withLock { $0 = ($0.inside + duration, max($0.last, id)) }
  }

  var result: (inside: Duration, last: Int64) { state.withLock { $0 } }
}
