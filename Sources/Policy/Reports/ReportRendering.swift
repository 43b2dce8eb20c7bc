import SenAPI
import UnionModel

/// A form in which a report or a scorecard is given out.
enum RenderingFormat: String, Sendable {
  case text
  case json
  case html

  /// Reads "text", "json" or "html".
  init(text: String, field: String) throws(PolicyFault) {
    guard let format = RenderingFormat(rawValue: text) else {
      throw .field(field, text.isEmpty ? .missing : .outOfRange)
    }
    self = format
  }

  /// Media type of the content.
  var mediaType: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .json: "application/json"
    case .html: "text/html; charset=utf-8"
    }
  }
}

/// Figures as JSON objects, the same in the report and in the scorecard.
enum FigureJSON {
  /// A figure with its provenance; `records` is an object by kind.
  static func value(_ figure: API.Figures.V1.Figure) -> JSONText.Value {
    .object(
      members(figure) + [
        ("records", records(figure.records)),
        ("splits", .list(figure.splits.map(split))),
        ("digest", .text(figure.digest)),
      ])
  }

  private static func members(_ figure: API.Figures.V1.Figure) -> [(String, JSONText.Value)] {
    [
      ("measure", .text(figure.measure)),
      ("definition_version", .integer(Int64(figure.definitionVersion))),
      ("value", figure.notApplicable ? .null : .number(figure.value)),
      ("numerator", .optional(figure.numerator)),
      ("denominator", .optional(figure.denominator)),
      ("qualifier", .text(FigureText.name(of: figure.qualifier))),
      ("unit", .text(figure.unit)),
      ("from", .text(figure.from)),
      ("as_of", .text(figure.asOf)),
      ("known_on", .text(InstantText.iso(figure.knownOn))),
      ("epoch", .integer(figure.epoch)),
      ("unit_code", .text(figure.unitCode)),
      ("not_applicable", .bool(figure.notApplicable)),
      ("synthetic", .bool(figure.synthetic)),
    ]
  }

  private static func records(_ records: [API.Figures.V1.RecordCount]) -> JSONText.Value {
    .object(records.map { ($0.kind, .integer($0.count)) })
  }

  private static func split(_ part: API.Figures.V1.SplitPart) -> JSONText.Value {
    .object([
      ("split", .text(part.split)), ("key", .text(part.key)), ("value", .number(part.value)),
    ])
  }
}

/// The national report as plain text and as JSON.
enum ReportRendering {
  /// The bytes of a report in a format.
  static func render(
    _ report: API.Policy.V1.NationalReport, as format: RenderingFormat
  ) -> [UInt8] {
    switch format {
    case .text: Array(text(report).utf8)
    case .json: JSONText.render(json(report))
    case .html: Array(ReportPage(report).html.utf8)
    }
  }

