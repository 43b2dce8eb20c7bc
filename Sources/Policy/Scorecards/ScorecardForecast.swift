import SenAPI
import SenCodec
import UnionModel

/// The year's end, expected by last year's pace or linearly, and labelled so.
struct ScorecardForecast: Sendable {
  /// Last year's amounts by the same day and at the end.
  typealias Pace = (byDate: Int64, atEnd: Int64)

  private let planned: PlannedPart
  private let standing: FigureStanding
  private let pace: Pace?
  private let order: ScorecardOrder

  /// A forecast of a part from where it stands.
  init(_ planned: PlannedPart, _ standing: FigureStanding, pace: Pace?, order: ScorecardOrder) {
    self.planned = planned
    self.standing = standing
    self.pace = pace
    self.order = order
  }

  /// Nothing to forecast from.
  static func none(_ language: ReportLanguage) -> API.Policy.V1.Forecast {
    .with {
      $0.basis = .unknown
      $0.met = .notApplicable
      $0.text = text(of: .unknown, language)
    }
  }

  /// The forecast; `met` judges the value expected.
  func forecast(met: (FigureStanding) -> API.Policy.V1.Met) -> API.Policy.V1.Forecast {
    guard let judgedOn = planned.judgedOn, !standing.isNotApplicable else {
      return Self.none(order.language)
    }
    let (amount, basis) = expected(on: judgedOn)
    var expected = standing
    expected.amount = amount
    if let denominator = standing.denominator {
      expected.amount = min(amount, denominator)
      expected.numerator = expected.amount
    }
    return .with {
      $0.value = expected.printed
      $0.basis = basis
      $0.met = met(expected)
      $0.text = Self.text(of: basis, order.language)
    }
  }

  private func expected(
    on day: BusinessDay
  ) -> (amount: Int64, basis: API.Policy.V1.ForecastBasis) {
    // A ratio of the year's cases moves with its own denominator, and a stock does not start a year
    // from nothing: both are taken as they stand. Shares of units follow last year's pace where it is
    // known, and stand still elsewhere.
    let paced = [.ratio, .stock].contains(planned.measure.type) ? nil : pace
    let accumulates = planned.measure.type == .flow || planned.measure.type == .net
    let isPaced = (paced?.byDate ?? 0) > 0 && (paced?.atEnd ?? 0) > 0
    let forecast = Forecast(
      of: .amount(standing.amount), on: day, in: planned.year,
      pace: planned.target.timing == .closedQuarters
        ? .quarterly : accumulates || isPaced ? .accumulating : .level,
      lastYear: paced)
    let amount = forecast.value.whole ?? standing.amount
    switch forecast.basis {
    case .lastYearsPace: return (amount, .pace)
    case .linear: return (amount, .linear)
    case .asItStands: return (amount, .asItStands)
    case .closedQuarters: return (amount, .closedQuarters)
    case .final: return (amount, .closedYear)
    }
  }

  /// The basis in words.
  static func text(
    of basis: API.Policy.V1.ForecastBasis, _ language: ReportLanguage
  ) -> String {
    let words: BilingualText =
      switch basis {
      case .pace: BilingualText("theo nhịp độ năm trước", "at last year's pace")
      case .linear: BilingualText("tuyến tính theo số ngày", "linear, by days")
      case .closedQuarters: BilingualText("theo các quý đã kết thúc", "by closed quarters")
      case .closedYear: BilingualText("kết quả cuối năm", "the year's result")
      case .asItStands: BilingualText("giữ nguyên hiện trạng", "as it stands")
      default: BilingualText("chưa dự báo được", "nothing to forecast from")
      }
    return words(language)
  }
}
