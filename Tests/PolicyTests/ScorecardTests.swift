import Foundation
import SenAPI
import SenCodec
import SenRPC
import Synchronization
import Testing
import TestSupport
import UnionModel
import UnionService

@testable import Policy

@Suite("The scorecard")
struct ScorecardTests {
  private func harness(_ targets: [Wire.Target]? = nil, today: String = "2024-06-30")
    async throws -> PolicyHarness
  {
    let harness = try await PolicyHarness(today: today)
    var plan = Sample.plan2024()
    if let targets { plan.targets = targets }
    let summary = try await harness.load(
      [.plan(plan)], recordedAt: UnionCalendar.start(of: UnionFixture.day("2023-12-14")))
    #expect(summary.accepted == 1, "\(summary.errors)")
    return harness
  }

  private func card(
    _ harness: PolicyHarness, asOf: String = "2024-06-30", unit: Int64 = 0, code: String = ""
  ) async throws -> Wire.Scorecard {
    try await harness.scorecards.getScorecard(
      .with {
        $0.year = 2024
        $0.asOf = asOf
        $0.unitID = unit
        $0.unitCode = code
      }, options: harness.options())
  }

  private func part(_ card: Wire.Scorecard, _ number: String) throws -> Wire.ScorecardPart {
    try #require(card.targets.flatMap(\.parts).first { $0.targetNo == number })
  }

  @Test("Seven targets hold fourteen parts; a target is met when all its parts are")
  func shape() async throws {
    let harness = try await harness()
    harness.peers.set("empowerment.households_out_of_poverty", 340)
    harness.peers.set("empowerment.women_supported", 18)
    harness.peers.set("empowerment.cooperatives_founded_women_managed", 6)
    harness.peers.set("membership.cadres_it_proficient", 13)
    harness.peers.set("membership.branch_heads_trained", 67)
    let card = try await card(harness)
    #expect(card.targets.map(\.targetNo) == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(card.targets.map(\.parts.count) == [1, 3, 1, 3, 2, 2, 2])
    #expect(card.targets[1].parts.map(\.met) == [.yes, .yes, .no])
    #expect(card.targets[1].met == .no)
    #expect(card.targets[6].met == .yes)
  }

  @Test("Its figures are asked at once", .timeLimit(.minutes(1)))
  func askedAtOnce() async throws {
    let harness = try await harness()
    harness.peers.set("membership.branch_heads_trained", 67)
    // Asked in turn, the first call would wait for the second for ever.
    harness.peers.script.withLock { $0.meeting = Meeting(of: 2) }
    #expect(try part(await card(harness), "7b").value == 67)
  }

  @Test("4a and 4b can disagree: few families everywhere, or many in one place")
  func families() async throws {
    let harness = try await harness()
    // Communes 111, 112 and 211; 121 has no union.
    harness.peers.set("welfare.families_8_criteria", 21)
    harness.peers.set("welfare.families_8_criteria", 14, unit: 111)
    harness.peers.set("welfare.families_8_criteria", 5, unit: 112)
    harness.peers.set("welfare.families_8_criteria", 2, unit: 211)
    harness.peers.set("welfare.families_5_per_unit_share", 2, of: 3)
    var result = try await card(harness)
    #expect(try part(result, "4a").met == .no)
    #expect(try part(result, "4b").met == .yes)
    let failing = try part(result, "4a").failingUnits
    #expect(failing.map(\.unitID) == [211])
    #expect(failing.map(\.gap) == [3])
    #expect(failing.map(\.text) == ["thiếu 3 hộ gia đình"])
    harness.peers.set("welfare.families_8_criteria", 15)
    harness.peers.set("welfare.families_8_criteria", 5, unit: 111)
    harness.peers.set("welfare.families_8_criteria", 5, unit: 211)
    harness.peers.set("welfare.families_5_per_unit_share", 3, of: 3)
    result = try await card(harness)
    #expect(try part(result, "4a").met == .yes)
    #expect(try part(result, "4b").met == .no)
  }

  @Test("6a asks the centre itself besides every province")
  func centre() async throws {
    let harness = try await harness()
    let draft = Sample.draft(id: 9, kind: .local, unit: 10, day: "2024-01-10")
    func duties(_ units: [Int64]) -> [Wire.ImportRecord.Record] {
      units.flatMap { unit -> [Wire.ImportRecord.Record] in
        [
          .supervision(
            Sample.supervision(lead: unit, code: "P", year: 2024, carriedOut: "2024-02-01")),
          .criticism(Sample.criticism(9, unit: unit, role: .chaired, day: "2024-02-02")),
        ]
      }
    }
    _ = try await harness.load([.draft(draft)] + duties([10, 20]))
    var part = try part(try await card(harness), "6a")
    #expect(part.value == 100)
    #expect(part.conditions.map(\.met) == [.no])
    #expect(part.met == .no)
    _ = try await harness.load(duties([1]))
    part = try self.part(try await card(harness), "6a")
    #expect(part.conditions.map(\.met) == [.yes])
    #expect(part.met == .yes)
    // A province alone is judged by its own duties.
    #expect(try self.part(try await card(harness, unit: 10), "6a").met == .yes)
  }

