import SenAPI
import SenCodec
import SenRPC
import Testing

@testable import Empowerment

@Suite("Commands are refused with the field at fault, and repeated without effect")
struct CommandTests {
  typealias Place = EmpowermentHouse.Place

  static func household(
    _ change: (inout Wire.CreateHouseholdRequest) -> Void = { _ in }
  ) throws -> Wire.CreateHouseholdRequest {
    var request = Wire.CreateHouseholdRequest()
    request.header = try EmpowermentHouse.header()
    request.unitID = Place.highland
    request.headName = "Lò Thị Hoa"
    request.headSex = .female
    request.women = 1
    request.size = 3
    request.day = "2024-01-01"
    change(&request)
    return request
  }

  @Test(
    "A household in no unit, of another level, or of a day to come is refused",
    arguments: [
      (Int64(0), "2024-01-01", "REQUIRED", "unit_id"),
      (Place.northern, "2024-01-01", "WRONG_UNIT_LEVEL", "unit_id"),
      (999, "2024-01-01", "UNKNOWN_UNIT", "unit_id"),
      (Place.ward, "2024-04-01", "DATE_IN_FUTURE", "day"),
      (Place.ward, "2024-13-01", "MALFORMED_DATE", "day"),
    ])
  func badHousehold(unit: Int64, day: String, reason: String, name: String) async throws {
    let house = try await EmpowermentHouse()
    let request = try Self.household {
      $0.unitID = unit
      $0.day = day
    }
    let client = Wire.HouseholdsClient(try house.officer)
    let error = await refusal { try await client.createHousehold(request) }
    #expect(error?.code == .invalidArgument)
    #expect(error?.reason == reason)
    #expect(try field(of: error) == name)
    #expect(try await client.listHouseholds(.init()).households.isEmpty)
  }

  @Test("The same request id does the same thing once, and is refused with another body")
  func idempotent() async throws {
    let house = try await EmpowermentHouse()
    let client = Wire.HouseholdsClient(try house.officer)
    let request = try Self.household()
    let first = try await client.createHousehold(request)
    let again = try await client.createHousehold(request)
    #expect(first == again)
    #expect(try await client.listHouseholds(.init()).households.count == 1)
    var other = request
    other.size = 4
    let error = await refusal { try await client.createHousehold(other) }
    #expect(error?.code == .alreadyExists)
    #expect(error?.reason == "REQUEST_ID_REUSED")
    var none = request
    none.header?.requestID = []
    let missing = await refusal { try await client.createHousehold(none) }
    #expect(missing?.reason == "REQUEST_ID_INVALID")
  }

  @Test("Only a loader chooses ids and the time of recording")
  func loaderOnly() async throws {
    let house = try await EmpowermentHouse()
    let request = try Self.household { $0.id = 77 }
    let officer = Wire.HouseholdsClient(try house.officer)
    let error = await refusal { try await officer.createHousehold(request) }
    #expect(error?.reason == "LOADER_ONLY")
    var past = try Self.household()
    past.header = try EmpowermentHouse.header("2024-02-01")
    let earlier = await refusal { try await officer.createHousehold(past) }
    #expect(earlier?.reason == "RECORDED_AT_NOT_PERMITTED")
    let loader = Wire.HouseholdsClient(try house.loader)
    #expect(try await loader.createHousehold(request).id == 77)
    var twice = request
    twice.header = try EmpowermentHouse.header()
    let used = await refusal { try await loader.createHousehold(twice) }
    #expect(used?.reason == "ID_IN_USE")
  }

