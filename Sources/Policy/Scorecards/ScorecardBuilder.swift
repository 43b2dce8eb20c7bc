import SenAPI
import SenCodec
import UnionModel

/// Makes a scorecard of a plan and of figures. No figure and no target is its own.
struct ScorecardBuilder: Sendable {
  /// What a unit must reach in one part.
  struct Threshold: Sendable, Hashable {
    /// In the unit of the part.
    var value: Double
    /// Whether the unit was given it.
    var allocated: Bool
    /// What each unit below must reach; 0 where the rule is not of that kind.
    var unitAtLeast: Int64
  }

  let order: ScorecardOrder
  let plan: ScorecardTargets
  let tree: UnitTree
  let measures: [String: WireFigures.Measure]
  let parts: [PlannedPart]

  /// Lays out what must be asked. A target whose measure no service has is refused.
  init(
    _ order: ScorecardOrder, plan: ScorecardTargets, tree: UnitTree,
    measures: [String: WireFigures.Measure]
  ) throws(PolicyFault) {
    self.order = order
    self.plan = plan
    self.tree = tree
    self.measures = measures
    let rankLevel = Self.rankLevel(of: order.frame.unit, in: tree)
    var parts: [PlannedPart] = []
    for target in plan.targets {
      guard let measure = measures[target.measure] else { throw .unknownMeasure(target.measure) }
      guard
        let part = PlannedPart(target, measure: measure, asOf: order.asOf, rankLevel: rankLevel)
      else { throw .field("year", .outOfRange) }
      parts.append(part)
    }
    self.parts = parts
  }

  /// The level of the units right below, down to the grassroots unit: what is ranked.
  private static func rankLevel(of unit: UnitID, in tree: UnitTree) -> UnitLevel? {
    let child = tree.children(of: unit).first.flatMap { tree.version(of: $0)?.level }
    return child == .branch ? nil : child
  }

  /// Everything that must be asked.
  var questions: Set<PeerQuestion> {
    parts.reduce(into: []) {
      $0.formUnion(
        $1.questions(withLastYear: order.withLastYear, namesUnits: order.namesUnits))
    }
  }

  /// The scorecard of the answers.
  func build(_ book: FigureBook) -> API.Policy.V1.Scorecard {
    let judged = parts.map { part(of: $0, book) }
    let version = tree.version(of: order.frame.unit)
    var card = API.Policy.V1.Scorecard()
    card.year = Int32(order.year)
    card.unitID = order.frame.unit.rawValue
    card.unitCode = version?.code ?? ""
    card.unitName = version?.fullName ?? ""
    card.asOf = order.asOf.iso
    card.knownOn = order.frame.knownOn.wire
    card.epoch = order.frame.epoch
    card.targets = targets(of: zip(parts, judged).map { ($0.target.number.number, $1) })
    card.ranking = ScorecardRanking(self, book).ranked()
    card.synthetic = judged.contains { $0.figure?.synthetic ?? false }
    card.language = order.language.rawValue
    return card
  }

  private func targets(
    of parts: [(number: Int, part: API.Policy.V1.ScorecardPart)]
  ) -> [API.Policy.V1.ScorecardTarget] {
    var targets: [API.Policy.V1.ScorecardTarget] = []
    for (number, part) in parts {
      if targets.last?.targetNo != String(number) {
        targets.append(.with { $0.targetNo = String(number) })
      }
      targets[targets.count - 1].parts.append(part)
    }
    for index in targets.indices { targets[index].met = Self.join(targets[index].parts.map(\.met)) }
    return targets
  }

  /// A target is met when all its parts are; where a part cannot be judged and none fails, neither
  /// can the target.
  static func join(_ parts: [API.Policy.V1.Met]) -> API.Policy.V1.Met {
    if parts.contains(.no) { return .no }
    return parts.contains(.notApplicable) || parts.isEmpty ? .notApplicable : .yes
  }