  @Test("A failing share names its units with what they lack")
  func gaps() async throws {
    let harness = try await harness()
    let card = try await card(harness)
    let part = try part(card, "6b")
    #expect(part.met == .no)
    #expect(part.failingCount == 6)
    #expect(part.failingUnits.map(\.gap) == [2, 2, 2, 2, 2, 2])
    #expect(part.failingUnits.first?.gapUnit == "duty")
  }

  @Test("A unit below the centre is judged by its allocation; without one an amount is not judged")
  func allocation() async throws {
    let harness = try await harness()
    _ = try await harness.plans.setAllocation(
      .with {
        $0.header = harness.header()
        $0.planYear = 2024
        $0.targetNo = "2a"
        $0.unitID = 10
        $0.value = 200
      }, options: harness.options([.provincialOfficer], scopes: [10]))
    harness.peers.set("empowerment.households_out_of_poverty", 500)
    harness.peers.set("empowerment.households_out_of_poverty", 163, unit: 10)
    let province = try part(try await card(harness, code: "01"), "2a")
    #expect(province.target == 200)
    #expect(province.allocated)
    #expect(province.met == .no)
    harness.peers.set("empowerment.households_out_of_poverty", 12, unit: 20)
    let other = try part(try await card(harness, unit: 20), "2a")
    #expect(other.met == .notApplicable)
    #expect(other.value == 12)
    #expect(other.target == 0)
    // The centre has met its own, and still names the province that has not, with its gap.
    let whole = try part(try await card(harness), "2a")
    #expect(whole.met == .yes)
    #expect(whole.failingUnits.map(\.text) == ["thiếu 37 hộ"])
  }

  @Test("A province may ask fifteen families where the plan asks five")
  func stricterBound() async throws {
    let harness = try await harness()
    _ = try await harness.plans.setAllocation(
      .with {
        $0.header = harness.header()
        $0.planYear = 2024
        $0.targetNo = "4a"
        $0.unitID = 10
        $0.value = 100
        $0.unitAtLeast = 15
      }, options: harness.options([.provincialOfficer], scopes: [10]))
    harness.peers.set("welfare.families_5_per_unit_share", 2, of: 2, unit: 10)
    harness.peers.set("welfare.families_8_criteria", 16, unit: 111)
    harness.peers.set("welfare.families_8_criteria", 9, unit: 112)
    let part = try part(try await card(harness, unit: 10), "4a")
    #expect(part.met == .no)
    #expect(part.value == 50)
    #expect(part.failingUnits.map(\.gap) == [6])
  }

  @Test("The forecast follows last year's pace; without one it is linear and says so")
  func forecasts() async throws {
    let harness = try await harness()
    let measure = "empowerment.households_out_of_poverty"
    harness.peers.set(measure, 100, asOf: "2024-06-30")
    harness.peers.set(measure, 50, asOf: "2023-06-30")
    harness.peers.set(measure, 200, asOf: "2023-11-30")
    harness.peers.set("empowerment.women_supported", 9, asOf: "2024-06-30")
    let card = try await card(harness)
    let paced = try part(card, "2a")
    #expect(paced.forecast?.basis == .pace)
    #expect(paced.forecast?.value == 400)
    #expect(paced.forecast?.met == .yes)
    #expect(paced.lastYear == 200)
    #expect(paced.lastYearSameDay == 50)
    #expect(paced.forecast?.text == "theo nhịp độ năm trước")
    let linear = try part(card, "2b")
    // 213 of 366 days of the reporting year have gone: 9 × 366 / 213, rounded down.
    #expect(linear.forecast?.basis == .linear)
    #expect(linear.forecast?.value == 15)
    #expect(linear.forecast?.met == .no)
    #expect(linear.forecast?.text == "tuyến tính theo số ngày")
    #expect(try part(card, "7a").forecast?.basis == .asItStands)
    // A stock does not start from nothing: last year's pace says nothing of it.
    let stock = "membership.cadres_it_proficient"
    harness.peers.set(stock, 10, asOf: "2024-06-30")
    harness.peers.set(stock, 3, asOf: "2023-06-30")
    harness.peers.set(stock, 9, asOf: "2023-11-30")
    let proficient = try part(try await self.card(harness), "7a")
    #expect(proficient.forecast?.basis == .asItStands)
    #expect(proficient.forecast?.value == 10)
    #expect(proficient.lastYear == 9)
  }

