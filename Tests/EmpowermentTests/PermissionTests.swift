import SenAPI
import SenCodec
import SenRPC
import Testing
import UnionModel
import UnionService

@testable import Empowerment

@Suite("Nobody may do what the table does not allow")
struct PermissionTests {
  typealias Place = EmpowermentHouse.Place

  @Test("Every method of the service stands in the table, and nothing else")
  func complete() async throws {
    let house = try await EmpowermentHouse()
    let methods = Set(house.router.methods.map(\.path))
    #expect(methods == Set(EmpowermentPermissions.table.keys))
    #expect(methods.count == 34)
  }

  @Test("A call without a caller is refused")
  func anonymous() async throws {
    let house = try await EmpowermentHouse()
    let client = Wire.HouseholdsClient(house.transport)
    let error = await refusal { try await client.createHousehold(CommandTests.household()) }
    #expect(error != nil)
    #expect(error?.code == .unauthenticated || error?.code == .permissionDenied)
  }

  @Test(
    "Roles that record nothing are refused, and write nothing",
    arguments: [API.Auth.V1.Role.auditor, .operator, .administrator, .caseWorker])
  func roles(role: API.Auth.V1.Role) async throws {
    let house = try await EmpowermentHouse()
    let client = Wire.HouseholdsClient(try house.caller([role]))
    let error = await refusal { try await client.createHousehold(CommandTests.household()) }
    #expect(error?.code == .permissionDenied)
    #expect(error?.reason == "ROLE_NOT_PERMITTED")
    let officer = Wire.HouseholdsClient(try house.officer)
    #expect(try await officer.listHouseholds(.init()).households.isEmpty)
  }

  @Test("A branch head records in her branch and not in the commune above or beside it")
  func subtree() async throws {
    let house = try await EmpowermentHouse()
    let head = Wire.HouseholdsClient(
      try house.caller([.branchHead], in: [Place.highlandBranch]))
    _ = try await head.createHousehold(
      CommandTests.household { $0.unitID = Place.highlandBranch })
    for unit in [Place.highland, Place.ward, 999] {
      let error = await refusal {
        try await head.createHousehold(CommandTests.household { $0.unitID = unit })
      }
      #expect(error?.code == .permissionDenied, "unit \(unit)")
    }
  }

  @Test("A branch head does not decide on exits; who does not hold the household cannot either")
  func decisions() async throws {
    let house = try await EmpowermentHouse()
    let (_, exit) = try await house.helpedHousehold()
    for (roles, units) in [
      ([API.Auth.V1.Role.branchHead], [Place.highland]),
      ([.communeOfficer], [Place.ward]),
      ([.provincialOfficer], [Place.southern]),
    ] {
      let client = Wire.HouseholdsClient(try house.caller(roles, in: units))
      let error = await refusal {
        try await client.confirmExit(
          .with {
            $0.header = try EmpowermentHouse.header()
            $0.id = exit.id
            $0.decision = "1/QĐ"
            $0.decisionDay = "2023-12-01"
          })
      }
      #expect(error?.code == .permissionDenied)
    }
  }

  @Test("A record cannot be moved into, or corrected out of, a unit that is not the caller's")
  func moved() async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household()
    let ward = Wire.HouseholdsClient(try house.caller([.communeOfficer], in: [Place.ward]))
    let stolen = await refusal {
      try await ward.createHousehold(
        CommandTests.household {
          $0.unitID = Place.ward
          $0.supersedes = household.recordID
        })
    }
    #expect(stolen?.code == .permissionDenied)
    let highland = Wire.HouseholdsClient(
      try house.caller([.communeOfficer], in: [Place.highland]))
    let pushed = await refusal {
      try await highland.createHousehold(
        CommandTests.household {
          $0.unitID = Place.ward
          $0.supersedes = household.recordID
        })
    }
    #expect(pushed?.code == .permissionDenied)
  }

  @Test("Whether a record exists is only told to who could read it")
  func hidden() async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household()
    let ward = Wire.HouseholdsClient(try house.caller([.communeOfficer], in: [Place.ward]))
    for id in [household.id, 4_711] {
      let error = await refusal { try await ward.getHousehold(.with { $0.id = id }) }
      #expect(error?.code == .permissionDenied)
    }
    let officer = Wire.HouseholdsClient(try house.officer)
    let missing = await refusal { try await officer.getHousehold(.with { $0.id = 4_711 }) }
    #expect(missing?.reason == "RECORD_NOT_FOUND")
  }

  @Test("Figures of a unit are told within its subtree, names only to who may record")
  func readers() async throws {
    let house = try await EmpowermentHouse()
    let auditor = try house.caller([.auditor], in: [Place.northern])
    func compute(_ unit: Int64) async throws -> [API.Figures.V1.Figure] {
      try await Wire.EmpowermentFiguresClient(auditor).computeFigures(
        .with {
          $0.measures = ["empowerment.cooperatives_founded"]
          $0.asOf = "2023-11-30"
          $0.unitID = unit
        }
      ).figures
    }
    #expect(try await compute(Place.highland).count == 1)
    #expect(await refusal { try await compute(Place.southern) }?.code == .permissionDenied)
    #expect(await refusal { try await compute(0) }?.code == .permissionDenied)
    let names = await refusal {
      try await Wire.HouseholdsClient(auditor).listHouseholds(
        .with { $0.unitID = Place.northern })
    }
    #expect(names?.reason == "ROLE_NOT_PERMITTED")
  }
}
