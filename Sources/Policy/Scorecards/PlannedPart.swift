import SenAPI
import UnionModel

/// What a scorecard is asked for.
struct ScorecardOrder: Sendable {
  var year: Int
  /// The last day counted.
  var asOf: BusinessDay
  var frame: QuestionFrame
  var language: ReportLanguage
  /// Failing units listed for a part at the most.
  var failingLimit: Int
  var withLastYear: Bool
  /// Whether units are ranked and named; without, only the unit itself is judged.
  var namesUnits = true
}

/// What the plan says: targets and what units were given.
struct ScorecardTargets: Sendable {
  var targets: [Target]
  /// Allocations by target number and unit.
  var allocations: [TargetNumber: [UnitID: Allocation]]
}

/// One part of a target, with the days and levels on which its figures are asked.
struct PlannedPart: Sendable {
  /// The split by which a coverage says what a unit lacks.
  static let gap = "gap"
  /// The split by level, by which a required level is judged.
  static let level = "level"

  let target: Target
  let measure: WireFigures.Measure
  /// The reporting year of the measure.
  let year: ReportingYear
  /// The day judged; nil while no quarter of the year is closed.
  let judgedOn: BusinessDay?
  /// The levels of the units that a share is taken over.
  let levels: [UnitLevel]
  /// The level of the units ranked and of those that have allocations.
  let rankLevel: UnitLevel?

  /// The part of a target on a day; nil where the year is out of range.
  init?(
    _ target: Target, measure: WireFigures.Measure, asOf: BusinessDay, rankLevel: UnitLevel?
  ) {
    let cutOff = CutOff(text: measure.cutOff) ?? .november30
    guard let year = ReportingYear(target.year, cutOff: cutOff) else { return nil }
    self.target = target
    self.measure = measure
    self.year = year
    self.rankLevel = rankLevel
    self.judgedOn = Self.judgedOn(target, in: year, asOf: asOf)
    self.levels = Self.levels(target.rule, measure)
  }

  /// The year to date, or the end of the last closed quarter of a quarterly rule; nil before any.
  private static func judgedOn(
    _ target: Target, in year: ReportingYear, asOf: BusinessDay
  ) -> BusinessDay? {
    let day = min(asOf, year.last)
    guard day >= year.first else { return nil }
    guard target.timing == .closedQuarters, day < year.last else { return day }
    return Quarter.closed(ofYear: year.year, by: day).last?.period.last
  }

  private static func levels(
    _ rule: PlannedRule, _ measure: WireFigures.Measure
  ) -> [UnitLevel] {
    switch rule {
    case .value: return []
    case .share(_, of: let bound?): return [bound.level]
    case .requiredLevel(_, let level, _): return [level]
    case .share(_, of: nil):
      guard measure.type == .coverage else { return [] }
      let named = measure.level.split(separator: ";").compactMap { UnitLevel(name: $0) }
      if !named.isEmpty { return named }
      return measure.distinctKey.hasPrefix("provincial") ? [.province] : [.commune]
    }
  }

  /// Whether a figure of the measure may be neither shown nor named with its unit.
  func withholds(_ figure: WireFigures.Figure) -> Bool {
    figure.isWithheld(protected: measure.protectsSmallCells)
  }

  /// What the plan asks of each unit; 0 where it asks nothing of the kind.
  var planUnitAtLeast: Int64 {
    if case .share(_, of: let bound?) = target.rule { bound.atLeast } else { 0 }
  }

  /// The figure of the unit itself.
  func own(on day: BusinessDay) -> PeerQuestion {
    var question = PeerQuestion(measure: target.measure, asOf: day)
    if case .requiredLevel = target.rule { question.split = Self.level }
    return question
  }

  /// The figures by the ranked level.
  func ranked(on day: BusinessDay) -> PeerQuestion? {
    rankLevel.map { PeerQuestion(measure: target.measure, asOf: day, level: $0) }
  }

  /// The figures by the levels of a share, of the coverage itself.
  func covered(on day: BusinessDay) -> [PeerQuestion] {
    let split = measure.type == .coverage ? Self.gap : ""
    return levels.map {
      PeerQuestion(measure: target.measure, asOf: day, level: $0, split: split)
    }
  }

  /// The figures by which a unit passes, of a share with a unit bound.
  func bound(on day: BusinessDay) -> PeerQuestion? {
    guard case .share(_, of: let bound?) = target.rule else { return nil }
    return PeerQuestion(measure: bound.measure, asOf: day, level: bound.level)
  }

  /// The same day of last year, and its end.
  var lastYear: (sameDay: BusinessDay, end: BusinessDay)? {
    judgedOn.map { (year.sameDayLastYear($0), year.base) }
  }

  /// The figures of the units that may be named as failing.
  private func named(on day: BusinessDay) -> [PeerQuestion] {
    if let bound = bound(on: day) { return [bound] }
    return levels.isEmpty ? ranked(on: day).map { [$0] } ?? [] : covered(on: day)
  }

  /// Everything that is asked for this part.
  func questions(withLastYear: Bool, namesUnits: Bool) -> Set<PeerQuestion> {
    guard let judgedOn else { return [] }
    var questions: Set<PeerQuestion> = [own(on: judgedOn)]
    guard namesUnits else {
      // The share of a required-level rule is taken over the units of its level.
      if case .requiredLevel = target.rule { questions.formUnion(covered(on: judgedOn)) }
      return questions
    }
    if let ranked = ranked(on: judgedOn) { questions.insert(ranked) }
    if let bound = bound(on: judgedOn) {
      questions.insert(bound)
    } else {
      questions.formUnion(covered(on: judgedOn))
    }
    if withLastYear, let lastYear {
      questions.insert(own(on: lastYear.sameDay))
      questions.insert(own(on: lastYear.end))
      questions.formUnion(named(on: lastYear.sameDay))
    }
    return questions
  }
}
