import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// Puts figures of all services together where their measures allow it.
///
/// Every part is read under the caller's rights, and is shown or withheld as its service answers it by
/// itself, from the whole tree of units: of a measure that protects small cells, a part that is
/// withheld, or that has nothing to share, withholds the whole combination.
struct FigureCombiner: Sendable {
  let desk: PolicyDesk
  let scorecards: ScorecardDesk

  /// Answers a request.
  /// - Throws: INVALID_ARGUMENT on a field; `PolicyFault.illegalSum`; what authorisation throws.
  func combine(
    _ request: Wire.CombineFiguresRequest, context: ServerContext, sources: FigureSources
  ) async throws -> Wire.CombineFiguresResponse {
    let caller = try desk.authorizer.admit(context)
    let order = try CombinationOrder(request, now: desk.environment.clock.now)
    let questions = try order.parts.enumerated().map { index, part in
      try question(part, "figures[\(index)]", caller, context)
    }
    let definitions = try await definitions(questions, sources)
    let parts = try await CallsAtOnce.answers(to: questions) { try await figure($0, sources) }
    let figures = try parts.map { part in
      guard let figure = Figure(part) else { throw PolicyFault.unknownMeasure(part.measure) }
      return figure
    }
    let number: CombinedNumber
    do throws(IllegalSum) {
      number = try CombinedNumber(
        order.combination, figures, FigureArithmetic(definitions: Array(definitions.values)),
        unit: parts[0].unit, in: questions[0].tree)
    } catch {
      throw PolicyFault.illegalSum(error)
    }
    let guarded = questions.map { definitions[$0.measure]?.protectsSmallCells == true }
    var hidden: Set<Int> = []
    if guarded.contains(true), !caller.roles.contains(.caseWorker) {
      hidden = Set(parts.indices.filter { parts[$0].isWithheld(protected: guarded[$0]) })
      if hidden.isEmpty, number.isOfFew { hidden = Set(parts.indices) }
    }
    return Self.response(order.combination, number, parts, figures, hidden: hidden)
  }

  /// The question for a part whose unit the caller may read, today and in the units asked.
  private func question(
    _ part: CombinationOrder.Part, _ field: String, _ caller: CallerIdentity,
    _ context: ServerContext
  ) throws -> PartQuestion {
    let tree = try scorecards.tree(on: part.geography, knownOn: part.knownOn)
    let asked = part.asked
    let isByCode = asked.unitID == 0 && !asked.unitCode.isEmpty
    let unit =
      isByCode
      ? tree.units(withCode: asked.unitCode).first
      : asked.unitID == 0 ? tree.root : UnitID(asked.unitID)
    let unitField = "\(field).\(isByCode ? "unit_code" : "unit_id")"
    // Who may not read everywhere does not learn which codes exist.
    try desk.authorizer.check(
      caller, context.method, unit: unit ?? tree.root, alsoIn: tree, field: unitField)
    guard let unit, tree.position(of: unit) != nil else {
      throw unknownUnit(unitField, "there is no such unit", vi: "không có đơn vị này")
    }
    return PartQuestion(part: part, tree: tree, unit: unit)
  }

  /// The definitions of the services that are asked, by measure.
  private func definitions(
    _ questions: [PartQuestion], _ sources: FigureSources
  ) async throws -> [String: MeasureDefinition] {
    let areas = Set(questions.map { FigureSources.area(of: $0.measure) })
    let known = try await sources.catalogue(areas: areas).compactMapValues {
      MeasureDefinition($0)
    }
    var errors = FieldErrors()
    for (index, question) in questions.enumerated() where known[question.measure] == nil {
      errors.add(
        "figures[\(index)].measure", "UNKNOWN_MEASURE", "there is no such measure",
        vi: "không có chỉ tiêu này")
    }
    try errors.check()
    return known
  }

  /// The figure of the unit itself.
  private func figure(
    _ question: PartQuestion, _ sources: FigureSources
  ) async throws -> WireFigures.Figure {
    guard let source = sources.byArea[FigureSources.area(of: question.measure)] else {
      throw PolicyFault.unknownMeasure(question.measure)
    }
    let found = try await source.figures(question.request)
    guard let figure = found.first(where: { !$0.unallocated }) else {
      throw PolicyFault.unknownMeasure(question.measure)
    }
    guard figure.epoch == question.tree.epoch else { throw PolicyFault.epochMix }
    return figure
  }

  private static func response(
    _ combination: Wire.Combination, _ number: CombinedNumber, _ parts: [WireFigures.Figure],
    _ figures: [Figure], hidden: Set<Int>
  ) -> Wire.CombineFiguresResponse {
    var response = Wire.CombineFiguresResponse.with {
      $0.combination = combination
      $0.unit = number.unit
      $0.qualifier = figures.contains { $0.qualifier == .estimate } ? .estimate : .derived
      $0.from = number.from?.iso ?? ""
      $0.asOf = number.asOf.iso
      $0.knownOn = figures[0].knownOn.timestamp
      $0.epoch = figures[0].epoch
      $0.synthetic = figures.contains(where: \.synthetic)
      $0.notApplicable = number.notApplicable || !hidden.isEmpty
      $0.parts = parts.enumerated().map { hidden.contains($0) ? $1.withheld : $1 }
    }
    guard hidden.isEmpty else { return response }
    response.value = number.value
    response.numerator = number.share?.numerator
    response.denominator = number.share?.denominator
    response.records = number.records.map { record in
      .with {
        $0.kind = record.kind
        $0.count = record.count
      }
    }
    response.digest = digest(response)
    return response
  }

  private static func digest(_ response: Wire.CombineFiguresResponse) -> String {
    var bytes = CanonicalBytes()
    bytes.append(Int64(response.combination.rawValue))
    bytes.append(Int64(bitPattern: response.value.bitPattern))
    bytes.append(response.numerator ?? -1)
    bytes.append(response.denominator ?? -1)
    bytes.append(response.unit)
    bytes.append(Int64(response.qualifier.rawValue))
    for part in response.parts { bytes.append(part.digest) }
    return bytes.sha256Hex
  }
}
