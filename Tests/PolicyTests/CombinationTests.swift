import SenAPI
import SenCodec
import SenRPC
import Synchronization
import TestSupport
import Testing
import UnionModel
import UnionService

@testable import Policy

/// One figure of a combination, for tests.
func part(
  _ measure: String, unit: Int64 = 0, code: String = "", asOf: String = "2023-11-30",
  from: String = "", known: String? = nil, geography: String = ""
) -> Wire.CombinedPart {
  .with {
    $0.measure = measure
    $0.unitID = unit
    $0.unitCode = code
    $0.asOf = asOf
    $0.from = from
    $0.knownOn = known.map { UnionCalendar.end(of: UnionFixture.day($0)).timestamp }
    $0.geography = geography
  }
}

@Suite("Figures put together")
struct CombinationTests {
  private static let members = "membership.members"
  private static let charity = "welfare.charity_activities"
  private static let served = "welfare.victims_served_share"
  private static let regular = "membership.activity_units_share"
  private static let firstQuarter = ("2023-01-01", "2023-03-31")
  private static let secondQuarter = ("2023-04-01", "2023-06-30")

  /// A combination that is refused, and by which rule.
  struct Refused: Sendable, CustomTestStringConvertible {
    let combination: Wire.Combination
    let parts: [Wire.CombinedPart]
    let rule: String

    init(_ rule: String, _ combination: Wire.Combination, _ parts: Wire.CombinedPart...) {
      (self.rule, self.combination, self.parts) = (rule, combination, parts)
    }

    var testDescription: String { rule }
  }

  private func combine(
    _ harness: PolicyHarness, _ combination: Wire.Combination, _ parts: [Wire.CombinedPart],
    by options: CallOptions? = nil
  ) async throws -> Wire.CombineFiguresResponse {
    try await harness.figures.combineFigures(
      .with {
        $0.combination = combination
        $0.figures = parts
      }, options: options ?? harness.options([.centralOfficer]))
  }

  private func refusal(
    _ harness: PolicyHarness, _ combination: Wire.Combination, _ parts: [Wire.CombinedPart],
    by options: CallOptions? = nil
  ) async -> RPCError? {
    do {
      _ = try await combine(harness, combination, parts, by: options)
      return nil
    } catch {
      return error as? RPCError
    }
  }

  private static func violation(_ error: RPCError?) -> API.Types.V1.BadRequest.FieldViolation? {
    try? API.Types.V1.BadRequest(serializedBytes: error?.details ?? []).violations.first
  }

  @Test("A sum over units holds its parts, their records and a digest, and is derived")
  func sum() async throws {
    let harness = try await PolicyHarness()
    harness.peers.set(Self.members, 10, unit: 10)
    harness.peers.set(Self.members, 20, unit: 20)
    let parts = [part(Self.members, code: "01"), part(Self.members, unit: 20)]
    let sum = try await combine(harness, .sum, parts)
    #expect(sum.value == 30 && sum.unit == "person")
    #expect(sum.qualifier == .derived)
    #expect(sum.asOf == "2023-11-30" && sum.from.isEmpty)
    #expect(sum.records.map(\.count) == [6])
    #expect(sum.parts.map(\.value) == [10, 20])
    #expect(sum.parts.map(\.unitID) == [10, 20])
    #expect(!sum.parts.contains { $0.digest.isEmpty })
    #expect(sum.digest.count == 64)
    #expect(sum.epoch == sum.parts[0].epoch && sum.knownOn == sum.parts[1].knownOn)
    let mean = try await combine(harness, .average, parts)
    #expect(mean.value == 15)
    #expect(mean.digest != sum.digest)
    harness.peers.set(Self.members, 21, unit: 20)
    #expect(try await combine(harness, .sum, parts).digest != sum.digest)
  }

