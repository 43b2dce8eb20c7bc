import SenAPI
import SenCodec
import UnionModel

/// What a report is made of: figures, measures and the plans' texts.
struct ReportMaterial: Sendable {
  /// The year reported.
  var year: Int
  /// The report's day.
  var asOf: BusinessDay
  /// The last instant of recording that was looked at.
  var knownOn: Instant
  /// Epoch of every figure.
  var epoch: Int64
  /// The language of the text.
  var language: ReportLanguage
  /// Figures by measure.
  var figures: [String: WireFigures.Figure]
  /// Measures by id, of the services that answered.
  var measures: [String: WireFigures.Measure]
  /// Titles of the documents under figures, by measure: drafts criticised, documents issued. They are
  /// in the language in which they were recorded.
  var titles: [String: [String]]
  /// The plan of the year and its items.
  var plan: Plan?
  var items: [PlanItem]
  /// The plan of the year after and its targets.
  var nextPlan: Plan?
  var nextTargets: [Target]
  /// Services that did not answer.
  var missing: [API.Policy.V1.MissingService]
  /// Draft, published or restated.
  var state: WireFigures.PublicationState
}

/// Makes the national report of its material: the same material gives the same report.
struct NationalReportBuilder {
  private let material: ReportMaterial
  private let text: FigureText
  private var figures: [API.Policy.V1.ReportFigure] = []
  private var indexes: [String: Int32] = [:]

  /// Plain words refer to no figure.
  static let plain: Int32 = -1

  /// A builder of one report.
  init(_ material: ReportMaterial) {
    self.material = material
    self.text = FigureText(language: material.language)
  }

  /// The report.
  mutating func build() throws -> API.Policy.V1.NationalReport {
    var sections = ReportOutline.sections.map { section($0) }
    if !sections.isEmpty {
      sections[sections.count - 1].sentences += material.nextTargets.map { sentence(of: $0) }
    }
    let synthetic = material.figures.values.contains { $0.synthetic }
    var report = API.Policy.V1.NationalReport()
    report.year = Int32(material.year)
    report.title = title(material.language)
    report.asOf = material.asOf.iso
    report.knownOn = material.knownOn.wire
    report.epoch = material.epoch
    report.language = material.language.rawValue
    report.state = material.state
    report.synthetic = synthetic
    report.marks = marks(synthetic: synthetic)
    report.sections = sections
    report.figures = figures
    report.missing = material.missing
    var bytes = CanonicalBytes()
    bytes.append(try report.serializedBytes())
    report.digest = bytes.sha256Hex
    return report
  }

  private func title(_ language: ReportLanguage) -> String {
    BilingualText(
      "Báo cáo kết quả công tác Hội và phong trào phụ nữ năm \(material.year)",
      "Report on the work of the union in \(material.year)")(language)
  }

  private func marks(synthetic: Bool) -> [String] {
    var marks: [String] = []
    switch material.state {
    case .published: break
    case .restated: marks.append(BilingualText("ĐÍNH CHÍNH", "RESTATED")(material.language))
    default: marks.append(BilingualText("DỰ THẢO", "DRAFT")(material.language))
    }
    if synthetic {
      marks.append(BilingualText("SỐ LIỆU MÔ PHỎNG", "SIMULATED DATA")(material.language))
    }
    if !material.missing.isEmpty {
      marks.append(BilingualText("THIẾU SỐ LIỆU", "FIGURES MISSING")(material.language))
    }
    return marks
  }

  private mutating func section(_ section: ReportOutline.Section)
    -> API.Policy.V1.ReportSection
  {
    var result = API.Policy.V1.ReportSection()
    result.id = section.id
    result.heading = spans(ReportTemplate(section.heading(material.language), year: material.year))
    for sentence in section.sentences {
      let template = ReportTemplate(sentence(material.language), year: material.year)
      guard isSayable(template) else { continue }
      result.sentences.append(.with { $0.spans = spans(template) })
    }
    return result
  }

  /// A sentence about a measure that no service has is left out (the plans of other years have
  /// measures of their own), and so is one about documents of which the year has none; one about a
  /// service that did not answer stays, and says so.
  private func isSayable(_ template: ReportTemplate) -> Bool {
    let lost = Set(material.missing.flatMap(\.measures))
    let figures = template.measures.compactMap { material.figures[$0] }
    // A share of units without any record says nothing: nobody has begun to record it.
    let isEmpty =
      !figures.isEmpty
      && figures.allSatisfy { $0.type == .coverage && !$0.records.contains { $0.count > 0 } }
    let hasTitles = template.listed.allSatisfy { material.titles[$0]?.isEmpty == false }
    return !isEmpty && hasTitles
      && template.measures.allSatisfy { material.figures[$0] != nil || lost.contains($0) }
  }

