import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import Testing
import UnionModel
import UnionService

@testable import Welfare

@Suite("Figures of orphans and Godmothers")
struct OrphanFigureTests {
  @Test("An orphan with two sponsors counts once, and the parts by sponsor hold it in each")
  func twoSponsors() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child()
    let person = try await house.sponsor(.individual)
    let firm = try await house.sponsor(.enterprise)
    _ = try await house.sponsorship(of: child, by: person, from: "2023-02-01", direct: true)
    _ = try await house.sponsorship(of: child, by: firm, from: "2023-03-01")
    #expect(try await house.value("orphans_sponsored", asOf: "2023-11-30") == 1)
    #expect(
      try await house.parts("orphans_sponsored", asOf: "2023-11-30", split: "sponsor kind")
        == ["individual": 1, "enterprise": 1])
    #expect(
      try await house.parts("orphans_sponsored", asOf: "2023-11-30", split: "orphan cause")
        == ["covid19": 1])
    #expect(
      try await house.parts("orphans_sponsored", asOf: "2023-11-30", split: "direct or indirect")
        == ["direct": 1, "indirect": 1])
  }

  @Test("A sponsorship counts from its first day on, also after its end, and then as ended")
  func asOf() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child()
    let sponsor = try await house.sponsor()
    _ = try await house.sponsorship(of: child, by: sponsor, from: "2023-02-01", to: "2023-08-31")
    #expect(try await house.value("orphans_sponsored", asOf: "2023-01-31") == 0)
    #expect(try await house.value("orphans_sponsored", asOf: "2023-02-01") == 1)
    #expect(
      try await house.parts("orphans_sponsored", asOf: "2023-08-31", split: "now active")
        == ["active": 1])
    #expect(
      try await house.parts("orphans_sponsored", asOf: "2023-09-01", split: "now active")
        == ["ended": 1])
  }

  @Test("Ending a sponsorship changes nothing of what was known before")
  func ending() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child()
    let sponsorship = try await house.sponsorship(
      of: child, by: house.sponsor(), from: "2023-02-01", recorded: "2023-02-01")
    let ended = try await Wire.OrphansClient(house.loader).endSponsorship(
      .with {
        $0.header = try WelfareHouse.header("2023-12-20")
        $0.id = sponsorship.id
        $0.to = "2023-10-01"
      })
    #expect(ended.id == sponsorship.id && ended.recordID != sponsorship.recordID)
    #expect(try await house.value("orphans_sponsored", asOf: "2023-11-30") == 1)
    let known = try await house.figure(
      "orphans_sponsored", asOf: "2023-11-30", known: "2023-12-14", splits: ["now active"])
    #expect(known.splits.map(\.key) == ["active"])
    #expect(
      try await house.parts("orphans_sponsored", asOf: "2023-11-30", split: "now active")
        == ["ended": 1])
    let again = await refusal {
      try await Wire.OrphansClient(house.loader).endSponsorship(
        .with {
          $0.header = try WelfareHouse.header()
          $0.id = sponsorship.id
          $0.to = "2023-11-01"
        })
    }
    #expect(again?.reason == "ALREADY_ENDED")
  }

  @Test("A correction in February for November moves the figure as known in February only")
  func februaryCorrection() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child()
    let sponsor = try await house.sponsor()
    let recorded = try await house.sponsorship(
      of: child, by: sponsor, from: "2023-12-05", recorded: "2023-12-05")
    #expect(try await house.value("orphans_sponsored", asOf: "2023-11-30") == 0)
    _ = try await house.sponsorship(
      of: child, by: sponsor, from: "2023-11-20", recorded: "2024-02-15",
      supersedes: recorded.recordID)
    #expect(
      try await house.value("orphans_sponsored", asOf: "2023-11-30", known: "2023-12-14") == 0)
    #expect(
      try await house.value("orphans_sponsored", asOf: "2023-11-30", known: "2024-02-14") == 0)
    #expect(
      try await house.value("orphans_sponsored", asOf: "2023-11-30", known: "2024-02-15") == 1)
    #expect(
      try await house.value("orphans_sponsored", asOf: "2023-12-05", known: "2024-02-15") == 1)
  }

  @Test("What is taken back no longer counts from then on, and still did before")
  func withdrawal() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child()
    let sponsorship = try await house.sponsorship(
      of: child, by: house.sponsor(), from: "2023-05-01", recorded: "2023-05-01")
    try await house.withdraw(.sponsorship, sponsorship.recordID, recorded: "2024-01-10")
    #expect(
      try await house.value("orphans_sponsored", asOf: "2023-11-30", known: "2023-12-14") == 1)
    #expect(try await house.value("orphans_sponsored", asOf: "2023-11-30") == 0)
    let again = await refusal { try await house.withdraw(.sponsorship, sponsorship.recordID) }
    #expect(again?.reason == "RECORD_SUPERSEDED")
  }

  @Test("A child on whom records rest is not taken back")
  func inUse() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child()
    _ = try await house.sponsorship(of: child, by: house.sponsor(), from: "2023-05-01")
    let error = await refusal { try await house.withdraw(.child, child.recordID) }
    #expect(error?.reason == "RECORD_IN_USE")
  }

  @Test("Children of businesswomen's associations are a part of all, by province and level")
  func businesswomen() async throws {
    let house = try await WelfareHouse()
    let association = try await house.sponsor(.businesswomenAssociation)
    let person = try await house.sponsor(.individual)
    let (first, second) = (try await house.child(), try await house.child(in: 201))
    _ = try await house.sponsorship(of: first, by: association, from: "2023-05-01")
    _ = try await house.sponsorship(of: first, by: person, from: "2023-05-01")
    _ = try await house.sponsorship(of: second, by: person, from: "2023-05-01")
    #expect(try await house.value("orphans_sponsored", asOf: "2023-11-30") == 2)
    #expect(try await house.value("orphans_by_businesswomen", asOf: "2023-11-30") == 1)
    #expect(try await house.value("orphans_by_businesswomen", asOf: "2023-11-30", unit: 20) == 0)
    #expect(
      try await house.parts(
        "orphans_by_businesswomen", asOf: "2023-11-30",
        split: "central or provincial association") == ["provincial": 1])
    #expect(
      try await house.parts("orphans_by_businesswomen", asOf: "2023-11-30", split: "province")
        == ["01": 1])
  }

  @Test("Funds are what was received less what went back, each on its own day")
  func funds() async throws {
    let house = try await WelfareHouse()
    let sponsor = try await house.sponsor(.enterprise)
    let payment = try await house.payment(
      by: sponsor, vnd: 900_000, on: "2023-03-01", recorded: "2023-03-01")
    _ = try await house.payment(by: sponsor, vnd: 100_000, on: "2023-12-02", form: .inKind)
    _ = try await house.payment(by: sponsor, vnd: 7_000, on: "2020-12-31")
    let reversal = try await house.reverse(
      payment, vnd: 300_000, on: "2023-10-01", recorded: "2024-02-01")
    #expect(reversal.vnd == 300_000)
    #expect(try await house.value("orphan_funds", asOf: "2023-09-30") == 900_000)
    #expect(try await house.value("orphan_funds", asOf: "2023-11-30") == 600_000)
    #expect(
      try await house.value("orphan_funds", asOf: "2023-11-30", known: "2023-12-14") == 900_000)
    #expect(try await house.value("orphan_funds", asOf: "2023-12-31") == 700_000)
    #expect(
      try await house.parts("orphan_funds", asOf: "2023-12-31", split: "cash or kind")
        == ["cash": 600_000, "inKind": 100_000])
    let rest = try await house.reverse(payment, on: "2023-10-02")
    #expect(rest.vnd == 600_000)
    let more = await refusal { try await house.reverse(payment, on: "2023-10-03") }
    #expect(more?.reason == "EXCEEDS_PAYMENT")
  }

  @Test("A payment is not corrected below what went back of it")
  func correctionBelowReversal() async throws {
    let house = try await WelfareHouse()
    let sponsor = try await house.sponsor()
    let payment = try await house.payment(by: sponsor, vnd: 500, on: "2023-03-01")
    _ = try await house.reverse(payment, vnd: 400, on: "2023-04-01")
    func correct(vnd: Int64, day: String) async -> RPCError? {
      await refusal {
        try await Wire.OrphansClient(house.loader).receivePayment(
          .with {
            $0.header = try WelfareHouse.header()
            $0.unitID = WelfareHouse.Place.highland
            $0.sponsorID = sponsor.id
            $0.vnd = vnd
            $0.form = .cash
            $0.day = day
            $0.supersedes = payment.recordID
          })
      }
    }
    #expect(await correct(vnd: 399, day: "2023-03-01")?.reason == "EXCEEDS_PAYMENT")
    #expect(await correct(vnd: 600, day: "2023-04-02")?.reason == "NOT_ALLOWED")
    #expect(await correct(vnd: 600, day: "2023-03-15") == nil)
    #expect(try await house.value("orphan_funds", asOf: "2023-11-30") == 200)
  }

  @Test("Pledges count on the days they are in force, while the sponsorship goes on")
  func pledges() async throws {
    let house = try await WelfareHouse()
    let association = try await house.sponsor(.businesswomenAssociation)
    let person = try await house.sponsor(.individual)
    func pledge(by sponsor: Wire.Sponsor, to: String = "") async throws {
      let sponsorship = try await house.sponsorship(
        of: house.child(), by: sponsor, from: "2023-02-01", to: to)
      _ = try await Wire.OrphansClient(house.loader).makePledge(
        .with {
          $0.header = try WelfareHouse.header()
          $0.sponsorshipID = sponsorship.id
          $0.vndPerYear = 6_000_000
          $0.from = "2023-03-01"
        })
    }
    try await pledge(by: association)
    try await pledge(by: association, to: "2023-06-30")
    try await pledge(by: person)
    let measure = "businesswomen_pledge_per_year"
    #expect(try await house.value(measure, asOf: "2023-02-28") == 0)
    #expect(try await house.value(measure, asOf: "2023-06-30") == 12_000_000)
    #expect(try await house.value(measure, asOf: "2023-07-01") == 6_000_000)
    let gaps = try await Wire.OrphansClient(house.officer).listPaymentGaps(
      .with { $0.asOf = "2023-06-30" })
    #expect(gaps.gaps.count == 3 && gaps.gaps.allSatisfy { $0.receivedVnd == 0 })
    #expect(gaps.gaps.first?.dueVnd == 2_005_479)
  }
}
