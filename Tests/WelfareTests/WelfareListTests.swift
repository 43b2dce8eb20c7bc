import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import Testing
import UnionModel
import UnionService

@testable import Welfare

@Suite("Lists and files of welfare records")
struct WelfareListTests {
  typealias Place = WelfareHouse.Place

  @Test("A list holds the living versions of a subtree, whatever its size")
  func subtree() async throws {
    let house = try await WelfareHouse()
    let first = try await house.work(on: "2023-02-01", in: Place.highlandBranch)
    let second = try await house.work(on: "2023-03-01", in: Place.ward)
    let third = try await house.work(on: "2023-03-01", in: Place.valley)
    let done = try await house.complete(first, on: "2023-04-01")
    try await house.withdraw(.work, third.recordID)
    let client = Wire.WorksClient(try house.officer)
    func ids(in unit: Int64) async throws -> [Int64] {
      try await client.listWorks(.with { $0.unitID = unit }).works.map(\.id).sorted()
    }
    #expect(try await ids(in: 0) == [first.id, second.id])
    #expect(try await ids(in: Place.northern) == [first.id, second.id])
    #expect(try await ids(in: Place.highland) == [first.id])
    #expect(try await ids(in: Place.southern) == [])
    let list = try await client.listWorks(.with { $0.unitID = Place.highland })
    #expect(list.works == [done])
    let march = try await client.listWorks(
      .with {
        $0.days = .with {
          $0.from = "2023-03-01"
          $0.to = "2023-03-31"
        }
      })
    #expect(march.works.map(\.id) == [second.id])
  }

  @Test("A large subtree is read in order and tested, with the same answer")
  func selection() async throws {
    let house = try await WelfareHouse()
    for unit in [Place.highland, Place.valley, Place.ward] {
      _ = try await house.work(on: "2023-02-01", in: unit)
    }
    let wanted = UnitID(Place.ward)
    let (many, few) = try await house.database.read { transaction in
      let many = try Work.page(
        .many { $0 == wanted }, .all, after: 0, limit: 10, in: transaction)
      return (many, try Work.page(.few([wanted]), .all, after: 0, limit: 10, in: transaction))
    }
    #expect(many.records.count == 1 && many == few)
  }

  @Test("A page that looks at enough rows ends, and the next goes on behind them")
  func lookedAt() async throws {
    let house = try await WelfareHouse()
    for index in 0..<7 {
      _ = try await house.work(
        on: index == 6 ? "2023-05-01" : "2023-02-01", in: index == 6 ? Place.ward : Place.valley)
    }
    let ward = UnitID(Place.ward)
    let days = LedgerFilter(
      days: LedgerFilter.DayBounds(
        column: "registered_day", from: try WelfareHouse.day("2023-04-01"),
        to: try WelfareHouse.day("2023-12-31")))
    for (units, filter) in [
      (UnitSelection.many { $0 == ward }, LedgerFilter.all), (.everything, days),
    ] {
      let pages = try await house.database.read { transaction in
        var pages: [LedgerPage<Work>] = []
        var after: Int64? = 0
        while let start = after {
          let page = try Work.page(
            units, filter, after: start, limit: 10, lookedAtMost: 3, in: transaction)
          pages.append(page)
          after = page.next
        }
        return pages
      }
      #expect(pages.map(\.records.count) == [0, 0, 1])
    }
    // By a reference, or in a few units, only what fits is read: one page has it all.
    let few = try await house.database.read { transaction in
      try Work.page(
        .few([ward]), days, after: 0, limit: 10, lookedAtMost: 3, in: transaction)
    }
    #expect(few.records.count == 1 && few.next == nil)
  }

