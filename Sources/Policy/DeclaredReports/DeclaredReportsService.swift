import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

extension PolicyWriter {
  /// Writes a declared report's draft: a new one, or one that is not yet handed in.
  func declaredReport(
    _ request: Wire.SaveDeclaredReportRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    let fresh = try DeclaredReport(request, today: today)
    _ = try place(fresh.unit, "unit_id")
    guard request.version != 0 else {
      return try DeclaredReportStore.insert(
        fresh, id: try stamp.recordID(request.id, in: transaction),
        stamp: mark(stamp, transaction), in: transaction)
    }
    // Whoever may write for the unit that she names does not thereby write another's report.
    if let unit = try DeclaredReportStore.unit(id: request.id, in: transaction),
      unit != fresh.unit
    {
      throw PolicyFault.field("unit_id", .outOfRange)
    }
    try step(
      .save, request.id, version: request.version, figures: fresh.figures, reason: "", stamp,
      transaction)
    return request.id
  }

  /// Takes a step with a report.
  func step(
    _ step: DeclaredReportStep, _ id: Int64, version: Int32, figures: [DeclaredFigure]? = nil,
    reason: String, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws {
    guard let stored = try DeclaredReportStore.find(id: id, in: transaction) else {
      throw PolicyFault.noRecord("declared report")
    }
    var report = stored.report
    try report.take(step, seen: Int(version), figures: figures)
    try DeclaredReportStore.update(
      id: id, report, reason: reason, stamp: mark(stamp, transaction), in: transaction)
  }
}

/// Declared reports and their approval.
struct DeclaredReportsHandlers: Wire.DeclaredReportsService {
  let desk: PolicyDesk
  let sources: @Sendable (ServerContext) -> FigureSources

  func saveDeclaredReport(
    _ request: Wire.SaveDeclaredReportRequest, context: ServerContext
  ) async throws -> Wire.DeclaredReport {
    try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      try Self.report(try writer.declaredReport(request, stamp, transaction), in: transaction)
    }
  }

  func submitDeclaredReport(
    _ request: Wire.SubmitDeclaredReportRequest, context: ServerContext
  ) async throws -> Wire.DeclaredReport {
    try await step(
      .submit, request.id, context, request, header: request.header, version: request.version)
  }

  func returnDeclaredReport(
    _ request: Wire.ReturnDeclaredReportRequest, context: ServerContext
  ) async throws -> Wire.DeclaredReport {
    try await step(
      .return, request.id, context, request, header: request.header, version: request.version,
      reason: request.reason)
  }

  func approveDeclaredReport(
    _ request: Wire.ApproveDeclaredReportRequest, context: ServerContext
  ) async throws -> Wire.DeclaredReport {
    try await step(
      .approve, request.id, context, request, header: request.header, version: request.version)
  }

  func restateDeclaredReport(
    _ request: Wire.RestateDeclaredReportRequest, context: ServerContext
  ) async throws -> Wire.DeclaredReport {
    let figures = try await desk.faults(context) { try DeclaredFigure.list(request.figures) }
    return try await step(
      .restate, request.id, context, request, header: request.header, version: request.version,
      figures: figures, reason: request.reason)
  }

  private func step<Request: SenMessage>(
    _ step: DeclaredReportStep, _ id: Int64, _ context: ServerContext, _ request: Request,
    header: Types.WriteHeader?, version: Int32, figures: [DeclaredFigure]? = nil,
    reason: String? = nil
  ) async throws -> Wire.DeclaredReport {
    let unit = try await unit(of: id, context)
    // A step from above is the right of the unit above: whoever holds only the declaring unit has it
    // not, and nobody approves what the centre declares but the centre.
    let tree = try desk.environment.units.current()
    let place = step.isFromAbove ? tree.parent(of: unit) ?? unit : unit
    return try await desk.write(context, request, header: header, unit: place) {
      writer, stamp, transaction in
      let why = try reason.map {
        try PolicyFields.text($0, "reason", limit: DeclaredReport.reasonLimit)
      }
      try writer.step(
        step, id, version: version, figures: figures, reason: why ?? "", stamp, transaction)
      return try Self.report(id, in: transaction)
    }
  }

