/// Which units of a level a share is taken over.
public enum UnitApplicability: UInt8, Hashable, Sendable {
  /// Administrative units that have a union (Police and Army are a kind of their own).
  case territorialWithUnion = 1
  /// Every unit that has a union, Police and Army included.
  case anyWithUnion = 2

  /// Whether a unit counts.
  public func includes(_ version: UnitVersion) -> Bool {
    version.hasUnion && (self == .anyWithUnion || version.kind == .territorial)
  }
}

/// What one unit must reach: a conjunction of bounds on measures.
public struct UnitCondition: Hashable, Sendable {
  /// One bound.
  public struct Bound: Hashable, Sendable {
    /// Id of the measure.
    public let measure: String
    /// The least value: a count, đồng, or percent of a measure in percent.
    public let minimum: Int64

    /// Makes a bound.
    public init(measure: String, minimum: Int64) {
      self.measure = measure
      self.minimum = minimum
    }
  }

  /// The bounds, all of which must hold.
  public let bounds: [Bound]

  /// Makes a condition of one or more bounds; without any, nil.
  public init?(bounds: [Bound]) {
    guard !bounds.isEmpty else { return nil }
    self.bounds = bounds
  }

  /// A condition of one bound.
  public init(_ measure: String, atLeast minimum: Int64) {
    self.bounds = [Bound(measure: measure, minimum: minimum)]
  }
}

/// A target as data. `description` writes a rule as text and `init(text:)` reads it, so that a rule
/// can be stored, sent and edited:
///
///     membership.members_net_increase >= 170400
///     share(commune: welfare.families_8_criteria >= 5) >= 100%
///     unit(centre: policy.supervisions_central >= 1 and policy.drafts_chaired_central >= 1)
///       and share(province: policy.supervisions_province >= 1 and policy.drafts_criticised_province >= 1) >= 100%
public indirect enum TargetRule: Hashable, Sendable {
  /// The measure's value in the unit that is judged is at least this.
  case atLeast(UnitCondition.Bound)
  /// Of the applicable units of the levels below the judged one, this percentage meets a condition.
  case share(levels: [UnitLevel], UnitApplicability, UnitCondition, percent: Int64)
  /// The one unit of a level (the centre) meets a condition.
  case unit(UnitLevel, UnitCondition)
  /// All of the parts.
  case all([TargetRule])

  /// The measures that the rule asks for, each once, in the order in which it names them.
  public var measures: [String] {
    var seen: Set<String> = []
    return allMeasures.filter { seen.insert($0).inserted }
  }

  private var allMeasures: [String] {
    switch self {
    case .atLeast(let bound): [bound.measure]
    case .share(_, _, let condition, _), .unit(_, let condition): condition.bounds.map(\.measure)
    case .all(let parts): parts.flatMap(\.allMeasures)
    }
  }

  /// The measures with the level at which a figure for each unit is needed; nil for the judged unit
  /// itself.
  public var questions: [(measure: String, level: UnitLevel?)] {
    switch self {
    case .atLeast(let bound):
      [(bound.measure, nil)]
    case .share(let levels, _, let condition, _):
      levels.flatMap { level in condition.bounds.map { ($0.measure, level) } }
    case .unit(let level, let condition):
      condition.bounds.map { ($0.measure, level) }
    case .all(let parts):
      parts.flatMap(\.questions)
    }
  }

  /// The number that a person calls the target: the bound, or the percentage.
  public var headline: Int64 {
    switch self {
    case .atLeast(let bound): bound.minimum
    case .share(_, _, _, let percent): percent
    case .unit(_, let condition): condition.bounds.first?.minimum ?? 0
    case .all(let parts): parts.last?.headline ?? 0
    }
  }

  /// The same rule with another bound or percentage, for an allocation to a province or commune.
  public func with(headline value: Int64) -> TargetRule {
    switch self {
    case .atLeast(let bound):
      return .atLeast(UnitCondition.Bound(measure: bound.measure, minimum: value))
    case .share(let levels, let applicability, let condition, _):
      return .share(levels: levels, applicability, condition, percent: value)
    case .unit:
      return self
    case .all(let parts):
      guard let last = parts.last else { return self }
      return .all(parts.dropLast() + [last.with(headline: value)])
    }
  }
}
