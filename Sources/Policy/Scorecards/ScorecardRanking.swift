import SenAPI
import SenCodec
import UnionModel

/// Ranks the units right below by how far they have come on the parts that apply to them.
struct ScorecardRanking: Sendable {
  private struct Place {
    let unit: UnitID
    var met: Int32 = 0
    var judged: Int32 = 0
    var attainment = 0.0

    /// The mean in hundredths of a percent, so that equal units are equal.
    var mean: Int64 {
      judged == 0 ? 0 : Int64((attainment / Double(judged) * Double(PlannedRule.whole)).rounded())
    }
  }

  private let builder: ScorecardBuilder
  private let book: FigureBook

  /// The ranking of a scorecard's answers.
  init(_ builder: ScorecardBuilder, _ book: FigureBook) {
    self.builder = builder
    self.book = book
  }

  /// The units, best first; those to which nothing applies are left out.
  func ranked() -> [API.Policy.V1.RankedUnit] {
    let order = places().filter { $0.judged > 0 }.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.mean != b.mean { return a.mean > b.mean }
      return a.met != b.met ? a.met > b.met : left.offset < right.offset
    }.map(\.element)
    var ranked: [API.Policy.V1.RankedUnit] = []
    for (index, place) in order.enumerated() {
      let equal =
        index > 0 && order[index - 1].mean == place.mean
        && order[index - 1].met == place.met
      let rank = equal ? ranked[index - 1].rank : Int32(index + 1)
      let version = builder.tree.version(of: place.unit)
      ranked.append(
        .with {
          $0.rank = rank
          $0.unitID = place.unit.rawValue
          $0.unitCode = version?.code ?? ""
          $0.unitName = version?.fullName ?? ""
          $0.partsMet = place.met
          $0.partsJudged = place.judged
          $0.attainment = Double(place.mean) / PlannedRule.basisPointsInPercent
        })
    }
    return ranked
  }

  private func places() -> [Place] {
    var places: [UnitID: Place] = [:]
    for part in builder.parts {
      guard let day = part.judgedOn, let question = part.ranked(on: day) else { continue }
      for figure in book.figures(question) where !figure.notApplicable {
        let unit = UnitID(rawValue: figure.unitID)
        let value = FigureStanding(figure, rule: part.target.rule)
        // A unit's place would tell what its few people were given: such a part does not count.
        guard let threshold = builder.threshold(part, for: unit), !value.isNotApplicable,
          !part.withholds(figure)
        else { continue }
        var place = places[unit] ?? Place(unit: unit)
        place.judged += 1
        if value.reaches(threshold.value) { place.met += 1 }
        place.attainment += min(1, max(0, value.printed / threshold.value))
        places[unit] = place
      }
    }
    return builder.tree.children(of: builder.order.frame.unit).compactMap { places[$0] }
  }
}
