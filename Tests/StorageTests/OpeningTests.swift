import Foundation
import Testing

@testable import Storage

@Suite("A database is opened by one process, with the schema that it has")
struct OpeningTests {
  @Test("A second one is refused while the first has the directory")
  func lock() async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open()
      #expect(throws: StorageError.inUse(directory: place.directory)) { try place.open() }
      #expect(StorageError.inUse(directory: "d").reason == "STORAGE_IN_USE")
      database.close()
      database.close()
      try place.open().close()
    }
  }

  @Test("Only the owner may enter the directory")
  func rights() async throws {
    try await TemporaryDatabase.withOpen { _, place in
      let attributes = try FileManager.default.attributesOfItem(atPath: place.directory)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    }
  }

  @Test("What is no database is refused, not repaired in silence")
  func corrupt() async throws {
    try await TemporaryDatabase.with { place in
      try FileManager.default.createDirectory(
        atPath: place.directory, withIntermediateDirectories: true)
      try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: place.file))
      let error = #expect(throws: StorageError.self) { try place.open() }
      #expect(error?.reason == "STORAGE_CORRUPT")
    }
  }

  @Test("A page that is damaged is found by the check of integrity")
  func damaged() async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open()
      _ = try await database.write(.numbered(1)) { transaction in
        for number in 0..<2_000 { _ = try transaction.addFact("fact \(number)") }
        return []
      }
      try await database.checkIntegrity()
      database.close()
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: place.file))
      try file.seek(toOffset: try file.seekToEnd() - 4_096)
      try file.write(contentsOf: Data(repeating: 0xff, count: 4_096))
      try file.close()
      let reopened = try place.open()
      defer { reopened.close() }
      let error = await #expect(throws: StorageError.self) { try await reopened.checkIntegrity() }
      #expect(error?.reason == "STORAGE_CORRUPT")
    }
  }

  @Test("A reference to nothing is found by the check of integrity")
  func danglingReference() async throws {
    try await TemporaryDatabase.withOpen { database, place in
      try place.tamper("PRAGMA foreign_keys = OFF; INSERT INTO part (id, fact_id) VALUES (5, 6)")
      let error = StorageError.corrupt("row 5 of part refers to no fact")
      await #expect(throws: error) { try await database.checkIntegrity() }
      try await database.add("x", 1)
    }
  }

  @Test("A closed database refuses; what waited is served and nothing hangs")
  func closed() async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open()
      try await database.add("a", 1)
      database.close()
      await #expect(throws: StorageError.closed) { try await database.add("late", 2) }
      await #expect(throws: StorageError.closed) { try await database.texts() }
      await #expect(throws: StorageError.closed) { try await database.checkIntegrity() }
      for await _ in database.outboxSignals() {}
    }
  }

  @Test("A backup made while writes go on is whole and opens like any other database")
  func backup() async throws {
    try await TemporaryDatabase.withOpen { database, place in
      for number in 1...20 { try await database.add("kept \(number)", number) }
      let copy = TemporaryDatabase(directory: place.directory + "/copy")
      try FileManager.default.createDirectory(
        atPath: copy.directory, withIntermediateDirectories: true)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 21...200 {
          group.addTask { _ = try await database.add("meanwhile \(number)", number) }
        }
        group.addTask { try await database.backup(to: copy.file) }
        try await group.waitForAll()
      }
      await #expect(throws: StorageError.self) { try await database.backup(to: copy.file) }
      #expect(!FileManager.default.fileExists(atPath: copy.file + BackupFile.partSuffix))
      let restored = try copy.open()
      defer { restored.close() }
      try await restored.checkIntegrity()
      let verified = try await restored.verifyAuditChain()
      #expect(verified.brokenAt == nil && verified.records >= 20)
      #expect(try await restored.count("fact") == verified.records)
      #expect(try await restored.add("again", 1).replayed)
      // Tokens that were given out are good at the restored database too.
      let token = database.pageTokens.encode(query: [1], afterID: 5)
      #expect(try restored.pageTokens.decodeID(token, query: [1]) == 5)
    }
  }
}

@Suite("Migrations are applied once, in order, and never changed")
struct MigrationTests {
  static let first = TemporaryDatabase.migrations[0]
  static let second = Migration("test-0002", ["ALTER TABLE fact ADD COLUMN extra INTEGER"])

