import SenAPI
import SenCodec
import SenRPC
import Storage
import Synchronization
import TestSupport
import Testing
import UnionModel
import UnionService

@Suite("Figures of a service")
struct FigureDeskTests {
  typealias Wire = API.Figures.V1

  let fixture: ServiceFixture
  let desk: FigureDesk

  init() throws {
    fixture = try ServiceFixture("things", migrations: Things.migrations)
    desk = FigureDesk(
      environment: fixture.environment,
      authorizer: Authorizer(
        permissions: [
          Things.compute: Permission(.readers), Things.records: Permission(.readers),
        ], units: fixture.environment.units), measures: Things.measures)
  }

  private func put(_ things: [Thing]) async throws {
    _ = try await fixture.environment.database.write(WriteRequest()) { transaction in
      for thing in things {
        try transaction.execute(
          """
          INSERT INTO thing (id, unit_id, person, name, day, amount, recorded_at, recorded_by,
            synthetic, supersedes, void)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'acc', ?8, ?9, ?10)
          """,
          [
            .integer(thing.id), .integer(thing.unit), SQLValue(thing.person), .text(thing.name),
            .integer(UnionFixture.day(thing.day).rawValue), .integer(thing.amount),
            .integer(UnionCalendar.start(of: UnionFixture.day(thing.recorded)).rawValue),
            SQLValue(thing.synthetic), .integer(thing.supersedes), SQLValue(thing.void),
          ])
      }
      return []
    }
  }

  private func ask(
    _ measure: String, unit: Int64 = 0, by: API.Types.V1.UnitLevel = .unspecified,
    asOf: String = "2023-11-30", knownOn: String? = nil, roles: [Role] = [.centralOfficer],
    scopes: [UnitID] = [1], _ change: (inout Wire.ComputeFiguresRequest) -> Void = { _ in }
  ) async throws -> [Wire.Figure] {
    var request = Wire.ComputeFiguresRequest.with {
      $0.measures = ["things.\(measure)"]
      $0.asOf = asOf
      $0.unitID = unit
      $0.by = by
      $0.knownOn = knownOn.map { UnionCalendar.end(of: UnionFixture.day($0)).timestamp }
    }
    change(&request)
    let context = TestCaller.context(Things.compute, roles: roles, scopes: scopes)
    return try await desk.compute(request, context: context).figures
  }

  private func values(_ figures: [Wire.Figure]) -> [Int64: Double] {
    Dictionary(uniqueKeysWithValues: figures.map { ($0.unitID, $0.value) })
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

  @Test("A flow counts its reporting year and carries all that traces it")
  func flow() async throws {
    try await put([
      Thing(id: 1, unit: 1111, day: "2022-11-30", recorded: "2022-12-01"),
      Thing(id: 2, unit: 1111, day: "2022-12-01", recorded: "2022-12-02"),
      Thing(id: 3, unit: 211, day: "2023-11-30", synthetic: true),
      Thing(id: 4, unit: 211, day: "2023-12-01", recorded: "2023-12-02"),
    ])
    let figure = try #require(try await ask("flow").first)
    #expect(figure.value == 2)
    #expect(figure.measure == "things.flow")
    #expect(figure.from == "2022-12-01")
    #expect(figure.asOf == "2023-11-30")
    #expect(figure.epoch == 1)
    #expect(figure.unitID == 1)
    #expect(figure.unitCode == "TW")
    #expect(figure.records == [.with { ($0.kind, $0.count) = ("thing", 2) }])
    #expect(figure.digest.count == 64)
    #expect(figure.synthetic)
    #expect(figure.type == .flow)
    #expect(figure.qualifier == .exact)
    #expect(figure.publicationState == .draft)
    #expect(figure.numerator == nil)
    #expect(try await ask("flow").first?.unitID == 1)
    #expect(try await ask("flow", asOf: "2022-11-30").first?.value == 1)
    #expect(try await ask("flow", asOf: "2023-12-01").first?.value == 1)
    let named = try await ask("flow") { $0.from = "2023-01-01" }
    #expect(named.first?.value == 1)
  }

  @Test("A correction of February moves the figure as known in February, not as known before")
  func correction() async throws {
    try await put([Thing(id: 1, unit: 1111, day: "2023-11-15", person: 1, amount: 5)])
    let before = try await ask("stock", knownOn: "2023-12-14")
    try await put([
      Thing(
        id: 2, unit: 1111, day: "2023-11-15", person: 1, amount: 7, recorded: "2024-02-10",
        supersedes: 1)
    ])
    #expect(try await ask("stock", knownOn: "2024-02-29").first?.value == 7)
    let again = try await ask("stock", knownOn: "2023-12-14")
    #expect(again.first?.value == 5)
    #expect(again == before)
    try await put([
      Thing(
        id: 3, unit: 1111, day: "2023-11-15", recorded: "2024-03-01", supersedes: 2, void: true)
    ])
    #expect(try await ask("stock").first?.value == 0)
  }

  @Test("People are counted once in every unit that they stand in")
  func distinct() async throws {
    try await put([
      Thing(id: 1, unit: 111, day: "2023-05-01", person: 7),
      Thing(id: 2, unit: 112, day: "2023-05-02", person: 7),
      Thing(id: 3, unit: 211, day: "2023-05-03", person: 7),
      Thing(id: 4, unit: 211, day: "2023-05-03", person: 8),
    ])
    #expect(try await ask("people").first?.value == 2)
    #expect(
      values(try await ask("people", by: .province)) == [10: 1, 20: 2, 90: 0, 95: 0])
    #expect(values(try await ask("people", unit: 10, by: .commune)) == [111: 1, 112: 1, 121: 0])
  }

