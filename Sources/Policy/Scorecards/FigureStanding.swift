import SenAPI
import UnionModel
import UnionService

/// A figure as a rule looks at it: an amount, or a share of two counts.
struct FigureStanding: Sendable, Hashable {
  /// The amount; of a share its numerator.
  var amount: Int64
  var numerator: Int64?
  var denominator: Int64?

  /// The standing of a figure under a rule.
  init(_ figure: WireFigures.Figure, rule: PlannedRule) {
    if rule.isShare {
      numerator = figure.numerator ?? 0
      denominator = figure.notApplicable ? 0 : figure.denominator ?? 0
      amount = numerator ?? 0
    } else {
      amount = Int64(figure.value)
    }
  }

  /// The standing of last year's figure; nil where nothing was recorded then.
  init?(past figure: WireFigures.Figure, rule: PlannedRule) {
    guard !figure.notApplicable, figure.records.contains(where: { $0.count > 0 }) else {
      return nil
    }
    self.init(figure, rule: rule)
  }

  /// The standing of a value of the model.
  init(_ value: FigureValue) {
    switch value {
    case .amount(let amount):
      self.amount = amount
    case .share(let numerator, let denominator, _):
      self.amount = numerator
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// As people read it: the amount, or percent; 0 of 0/0.
  var printed: Double {
    guard let numerator, let denominator else { return Double(amount) }
    return denominator == 0 ? 0 : 100 * Double(numerator) / Double(denominator)
  }

  /// Whether there is nothing to judge.
  var isNotApplicable: Bool { denominator == 0 }

  /// Whether the standing reaches a threshold with two decimals, by whole numbers.
  func reaches(_ threshold: Double) -> Bool {
    let hundredths = Int64((threshold * Allocation.hundredths).rounded())
    let scale = Int64(Allocation.hundredths)
    guard let numerator, let denominator else {
      let (scaled, overflow) = amount.multipliedReportingOverflow(by: scale)
      return overflow ? amount > 0 : scaled >= hundredths
    }
    // n / d * 100 >= h / 100 is n * 10,000 >= h * d.
    return denominator > 0 && numerator * scale * scale >= hundredths * denominator
  }
}

extension WireFigures.Figure {
  /// Whether nothing of it is shown, nor its unit named, as its measure protects small cells.
  ///
  /// Its service withholds by the whole tree of units: the figure came as if it applied to nothing.
  /// So nobody to count is withheld alike, as an answer would tell none from few.
  func isWithheld(protected: Bool) -> Bool {
    let value = FigureValue(self)
    return protected && (notApplicable || value.isNotApplicable || SmallCells.isSmall(value))
  }
}