  @Test(
    "A fact loaded as of the past may not lie after it was recorded, nor rest on a later record")
  func historical() async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household(recorded: "2023-06-01")
    let early = await refusal {
      try await house.help(household, on: "2023-05-01", recorded: "2023-05-31")
    }
    #expect(early?.reason == "REFERENCE_RECORDED_LATER")
    let ahead = await refusal {
      try await house.help(household, on: "2023-07-02", recorded: "2023-07-01")
    }
    #expect(ahead?.reason == "DATE_IN_FUTURE")
  }

  @Test("A household has one class a year, which is corrected and not recorded again")
  func oneClass() async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household()
    let listing = try await house.listing(household)
    let again = await refusal { try await house.listing(household, .nearPoor) }
    #expect(again?.code == .alreadyExists)
    #expect(again?.reason == "CLASS_ALREADY_RECORDED")
    let client = Wire.HouseholdsClient(try house.loader)
    let corrected = try await client.recordPovertyClass(
      .with {
        $0.header = try EmpowermentHouse.header()
        $0.householdID = household.id
        $0.year = 2022
        $0.povertyClass = .nearPoor
        $0.standard = .decree072021
        $0.day = "2022-12-20"
        $0.supersedes = listing.recordID
        $0.assessment = .with {
          $0.incomePerHead = 1_400_000
          $0.deprivations = 1
        }
      })
    #expect(corrected.id == listing.id)
    #expect(corrected.provenance?.supersedes == listing.recordID)
    let classes = try await client.listPovertyClasses(.with { $0.householdID = household.id })
    #expect(classes.classes == [corrected])
  }

  @Test("An exit needs a list of its year or the year before with the class it leaves")
  func listed() async throws {
    let house = try await EmpowermentHouse()
    let household = try await house.household()
    let unlisted = await refusal { try await house.exit(household) }
    #expect(unlisted?.code == .failedPrecondition)
    #expect(unlisted?.reason == "CLASS_NOT_RECORDED")
    try await house.listing(household, .nearPoor)
    let other = await refusal { try await house.exit(household, from: .poor) }
    #expect(other?.reason == "CLASS_NOT_RECORDED")
    let late = await refusal {
      try await house.exit(household, on: "2024-01-15", from: .nearPoor)
    }
    #expect(late?.reason == "CLASS_NOT_RECORDED")
    try await house.exit(household, from: .nearPoor)
  }

  @Test("An older version cannot be corrected or taken back, a withdrawn record not at all")
  func superseded() async throws {
    let house = try await EmpowermentHouse()
    let first = try await house.cooperative()
    let second = try await house.cooperative(
      founded: "2023-05-02", recorded: "2023-06-01", supersedes: first.recordID)
    #expect(second.id == first.id)
    let old = await refusal {
      try await house.cooperative(recorded: "2023-07-01", supersedes: first.recordID)
    }
    #expect(old?.reason == "RECORD_SUPERSEDED")
    let earlier = await refusal {
      try await house.cooperative(recorded: "2023-05-20", supersedes: second.recordID)
    }
    #expect(earlier?.reason == "REFERENCE_RECORDED_LATER")
    let withdrawal = try await house.withdraw(.cooperative, second.recordID)
    #expect(withdrawal.provenance?.supersedes == second.recordID)
    for record in [second.recordID, withdrawal.recordID] {
      let gone = await refusal { try await house.withdraw(.cooperative, record) }
      #expect(["RECORD_SUPERSEDED", "UNKNOWN_RECORD"].contains(gone?.reason))
    }
    let client = Wire.CooperativesClient(try house.officer)
    let missing = await refusal { try await client.getCooperative(.with { $0.id = first.id }) }
    #expect(missing?.code == .notFound)
  }

  @Test("A registration number, and a person in one kind, stand once")
  func duplicates() async throws {
    let house = try await EmpowermentHouse()
    let client = Wire.CooperativesClient(try house.officer)
    func request() throws -> Wire.CreateCooperativeRequest {
      try .with {
        $0.header = try EmpowermentHouse.header()
        $0.unitID = Place.northern
        $0.name = "Hợp tác xã Sông Hồng"
        $0.sector = .crafts
        $0.registrationNo = "0100109106"
        $0.founded = "2024-01-05"
        $0.support = .capital
        $0.programme = .project01
      }
    }
    _ = try await client.createCooperative(request())
    let again = await refusal { try await client.createCooperative(request()) }
    #expect(again?.reason == "COOPERATIVE_ALREADY_RECORDED")
    let owner = try await house.owner()
    let twice = await refusal { try await house.owner(person: owner.personID) }
    #expect(twice?.reason == "OWNER_ALREADY_RECORDED")
    let stranger = await refusal { try await house.owner(person: 4_711) }
    #expect(stranger?.reason == "UNKNOWN_RECORD")
    #expect(try field(of: stranger) == "person_id")
  }

  @Test("Support before the person was an owner, and an end before the founding, are refused")
  func order() async throws {
    let house = try await EmpowermentHouse()
    let owner = try await house.owner()
    let early = await refusal { try await house.support(owner, on: "2022-12-31") }
    #expect(early?.reason == "BEFORE_REFERENCED_RECORD")
    let cooperative = try await house.cooperative()
    let client = Wire.CooperativesClient(try house.officer)
    func dissolve(_ day: String) async throws -> Wire.Dissolution {
      try await client.dissolveCooperative(
        .with {
          $0.header = try EmpowermentHouse.header()
          $0.cooperativeID = cooperative.id
          $0.day = day
        })
    }
    let before = await refusal { try await dissolve("2023-04-30") }
    #expect(before?.reason == "BEFORE_REFERENCED_RECORD")
    _ = try await dissolve("2023-12-31")
    let twice = await refusal { try await dissolve("2024-01-01") }
    #expect(twice?.reason == "ALREADY_DISSOLVED")
  }

  @Test("A refused exit is restated by a later decision and counts again")
  func restated() async throws {
    let house = try await EmpowermentHouse()
    let (_, exit) = try await house.helpedHousehold()
    let client = Wire.HouseholdsClient(try house.officer)
    let early = await refusal { try await Self.restate(exit, client) }
    #expect(early?.reason == "EXIT_STEP_NOT_POSSIBLE")
    _ = try await client.refuseExit(
      .with {
        $0.header = try EmpowermentHouse.header()
        $0.id = exit.id
        $0.decisionDay = "2023-12-10"
      })
    #expect(try await house.value(HouseholdFigureTests.measure, asOf: "2023-11-30") == 0)
    let restated = try await Self.restate(exit, client)
    #expect(restated.state == .restated)
    #expect(try await house.value(HouseholdFigureTests.measure, asOf: "2023-11-30") == 1)
  }

  private static func restate(
    _ exit: Wire.Exit, _ client: Wire.HouseholdsClient
  ) async throws -> Wire.Exit {
    try await client.restateExit(
      .with {
        $0.header = try EmpowermentHouse.header()
        $0.id = exit.id
        $0.fromClass = .poor
        $0.toClass = .nearPoor
        $0.day = "2023-11-20"
        $0.decision = "7/QĐ-UBND"
        $0.decisionDay = "2024-01-15"
      })
  }
}