  @Test("Keys that are texts are counted once too")
  func textKeys() async throws {
    try await put([
      Thing(id: 1, unit: 111, day: "2023-05-01", name: "x"),
      Thing(id: 2, unit: 112, day: "2023-05-02", name: "x"),
      Thing(id: 3, unit: 112, day: "2023-05-02", name: "y"),
    ])
    #expect(try await ask("named").first?.value == 2)
  }

  @Test("A net figure is the difference of two stocks, never what came in")
  func net() async throws {
    try await put([
      Thing(id: 1, unit: 111, day: "2022-01-01", amount: 100, recorded: "2022-01-01"),
      Thing(id: 2, unit: 111, day: "2023-02-01", amount: 10, recorded: "2023-02-01"),
      Thing(id: 3, unit: 211, day: "2023-03-01", amount: -3, recorded: "2023-03-01"),
    ])
    #expect(try await ask("stock").first?.value == 107)
    let net = try #require(try await ask("net").first)
    #expect(net.value == 7)
    #expect(net.from == "2022-12-01")
    #expect(values(try await ask("net", by: .province)) == [10: 10, 20: -3, 90: 0, 95: 0])
  }

  @Test("A ratio keeps its counts, counts people and not their records, and 0/0 does not apply")
  func ratio() async throws {
    try await put([
      Thing(id: 1, unit: 111, day: "2023-05-01", person: 1, amount: 1),
      Thing(id: 2, unit: 111, day: "2023-05-02", person: 1, amount: 2),
      Thing(id: 3, unit: 211, day: "2023-05-02", person: 2, amount: 1),
    ])
    let figure = try #require(try await ask("ratio").first)
    #expect(figure.numerator == 1)
    #expect(figure.denominator == 2)
    #expect(figure.value == 50)
    let police = try #require(try await ask("ratio", unit: 90).first)
    #expect(police.notApplicable)
  }

  @Test("A coverage counts the units that pass of those it applies to, with gaps where asked")
  func coverage() async throws {
    try await put([
      Thing(id: 1, unit: 1111, day: "2023-05-01"), Thing(id: 2, unit: 1112, day: "2023-05-01"),
      Thing(id: 3, unit: 112, day: "2023-05-01"), Thing(id: 4, unit: 121, day: "2023-05-01"),
    ])
    let whole = try #require(try await ask("coverage").first)
    #expect(whole.numerator == 1)
    #expect(whole.denominator == 3)
    #expect(whole.records == [.with { ($0.kind, $0.count) = ("thing", 4) }])
    let communes = try await ask("coverage", by: .commune) { $0.splits = ["gap"] }
    #expect(communes.map(\.unitID) == [111, 112, 121, 211])
    #expect(communes.map(\.notApplicable) == [false, false, true, false])
    #expect(communes.map { $0.splits.first?.value } == [nil, 1, nil, 2])
    #expect(communes[1].splits.first?.key == "thing")
    #expect(try await ask("failing").first?.value == 2)
    let regions = try await ask("coverage") { $0.splits = ["region"] }
    #expect(regions.first?.splits.map(\.key) == ["Vùng 1"])
    #expect(regions.first?.splits.map(\.value) == [1])
  }

