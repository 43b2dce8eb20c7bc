import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import TestSupport
import Testing
import UnionModel
import UnionService

@testable import Welfare

@Suite("Rules of the welfare records")
struct WelfareEntityTests {
  static let today = BusinessDay(rawValue: 19_000)

  static func day(_ offset: Int64) -> BusinessDay { today.advanced(by: offset) }

  @Test(
    "A span begins by today and does not end before it begins",
    arguments: [
      (0, nil, nil), (-5, 3, nil), (1, nil, WelfareError.field("from", .dateInFuture)),
      (-5, -6, .field("to", .endBeforeStart)), (-5, -5, nil),
    ] as [(Int64, Int64?, WelfareError?)])
  func spans(from: Int64, to: Int64?, expected: WelfareError?) {
    var thrown: WelfareError?
    do throws(WelfareError) {
      _ = try Span(from: Self.day(from), to: to.map(Self.day), today: Self.today)
    } catch {
      thrown = error
    }
    #expect(thrown == expected)
  }

  @Test("One-off support lasts a day")
  func oneOff() throws {
    let open = try Span(from: Self.day(-3), to: nil, today: Self.today)
    let once = try Sponsorship(person: 1, sponsorID: 2, direct: true, form: .oneOff, span: open)
    #expect(once.span.to == Self.day(-3))
    #expect(throws: WelfareError.ended) { try once.ended(on: Self.day(-1)) }
    let long = try Span(from: Self.day(-3), to: Self.day(-1), today: Self.today)
    #expect(throws: WelfareError.field("to", .notAllowed)) {
      try Sponsorship(person: 1, sponsorID: 2, direct: true, form: .oneOff, span: long)
    }
  }

  @Test("Money is above 0 and has a limit", arguments: [0, -1, Money.limit + 1] as [Int64])
  func money(vnd: Int64) {
    #expect(throws: WelfareError.self) { try Money(vnd, field: "vnd") }
  }

  @Test("What is due of a pledge is counted by days, without losing a đồng to rounding early")
  func due() throws {
    let pledge = Pledge(
      stored: 1, perYear: Money(stored: 6_000_000),
      span: Span(stored: Self.day(-364), to: nil))
    #expect(pledge.due(by: Self.today) == 6_000_000)
    #expect(pledge.due(by: Self.day(-365)) == 0)
    #expect(pledge.due(by: Self.day(-364)) == 16_438)
    let huge = Pledge(
      stored: 1, perYear: Money(stored: Money.limit),
      span: Span(stored: Self.day(-36_499), to: nil))
    #expect(huge.due(by: Self.today) == 100 * Money.limit)
  }

  @Test(
    "A check takes each of one to eight criteria once",
    arguments: [
      ([], .field("results", .missing)), ([0], .field("results", .unrecognised)),
      ([9], .field("results", .unrecognised)), ([3, 3], .field("results", .duplicate)),
      ([2], .field("results", .duplicate)), ([1, 8], nil),
    ] as [([Int32], WelfareError?)])
  func checks(criteria: [Int32], expected: WelfareError?) throws {
    let two = try #require(CriteriaSet(criterion: 2))
    var thrown: WelfareError?
    do throws(WelfareError) {
      let check = try CriteriaCheck(
        familyID: 1, day: Self.today, version: 1, results: criteria.map { ($0, true) },
        sameDay: two, today: Self.today)
      #expect(check.checked.criteria == criteria && check.passed == check.checked)
    } catch {
      thrown = error
    }
    #expect(thrown == expected)
  }

  @Test("Where a family stands is its newest check of each criterion")
  func standing() {
    func check(_ offset: Int64, checked: Int64, passed: Int64) -> CriteriaCheck {
      CriteriaCheck(
        stored: 1, day: Self.day(offset), version: 1, checked: CriteriaSet(rawValue: checked),
        passed: CriteriaSet(rawValue: passed))
    }
    let checks = [
      check(-1, checked: 0b11, passed: 0b01), check(-9, checked: 0b111, passed: 0b110),
    ]
    let now = CriteriaCheck.standing(of: checks, on: Self.today)
    #expect(now.passed.rawValue == 0b101 && now.failed.rawValue == 0b010)
    let before = CriteriaCheck.standing(of: checks, on: Self.day(-2))
    #expect(before.passed.rawValue == 0b110 && before.failed.rawValue == 0b001)
  }

  @Test("An adult's case does not rest on a guardian's consent, and begins after the detection")
  func cases() throws {
    let victim = try Victim(
      person: 1, kind: .domesticViolence, sex: .female, ageGroup: .adult, day: Self.day(-5),
      today: Self.today)
    let span = try Span(from: Self.day(-4), to: nil, today: Self.today)
    #expect(throws: WelfareError.field("consent", .notAllowed)) {
      try VictimCase(of: victim, worker: "w", consent: .guardianAndChild, span: span)
    }
    let early = try Span(from: Self.day(-6), to: nil, today: Self.today)
    #expect(throws: WelfareError.field("from", .beforeReference)) {
      try VictimCase(of: victim, worker: "w", consent: .consent, span: early)
    }
    #expect(throws: WelfareError.field("worker", .missing)) {
      try VictimCase(of: victim, worker: "", consent: .consent, span: span)
    }
  }

  @Test("A report is not passed on before it came, nor in the future")
  func referrals() {
    func refer(received: Int64, forwarded: Int64) throws -> Referral {
      try Referral(
        person: nil, receiver: "head", receivedAt: Instant(rawValue: received),
        authority: .police, forwardedAt: Instant(rawValue: forwarded), now: Instant(rawValue: 9))
    }
    #expect(throws: Never.self) { try refer(received: 3, forwarded: 3) }
    #expect(throws: WelfareError.field("forwarded_at", .endBeforeStart)) {
      try refer(received: 3, forwarded: 2)
    }
    #expect(throws: WelfareError.field("forwarded_at", .timeInFuture)) {
      try refer(received: 3, forwarded: 10)
    }
  }

  @Test("The catalogue's rows of this service are all here, with their types")
  func catalogue() throws {
    let measures = try WelfareMeasures(WelfareConfiguration()).all.map(\.definition)
    let types = Dictionary(uniqueKeysWithValues: measures.map { ($0.id, $0.type) })
    #expect(types.count == 18)
    #expect(types["welfare.orphans_sponsored"] == .cumulative)
    #expect(types["welfare.businesswomen_pledge_per_year"] == .rate)
    #expect(types["welfare.victims_served_share"] == .ratio)
    #expect(types["welfare.works_share"] == .coverage)
    let parts = measures.filter { !$0.subsetOf.isEmpty }
    #expect(parts.count == 5 && parts.allSatisfy { types[$0.subsetOf] != nil })
  }

  @Test("A part is not added to its whole, nor a cumulative figure across periods")
  func illegalSums() throws {
    let measures = try WelfareMeasures(WelfareConfiguration()).all.map(\.definition)
    let arithmetic = FigureArithmetic(definitions: measures)
    func figure(_ id: String, asOf offset: Int64 = 0) -> Figure {
      Figure(
        measure: "welfare." + id, definitionVersion: 1, type: .cumulative, unit: 1,
        value: .amount(3), asOf: Self.day(offset), knownOn: Instant(rawValue: 0), epoch: 1)
    }
    for (part, whole) in [
      ("orphans_by_businesswomen", "orphans_sponsored"),
      ("communication_teams", "project8_models"), ("trusted_addresses", "project8_models"),
      ("leaders_of_change_clubs", "project8_models"),
    ] {
      #expect(throws: IllegalSum.self) { try arithmetic.sum([figure(part), figure(whole)]) }
    }
    #expect(throws: IllegalSum.self) {
      try arithmetic.sum([figure("orphans_sponsored"), figure("orphans_sponsored", asOf: -30)])
    }
  }

  @Test(
    "What is refused is said in both languages",
    arguments: [
      WelfareError.notFound, .superseded, .inUse, .ended, .exceedsPayment, .notTheWorker,
    ] + FieldFault.allCases.map { .field("day", $0) })
  func languages(error: WelfareError) {
    #expect(error.rpcError.isInBothLanguages, "\(error.rpcError)")
  }
}