  private func unit(of id: Int64, _ context: ServerContext) async throws -> UnitID {
    _ = try desk.authorizer.admit(context)
    return try await desk.faults(context) {
      let unit = try await desk.environment.database.read {
        try DeclaredReportStore.unit(id: id, in: $0)
      }
      guard let unit else { throw PolicyFault.noRecord("declared report") }
      return unit
    }
  }

  private static func report(
    _ id: Int64, in reader: some SQLReading
  ) throws -> Wire.DeclaredReport {
    guard let stored = try DeclaredReportStore.find(id: id, in: reader) else {
      throw PolicyFault.noRecord("declared report")
    }
    return Wire.DeclaredReport(stored)
  }

  func getDeclaredReport(
    _ request: Wire.GetDeclaredReportRequest, context: ServerContext
  ) async throws -> Wire.DeclaredReport {
    let unit = try await unit(of: request.id, context)
    return try await desk.read(context, unit: unit) { try Self.report(request.id, in: $0) }
  }

  func listDeclaredReports(
    _ request: Wire.ListDeclaredReportsRequest, context: ServerContext
  ) async throws -> Wire.ListDeclaredReportsResponse {
    let unit = PolicyDesk.asked(request.unitID)
    let page = try RecordPage(
      desk, context, size: request.pageSize, token: request.pageToken, unit: unit,
      query: Array("\(request.unitID) \(request.state.rawValue) \(request.to)".utf8))
    let state = DeclaredReportState(rawValue: Int64(request.state.rawValue))
    let day = BusinessDay(iso: request.to)
    guard request.to.isEmpty || day != nil else {
      throw PolicyFault.field("to", .notADate).rpcError
    }
    return try await desk.read(context, unit: unit) { reader in
      let (rows, next) = try page.fill(id: \.id, unit: \.report.unit) {
        try DeclaredReportStore.list(state: state, to: day, before: $0, limit: $1, in: reader)
      }
      return .with {
        $0.reports = rows.map { Wire.DeclaredReport($0) }
        $0.nextPageToken = next
      }
    }
  }

  func compareDeclaredReport(
    _ request: Wire.CompareDeclaredReportRequest, context: ServerContext
  ) async throws -> Wire.CompareDeclaredReportResponse {
    let report = try await getDeclaredReport(.with { $0.id = request.id }, context: context)
    let knownOn = try desk.instant(request.knownOn)
    return try await desk.faults(context) {
      guard let last = BusinessDay(iso: report.to) else {
        throw PolicyFault.noRecord("declared report")
      }
      let tree = try desk.environment.units.tree(on: last, knownOn: knownOn)
      let frame = QuestionFrame(
        unit: UnitID(rawValue: report.unitID), knownOn: knownOn, geography: last,
        epoch: tree.epoch, from: report.from)
      let sources = sources(context)
      try await Self.requireComparable(report.figures, sources)
      let questions = report.figures.map { PeerQuestion(measure: $0.measure, asOf: last) }
      let book = try await sources.ask(Set(questions), in: frame)
      let comparisons = try zip(report.figures, questions).enumerated().map { index, pair in
        guard let derived = book.figure(pair.1), !derived.notApplicable,
          let amount = Int64(exactly: derived.value)
        else { throw PolicyFault.notComparable(index) }
        let (difference, overflow) = pair.0.value.subtractingReportingOverflow(amount)
        guard !overflow else { throw PolicyFault.notComparable(index) }
        return Wire.DeclaredComparison.with {
          $0.measure = pair.0.measure
          $0.declared = pair.0.value
          $0.derived = amount
          $0.difference = difference
        }
      }
      return .with { $0.comparisons = comparisons }
    }
  }

  /// Refuses measures that cannot be put beside a whole number, before any of their figures is asked:
  /// shares, and what protects small cells, so that no answer tells few people from none.
  private static func requireComparable(
    _ figures: [Wire.DeclaredFigure], _ sources: FigureSources
  ) async throws {
    let areas = Set(figures.map { FigureSources.area(of: $0.measure) })
    let measures = try await sources.catalogue(areas: areas)
    for (index, figure) in figures.enumerated() {
      guard let measure = measures[figure.measure] else {
        throw PolicyFault.unknownMeasure(figure.measure)
      }
      guard let definition = MeasureDefinition(measure), !definition.type.isShare,
        !definition.protectsSmallCells
      else { throw PolicyFault.notComparable(index) }
    }
  }
}
