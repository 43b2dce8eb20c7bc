/// A figure as a headline says it: "hơn 19,5 triệu", "gần 150 tỷ đồng", "khoảng 5 tỷ đồng". A
/// headline is made from the figure every time and never stored as one.
public struct HeadlineRounding: Hashable, Sendable {
  /// The step to which it is rounded, in units of the value; at least 1.
  public let step: Int64
  /// How it is stated.
  public let qualifier: Qualifier

  /// Parts of a headline below which a figure is still "nearly" it: one in thirty.
  public static let nearlyParts: Int64 = 30
  /// Parts of a headline within which a figure is "about" it: one in twenty, 5 %.
  public static let aboutParts: Int64 = 20

  /// Makes a rounding; nil for a step below 1.
  public init?(step: Int64, qualifier: Qualifier) {
    guard step >= 1 else { return nil }
    self.step = step
    self.qualifier = qualifier
  }

  /// The rounded number and the word that is true of it. `nearly` and `about` that are not true of
  /// the figure fall back to `moreThan`; a figure on its step is exact; so are negative ones and
  /// those below the step.
  public func round(_ value: Int64) -> (headline: Int64, qualifier: Qualifier) {
    guard value >= step else { return (value, .exact) }
    let below = value / step * step
    if below == value { return (value, .exact) }
    let above = below + step
    switch qualifier {
    case .nearly where (above - value) * Self.nearlyParts <= above:
      return (above, .nearly)
    case .about:
      let nearest = value - below < above - value ? below : above
      if abs(value - nearest) * Self.aboutParts <= nearest { return (nearest, .about) }
      return (below, .moreThan)
    case .exact, .derived, .estimate:
      return (value, qualifier)
    case .nearly, .moreThan:
      return (below, .moreThan)
    }
  }

  /// The headline in Vietnamese, with "đồng" for money: "gần 150 tỷ đồng".
  public func vietnamese(_ value: Int64, money: Bool = false) -> String {
    let (headline, qualifier) = round(value)
    let number = spelled(headline, VietnameseText.number(scaled:), VietnameseText.number(_:))
    return [qualifier.vietnamese, number, money ? "đồng" : ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The headline in English, with "VND" before money: "nearly VND 150 billion".
  public func english(_ value: Int64, money: Bool = false) -> String {
    let (headline, qualifier) = round(value)
    let number = spelled(headline, EnglishText.number(scaled:), EnglishText.number(_:))
    return [qualifier.english, money ? "VND" : "", number].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Steps from which a headline speaks in millions and billions.
  private static let scaledStep: Int64 = 100_000

  private func spelled(
    _ headline: Int64, _ scaled: (Int64) -> String, _ plain: (Int64) -> String
  ) -> String {
    step >= Self.scaledStep ? scaled(headline) : plain(headline)
  }
}

extension Qualifier {
  /// Whether a computed figure may stand behind a stated one: exact, estimate and derived ones are
  /// equal, "nearly" is below it by one part in thirty at most, "about" within 5 % of it, "more than"
  /// above it.
  public func accepts(_ computed: Int64, stated: Int64) -> Bool {
    switch self {
    case .exact, .estimate, .derived:
      computed == stated
    case .nearly:
      computed < stated && (stated - computed) * HeadlineRounding.nearlyParts <= stated
    case .about:
      abs(computed - stated) * HeadlineRounding.aboutParts <= stated
    case .moreThan:
      computed > stated
    }
  }
}
