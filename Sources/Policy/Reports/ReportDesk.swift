import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// What a national report is asked for, with its defaults filled in.
struct ReportOrder: Sendable {
  var year: Int
  var asOf: BusinessDay
  var knownOn: Instant
  var language: ReportLanguage
  var allowMissing: Bool
}

/// Gathers what the national report takes: the texts of the plans, the figures of all services.
struct ReportDesk: Sendable {
  let environment: ServiceEnvironment
  let configuration: PolicyConfiguration
  let scorecards: ScorecardDesk

  /// The plans' texts and the publication, read in one view.
  private struct Texts: Sendable {
    var plan: Plan?
    var items: [PlanItem]
    var nextPlan: Plan?
    var nextTargets: [Target]
    var published: [WireFigures.Figure]
    var restated: Bool
  }

  /// A request with its defaults: the configured day of December or today, the instant of the
  /// publication or now.
  func order(_ request: Wire.GetNationalReportRequest, desk: PolicyDesk) async throws -> ReportOrder
  {
    let year = try PolicyFields.year(request.year, "year")
    let today = environment.clock.today
    let published = try await environment.database.read {
      try PublicationStore.newest(year: year, known: FactStore.now, in: $0)
    }?.publication
    let asOf =
      request.asOf.isEmpty
      ? published?.asOf ?? min(today, configuration.reportDay.day(in: year))
      : try PolicyFields.day(request.asOf, "as_of", today: today)
    guard asOf >= ReportingYear(year)?.first ?? .distantPast else {
      throw PolicyFault.field("as_of", .tooEarly)
    }
    let knownOn =
      request.knownOn == nil
      ? published?.knownOn ?? environment.clock.now : try desk.instant(request.knownOn)
    return ReportOrder(
      year: year, asOf: asOf, knownOn: knownOn,
      language: try ReportLanguage(text: request.language, field: "language"),
      allowMissing: request.allowMissing)
  }

  /// The report of an order; the caller has been authorised for the whole union.
  func report(_ order: ReportOrder, sources: FigureSources) async throws -> Wire.NationalReport {
    let tree = try scorecards.tree(on: order.asOf, knownOn: order.knownOn)
    let texts = try await texts(order)
    var missing: [String: Wire.MissingService] = [:]
    // The fault names the service: what this service judges out of another's figures fails with it.
    let note: (String, PolicyFault) throws -> Void = { _, fault in
      guard order.allowMissing, case .serviceDown(let area, let code) = fault else { throw fault }
      missing[area] = .with {
        $0.service = area
        $0.code = code
      }
    }
    let measures = try await sources.catalogue(onFailure: note)
    let wanted = Self.wanted(order.year, texts.nextTargets)
    let questions = wanted.compactMap { id in measures[id].map { question($0, order) } }
    let frame = QuestionFrame(
      unit: tree.root, knownOn: order.knownOn, geography: order.asOf, epoch: tree.epoch)
    let judged = TargetsMet.id(order.year)
    let own = Set(questions.filter { $0.measure != judged })
    let book = try await sources.ask(own, in: frame, onFailure: note)
    let met = try await sources.ask(
      Set(questions.filter { $0.measure == judged }), in: frame, onFailure: note)
    var figures: [String: WireFigures.Figure] = [:]
    for question in questions {
      // A share of few people is not printed: nobody learns whether there were any.
      let protected = measures[question.measure]?.protectsSmallCells ?? false
      guard let figure = book.figure(question) ?? met.figure(question),
        !figure.isWithheld(protected: protected)
      else { continue }
      figures[question.measure] = figure
    }
    for area in missing.keys {
      missing[area]?.measures = wanted.filter {
        FigureSources.area(of: $0) == area || ($0 == judged && figures[judged] == nil)
      }
    }
    let material = ReportMaterial(
      year: order.year, asOf: order.asOf, knownOn: order.knownOn, epoch: tree.epoch,
      language: order.language, figures: figures, measures: measures,
      titles: try await titles(under: figures, known: order.knownOn.rawValue), plan: texts.plan,
      items: texts.items, nextPlan: texts.nextPlan, nextTargets: texts.nextTargets,
      missing: missing.keys.sorted().compactMap { missing[$0] },
      state: Self.state(of: figures, texts.published, restated: texts.restated))
    var builder = NationalReportBuilder(material)
    return try builder.build()
  }

