import Testing
import UnionModel

@Suite("What figures may be added to")
struct FigureArithmeticTests {
  static let definitions = [
    define("t.stock", .stock), define("t.flow", .flow), define("t.net", .net),
    define("t.cumulative", .cumulative), define("t.rate", .rate),
    define("t.ratio", .ratio, unit: "percent"), define("t.coverage", .coverage, unit: "percent"),
    define("t.milestone", .milestone), define("t.part", .flow, subsetOf: "t.flow"),
    define("t.part_of_part", .flow, subsetOf: "t.part"),
    define("t.people", .flow, spread: .acrossUnits),
    define("t.trained", .flow, spread: .acrossPeriods),
  ]
  static let arithmetic = FigureArithmetic(definitions: definitions)

  static func define(
    _ id: String, _ type: MeasureType, unit: String = "person", subsetOf: String = "",
    spread: KeySpread = []
  ) -> MeasureDefinition {
    MeasureDefinition(
      id: id, nameVi: id, nameEn: id, type: type, distinctKey: "person", unit: unit,
      subsetOf: subsetOf, keySpread: spread)
  }

  static func figure(
    _ measure: String, _ value: Int64 = 10, of denominator: Int64 = 20, unit: UnitID = 10,
    from: String? = nil, asOf: String = "2023-11-30", epoch: Int64 = 1, version: Int32 = 1,
    knownOn: Instant = SampleUnion.early
  ) -> Figure {
    let type = definitions.first { $0.id == measure }?.type ?? .flow
    let period = type.hasPeriod ? (from ?? "2022-12-01") : nil
    return Figure(
      measure: measure, definitionVersion: version, type: type, unit: unit,
      value: type.isShare
        ? .share(numerator: value, denominator: denominator, inPercent: true) : .amount(value),
      from: period.map { SampleUnion.day($0) }, asOf: SampleUnion.day(asOf), knownOn: knownOn,
      epoch: epoch, records: [RecordCount(kind: "r", count: value)])
  }

