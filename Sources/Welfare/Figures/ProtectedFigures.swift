import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// Withholds what would tell few people apart.
///
/// A figure of people at risk with a cell of 1 to 4 is answered as not applicable, like 0/0: nobody
/// learns whether there were few or none. Whether a unit's figure is shown depends on the unit, its
/// siblings and theirs at every level up, never on the question. Of children and people advised the
/// counts are shown, but below the province no split with a part of few: why one child of a commune is
/// an orphan is nobody's business. Case workers get every figure, and a service that asks for itself.
/// A service that asks for a caller gets what the caller would: what it makes of the figures, a
/// scorecard or a sum, shows no unit that is withheld here.
struct ProtectedFigures: Sendable {
  /// Splits of children's counts are shown whole at this level and above.
  static let openLevel = UnitLevel.province
  /// What children's measures count.
  private static let childKeys: Set<String> = ["child", "person"]

  /// Ids of the measures that count people at risk.
  let measures: Set<String>
  /// Ids of the measures that count children or people advised.
  let children: Set<String>
  private let ownSplits: [String: Set<String>]
  private let figures: FigureDesk

  /// The rules for the measures of a desk.
  init(_ measures: [ServiceMeasure], figures: FigureDesk) {
    self.figures = figures
    var (atRisk, children): (Set<String>, Set<String>) = ([], [])
    var ownSplits: [String: Set<String>] = [:]
    for measure in measures {
      let definition = measure.definition
      if definition.protectsSmallCells {
        atRisk.insert(definition.id)
      } else if Self.childKeys.contains(definition.distinctKey) {
        children.insert(definition.id)
      }
      if case .rows(let relation) = measure.computation {
        ownSplits[definition.id] = Set(relation.splits.keys)
      }
    }
    self.measures = atRisk
    self.children = children
    self.ownSplits = ownSplits
  }

  /// Whether the caller gets every figure.
  static func seesAll(_ context: ServerContext) throws(RPCError) -> Bool {
    !RoleSet(.service, .caseWorker).isDisjoint(with: try Callers.identity(of: context).roles)
  }

  /// The figures of an answer as they may be shown.
  ///
  /// - Parameter request: the question, with the instant as known on which it was answered.
  func shown(
    _ answer: [API.Figures.V1.Figure], _ request: API.Figures.V1.ComputeFiguresRequest,
    _ context: ServerContext
  ) async throws -> [API.Figures.V1.Figure] {
    var shown = answer
    for measure in Set(answer.map(\.measure)).sorted() {
      let indexes = answer.indices.filter { answer[$0].measure == measure }
      let asked = Set(indexes.flatMap { answer[$0].splits.map(\.split) })
      let splits = asked.intersection(ownSplits[measure] ?? []).sorted()
      let isAtRisk = measures.contains(measure)
      guard isAtRisk || (children.contains(measure) && !splits.isEmpty) else { continue }
      let leaves = try await figures.leaves(
        of: measure, splits: splits, like: request, context: context)
      let rule = Rule(leaves, splits: splits, isAtRisk: isAtRisk)
      for index in indexes { shown[index] = rule.shown(answer[index]) }
    }
    return shown
  }

  /// What is shown of one measure.
  private struct Rule {
    private let tree: UnitTree
    private let isAtRisk: Bool
    private let whole: WithheldCells?
    private let bySplit: [String: WithheldCells]

    init(_ leaves: FigureLeaves, splits: [String], isAtRisk: Bool) {
      tree = leaves.tree
      self.isAtRisk = isAtRisk
      let whole =
        isAtRisk
        ? WithheldCells(
          tree: leaves.tree, leaves: leaves.figures.map { ($0.unit, .init($0.value)) }) : nil
      self.whole = whole
      var bySplit: [String: WithheldCells] = [:]
      for split in splits {
        bySplit[split] = WithheldCells(
          tree: leaves.tree, leaves: leaves.figures.map { ($0.unit, Self.parts(of: $0, split)) },
          openLevel: isAtRisk ? nil : ProtectedFigures.openLevel, with: whole)
      }
      self.bySplit = bySplit
    }

    private static func parts(of figure: Figure, _ split: String) -> WithheldCells.Counts {
      let parts = figure.splits.filter { $0.split == split }
      return WithheldCells.Counts(
        parts: Dictionary(parts.map { ($0.key, $0.value) }, uniquingKeysWith: +),
        size: parts.reduce(0) { $0 + $1.value })
    }

    func shown(_ figure: API.Figures.V1.Figure) -> API.Figures.V1.Figure {
      let unit = UnitID(figure.unitID)
      let place: WithheldCells.Place = figure.unallocated ? .own(unit) : .unit(unit)
      if let whole, whole.hides(place) || SmallCells.isSmall(FigureValue(figure)) {
        return figure.withheld
      }
      let isOpen =
        !isAtRisk && !figure.unallocated
        && (tree.version(of: unit).map { $0.level <= ProtectedFigures.openLevel } ?? false)
      var shown = figure
      let small = Set(figure.splits.filter { SmallCells.isSmall(Int64($0.value)) }.map(\.split))
      shown.splits.removeAll { part in
        guard let cells = bySplit[part.split] else {
          // By the units' own attributes: parts that are sums of units, of which some are withheld.
          return isAtRisk
        }
        return !isOpen && (small.contains(part.split) || cells.hides(place))
      }
      return shown
    }
  }
}
