import SenAPI
import SenCodec
import SenRPC
import Storage
import TestSupport
import Testing
import UnionModel
import UnionService

/// A service of one table for the tests: things that stand in units.
enum Things {
  static let migrations = [
    Migration(
      "things",
      [
        """
        CREATE TABLE thing (id INTEGER PRIMARY KEY, unit_id INTEGER NOT NULL, person INTEGER,
          name TEXT NOT NULL, day INTEGER NOT NULL, amount INTEGER NOT NULL DEFAULT 1,
          recorded_at INTEGER NOT NULL, recorded_by TEXT NOT NULL, synthetic INTEGER NOT NULL,
          supersedes INTEGER NOT NULL DEFAULT 0, void INTEGER NOT NULL DEFAULT 0)
        """
      ])
  ]
  static let create = "sen.test.v1.Things/CreateThing"
  static let importing = "sen.test.v1.Things/ImportThings"

  enum Fault: Error { case duplicate, unexpected }

  static func map(_ error: any Error) -> RPCError? {
    guard let fault = error as? Fault, fault == .duplicate else { return nil }
    return RPCError(
      .failedPrecondition, reason: "THING_EXISTS", "there is such a thing", vi: "đã có")
  }

  static func count(_ database: Database) async throws -> Int64 {
    try await database.read { transaction in
      try transaction.queryOne("SELECT count(*) FROM thing") { $0.int64(0) } ?? 0
    }
  }
}

@Suite("Recording commands")
struct RecorderTests {
  let fixture: ServiceFixture
  let recorder: Recorder

  init() throws {
    fixture = try ServiceFixture("things", migrations: Things.migrations)
    recorder = Recorder(environment: fixture.environment, mapError: Things.map)
  }

  /// Records a thing under a name; the reply carries the name and the id.
  private func record(
    _ header: API.Types.V1.WriteHeader?, name: String = "a", roles: [Role] = [.communeOfficer],
    subject: String = "acc-1", fault: Things.Fault? = nil
  ) async throws -> API.Types.V1.RowError {
    let context = TestCaller.context(Things.create, roles: roles, subject: subject)
    let caller = try Callers.identity(of: context)
    let request = API.Types.V1.RowError.with { $0.text = name }
    return try await recorder.record(
      context, caller: caller, header: header, request: request, unit: 10
    ) { transaction, stamp in
      let id = transaction.nextID()
      try transaction.execute(
        """
        INSERT INTO thing (id, unit_id, name, day, recorded_at, recorded_by, synthetic)
        VALUES (?1, 10, ?2, 0, ?3, ?4, ?5)
        """,
        [
          .integer(id), .text(name), .integer(transaction.now), .text(stamp.recordedBy),
          SQLValue(stamp.synthetic),
        ])
      if let fault { throw fault }
      return .with {
        $0.row = id
        $0.text = name
      }
    }
  }

  private func reason(_ body: () async throws -> Void) async -> String? {
    do {
      try await body()
      return nil
    } catch {
      let refused = error as? RPCError
      #expect(refused?.isForPeople == true, "\(error)")
      return refused.map { "\($0.code.name) \($0.reason)" }
    }
  }

  @Test("The same request twice is done once and answers the same")
  func replay() async throws {
    let first = try await record(TestCaller.header(1))
    let second = try await record(TestCaller.header(1))
    #expect(first == second)
    #expect(try await Things.count(fixture.environment.database) == 1)
  }

