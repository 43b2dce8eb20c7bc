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

  /// Which values of a list are withheld, by their places: the small ones, and where that is one,
  /// the next smallest as well, so that the unit above gives neither away.
  public static func withheld(_ values: [FigureValue]) -> Set<Int> {
    var hidden = Set(values.indices.filter { isSmall(values[$0]) })
    guard hidden.count == 1 else { return hidden }
    let next = values.indices.filter { !hidden.contains($0) && size(values[$0]) > 0 }
      .min { size(values[$0]) < size(values[$1]) }
    if let next { hidden.insert(next) }
    return hidden
  }

  /// How many are behind a value.
  private static func size(_ value: FigureValue) -> Int64 {
    switch value {
    case .amount(let amount): amount
    case .share(_, let denominator, _): denominator
    }
  }
}
