import SenAPI
import SenCodec
import UnionModel

/// Judges one part of a target for one unit, and names the units that fail.
struct PartJudge: Sendable {
  private let builder: ScorecardBuilder
  private let planned: PlannedPart
  private let threshold: ScorecardBuilder.Threshold
  private let words: GapWords

  /// The judge of a part.
  init(
    _ builder: ScorecardBuilder, _ planned: PlannedPart, threshold: ScorecardBuilder.Threshold
  ) {
    self.builder = builder
    self.planned = planned
    self.threshold = threshold
    self.words = GapWords(language: builder.order.language)
  }

  /// Whether the standing reaches the threshold and every condition holds.
  func met(
    _ standing: FigureStanding, conditions: [API.Policy.V1.PartCondition]
  ) -> API.Policy.V1.Met {
    if standing.isNotApplicable { return .notApplicable }
    guard standing.reaches(threshold.value) else { return .no }
    return conditions.allSatisfy { $0.met == .yes } ? .yes : .no
  }

  /// The condition of a rule with a required level: every unit of that level passes, which the
  /// figure says in its split by level. Asked of the whole union only.
  func conditions(_ figure: WireFigures.Figure) -> [API.Policy.V1.PartCondition] {
    guard case .requiredLevel(let required, _, _) = planned.target.rule,
      builder.order.frame.unit == builder.tree.root
    else { return [] }
    let passing = figure.splits
      .filter { $0.split == PlannedPart.level && $0.key == required.name }
      .reduce(0) { $0 + Int($1.value) }
    let all = builder.tree.units(at: required).count
    return [
      .with {
        $0.text = words.required(required)
        $0.met = all > 0 && passing >= all ? .yes : .no
      }
    ]
  }

  /// Judges a share whose units must reach an amount; nil for any other rule.
  func evaluate(_ book: FigureBook) -> TargetEvaluation? {
    guard case .share(let points, of: let bound?) = planned.target.rule,
      let question = planned.judgedOn.flatMap({ planned.bound(on: $0) })
    else { return nil }
    let figures = Dictionary(
      book.figures(question).map { (UnitID(rawValue: $0.unitID), $0) },
      uniquingKeysWith: { first, _ in first })
    let rule = TargetRule.share(
      levels: [bound.level], .territorialWithUnion,
      UnitCondition(bound.measure, atLeast: threshold.unitAtLeast),
      percent: points / Int64(PlannedRule.basisPointsInPercent))
    return rule.evaluate(for: builder.order.frame.unit, in: builder.tree) { _, unit in
      figures[unit].map {
        Standing(value: .amount(Int64($0.value)), notApplicable: $0.notApplicable)
      }
    }
  }

  /// Names the units that an evaluation found to fail.
  func name(
    _ evaluation: TargetEvaluation, _ book: FigureBook, in part: inout API.Policy.V1.ScorecardPart
  ) {
    guard case .share(_, of: let bound?) = planned.target.rule else { return }
    let key = builder.measures[bound.measure]?.distinctKey ?? ""
    let past =
      planned.lastYear.flatMap { planned.bound(on: $0.sameDay) }
      .map { values(book.figures($0)) } ?? [:]
    part.failingCount = Int32(clamping: evaluation.failing.count)
    part.failingWithheld = evaluation.withheld > 0
    part.failingUnits = evaluation.failing.prefix(builder.order.failingLimit).compactMap { unit in
      guard let shortfall = unit.shortfalls.first else { return nil }
      return failing(
        unit.unit, value: shortfall.value?.number ?? 0, target: Double(shortfall.minimum),
        gap: Double(unit.gap), key: key, lastYear: past[unit.unit])
    }
  }

  /// Names the units that fail: of a share those that do not pass, of an amount those that have not
  /// reached their allocation.
  func nameFailing(_ book: FigureBook, in part: inout API.Policy.V1.ScorecardPart) {
    guard let judgedOn = planned.judgedOn else { return }
    var withheld = false
    let found: [API.Policy.V1.FailingUnit]
    if planned.levels.isEmpty {
      found = behind(book, on: judgedOn, withheld: &withheld)
    } else {
      let past = pastShares(book)
      found = covered(book, on: judgedOn).compactMap { notPassing($0, lastYear: past[$0.unit]) }
    }
    let order = found.enumerated().sorted {
      ($1.element.gap, $0.offset) < ($0.element.gap, $1.offset)
    }
    part.failingCount = Int32(clamping: found.count)
    part.failingWithheld = withheld
    part.failingUnits = order.prefix(builder.order.failingLimit).map(\.element)
  }

  /// What one unit of a coverage adds by itself.
  private struct Coverage {
    let unit: UnitID
    var numerator: Int64
    var denominator: Int64
    var gap: Double
    var gapUnit: String

    /// In percent.
    var share: Double { 100 * Double(numerator) / Double(denominator) }
  }

