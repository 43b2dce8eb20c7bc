import CSQLite
import Foundation
import Synchronization
import Testing

@testable import Storage

/// A database in a directory that goes with the test.
struct TemporaryDatabase {
  static let migrations = [
    Migration(
      "test-0001",
      [
        "CREATE TABLE fact (id INTEGER PRIMARY KEY, text TEXT NOT NULL CHECK (text <> 'bad')) STRICT"
      ])
  ]
  let directory: String

  init() { directory = NSTemporaryDirectory() + "storage-\(UUID().uuidString)" }

  func open(_ migrations: [Migration] = Self.migrations) throws -> Database {
    try Database(
      configuration: DatabaseConfiguration(directory: directory), migrations: migrations)
  }

  func remove() { try? FileManager.default.removeItem(atPath: directory) }
}

@Suite("A database keeps what it acknowledged, once")
struct DatabaseTests {
  static func request(_ key: UInt8, _ digest: UInt8 = 1) -> WriteRequest {
    WriteRequest(
      key: Array(repeating: key, count: 16), bodyDigest: [digest],
      audit: AuditEntry(subject: "account:1", method: "test/Write", unitID: 7))
  }

  static func insert(_ text: String) -> @Sendable (WriteTransaction) throws -> [UInt8] {
    { transaction in
      let id = transaction.nextID()
      try transaction.execute(
        "INSERT INTO fact (id, text) VALUES (?1, ?2)", [.integer(id), .text(text)])
      return Array("\(id)".utf8)
    }
  }

  static func count(_ database: Database) async throws -> Int64 {
    try await database.read { try $0.queryOne("SELECT count(*) FROM fact") { $0.int64(0) } ?? -1 }
  }

