import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import Testing
import UnionModel
import UnionService

@testable import Welfare

@Suite("Figures of families, works, camps and activities")
struct FamilyFigureTests {
  typealias Place = WelfareHouse.Place
  static let measure = "families_8_criteria"

  @Test("A family counts in the year in which it newly meets all eight")
  func newlyMeeting() async throws {
    let house = try await WelfareHouse()
    let family = try await house.family()
    try await house.check(family, on: "2022-10-01", passed: Array(1...7), failed: [8])
    #expect(try await house.value(Self.measure, asOf: "2022-11-30") == 0)
    try await house.check(family, on: "2023-05-01", passed: [8])
    #expect(try await house.value(Self.measure, asOf: "2023-04-30") == 0)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 1)
    try await house.check(family, on: "2024-01-05")
    #expect(try await house.value(Self.measure, asOf: "2024-03-01") == 0)
  }

  @Test("A family that met them before the year, or lost one within it, does not count")
  func notNew() async throws {
    let house = try await WelfareHouse()
    let old = try await house.family()
    try await house.check(old, on: "2022-11-30")
    let lost = try await house.family()
    try await house.check(lost, on: "2023-03-01")
    try await house.check(lost, on: "2023-09-01", passed: [], failed: [3])
    #expect(try await house.value(Self.measure, asOf: "2022-11-30") == 1)
    #expect(try await house.value(Self.measure, asOf: "2023-08-31") == 1)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30") == 0)
  }

  @Test("A check corrected in February for November counts as known from then")
  func correction() async throws {
    let house = try await WelfareHouse()
    let family = try await Wire.FamiliesClient(house.loader).registerFamily(
      .with {
        $0.header = try WelfareHouse.header("2022-06-01")
        $0.unitID = Place.highland
        $0.variant = .fiveNoThreeClean
        $0.day = "2022-06-01"
      })
    let check = try await house.check(
      family, on: "2023-11-20", passed: Array(1...7), failed: [8], recorded: "2023-11-21")
    let again = await refusal { try await house.check(family, on: "2023-11-20", passed: [8]) }
    #expect(again?.reason == "DUPLICATE")
    try await house.check(
      family, on: "2023-11-20", recorded: "2024-02-10", supersedes: check.recordID)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2023-12-14") == 0)
    #expect(try await house.value(Self.measure, asOf: "2023-11-30", known: "2024-02-10") == 1)
  }

  @Test("Five have, three clean is only for advanced or model new-rural communes")
  func variants() async throws {
    let house = try await WelfareHouse()
    let family = try await house.family(in: Place.highlandBranch, .fiveHaveThreeClean)
    try await house.check(family, on: "2023-05-01")
    #expect(
      try await house.parts(Self.measure, asOf: "2023-11-30", split: "variant")
        == ["fiveHaveThreeClean": 1])
    for unit in [Place.ward, Place.valley] {
      let error = await refusal { try await house.family(in: unit, .fiveHaveThreeClean) }
      #expect(error?.reason == "VARIANT_NOT_ALLOWED_HERE")
    }
  }

  @Test("A grassroots unit passes with five new families, counted with its branches'")
  func coverage() async throws {
    let house = try await WelfareHouse()
    for index in 0..<5 {
      let family = try await house.family(in: index == 0 ? Place.highlandBranch : Place.highland)
      try await house.check(family, on: "2023-05-01")
    }
    for _ in 0..<4 { try await house.check(house.family(in: Place.valley), on: "2023-05-01") }
    let figure = try await house.figure(
      "families_5_per_unit_share", asOf: "2023-11-30", splits: ["region"])
    #expect(figure.numerator == 1 && figure.denominator == 3)
    #expect(figure.splits.contains { $0.key == "Region 01" && $0.value == 1 })
    let early = try await house.figure("families_5_per_unit_share", asOf: "2023-04-30")
    #expect(early.numerator == 0)
  }

  @Test("Works: registered is the first step, done the second, both within the year")
  func works() async throws {
    let house = try await WelfareHouse()
    let done = try await house.work(on: "2023-02-01")
    try await house.complete(done, on: "2023-06-01")
    _ = try await house.work(on: "2023-03-01", in: Place.ward)
    let late = try await house.work(on: "2023-03-01", in: Place.valley)
    try await house.complete(late, on: "2023-12-10")
    func share(_ measure: String, _ asOf: String) async throws -> [Int64?] {
      let figure = try await house.figure(measure, asOf: asOf)
      return [figure.numerator, figure.denominator]
    }
    #expect(try await share("works_registered_share", "2023-11-30") == [3, 3])
    #expect(try await share("works_share", "2023-11-30") == [1, 3])
    #expect(try await share("works_share", "2023-05-31") == [0, 3])
    #expect(try await share("works_registered_share", "2024-03-01") == [0, 3])
    #expect(try await share("works_share", "2024-03-01") == [0, 3])
    let split = try await house.parts(
      "works_registered_share", asOf: "2023-11-30", split: "settlement")
    #expect(split == ["rural": 2, "urban": 1])
    let again = await refusal { try await house.complete(done, on: "2023-07-01") }
    #expect(again?.reason == "ALREADY_ENDED")
  }

  @Test("Camps count on their first day, a child at two camps once for the country")
  func camps() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child()
    let client = Wire.CampsClient(try house.loader)
    for (unit, day) in [(Place.northern, "2023-06-01"), (Place.southern, "2023-07-01")] {
      let camp = try await client.holdCamp(
        .with {
          $0.header = try WelfareHouse.header()
          $0.unitID = unit
          $0.from = day
          $0.to = day
        })
      for attempt in 0..<2 {
        let error = await refusal {
          try await client.attendCamp(
            .with {
              $0.header = try WelfareHouse.header()
              $0.campID = camp.id
              $0.childID = child.childID
            })
        }
        #expect(error?.reason == (attempt == 0 ? nil : "DUPLICATE"))
      }
    }
    #expect(try await house.value("sunflower_camps", asOf: "2023-11-30") == 2)
    #expect(try await house.value("sunflower_camps", asOf: "2023-06-30") == 1)
    #expect(try await house.value("sunflower_camp_children", asOf: "2023-11-30") == 1)
    #expect(try await house.value("sunflower_camp_children", asOf: "2023-11-30", unit: 20) == 1)
    let list = try await client.listCamps(.with { $0.unitID = Place.northern })
    #expect(list.camps.map(\.children) == [1])
  }

  @Test("Activities count by kind, each in its own figure")
  func activities() async throws {
    let house = try await WelfareHouse()
    for kind: Wire.WelfareActivityKind in [
      .charity, .charity, .gratitude, .communication, .familyBuilding,
    ] {
      _ = try await Wire.WelfareActivitiesClient(house.loader).recordWelfareActivity(
        .with {
          $0.header = try WelfareHouse.header()
          $0.unitID = Place.ward
          $0.kind = kind
          $0.day = "2023-07-27"
        })
    }
    #expect(
      try await house.parts("charity_activities", asOf: "2023-11-30", split: "kind")
        == ["charity": 2, "gratitude": 1])
    #expect(try await house.value("communication_activities", asOf: "2023-11-30") == 2)
    #expect(try await house.value("communication_activities", asOf: "2023-07-26") == 0)
  }
}
