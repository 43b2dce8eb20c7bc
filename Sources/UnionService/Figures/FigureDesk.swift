import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel

/// Answers for a service's measures: what they are, their figures, and the records under a figure.
///
///     let desk = FigureDesk(
///       environment: environment, authorizer: authorizer, measures: MembershipMeasures.all)
///     …
///     func computeFigures(
///       _ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext
///     ) async throws -> API.Figures.V1.ComputeFiguresResponse {
///       try await desk.compute(request, context: context)
///     }
///
/// Every figure is of one unit tree: that of the request's geography, by default of its as-of day.
/// A call reads under the rights of its caller, both in today's units and in the units asked.
public struct FigureDesk: Sendable {
  /// Most measures of one request.
  public static let maximumMeasures = 200
  /// Most figures of one request: its measures times the units asked. One measure of every branch of
  /// the country is fewer.
  public static let maximumFigures = 100_000
  /// How far a caller's clock may be ahead of this one's, in microseconds.
  public static let clockTolerance: Int64 = 5 * Instant.microsecondsPerSecond

  let environment: ServiceEnvironment
  let authorizer: Authorizer
  let measures: [ServiceMeasure]
  let byID: [String: ServiceMeasure]
  private let figuresAtMost: Int

  /// Makes a desk of the service's measures, in the order in which they are listed.
  ///
  /// - Parameter figuresAtMost: most figures of one request; less than `maximumFigures` for a test.
  public init(
    environment: ServiceEnvironment, authorizer: Authorizer, measures: [ServiceMeasure],
    figuresAtMost: Int = Self.maximumFigures
  ) {
    self.figuresAtMost = figuresAtMost
    self.environment = environment
    self.authorizer = authorizer
    self.measures = measures
    self.byID = Dictionary(
      measures.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The measures' definitions.
  public func listMeasures(
    _ request: API.Figures.V1.ListMeasuresRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ListMeasuresResponse {
    _ = try authorizer.admit(context)
    return .with { $0.measures = measures.map { API.Figures.V1.Measure($0.definition) } }
  }

  /// Figures, ordered by measure as asked, then by unit in tree order, unallocated lines last.
  ///
  /// - Throws: INVALID_ARGUMENT on the field (`UNKNOWN_MEASURE`, `UNKNOWN_SPLIT`, `DATE_INVALID`,
  ///   `DATE_IN_FUTURE`); NOT_FOUND `UNKNOWN_UNIT` on "unit_id"; RESOURCE_EXHAUSTED
  ///   `TOO_MANY_FIGURES` where measures times units exceed `maximumFigures`; ABORTED
  ///   `TREE_EPOCH_MISMATCH`; what authorisation throws.
  public func compute(
    _ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ComputeFiguresResponse {
    let frame = try frame(
      FrameRequest(
        asOf: request.asOf, from: request.from, knownOn: request.knownOn, unit: request.unitID,
        geography: request.geography, epoch: request.epoch), context)
    let asked = try self.asked(request)
    let output = try Self.output(request.by, frame.unit)
    try Self.checkSize(measures: asked.count, output, in: frame.tree, atMost: figuresAtMost)
    var response = API.Figures.V1.ComputeFiguresResponse()
    for measure in asked {
      let question = frame.question(
        measure.definition, output: output, splits: Self.splits(request.splits, measure))
      let figures: [Figure]
      do {
        figures = try await self.figures(measure, question)
      } catch {
        throw Recorder(environment: environment).rpcError(error, context)
      }
      response.figures += figures.map {
        API.Figures.V1.Figure($0, measure.definition, frame.tree, frame.history)
      }
    }
    return response
  }

  /// The figures of one measure, for a service's own use (its scorecard, its report); the caller has
  /// been authorised.
  public func figures(
    _ measure: ServiceMeasure, _ question: FigureQuestion
  ) async throws -> [Figure] {
    var derived: [DerivedRow] = []
    if case .derived(let make) = measure.computation { derived = try await make(question) }
    let computer = FigureComputer(measures: byID)
    let rows = derived
    let cells = try await environment.database.read { transaction in
      try computer.cells(measure.computation, question, derived: rows, transaction)
    }
    return cells.map { Self.figure($0, measure, question) }
  }

  static func figure(
    _ cell: RollupCell, _ measure: ServiceMeasure, _ question: FigureQuestion
  ) -> Figure {
    let definition = measure.definition
    let value: FigureValue
    if definition.type.isShare {
      value = .share(
        numerator: cell.numerator, denominator: cell.denominator, inPercent: definition.isPercent)
    } else {
      value = .amount(cell.amount)
    }
    let hasUnion = question.tree.version(of: cell.unit)?.hasUnion ?? true
    return Figure(
      measure: definition.id, definitionVersion: definition.version, type: definition.type,
      unit: cell.unit, value: value,
      notApplicable: value.isNotApplicable || (!hasUnion && cell.records.isEmpty),
      unallocated: cell.unallocated, qualifier: definition.qualifier,
      from: definition.type.hasPeriod ? question.from : nil, asOf: question.asOf,
      knownOn: question.knownOn, epoch: question.tree.epoch, records: cell.records,
      splits: cell.parts, synthetic: cell.synthetic, rowsDigest: cell.rowsDigest)
  }

  private func asked(
    _ request: API.Figures.V1.ComputeFiguresRequest
  ) throws(RPCError) -> [ServiceMeasure] {
    if request.measures.isEmpty {
      return measures
    }
    guard request.measures.count <= Self.maximumMeasures else {
      throw invalid(
        "measures", "TOO_MANY", "at most \(Self.maximumMeasures) measures",
        vi: "nhiều nhất \(Self.maximumMeasures) chỉ tiêu")
    }
    var errors = FieldErrors()
    var asked: [ServiceMeasure] = []
    for (index, id) in request.measures.enumerated() {
      guard let measure = byID[id] else {
        errors.add(
          "measures[\(index)]", "UNKNOWN_MEASURE", "there is no such measure here",
          vi: "không có chỉ tiêu này")
        continue
      }
      asked.append(measure)
      for (position, split) in request.splits.enumerated() where !Self.has(split, measure) {
        errors.add(
          "splits[\(position)]", "UNKNOWN_SPLIT", "\(id) has no such split",
          vi: "chỉ tiêu không có cách phân tổ này")
      }
    }
    try errors.check()
    return asked
  }

  /// Whether a split can be asked of a measure: one of its own, one by the unit's attributes, or
  /// the gap of a coverage.
  static func has(_ split: String, _ measure: ServiceMeasure) -> Bool {
    if measure.definition.splits.contains(split) || RelationStore.unitSplits.contains(split) {
      return true
    }
    switch measure.computation {
    case .coverage, .failingUnits: return split == FigureComputer.gapSplit
    case .rows(let relation): return relation.splits[split] != nil
    case .net, .derived: return false
    }
  }

  /// The asked splits that a measure has; where all measures are asked, others are left out.
  private static func splits(_ asked: [String], _ measure: ServiceMeasure) -> [String] {
    var seen: Set<String> = []
    return asked.filter { has($0, measure) && seen.insert($0).inserted }
  }

  /// Refuses more figures than an answer may have, before any of them is computed.
  private static func checkSize(
    measures: Int, _ output: FigureRollup.Output, in tree: UnitTree, atMost limit: Int
  ) throws(RPCError) {
    guard case .level(let level, let unit) = output else { return }
    let units = tree.positions(at: level, in: unit).count
    guard measures * units > limit else { return }
    var error = invalid(
      "by", "TOO_MANY_FIGURES",
      "\(measures) measures of \(units) units are more than \(limit) figures: name fewer measures, "
        + "a higher level, or a unit further down",
      vi: "\(measures) chỉ tiêu của \(units) đơn vị là hơn \(limit) số liệu: hãy chọn ít chỉ tiêu "
        + "hơn, cấp cao hơn hoặc một đơn vị cấp dưới")
    error.code = .resourceExhausted
    throw error
  }

  private static func output(
    _ level: API.Types.V1.UnitLevel, _ unit: UnitID
  ) throws(RPCError) -> FigureRollup.Output {
    if level == .unspecified { return .unit(unit) }
    guard let level = UInt8(exactly: level.rawValue).flatMap(UnitLevel.init(rawValue:)) else {
      throw invalid("by", "OUT_OF_RANGE", "there is no such level", vi: "không có cấp này")
    }
    return .level(level, within: unit)
  }
}
