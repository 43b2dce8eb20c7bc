/// The rule that keeps few people from being told apart in a table.
public enum SmallCells {
  /// Counts from 1 to below this are not shown.
  public static let threshold: Int64 = 5

  /// Whether a count gives somebody away: 1…4.
  public static func isSmall(_ count: Int64) -> Bool {
    count > 0 && count < threshold
  }

  /// Whether any cell of a value is small: the amount, or of a share its denominator, its numerator
  /// or what is between them (2 of 6 served says that 4 were not).
  public static func isSmall(_ value: FigureValue) -> Bool {
    switch value {
    case .amount(let amount): isSmall(amount)
    case .share(let numerator, let denominator, _):
      isSmall(denominator) || isSmall(numerator) || isSmall(denominator - numerator)
    }
  }
}