  @Test("A request id with another body, or of another caller, is refused")
  func reused() async throws {
    _ = try await record(TestCaller.header(1))
    #expect(
      await reason { _ = try await record(TestCaller.header(1), name: "b") }
        == "ALREADY_EXISTS REQUEST_ID_REUSED")
    #expect(
      await reason { _ = try await record(TestCaller.header(1), subject: "acc-2") }
        == "ALREADY_EXISTS REQUEST_ID_REUSED")
    #expect(try await Things.count(fixture.environment.database) == 1)
  }

  @Test("Without sixteen bytes of request id nothing is written")
  func noRequestID() async throws {
    for header in [nil, API.Types.V1.WriteHeader(), .with { $0.requestID = [1, 2, 3] }] {
      #expect(
        await reason { _ = try await record(header) } == "INVALID_ARGUMENT REQUEST_ID_INVALID")
    }
    #expect(try await Things.count(fixture.environment.database) == 0)
  }

  @Test("Only a loader says when a fact was recorded, and never in the future")
  func historical() async throws {
    let then = UnionCalendar.start(of: UnionFixture.day("2023-06-01"))
    #expect(
      await reason { _ = try await record(TestCaller.header(1, recordedAt: then)) }
        == "PERMISSION_DENIED RECORDED_AT_NOT_PERMITTED")
    let later = Instant(rawValue: fixture.clock.now.rawValue + 1)
    #expect(
      await reason {
        _ = try await record(TestCaller.header(1, recordedAt: later), roles: [.loader])
      } == "INVALID_ARGUMENT DATE_IN_FUTURE")
    _ = try await record(
      TestCaller.header(2, synthetic: true, recordedAt: then), roles: [.loader])
    let kept = try await fixture.environment.database.read { transaction in
      try transaction.queryOne("SELECT recorded_at, recorded_by, synthetic FROM thing") {
        ($0.int64(0), $0.text(1), $0.bool(2))
      }
    }
    #expect(kept?.0 == then.rawValue)
    #expect(kept?.1 == "acc-1")
    #expect(kept?.2 == true)
  }

  @Test("A domain error is mapped, an unknown one says nothing, and both undo all")
  func errors() async throws {
    #expect(
      await reason { _ = try await record(TestCaller.header(1), fault: .duplicate) }
        == "FAILED_PRECONDITION THING_EXISTS")
    #expect(
      await reason { _ = try await record(TestCaller.header(2), fault: .unexpected) }
        == "INTERNAL INTERNAL")
    #expect(try await Things.count(fixture.environment.database) == 0)
    _ = try await record(TestCaller.header(1))
    #expect(try await Things.count(fixture.environment.database) == 1)
  }

  @Test("Every command leaves a row in the audit chain")
  func audit() async throws {
    _ = try await record(TestCaller.header(1))
    let rows = try await fixture.environment.database.auditRecords(after: 0, limit: 10)
    #expect(rows.map(\.entry.subject) == ["acc-1"])
    #expect(rows.first?.entry.method == Things.create)
    #expect(rows.first?.entry.unitID == 10)
    #expect(try await fixture.environment.database.verifyAuditChain().brokenAt == nil)
  }
}

@Suite("Importing in batches")
struct BatchImportTests {
  /// A batch of the tests: a `BatchResult` as envelope, its errors as rows: row = unit, text = name.
  typealias Batch = API.Types.V1.BadRequest
  typealias Row = API.Types.V1.BadRequest.FieldViolation

  let fixture: ServiceFixture
  let imports: BatchImport<Batch, Row>

  init() throws {
    fixture = try ServiceFixture("things", migrations: Things.migrations)
    imports = BatchImport<Batch, Row>(
      recorder: Recorder(environment: fixture.environment, mapError: Things.map),
      authorizer: Authorizer(
        permissions: [Things.importing: Permission(.recorders)],
        units: fixture.environment.units),
      header: { batch in
        // The first row's field carries the number of the request.
        TestCaller.header(UInt8(batch.violations.first?.reason ?? "0") ?? 0)
      },
      rows: \.violations,
      unit: { row in (UnitID(Int64(row.field) ?? 0), "unit_id") },
      write: { row, stamp, transaction in
        if row.text.isEmpty {
          throw invalid("name", "FIELD_REQUIRED", "is needed", vi: "không được để trống")
        }
        let id = transaction.nextID()
        try transaction.execute(
          """
          INSERT INTO thing (id, unit_id, name, day, recorded_at, recorded_by, synthetic)
          VALUES (?1, ?2, ?3, 0, ?4, ?5, 0)
          """,
          [
            .integer(id), .integer(Int64(row.field) ?? 0), .text(row.text),
            .integer(transaction.now), .text(stamp.recordedBy),
          ])
        if row.text == "twice" { throw Things.Fault.duplicate }
        if row.text == "broken" { throw Things.Fault.unexpected }
        return id
      })
  }

  private func batch(_ number: UInt8, _ rows: [(unit: Int64, name: String)]) -> Batch {
    .with {
      $0.violations = rows.map { row in
        .with {
          $0.field = String(row.unit)
          $0.reason = String(number)
          $0.text = row.name
        }
      }
    }
  }

  private func run(
    _ batches: [Batch], scopes: [UnitID] = [10]
  ) async throws -> API.Types.V1.ImportSummary {
    let context = TestCaller.context(
      Things.importing, roles: [.provincialOfficer], scopes: scopes, shape: .clientStreaming)
    return try await imports.run(RequestStream(batches), context: context)
  }

  @Test("Good rows are written, the others are named by their number over the whole stream")
  func rowErrors() async throws {
    let summary = try await run([
      batch(1, [(111, "a"), (211, "outside"), (112, "")]),
      batch(2, [(111, "b"), (111, "twice"), (1111, "c")]),
    ])
    #expect(summary.accepted == 3)
    #expect(summary.refused == 3)
    #expect(summary.errors.map(\.row) == [1, 2, 4])
    #expect(summary.errors.map(\.reason) == ["OUTSIDE_SCOPE", "FIELD_REQUIRED", "THING_EXISTS"])
    #expect(summary.errors[1].field == "name")
    #expect(summary.replayedBatches == 0)
    #expect(try await Things.count(fixture.environment.database) == 3)
  }

  @Test("Batches that are sent again are counted as replayed and written once")
  func replay() async throws {
    let batches = [batch(1, [(111, "a")]), batch(2, [(111, "b"), (111, "")])]
    let first = try await run(batches)
    let second = try await run(batches + [batch(3, [(112, "c")])])
    #expect(second.replayedBatches == 2)
    #expect(second.accepted == first.accepted + 1)
    #expect(second.refused == 1)
    #expect(try await Things.count(fixture.environment.database) == 3)
  }

