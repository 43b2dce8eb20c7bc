import Crypto
import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Gathers what a scorecard takes and makes it: the plan from this service, the figures from all.
struct ScorecardDesk: Sendable {
  /// Failing units listed where none are asked.
  static let defaultFailingLimit: Int32 = 20
  /// Failing units listed at the most.
  static let largestFailingLimit: Int32 = 20_000

  let environment: ServiceEnvironment

  /// A scorecard; the caller has been authorised for the unit.
  func scorecard(
    _ order: ScorecardOrder, tree: UnitTree, sources: FigureSources
  ) async throws -> Wire.Scorecard {
    let plan = try await targets(of: order)
    let bounds = plan.targets.compactMap { target in
      if case .share(_, of: let bound?) = target.rule { bound.measure } else { nil }
    }
    let areas = Set((plan.targets.map(\.measure) + bounds).map(FigureSources.area(of:)))
    let measures = try await sources.catalogue(areas: areas)
    let builder = try ScorecardBuilder(order, plan: plan, tree: tree, measures: measures)
    return builder.build(try await sources.ask(builder.questions, in: order.frame))
  }

  /// The targets and allocations of a plan as known at the order's instant.
  private func targets(of order: ScorecardOrder) async throws -> ScorecardTargets {
    let (year, known) = (order.year, order.frame.knownOn.rawValue)
    return try await environment.database.read { reader in
      let targets = try TargetStore.list(year: year, known: known, in: reader).map(\.target)
      guard !targets.isEmpty else { throw PolicyFault.noPlan(year) }
      var allocations: [TargetNumber: [UnitID: Allocation]] = [:]
      let rows = try AllocationStore.page(
        year: year, known: known, after: .init(), limit: Int.max, in: reader, where: { _ in true })
      for row in rows {
        allocations[row.allocation.number, default: [:]][row.allocation.unit] = row.allocation
      }
      return ScorecardTargets(targets: targets, allocations: allocations)
    }
  }

  /// The unit tree of a day as known at an instant; where nothing was known of the units then, as
  /// known now. The figure services choose in the same way, so that the epochs meet.
  func tree(on day: BusinessDay, knownOn: Instant) throws -> UnitTree {
    if day <= UnionCalendar.day(of: knownOn) {
      do {
        return try environment.units.tree(on: day, knownOn: knownOn)
      } catch {
        guard environment.units.isReady else { throw error }
      }
    }
    return try environment.units.tree(on: day, knownOn: environment.clock.now)
  }
}

/// Scorecards.
struct ScorecardsHandlers: Wire.ScorecardsService {
  let desk: PolicyDesk
  let scorecards: ScorecardDesk
  let sources: @Sendable (ServerContext) -> FigureSources

  func getScorecard(
    _ request: Wire.GetScorecardRequest, context: ServerContext
  ) async throws -> Wire.Scorecard {
    _ = try desk.authorizer.admit(context)
    return try await desk.faults(context) {
      let (order, tree) = try order(request)
      try desk.authorizer.authorize(context, unit: order.frame.unit)
      guard tree.position(of: order.frame.unit) != nil else {
        throw unknownUnit(
          request.unitID == 0 ? "unit_code" : "unit_id", "there is no such unit on that day",
          vi: "không có đơn vị này vào ngày đó")
      }
      return try await scorecards.scorecard(order, tree: tree, sources: sources(context))
    }
  }

  func renderScorecard(
    _ request: Wire.RenderScorecardRequest, context: ServerContext
  ) async throws -> Wire.RenderScorecardResponse {
    _ = try desk.authorizer.admit(context)
    let format = try await desk.faults(context) {
      try RenderingFormat(text: request.format, field: "format")
    }
    let card = try await getScorecard(request.scorecard ?? .init(), context: context)
    let content = ScorecardRendering.render(card, as: format)
    return .with {
      $0.content = content
      $0.mediaType = format.mediaType
      $0.digest = ContentDigest.sha256(content)
    }
  }

  private func order(_ request: Wire.GetScorecardRequest) throws -> (ScorecardOrder, UnitTree) {
    let year = try PolicyFields.year(request.year, "year")
    let today = desk.environment.clock.today
    let asOf =
      request.asOf.isEmpty
      ? min(today, CutOff.december31.day(in: year))
      : try PolicyFields.day(request.asOf, "as_of", today: today)
    guard (0...ScorecardDesk.largestFailingLimit).contains(request.failingLimit) else {
      throw PolicyFault.field("failing_limit", .outOfRange)
    }
    let knownOn = try desk.instant(request.knownOn)
    let tree = try scorecards.tree(on: asOf, knownOn: knownOn)
    let order = ScorecardOrder(
      year: year, asOf: asOf,
      frame: QuestionFrame(
        unit: try unit(request, tree), knownOn: knownOn, geography: asOf, epoch: tree.epoch),
      language: try ReportLanguage(text: request.language, field: "language"),
      failingLimit: Int(
        request.failingLimit == 0 ? ScorecardDesk.defaultFailingLimit : request.failingLimit),
      withLastYear: !request.withoutLastYear)
    return (order, tree)
  }

  /// The unit by its id, else by its code (the highest level that has it), else the centre.
  private func unit(_ request: Wire.GetScorecardRequest, _ tree: UnitTree) throws -> UnitID {
    if request.unitID != 0 { return UnitID(rawValue: request.unitID) }
    guard !request.unitCode.isEmpty else { return tree.root }
    let found = tree.units(withCode: request.unitCode)
    let highest = found.min { left, right in
      let levels = (tree.version(of: left)?.level, tree.version(of: right)?.level)
      return (levels.0 ?? .branch) < (levels.1 ?? .branch)
    }
    guard let highest else { throw PolicyFault.field("unit_code", .unknownUnit) }
    return highest
  }
}

/// Digests of rendered content.
enum ContentDigest {
  /// SHA-256, 32 bytes.
  static func sha256(_ content: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: content))
  }
}