  /// The sentences, each figure followed by its number, and the figures with their provenance.
  static func text(_ report: API.Policy.V1.NationalReport) -> String {
    let words = ReportWords(report)
    var lines = report.marks.map { "*** \($0) ***" }
    lines += [report.title.uppercased(), words.subtitle, ""]
    for (index, section) in report.sections.enumerated() {
      lines.append("\(index + 1). \(join(section.heading, numbered: false))")
      lines += section.sentences.map { "   " + join($0.spans, numbered: true) }
      lines.append("")
    }
    lines.append(words.provenance)
    for (index, figure) in report.figures.enumerated() {
      lines.append("[\(index + 1)] " + words.line(figure))
    }
    lines += report.missing.map { words.missing($0) }
    lines.append("SHA-256 \(report.digest)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words of spans; figures get their number where asked.
  static func join(_ spans: [API.Policy.V1.ReportSpan], numbered: Bool) -> String {
    spans.map { span in
      numbered && span.figure >= 0 ? "\(span.text) [\(span.figure + 1)]" : span.text
    }.joined()
  }

  /// The report as one object `report` with `figures` and `sections`.
  static func json(_ report: API.Policy.V1.NationalReport) -> JSONText.Value {
    .object([
      (
        "report",
        .object([
          ("year", .integer(Int64(report.year))), ("title", .text(report.title)),
          ("as_of", .text(report.asOf)), ("known_on", .text(InstantText.iso(report.knownOn))),
          ("epoch", .integer(report.epoch)), ("language", .text(report.language)),
          ("state", .text(stateName(report.state))), ("synthetic", .bool(report.synthetic)),
          ("marks", .list(report.marks.map { .text($0) })),
          ("figures", .list(report.figures.map(figure))),
          ("sections", .list(report.sections.map(section))),
          ("missing", .list(report.missing.map(missing))), ("digest", .text(report.digest)),
        ])
      )
    ])
  }

  private static func stateName(_ state: API.Figures.V1.PublicationState) -> String {
    switch state {
    case .published: "published"
    case .restated: "restated"
    default: "draft"
    }
  }

  private static func figure(_ figure: API.Policy.V1.ReportFigure) -> JSONText.Value {
    guard case .object(let members) = FigureJSON.value(figure.figure ?? .init()) else {
      return .null
    }
    return .object(
      members + [
        ("name", .text(figure.name)), ("printed", .text(figure.printed)),
        ("phrase", .text(figure.phrase)),
      ])
  }

  private static func section(_ section: API.Policy.V1.ReportSection) -> JSONText.Value {
    .object([
      ("id", .text(section.id)), ("heading", .text(join(section.heading, numbered: false))),
      (
        "sentences",
        .list(
          section.sentences.map { sentence in
            .object([
              ("text", .text(join(sentence.spans, numbered: false))),
              (
                "figures",
                .list(sentence.spans.filter { $0.figure >= 0 }.map { .integer(Int64($0.figure)) })
              ),
            ])
          })
      ),
    ])
  }

  private static func missing(_ missing: API.Policy.V1.MissingService) -> JSONText.Value {
    .object([
      ("service", .text(missing.service)), ("code", .text(missing.code)),
      ("measures", .list(missing.measures.map { .text($0) })),
    ])
  }
}

/// The words around the figures of a report, in its language.
struct ReportWords {
  private let text: FigureText
  private let report: API.Policy.V1.NationalReport

  /// Words of a report.
  init(_ report: API.Policy.V1.NationalReport) {
    self.report = report
    self.text = FigureText(language: ReportLanguage(rawValue: report.language) ?? .vietnamese)
  }

  /// The day, what was known, and the epoch.
  var subtitle: String {
    let known = InstantText.iso(report.knownOn)
    return BilingualText(
      "Ngày báo cáo \(text.day(report.asOf)) · dữ liệu ghi nhận đến \(known) · bản đồ đơn vị số "
        + "\(report.epoch)",
      "Report day \(report.asOf) · recorded up to \(known) · unit tree \(report.epoch)")(
        text.language)
  }

  /// Heading of the provenance.
  var provenance: String {
    BilingualText("Nguồn gốc số liệu", "Where the figures come from")(text.language)
  }

  /// Names of the columns of the provenance.
  var columns: [String] {
    text.language == .vietnamese
      ? ["Số", "Giá trị", "Chỉ số", "Tính đến", "Bản ghi", "Mã kiểm"]
      : ["No.", "Value", "Measure", "As of", "Records", "Digest"]
  }

  /// The records of a figure by kind: "branch_roll 12, member_event 7".
  func records(_ figure: API.Figures.V1.Figure) -> String {
    figure.records.map { "\($0.kind) \(text.number($0.count))" }.joined(separator: ", ")
  }

  /// The span of a figure: "từ … đến …" where it has a first day.
  func span(_ figure: API.Figures.V1.Figure) -> String {
    figure.from.isEmpty
      ? text.day(figure.asOf) : text.day(figure.from) + " – " + text.day(figure.asOf)
  }

  /// A figure and its provenance on one line.
  func line(_ reported: API.Policy.V1.ReportFigure) -> String {
    let figure = reported.figure ?? .init()
    let phrase = reported.phrase.isEmpty ? "" : " (\(reported.phrase))"
    return "\(reported.printed)\(phrase) — \(reported.name) · \(figure.measure) "
      + "v\(figure.definitionVersion) · \(span(figure)) · \(records(figure)) · "
      + "\(figure.digest.prefix(Self.digestShown))"
  }

  /// Hex digits of a digest shown in a table.
  static let digestShown = 12

  /// What is missing of a service that did not answer.
  func missing(_ missing: API.Policy.V1.MissingService) -> String {
    BilingualText(
      "Thiếu số liệu của dịch vụ \(missing.service) (\(missing.code)): ",
      "Figures of the service \(missing.service) are missing (\(missing.code)): ")(text.language)
      + missing.measures.joined(separator: ", ")
  }
}