  @Test("Shares add their counts, flows their periods, estimates stay estimates")
  func sums() async throws {
    let harness = try await PolicyHarness()
    harness.peers.set(Self.regular, 3, of: 10, unit: 10)
    harness.peers.set(Self.regular, 9, of: 10, unit: 20)
    let share = try await combine(
      harness, .sum, [part(Self.regular, unit: 10), part(Self.regular, unit: 20)])
    #expect(share.value == 60 && share.numerator == 12 && share.denominator == 20)
    #expect(share.unit == "percent")
    harness.peers.set(Self.charity, 4, asOf: Self.firstQuarter.1)
    harness.peers.set(Self.charity, 7, asOf: Self.secondQuarter.1)
    let halfYear = try await combine(
      harness, .sum,
      [Self.firstQuarter, Self.secondQuarter].map { part(Self.charity, asOf: $0.1, from: $0.0) })
    #expect(halfYear.value == 11)
    #expect(halfYear.from == "2023-01-01" && halfYear.asOf == "2023-06-30")
    let exits = "empowerment.households_out_of_poverty"
    harness.peers.set(exits, 5, unit: 10)
    let estimate = try await combine(
      harness, .sum, [part(exits, unit: 10), part(exits, unit: 20)])
    #expect(estimate.value == 5 && estimate.qualifier == .estimate)
  }

  @Test("A ratio is of two counts, also of two services; a net figure of one stock on two days")
  func ratioAndNet() async throws {
    let harness = try await PolicyHarness()
    harness.peers.set("membership.honorary_members", 5)
    harness.peers.set(Self.members, 20)
    harness.peers.set(Self.members, 16, asOf: "2022-11-30")
    let ratio = try await combine(
      harness, .ratio, [part("membership.honorary_members"), part(Self.members)])
    #expect(ratio.value == 25 && ratio.numerator == 5 && ratio.denominator == 20)
    #expect(ratio.unit == "percent" && ratio.qualifier == .derived)
    let own = try await combine(harness, .ratio, [part("policy.dialogues"), part(Self.members)])
    #expect(own.value == 0 && own.parts.map(\.measure) == ["policy.dialogues", Self.members])
    let none = try await combine(harness, .ratio, [part(Self.members), part("policy.dialogues")])
    #expect(none.notApplicable && none.value == 0)
    let net = try await combine(
      harness, .net, [part(Self.members), part(Self.members, asOf: "2022-11-30")])
    #expect(net.value == 4 && net.qualifier == .derived)
    #expect(net.from == "2022-12-01" && net.asOf == "2023-11-30")
  }

  static let refused: [Refused] = [
    Refused("NOTHING_TO_ADD", .sum, part(members)),
    Refused("NOTHING_TO_ADD", .average),
    Refused("DIFFERENT_MEASURES", .sum, part(members), part("membership.honorary_members")),
    Refused(
      "SUBSET_PLUS_TOTAL", .sum, part("empowerment.cooperatives_founded"),
      part("empowerment.cooperatives_founded_women_managed")),
    Refused(
      "DIFFERENT_KNOWLEDGE", .sum, part(members, unit: 10),
      part(members, unit: 20, known: "2023-12-31")),
    Refused("STOCK_ACROSS_TIME", .sum, part(members), part(members, asOf: "2022-11-30")),
    Refused(
      "CUMULATIVE_ACROSS_TIME", .sum, part("welfare.orphans_sponsored"),
      part("welfare.orphans_sponsored", asOf: "2023-10-31")),
    Refused(
      "RATE_ACROSS_TIME", .sum, part("welfare.businesswomen_pledge_per_year"),
      part("welfare.businesswomen_pledge_per_year", asOf: "2022-11-30")),
    Refused("SHARE_ACROSS_TIME", .sum, part(regular), part(regular, asOf: "2022-11-30")),
    Refused(
      "OVERLAPPING_PERIODS", .sum, part(charity, asOf: "2023-06-30", from: "2023-01-01"),
      part(charity, asOf: "2023-09-30", from: "2023-06-01")),
    Refused(
      "GAP_BETWEEN_PERIODS", .sum,
      part("membership.members_net_increase", asOf: "2023-03-31", from: "2023-01-01"),
      part("membership.members_net_increase", asOf: "2023-06-30", from: "2023-05-01")),
    Refused(
      "DIFFERENT_PERIODS", .sum, part(charity, unit: 10, asOf: "2023-03-31", from: "2023-01-01"),
      part(charity, unit: 20, asOf: "2023-06-30", from: "2023-04-01")),
    Refused("DIFFERENT_PERIODS", .ratio, part(members, unit: 10), part(members, unit: 20)),
    Refused("OVERLAPPING_UNITS", .sum, part(members, unit: 10), part(members, unit: 11)),
    Refused("OVERLAPPING_UNITS", .average, part(members, unit: 10), part(members, code: "01")),
    Refused(
      "DISTINCT_ACROSS_UNITS", .sum, part("empowerment.women_supported", unit: 10),
      part("empowerment.women_supported", unit: 20)),
    Refused(
      "DISTINCT_ACROSS_PERIODS", .sum,
      part("membership.presidents_honoured", asOf: "2023-03-31", from: "2023-01-01"),
      part("membership.presidents_honoured", asOf: "2023-06-30", from: "2023-04-01")),
    Refused("AVERAGE_OF_RATIOS", .average, part(regular, unit: 10), part(regular, unit: 20)),
    Refused("RATIO_OF_RATIOS", .ratio, part(regular), part(members)),
    Refused("NET_OF_OTHER", .net, part(members, asOf: "2022-11-30"), part(members)),
    Refused(
      "OVERFLOW", .sum, part("membership.units_below_60", unit: 10),
      part("membership.units_below_60", unit: 20)),
  ]

