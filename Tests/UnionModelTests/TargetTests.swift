import Testing
import UnionModel

@Suite("Targets are rules, and data")
struct TargetTests {
  @Test(
    "A rule is written and read back as the same rule",
    arguments: [
      "membership.members_net_increase >= 170400",
      "share(commune: welfare.families_8_criteria >= 5) >= 100%",
      "share(any province+district: a.b >= 1 and c.d >= 2) >= 88%",
      "unit(centre: a.b >= 1 and c.d >= 1) and share(province: a.b >= 1 and c.d >= 1) >= 100%",
    ])
  func text(rule: String) throws {
    #expect(try TargetRule(text: rule).description == rule)
    let loose = rule.replacing(" ", with: "\n  ")
    #expect(try TargetRule(text: loose).description == rule)
  }

  @Test(
    "What is no rule is refused",
    arguments: [
      "", "a.b", "a.b > 5", "a.b >= -5", "a.b >= x", "ab >= 5", "share(commune) >= 5%",
      "share(village: a.b >= 1) >= 5%", "share(commune: a.b >= 1) >= 101%",
      "share(commune: a.b >= 1) >= 5", "a.b >= 5 and", "a.b >= 5 c.d >= 6", "5.5 >= 5",
    ])
  func badText(text: String) {
    #expect(throws: TargetRuleFault.self) { try TargetRule(text: text) }
  }

  private func evaluate(
    _ text: String, for unit: UnitID = 1, _ values: [String: [UnitID: Standing]]
  ) throws -> TargetEvaluation {
    try TargetRule(text: text).evaluate(for: unit, in: try SampleUnion.tree()) { measure, unit in
      values[measure]?[unit]
    }
  }

  private func amount(_ value: Int64) -> Standing { Standing(value: .amount(value)) }

  private func share(_ numerator: Int64, _ denominator: Int64, protects: Bool = false) -> Standing {
    Standing(
      value: .share(numerator: numerator, denominator: denominator, inPercent: true),
      protectsSmallCells: protects)
  }

  @Test(
    "A value meets its target from the bound on",
    arguments: [(Int64(170_399), false, Int64(1)), (170_400, true, 0), (170_401, true, 0)])
  func value(value: Int64, met: Bool, gap: Int64) throws {
    let judged = try evaluate("m.net >= 170400", ["m.net": [1: amount(value)]])
    #expect(judged.met == met)
    #expect(judged.gap == gap)
    #expect(judged.value == .amount(value))
  }

  @Test("Exactly the percentage passes, by whole numbers; nothing of nothing is not applicable")
  func percent() throws {
    let rule = "m.served >= 80"
    #expect(try evaluate(rule, ["m.served": [1: share(4, 5)]]).met == true)
    #expect(try evaluate(rule, ["m.served": [1: share(79_999, 100_000)]]).met == false)
    #expect(try evaluate(rule, ["m.served": [1: share(79_999, 100_000)]]).gap == 1)
    let nothing = try evaluate(rule, ["m.served": [1: share(0, 0)]])
    #expect(nothing.met == nil)
    #expect(nothing.applicable == 0)
  }

  @Test("A share counts applicable units only and names those that fail with their gap")
  func shareOfUnits() throws {
    // Communes 111, 112, 211; 121 has no union.
    let judged = try evaluate(
      "share(commune: w.families >= 5) >= 100%",
      ["w.families": [111: amount(5), 112: amount(2), 121: amount(0)]])
    #expect(judged.met == false)
    #expect(judged.applicable == 3)
    #expect(judged.passing == 1)
    #expect(judged.failing.map(\.unit) == [211, 112])
    #expect(judged.failing.map(\.gap) == [5, 3])
    #expect(judged.gap == 2)
  }