  @Test("A new one is applied to a database that has the others")
  func added() async throws {
    try await TemporaryDatabase.with { place in
      let old = try place.open()
      try await old.add("a", 1)
      old.close()
      let database = try place.open([Self.first, Self.second])
      defer { database.close() }
      let extras = try await database.read { transaction in
        try transaction.query("SELECT extra FROM fact") { $0.isNull(0) }
      }
      #expect(extras == [true])
    }
  }

  @Test("A change of text, an unknown name, another order and a name used twice are refused")
  func refused() async throws {
    try await TemporaryDatabase.with { place in
      try place.open([Self.first, Self.second]).close()
      let changed = Migration("test-0002", ["ALTER TABLE fact ADD COLUMN extra TEXT"])
      let third = Migration("test-0003", ["CREATE TABLE third (id INTEGER)"])
      let cases: [([Migration], StorageError)] = [
        ([Self.first, changed], .migrationChanged("test-0002")),
        ([Self.first], .migrationUnknown("test-0002")),
        ([Self.second, Self.first], .migrationOutOfOrder("test-0002")),
        ([Self.first, third, Self.second], .migrationOutOfOrder("test-0003")),
        ([Self.first, Self.second, third, third], .migrationOutOfOrder("test-0003")),
      ]
      for (migrations, error) in cases {
        #expect(throws: error) { try place.open(migrations) }
      }
      try place.open([Self.first, Self.second, third]).close()
    }
  }

  @Test("An update that fails half-way leaves the database as it was")
  func failing() async throws {
    try await TemporaryDatabase.with { place in
      try place.open().close()
      let broken = Migration(
        "test-0003", ["CREATE TABLE third (id INTEGER)", "CREATE TABLE third (id INTEGER)"])
      #expect(throws: StorageError.self) { try place.open([Self.first, Self.second, broken]) }
      let database = try place.open([Self.first])
      defer { database.close() }
      let tables = try await database.read { transaction in
        try transaction.query("SELECT name FROM sqlite_schema WHERE name = 'third'") { _ in true }
      }
      #expect(tables.isEmpty)
    }
  }

  @Test("An engine's own part is run by that engine, and the other's counts for nothing")
  func engineParts() async throws {
    try await TemporaryDatabase.with { place in
      let search = "CREATE VIRTUAL TABLE search USING fts5(words)"
      let mine = Migration("test-0002", [], only: [.sqlite: [search]])
      let both = Migration(
        "test-0002", [], only: [.sqlite: [search], .postgresql: ["CREATE INDEX of its own"]])
      try place.open([Self.first, mine]).close()
      let database = try place.open([Self.first, both])
      defer { database.close() }
      _ = try await database.write(.numbered(1)) { transaction in
        try transaction.execute("INSERT INTO search (words) VALUES ('hoi phu nu')")
        return []
      }
      let found = try await database.read { transaction in
        try transaction.query("SELECT words FROM search WHERE search MATCH 'phu'") { $0.text(0) }
      }
      #expect(found == ["hoi phu nu"])
    }
  }

  @Test(
    "Every table is STRICT, whether its definition says so or not",
    arguments: [
      ("CREATE TABLE t (a INTEGER)", "CREATE TABLE t (a INTEGER) STRICT"),
      ("create table t (a INTEGER);\n", "create table t (a INTEGER) STRICT"),
      ("CREATE TABLE t (a INTEGER) STRICT", "CREATE TABLE t (a INTEGER) STRICT"),
      (
        "CREATE TABLE t (a BLOB PRIMARY KEY) WITHOUT ROWID",
        "CREATE TABLE t (a BLOB PRIMARY KEY) WITHOUT ROWID, STRICT"
      ),
      (
        "CREATE TABLE t (a BLOB PRIMARY KEY) STRICT, WITHOUT ROWID",
        "CREATE TABLE t (a BLOB PRIMARY KEY) STRICT, WITHOUT ROWID"
      ),
      ("CREATE INDEX i ON t (a)", "CREATE INDEX i ON t (a)"),
      ("CREATE VIRTUAL TABLE s USING fts5(w)", "CREATE VIRTUAL TABLE s USING fts5(w)"),
    ])
  func strict(shared: String, sqlite: String) {
    #expect(SQLiteDefinition.translate(shared) == sqlite)
  }
}