  @Test("An error that is not the row's own ends the stream; what came before stays")
  func broken() async throws {
    await #expect(throws: RPCError.self) {
      try await run([batch(1, [(111, "a")]), batch(2, [(111, "b"), (111, "broken")])])
    }
    #expect(try await Things.count(fixture.environment.database) == 1)
  }

  @Test(
    "A batch has at most two thousand rows and a mebibyte",
    arguments: [
      (ImportLimits.rowsPerBatch, 1, true), (ImportLimits.rowsPerBatch + 1, 1, false),
      (1, ImportLimits.bytesPerBatch, false),
    ])
  func limits(rows: Int, letters: Int, accepted: Bool) async throws {
    let name = String(repeating: "a", count: letters)
    let large = batch(1, Array(repeating: (Int64(111), name), count: rows))
    if accepted {
      #expect(try await run([large]).accepted == Int64(rows))
    } else {
      let error = await #expect(throws: RPCError.self) { try await run([large]) }
      #expect(error?.reason == "BATCH_TOO_LARGE" && error?.isInBothLanguages == true)
      #expect(try await Things.count(fixture.environment.database) == 0)
    }
  }

  @Test("A caller without the role writes nothing at all")
  func role() async throws {
    let context = TestCaller.context(Things.importing, roles: [.auditor])
    let error = await #expect(throws: RPCError.self) {
      try await imports.run(RequestStream([batch(1, [(111, "a")])]), context: context)
    }
    #expect(error?.reason == "ROLE_NOT_PERMITTED")
    #expect(try await Things.count(fixture.environment.database) == 0)
  }
}

@Suite("What is wrong with fields")
struct FieldErrorsTests {
  @Test(
    "What the storage refuses is said in both languages",
    arguments: [
      StorageError.requestIDReused, .pageTokenMismatch, .constraint("thing.id"), .full, .closed,
      .diskFull, .busy,
    ])
  func storage(error: StorageError) throws {
    let refused = try #require(RPCError(error))
    #expect(refused.isInBothLanguages, "\(refused)")
  }

  @Test("All violations come in one error, the first one names the reason")
  func several() throws {
    var fields = FieldErrors()
    let today = UnionFixture.day("2024-03-31")
    _ = fields.day("day", "2024-04-01", notAfter: today)
    _ = fields.day("from", "2024-4-1", notAfter: nil)
    _ = fields.day("to", "", notAfter: nil)
    _ = fields.text("name", " \u{0}x ", lengths: 1...5)
    _ = fields.text("note", "   ", lengths: 1...5)
    _ = fields.text("title", "abcdef", lengths: 1...5)
    _ = fields.unit("unit_id", 0)
    _ = fields.number("percent", 101, in: 0...100)
    let error = try #require(throws: RPCError.self) { try fields.check() }
    #expect(error.code == .invalidArgument)
    #expect(error.reason == "DATE_IN_FUTURE")
    let details = try API.Types.V1.BadRequest(serializedBytes: error.details)
    #expect(
      details.violations.map(\.reason) == [
        "DATE_IN_FUTURE", "DATE_INVALID", "FIELD_REQUIRED", "CONTROL_CHARACTER", "FIELD_REQUIRED",
        "TEXT_LENGTH", "FIELD_REQUIRED", "OUT_OF_RANGE",
      ])
    #expect(details.violations[0].textVi == "là ngày trong tương lai")
  }

  @Test("What is right passes as it is meant")
  func right() throws {
    var fields = FieldErrors()
    let today = UnionFixture.day("2024-03-31")
    #expect(fields.day("day", "2024-03-31", notAfter: today) == today)
    #expect(fields.day("as_of", "", notAfter: today, whenEmpty: today) == today)
    #expect(fields.optionalDay("from", "", notAfter: today) == nil)
    #expect(fields.text("name", "  Lan \n", lengths: 1...3) == "Lan")
    #expect(fields.personName("name", "Nguyễn  Thị Đào").key == "nguyen thi dao")
    #expect(fields.isEmpty)
    try fields.check()
  }
}

@Suite("Settings of a service")
struct ServiceSettingsTests {
  @Test("A wrong setting names its key")
  func faults() throws {
    let settings = ServiceSettings(["a.number": "x", "a.flag": "yes", "a.text": "t"])
    let fault = try #require(throws: ServiceSettingFault.self) {
      try settings.integer("a.number", default: 5, in: 1...9)
    }
    #expect(fault.key == "a.number")
    #expect(throws: ServiceSettingFault.self) { try settings.flag("a.flag", default: true) }
    #expect(throws: ServiceSettingFault.self) { try settings.string("b") }
    #expect(try settings.integer("c", default: 5, in: 1...9) == 5)
    #expect(settings.string("a.text", default: "") == "t")
  }
}
