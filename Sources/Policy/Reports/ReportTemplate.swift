/// A sentence of the report with places for figures, parsed once.
///
/// Places stand in braces: `{n measure}` the exact number as prose writes it (a small count padded),
/// `{h measure}` the rounded phrase, `{H measure}` the same with a capital, `{r measure}` numerator
/// and denominator, `{q measure}` words instead of a share, `{e measure}` "ước" where the figure is an
/// estimate, `{month measure}` and `{day measure}` its last day, `{name measure}` the measure's name,
/// `{list measure}` the titles of the records under it and `{titles measure}` the same in brackets
/// after a blank, or nothing where there are none; `{year}`, `{last}`, `{next}`, `{theme}`, `{nextTheme}`, `{breakthroughs}` texts. In a
/// measure's id `$year` and `$next` stand for years.
struct ReportTemplate: Sendable, Hashable {
  /// One piece of a template.
  enum Piece: Sendable, Hashable {
    /// Words as they stand.
    case words(String)
    /// A figure in a form.
    case figure(Form, measure: String)
    /// A text of the year's plan, or a year.
    case variable(String)
  }

  /// How a figure is put into words.
  enum Form: String, Sendable {
    case number = "n"
    case headline = "h"
    case capitalHeadline = "H"
    case ratio = "r"
    case quality = "q"
    case estimate = "e"
    case month = "month"
    case day = "day"
    case name = "name"
    case list = "list"
    case titles = "titles"

    /// Whether the words state the figure, so that they refer to it.
    var states: Bool {
      switch self {
      case .estimate, .month, .day, .name, .list, .titles: false
      default: true
      }
    }
  }

  /// The pieces in order.
  let pieces: [Piece]

  /// Parses a template for a year.
  init(_ text: String, year: Int) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      let inside = rest[rest.index(after: open)...]
      let close = inside.firstIndex(of: "}") ?? inside.endIndex
      pieces.append(Self.piece(inside[..<close], year: year))
      rest = close == inside.endIndex ? "" : inside[inside.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  private static func piece(_ text: Substring, year: Int) -> Piece {
    let words = text.split(separator: " ")
    guard words.count == 2, let form = Form(rawValue: String(words[0])) else {
      return .variable(String(text))
    }
    return .figure(form, measure: measure(String(words[1]), year: year))
  }

  /// A measure's id with its years in place.
  static func measure(_ text: String, year: Int) -> String {
    text.replacing("$year", with: String(year)).replacing("$next", with: String(year + 1))
  }

  /// The measures of which it cannot be said without the titles of records.
  var listed: [String] {
    pieces.compactMap { if case .figure(.list, let measure) = $0 { measure } else { nil } }
  }

  /// The measures it names, in order.
  var measures: [String] {
    pieces.compactMap { if case .figure(_, let measure) = $0 { measure } else { nil } }
  }
}

/// A text in the two languages of the report.
struct BilingualText: Sendable, Hashable {
  let vi: String
  let en: String

  /// Vietnamese and English.
  init(_ vi: String, _ en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in a language.
  func callAsFunction(_ language: ReportLanguage) -> String {
    language == .vietnamese ? vi : en
  }
}

/// A language of the report.
enum ReportLanguage: String, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// Reads "vi", "en" or nothing.
  init(text: String, field: String) throws(PolicyFault) {
    guard let language = ReportLanguage(rawValue: text.isEmpty ? "vi" : text) else {
      throw .field(field, .outOfRange)
    }
    self = language
  }
}
