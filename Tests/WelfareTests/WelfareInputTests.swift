import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import Testing
import UnionModel
import UnionService

@testable import Welfare

@Suite("Bad input is named, and nothing of it is written")
struct WelfareInputTests {
  typealias Place = WelfareHouse.Place

  /// A change to a good request that makes it bad, with the field and the reason.
  struct BadWork: Sendable, CustomTestStringConvertible {
    let field: String
    let reason: String
    let change: @Sendable (inout Wire.RegisterWorkRequest) -> Void
    var testDescription: String { "\(field) \(reason)" }
  }

  static let badWorks = [
    BadWork(field: "unit_id", reason: "FIELD_REQUIRED") { $0.unitID = 0 },
    BadWork(field: "unit_id", reason: "UNKNOWN_UNIT") { $0.unitID = 999 },
    BadWork(field: "unit_id", reason: "WRONG_UNIT_LEVEL") { $0.unitID = Place.northern },
    BadWork(field: "registered", reason: "FIELD_REQUIRED") { $0.registered = "" },
    BadWork(field: "registered", reason: "DATE_INVALID") { $0.registered = "2023-02-30" },
    BadWork(field: "registered", reason: "DATE_IN_FUTURE") { $0.registered = "2024-04-01" },
    BadWork(field: "area", reason: "FIELD_REQUIRED") { $0.area = .unspecified },
    BadWork(field: "area", reason: "UNRECOGNISED_VALUE") { $0.area = .unrecognized(9) },
    BadWork(field: "id", reason: "OUT_OF_RANGE") { $0.id = -1 },
    BadWork(field: "supersedes", reason: "UNKNOWN_RECORD") { $0.supersedes = 5 },
    BadWork(field: "header.request_id", reason: "REQUEST_ID_INVALID") {
      $0.header?.requestID = [1, 2]
    },
  ]

  @Test("A bad field of a work is named with its reason", arguments: badWorks)
  func works(bad: BadWork) async throws {
    let house = try await WelfareHouse()
    var request = try Wire.RegisterWorkRequest.with {
      $0.header = try WelfareHouse.header()
      $0.unitID = Place.highland
      $0.area = .rural
      $0.registered = "2023-02-01"
    }
    bad.change(&request)
    let client = Wire.WorksClient(try house.loader)
    let error = await refusal { try await client.registerWork(request) }
    #expect(error?.code == .invalidArgument)
    #expect(error?.reason == bad.reason)
    #expect(try field(of: error) == bad.field)
    #expect(try await Wire.WorksClient(house.officer).listWorks(.init()).works.isEmpty)
  }

  /// A bad sponsor.
  struct BadSponsor: Sendable, CustomTestStringConvertible {
    let field: String
    let change: @Sendable (inout Wire.RegisterSponsorRequest) -> Void
    var testDescription: String { field }
  }

  static let badSponsors = [
    BadSponsor(field: "association_level") { $0.kind = .businesswomenAssociation },
    BadSponsor(field: "association_level") { $0.associationLevel = .central },
    BadSponsor(field: "affiliate_id") { $0.affiliateID = 4 },
    BadSponsor(field: "person_id") {
      $0.kind = .enterprise
      $0.personID = 4
    },
    BadSponsor(field: "organisation_name") { $0.organisationName = "A person has no such name" },
    BadSponsor(field: "organisation_name") {
      $0.kind = .enterprise
      $0.organisationName = String(repeating: "x", count: 201)
    },
    BadSponsor(field: "organisation_name") {
      $0.kind = .enterprise
      $0.organisationName = "a\0b"
    },
  ]

  @Test("A field that does not go with the kind of sponsor is named", arguments: badSponsors)
  func sponsors(bad: BadSponsor) async throws {
    let house = try await WelfareHouse()
    var request = try Wire.RegisterSponsorRequest.with {
      $0.header = try WelfareHouse.header()
      $0.unitID = Place.highland
      $0.kind = .individual
    }
    bad.change(&request)
    let error = await refusal {
      try await Wire.OrphansClient(house.loader).registerSponsor(request)
    }
    #expect(try field(of: error) == bad.field)
    #expect(try await Wire.OrphansClient(house.officer).listSponsors(.init()).sponsors.isEmpty)
  }

