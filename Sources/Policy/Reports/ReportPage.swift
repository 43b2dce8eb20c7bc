import SenAPI
import UnionModel

/// Pieces of HTML that the report and the scorecard share.
enum PageHTML {
  /// Text with what HTML would read as markup replaced.
  static func escape(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// A whole page: no script, no request to anywhere, readable on paper and in the dark.
  static func page(title: String, language: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(escape(language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'">
    <title>\(escape(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  /// The marks on the face of a page.
  static func marks(_ marks: [String]) -> String {
    marks.isEmpty
      ? ""
      : "<p class=\"marks\">"
        + marks.map { "<strong>\(escape($0))</strong>" }.joined(separator: " ") + "</p>\n"
  }

  /// A row of cells.
  static func row(_ cells: [String], tag: String = "td") -> String {
    let scope = tag == "th" ? " scope=\"col\"" : ""
    return "<tr>" + cells.map { "<\(tag)\(scope)>\($0)</\(tag)>" }.joined() + "</tr>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.7rem; line-height: 1.25; }
    h2 { font-size: 1.2rem; margin-top: 2rem; }
    .marks strong { border: 2px solid; padding: .1rem .6rem; margin-right: .4rem; }
    .subtitle { opacity: .8; }
    a.figure { color: inherit; font-weight: 600; text-decoration: underline dotted; }
    a.figure:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; }
    caption { text-align: left; font-weight: 600; padding: .4rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .5rem;
      border-bottom: 1px solid; }
    td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    details { border-top: 1px solid; padding: .4rem 0; }
    details:target { border-left: 4px solid; padding-left: .6rem; }
    summary { cursor: pointer; }
    code { overflow-wrap: anywhere; }
    @media print { body { max-width: none; margin: 0; } a.figure { text-decoration: none; }
      h2 { break-after: avoid; } tr, details { break-inside: avoid; } }
    """
}

/// The national report as a page: sentences with figures that lead to their provenance.
struct ReportPage {
  private let report: API.Policy.V1.NationalReport
  private let words: ReportWords

  /// The page of a report.
  init(_ report: API.Policy.V1.NationalReport) {
    self.report = report
    self.words = ReportWords(report)
  }

  /// The whole page.
  var html: String {
    var body = "<header>\n" + PageHTML.marks(report.marks)
    body += "<h1>\(PageHTML.escape(report.title))</h1>\n"
    body += "<p class=\"subtitle\">\(PageHTML.escape(words.subtitle))</p>\n</header>\n<main>\n"
    for section in report.sections {
      body += "<section id=\"\(PageHTML.escape(section.id))\">\n"
      body += "<h2>\(spans(section.heading))</h2>\n"
      body += section.sentences.map { "<p>\(spans($0.spans))</p>\n" }.joined()
      body += "</section>\n"
    }
    body += provenance + "</main>\n"
    body += "<footer><p><code>SHA-256 \(report.digest)</code></p></footer>"
    return PageHTML.page(title: report.title, language: report.language, body: body)
  }

  private func spans(_ spans: [API.Policy.V1.ReportSpan]) -> String {
    spans.map { span in
      let text = PageHTML.escape(span.text)
      return span.figure < 0
        ? text : "<a class=\"figure\" href=\"#f\(span.figure + 1)\">\(text)</a>"
    }.joined()
  }

  private var provenance: String {
    var html = "<section id=\"provenance\">\n<h2>\(PageHTML.escape(words.provenance))</h2>\n"
    for missing in report.missing {
      html += "<p role=\"alert\">\(PageHTML.escape(words.missing(missing)))</p>\n"
    }
    for (index, reported) in report.figures.enumerated() {
      html += details(index + 1, reported)
    }
    return html + "</section>\n"
  }

  private func details(_ number: Int, _ reported: API.Policy.V1.ReportFigure) -> String {
    let figure = reported.figure ?? .init()
    let phrase = reported.phrase.isEmpty ? "" : " (\(PageHTML.escape(reported.phrase)))"
    let names = words.columns
    let cells = [
      (names[1], PageHTML.escape(reported.printed) + phrase),
      (names[2], "<code>\(PageHTML.escape(figure.measure))</code> v\(figure.definitionVersion)"),
      (names[3], PageHTML.escape(words.span(figure))),
      (names[4], PageHTML.escape(words.records(figure))),
      (names[5], "<code>\(PageHTML.escape(figure.digest))</code>"),
    ]
    let rows = cells.map { "<tr><th scope=\"row\">\($0.0)</th><td>\($0.1)</td></tr>\n" }.joined()
    return """
      <details id="f\(number)">
      <summary>\(number). \(PageHTML.escape(reported.name)): \
      \(PageHTML.escape(reported.printed))</summary>
      <table>
      \(rows)</table>
      </details>

      """
  }
}