  /// The titles of the documents under the figures that are of documents, over the figure's days.
  private func titles(
    under figures: [String: WireFigures.Figure], known: Int64
  ) async throws -> [String: [String]] {
    try await environment.database.read { reader in
      var titles: [String: [String]] = [:]
      for (measure, documents) in ReportDocuments.byMeasure {
        guard let figure = figures[measure], let first = BusinessDay(iso: figure.from),
          let last = BusinessDay(iso: figure.asOf),
          let period = Period(first: first, last: last)
        else { continue }
        titles[measure] = try documents.titles(
          over: period, known: known, limit: FigureText.titlesAtMost + 1, in: reader)
      }
      return titles
    }
  }

  private func texts(_ order: ReportOrder) async throws -> Texts {
    let (year, known) = (order.year, order.knownOn.rawValue)
    return try await environment.database.read { reader in
      let newest = try PublicationStore.newest(year: year, known: FactStore.now, in: reader)
      return Texts(
        plan: try PlanStore.find(year: year, known: known, in: reader)?.plan,
        items: try PlanStore.items(year: year, known: known, in: reader).map(\.item),
        nextPlan: try PlanStore.find(year: year + 1, known: known, in: reader)?.plan,
        nextTargets: try TargetStore.list(year: year + 1, known: known, in: reader).map(\.target),
        published: try newest.map { try PublicationStore.figures(of: $0.mark.id, in: reader) }
          ?? [],
        restated: (newest?.mark.supersedes ?? 0) != 0)
    }
  }

  /// Every measure that the report names: those of its sentences, and those by which the next
  /// year's targets will be judged.
  static func wanted(_ year: Int, _ targets: [Target]) -> [String] {
    var seen: Set<String> = []
    return (ReportOutline.measures(year: year) + targets.map(\.measure))
      .filter { seen.insert($0).inserted }
  }

  /// A measure is asked up to its cut-off, or the report's day if that is earlier.
  private func question(_ measure: WireFigures.Measure, _ order: ReportOrder) -> PeerQuestion {
    let cutOff = (CutOff(text: measure.cutOff) ?? .november30).day(in: order.year)
    return PeerQuestion(measure: measure.id, asOf: min(order.asOf, cutOff))
  }

  /// Published where every published figure still has the digest under which it was published.
  private static func state(
    of figures: [String: WireFigures.Figure], _ published: [WireFigures.Figure], restated: Bool
  ) -> WireFigures.PublicationState {
    guard !published.isEmpty, published.allSatisfy({ figures[$0.measure]?.digest == $0.digest })
    else { return .draft }
    return restated ? .restated : .published
  }
}

/// The records whose titles the report puts behind a figure.
enum ReportDocuments: Sendable {
  /// Draft laws that the centre criticised in a role.
  case drafts(CriticismRole)
  /// Drafts registered under a code for which the centre proposed contents.
  case contents(subject: String)
  /// Documents issued on advice.
  case issued

  /// By the measures that count them.
  static let byMeasure: [String: ReportDocuments] = [
    "policy.drafts_chaired_central": .drafts(.chaired),
    "policy.drafts_joined_central": .drafts(.joined),
    "policy.gender_proposals_land": .contents(subject: PolicyMeasures.SubjectCode.land),
    "policy.gender_proposals_social_insurance":
      .contents(subject: PolicyMeasures.SubjectCode.socialInsurance),
    "policy.advice_issued": .issued,
  ]

  /// Their titles over a period as known at an instant, in the order of their days.
  func titles(
    over period: Period, known: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [String] {
    switch self {
    case .drafts(let role):
      try DraftStore.titles(
        criticisedAs: role, over: period, known: known, limit: limit, in: reader)
    case .contents(let subject):
      try DraftStore.titles(
        withContentsOn: subject, over: period, known: known, limit: limit, in: reader)
    case .issued:
      try AdviceStore.titlesIssued(over: period, known: known, limit: limit, in: reader)
    }
  }
}