  @Test(
    "What may not be put together is refused by its rule, in both languages", arguments: refused)
  func illegal(refused: Refused) async throws {
    let harness = try await PolicyHarness()
    for unit: Int64 in [10, 20] {
      harness.peers.set("membership.units_below_60", 9e18, unit: unit)
    }
    let error = await refusal(harness, refused.combination, refused.parts)
    #expect(error?.code == .invalidArgument, "\(String(describing: error))")
    #expect(error?.reason == "ILLEGAL_SUM")
    let violation = Self.violation(error)
    #expect(violation?.field == "combination")
    #expect(violation?.reason == refused.rule)
    #expect(violation?.text.isEmpty == false && violation?.textVi.isEmpty == false)
    #expect(violation?.text != violation?.textVi)
  }

  @Test("Another definition and other units between two figures are refused as well")
  func versions() async throws {
    let harness = try await PolicyHarness()
    let parts = [part(Self.members, unit: 10), part(Self.members, unit: 20)]
    harness.peers.script.withLock { $0.versions[20] = 2 }
    let definitions = await refusal(harness, .sum, parts)
    #expect(Self.violation(definitions)?.reason == "DIFFERENT_DEFINITIONS")
    harness.peers.script.withLock {
      $0.versions = [:]
      $0.echoesEpoch = true
    }
    // A branch of July: the units of June are others.
    var version = UnionFixture.version(1113, "00001.003", .branch, 111)
    version.validFrom = UnionFixture.day("2023-07-01")
    version.epoch = 7
    harness.fixture.environment.units.update(
      UnitHistory(versions: UnionFixture.versions + [version]))
    let june = part(Self.members, unit: 10, geography: "2023-06-30")
    let epochs = await refusal(harness, .sum, [june, parts[1]])
    #expect(Self.violation(epochs)?.reason == "DIFFERENT_EPOCHS", "\(String(describing: epochs))")
    // By default all figures are in the units of the last day.
    let quarters = [("2023-04-01", "2023-06-30"), ("2023-07-01", "2023-09-30")]
    let sum = try await combine(
      harness, .sum, quarters.map { part(Self.charity, asOf: $0.1, from: $0.0) })
    #expect(Set(sum.parts.map(\.epoch)) == [sum.epoch])
  }

  @Test("Fields at fault are named")
  func fields() async throws {
    let harness = try await PolicyHarness()
    let good = part(Self.members)
    let cases: [(Wire.Combination, [Wire.CombinedPart], String, String)] = [
      (.unspecified, [good, good], "combination", "FIELD_REQUIRED"),
      (.ratio, [good, good, good], "figures", "OUT_OF_RANGE"),
      (
        .sum, Array(repeating: good, count: CombinationOrder.largestCount + 1), "figures",
        "TOO_MANY"
      ),
      (.sum, [good, part(Self.members, asOf: "2023-02-30")], "figures[1].as_of", "DATE_INVALID"),
      (.sum, [part(Self.members, asOf: "2025-01-01"), good], "figures[0].as_of", "DATE_IN_FUTURE"),
      (
        .sum, [good, part(Self.charity, asOf: "2023-01-01", from: "2023-02-01")],
        "figures[1].from", "DATE_ORDER"
      ),
      (
        .sum, [good, part(Self.members, known: "2025-01-01")], "figures[1].known_on",
        "DATE_IN_FUTURE"
      ),
      (.sum, [good, part("membership.kitchens")], "figures[1].measure", "UNKNOWN_MEASURE"),
      (.sum, [part("kitchen"), good], "figures[0].measure", "UNKNOWN_MEASURE"),
    ]
    for (combination, parts, field, reason) in cases {
      let error = await refusal(harness, combination, parts)
      let violation = Self.violation(error)
      #expect(violation?.field == field, "\(String(describing: error))")
      #expect(violation?.reason == reason)
      #expect(error?.code == .invalidArgument && error?.reason == reason)
      #expect(violation?.textVi.isEmpty == false)
    }
  }

