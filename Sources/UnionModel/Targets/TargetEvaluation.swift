/// What is known of one measure in one unit when a target is judged.
public struct Standing: Hashable, Sendable {
  /// The figure's value.
  public var value: FigureValue
  /// The measure does not apply to the unit.
  public var notApplicable: Bool
  /// A cell behind the value is too small to be named with its unit.
  public var withheld: Bool

  /// Makes a standing; `protectsSmallCells` is the measure's, and decides whether it is withheld.
  public init(value: FigureValue, notApplicable: Bool = false, protectsSmallCells: Bool = false) {
    self.value = value
    self.notApplicable = notApplicable || value.isNotApplicable
    self.withheld = protectsSmallCells && SmallCells.isSmall(value)
  }
}

/// What one unit lacks of one bound.
public struct Shortfall: Hashable, Sendable {
  /// Id of the measure.
  public var measure: String
  /// What the unit has; nil where there is no figure of it.
  public var value: FigureValue?
  /// What it should have.
  public var minimum: Int64
  /// What is missing, in units of the measure ("thiếu 37 hội viên"), at least 1.
  public var gap: Int64

  /// Makes a shortfall.
  public init(measure: String, value: FigureValue?, minimum: Int64, gap: Int64) {
    self.measure = measure
    self.value = value
    self.minimum = minimum
    self.gap = gap
  }
}

/// A unit that fails a condition.
public struct FailingUnit: Hashable, Sendable {
  /// The unit.
  public var unit: UnitID
  /// What it lacks, one for each bound that it misses.
  public var shortfalls: [Shortfall]

  /// Makes a failing unit.
  public init(unit: UnitID, shortfalls: [Shortfall]) {
    self.unit = unit
    self.shortfalls = shortfalls
  }

  /// The sum of its gaps: what failing units are ranked by.
  public var gap: Int64 { shortfalls.reduce(0) { $0 + $1.gap } }
}

/// A rule's judgement.
public struct TargetEvaluation: Hashable, Sendable {
  /// Whether the rule is met; nil where it applies to nothing.
  public var met: Bool?
  /// What stands against the target: a value, or the share of units that pass.
  public var value: FigureValue
  /// The bound, or the percentage.
  public var target: Int64
  /// What is missing, in units of the value; of a share, in units (communes) that must still pass.
  public var gap: Int64
  /// Units that pass.
  public var passing: Int64
  /// Units that the rule applies to.
  public var applicable: Int64
  /// Units that fail, largest gap first, then in tree order; those withheld are not among them.
  public var failing: [FailingUnit]
  /// Number of failing units that are not named, as a cell is under `SmallCells.threshold`.
  public var withheld: Int64
  /// The judgements of a conjunction's parts; empty of a single rule.
  public var parts: [TargetEvaluation]
}

extension TargetRule {
  /// Judges the rule in a unit's subtree.
  ///
  /// - Parameters:
  ///   - unit: whose target it is; the centre for a national one.
  ///   - tree: the units.
  ///   - standing: what is known of a measure in a unit; nil counts as nothing done.
  public func evaluate(
    for unit: UnitID, in tree: UnitTree, standing: (String, UnitID) -> Standing?
  ) -> TargetEvaluation {
    switch self {
    case .atLeast(let bound):
      return Self.judge(bound, unit, standing)
    case .share(let levels, let applicability, let condition, let percent):
      let units = levels.flatMap { tree.positions(at: $0, in: unit) }
        .filter { applicability.includes(tree.versions[$0]) }
        .map { tree.versions[$0].unitID }
      return Self.judgeShare(condition, units, percent: percent, standing)
    case .unit(let level, let condition):
      let units = tree.units(at: level).prefix(1)
      var judged = Self.judgeShare(condition, Array(units), percent: 100, standing)
      judged.target = condition.bounds.first?.minimum ?? 0
      return judged
    case .all(let rules):
      return Self.join(rules.map { $0.evaluate(for: unit, in: tree, standing: standing) })
    }
  }

  private static func judge(
    _ bound: UnitCondition.Bound, _ unit: UnitID, _ standing: (String, UnitID) -> Standing?
  ) -> TargetEvaluation {
    let known = standing(bound.measure, unit)
    let value = known?.value ?? .amount(0)
    let applies = !(known?.notApplicable ?? false)
    let met = value.isAtLeast(bound.minimum)
    return TargetEvaluation(
      met: applies ? met : nil, value: value, target: bound.minimum,
      gap: applies ? value.gap(to: bound.minimum) : 0, passing: applies && met ? 1 : 0,
      applicable: applies ? 1 : 0, failing: [], withheld: 0, parts: [])
  }

