import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// Withholds what would tell few victims apart.
///
/// A figure of people at risk with a cell of 1 to 4 is answered as not applicable, like 0/0: nobody
/// learns whether there were few or none. Where one figure of a list is withheld, the next smallest
/// is too, so that the unit above gives neither away. The other services get every figure, as they
/// judge by it and withhold themselves; so do case workers.
struct ProtectedFigures: Sendable {
  /// Ids of the measures that count people at risk.
  let measures: Set<String>

  init(_ measures: [ServiceMeasure]) {
    self.measures = Set(
      measures.filter(\.definition.protectsSmallCells).map(\.definition.id))
  }

  /// Whether the caller gets every figure.
  static func seesAll(_ context: ServerContext) throws(RPCError) -> Bool {
    let name = context.peer.serviceName
    if let name, name != Callers.gateway, Callers.services.contains(name) { return true }
    return try Callers.identity(of: context).roles.contains(.caseWorker)
  }

  /// The figures as they may be shown.
  func shown(_ figures: [API.Figures.V1.Figure]) -> [API.Figures.V1.Figure] {
    var hidden: Set<Int> = []
    var siblings: [String: [Int]] = [:]
    for (index, figure) in figures.enumerated() where measures.contains(figure.measure) {
      siblings[figure.measure, default: []].append(index)
    }
    for indexes in siblings.values {
      for place in SmallCells.withheld(indexes.map({ Self.value(figures[$0]) })) {
        hidden.insert(indexes[place])
      }
    }
    return figures.enumerated().map { index, figure in
      guard measures.contains(figure.measure) else { return figure }
      return hidden.contains(index) ? figure.withheld : Self.withoutSmallParts(figure)
    }
  }

  /// Whether a figure has a cell of few people.
  static func isSmall(_ figure: API.Figures.V1.Figure) -> Bool {
    SmallCells.isSmall(value(figure))
  }

  private static func value(_ figure: API.Figures.V1.Figure) -> FigureValue {
    .share(numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0, inPercent: true)
  }

  /// Without the splits that have a part of few people: the other parts would give it away.
  private static func withoutSmallParts(
    _ figure: API.Figures.V1.Figure
  ) -> API.Figures.V1.Figure {
    var figure = figure
    let small = Set(
      figure.splits.filter { SmallCells.isSmall(Int64($0.value)) }.map(\.split))
    figure.splits.removeAll { small.contains($0.split) }
    return figure
  }
}