  private func refusal(_ figures: [Figure], in tree: UnitTree? = nil) -> IllegalSum? {
    do {
      _ = try Self.arithmetic.sum(figures, in: tree)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "Every type adds up over disjoint units of one period",
    arguments: ["t.stock", "t.flow", "t.net", "t.cumulative", "t.rate", "t.milestone"])
  func acrossUnits(measure: String) throws {
    let sum = try Self.arithmetic.sum(
      [Self.figure(measure, 3, unit: 10), Self.figure(measure, 4, unit: 20)],
      in: try SampleUnion.tree())
    #expect(sum.value == .amount(7))
    #expect(sum.records == [RecordCount(kind: "r", count: 7)])
    #expect(sum.qualifier == .derived)
  }

  @Test(
    "Shares of units add their counts and are never averaged", arguments: ["t.ratio", "t.coverage"])
  func shares(measure: String) throws {
    let figures = [
      Self.figure(measure, 1, of: 2, unit: 10), Self.figure(measure, 0, of: 98, unit: 20),
    ]
    let sum = try Self.arithmetic.sum(figures)
    #expect(sum.value == .share(numerator: 1, denominator: 100, inPercent: true))
    #expect(sum.value.number == 1)
    #expect(throws: IllegalSum.averageOfRatios) { try Self.arithmetic.average(figures) }
  }

  @Test(
    "The same unit at two dates is refused by type, save flows, nets and milestones",
    arguments: [
      ("t.stock", IllegalSum.stockAcrossTime), ("t.cumulative", .cumulativeAcrossTime),
      ("t.rate", .rateAcrossTime), ("t.ratio", .shareAcrossTime), ("t.coverage", .shareAcrossTime),
    ])
  func acrossTime(measure: String, expected: IllegalSum) {
    let figures = [
      Self.figure(measure, asOf: "2023-10-31"), Self.figure(measure, asOf: "2023-11-30"),
    ]
    #expect(refusal(figures) == expected)
  }

  @Test("A flow adds up over periods that have no day in common, gaps or not")
  func flowOverTime() throws {
    let first = Self.figure("t.flow", 1, from: "2022-12-01", asOf: "2023-03-31")
    let second = Self.figure("t.flow", 2, from: "2023-04-01", asOf: "2023-06-30")
    let later = Self.figure("t.flow", 4, from: "2023-08-01", asOf: "2023-08-31")
    let sum = try Self.arithmetic.sum([second, later, first])
    #expect(sum.value == .amount(7))
    #expect(sum.from == first.from)
    #expect(sum.asOf == later.asOf)
    let crossing = Self.figure("t.flow", 8, from: "2023-06-30", asOf: "2023-07-31")
    #expect(refusal([second, crossing]) == .overlappingPeriods)
  }

  @Test("Net figures add up only where one period follows the other")
  func netOverTime() throws {
    let first = Self.figure("t.net", 5, from: "2021-12-01", asOf: "2022-11-30")
    let second = Self.figure("t.net", -2, from: "2022-12-01", asOf: "2023-11-30")
    #expect(try Self.arithmetic.sum([first, second]).value == .amount(3))
    let later = Self.figure("t.net", 1, from: "2024-12-01", asOf: "2025-11-30")
    #expect(refusal([first, later]) == .gapBetweenPeriods)
  }

  @Test("A part is never added to its whole, at any remove")
  func subset() {
    let whole = Self.figure("t.flow")
    let part = Self.figure("t.part")
    let small = Self.figure("t.part_of_part")
    #expect(refusal([whole, part]) == .subsetPlusTotal(part: "t.part", whole: "t.flow"))
    #expect(refusal([small, whole]) == .subsetPlusTotal(part: "t.part_of_part", whole: "t.flow"))
  }

  @Test("Distinct people are not added where one may stand in two units or two periods")
  func distinct() {
    #expect(
      refusal([Self.figure("t.people", unit: 10), Self.figure("t.people", unit: 20)])
        == .distinctAcrossUnits)
    #expect(
      refusal([
        Self.figure("t.trained", from: "2022-12-01", asOf: "2023-03-31"),
        Self.figure("t.trained", from: "2023-04-01", asOf: "2023-06-30"),
      ]) == .distinctAcrossPeriods)
  }

  @Test("What differs in measure, definition, epoch or knowledge is not added")
  func different() {
    let figure = Self.figure("t.flow")
    #expect(
      refusal([figure, Self.figure("t.milestone", unit: 20)])
        == .differentMeasures("t.flow", "t.milestone"))
    #expect(
      refusal([figure, Self.figure("t.flow", unit: 20, version: 2)]) == .differentDefinitions)
    #expect(refusal([figure, Self.figure("t.flow", unit: 20, epoch: 2)]) == .differentEpochs)
    #expect(
      refusal([figure, Self.figure("t.flow", unit: 20, knownOn: Instant(rawValue: 9))])
        == .differentKnowledge)
    #expect(
      refusal([figure, Self.figure("t.flow", unit: 20, asOf: "2023-10-31")]) == .differentPeriods)
    #expect(refusal([]) == .nothingToAdd)
    var unknown = figure
    unknown.measure = "t.unknown"
    #expect(refusal([unknown]) == .unknownMeasure("t.unknown"))
  }

  @Test("A unit is not added to itself or to one below it")
  func overlap() throws {
    let tree = try SampleUnion.tree()
    #expect(refusal([Self.figure("t.flow"), Self.figure("t.flow")]) == .overlappingUnits)
    #expect(
      refusal([Self.figure("t.flow", unit: 10), Self.figure("t.flow", unit: 111)], in: tree)
        == .overlappingUnits)
    #expect(
      refusal([Self.figure("t.flow", unit: 11), Self.figure("t.flow", unit: 12)], in: tree) == nil)
  }

  @Test("A share is of two counts, never of shares or rates")
  func ratios() throws {
    let members = Self.figure("t.stock", 54)
    let women = Self.figure("t.stock", 100)
    #expect(
      try Self.arithmetic.ratio(of: members, to: women)
        == .share(numerator: 54, denominator: 100, inPercent: true))
    for measure in ["t.ratio", "t.coverage", "t.rate"] {
      #expect(throws: IllegalSum.ratioOfRatios) {
        try Self.arithmetic.ratio(of: Self.figure(measure), to: women)
      }
      #expect(throws: IllegalSum.ratioOfRatios) {
        try Self.arithmetic.ratio(of: members, to: Self.figure(measure))
      }
    }
    #expect(throws: IllegalSum.differentEpochs) {
      try Self.arithmetic.ratio(of: members, to: Self.figure("t.stock", epoch: 2))
    }
  }

  @Test("A net figure is the difference of one stock at two dates in one geography")
  func net() throws {
    let base = Self.figure("t.stock", 19_420_659, asOf: "2022-11-30")
    let current = Self.figure("t.stock", 19_668_108, asOf: "2023-11-30")
    let net = try Self.arithmetic.net(current, since: base)
    #expect(net.value == .amount(247_449))
    #expect(net.type == .net)
    #expect(net.from?.iso == "2022-12-01")
    #expect(throws: IllegalSum.netOfOther) { try Self.arithmetic.net(base, since: current) }
    #expect(throws: IllegalSum.netOfOther) {
      try Self.arithmetic.net(Self.figure("t.flow"), since: Self.figure("t.flow"))
    }
    #expect(throws: IllegalSum.differentEpochs) {
      try Self.arithmetic.net(
        current, since: Self.figure("t.stock", asOf: "2022-11-30", epoch: 2))
    }
  }

  @Test("A sum past 63 bits is refused, not wrapped")
  func overflow() {
    #expect(
      refusal([Self.figure("t.flow", .max, unit: 10), Self.figure("t.flow", 1, unit: 20)])
        == .overflow)
  }

  @Test("The mean of amounts is that of a legal sum")
  func average() throws {
    let figures = [Self.figure("t.flow", 1, unit: 10), Self.figure("t.flow", 2, unit: 20)]
    #expect(try Self.arithmetic.average(figures) == 1.5)
    #expect(throws: IllegalSum.averageOfRatios) {
      try Self.arithmetic.average([
        Self.figure("t.rate", unit: 10), Self.figure("t.rate", unit: 20),
      ])
    }
  }

  @Test("A digest tells every part of a figure from another")
  func digests() {
    let figure = Self.figure("t.flow")
    #expect(figure.digest == Self.figure("t.flow").digest)
    #expect(figure.digest.utf8.count == 64)
    var changed: [Figure] = Array(repeating: figure, count: 9)
    changed[0].value = .amount(11)
    changed[1].unit = 11
    changed[2].asOf = figure.asOf.advanced(by: 1)
    changed[3].epoch = 2
    changed[4].records = [RecordCount(kind: "r", count: 11)]
    changed[5].splits = [SplitPart(split: "s", key: "k", value: 1)]
    changed[6].rowsDigest = [1]
    changed[7].synthetic = true
    changed[8].definitionVersion = 2
    #expect(Set(changed.map(\.digest) + [figure.digest]).count == 10)
  }

  @Test("Every refusal has a word of its own and says why in both languages")
  func words() {
    let all: [IllegalSum] = [
      .nothingToAdd, .unknownMeasure("t.x"), .differentMeasures("t.x", "t.y"),
      .subsetPlusTotal(part: "t.x", whole: "t.y"), .differentDefinitions, .differentEpochs,
      .differentKnowledge, .stockAcrossTime, .cumulativeAcrossTime, .rateAcrossTime,
      .shareAcrossTime, .overlappingPeriods, .gapBetweenPeriods, .differentPeriods,
      .overlappingUnits, .distinctAcrossUnits, .distinctAcrossPeriods, .averageOfRatios,
      .ratioOfRatios, .netOfOther, .overflow,
    ]
    #expect(Set(all.map(\.rule)).count == all.count)
    #expect(Set(all.map(\.english)).count == all.count)
    #expect(Set(all.map(\.vietnamese)).count == all.count)
    for sum in all {
      // "cumulativeAcrossTime" is CUMULATIVE_ACROSS_TIME.
      let name = "\(sum)".prefix { $0 != "(" }
      let word = name.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined()
      #expect(sum.rule == word)
    }
    #expect(IllegalSum.subsetPlusTotal(part: "t.x", whole: "t.y").english.contains("t.x"))
  }

  @Test("The only small cell of a list takes the next smallest with it")
  func smallCells() {
    func share(_ numerator: Int64, _ denominator: Int64) -> FigureValue {
      .share(numerator: numerator, denominator: denominator, inPercent: true)
    }
    #expect(SmallCells.withheld([]).isEmpty)
    #expect(SmallCells.withheld([share(20, 30), share(10, 20), .amount(0)]).isEmpty)
    #expect(SmallCells.withheld([share(20, 30), share(2, 3), share(10, 20)]) == [1, 2])
    #expect(SmallCells.withheld([share(1, 3), share(2, 3), share(10, 20)]) == [0, 1])
    #expect(SmallCells.withheld([share(28, 30), share(0, 0), .amount(7)]) == [0, 2])
    #expect(SmallCells.withheld([share(2, 3), share(0, 0)]) == [0])
  }
}