  /// What a unit must reach: for the centre the plan's threshold, below it its allocation, or, of a
  /// share, the plan's. Nil where a unit was given nothing.
  func threshold(_ part: PlannedPart, for unit: UnitID) -> Threshold? {
    let bound = part.planUnitAtLeast
    if let own = plan.allocations[part.target.number]?[unit] {
      return Threshold(
        value: own.value, allocated: true,
        unitAtLeast: own.unitAtLeast > 0 ? own.unitAtLeast : bound)
    }
    guard unit == tree.root || part.target.rule.isShare else { return nil }
    return Threshold(
      value: part.target.rule.printedThreshold, allocated: false, unitAtLeast: bound)
  }

  private func part(of planned: PlannedPart, _ book: FigureBook) -> API.Policy.V1.ScorecardPart {
    var part = described(planned)
    part.met = .notApplicable
    part.forecast = ScorecardForecast.none(order.language)
    guard let judgedOn = planned.judgedOn, let figure = book.figure(planned.own(on: judgedOn))
    else { return part }
    part.judgedOn = judgedOn.iso
    guard !planned.withholds(figure) else {
      // Of a unit with few people or none neither the value nor a judgement is shown.
      part.failingWithheld = true
      return part
    }
    part.figure = figure
    guard let threshold = threshold(planned, for: order.frame.unit) else {
      // Nothing was given to the unit: it has a value and nothing to reach.
      part.target = 0
      part.value = FigureStanding(figure, rule: planned.target.rule).printed
      return part
    }
    part.target = threshold.value
    part.allocated = threshold.allocated
    let judge = PartJudge(self, planned, threshold: threshold)
    var standing =
      judge.shareOfLevel(book)
      ?? FigureStanding(figure, rule: planned.target.rule)
    if let evaluation = judge.evaluate(book) {
      // The plan's own bound is the service's measure; another bound has no figure but this one.
      if threshold.unitAtLeast != planned.planUnitAtLeast {
        standing = FigureStanding(evaluation.value)
      }
      judge.name(evaluation, book, in: &part)
    } else {
      judge.nameFailing(book, in: &part)
    }
    part.value = standing.printed
    part.numerator = standing.numerator
    part.denominator = standing.denominator
    part.conditions = judge.conditions(figure)
    part.met = judge.met(standing, conditions: part.conditions)
    addLastYear(planned, standing, judge, book, to: &part)
    return part
  }

  private func described(_ planned: PlannedPart) -> API.Policy.V1.ScorecardPart {
    let vietnamese = order.language == .vietnamese
    let target = planned.target
    var part = API.Policy.V1.ScorecardPart()
    part.targetNo = target.number.text
    part.measure = target.measure
    part.name = vietnamese ? planned.measure.nameVi : planned.measure.nameEn
    part.text = vietnamese || target.textEN.isEmpty ? target.textVI : target.textEN
    part.unit = target.rule.isShare ? "percent" : planned.measure.unit
    part.target = target.rule.printedThreshold
    return part
  }

  private func addLastYear(
    _ planned: PlannedPart, _ standing: FigureStanding, _ judge: PartJudge, _ book: FigureBook,
    to part: inout API.Policy.V1.ScorecardPart
  ) {
    var pace: ScorecardForecast.Pace?
    if order.withLastYear, let last = planned.lastYear {
      let rule = planned.target.rule
      func past(_ day: BusinessDay) -> FigureStanding? {
        guard let figure = book.figure(planned.own(on: day)), !planned.withholds(figure) else {
          return nil
        }
        return FigureStanding(past: figure, rule: rule)
      }
      let sameDay = past(last.sameDay)
      let end = past(last.end)
      part.lastYearSameDay = sameDay?.printed
      part.lastYear = end?.printed
      if let sameDay, let end { pace = (sameDay.amount, end.amount) }
    }
    let conditions = part.conditions
    part.forecast = ScorecardForecast(planned, standing, pace: pace, order: order)
      .forecast { judge.met($0, conditions: conditions) }
  }
}
