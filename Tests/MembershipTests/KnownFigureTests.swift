import SenAPI
import SenCodec
import SenRPC
import TestSupport
import Testing
import UnionModel
import UnionService

@testable import Membership

@Suite("Membership's figures as known at an instant")
struct KnownFigureTests {
  @Test("Parts by age and ethnicity are as known: a later correction of a member moves them then")
  func knownParts() async throws {
    let house = try await House(today: "2024-02-15")
    let client = M.MembersClient(house.transport)
    try await house.load(
      [.admitMember(House.admission(100, birth: "1993-01-01", day: "2023-06-01"))],
      recordedAt: "2023-06-02")
    for (day, birth, ethnicity) in [
      ("2024-02-15", "1970-01-01", "07"), ("2024-02-16", "1955-01-01", "08"),
    ] {
      house.fixture.clock.set(
        FixedUnionClock(noonOf: UnionFixture.day(day)).now)
      _ = try await client.correctMember(
        .with {
          $0.header = house.header()
          $0.memberID = 100
          $0.birthDay = birth
          $0.ethnicity = ethnicity
        }, options: house.by(House.central))
    }
    func keys(_ split: String, known: String?) async throws -> [String] {
      try await house.figures("members", asOf: "2023-11-30", known: known, splits: [split])
        .first?.splits.map(\.key) ?? []
    }
    #expect(try await keys("ethnicity", known: "2023-12-14") == ["01"])
    #expect(try await keys("ethnicity", known: "2024-02-15") == ["07"])
    #expect(try await keys("ethnicity", known: nil) == ["08"])
    #expect(try await keys("age group", known: "2023-12-14") == ["18-30"])
    #expect(try await keys("age group", known: "2024-02-15") == ["46-60"])
    #expect(try await keys("age group", known: nil) == ["61+"])
  }

  @Test("A branch's kind is that of the version that holds, not of one that was corrected")
  func correctedBranchKind() async throws {
    let house = try await House()
    let units = M.UnitsClient(house.transport)
    let officer = house.by(House.central)
    try await house.load([.declareRoll(House.roll(1111, "2023-11-30", 7))])
    let history = try await units.listUnitHistory(.with { $0.unitID = 1111 }, options: officer)
    // A version from a later day on, then corrected to hold from a day that has not come yet.
    var later = M.RecordUnitVersionRequest()
    later.header = house.header()
    later.unitID = 1111
    later.attributes = history.versions.first?.attributes
    later.attributes?.branchKind = .market
    later.validFrom = "2023-09-01"
    later.change = .changed
    let made = try await units.recordUnitVersion(later, options: officer)
    later.header = house.header()
    later.validFrom = "2023-12-15"
    later.change = .corrected
    later.supersedes = made.id
    _ = try await units.recordUnitVersion(later, options: officer)
    let figure = try #require(
      try await house.figures("members", asOf: "2023-11-30", splits: ["branch kind"]).first)
    #expect(figure.splits.map(\.key) == ["residential"])
  }

  @Test("Gathering rates are as known at the instant asked, on every page")
  func knownRates() async throws {
    let house = try await House()
    try await house.load(
      [
        .recordWomenCount(House.women(111, "2022-11-30", 100)),
        .declareRoll(House.roll(1111, "2022-11-30", 50)),
        .recordWomenCount(House.women(112, "2022-11-30", 100)),
      ], recordedAt: "2022-12-01")
    try await house.load(
      [.declareRoll(House.roll(1112, "2022-11-30", 20))], recordedAt: "2023-02-01")
    let client = M.WomenPopulationClient(house.transport)
    let officer = house.by([.provincialOfficer], [10])
    func members(known: String?) async throws -> [Int64] {
      var request = M.ListGatheringRatesRequest()
      request.unitID = 10
      request.day = "2022-11-30"
      request.pageSize = 1
      if let known { request.knownOn = UnionCalendar.end(of: UnionFixture.day(known)).timestamp }
      var found: [Int64] = []
      repeat {
        let page = try await client.listGatheringRates(request, options: officer)
        found += page.rates.map(\.members)
        request.pageToken = page.nextPageToken
      } while !request.pageToken.isEmpty
      return found
    }
    #expect(try await members(known: "2022-12-14") == [50, 0])
    #expect(try await members(known: nil) == [70, 0])
    #expect(
      await house.reason { _ = try await members(known: "2030-01-01") } == "DATE_IN_FUTURE")
  }
}
