import SenRPC
import UnionModel

/// One bound that a unit must pass to be counted by a coverage measure.
public enum CoverageCondition: Sendable {
  /// The relation's rows add up to at least this in the unit.
  case atLeast(MeasureRelation, Int64)
  /// `part` × 100 ≥ percent × `whole` by integer arithmetic; the unit is not applicable where the
  /// whole is 0.
  case percent(part: MeasureRelation, whole: MeasureRelation, Int64)
  /// Some distinct key (a kind of activity) has at least this many rows in every closed quarter of
  /// the year; not applicable before the first quarter of the year has closed.
  case everyQuarter(MeasureRelation, Int64)

  /// The relations under it, for the drill-down.
  var relations: [MeasureRelation] {
    switch self {
    case .atLeast(let relation, _), .everyQuarter(let relation, _): [relation]
    case .percent(let part, let whole, _): [part, whole]
    }
  }
}

/// Which units a coverage measure counts, and what they must pass.
public struct CoverageRule: Sendable {
  /// The levels whose units are counted.
  public let levels: [UnitLevel]
  /// Which units of them.
  public let applicability: UnitApplicability
  /// Only facts that hang on the unit itself count for it (a district's own supervision, not its
  /// communes'); otherwise its whole subtree's do.
  public let ownFactsOnly: Bool
  /// What must hold, all of it.
  public let conditions: [CoverageCondition]
  /// What a unit's gap is counted in ("member"), for the split "gap".
  public let gapUnit: String

  /// Makes a rule.
  public init(
    levels: [UnitLevel], applicability: UnitApplicability = .territorialWithUnion,
    ownFactsOnly: Bool = false, conditions: [CoverageCondition], gapUnit: String = "unit"
  ) {
    self.levels = levels
    self.applicability = applicability
    self.ownFactsOnly = ownFactsOnly
    self.conditions = conditions
    self.gapUnit = gapUnit
  }
}

/// A row that a service computes in Swift, where SQL of its own database does not suffice (a share of
/// provinces that met a target that another service holds).
public struct DerivedRow: Hashable, Sendable {
  /// The unit on which it hangs.
  public var unit: UnitID
  /// What is counted once; nil = each row counts.
  public var key: Int64?
  /// What it adds.
  public var weight: Int64
  /// How it counts.
  public var part: ContributingRow.Part
  /// The kind of record.
  public var recordKind: String
  /// The record's id.
  public var recordID: Int64
  /// A generator made what it rests on.
  public var synthetic: Bool
  /// Parts by split.
  public var splits: [String: String]

  /// Makes a row.
  public init(
    unit: UnitID, key: Int64? = nil, weight: Int64 = 1, part: ContributingRow.Part = .amount,
    recordKind: String, recordID: Int64 = 0, synthetic: Bool = false,
    splits: [String: String] = [:]
  ) {
    self.unit = unit
    self.key = key
    self.weight = weight
    self.part = part
    self.recordKind = recordKind
    self.recordID = recordID
    self.synthetic = synthetic
    self.splits = splits
  }
}

/// How a measure is computed.
public enum MeasureComputation: Sendable {
  /// The rows of a relation added up: stock, flow, cumulative, rate, milestone, and (with parts)
  /// ratio.
  case rows(MeasureRelation)
  /// The difference of a stock measure of this desk between the base day and the last day; `falling`
  /// counts a fall as positive.
  case net(of: String, falling: Bool)
  /// The share of units that pass.
  case coverage(CoverageRule)
  /// The number of applicable units that fail (a stock of units).
  case failingUnits(CoverageRule)
  /// Rows that the service makes.
  case derived(@Sendable (FigureQuestion) async throws -> [DerivedRow])
}

/// A measure with the way it is computed.
public struct ServiceMeasure: Sendable {
  /// What it means.
  public let definition: MeasureDefinition
  /// How it is computed.
  public let computation: MeasureComputation
  /// Single records of a relation whose rows are counted beforehand, for the drill-down; nil = the
  /// relation itself.
  public let listing: MeasureRelation?
  /// Ids of its records are protected: the drill-down shows pseudonyms.
  public let hidesRecordIDs: Bool

  /// Makes a measure.
  public init(
    _ definition: MeasureDefinition, _ computation: MeasureComputation,
    listing: MeasureRelation? = nil, hidesRecordIDs: Bool = false
  ) {
    self.definition = definition
    self.computation = computation
    self.listing = listing
    self.hidesRecordIDs = hidesRecordIDs
  }

  /// Makes a measure of a relation's rows.
  public init(_ definition: MeasureDefinition, _ relation: MeasureRelation) {
    self.init(definition, .rows(relation))
  }
}

/// What is asked of one measure.
public struct FigureQuestion: Sendable {
  /// The measure.
  public let definition: MeasureDefinition
  /// The first day counted.
  public var from: BusinessDay
  /// The last day counted.
  public var asOf: BusinessDay
  /// The last instant of recording looked at.
  public let knownOn: Instant
  /// The units.
  public let tree: UnitTree
  /// Their history.
  public let history: UnitHistory
  /// Which units get a figure.
  public let output: FigureRollup.Output
  /// Splits asked, each among the measure's.
  public let splits: [String]

  /// Makes a question: the desk those of requests, a service those that it asks of its own desk.
  public init(
    definition: MeasureDefinition, from: BusinessDay, asOf: BusinessDay, knownOn: Instant,
    tree: UnitTree, history: UnitHistory, output: FigureRollup.Output, splits: [String]
  ) {
    self.definition = definition
    self.from = from
    self.asOf = asOf
    self.knownOn = knownOn
    self.tree = tree
    self.history = history
    self.output = output
    self.splits = splits
  }

  /// The unit that is asked about.
  public var unit: UnitID {
    switch output {
    case .unit(let unit), .level(_, let unit): unit
    }
  }

  /// The same question over other days.
  func over(from: BusinessDay, asOf: BusinessDay) -> FigureQuestion {
    var other = self
    other.from = from
    other.asOf = asOf
    return other
  }
}