  @Test("Every figure must be within the caller's scope, and codes are not told to others")
  func scope() async throws {
    let harness = try await PolicyHarness()
    let officer = harness.options([.provincialOfficer], scopes: [10])
    let own = part(Self.members, unit: 11)
    #expect(await refusal(harness, .sum, [own, part(Self.members, unit: 12)], by: officer) == nil)
    for other in [
      part(Self.members, unit: 20), part(Self.members), part(Self.members, code: "02"),
      part(Self.members, code: "99999"), part(Self.members, unit: 9_999),
    ] {
      let error = await refusal(harness, .sum, [own, other], by: officer)
      #expect(error?.code == .permissionDenied && error?.reason == "OUTSIDE_SCOPE")
    }
    let role = await refusal(
      harness, .sum, [own, own], by: harness.options([.administrator], scopes: [1]))
    #expect(role?.code == .permissionDenied && role?.reason == "ROLE_NOT_PERMITTED")
    for (field, unknown) in [
      ("unit_code", part(Self.members, code: "99999")),
      ("unit_id", part(Self.members, unit: 9_999)),
    ] {
      let error = await refusal(harness, .sum, [own, unknown])
      #expect(error?.code == .notFound && error?.reason == "UNKNOWN_UNIT")
      #expect(Self.violation(error)?.field == "figures[1].\(field)")
    }
  }

  @Test("Figures of different services are asked at once", .timeLimit(.minutes(1)))
  func askedAtOnce() async throws {
    let harness = try await PolicyHarness()
    harness.peers.set(Self.charity, 5)
    harness.peers.set(Self.members, 10)
    // Asked in turn, the first would wait for the second for ever.
    harness.peers.script.withLock { $0.meeting = Meeting(of: 2) }
    let ratio = try await combine(harness, .ratio, [part(Self.charity), part(Self.members)])
    #expect(ratio.value == 50)
    #expect(ratio.parts.map(\.measure) == [Self.charity, Self.members])
  }