  @Test(
    "A quarterly rule is judged on closed quarters",
    arguments: [
      ("2024-02-15", ""), ("2024-03-31", "2024-03-31"), ("2024-05-15", "2024-03-31"),
      ("2024-06-30", "2024-06-30"),
    ])
  func quarters(asOf: String, judged: String) async throws {
    let harness = try await harness()
    harness.peers.set("membership.activity_units_share", 3, of: 3)
    let part = try part(try await card(harness, asOf: asOf), "1")
    #expect(part.judgedOn == judged)
    #expect(part.met == (judged.isEmpty ? .notApplicable : .yes))
    if !judged.isEmpty { #expect(part.forecast?.basis == .closedQuarters) }
  }

  @Test("Units with fewer than five people in a cell are not named")
  func withheld() async throws {
    let harness = try await harness()
    harness.peers.set("welfare.victims_served_share", 50, of: 100)
    harness.peers.set("welfare.victims_served_share", 8, of: 20, unit: 10)
    harness.peers.set("welfare.victims_served_share", 2, of: 20, unit: 20)
    harness.peers.set("welfare.victims_served_share", 40, of: 60, unit: 90)
    let part = try part(try await card(harness), "3")
    #expect(part.met == .no)
    // The next smallest is withheld too: the whole less the others would tell.
    #expect(part.failingUnits.map(\.unitID) == [90] && part.failingCount == 1)
    #expect(part.failingWithheld)
  }

  @Test(
    "A unit's own part is withheld by the whole tree, whoever asks and of whichever unit",
    arguments: [(10, false), (10, true), (11, false), (90, false), (121, false)])
  func withheldByTheTree(unit: Int64, byItsOfficer: Bool) async throws {
    let share = "welfare.victims_served_share"
    let harness = try await harness([Sample.target(3, "", share, Sample.share(80))])
    for asOf in ["2024-06-30", "2023-06-30"] {
      harness.peers.set(share, 82, of: 123, asOf: asOf)
      harness.peers.set(share, 20, of: 30, unit: 10, asOf: asOf)
      harness.peers.set(share, 20, of: 30, unit: 11, asOf: asOf)
      harness.peers.set(share, 0, of: 0, unit: 121, asOf: asOf)
      harness.peers.set(share, 2, of: 3, unit: 20, asOf: asOf)
      harness.peers.set(share, 60, of: 90, unit: 90, asOf: asOf)
    }
    let officer = harness.options([.provincialOfficer, .caseWorker], scopes: [10])
    let card = try await harness.scorecards.getScorecard(
      .with {
        $0.year = 2024
        $0.asOf = "2024-06-30"
        $0.unitID = unit
      }, options: byItsOfficer ? officer : harness.options())
    let own = try part(card, "3")
    let isShown = unit == 90
    // 20 has few, so that 10 is withheld beside it, and in 10 what makes it up.
    #expect(own.failingWithheld == !isShown)
    #expect((own.figure != nil) == isShown && (own.denominator == 90) == isShown)
    #expect(own.met == (isShown ? .no : .notApplicable))
    #expect((own.lastYearSameDay != nil) == isShown)
  }

  @Test("Of a unit with few people neither value, judgement, place nor last year is shown")
  func fewPeople() async throws {
    let harness = try await harness([
      Sample.target(3, "", "welfare.victims_served_share", Sample.share(80))
    ])
    harness.peers.set("welfare.victims_served_share", 30, of: 40)
    harness.peers.set("welfare.victims_served_share", 20, of: 20, unit: 10)
    harness.peers.set("welfare.victims_served_share", 30, of: 30, unit: 90)
    harness.peers.set("welfare.victims_served_share", 2, of: 3, unit: 20)
    let own = try part(try await card(harness, unit: 20), "3")
    #expect(own.figure == nil)
    #expect(own.numerator == nil && own.denominator == nil)
    #expect(own.value == 0)
    #expect(own.met == .notApplicable)
    #expect(own.failingWithheld)
    #expect(own.lastYear == nil && own.lastYearSameDay == nil)
    let whole = try await card(harness)
    #expect(try part(whole, "3").failingUnits.isEmpty)
    #expect(whole.ranking.map(\.unitID) == [90])
  }

  @Test("A failing unit stands beside what it was on the same day of last year")
  func lastYearOfUnits() async throws {
    let harness = try await harness([
      Sample.target(
        4, "a", "welfare.families_5_per_unit_share",
        Sample.share(100, of: "welfare.families_8_criteria", atLeast: 5)),
      Sample.target(4, "c", "welfare.works_share", Sample.share(100)),
    ])
    harness.peers.set("welfare.families_5_per_unit_share", 2, of: 3)
    harness.peers.set("welfare.families_8_criteria", 2, unit: 211, asOf: "2024-06-30")
    harness.peers.set("welfare.families_8_criteria", 4, unit: 211, asOf: "2023-06-30")
    for unit: Int64 in [111, 112] {
      harness.peers.set("welfare.families_8_criteria", 6, unit: unit)
      harness.peers.set("welfare.works_share", 1, of: 1, unit: unit)
    }
    harness.peers.set("welfare.works_share", 2, of: 3)
    harness.peers.set("welfare.works_share", 0, of: 1, unit: 211, asOf: "2024-06-30")
    harness.peers.set("welfare.works_share", 1, of: 1, unit: 211, asOf: "2023-06-30")
    let card = try await card(harness)
    let families = try #require(try part(card, "4a").failingUnits.first)
    #expect(families.unitID == 211)
    #expect(families.lastYear == 4)
    let works = try #require(try part(card, "4c").failingUnits.first)
    #expect(works.unitID == 211)
    #expect(works.lastYear == 100)
    let text = ScorecardRendering.text(card)
    #expect(text.contains("thiếu 3 hộ gia đình (năm trước cùng kỳ 4)"), "\(text)")
    #expect(text.contains("chưa đạt (năm trước cùng kỳ 100%)"), "\(text)")
  }

  @Test("A share is compared by whole numbers: 87.99 % does not reach 88 %")
  func exactShare() {
    let rule = PlannedRule.share(8_800, of: nil)
    func standing(_ numerator: Int64, _ denominator: Int64) -> FigureStanding {
      FigureStanding(
        .with {
          $0.numerator = numerator
          $0.denominator = denominator
        }, rule: rule)
    }
    #expect(standing(88, 100).reaches(88))
    #expect(standing(8_800, 10_000).reaches(88))
    #expect(!standing(8_799, 10_000).reaches(88))
    #expect(standing(8_799, 10_000).reaches(87.99))
    #expect(!standing(0, 0).reaches(88))
  }

  @Test("Units are ranked by how far they have come, equal ones alike")
  func ranking() async throws {
    let harness = try await harness([
      Sample.target(1, "", "empowerment.households_out_of_poverty", Sample.value(100))
    ])
    for (unit, value) in [(10, 50.0), (20, 100.0), (90, 50.0)] {
      _ = try await harness.plans.setAllocation(
        .with {
          $0.header = harness.header()
          $0.planYear = 2024
          $0.targetNo = "1"
          $0.unitID = Int64(unit)
          $0.value = 100
        }, options: harness.options([.centralOfficer]))
      harness.peers.set("empowerment.households_out_of_poverty", value, unit: Int64(unit))
    }
    let ranking = try await card(harness).ranking
    #expect(ranking.map(\.unitID) == [20, 10, 90])
    #expect(ranking.map(\.rank) == [1, 2, 2])
    #expect(ranking.map(\.attainment) == [100, 50, 50])
  }

  @Test(
    "Its JSON has scorecard.targets with parts, gaps and forecast",
    arguments: [
      "text", "json", "html",
    ])
  func rendered(format: String) async throws {
    let harness = try await harness()
    harness.peers.set("empowerment.households_out_of_poverty", 100)
    let request = Wire.RenderScorecardRequest.with {
      $0.scorecard = .with {
        $0.year = 2024
        $0.asOf = "2024-06-30"
        $0.knownOn = UnionCalendar.start(of: UnionFixture.day("2024-06-30")).timestamp
      }
      $0.format = format
    }
    let first = try await harness.scorecards.renderScorecard(request, options: harness.options())
    let second = try await harness.scorecards.renderScorecard(request, options: harness.options())
    #expect(first.content == second.content)
    guard format == "json" else { return }
    let object = try JSONSerialization.jsonObject(with: Data(first.content)) as? [String: Any]
    let card = try #require(object?["scorecard"] as? [String: Any])
    let targets = try #require(card["targets"] as? [[String: Any]])
    #expect(targets.count == 7)
    let parts = try #require(targets[1]["parts"] as? [[String: Any]])
    #expect(parts.map { $0["target_no"] as? String } == ["2a", "2b", "2c"])
    for key in ["measure", "value", "target", "met", "forecast", "failing_units"] {
      #expect(parts[0][key] != nil, "\(key)")
    }
    #expect(parts[0]["met"] as? Bool == false)
  }

  @Test("A plan that is not there is NOT_FOUND")
  func noPlan() async throws {
    let harness = try await harness()
    let error = await #expect(throws: RPCError.self) {
      try await harness.scorecards.getScorecard(
        .with { $0.year = 2023 }, options: harness.options())
    }
    #expect(error?.reason == "UNKNOWN_PLAN")
  }
}
