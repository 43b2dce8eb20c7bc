import Storage
import TestSupport
import Testing
import UnionModel
import UnionService

@Suite("The end of a measure's reporting year is a setting")
struct MeasureCutOffsTests {
  private func cutOffs(_ text: String?) throws -> MeasureCutOffs {
    try MeasureCutOffs(
      ServiceSettings(text.map { ["things.cut-offs": $0] } ?? [:]), service: "things")
  }

  @Test("A measure that is named ends there, another keeps its own")
  func applied() throws {
    let measures = try cutOffs("things.flow=12-31, things.net=10-15").applied(to: Things.measures)
    #expect(measures.map(\.definition.id) == Things.measures.map(\.definition.id))
    let ends = Dictionary(
      uniqueKeysWithValues: measures.map { ($0.definition.id, $0.definition.cutOff.text) })
    #expect(ends["things.flow"] == "12-31")
    #expect(ends["things.net"] == "10-15")
    #expect(ends["things.people"] == "11-30")
  }

  @Test("Without the setting nothing changes", arguments: [nil, ""] as [String?])
  func unset(text: String?) throws {
    let measures = try cutOffs(text).applied(to: Things.measures)
    #expect(measures.map(\.definition) == Things.measures.map(\.definition))
  }

  @Test(
    "What is no end of a year is refused by its key",
    arguments: ["things.flow", "things.flow=13-01", "things.flow=12-31,things.flow=11-30", "=1"])
  func malformed(text: String) throws {
    let fault = #expect(throws: ServiceSettingFault.self) { try cutOffs(text) }
    #expect(fault?.key == "things.cut-offs")
  }

  @Test("A measure of another service is refused")
  func stranger() throws {
    let fault = #expect(throws: ServiceSettingFault.self) {
      try cutOffs("people.flow=12-31").applied(to: Things.measures)
    }
    #expect(fault?.description.contains("people.flow") == true)
  }

  @Test("A record of December counts in the year that ends with it")
  func counted() async throws {
    let fixture = try ServiceFixture("things", migrations: Things.migrations)
    let measures = try cutOffs("things.flow=12-31").applied(to: Things.measures)
    let day = UnionFixture.day("2023-12-05")
    _ = try await fixture.environment.database.write(WriteRequest()) { transaction in
      try transaction.execute(
        """
        INSERT INTO thing (id, unit_id, person, name, day, amount, recorded_at, recorded_by,
          synthetic, supersedes, void)
        VALUES (1, 1111, 1, '', ?1, 1, ?2, 'acc', 0, 0, 0)
        """, [.integer(day.rawValue), .integer(UnionCalendar.start(of: day).rawValue)])
      return []
    }
    let tree = try fixture.environment.units.current()
    let desk = FigureDesk(
      environment: fixture.environment,
      authorizer: Authorizer(permissions: [:], units: fixture.environment.units),
      measures: measures)
    func value(of id: String, asOf text: String) async throws -> Int64? {
      let measure = try #require(measures.first { $0.definition.id == id })
      let asOf = UnionFixture.day(text)
      let question = FigureQuestion(
        definition: measure.definition, from: measure.definition.defaultFirstDay(asOf: asOf),
        asOf: asOf, knownOn: .distantFuture, tree: tree,
        history: try fixture.environment.units.history(), output: .unit(tree.root), splits: [])
      return try await desk.figures(measure, question).first?.value.whole
    }
    #expect(try await value(of: "things.flow", asOf: "2023-12-31") == 1)
    #expect(try await value(of: "things.flow", asOf: "2024-01-31") == 0)
    #expect(try await value(of: "things.people", asOf: "2023-12-31") == 1)
    #expect(try await value(of: "things.people", asOf: "2024-01-31") == 1)
  }
}
