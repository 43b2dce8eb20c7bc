import Synchronization
import Testing

@testable import Storage

@Suite("Writes are committed in groups, and each stands for itself")
struct GroupCommitTests {
  @Test(
    "Requests that wait together share commits, at most 256 to one",
    arguments: [(1, 1), (100, 1), (256, 1), (257, 2), (600, 3)])
  func groups(waiting: Int, commits: Int) async throws {
    try await TemporaryDatabase.with { place in
      let engine = FaultyEngine(place)
      let database = try engine.open(place)
      defer { database.close() }
      let before = engine.plan.count(.commit)
      let gate = Gate()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          _ = try await database.write(.numbered(0)) { transaction in
            gate.pass()
            return try transaction.addFact("first")
          }
        }
        await gate.waitUntilReached()
        for number in 1...waiting {
          group.addTask { _ = try await database.add("fact \(number)", number) }
        }
        while database.waitingWrites < waiting { await Task.yield() }
        gate.letGo()
        try await group.waitForAll()
      }
      #expect(engine.plan.count(.commit) - before == 1 + commits)
      #expect(try await database.count("fact") == Int64(waiting + 1))
    }
  }

  @Test("A failing request in a group undoes only itself, and leaves no trace in the audit log")
  func isolation() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<80 {
          group.addTask {
            let fails = number % 4 == 0
            let outcome = try? await database.write(.numbered(number)) { transaction in
              _ = try transaction.addFact("before \(number)")
              return try transaction.addFact(fails ? "bad" : "good \(number)")
            }
            #expect((outcome == nil) == fails)
          }
        }
      }
      let texts = try await database.texts()
      #expect(texts.count == 120)
      #expect(!texts.contains("before 0") && texts.contains("before 1"))
      #expect(try await database.count("request") == 60)
      let verified = try await database.verifyAuditChain()
      #expect(verified.records == 60 && verified.brokenAt == nil)
      // A request that failed was not done: it may come again.
      #expect(try await !database.add("now good", 0).replayed)
    }
  }

  @Test(
    "Where the group as a whole fails, all its requests fail and nothing of it is there",
    arguments: [TransactionStep.commit, .beginWriting, .rollbackToSavepoint])
  func wholeGroup(step: TransactionStep) async throws {
    try await TemporaryDatabase.with { place in
      let engine = FaultyEngine(place)
      let database = try engine.open(place)
      defer { database.close() }
      try await database.add("earlier", 1_000)
      let gate = Gate()
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          _ = try? await database.write(.numbered(0)) { _ in
            gate.pass()
            return []
          }
        }
        await gate.waitUntilReached()
        for number in 1...9 {
          group.addTask {
            await #expect(throws: StorageError.diskFull) {
              _ = try await database.add(number == 9 ? "bad" : "lost", number)
            }
          }
        }
        while database.waitingWrites < 9 { await Task.yield() }
        // The gate's own group still has its COMMIT before it, and must pass.
        engine.plan.fail(step, with: .diskFull, after: step == .commit ? 1 : 0)
        gate.letGo()
      }
      #expect(try await database.texts() == ["earlier"])
      for number in 1...8 { #expect(try await !database.add("again", number).replayed) }
      let verified = try await database.verifyAuditChain()
      #expect(verified.brokenAt == nil && verified.records == 10)
    }
  }

  @Test("A dangling reference fails its own request, although it would be checked at COMMIT only")
  func deferredConstraint() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<20 {
          group.addTask {
            let dangles = number == 7
            let outcome = try? await database.write(.numbered(number)) { transaction in
              let id = transaction.nextID()
              try transaction.execute(
                "INSERT INTO part (id, fact_id) VALUES (?1, ?2)", [.integer(id), .integer(id)])
              guard !dangles else { return [] }
              try transaction.execute(
                "INSERT INTO fact (id, text) VALUES (?1, 'later')", [.integer(id)])
              return []
            }
            #expect((outcome == nil) == dangles)
          }
        }
      }
      let parts = try await database.count("part")
      #expect(parts == 19)
    }
  }

  @Test("A row's savepoint inside a request undoes only that row, also inside another one")
  func rowSavepoint() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      _ = try await database.write(.numbered(1)) { transaction in
        for text in ["one", "bad", "three"] {
          _ = try? transaction.savepoint {
            _ = try transaction.addFact("before \(text)")
            _ = try? transaction.savepoint { try transaction.addFact("bad") }
            return try transaction.addFact(text)
          }
        }
        return []
      }
      #expect(try await database.texts() == ["before one", "one", "before three", "three"])
    }
  }

  @Test("A constraint is told by kind and name, without the value")
  func constraintNames() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      let cases: [(sql: String, name: String)] = [
        ("INSERT INTO fact (id, text) VALUES (1, 'bad')", "CHECK: text <> 'bad'"),
        ("INSERT INTO fact (id, text) VALUES (2, NULL)", "NOT NULL: fact.text"),
        ("INSERT INTO fact (id, text) VALUES (3, 'a'), (3, 'b')", "UNIQUE: fact.id"),
        ("INSERT INTO part (id, fact_id) VALUES (4, 99)", "FOREIGN KEY"),
      ]
      for (number, one) in cases.enumerated() {
        await #expect(throws: StorageError.constraint(one.name)) {
          _ = try await database.write(.numbered(number)) { transaction in
            try transaction.execute(one.sql)
            return []
          }
        }
      }
    }
  }

  @Test("A full queue refuses at once, and what waits is served")
  func fullQueue() async throws {
    try await TemporaryDatabase.with { place in
      let database = try FaultyEngine(place).open(place, queueAtMost: 3)
      defer { database.close() }
      let gate = Gate()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          _ = try await database.write(.numbered(0)) { _ in
            gate.pass()
            return []
          }
        }
        await gate.waitUntilReached()
        for number in 1...3 {
          group.addTask { _ = try await database.add("waits", number) }
        }
        while database.waitingWrites < 3 { await Task.yield() }
        await #expect(throws: StorageError.full) { try await database.add("too many", 4) }
        gate.letGo()
        try await group.waitForAll()
      }
      #expect(try await database.count("fact") == 3)
    }
  }

  @Test("A write cancelled before its turn is not done")
  func cancelled() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      let gate = Gate()
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          _ = try? await database.write(.numbered(0)) { _ in
            gate.pass()
            return []
          }
        }
        await gate.waitUntilReached()
        await withTaskGroup(of: Void.self) { inner in
          inner.addTask {
            await #expect(throws: CancellationError.self) { try await database.add("never", 1) }
          }
          while database.waitingWrites < 1 { await Task.yield() }
          inner.cancelAll()
          gate.letGo()
        }
      }
      try await database.add("done", 2)
      #expect(try await database.texts() == ["done"])
    }
  }

  @Test("Facts are recorded at the clock's instant, which never goes back, or the load's own")
  func instants() async throws {
    try await TemporaryDatabase.with { place in
      let clock = Mutex<Int64>(2_000_000_000_000_000)
      let database = try place.open { $0.now = { clock.withLock { $0 } } }
      defer { database.close() }
      func instant(_ request: WriteRequest) async throws -> Int64? {
        let outcome = try await database.write(request) { Array("\($0.now)".utf8) }
        return Int64(String(decoding: outcome.reply, as: UTF8.self))
      }
      #expect(try await instant(.numbered(1)) == 2_000_000_000_000_000)
      clock.withLock { $0 -= 5_000_000 }
      #expect(try await instant(.numbered(2)) == 2_000_000_000_000_000)
      var load = WriteRequest.numbered(3)
      load.recordedAt = 1_700_000_000_000_000
      #expect(try await instant(load) == 1_700_000_000_000_000)
      #expect(
        try await database.auditRecords(after: 2, limit: 1).first?.at == 2_000_000_000_000_000)
    }
  }

  @Test("A transaction is good inside its block only")
  func ended() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      let kept = Mutex<Confined<WriteTransaction>?>(nil)
      _ = try await database.write(.numbered(1)) { transaction in
        let confined = Confined(transaction)
        kept.withLock { $0 = confined }
        return []
      }
      let transaction = try #require(kept.withLock { $0 })
      #expect(throws: StorageError.transactionEnded) {
        try transaction.value.execute("DELETE FROM fact")
      }
    }
  }
}
