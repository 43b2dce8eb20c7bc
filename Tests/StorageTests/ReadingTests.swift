import Testing

@testable import Storage

/// A value and what the engine calls its type.
struct ValueCase: Sendable {
  let value: SQLValue
  let type: String

  init(_ value: SQLValue, _ type: String) {
    self.value = value
    self.type = type
  }

  static let all: [ValueCase] = [
    ValueCase(nil, "null"), ValueCase(0, "integer"), ValueCase(.integer(.min), "integer"),
    ValueCase(.integer(.max), "integer"), ValueCase(true, "integer"),
    ValueCase(.real(-1.5), "real"),
    ValueCase("", "text"), ValueCase("Hội Liên hiệp Phụ nữ Việt Nam", "text"),
    ValueCase(.text("a\u{0}b"), "text"),
    ValueCase(.text(String(repeating: "ệ", count: 5_000)), "text"), ValueCase(.blob([]), "blob"),
    ValueCase(.blob([0, 255, 7]), "blob"),
  ]
}

@Suite("Reads see what is committed, in one view")
struct ReadingTests {
  @Test("A read sees every write that was answered before it")
  func visibility() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      for number in 1...200 {
        try await database.add("fact", number)
        #expect(try await database.count("fact") == Int64(number))
      }
    }
  }

  @Test("All reads of one block see one state, whatever is written meanwhile")
  func snapshot() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      try await database.add("first", 1)
      let gate = Gate()
      async let counts = database.read { transaction in
        let before = try transaction.queryOne("SELECT count(*) FROM fact") { $0.int64(0) }
        gate.pass()
        return [before, try transaction.queryOne("SELECT count(*) FROM fact") { $0.int64(0) }]
      }
      await gate.waitUntilReached()
      try await database.add("meanwhile", 2)
      gate.letGo()
      #expect(try await counts == [1, 1])
      #expect(try await database.count("fact") == 2)
    }
  }

  @Test("A read cannot write")
  func readOnly() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      await #expect(throws: StorageError.self) {
        try await database.read { try $0.query("DELETE FROM fact RETURNING id") { $0.int64(0) } }
      }
      try await database.add("x", 1)
    }
  }

  @Test("A statement that runs ends when its task is cancelled, and the thread serves on")
  func cancelled() async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open { $0.readers = 1 }
      defer { database.close() }
      let gate = Gate()
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          await #expect(throws: CancellationError.self) {
            try await database.read { transaction in
              gate.pass()
              return try transaction.queryOne(
                """
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
                SELECT count(*) FROM n
                """
              ) { $0.int64(0) }
            }
          }
        }
        await gate.waitUntilReached()
        gate.letGo()
        group.cancelAll()
      }
      #expect(try await database.count("fact") == 0)
    }
  }

  @Test("Values of every type come back as they were", arguments: ValueCase.all)
  func values(_ one: ValueCase) async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      let row = try await database.read { transaction in
        try transaction.queryOne("SELECT ?1, typeof(?1)", [one.value]) {
          ($0.value(0), $0.text(1), $0.isNull(0))
        }
      }
      #expect(row?.0 == one.value && row?.1 == one.type && row?.2 == (one.value == .null))
    }
  }

  @Test("Columns that are missing read as nothing")
  func missingColumns() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      try await database.read { transaction in
        try transaction.forEach("SELECT NULL") { row in
          #expect(row.int64(0) == 0 && row.text(0) == "" && row.blob(0) == [])
          #expect(row.optionalText(0) == nil && row.optionalInt64(7) == nil && row.isNull(7))
          #expect(row.optionalDouble(0) == nil && row.optionalBlob(0) == nil && !row.bool(0))
        }
      }
    }
  }

  @Test("A query may run inside its own callback")
  func nested() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      for number in 1...3 { try await database.add("\(number)", number) }
      let pairs = try await database.read { transaction in
        let sql = "SELECT text FROM fact ORDER BY id"
        return try transaction.query(sql) { outer in
          let text = outer.text(0)
          return try transaction.query(sql) { text + $0.text(0) }
        }.flatMap { $0 }
      }
      #expect(pairs == ["11", "12", "13", "21", "22", "23", "31", "32", "33"])
    }
  }

  @Test("More different statements than are kept prepared all run, again and again")
  func manyStatements() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      let sum = try await database.read { transaction in
        var sum: Int64 = 0
        for _ in 0..<2 {
          for number in 0..<(SQLiteTuning.statementsAtMost + 50) {
            sum += try transaction.queryOne("SELECT \(number) + ?1", [1]) { $0.int64(0) } ?? 0
          }
        }
        return sum
      }
      let count = Int64(SQLiteTuning.statementsAtMost + 50)
      #expect(sum == count * (count + 1))
    }
  }

  @Test(
    "Wrong SQL is an error of the engine, and the next read works",
    arguments: [
      "SELEC 1", "SELECT 1; SELECT 2", "", "SELECT ?1", "SELECT \"no_such_column\" FROM fact",
    ])
  func wrong(sql: String) async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      let error = await #expect(throws: StorageError.self) {
        try await database.read { try $0.query(sql) { $0.int64(0) } }
      }
      #expect(error?.reason == "STORAGE_ENGINE")
      let count = try await database.count("fact")
      #expect(count == 0)
    }
  }
}