  @Test("A request is done once: the same body gets the first reply, another one is refused")
  func idempotency() async throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    let database = try place.open()
    let first = try await database.write(Self.request(1), Self.insert("a"))
    let again = try await database.write(Self.request(1), Self.insert("b"))
    #expect(!first.replayed && again.replayed && first.reply == again.reply)
    await #expect(throws: StorageError.requestIDReused) {
      _ = try await database.write(Self.request(1, 2), Self.insert("c"))
    }
    #expect(try await Self.count(database) == 1)
    database.close()
    let reopened = try place.open()
    #expect(try await reopened.write(Self.request(1), Self.insert("d")).replayed)
    reopened.close()
  }

  @Test("A failing request in a group undoes only itself, and leaves no trace in the audit log")
  func savepoints() async throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    let database = try place.open()
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<40 {
        group.addTask {
          let text = index % 4 == 0 ? "bad" : "good \(index)"
          let outcome = try? await database.write(Self.request(UInt8(index)), Self.insert(text))
          return (outcome == nil) == (index % 4 == 0)
        }
      }
      for await asExpected in group { #expect(asExpected) }
    }
    #expect(try await Self.count(database) == 30)
    let verified = try await database.verifyAuditChain()
    #expect(verified.records == 30 && verified.brokenAt == nil)
    database.close()
  }

  @Test("A constraint is told by name, without the value")
  func constraint() async throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    let database = try place.open()
    let error = await #expect(throws: StorageError.self) {
      _ = try await database.write(Self.request(1), Self.insert("bad"))
    }
    guard case .constraint(let message)? = error else { return #expect(Bool(false)) }
    #expect(message.contains("CHECK"))
    database.close()
  }

  @Test("A row's savepoint inside a request undoes only that row")
  func rowSavepoint() async throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    let database = try place.open()
    _ = try await database.write(Self.request(1)) { transaction in
      for text in ["one", "bad", "three"] {
        _ = try? transaction.savepoint { try Self.insert(text)(transaction) }
      }
      return []
    }
    #expect(try await Self.count(database) == 2)
    database.close()
  }

  @Test("A changed byte in the audit log is found where it stands")
  func tamper() async throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    let database = try place.open()
    for index in 0..<5 {
      _ = try await database.write(Self.request(UInt8(index)), Self.insert("x"))
    }
    database.close()
    let raw = try SQLiteConnection(
      path: place.directory + "/" + Database.fileName, readOnly: false)
    try raw.script("UPDATE audit SET subject = 'account:2' WHERE seq = 3")
    raw.close()
    let reopened = try place.open()
    #expect(try await reopened.verifyAuditChain().brokenAt == 3)
    #expect(try await reopened.auditRecords(after: 2, limit: 1).first?.entry.subject == "account:2")
    reopened.close()
  }

  @Test("A second process is refused while the first has the directory")
  func lock() throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    let database = try place.open()
    #expect(throws: StorageError.inUse(directory: place.directory)) { try place.open() }
    database.close()
    try place.open().close()
  }

  @Test("A migration that was applied and then changed is refused; a new one is applied")
  func migrations() async throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    try place.open().close()
    #expect(throws: StorageError.migrationChanged("test-0001")) {
      try place.open([Migration("test-0001", ["CREATE TABLE other (id INTEGER) STRICT"])])
    }
    let more = [Migration("test-0002", ["ALTER TABLE fact ADD COLUMN extra INTEGER"])]
    let database = try place.open(TemporaryDatabase.migrations + more)
    #expect(try await database.read { try $0.query("SELECT extra FROM fact") { _ in 0 } } == [])
    database.close()
  }

  @Test("What is corrupt is refused, not repaired in silence")
  func corrupt() throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    try FileManager.default.createDirectory(
      atPath: place.directory, withIntermediateDirectories: true)
    let path = place.directory + "/" + Database.fileName
    try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: StorageError.self) { try place.open() }
    #expect(error?.reason == "STORAGE_CORRUPT")
  }

  @Test("A backup made while writes go on is whole")
  func backup() async throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    let database = try place.open()
    _ = try await database.write(Self.request(1), Self.insert("kept"))
    let copy = place.directory + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    try await database.backup(to: copy + "/" + Database.fileName)
    try await database.checkIntegrity()
    let restored = try Database(
      configuration: DatabaseConfiguration(directory: copy),
      migrations: TemporaryDatabase.migrations)
    #expect(try await Self.count(restored) == 1)
    restored.close()
    database.close()
  }

  @Test("The outbox gives messages in order from a cursor, only of committed requests")
  func outbox() async throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    let database = try place.open()
    for index: UInt8 in 0..<4 {
      _ = try? await database.write(Self.request(index)) { transaction in
        try transaction.emit("unit", [index])
        if index == 2 { throw StorageError.full }
        return []
      }
    }
    let first = try await database.outbox(after: 0, limit: 2)
    #expect(first.map(\.payload) == [[0], [1]])
    #expect(try await database.outbox(after: first[1].seq, limit: 9).map(\.payload) == [[3]])
    database.close()
  }

  @Test("A closed database refuses; nothing hangs")
  func closed() async throws {
    let place = TemporaryDatabase()
    defer { place.remove() }
    let database = try place.open()
    database.close()
    await #expect(throws: StorageError.closed) {
      _ = try await database.write(Self.request(1), Self.insert("late"))
    }
    await #expect(throws: StorageError.closed) { _ = try await Self.count(database) }
  }
}

@Suite("Page tokens and record ids")
struct TokenTests {
  @Test("A token is good for its own query only, and not when altered")
  func tokens() throws {
    let tokens = PageTokens(key: Array(0..<32))
    let token = tokens.encode(query: [1], afterID: 77)
    #expect(try tokens.decodeID(token, query: [1]) == 77)
    #expect(try tokens.decodeID("", query: [1]) == 0)
    #expect(throws: StorageError.pageTokenMismatch) { try tokens.decodeID(token, query: [2]) }
    for letters in ["!", "AAAA", String(token.dropLast()), token + "A", "-" + token.dropFirst()] {
      #expect(throws: StorageError.pageTokenMismatch) { try tokens.decodeID(letters, query: [1]) }
    }
    #expect(throws: StorageError.pageTokenMismatch) {
      try PageTokens(key: Array(1..<33)).decodeID(token, query: [1])
    }
  }

  @Test("Base64 of URLs keeps every length", arguments: 0..<20)
  func base64(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 91 + 200) }
    #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
  }

  @Test("Ids grow when the clock stands still, jumps back or a millisecond is used up")
  func ids() {
    let clock = Mutex<Int64>(RecordIDGenerator.epochMilliseconds + 1_000)
    let generator = RecordIDGenerator(node: 5, milliseconds: { clock.withLock { $0 } })
    var previous: Int64 = 0
    for step in 0..<10_000 {
      if step == 6_000 { clock.withLock { $0 -= 500 } }
      let id = generator.next()
      #expect(id > previous)
      #expect((id >> RecordIDGenerator.sequenceBits) & RecordIDGenerator.largestNode == 5)
      previous = id
    }
  }
}