  @Test("Gaps in payments are as known at the instant asked")
  func knownGaps() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child()
    let sponsor = try await house.sponsor()
    let sponsorship = try await house.sponsorship(
      of: child, by: sponsor, from: "2023-02-01", recorded: "2023-02-01")
    _ = try await Wire.OrphansClient(house.loader).makePledge(
      .with {
        $0.header = try WelfareHouse.header("2023-02-02")
        $0.sponsorshipID = sponsorship.id
        $0.vndPerYear = 3_650_000
        $0.from = "2023-02-01"
      })
    _ = try await house.payment(
      by: sponsor, vnd: 40_000, on: "2023-02-03", child: child, recorded: "2023-03-01")
    let client = Wire.OrphansClient(try house.officer)
    func received(known: String?) async throws -> [Int64] {
      let request = try Wire.ListPaymentGapsRequest.with {
        $0.asOf = "2023-02-10"
        if let known {
          $0.knownOn = UnionCalendar.end(of: try WelfareHouse.day(known)).timestamp
        }
      }
      return try await client.listPaymentGaps(request).gaps.map(\.receivedVnd)
    }
    #expect(try await received(known: "2023-02-10") == [0])
    #expect(try await received(known: "2023-03-01") == [40_000])
    #expect(try await received(known: nil) == [40_000])
    #expect(try await received(known: "2023-02-01").isEmpty, "no pledge was known")
    let future = await refusal { try await received(known: "2030-01-01") }
    #expect(try field(of: future) == "known_on")
  }

  @Test("A family's file says which criteria its newest checks passed and failed")
  func family() async throws {
    let house = try await WelfareHouse()
    let family = try await house.family()
    try await house.check(family, on: "2023-05-01", passed: [1, 2], failed: [3])
    try await house.check(family, on: "2023-06-01", passed: [3], failed: [2])
    let client = Wire.FamiliesClient(try house.officer)
    let read = try await client.getFamily(.with { $0.id = family.id })
    #expect(read.passed == [1, 3] && read.failed == [2])
    let checks = try await client.listCriteriaChecks(.with { $0.familyID = family.id }).checks
    #expect(checks.map(\.results.count) == [3, 2])
    let unknown = await refusal { try await client.getFamily(.with { $0.id = 1 }) }
    #expect(unknown?.code == .notFound)
  }

  @Test("A victim's file holds statuses, cases, services and referrals")
  func victimFile() async throws {
    let house = try await WelfareHouse()
    let victim = try await house.victim(on: "2024-01-05")
    let worker = try house.caller([.caseWorker], in: [Place.highland], subject: "worker-3")
    let client = Wire.VictimsClient(worker)
    let opened = try await client.openVictimCase(
      .with {
        $0.header = try WelfareHouse.header()
        $0.victimID = victim
        $0.consent = .consent
        $0.from = "2024-01-06"
      })
    #expect(opened.worker == "worker-3" && opened.to.isEmpty)
    try await house.status(victim, .identified, on: "2024-01-10")
    try await house.serve(victim, .offered, on: "2024-01-11")
    try await house.serve(victim, .reached, on: "2024-01-12")
    _ = try await client.recordReferral(
      .with {
        $0.header = try WelfareHouse.header()
        $0.unitID = Place.highland
        $0.victimID = victim
        $0.receivedAt = .with { $0.seconds = 1_704_400_000 }
        $0.forwardedTo = .police
        $0.forwardedAt = .with { $0.seconds = 1_704_400_600 }
      })
    let file = try await client.readVictimFile(
      .with {
        $0.victimID = victim
        $0.purpose = "prepare the next visit"
        $0.requestID = [UInt8](repeating: 2, count: 16)
      })
    #expect(file.victim?.status == .identified)
    #expect(file.cases == [opened] && file.statuses.count == 1 && file.referrals.count == 1)
    let closed = try await client.closeVictimCase(
      .with {
        $0.header = try WelfareHouse.header()
        $0.id = opened.id
        $0.to = "2024-03-01"
      })
    #expect(closed.id == opened.id && closed.to == "2024-03-01")
    #expect(file.services.map(\.state) == [.offered, .reached])
    let list = try await client.listVictims(
      .with {
        $0.unitID = Place.highland
        $0.purpose = "plan the month's visits"
        $0.requestID = [UInt8](repeating: 3, count: 16)
      })
    #expect(list.victims.map(\.victimID) == [victim])
  }

  @Test("Sponsorships are found by child and by sponsor")
  func sponsorships() async throws {
    let house = try await WelfareHouse()
    let (first, second) = (try await house.child(), try await house.child())
    let (one, other) = (try await house.sponsor(), try await house.sponsor(.enterprise))
    _ = try await house.sponsorship(of: first, by: one, from: "2023-02-01")
    _ = try await house.sponsorship(of: first, by: other, from: "2023-02-01")
    _ = try await house.sponsorship(of: second, by: other, from: "2023-02-01")
    let client = Wire.OrphansClient(try house.officer)
    let byChild = try await client.listSponsorships(.with { $0.childID = first.childID })
    #expect(byChild.sponsorships.map(\.sponsorID).sorted() == [one.id, other.id].sorted())
    let bySponsor = try await client.listSponsorships(.with { $0.sponsorID = other.id })
    #expect(bySponsor.sponsorships.count == 2)
    let stranger = String(repeating: "0", count: 32)
    let none = try await client.listSponsorships(.with { $0.childID = stranger })
    #expect(none.sponsorships.isEmpty)
    let enterprises = try await client.listSponsors(.with { $0.kind = .enterprise })
    #expect(enterprises.sponsors.map(\.id) == [other.id])
  }

  @Test("A correction keeps the record's id, and a corrected version is not corrected again")
  func versions() async throws {
    let house = try await WelfareHouse()
    let client = Wire.OrphansClient(try house.loader)
    let sponsor = try await house.sponsor(recorded: nil)
    func correct(_ recordID: Int64) async throws -> Wire.Sponsor {
      try await client.registerSponsor(
        .with {
          $0.header = try WelfareHouse.header()
          $0.unitID = Place.southern
          $0.kind = .enterprise
          $0.organisationName = "Doanh nghiệp"
          $0.supersedes = recordID
        })
    }
    let corrected = try await correct(sponsor.recordID)
    #expect(corrected.id == sponsor.id && corrected.provenance?.supersedes == sponsor.recordID)
    #expect(try await client.getSponsor(.with { $0.id = sponsor.id }).kind == .enterprise)
    let again = await refusal { try await correct(sponsor.recordID) }
    #expect(again?.reason == "RECORD_SUPERSEDED")
    #expect(try await correct(corrected.recordID).id == sponsor.id)
  }
}