  @Test("The gap of a gathering rate is in members")
  func gathering() throws {
    let judged = try evaluate(
      "share(commune: m.rate >= 60) >= 88%",
      ["m.rate": [111: share(60, 100), 112: share(83, 200), 211: share(1, 1)]])
    #expect(
      judged.failing == [
        FailingUnit(
          unit: 112,
          shortfalls: [
            Shortfall(
              measure: "m.rate",
              value: .share(numerator: 83, denominator: 200, inPercent: true), minimum: 60, gap: 37)
          ])
      ])
    #expect(judged.passing == 2)
    #expect(judged.met == false)
  }

  @Test("A province's share is of its own communes, and another bound asks more")
  func province() throws {
    let values = ["w.families": [UnitID(111): amount(5), 112: amount(15)]]
    let rule = try TargetRule(text: "share(commune: w.families >= 5) >= 100%")
    let tree = try SampleUnion.tree()
    let met = rule.evaluate(for: 10, in: tree) { values[$0]?[$1] }
    #expect(met.met == true)
    #expect(met.applicable == 2)
    let own = try evaluate("share(commune: w.families >= 15) >= 100%", for: 10, values)
    #expect(own.met == false)
    #expect(own.failing.map(\.gap) == [10])
  }

  @Test("Both duties must be done: one without the other fails, the centre alone fails the whole")
  func conjunction() throws {
    let rule = """
      unit(centre: p.led >= 1 and p.chaired >= 1)
        and share(province: p.led >= 1 and p.chaired >= 1) >= 100%
      """
    var led: [UnitID: Standing] = [1: amount(1), 10: amount(1), 20: amount(3)]
    var chaired: [UnitID: Standing] = [1: amount(1), 10: amount(1), 20: amount(1)]
    let all = try evaluate(rule, ["p.led": led, "p.chaired": chaired])
    #expect(all.met == true)
    #expect(all.parts.map(\.met) == [true, true])
    chaired[20] = nil
    let province = try evaluate(rule, ["p.led": led, "p.chaired": chaired])
    #expect(province.met == false)
    #expect(province.failing.map(\.unit) == [20])
    #expect(province.failing[0].shortfalls.map(\.measure) == ["p.chaired"])
    chaired[20] = amount(1)
    led[1] = amount(0)
    let centre = try evaluate(rule, ["p.led": led, "p.chaired": chaired])
    #expect(centre.met == false)
    #expect(centre.parts.map(\.met) == [false, true])
  }

  @Test("Police and Army do not count among the provinces, unless the rule says any")
  func police() throws {
    let led: [UnitID: Standing] = [10: amount(1), 20: amount(1)]
    #expect(try evaluate("share(province: p.led >= 1) >= 100%", ["p.led": led]).met == true)
    #expect(try evaluate("share(any province: p.led >= 1) >= 100%", ["p.led": led]).met == false)
  }

  @Test("Failing units are not named where a cell is under five, but counted")
  func smallCells() throws {
    let judged = try evaluate(
      "share(commune: w.served >= 80) >= 100%",
      [
        "w.served": [
          111: share(2, 4, protects: true), 112: share(10, 40, protects: true),
          211: share(0, 0, protects: true),
        ]
      ])
    #expect(judged.applicable == 2)
    #expect(judged.failing.map(\.unit) == [112])
    #expect(judged.withheld == 1)
    #expect(SmallCells.isSmall(.share(numerator: 38, denominator: 40, inPercent: true)))
    #expect(!SmallCells.isSmall(.amount(0)))
    #expect(SmallCells.isSmall(.amount(4)))
    #expect(!SmallCells.isSmall(.amount(5)))
  }

  @Test("Five for every commune and the sum of all can disagree")
  func partsDisagree() throws {
    let values = ["w.families": [UnitID(1): amount(20), 111: amount(20), 112: amount(0)]]
    #expect(try evaluate("w.families >= 15", values).met == true)
    #expect(try evaluate("share(commune: w.families >= 5) >= 100%", values).met == false)
  }

  @Test("A rule says which figures it needs, and takes another bound")
  func questions() throws {
    let rule = try TargetRule(
      text: "unit(centre: a.b >= 1) and share(district+commune: a.b >= 1 and c.d >= 1) >= 90%")
    #expect(rule.measures == ["a.b", "c.d"])
    #expect(rule.questions.map(\.level) == [.centre, .district, .district, .commune, .commune])
    #expect(rule.headline == 90)
    #expect(rule.with(headline: 95).headline == 95)
    #expect(try TargetRule(text: "a.b >= 5").with(headline: 7).description == "a.b >= 7")
  }

  @Test("Equal values share a place, and 0/0 has none")
  func ranking() {
    let places = Ranking.places([
      (10, .amount(5)), (20, .amount(9)), (30, .amount(9)), (40, .amount(1)), (50, nil),
      (60, .share(numerator: 0, denominator: 0, inPercent: true)),
    ])
    #expect(places == [20: 1, 30: 1, 10: 3, 40: 4])
    let shares = Ranking.places([
      (10, .share(numerator: 1, denominator: 3, inPercent: true)),
      (20, .share(numerator: 2, denominator: 6, inPercent: true)),
      (30, .share(numerator: 333, denominator: 1000, inPercent: true)),
    ])
    #expect(shares == [10: 1, 20: 1, 30: 3])
  }
}

@Suite("Forecasts say on what they are based")
struct ForecastTests {
  private func forecast(
    _ value: FigureValue, on day: String, pace: Forecast.Pace = .accumulating,
    lastYear: (byDate: Int64, atEnd: Int64)? = nil
  ) throws -> Forecast {
    Forecast(
      of: value, on: SampleUnion.day(day), in: try #require(ReportingYear(2024)), pace: pace,
      lastYear: lastYear)
  }

  @Test("Last year's share by the date is the pace where it is known")
  func pace() throws {
    let forecast = try forecast(.amount(3_000), on: "2024-03-31", lastYear: (6_000, 68_786))
    #expect(forecast.value == .amount(34_393))
    #expect(forecast.basis == .lastYearsPace)
  }

  @Test("Without it the pace is linear and labelled so")
  func linear() throws {
    // 122 of 366 days have gone by on 31 March 2024.
    let forecast = try forecast(.amount(1_000), on: "2024-03-31")
    #expect(forecast.value == .amount(3_000))
    #expect(forecast.basis == .linear)
    let zero = try self.forecast(.amount(1_000), on: "2024-03-31", lastYear: (0, 500))
    #expect(zero.basis == .linear)
    let falling = try self.forecast(.amount(-1), on: "2024-03-31", lastYear: (3, 4))
    #expect(falling.value == .amount(-2))
  }

  @Test("Levels and shares stand, quarters are judged when closed, the end is final")
  func others() throws {
    #expect(try forecast(.amount(5), on: "2024-03-31", pace: .level).basis == .asItStands)
    let share = FigureValue.share(numerator: 1, denominator: 2, inPercent: true)
    #expect(try forecast(share, on: "2024-03-31").basis == .asItStands)
    #expect(try forecast(share, on: "2024-03-31", pace: .quarterly).basis == .closedQuarters)
    let final = try forecast(.amount(7), on: "2024-11-30", lastYear: (1, 2))
    #expect(final.value == .amount(7))
    #expect(final.basis == .final)
  }

  @Test("A huge value neither wraps nor stops the process")
  func huge() throws {
    let forecast = try forecast(.amount(.max), on: "2023-12-01")
    #expect(forecast.value == .amount(.max))
  }
}
