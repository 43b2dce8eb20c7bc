import SenAPI
import SenCodec
import SenRPC
import Testing

@testable import Empowerment

@Suite("Households out of poverty")
struct HouseholdFigureTests {
  typealias Place = EmpowermentHouse.Place
  static let measure = "households_out_of_poverty"

  @Test("Seven more households are seven more, in their commune, province and the whole")
  func seven() async throws {
    let house = try await EmpowermentHouse()
    for _ in 0..<7 { try await house.helpedHousehold() }
    try await house.helpedHousehold(in: Place.valley)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 8)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", unit: Place.northern) == 7)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", unit: Place.highland) == 7)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", unit: Place.ward) == 0)
    let provinces = try await house.figures(Self.measure, asOf: "2023-11-30", by: .province)
    #expect(provinces.map(\.value) == [7, 1, 0])
  }

  @Test("The figure says it is an estimate and counts its records by kind")
  func provenance() async throws {
    let house = try await EmpowermentHouse()
    let (household, _) = try await house.helpedHousehold()
    try await house.help(household, on: "2023-03-01", form: .training)
    let figure = try await house.figure(Self.measure, asOf: "2023-11-30")
    #expect(figure.value == 1)
    #expect(figure.qualifier == .estimate)
    #expect(figure.records.map(\.kind) == ["exit", "help"])
    #expect(figure.records.map(\.count) == [1, 2])
  }

  @Test(
    "An exit counts from poor or near-poor to a better class",
    arguments: [
      (Wire.PovertyClass.poor, Wire.PovertyClass.nearPoor), (.poor, .neither),
      (.nearPoor, .neither),
    ])
  func classes(from: Wire.PovertyClass, to: Wire.PovertyClass) async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household()
    try await house.listing(household, from)
    try await house.help(household)
    try await house.exit(household, from: from, to: to)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 1)
  }

  @Test("A household counts once a year, by the first of its exits, and again in the next year")
  func onceAYear() async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household()
    try await house.listing(household)
    try await house.listing(household, .nearPoor, year: 2023)
    try await house.help(household)
    try await house.exit(household, on: "2023-04-10", to: .nearPoor)
    try await house.exit(household, on: "2023-11-15", from: .nearPoor, recorded: "2023-12-21")
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 1)
    #expect(try await house.value(Self.measure, asOf: "2023-05-31") == 1)
    let later = try await house.value(Self.measure, asOf: "2023-11-30", from: "2023-06-01")
    #expect(later == 0)
    try await house.exit(household, on: "2024-02-10", from: .nearPoor)
    #expect(try await house.value(Self.measure, asOf: "2024-02-29") == 1)
    let both = try await house.value(Self.measure, asOf: "2024-02-29", from: "2022-12-01")
    #expect(both == 2)
  }

  @Test(
    "Help must precede the exit",
    arguments: [("2023-11-14", 1.0), ("2023-11-15", 0.0), ("2023-11-16", 0.0)])
  func helpFirst(help: String, expected: Double) async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household()
    try await house.listing(household)
    try await house.exit(household)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 0)
    try await house.help(household, on: help, recorded: "2023-11-20")
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == expected)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2023-11-19") == 0)
  }

  @Test("An exit without help does not stand in the way of a later one with it")
  func unhelpedThenHelped() async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household()
    try await house.listing(household)
    try await house.exit(household, on: "2023-01-15", to: .nearPoor)
    try await house.help(household, on: "2023-02-01")
    try await house.exit(household, on: "2023-11-15")
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 1)
  }

  @Test("A household without women does not count, until it is corrected")
  func women() async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household(women: 0)
    try await house.listing(household)
    try await house.help(household)
    try await house.exit(household)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 0)
    _ = try await Wire.HouseholdsClient(house.loader).createHousehold(
      .with {
        $0.header = try EmpowermentHouse.header("2023-12-10")
        $0.unitID = Place.highland
        $0.headName = household.headName
        $0.headSex = .female
        $0.women = 2
        $0.size = 4
        $0.day = household.day
        $0.supersedes = household.recordID
      })
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 1)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2023-12-09") == 0)
  }

  @Test("A refused exit drops out from the day the refusal is known")
  func refused() async throws {
    let house = try await EmpowermentHouse()
    let (_, exit) = try await house.helpedHousehold()
    let refused = try await Wire.HouseholdsClient(house.loader).refuseExit(
      .with {
        $0.header = try EmpowermentHouse.header("2023-12-10")
        $0.id = exit.id
        $0.decisionDay = "2023-12-09"
      })
    #expect(refused.state == .refused)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2023-12-09") == 1)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2023-12-10") == 0)
  }

  @Test("A confirmed exit counts on, as confirmed from the day it is known")
  func confirmed() async throws {
    let house = try await EmpowermentHouse()
    let (_, exit) = try await house.helpedHousehold()
    let split = "confirmed or expected"
    #expect(
      try await house.parts(Self.measure, asOf: "2023-11-30", split: split) == ["expected": 1])
    _ = try await Wire.HouseholdsClient(house.loader).confirmExit(
      .with {
        $0.header = try EmpowermentHouse.header("2023-12-12")
        $0.id = exit.id
        $0.decision = "101/QĐ-UBND"
        $0.decisionDay = "2023-12-11"
      })
    #expect(
      try await house.parts(Self.measure, asOf: "2023-11-30", split: split) == ["confirmed": 1])
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2023-12-01") == 1)
  }

  @Test("A correction in February for November moves the figure as known then, not before")
  func february() async throws {
    let house = try await EmpowermentHouse()
    let (_, exit) = try await house.helpedHousehold(exitOn: "2023-11-29")
    _ = try await Wire.HouseholdsClient(house.loader).recordExit(
      .with {
        $0.header = try EmpowermentHouse.header("2024-02-10")
        $0.householdID = exit.householdID
        $0.fromClass = .poor
        $0.toClass = .neither
        $0.day = "2023-12-02"
        $0.state = .expected
        $0.supersedes = exit.recordID
      })
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2023-12-14") == 1)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2024-02-10") == 0)
    #expect(try await house.value(Self.measure, asOf: "2023-12-14", from: "2023-12-01") == 1)
    #expect(
      try await house.value(
        Self.measure, asOf: "2023-12-14", from: "2023-12-01", known: "2023-12-14") == 0)
  }

  @Test("Records of the first half of December belong to the next reporting year")
  func december() async throws {
    let house = try await EmpowermentHouse()
    try await house.helpedHousehold(exitOn: "2023-11-30")
    try await house.helpedHousehold(exitOn: "2023-12-01")
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 1)
    #expect(try await house.value(Self.measure, asOf: "2023-12-14") == 1)
    #expect(try await house.value(Self.measure, asOf: "2022-11-30") == 0)
  }

  @Test("A withdrawn exit, and one whose help was withdrawn, no longer count")
  func withdrawn() async throws {
    let house = try await EmpowermentHouse()
    let (_, exit) = try await house.helpedHousehold()
    let other = try await house.household()
    try await house.listing(other)
    let help = try await house.help(other)
    try await house.exit(other)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 2)
    try await house.withdraw(.exit, exit.recordID)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 1)
    try await house.withdraw(.help, help.recordID)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 0)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2023-12-14") == 2)
  }

  @Test("It splits by class left, class reached and forms of help, which may overlap")
  func splits() async throws {
    let house = try await EmpowermentHouse()
    let (first, _) = try await house.helpedHousehold(form: .loan)
    try await house.help(first, on: "2023-03-01", form: .training)
    try await house.helpedHousehold(form: .house)
    let third = try await house.household()
    try await house.listing(third, .nearPoor)
    try await house.help(third, form: .loan)
    try await house.exit(third, from: .nearPoor)
    #expect(
      try await house.parts(Self.measure, asOf: "2023-11-30", split: "from class")
        == ["poor": 2, "nearPoor": 1])
    #expect(
      try await house.parts(Self.measure, asOf: "2023-11-30", split: "to class") == ["neither": 3])
    #expect(
      try await house.parts(Self.measure, asOf: "2023-11-30", split: "form of help")
        == ["loan": 2, "training": 1, "house": 1])
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 3)
  }

  @Test("The records under the figure are its exits and the help before them")
  func drillDown() async throws {
    let house = try await EmpowermentHouse()
    let (_, exit) = try await house.helpedHousehold()
    let answer = try await Wire.EmpowermentFiguresClient(house.officer).listFigureRecords(
      .with {
        $0.measure = "empowerment." + Self.measure
        $0.asOf = "2023-11-30"
      })
    #expect(answer.records.map(\.kind) == ["exit", "help"])
    #expect(answer.records.first?.id == String(exit.recordID))
    #expect(Set(answer.records.map(\.keyDigest)).count == 1)
  }
}