  @Test("A few are asked at a time, in order; of several errors the first one's is told")
  func boundedConcurrency() async throws {
    let running = Mutex((now: 0, most: 0))
    let items = Array(0..<20)
    let answers = try await CallsAtOnce.answers(to: items) { item in
      running.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      for _ in 0..<(item % 3) { await Task.yield() }
      running.withLock { $0.now -= 1 }
      return item * 2
    }
    #expect(answers == items.map { $0 * 2 })
    #expect(running.withLock(\.most) <= CallsAtOnce.most)
    struct Broken: Error, Equatable { let item: Int }
    let meeting = Meeting(of: 2)
    await #expect(throws: Broken(item: 1)) {
      _ = try await CallsAtOnce.answers(to: items) { item in
        if item == 1 || item == 2 {
          await meeting.arrive()
          throw Broken(item: item)
        }
        return item
      }
    }
  }

  @Test("A service that does not answer is named")
  func down() async throws {
    let harness = try await PolicyHarness(down: ["welfare"])
    let error = await refusal(
      harness, .ratio, [part(Self.charity), part(Self.members)])
    #expect(error?.code == .unavailable && error?.message.contains("welfare") == true)
  }

  // MARK: Few people

  private func expectWithheld(
    _ answer: Wire.CombineFiguresResponse, parts hidden: Set<Int>,
    at place: SourceLocation = #_sourceLocation
  ) {
    #expect(answer.notApplicable && answer.value == 0, sourceLocation: place)
    #expect(answer.numerator == nil && answer.denominator == nil, sourceLocation: place)
    #expect(answer.records.isEmpty && answer.digest.isEmpty, sourceLocation: place)
    for (index, part) in answer.parts.enumerated() {
      #expect(part.digest.isEmpty == hidden.contains(index), sourceLocation: place)
      #expect(part.notApplicable == hidden.contains(index), sourceLocation: place)
      if hidden.contains(index) {
        #expect(part.denominator == 0 && part.records.isEmpty, sourceLocation: place)
      }
    }
  }

  @Test("A part of few people withholds the sum, but not from a case worker")
  func fewPeople() async throws {
    let harness = try await PolicyHarness()
    harness.peers.set(Self.served, 2, of: 3, unit: 10)
    harness.peers.set(Self.served, 20, of: 30, unit: 20)
    harness.peers.set(Self.served, 40, of: 60, unit: 90)
    let parts = [part(Self.served, unit: 10), part(Self.served, unit: 90)]
    expectWithheld(try await combine(harness, .sum, parts), parts: [0])
    let worker = harness.options([.caseWorker, .centralOfficer])
    let seen = try await combine(harness, .sum, parts, by: worker)
    #expect(seen.numerator == 42 && seen.denominator == 63)
    #expect(!seen.parts.contains { $0.digest.isEmpty })
    // The next smallest of the provinces is withheld with it: a total less the others would tell.
    let others = [part(Self.served, unit: 20), part(Self.served, unit: 90)]
    expectWithheld(try await combine(harness, .sum, others), parts: [0])
    harness.peers.set(Self.served, 20, of: 30, unit: 10)
    let shown = try await combine(harness, .sum, parts)
    #expect(shown.numerator == 60 && shown.denominator == 90)
  }

  @Test("Nobody and few cannot be told apart; a sibling counts for whoever asks")
  func noneOrFew() async throws {
    let harness = try await PolicyHarness()
    harness.peers.set(Self.served, 20, of: 30, unit: 111)
    harness.peers.set(Self.served, 2, of: 3, unit: 112)
    harness.peers.set(Self.served, 10, of: 20, unit: 211)
    harness.peers.set(Self.served, 0, of: 0, unit: 121)
    let parts = [part(Self.served, unit: 111), part(Self.served, unit: 211)]
    expectWithheld(try await combine(harness, .sum, parts), parts: [0])
    let officer = harness.options([.communeOfficer], scopes: [111, 211])
    expectWithheld(try await combine(harness, .sum, parts, by: officer), parts: [0])
    let few = try await combine(
      harness, .sum, [part(Self.served, unit: 112), part(Self.served, unit: 211)])
    let none = try await combine(
      harness, .sum, [part(Self.served, unit: 121), part(Self.served, unit: 211)])
    expectWithheld(few, parts: [0])
    expectWithheld(none, parts: [0])
    #expect(few.parts[0].value == none.parts[0].value)
  }

  @Test("A unit above a withheld one is withheld below as well, however far down the small one is")
  func levels() async throws {
    let harness = try await PolicyHarness()
    // 20 has few; 10 is withheld beside it, and so one of its districts, and of that one commune.
    harness.peers.set(Self.served, 2, of: 3, unit: 20)
    harness.peers.set(Self.served, 50, of: 80, unit: 11)
    harness.peers.set(Self.served, 20, of: 30, unit: 111)
    harness.peers.set(Self.served, 30, of: 50, unit: 112)
    harness.peers.set(Self.served, 60, of: 90, unit: 90)
    for (unit, isHidden) in [(Int64(11), true), (111, true), (112, false)] {
      let answer = try await combine(
        harness, .sum, [part(Self.served, unit: unit), part(Self.served, unit: 90)])
      if isHidden {
        expectWithheld(answer, parts: [0])
      } else {
        #expect(answer.numerator == 90 && answer.denominator == 140)
      }
    }
  }

  @Test("Small counts of measures that protect nobody are shown")
  func unprotected() async throws {
    let harness = try await PolicyHarness()
    harness.peers.set(Self.members, 1, unit: 10)
    harness.peers.set(Self.members, 2, unit: 20)
    let sum = try await combine(
      harness, .sum, [part(Self.members, unit: 10), part(Self.members, unit: 20)])
    #expect(sum.value == 3 && !sum.notApplicable)
  }
}
