import SenAPI
import SenCodec
import SenRPC
import Testing
import UnionModel
import UnionService

@testable import Empowerment

@Suite("Provinces that met their targets")
struct ProvinceTargetTests {
  typealias Place = EmpowermentHouse.Place
  static let measure = "provinces_meeting_target"

  @Test("A province passes when every target it was given is met")
  func everyTarget() async throws {
    let house = try await EmpowermentHouse()
    try house.plans.allocate("2", "households_out_of_poverty", to: Place.northern, 1)
    try house.plans.allocate("3", "cooperatives_founded", to: Place.northern, 1)
    try house.plans.allocate("2", "households_out_of_poverty", to: Place.southern, 1)
    try await house.helpedHousehold()
    try await house.helpedHousehold(in: Place.valley)
    let before = try await house.figure(Self.measure, asOf: "2023-11-30", splits: ["target"])
    #expect(before.numerator == 1)
    #expect(before.denominator == 2)
    #expect(before.value == 50)
    #expect(before.splits.map(\.key) == ["2"])
    #expect(before.splits.map(\.value) == [2])
    try await house.cooperative(in: Place.ward)
    let after = try await house.figure(Self.measure, asOf: "2023-11-30", splits: ["target"])
    #expect(after.numerator == 2)
    #expect(after.value == 100)
    #expect(after.splits.map(\.value) == [2, 1])
    #expect(after.records.map(\.kind) == ["allocation"])
    #expect(after.records.map(\.count) == [3])
  }

  @Test("Police, zero allocations, communes and provinces without any do not apply")
  func applicability() async throws {
    let house = try await EmpowermentHouse()
    try house.plans.allocate("2", "households_out_of_poverty", to: Place.police, 1)
    try house.plans.allocate("2", "households_out_of_poverty", to: Place.southern, 0)
    try house.plans.allocate("2", "households_out_of_poverty", to: Place.highland, 1)
    let nothing = try await house.figure(Self.measure, asOf: "2023-11-30")
    #expect(nothing.notApplicable)
    try house.plans.allocate("2", "households_out_of_poverty", to: Place.northern, 1)
    let figure = try await house.figure(Self.measure, asOf: "2023-11-30")
    #expect(figure.numerator == 0)
    #expect(figure.denominator == 1)
    #expect(!figure.notApplicable)
  }

  @Test("Allocations and records are both taken as known at the instant asked")
  func known() async throws {
    let house = try await EmpowermentHouse()
    try house.plans.allocate("2", "households_out_of_poverty", to: Place.northern, 1)
    try house.plans.allocate(
      "3", "cooperatives_founded", to: Place.northern, 5, recorded: "2024-01-10")
    let (_, exit) = try await house.helpedHousehold()
    try await house.withdraw(.exit, exit.recordID, recorded: "2024-02-01")
    let december = try await house.figure(
      Self.measure, asOf: "2023-11-30", known: "2023-12-14")
    #expect(december.numerator == 1)
    let january = try await house.figure(Self.measure, asOf: "2023-11-30", known: "2024-01-10")
    #expect(january.numerator == 0)
    #expect(january.denominator == 1)
  }

  @Test("The plan is that of the reporting year, and the year's records count from its start")
  func year() async throws {
    let house = try await EmpowermentHouse()
    try house.plans.allocate("2", "households_out_of_poverty", to: Place.northern, 1, year: 2024)
    try await house.helpedHousehold(exitOn: "2023-11-30")
    #expect(try await house.figure(Self.measure, asOf: "2023-11-30").notApplicable)
    #expect(try await house.figure(Self.measure, asOf: "2024-03-31").numerator == 0)
    try await house.helpedHousehold(exitOn: "2023-12-01")
    #expect(try await house.figure(Self.measure, asOf: "2024-03-31").numerator == 1)
  }

  @Test("Provinces can be told apart")
  func byProvince() async throws {
    let house = try await EmpowermentHouse()
    for province in [Place.northern, Place.southern] {
      try house.plans.allocate("2", "households_out_of_poverty", to: province, 1)
    }
    try await house.helpedHousehold()
    let figures = try await house.figures(Self.measure, asOf: "2023-11-30", by: .province)
    #expect(figures.map(\.numerator) == [1, 0, 0])
    #expect(figures.map(\.notApplicable) == [false, false, true])
  }

  @Test("Without the policy service the measure is unavailable, and the others answer")
  func unavailable() async throws {
    let house = try await EmpowermentHouse(policy: false)
    let error = await refusal { try await house.figure(Self.measure, asOf: "2023-11-30") }
    #expect(error?.code == .unavailable)
    #expect(error?.reason == "PEER_NOT_CONFIGURED")
    #expect(try await house.value("cooperatives_founded", asOf: "2023-11-30") == 0)
  }

  @Test("Allocations are read to the last page")
  func pages() async throws {
    let house = try await EmpowermentHouse()
    for target in 1...4 {
      try house.plans.allocate(
        "\(target)", "households_out_of_poverty", to: Place.northern, Double(target))
    }
    try await house.helpedHousehold()
    let figure = try await house.figure(Self.measure, asOf: "2023-11-30", splits: ["target"])
    #expect(house.plans.calls == 4)
    #expect(figure.numerator == 0)
    #expect(figure.splits.map(\.key) == ["1"])
  }

  @Test("A target of part of a unit is met by nothing less", arguments: [(2, false), (3, true)])
  func fractions(reached: Int64, met: Bool) {
    let allocation = ProvinceAllocation(
      id: 1, province: 10, target: "2", measure: "m", value: 2.5, synthetic: false)
    let rows = ProvinceTargets.rows(
      [allocation], applicable: { _ in true }, reached: { _, _ in reached })
    #expect(rows.map(\.part) == [met ? ContributingRow.Part.both : .denominator])
  }
}