  @Test("A fall in failing units is positive")
  func fall() async throws {
    try await put([
      Thing(id: 1, unit: 111, day: "2022-05-01", recorded: "2022-05-01"),
      Thing(id: 2, unit: 111, day: "2022-05-02", recorded: "2022-05-02"),
      Thing(id: 3, unit: 111, day: "2023-05-01"), Thing(id: 4, unit: 111, day: "2023-05-02"),
      Thing(id: 5, unit: 112, day: "2023-05-01"), Thing(id: 6, unit: 112, day: "2023-05-02"),
    ])
    // A stock asks from the beginning: 111 passed before and passes, 112 passes newly.
    #expect(try await ask("fall").first?.value == 1)
  }

  @Test("Exactly sixty percent passes, the gap is in members, and no women is not applicable")
  func gathering() async throws {
    try await put([
      Thing(id: 1, unit: 111, day: "2023-01-01", name: "women", amount: 100),
      Thing(id: 2, unit: 1111, day: "2023-01-01", name: "member", amount: 60),
      Thing(id: 3, unit: 112, day: "2023-01-01", name: "women", amount: 200),
      Thing(id: 4, unit: 1121, day: "2023-01-01", name: "member", amount: 83),
    ])
    let communes = try await ask("rate60", by: .commune) { $0.splits = ["gap"] }
    #expect(communes.map(\.numerator) == [1, 0, 0, 0])
    #expect(communes.map(\.denominator) == [1, 1, 0, 0])
    #expect(communes[1].splits.first?.value == 37)
  }

  @Test("A quarterly rule is judged on closed quarters by one kind kept in each")
  func quarterly() async throws {
    // Kind 1 in both quarters in 111; in 112 kind 1 in the first and kind 2 in the second.
    try await put([
      Thing(id: 1, unit: 111, day: "2023-01-31", person: 1, recorded: "2023-02-01"),
      Thing(id: 2, unit: 111, day: "2023-06-30", person: 1, recorded: "2023-07-01"),
      Thing(id: 3, unit: 112, day: "2023-03-31", person: 1, recorded: "2023-04-01"),
      Thing(id: 4, unit: 112, day: "2023-04-01", person: 2, recorded: "2023-04-02"),
    ])
    #expect(try await ask("quarterly", asOf: "2023-02-28").first?.notApplicable == true)
    #expect(try await ask("quarterly", asOf: "2023-03-31").first?.numerator == 2)
    #expect(try await ask("quarterly", asOf: "2023-06-29").first?.numerator == 2)
    #expect(try await ask("quarterly", asOf: "2023-06-30").first?.numerator == 1)
    #expect(try await ask("quarterly", asOf: "2023-06-30").first?.denominator == 3)
  }

  @Test("Own facts only: a commune's fact is not its province's")
  func ownFacts() async throws {
    try await put([
      Thing(id: 1, unit: 111, day: "2023-01-31"), Thing(id: 2, unit: 20, day: "2023-01-31"),
    ])
    let figure = try #require(try await ask("own").first)
    #expect(figure.numerator == 1)
    #expect(figure.denominator == 2)
    #expect(figure.value == 1)
  }

  @Test("Project 8 counts facts of units that stood in the area on the fact's day")
  func area() async throws {
    try await put([
      Thing(id: 1, unit: 211, day: "2023-01-31"), Thing(id: 2, unit: 2111, day: "2023-01-31"),
      Thing(id: 3, unit: 111, day: "2023-01-31"),
    ])
    #expect(try await ask("area").first?.value == 2)
    var changed = UnionFixture.version(211, "00004", .commune, 21, ethnicArea: false)
    changed.versionID = 5_000
    changed.validFrom = UnionFixture.day("2023-02-01")
    changed.epoch = 2
    fixture.environment.units.add(versions: [changed])
    try await put([Thing(id: 4, unit: 211, day: "2023-02-01")])
    #expect(try await ask("area").first?.value == 2)
  }

