import SenAPI
import UnionModel

/// Puts figures into words, in Vietnamese or English.
struct FigureText: Sendable {
  let language: ReportLanguage

  /// What stands for a figure that is not there, or that applies to nothing.
  var nothing: String { language == .vietnamese ? "[chưa có số liệu]" : "[no figure]" }

  /// Whether a measure is money.
  static func isMoney(_ unit: String) -> Bool { unit.hasPrefix("VND") }

  /// The exact value as printed: "19.668.108", "87,5%", "4.999 đồng".
  func exact(_ figure: WireFigures.Figure) -> String {
    if figure.notApplicable { return nothing }
    if figure.unit == "percent" { return percent(figure.value) }
    let whole = Int64(figure.value)
    return Self.isMoney(figure.unit) ? money(whole) : number(whole)
  }

  /// Every đồng of an amount: "4.999 đồng".
  func money(_ value: Int64) -> String {
    language == .vietnamese ? number(value) + " đồng" : "VND " + number(value)
  }

  /// A small count as prose writes it: "04", but "0"; else as `exact`.
  func prose(_ figure: WireFigures.Figure) -> String {
    guard !figure.notApplicable, figure.unit != "percent", !Self.isMoney(figure.unit),
      language == .vietnamese, figure.value > 0
    else { return exact(figure) }
    return VietnameseText.countInProse(Int64(figure.value))
  }

  /// Numerator and denominator: "63/63"; of any other figure its exact value.
  func ratio(_ figure: WireFigures.Figure) -> String {
    guard let numerator = figure.numerator, let denominator = figure.denominator,
      !figure.notApplicable
    else { return exact(figure) }
    return number(numerator) + "/" + number(denominator)
  }

  /// The rounded phrase ("hơn 19,5 triệu"), made by the measure's step; empty where it has none.
  func phrase(_ figure: WireFigures.Figure, _ measure: WireFigures.Measure?) -> String {
    guard let measure, !figure.notApplicable,
      let rounding = HeadlineRounding(step: measure.headlineStep, qualifier: headline(measure))
    else { return "" }
    let money = Self.isMoney(figure.unit)
    return language == .vietnamese
      ? rounding.vietnamese(Int64(figure.value), money: money)
      : rounding.english(Int64(figure.value), money: money)
  }

  /// Exact figures and estimates are led by "hơn" in a headline.
  private func headline(_ measure: WireFigures.Measure) -> Qualifier {
    switch measure.qualifier {
    case .nearly: .nearly
    case .about: .about
    default: .moreThan
    }
  }

  /// A share of targets in words, never as a number: all met is "cơ bản đạt và vượt".
  func quality(_ figure: WireFigures.Figure) -> String {
    guard let met = figure.numerator, let all = figure.denominator, all > 0,
      !figure.notApplicable
    else { return nothing }
    let words: BilingualText =
      if met == all {
        BilingualText("cơ bản đạt và vượt", "essentially met and passed")
      } else if met * 2 >= all {
        BilingualText("đạt ở phần lớn", "met for the greater part")
      } else {
        BilingualText("đạt ở một phần", "met in part")
      }
    return words(language)
  }

  /// Titles that a sentence lists at most; the rest is "…".
  static let titlesAtMost = 5

  /// Titles in quotation marks, a few of them: “A”; “B”; …
  func list(_ titles: [String]) -> String {
    let shown = titles.prefix(Self.titlesAtMost).map { "“\($0)”" }
    return (titles.count > Self.titlesAtMost ? shown + ["…"] : shown).joined(separator: "; ")
  }

  /// "30/11/2023" or "2023-11-30".
  func day(_ iso: String) -> String {
    guard let day = BusinessDay(iso: iso), language == .vietnamese else { return iso }
    return day.vietnamese
  }

  /// "tháng 11/2023" or "2023-11".
  func month(_ iso: String) -> String {
    guard let day = BusinessDay(iso: iso), language == .vietnamese else {
      return String(iso.prefix(7))
    }
    return "tháng \(VietnameseText.padded(day.month))/\(day.year)"
  }

  /// A whole number with its thousands apart.
  func number(_ value: Int64) -> String {
    language == .vietnamese ? VietnameseText.number(value) : EnglishText.number(value)
  }

  /// A share in percent, cut to one decimal and not rounded: what is below its target never reads as
  /// if it were there.
  func percent(_ value: Double) -> String {
    decimal((value * 10 + 1e-9).rounded(.down) / 10) + "%"
  }

  /// A number with at most one decimal.
  func decimal(_ value: Double) -> String {
    language == .vietnamese ? VietnameseText.decimal(value) : EnglishText.decimal(value)
  }

  /// The first letter as a capital.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A qualifier's name in data: "exact", "nearly", "more_than", "about", "estimate", "derived".
  static func name(of qualifier: WireFigures.Qualifier) -> String {
    switch qualifier {
    case .nearly: "nearly"
    case .moreThan: "more_than"
    case .about: "about"
    case .estimate: "estimate"
    case .derived: "derived"
    default: "exact"
    }
  }
}

/// Instants as texts and on the wire.
enum InstantText {
  /// "2023-12-14T16:59:59.999999Z", always with microseconds.
  static func iso(_ instant: Instant) -> String {
    let microseconds = instant.rawValue
    let dayLength = UnionCalendar.dayLength
    let days = (microseconds >= 0 ? microseconds : microseconds - dayLength + 1) / dayLength
    let rest = microseconds - days * dayLength
    let seconds = Int(rest / Instant.microsecondsPerSecond)
    let fraction = Int(rest % Instant.microsecondsPerSecond)
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
      .map { VietnameseText.padded($0) }.joined(separator: ":")
    return BusinessDay(rawValue: days).iso + "T" + clock + "."
      + VietnameseText.padded(fraction, to: 6) + "Z"
  }

  /// A wire timestamp as a text; empty for none.
  static func iso(_ timestamp: API.Google.Protobuf.Timestamp?) -> String {
    guard let timestamp,
      let instant = Instant(seconds: timestamp.seconds, nanoseconds: timestamp.nanos)
    else { return "" }
    return iso(instant)
  }
}