  /// The units of a share by themselves. A figure of a unit holds all units of the share below it
  /// (a district's its communes'): what is theirs is taken off.
  private func covered(_ book: FigureBook, on day: BusinessDay) -> [Coverage] {
    var entries: [Coverage] = []
    var below: [UnitID: (Int64, Int64, Double)] = [:]
    let pairs = zip(planned.levels, planned.covered(on: day)).sorted { $0.0 > $1.0 }
    for (level, question) in pairs {
      for figure in book.figures(question) where !figure.notApplicable {
        let unit = UnitID(rawValue: figure.unitID)
        let gaps = figure.splits.filter { $0.split == PlannedPart.gap }
        let total = (
          figure.numerator ?? 0, figure.denominator ?? 0, gaps.reduce(0) { $0 + $1.value }
        )
        let lower = below[unit] ?? (0, 0, 0)
        let entry = Coverage(
          unit: unit, numerator: total.0 - lower.0, denominator: total.1 - lower.1,
          gap: total.2 - lower.2, gapUnit: gaps.first?.key ?? GapWords.passing)
        entries.append(entry)
        for upper in planned.levels where upper < level {
          guard let above = builder.tree.ancestor(of: unit, at: upper) else { continue }
          let sum = below[above] ?? (0, 0, 0)
          below[above] = (
            sum.0 + entry.numerator, sum.1 + entry.denominator, sum.2 + entry.gap
          )
        }
      }
    }
    return entries
  }

  /// The share of the level that a required-level rule measures; the required level is outside it.
  func shareOfLevel(_ book: FigureBook) -> FigureStanding? {
    guard case .requiredLevel = planned.target.rule, let day = planned.judgedOn else { return nil }
    let entries = covered(book, on: day)
    return FigureStanding(
      .share(
        numerator: entries.reduce(0) { $0 + $1.numerator },
        denominator: entries.reduce(0) { $0 + $1.denominator }, inPercent: true))
  }

  /// The shares of units on the same day of last year; none where nothing was recorded then.
  private func pastShares(_ book: FigureBook) -> [UnitID: Double] {
    guard let day = planned.lastYear?.sameDay,
      let own = book.figure(planned.own(on: day)),
      FigureStanding(past: own, rule: planned.target.rule) != nil
    else { return [:] }
    return Dictionary(
      covered(book, on: day).filter { $0.denominator > 0 }.map { ($0.unit, $0.share) },
      uniquingKeysWith: { first, _ in first })
  }

  private func notPassing(
    _ entry: Coverage, lastYear: Double?
  ) -> API.Policy.V1.FailingUnit? {
    guard entry.numerator < entry.denominator else { return nil }
    return failing(
      entry.unit, value: entry.share, target: 100, gap: max(1, entry.gap), key: entry.gapUnit,
      lastYear: lastYear)
  }

  /// Units of the ranked level that have not reached what they were given.
  private func behind(
    _ book: FigureBook, on day: BusinessDay, withheld: inout Bool
  ) -> [API.Policy.V1.FailingUnit] {
    guard let question = planned.ranked(on: day) else { return [] }
    let past =
      planned.lastYear.flatMap { planned.ranked(on: $0.sameDay) }
      .map { values(book.figures($0)) } ?? [:]
    var found: [API.Policy.V1.FailingUnit] = []
    for figure in book.figures(question) {
      let unit = UnitID(rawValue: figure.unitID)
      let standing = FigureStanding(figure, rule: planned.target.rule)
      guard let own = builder.threshold(planned, for: unit) else { continue }
      guard !planned.withholds(figure) else {
        withheld = true
        continue
      }
      guard !figure.notApplicable, !standing.isNotApplicable, !standing.reaches(own.value)
      else { continue }
      let entry = failing(
        unit, value: standing.printed, target: own.value, gap: gap(standing, to: own.value),
        key: planned.measure.distinctKey, lastYear: past[unit])
      found.append(entry)
    }
    return found
  }

  /// The values of last year's figures by unit, where there is anything to show.
  private func values(_ figures: [WireFigures.Figure]) -> [UnitID: Double] {
    var values: [UnitID: Double] = [:]
    for figure in figures {
      guard !planned.withholds(figure),
        FigureStanding(past: figure, rule: planned.target.rule) != nil
      else { continue }
      values[UnitID(rawValue: figure.unitID)] = figure.value
    }
    return values
  }

  /// What is missing: of an amount its rest, of a ratio the people that must still be served.
  private func gap(_ standing: FigureStanding, to threshold: Double) -> Double {
    guard let numerator = standing.numerator, let denominator = standing.denominator else {
      return threshold - Double(standing.amount)
    }
    let needed = (threshold * Double(denominator) / 100).rounded(.up)
    return max(1, needed - Double(numerator))
  }

  private func failing(
    _ unit: UnitID, value: Double, target: Double, gap: Double, key: String, lastYear: Double?
  ) -> API.Policy.V1.FailingUnit {
    let version = builder.tree.version(of: unit)
    return .with {
      $0.unitID = unit.rawValue
      $0.unitCode = version?.code ?? ""
      $0.unitName = version?.fullName ?? ""
      $0.value = value
      $0.target = target
      $0.gap = gap
      $0.gapUnit = key
      $0.text = words.missing(gap, key: key)
      $0.lastYear = lastYear
    }
  }
}
