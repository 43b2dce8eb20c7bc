import SenAPI
import UnionModel

/// A scorecard as plain text, JSON or a page.
enum ScorecardRendering {
  /// The bytes of a scorecard in a format.
  static func render(
    _ card: API.Policy.V1.Scorecard, as format: RenderingFormat
  ) -> [UInt8] {
    switch format {
    case .text: Array(text(card).utf8)
    case .json: JSONText.render(json(card))
    case .html: Array(ScorecardPage(card).html.utf8)
    }
  }

  /// One line for each part, then its failing units, then the ranking.
  static func text(_ card: API.Policy.V1.Scorecard) -> String {
    let words = ScorecardWords(card)
    var lines = words.marks.map { "*** \($0) ***" }
    lines += [words.title.uppercased(), words.subtitle, ""]
    for target in card.targets {
      lines.append("\(words.targetTitle(target)) — \(words.met(target.met))")
      for part in target.parts {
        lines.append("  \(part.targetNo)  \(part.text.isEmpty ? part.name : part.text)")
        lines.append("      " + words.standing(part))
        lines += part.conditions.map { "      \($0.text): \(words.met($0.met))" }
        lines += part.failingUnits.map {
          "      · \($0.unitCode) \($0.unitName): \(words.gap($0, in: part))"
        }
        if let more = words.more(part) { lines.append("      " + more) }
      }
    }
    lines += ["", words.rankingTitle]
    lines += card.ranking.map {
      "  \($0.rank). \($0.unitName): \(words.attainment($0)) (\($0.partsMet)/\($0.partsJudged))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The scorecard as one object `scorecard` with `targets`.
  static func json(_ card: API.Policy.V1.Scorecard) -> JSONText.Value {
    .object([
      (
        "scorecard",
        .object([
          ("year", .integer(Int64(card.year))), ("unit_code", .text(card.unitCode)),
          ("unit_name", .text(card.unitName)), ("as_of", .text(card.asOf)),
          ("known_on", .text(InstantText.iso(card.knownOn))), ("epoch", .integer(card.epoch)),
          ("language", .text(card.language)), ("synthetic", .bool(card.synthetic)),
          ("targets", .list(card.targets.map(target))),
          ("ranking", .list(card.ranking.map(ranked))),
        ])
      )
    ])
  }

  private static func target(_ target: API.Policy.V1.ScorecardTarget) -> JSONText.Value {
    .object([
      ("target_no", .text(target.targetNo)), ("met", met(target.met)),
      ("parts", .list(target.parts.map(part))),
    ])
  }

  /// Met or not; null where it cannot be judged.
  private static func met(_ met: API.Policy.V1.Met) -> JSONText.Value {
    switch met {
    case .yes: .bool(true)
    case .no: .bool(false)
    default: .null
    }
  }

  private static func part(_ part: API.Policy.V1.ScorecardPart) -> JSONText.Value {
    .object([
      ("target_no", .text(part.targetNo)), ("measure", .text(part.measure)),
      ("name", .text(part.name)), ("value", part.figure == nil ? .null : .number(part.value)),
      ("numerator", .optional(part.numerator)), ("denominator", .optional(part.denominator)),
      ("target", .number(part.target)), ("allocated", .bool(part.allocated)),
      ("unit", .text(part.unit)), ("met", met(part.met)),
      (
        "conditions",
        .list(part.conditions.map { .object([("text", .text($0.text)), ("met", met($0.met))]) })
      ),
      ("forecast", forecast(part.forecast ?? .init())),
      ("last_year", .optional(part.lastYear)),
      ("last_year_same_day", .optional(part.lastYearSameDay)),
      ("failing_count", .integer(Int64(part.failingCount))),
      ("failing_withheld", .bool(part.failingWithheld)),
      ("failing_units", .list(part.failingUnits.map(failing))),
      ("judged_on", .text(part.judgedOn)),
      ("figure", part.figure.map { FigureJSON.value($0) } ?? .null),
    ])
  }

  private static func forecast(_ forecast: API.Policy.V1.Forecast) -> JSONText.Value {
    .object([
      ("value", .optional(forecast.value)), ("basis", .text(basis(forecast.basis))),
      ("met", met(forecast.met)), ("text", .text(forecast.text)),
    ])
  }

  private static func basis(_ basis: API.Policy.V1.ForecastBasis) -> String {
    switch basis {
    case .pace: "pace"
    case .linear: "linear"
    case .closedQuarters: "closed_quarters"
    case .closedYear: "closed_year"
    case .asItStands: "as_it_stands"
    default: "none"
    }
  }

  private static func failing(_ unit: API.Policy.V1.FailingUnit) -> JSONText.Value {
    .object([
      ("unit_code", .text(unit.unitCode)), ("unit_name", .text(unit.unitName)),
      ("value", .number(unit.value)), ("target", .number(unit.target)),
      ("gap", .number(unit.gap)), ("gap_unit", .text(unit.gapUnit)), ("text", .text(unit.text)),
      ("last_year", .optional(unit.lastYear)),
    ])
  }

  private static func ranked(_ unit: API.Policy.V1.RankedUnit) -> JSONText.Value {
    .object([
      ("rank", .integer(Int64(unit.rank))), ("unit_code", .text(unit.unitCode)),
      ("unit_name", .text(unit.unitName)), ("parts_met", .integer(Int64(unit.partsMet))),
      ("parts_judged", .integer(Int64(unit.partsJudged))),
      ("attainment", .number(unit.attainment)),
    ])
  }
}

/// The words of a scorecard in its language.
struct ScorecardWords {
  private let card: API.Policy.V1.Scorecard
  private let text: FigureText

  /// Words of a scorecard.
  init(_ card: API.Policy.V1.Scorecard) {
    self.card = card
    self.text = FigureText(language: ReportLanguage(rawValue: card.language) ?? .vietnamese)
  }

  private func say(_ vi: String, _ en: String) -> String { BilingualText(vi, en)(text.language) }

  /// What is printed on the face.
  var marks: [String] { card.synthetic ? [say("SỐ LIỆU MÔ PHỎNG", "SIMULATED DATA")] : [] }

  /// "Bảng điểm các chỉ tiêu năm 2024".
  var title: String {
    say(
      "Các chỉ tiêu năm \(card.year) — \(card.unitName)",
      "Targets of \(card.year) — \(card.unitName)")
  }

  /// The day, what was known, and the epoch.
  var subtitle: String {
    let known = InstantText.iso(card.knownOn)
    return say(
      "Tính đến \(text.day(card.asOf)) · dữ liệu ghi nhận đến \(known) · bản đồ đơn vị số "
        + "\(card.epoch)",
      "As of \(card.asOf) · recorded up to \(known) · unit tree \(card.epoch)")
  }

  /// "Chỉ tiêu 5".
  func targetTitle(_ target: API.Policy.V1.ScorecardTarget) -> String {
    say("Chỉ tiêu \(target.targetNo)", "Target \(target.targetNo)")
  }

  /// "đạt", "chưa đạt" or "chưa đánh giá được".
  func met(_ met: API.Policy.V1.Met) -> String {
    switch met {
    case .yes: say("đạt", "met")
    case .no: say("chưa đạt", "not met")
    default: say("chưa đánh giá được", "not judged")
    }
  }

  /// A value in the unit of a part: "87,5%", "16.412".
  func value(_ value: Double, of part: API.Policy.V1.ScorecardPart) -> String {
    part.unit == "percent" ? text.percent(value) : text.decimal(value)
  }

  /// What is to be reached; "–" where nothing was given to the unit.
  func target(_ part: API.Policy.V1.ScorecardPart) -> String {
    part.target == 0 ? "–" : value(part.target, of: part)
  }

  /// Value, target, forecast and last year on one line.
  func standing(_ part: API.Policy.V1.ScorecardPart) -> String {
    let now = part.figure == nil ? "–" : value(part.value, of: part)
    var line = "\(now) / \(target(part)) — \(met(part.met))"
    if let forecast = part.forecast {
      let expected = forecast.value.map { value($0, of: part) } ?? "–"
      line += say("; dự báo cuối năm ", "; forecast ") + "\(expected) (\(forecast.text))"
    }
    if let last = part.lastYear {
      let sameDay = part.lastYearSameDay.map { value($0, of: part) } ?? "–"
      line +=
        say("; năm trước cùng kỳ ", "; last year by this day ") + sameDay
        + say(", cả năm ", ", at its end ") + value(last, of: part)
    }
    return line
  }

  /// What a failing unit lacks, with last year's value beside: "thiếu 37 hội viên (năm trước cùng kỳ
  /// 112)".
  func gap(_ unit: API.Policy.V1.FailingUnit, in part: API.Policy.V1.ScorecardPart) -> String {
    guard let last = unit.lastYear else { return unit.text }
    return unit.text
      + say(" (năm trước cùng kỳ ", " (last year by this day ") + value(last, of: unit, in: part)
      + ")"
  }

  /// A failing unit's own value: percent, or where its share is of units that reach an amount, that.
  func value(
    _ value: Double, of unit: API.Policy.V1.FailingUnit, in part: API.Policy.V1.ScorecardPart
  ) -> String {
    let isAmount = part.figure?.type == .coverage && unit.target != Self.allOfOneUnit
    return isAmount ? text.decimal(value) : self.value(value, of: part)
  }

  /// What one unit of a coverage is to reach, in percent.
  private static let allOfOneUnit = 100.0

  /// How many failing units are not listed; nil where all are.
  func more(_ part: API.Policy.V1.ScorecardPart) -> String? {
    let rest = Int(part.failingCount) - part.failingUnits.count
    var words: [String] = []
    if rest > 0 {
      words.append(
        say("và \(text.number(Int64(rest))) đơn vị khác", "and \(text.number(Int64(rest))) more"))
    }
    if part.failingWithheld {
      words.append(
        say("đơn vị có số dưới 5 không nêu tên", "units with cells under 5 are not named"))
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// Heading of the ranking.
  var rankingTitle: String { say("Xếp hạng", "Ranking") }

  /// "97,5%".
  func attainment(_ unit: API.Policy.V1.RankedUnit) -> String {
    text.decimal(unit.attainment) + "%"
  }

  /// Names of the columns of the table of parts.
  var columns: [String] {
    text.language == .vietnamese
      ? ["Số", "Chỉ tiêu", "Kết quả", "Chỉ tiêu giao", "Dự báo", "Năm trước", "Đánh giá"]
      : ["No.", "Target", "Result", "To reach", "Forecast", "Last year", "Judgement"]
  }

  /// Names of the columns of the table of failing units.
  var failingColumns: [String] {
    text.language == .vietnamese
      ? ["Mã", "Đơn vị", "Kết quả", "Còn thiếu"] : ["Code", "Unit", "Result", "Gap"]
  }

  /// "12 đơn vị chưa đạt".
  func failingTitle(_ part: API.Policy.V1.ScorecardPart) -> String {
    say(
      "\(text.number(Int64(part.failingCount))) đơn vị chưa đạt",
      "\(text.number(Int64(part.failingCount))) units fail")
  }
}

/// A scorecard as a page.
struct ScorecardPage {
  private let card: API.Policy.V1.Scorecard
  private let words: ScorecardWords

  /// The page of a scorecard.
  init(_ card: API.Policy.V1.Scorecard) {
    self.card = card
    self.words = ScorecardWords(card)
  }

  /// The whole page.
  var html: String {
    var body = "<header>\n" + PageHTML.marks(words.marks)
    body += "<h1>\(PageHTML.escape(words.title))</h1>\n"
    body += "<p class=\"subtitle\">\(PageHTML.escape(words.subtitle))</p>\n</header>\n<main>\n"
    body += card.targets.map(target).joined()
    body += "<section>\n<h2>\(PageHTML.escape(words.rankingTitle))</h2>\n<table>\n"
    for unit in card.ranking {
      body += PageHTML.row([
        String(unit.rank), PageHTML.escape(unit.unitName), words.attainment(unit),
        "\(unit.partsMet)/\(unit.partsJudged)",
      ])
    }
    body += "</table>\n</section>\n</main>"
    return PageHTML.page(title: words.title, language: card.language, body: body)
  }

  private func target(_ target: API.Policy.V1.ScorecardTarget) -> String {
    var html = "<section>\n<h2>\(PageHTML.escape(words.targetTitle(target))) — "
    html += "\(PageHTML.escape(words.met(target.met)))</h2>\n<table>\n"
    html += PageHTML.row(words.columns.map(PageHTML.escape), tag: "th")
    html += target.parts.map(row).joined() + "</table>\n"
    return html + target.parts.map(failing).joined() + "</section>\n"
  }

  private func row(_ part: API.Policy.V1.ScorecardPart) -> String {
    let forecast = part.forecast?.value.map { words.value($0, of: part) } ?? "–"
    let basis = part.forecast.map { " (\($0.text))" } ?? ""
    let conditions = part.conditions.map { " · \($0.text): \(words.met($0.met))" }.joined()
    let cells = [
      part.targetNo, part.text.isEmpty ? part.name : part.text,
      part.figure == nil ? "–" : words.value(part.value, of: part),
      words.target(part), forecast + basis,
      part.lastYear.map { words.value($0, of: part) } ?? "–", words.met(part.met) + conditions,
    ]
    return PageHTML.row(cells.map(PageHTML.escape))
  }

  private func failing(_ part: API.Policy.V1.ScorecardPart) -> String {
    guard !part.failingUnits.isEmpty || part.failingWithheld else { return "" }
    var html = "<details>\n<summary>\(PageHTML.escape(part.targetNo)): "
    html += "\(PageHTML.escape(words.failingTitle(part)))</summary>\n<table>\n"
    html += PageHTML.row(words.failingColumns.map(PageHTML.escape), tag: "th")
    for unit in part.failingUnits {
      html += PageHTML.row(
        [
          unit.unitCode, unit.unitName, words.value(unit.value, of: unit, in: part),
          words.gap(unit, in: part),
        ]
        .map(PageHTML.escape))
    }
    html += "</table>\n"
    if let more = words.more(part) { html += "<p>\(PageHTML.escape(more))</p>\n" }
    return html + "</details>\n"
  }
}