  private mutating func sentence(of target: Target) -> API.Policy.V1.ReportSentence {
    let words =
      material.language == .english && !target.textEN.isEmpty
      ? target.textEN : target.textVI
    var sentence = API.Policy.V1.ReportSentence()
    let threshold = TargetWords(text: text, measures: material.measures).threshold(of: target)
    sentence.spans = [plainSpan("\(target.number.text). \(words): \(threshold)")]
    if let figure = material.figures[target.measure], hasRecords(figure) {
      let result = ReportOutline.targetResult(material.language)
        .replacing("$measure", with: target.measure)
      sentence.spans += spans(ReportTemplate(result, year: material.year))
    }
    sentence.spans.append(plainSpan("."))
    return sentence
  }

  /// Whether there is anything to say of the year: a measure that is new has no records yet.
  private func hasRecords(_ figure: WireFigures.Figure) -> Bool {
    !figure.notApplicable && figure.records.contains { $0.count > 0 }
  }

  private mutating func spans(_ template: ReportTemplate) -> [API.Policy.V1.ReportSpan] {
    template.pieces.map { piece in
      switch piece {
      case .words(let words): plainSpan(words)
      case .variable(let name): plainSpan(variable(name))
      case .figure(let form, let measure): span(form, measure)
      }
    }
  }

  private func plainSpan(_ words: String) -> API.Policy.V1.ReportSpan {
    .with {
      $0.text = words
      $0.figure = Self.plain
    }
  }

  private mutating func span(
    _ form: ReportTemplate.Form, _ measure: String
  ) -> API.Policy.V1.ReportSpan {
    guard let figure = material.figures[measure] else {
      return plainSpan(form == .estimate || form == .titles ? "" : text.nothing)
    }
    let words: String
    switch form {
    case .number: words = text.prose(figure)
    case .ratio: words = text.ratio(figure)
    case .quality: words = text.quality(figure)
    case .headline: words = headline(figure)
    case .capitalHeadline: words = FigureText.capitalised(headline(figure))
    case .estimate:
      words =
        figure.qualifier == .estimate
        ? BilingualText("ước ", "an estimated ")(material.language) : ""
    case .month: words = text.month(figure.asOf)
    case .day: words = text.day(figure.asOf)
    case .name: words = name(of: measure)
    case .list: words = text.list(material.titles[measure] ?? [])
    case .titles:
      let list = text.list(material.titles[measure] ?? [])
      words = list.isEmpty ? "" : " (\(list))"
    }
    guard form.states else { return plainSpan(words) }
    return .with {
      $0.text = words
      $0.figure = index(of: measure, figure)
    }
  }

  private func headline(_ figure: WireFigures.Figure) -> String {
    let phrase = text.phrase(figure, material.measures[figure.measure])
    return phrase.isEmpty ? text.exact(figure) : phrase
  }

  private mutating func index(of measure: String, _ figure: WireFigures.Figure) -> Int32 {
    if let index = indexes[measure] { return index }
    let definition = material.measures[measure]
    var reported = API.Policy.V1.ReportFigure()
    reported.figure = figure
    reported.name = name(of: measure)
    reported.printed = text.exact(figure)
    reported.phrase = text.phrase(figure, definition)
    let index = Int32(figures.count)
    figures.append(reported)
    indexes[measure] = index
    return index
  }

  private func name(of measure: String) -> String {
    let definition = material.measures[measure]
    return (material.language == .vietnamese ? definition?.nameVi : definition?.nameEn) ?? measure
  }

  private func variable(_ name: String) -> String {
    switch name {
    case "year": String(material.year)
    case "last": String(material.year - 1)
    case "next": String(material.year + 1)
    case "theme": theme(material.plan)
    case "nextTheme": theme(material.nextPlan)
    case "breakthroughs": breakthroughs
    default: text.nothing
    }
  }

  private func theme(_ plan: Plan?) -> String {
    guard let plan else { return text.nothing }
    return material.language == .english && !plan.themeEN.isEmpty ? plan.themeEN : plan.themeVI
  }

  private var breakthroughs: String {
    let items = material.items.filter { $0.kind == .breakthrough }
    guard !items.isEmpty else { return text.nothing }
    return items.map { item in
      let words = material.language == .english && !item.textEN.isEmpty ? item.textEN : item.textVI
      return "“\(words)”"
    }.joined(separator: "; ")
  }
}

extension Instant {
  /// The instant as it is sent.
  var wire: API.Google.Protobuf.Timestamp {
    .with {
      $0.seconds = seconds
      $0.nanos = nanoseconds
    }
  }
}