  @Test("The same request id with another body is refused, with the same body does nothing twice")
  func idempotency() async throws {
    let house = try await WelfareHouse()
    var request = try Wire.RegisterWorkRequest.with {
      $0.header = try WelfareHouse.header()
      $0.unitID = Place.highland
      $0.area = .rural
      $0.registered = "2023-02-01"
    }
    let client = Wire.WorksClient(try house.officer)
    let first = try await client.registerWork(request)
    #expect(try await client.registerWork(request) == first)
    #expect(try await client.listWorks(.init()).works.count == 1)
    request.area = .urban
    let changed = request
    let error = await refusal { try await client.registerWork(changed) }
    #expect(error?.code == .alreadyExists && error?.reason == "REQUEST_ID_REUSED")
    #expect(try await client.listWorks(.init()).works.count == 1)
  }

  @Test("Only a loader chooses ids, pseudonyms and the time of recording, and an id is used once")
  func chosen() async throws {
    let house = try await WelfareHouse()
    func register(
      _ caller: SpeakingCaller, id: Int64 = 0, recorded: String? = nil
    ) async -> RPCError? {
      await refusal {
        try await Wire.WorksClient(caller).registerWork(
          .with {
            $0.header = try WelfareHouse.header(recorded)
            $0.id = id
            $0.unitID = Place.highland
            $0.area = .rural
            $0.registered = "2023-02-01"
          })
      }
    }
    let (loader, officer) = (try house.loader, try house.officer)
    #expect(await register(loader, id: 77) == nil)
    #expect(await register(loader, id: 77)?.reason == "ID_IN_USE")
    #expect(await register(officer, id: 78)?.reason == "LOADER_ONLY")
    #expect(
      await register(officer, recorded: "2023-02-01")?.reason == "RECORDED_AT_NOT_PERMITTED")
    #expect(await register(loader, recorded: "2024-04-02")?.reason == "DATE_IN_FUTURE")
    let named = await refusal {
      try await Wire.OrphansClient(officer).registerChild(
        .with {
          $0.header = try WelfareHouse.header()
          $0.unitID = Place.highland
          $0.childID = String(repeating: "a", count: 32)
        })
    }
    #expect(named?.reason == "LOADER_ONLY")
  }

  @Test("A historical record does not refer to one that was recorded later")
  func recordedLater() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child(recorded: "2023-05-01")
    let sponsor = try await house.sponsor(recorded: "2023-01-01")
    let error = await refusal {
      try await house.sponsorship(
        of: child, by: sponsor, from: "2023-04-01", recorded: "2023-04-01")
    }
    #expect(error?.reason == "REFERENCE_RECORDED_LATER")
  }

  @Test("No fact is later than the instant at which it was recorded")
  func laterThanRecorded() async throws {
    let house = try await WelfareHouse()
    let client = Wire.WorksClient(try house.loader)
    func register(_ day: String) async throws -> Wire.Work {
      try await client.registerWork(
        .with {
          $0.header = try WelfareHouse.header("2023-03-10")
          $0.unitID = Place.highland
          $0.area = .rural
          $0.registered = day
        })
    }
    let error = await refusal { try await register("2023-03-11") }
    #expect(error?.code == .invalidArgument)
    let fields = try Types.BadRequest(serializedBytes: error?.details ?? []).violations
    #expect(fields.map(\.reason) == ["DATE_IN_FUTURE"])
    #expect(try await register("2023-03-10").registered == "2023-03-10")
  }

  @Test("A page token goes on where the page ended and is refused by another query")
  func pages() async throws {
    let house = try await WelfareHouse()
    for _ in 0..<5 { _ = try await house.work(on: "2023-02-01") }
    let client = Wire.WorksClient(try house.officer)
    var seen: [Int64] = []
    var token = ""
    repeat {
      let asked = token
      let page = try await client.listWorks(
        .with {
          $0.pageSize = 2
          $0.pageToken = asked
        })
      seen += page.works.map(\.id)
      token = page.nextPageToken
      if seen.count == 2 {
        let other = token
        let error = await refusal {
          try await client.listWorks(
            .with {
              $0.unitID = Place.highland
              $0.pageToken = other
            })
        }
        #expect(error?.reason == "PAGE_TOKEN_MISMATCH")
      }
    } while !token.isEmpty
    #expect(seen.count == 5 && Set(seen).count == 5)
    let size = await refusal { try await client.listWorks(.with { $0.pageSize = 1_001 }) }
    #expect(try field(of: size) == "page_size")
  }

  @Test("A setting that is no day is refused by its key")
  func configuration() throws {
    #expect(throws: ServiceSettingFault.self) {
      try WelfareConfiguration(ServiceSettings(["welfare.project8-since": "soon"]))
    }
  }
}
