import SenAPI
import UnionModel

/// What a target asks for, in words made of its rule: "34.000 hộ", "100%".
struct TargetWords: Sendable {
  let text: FigureText
  let measures: [String: WireFigures.Measure]

  /// The threshold of a target's rule.
  func threshold(of target: Target) -> String {
    switch target.rule {
    case .value(let least):
      return amount(least, of: target.measure)
    case .share(_, of: nil):
      return percent(target.rule)
    case .share(_, of: let bound?):
      let units = GapWords(language: text.language).required(bound.level)
      let amount = amount(bound.atLeast, of: bound.measure)
      return percent(target.rule)
        + BilingualText(
          " (\(units) ít nhất \(amount))", " (\(units) at least \(amount))")(text.language)
    case .requiredLevel(let required, let level, _):
      let words = GapWords(language: text.language)
      return words.required(required)
        + BilingualText(" và ", " and ")(text.language) + percent(target.rule) + " "
        + words.units(level)
    }
  }

  private func percent(_ rule: PlannedRule) -> String { text.percent(rule.printedThreshold) }

  private func amount(_ value: Int64, of measure: String) -> String {
    let number =
      text.language == .vietnamese ? VietnameseText.countInProse(value) : text.number(value)
    // Of a service that does not answer nobody knows what its measures count.
    guard let definition = measures[measure] else { return number }
    if FigureText.isMoney(definition.unit) { return text.money(value) }
    return number + " " + GapWords(language: text.language).noun(of: definition.distinctKey)
  }
}
