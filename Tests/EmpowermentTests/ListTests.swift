import SenAPI
import SenCodec
import SenRPC
import Storage
import Testing
import UnionModel
import UnionService

@testable import Empowerment

@Suite("Lists page through a unit's subtree")
struct ListTests {
  typealias Place = EmpowermentHouse.Place

  @Test("Pages follow one another without a gap, in the order of the records")
  func pages() async throws {
    let house = try await EmpowermentHouse()
    var ids: [Int64] = []
    for unit in [Place.highland, Place.valley, Place.ward, Place.highlandBranch, Place.highland] {
      ids.append(try await house.household(in: unit).id)
    }
    let client = Wire.HouseholdsClient(try house.officer)
    for (unit, expected) in [
      (Int64(0), ids), (Place.northern, [ids[0], ids[2], ids[3], ids[4]]),
      (Place.highland, [ids[0], ids[3], ids[4]]),
    ] {
      var request = Wire.ListHouseholdsRequest()
      request.unitID = unit
      request.pageSize = 2
      var found: [Int64] = []
      repeat {
        let page = try await client.listHouseholds(request)
        #expect(page.households.count <= 2)
        found += page.households.map(\.id)
        request.pageToken = page.nextPageToken
      } while !request.pageToken.isEmpty
      #expect(found == expected)
    }
  }

  @Test("A token of another query, of another caller or of nobody is refused")
  func tokens() async throws {
    let house = try await EmpowermentHouse()
    for _ in 0..<2 { _ = try await house.household() }
    let client = Wire.HouseholdsClient(try house.officer)
    let token = try await client.listHouseholds(.with { $0.pageSize = 1 }).nextPageToken
    #expect(!token.isEmpty)
    let other = await refusal {
      try await client.listHouseholds(
        .with {
          $0.unitID = Place.northern
          $0.pageToken = token
        })
    }
    #expect(other?.reason == "PAGE_TOKEN_MISMATCH")
    let stranger = Wire.HouseholdsClient(
      try house.caller([.centralOfficer], subject: "account-2"))
    let stolen = await refusal { try await stranger.listHouseholds(.with { $0.pageToken = token }) }
    #expect(stolen?.reason == "PAGE_TOKEN_MISMATCH")
    let made = await refusal { try await client.listHouseholds(.with { $0.pageToken = "abc" }) }
    #expect(made?.reason == "PAGE_TOKEN_MISMATCH")
  }

  @Test("A page size outside 0 to 1,000 is refused", arguments: [-1, 1_001])
  func sizes(size: Int32) async throws {
    let house = try await EmpowermentHouse()
    let client = Wire.OwnersClient(try house.officer)
    let error = await refusal { try await client.listOwners(.with { $0.pageSize = size }) }
    #expect(error?.reason == "OUT_OF_RANGE")
    #expect(try field(of: error) == "page_size")
  }

  @Test("A page that looks at enough rows ends, and the next goes on behind them")
  func lookedAt() async throws {
    let house = try await EmpowermentHouse()
    for _ in 0..<6 { _ = try await house.household(in: Place.valley) }
    let last = try await house.household(in: Place.ward)
    let tree = try house.units.current()
    let range = try #require(tree.subtree(of: UnitID(Place.northern)))
    func pages(_ units: RecordPageQuery.Units, _ condition: String) async throws -> [Int] {
      try await house.database.read { transaction in
        var sizes: [Int] = []
        var after: Int64? = 0
        while let start = after {
          let page = try Household.page(
            RecordPageQuery(
              units: units, condition: condition,
              values: condition.isEmpty ? [] : [.integer(last.id)], after: start, size: 10,
              lookedAtMost: 3), in: transaction)
          sizes.append(page.records.count)
          after = page.next
        }
        return sizes
      }
    }
    #expect(try await pages(.subtree(tree, range), "") == [0, 0, 1])
    #expect(try await pages(.all, "t.id >= ?3") == [0, 0, 1])
    #expect(try await pages(.few([UnitID(Place.ward)]), "") == [1])
    #expect(try await pages(.all, "") == [7])
  }

  @Test("Exits are narrowed by household, days and state")
  func exits() async throws {
    let house = try await EmpowermentHouse()
    let (household, first) = try await house.helpedHousehold(exitOn: "2023-11-15")
    let (_, second) = try await house.helpedHousehold(exitOn: "2023-12-05")
    let client = Wire.HouseholdsClient(try house.officer)
    let ofHousehold = try await client.listExits(.with { $0.householdID = household.id })
    #expect(ofHousehold.exits == [first])
    let inDays = try await client.listExits(
      .with { $0.days = .with { $0.from = "2023-12-01" } })
    #expect(inDays.exits == [second])
    let upTo = try await client.listExits(.with { $0.days = .with { $0.to = "2023-11-15" } })
    #expect(upTo.exits == [first])
    let refused = try await client.listExits(.with { $0.state = .refused })
    #expect(refused.exits.isEmpty)
    let bad = await refusal {
      try await client.listExits(.with { $0.days = .with { $0.from = "yesterday" } })
    }
    #expect(try field(of: bad) == "days.from")
  }

  @Test("Help, managers, groups, support and milestones are listed")
  func others() async throws {
    let house = try await EmpowermentHouse()
    let officer = try house.officer
    let (household, _) = try await house.helpedHousehold()
    let help = try await Wire.HouseholdsClient(officer).listHelp(
      .with { $0.householdID = household.id })
    #expect(help.help.map(\.giverUnitID) == [Place.highland])
    let cooperative = try await house.cooperative()
    let member = try await house.managing(cooperative)
    let members = try await Wire.CooperativesClient(officer).listCooperativeManagers(
      .with { $0.cooperativeID = cooperative.id })
    #expect(members.managers == [member])
    let cooperatives = try await Wire.CooperativesClient(officer).listCooperatives(.init())
    #expect(cooperatives.cooperatives == [cooperative])
    let group = try await house.group()
    let groups = try await Wire.LivelihoodGroupsClient(officer).listLivelihoodGroups(.init())
    #expect(groups.groups == [group])
    let owner = try await house.owner()
    let support = try await house.support(owner)
    let supports = try await Wire.OwnersClient(officer).listOwnerSupport(
      .with { $0.ownerID = owner.id })
    #expect(supports.support == [support])
    let milestone = try await house.milestone("10/KH-ĐCT")
    _ = try await house.milestone("11/KH-ĐCT", project: .project8)
    let milestones = try await Wire.ProjectsClient(officer).listMilestones(
      .with { $0.project = .project01 })
    #expect(milestones.milestones == [milestone])
  }
}
