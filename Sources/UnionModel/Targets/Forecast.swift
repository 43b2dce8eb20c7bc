/// What the year's end will be if things go on, and on what that is based.
public struct Forecast: Hashable, Sendable {
  /// How the forecast was made; it is always named beside the number.
  public enum Basis: String, Hashable, Sendable {
    /// The share that had been reached by the same date of last year ("theo nhịp năm trước").
    case lastYearsPace = "last_years_pace"
    /// The days that have gone ("tuyến tính").
    case linear = "linear"
    /// The value as it stands: a stock or a share of units moves on its own terms ("giữ nguyên").
    case asItStands = "as_it_stands"
    /// Only closed quarters are judged ("theo quý đã khóa").
    case closedQuarters = "closed_quarters"
    /// The year is over.
    case final = "final"

    /// The words for a reader in Vietnamese.
    public var vietnamese: String {
      switch self {
      case .lastYearsPace: "theo nhịp độ năm trước"
      case .linear: "tuyến tính theo số ngày"
      case .asItStands: "giữ nguyên hiện trạng"
      case .closedQuarters: "theo các quý đã kết thúc"
      case .final: "kết quả cuối năm"
      }
    }
  }

  /// How a measure moves through a year.
  public enum Pace: Hashable, Sendable {
    /// It grows in the year from nothing: a flow or a net figure.
    case accumulating
    /// It stands at a level: a stock, a rate, a share of units.
    case level
    /// It is judged by closed quarters.
    case quarterly
  }

  /// The value expected on the year's last day, rounded down.
  public var value: FigureValue
  /// How it was made.
  public var basis: Basis

  /// Forecasts the value on the last day of `year` from what stands on `day`.
  ///
  /// - Parameters:
  ///   - lastYear: of the year before, the value by the same date and at its end. Used where both are
  ///     positive amounts: then the forecast is value × end / by date.
  public init(
    of value: FigureValue, on day: BusinessDay, in year: ReportingYear, pace: Pace,
    lastYear: (byDate: Int64, atEnd: Int64)? = nil
  ) {
    self.value = value
    if day >= year.last {
      basis = .final
      return
    }
    guard pace != .quarterly else {
      basis = .closedQuarters
      return
    }
    guard pace == .accumulating, case .amount(let amount) = value else {
      basis = .asItStands
      return
    }
    if let lastYear, lastYear.byDate > 0, lastYear.atEnd > 0 {
      basis = .lastYearsPace
      self.value = .amount(Self.scaled(amount, lastYear.atEnd, lastYear.byDate))
      return
    }
    basis = .linear
    if let elapsed = year.period(until: day)?.length {
      self.value = .amount(Self.scaled(amount, year.period.length, elapsed))
    }
  }

  /// value × by / of, rounded down, without overflow in between; clamped to Int64.
  private static func scaled(_ value: Int64, _ by: Int64, _ of: Int64) -> Int64 {
    let product = value.multipliedFullWidth(by: by)
    let limit = Double(Int64.max)
    guard abs(Double(value) * Double(by) / Double(of)) < limit else {
      return value < 0 ? .min : .max
    }
    let result = of.dividingFullWidth(product)
    return result.remainder < 0 ? result.quotient - 1 : result.quotient
  }
}
