import SenAPI
import SenCodec
import SenRPC
import Testing

@testable import Empowerment

@Suite("Co-operatives, groups, owners and projects")
struct BusinessFigureTests {
  typealias Place = EmpowermentHouse.Place
  static let founded = "cooperatives_founded"
  static let women = "cooperatives_founded_women_managed"

  @Test("A co-operative without a woman manager is one more founded and none more women-managed")
  func withoutWomen() async throws {
    let house = try await EmpowermentHouse()
    let with = try await house.cooperative()
    try await house.managing(with)
    try await house.managing(with, sex: .male)
    #expect(try await house.value(Self.founded, asOf: "2023-11-30") == 1)
    #expect(try await house.value(Self.women, asOf: "2023-11-30") == 1)
    let without = try await house.cooperative(sector: .trade)
    try await house.managing(without, sex: .male)
    #expect(try await house.value(Self.founded, asOf: "2023-11-30") == 2)
    #expect(try await house.value(Self.women, asOf: "2023-11-30") == 1)
    #expect(
      try await house.parts(Self.founded, asOf: "2023-11-30", split: "sector")
        == ["agriculture": 1, "trade": 1])
    #expect(
      try await house.parts(Self.women, asOf: "2023-11-30", split: "sector") == ["agriculture": 1])
  }

  @Test(
    "A woman counts who was in office on some day from the founding to the as-of day",
    arguments: [
      ("2023-05-01", "", 1.0), ("2023-11-30", "", 1.0), ("2023-12-01", "", 0.0),
      ("2022-01-01", "2023-04-30", 0.0), ("2022-01-01", "2023-05-01", 1.0),
      ("2023-06-01", "2023-07-01", 1.0),
    ])
  func inOffice(from: String, to: String, expected: Double) async throws {
    let house = try await EmpowermentHouse()
    let cooperative = try await house.cooperative()
    try await house.managing(cooperative, from: from, to: to)
    #expect(try await house.value(Self.women, asOf: "2023-11-30") == expected)
  }

  @Test(
    "Only a co-operative founded with support counts",
    arguments: [
      (Wire.FoundingSupport.noneValue, 0.0), (.advice, 1), (.training, 1), (.capital, 1),
      (.several, 1),
    ])
  func support(support: Wire.FoundingSupport, expected: Double) async throws {
    let house = try await EmpowermentHouse()
    try await house.cooperative(support: support)
    #expect(try await house.value(Self.founded, asOf: "2023-11-30") == expected)
  }

  @Test("A dissolved co-operative stays founded; a withdrawn one does not")
  func dissolved() async throws {
    let house = try await EmpowermentHouse()
    let first = try await house.cooperative()
    let second = try await house.cooperative()
    let cooperatives = Wire.CooperativesClient(try house.loader)
    _ = try await cooperatives.dissolveCooperative(
      .with {
        $0.header = try EmpowermentHouse.header("2023-10-01")
        $0.cooperativeID = first.id
        $0.day = "2023-09-30"
      })
    #expect(
      try await cooperatives.getCooperative(.with { $0.id = first.id }).dissolved == "2023-09-30")
    #expect(try await house.value(Self.founded, asOf: "2023-11-30") == 2)
    try await house.withdraw(.cooperative, second.recordID)
    #expect(try await house.value(Self.founded, asOf: "2023-11-30") == 1)
    let used = await refusal { try await house.withdraw(.cooperative, first.recordID) }
    #expect(used?.reason == "RECORD_IN_USE")
  }

  @Test("A founding corrected in February from December to November moves what is known then")
  func february() async throws {
    let house = try await EmpowermentHouse()
    let cooperative = try await house.cooperative(founded: "2023-12-05")
    try await house.cooperative(
      founded: "2023-11-25", recorded: "2024-02-10", supersedes: cooperative.recordID)
    #expect(try await house.value(Self.founded, asOf: "2023-11-30", known: "2023-12-14") == 0)
    #expect(try await house.value(Self.founded, asOf: "2023-11-30", known: "2024-02-10") == 1)
  }

  @Test("Groups count in Project 8 only, in its area as of the day they were founded")
  func groups() async throws {
    let house = try await EmpowermentHouse()
    let measure = "livelihood_groups"
    try await house.group()
    try await house.group(in: Place.highlandBranch, kind: .cooperativeGroup)
    try await house.group(in: Place.valley, founded: "2023-10-01", kind: .cooperative)
    try await house.group(in: Place.ward)
    try await house.group(programme: .union)
    // Before the commune was in the area, and before the project began.
    try await house.group(founded: "2021-12-31")
    try await house.group(in: Place.valley, founded: "2021-10-13")
    #expect(try await house.value(measure, asOf: "2023-11-30") == 3)
    #expect(try await house.value(measure, asOf: "2022-11-30") == 2)
    #expect(
      try await house.parts(measure, asOf: "2023-11-30", split: "kind")
        == ["group": 1, "cooperativeGroup": 1, "cooperative": 1])
    #expect(try await house.value(Self.founded, asOf: "2023-11-30") == 0)
  }

  @Test("A woman of two kinds with two supports is one woman; a man is none")
  func supported() async throws {
    let house = try await EmpowermentHouse()
    let owner = try await house.owner()
    let same = try await house.owner(.cooperativeManager, person: owner.personID, in: Place.valley)
    try await house.support(owner)
    try await house.support(owner, on: "2024-03-01")
    try await house.support(same)
    try await house.support(try await house.owner(.householdBusinessHead))
    try await house.support(try await house.owner(sex: .male))
    let measure = "women_supported"
    #expect(try await house.value(measure, asOf: "2024-03-31") == 2)
    #expect(try await house.value(measure, asOf: "2024-03-31", unit: Place.northern) == 2)
    #expect(try await house.value(measure, asOf: "2024-03-31", unit: Place.southern) == 1)
    #expect(try await house.value(measure, asOf: "2024-01-31") == 0)
    #expect(
      try await house.parts(measure, asOf: "2024-03-31", split: "owner kind")
        == ["businessOwner": 1, "cooperativeManager": 1, "householdBusinessHead": 1])
  }

  @Test("A document is one milestone of Project 01, whoever records it")
  func project01() async throws {
    let house = try await EmpowermentHouse()
    try await house.milestone("10/KH-ĐCT")
    try await house.milestone("10/KH-ĐCT", in: Place.northern)
    try await house.milestone("11/HD-ĐCT")
    try await house.milestone("12/KH-ĐCT", project: .project8)
    try await house.milestone("13/KH-ĐCT", on: "2023-12-05")
    #expect(try await house.value("project_01", asOf: "2023-11-30") == 2)
    #expect(
      try await house.parts("project_01", asOf: "2023-11-30", split: "milestone") == ["plan": 2])
  }

  @Test("Every empowerment row of the catalogue is listed with its splits")
  func listed() async throws {
    let house = try await EmpowermentHouse()
    let client = Wire.EmpowermentFiguresClient(try house.officer)
    let measures = try await client.listMeasures(.init()).measures
    #expect(
      measures.map(\.id)
        == [
          "households_out_of_poverty", "cooperatives_founded", "provinces_meeting_target",
          "women_supported", "livelihood_groups", "project_01",
          "cooperatives_founded_women_managed",
        ].map { "empowerment." + $0 })
    #expect(measures.last?.subsetOf == "empowerment.cooperatives_founded")
    #expect(measures[4].scope == "Project 8 area")
    #expect(
      measures[0].splits == ["from class", "to class", "form of help", "confirmed or expected"])
  }
}
