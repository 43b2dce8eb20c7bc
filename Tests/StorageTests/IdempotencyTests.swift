import Testing

@testable import Storage

@Suite("A request is done once")
struct IdempotencyTests {
  @Test("The same key and body get the first reply, also after the database was opened anew")
  func replay() async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open()
      let first = try await database.add("a", 1)
      let again = try await database.add("b", 1)
      #expect(!first.replayed && again.replayed && again.reply == Array("a".utf8))
      database.close()
      let reopened = try place.open()
      defer { reopened.close() }
      let later = try await reopened.add("c", 1)
      #expect(later.replayed && later.reply == Array("a".utf8))
      #expect(try await reopened.texts() == ["a"])
      #expect(try await reopened.verifyAuditChain().records == 1)
    }
  }

  @Test("The same key with another body is refused, and nothing is written")
  func reused() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      try await database.add("a", 1)
      await #expect(throws: StorageError.requestIDReused) {
        _ = try await database.write(.numbered(1, digest: 2)) { try $0.addFact("b") }
      }
      #expect(try await database.texts() == ["a"])
      #expect(try await database.verifyAuditChain().records == 1)
    }
  }

  @Test("The same request many times at once is done once, in one group or in several")
  func atOnce() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      let replays = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<50 {
          group.addTask { try await database.add("try \(number)", 1).replayed }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(replays == 49)
      #expect(try await database.count("fact") == 1)
    }
  }

  @Test("A key has 16 bytes or none", arguments: [1, 15, 17, 32])
  func keyLength(bytes: Int) async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      await #expect(throws: StorageError.constraint("CHECK: request.key")) {
        _ = try await database.write(WriteRequest(key: Array(repeating: 1, count: bytes))) {
          try $0.addFact("never")
        }
      }
      let count = try await database.count("fact")
      #expect(count == 0)
    }
  }

  @Test("Upkeep without a key or an entry is done each time and leaves the chain alone")
  func upkeep() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      for _ in 0..<2 { _ = try await database.write(WriteRequest()) { try $0.addFact("x") } }
      #expect(try await database.count("fact") == 2)
      #expect(database.auditHead == .start)
    }
  }

  @Test("What was answered before an instant can be forgotten, and is then new")
  func forgetting() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      try await database.add("a", 1)
      #expect(try await database.forgetRequests(answeredBefore: 1) == 0)
      #expect(try await database.forgetRequests(answeredBefore: .max) == 1)
      #expect(try await !database.add("b", 1).replayed)
    }
  }

  @Test("One write forgets no more than it is told, the oldest first")
  func forgettingInParts() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      for number in 1...5 { try await database.add("x", number) }
      #expect(try await database.forgetRequests(answeredBefore: .max, atMost: 3) == 3)
      #expect(try await database.add("x", 5).replayed)
      #expect(try await database.forgetRequests(answeredBefore: .max, atMost: 3) == 2)
    }
  }
}