  private static func judgeShare(
    _ condition: UnitCondition, _ units: [UnitID], percent: Int64,
    _ standing: (String, UnitID) -> Standing?
  ) -> TargetEvaluation {
    var passing: Int64 = 0
    var applicable: Int64 = 0
    var withheld: Int64 = 0
    var failing: [(order: Int, unit: FailingUnit)] = []
    for (order, unit) in units.enumerated() {
      let known = condition.bounds.map { ($0, standing($0.measure, unit)) }
      if known.contains(where: { $1?.notApplicable ?? false }) { continue }
      applicable += 1
      let shortfalls = known.compactMap { shortfall($0, $1) }
      if shortfalls.isEmpty {
        passing += 1
      } else if known.contains(where: { $1?.withheld ?? false }) {
        withheld += 1
      } else {
        failing.append((order, FailingUnit(unit: unit, shortfalls: shortfalls)))
      }
    }
    failing.sort { ($1.unit.gap, $0.order) < ($0.unit.gap, $1.order) }
    let value = FigureValue.share(numerator: passing, denominator: applicable, inPercent: true)
    return TargetEvaluation(
      met: applicable == 0 ? nil : value.isAtLeast(percent), value: value, target: percent,
      gap: applicable == 0 ? 0 : value.gap(to: percent), passing: passing, applicable: applicable,
      failing: failing.map(\.unit), withheld: withheld, parts: [])
  }

  private static func shortfall(
    _ bound: UnitCondition.Bound, _ standing: Standing?
  ) -> Shortfall? {
    let value = standing?.value ?? .amount(0)
    guard !value.isAtLeast(bound.minimum) else { return nil }
    return Shortfall(
      measure: bound.measure, value: standing?.value, minimum: bound.minimum,
      gap: max(1, value.gap(to: bound.minimum)))
  }

  private static func join(_ parts: [TargetEvaluation]) -> TargetEvaluation {
    let judged = parts.compactMap(\.met)
    var whole =
      parts.last
      ?? TargetEvaluation(
        met: nil, value: .amount(0), target: 0, gap: 0, passing: 0, applicable: 0, failing: [],
        withheld: 0, parts: [])
    whole.met = judged.isEmpty ? nil : judged.allSatisfy { $0 }
    whole.gap = parts.reduce(0) { $0 + $1.gap }
    whole.passing = parts.reduce(0) { $0 + $1.passing }
    whole.applicable = parts.reduce(0) { $0 + $1.applicable }
    whole.withheld = parts.reduce(0) { $0 + $1.withheld }
    whole.failing = parts.flatMap(\.failing)
    whole.parts = parts
    return whole
  }
}

/// Units in order of how far they have come.
public enum Ranking {
  /// The places of values, best first, equal values on equal places (1, 2, 2, 4). Shares are compared
  /// without rounding; units without a value (nil, 0/0) get no place.
  public static func places(_ values: [(unit: UnitID, value: FigureValue?)]) -> [UnitID: Int] {
    let ranked = values.compactMap { entry -> (UnitID, FigureValue)? in
      guard let value = entry.value, !value.isNotApplicable else { return nil }
      return (entry.unit, value)
    }.sorted { precedes($0.1, $1.1) || (!precedes($1.1, $0.1) && $0.0 < $1.0) }
    var places: [UnitID: Int] = [:]
    for (index, entry) in ranked.enumerated() {
      if index > 0, !precedes(ranked[index - 1].1, entry.1), let place = places[ranked[index - 1].0]
      {
        places[entry.0] = place
      } else {
        places[entry.0] = index + 1
      }
    }
    return places
  }

  private static func precedes(_ left: FigureValue, _ right: FigureValue) -> Bool {
    if case .share(let n1, let d1, true) = left, case .share(let n2, let d2, true) = right {
      let (a, b) = (n1.multipliedFullWidth(by: d2), n2.multipliedFullWidth(by: d1))
      return a.high != b.high ? a.high > b.high : a.low > b.low
    }
    return left.number > right.number
  }
}