  @Test("What has no commune stands on lines of its own, and the total is kept")
  func unallocated() async throws {
    try await put([
      Thing(id: 1, unit: 1111, day: "2023-05-01"), Thing(id: 2, unit: 901, day: "2023-05-01"),
      Thing(id: 3, unit: 888, day: "2023-05-01"),
    ])
    let lines = try await ask("flow", by: .commune)
    #expect(lines.filter(\.unallocated).map(\.unitID) == [888, 901])
    #expect(lines.reduce(0) { $0 + $1.value } == 3)
    #expect(try await ask("flow").first?.value == 3)
  }

  @Test("Derived rows are rolled up like any other")
  func derived() async throws {
    #expect(try await ask("derived").first?.value == 4)
    #expect(try await ask("derived", unit: 10).first?.value == 1)
  }

  @Test("A split names its parts")
  func splits() async throws {
    try await put([
      Thing(id: 1, unit: 111, day: "2023-05-01", name: "x"),
      Thing(id: 2, unit: 211, day: "2023-05-01", name: ""),
    ])
    let figure = try #require(
      try await ask("flow") { $0.splits = ["name", "province"] }.first)
    #expect(
      figure.splits.map { "\($0.split) \($0.key) \($0.value)" } == [
        "name unknown 1.0", "name x 1.0", "province 01 1.0", "province 02 1.0",
      ])
  }

  @Test("A wrong question is answered with the field")
  func wrong() async throws {
    #expect(await reason { _ = try await ask("nothing") } == "INVALID_ARGUMENT UNKNOWN_MEASURE")
    #expect(
      await reason { _ = try await ask("flow") { $0.splits = ["age"] } }
        == "INVALID_ARGUMENT UNKNOWN_SPLIT")
    #expect(
      await reason { _ = try await ask("flow", asOf: "2024-04-01") }
        == "INVALID_ARGUMENT DATE_IN_FUTURE")
    #expect(
      await reason { _ = try await ask("flow", asOf: "30/11/2023") }
        == "INVALID_ARGUMENT DATE_INVALID")
    #expect(
      await reason { _ = try await ask("flow") { $0.from = "2023-12-01" } }
        == "INVALID_ARGUMENT DATE_ORDER")
    #expect(
      await reason { _ = try await ask("flow", knownOn: "2024-04-01") }
        == "INVALID_ARGUMENT DATE_IN_FUTURE")
    #expect(
      await reason { _ = try await ask("flow") { $0.epoch = 2 } } == "ABORTED TREE_EPOCH_MISMATCH")
    #expect(await reason { _ = try await ask("flow") { $0.epoch = 1 } } == nil)
    #expect(await reason { _ = try await ask("flow", unit: 999) } == "NOT_FOUND UNKNOWN_UNIT")
    let error = await #expect(throws: RPCError.self) { _ = try await ask("flow", unit: 999) }
    let details = try API.Types.V1.BadRequest(serializedBytes: error?.details ?? [])
    #expect(details.violations.map(\.field) == ["unit_id"])
  }

  @Test("More figures than an answer may have are refused before any is computed")
  func tooManyFigures() async throws {
    let computed = Mutex(0)
    let measures = ["one", "two"].map { name in
      ServiceMeasure(
        Things.define(name, .flow),
        .derived { _ in
          computed.withLock { $0 += 1 }
          return []
        })
    }
    let small = FigureDesk(
      environment: fixture.environment,
      authorizer: Authorizer(
        permissions: [Things.compute: Permission(.readers)], units: fixture.environment.units),
      measures: measures, figuresAtMost: 4)
    func compute(
      _ by: API.Types.V1.UnitLevel, _ measures: [String], unit: Int64 = 0
    ) async throws -> Int {
      let request = Wire.ComputeFiguresRequest.with {
        $0.by = by
        $0.measures = measures
        $0.asOf = "2023-11-30"
        $0.unitID = unit
      }
      let context = TestCaller.context(Things.compute, roles: [.centralOfficer], scopes: [1])
      return try await small.compute(request, context: context).figures.count
    }
    // Four provinces, of one measure or of all (none is named).
    let error = await #expect(throws: RPCError.self) { _ = try await compute(.province, []) }
    #expect(error?.code == .resourceExhausted && error?.reason == "TOO_MANY_FIGURES")
    #expect(error?.message.contains("fewer measures") == true)
    let details = try API.Types.V1.BadRequest(serializedBytes: error?.details ?? [])
    #expect(details.violations.first?.textVi.contains("ít chỉ tiêu hơn") == true)
    #expect(computed.withLock { $0 } == 0)
    #expect(try await compute(.province, ["things.one"]) == 4)
    #expect(try await compute(.commune, [], unit: 20) == 2)
    #expect(try await compute(.unspecified, []) == 2)
  }

  @Test("Figures stay within the caller's subtree")
  func scope() async throws {
    #expect(
      await reason { _ = try await ask("flow", roles: [.communeOfficer], scopes: [111]) }
        == "PERMISSION_DENIED OUTSIDE_SCOPE")
    #expect(
      await reason { _ = try await ask("flow", unit: 112, roles: [.communeOfficer], scopes: [111]) }
        == "PERMISSION_DENIED OUTSIDE_SCOPE")
    #expect(
      await reason { _ = try await ask("flow", unit: 111, roles: [.communeOfficer], scopes: [111]) }
        == nil)
    #expect(
      await reason { _ = try await ask("flow", roles: [.administrator]) }
        == "PERMISSION_DENIED ROLE_NOT_PERMITTED")
  }

  private func list(
    _ measure: String, unit: Int64 = 0, size: Int32 = 0, token: String = "",
    scopes: [UnitID] = [1]
  ) async throws -> Wire.ListFigureRecordsResponse {
    let context = TestCaller.context(Things.records, roles: [.centralOfficer], scopes: scopes)
    return try await desk.listRecords(
      .with {
        $0.measure = "things.\(measure)"
        $0.asOf = "2023-11-30"
        $0.unitID = unit
        $0.pageSize = size
        $0.pageToken = token
      }, context: context)
  }

  @Test("The records under a figure come page by page, each once", arguments: [1, 2, 3, 7, 100])
  func drillDown(size: Int) async throws {
    let days = ["2023-05-02", "2023-05-01", "2023-05-01", "2023-05-01", "2023-06-01", "2023-05-02"]
    try await put(
      days.enumerated().map { index, day in
        Thing(id: Int64(index + 1), unit: index == 3 ? 211 : 1111, day: day, person: 1)
      })
    for (unit, expected) in [
      (Int64(0), ["2", "3", "4", "1", "6", "5"]), (10, ["2", "3", "1", "6", "5"]),
    ] {
      var ids: [String] = []
      var token = ""
      repeat {
        let page = try await list("flow", unit: unit, size: Int32(size), token: token)
        #expect(page.records.count <= size)
        ids += page.records.map(\.id)
        token = page.nextPageToken
      } while !token.isEmpty && ids.count < 20
      #expect(ids == expected)
    }
    let record = try #require(try await list("people").records.first)
    #expect(record.kind == "thing")
    #expect(record.day == "2023-05-01")
    #expect(record.unitID == 1111)
    #expect(record.keyDigest.count == 16)
  }

  @Test("A page token of another query is refused, and so is another's unit")
  func tokens() async throws {
    try await put((1...3).map { Thing(id: $0, unit: 1111, day: "2023-05-01") })
    let token = try await list("flow", size: 1).nextPageToken
    #expect(!token.isEmpty)
    #expect(
      await reason { _ = try await list("people", size: 1, token: token) }
        == "INVALID_ARGUMENT PAGE_TOKEN_MISMATCH")
    #expect(
      await reason { _ = try await list("flow", unit: 10, size: 1, token: token) }
        == "INVALID_ARGUMENT PAGE_TOKEN_MISMATCH")
    #expect(
      await reason { _ = try await list("flow", size: 1, token: "x") }
        == "INVALID_ARGUMENT PAGE_TOKEN_MISMATCH")
    #expect(
      await reason { _ = try await list("flow", size: 1_001) } == "INVALID_ARGUMENT OUT_OF_RANGE")
    #expect(
      await reason { _ = try await list("flow", scopes: [10]) }
        == "PERMISSION_DENIED OUTSIDE_SCOPE")
  }

  @Test("A coverage and a net are followed down to the records of their conditions and stocks")
  func drillDownOfOthers() async throws {
    try await put([
      Thing(id: 1, unit: 1111, day: "2023-05-01"), Thing(id: 2, unit: 1111, day: "2022-05-01"),
    ])
    #expect(try await list("coverage").records.map(\.id) == ["1"])
    #expect(try await list("net").records.map(\.id) == ["2", "1"])
    #expect(try await list("derived").records.isEmpty)
  }
}