@Suite("The outbox tells what was committed")
struct OutboxTests {
  @Test("Messages come in order from a cursor, only of committed requests, and by topic")
  func messages() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      for number in 0..<4 {
        _ = try? await database.write(.numbered(number)) { transaction in
          try transaction.emit(number == 3 ? "member" : "unit", [UInt8(number)])
          if number == 2 { throw StorageError.full }
          return []
        }
      }
      let first = try await database.outbox(after: 0, limit: 2)
      #expect(first.map(\.payload) == [[0], [1]])
      let rest = try await database.outbox(after: first[1].seq, limit: 9)
      #expect(rest.map(\.payload) == [[3]])
      #expect(try await database.outbox(after: 0, limit: 9, topic: "member") == rest)
    }
  }

  @Test("Places are not given twice, also when all messages were forgotten")
  func forgetting() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      func emit(_ number: Int) async throws -> Int64? {
        _ = try await database.write(.numbered(number)) { transaction in
          try transaction.emit("unit", [])
          return []
        }
        return try await database.outbox(after: 0, limit: 99).last?.seq
      }
      let last = try #require(try await emit(1))
      #expect(try await database.forgetOutbox(through: last) == 1)
      #expect(try #require(try await emit(2)) > last)
    }
  }

  @Test("Who follows is woken by commits with messages, and only by those")
  func signals() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      var signals = database.outboxSignals().makeAsyncIterator()
      #expect(await signals.next() != nil)
      try await database.add("without", 1)
      _ = try await database.write(.numbered(2)) { transaction in
        try transaction.emit("unit", [2])
        return []
      }
      #expect(await signals.next() != nil)
      #expect(try await database.outbox(after: 0, limit: 9).map(\.payload) == [[2]])
      try await database.add("without", 3)
      database.close()
      #expect(await signals.next() == nil)
    }
  }
}

@Suite("The write-ahead log does not grow without end")
struct LogTests {
  @Test("Checkpoints come at each step of growth, and wait for readers past the limit only")
  func watch() {
    let tuning = SQLiteTuning(passiveFrames: 10, restartFrames: 25)
    var watch = LogWatch()
    let frames: [Int32] = [1, 10, 12, 19, 20, 26, 30, 31, 45, 2, 11, 12]
    let due: [LogWatch.Due] = [
      .nothing, .passive, .nothing, .nothing, .passive, .nothing, .restart, .nothing, .restart,
      .nothing, .passive, .nothing,
    ]
    for (frames, due) in zip(frames, due) {
      watch.frames = frames
      #expect(watch.due(tuning) == due, "\(frames)")
    }
  }

  @Test("A reader that is always there does not keep the log growing")
  func restart() async throws {
    try await TemporaryDatabase.with { place in
      let engine = SQLiteEngine(
        path: place.file, tuning: SQLiteTuning(passiveFrames: 20, restartFrames: 100))
      let database = try Database(
        configuration: DatabaseConfiguration(directory: place.directory),
        migrations: TemporaryDatabase.migrations, engine: engine)
      defer { database.close() }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<3 {
          group.addTask {
            while !Task.isCancelled { _ = try await database.count("fact") }
          }
        }
        for number in 1...300 {
          _ = try await database.write(.numbered(number)) { transaction in
            for _ in 0..<100 {
              _ = try transaction.addFact(String(repeating: "x", count: 200))
            }
            return []
          }
        }
        group.cancelAll()
      }
      let bytes = try FileSize.of(place.file + "-wal")
      // 300 writes of more than 5 pages each; a log that never starts anew has all of them.
      #expect(bytes < 700 * 4_120)
    }
  }
}
