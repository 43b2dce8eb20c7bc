import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// The national report and its publications.
struct ReportsHandlers: Wire.ReportsService {
  let desk: PolicyDesk
  let reports: ReportDesk
  let sources: @Sendable (ServerContext) -> FigureSources

  func getNationalReport(
    _ request: Wire.GetNationalReportRequest, context: ServerContext
  ) async throws -> Wire.NationalReport {
    try desk.authorizer.authorize(context)
    return try await desk.faults(context) {
      let order = try await reports.order(request, desk: desk)
      return try await reports.report(order, sources: sources(context))
    }
  }

  func renderNationalReport(
    _ request: Wire.RenderNationalReportRequest, context: ServerContext
  ) async throws -> Wire.RenderNationalReportResponse {
    _ = try desk.authorizer.admit(context)
    let format = try await desk.faults(context) {
      try RenderingFormat(text: request.format, field: "format")
    }
    let report = try await getNationalReport(request.report ?? .init(), context: context)
    let content = ReportRendering.render(report, as: format)
    return .with {
      $0.content = content
      $0.mediaType = format.mediaType
      $0.digest = ContentDigest.sha256(content)
    }
  }

  func publishNationalReport(
    _ request: Wire.PublishNationalReportRequest, context: ServerContext
  ) async throws -> Wire.Publication {
    let caller = try desk.authorizer.authorize(context)
    return try await desk.faults(context) {
      let resolution = try PolicyFields.text(
        request.resolution, "resolution", limit: PolicyFields.documentNumberLimit)
      let order = ReportOrder(
        year: try PolicyFields.year(request.year, "year"),
        asOf: try PolicyFields.day(
          request.asOf, "as_of", today: desk.environment.clock.today),
        knownOn: try desk.instant(request.knownOn), language: .vietnamese, allowMissing: false)
      let report = try await reports.report(order, sources: sources(context))
      let publication = Publication(
        year: order.year, asOf: order.asOf, knownOn: order.knownOn, resolution: resolution,
        epoch: report.epoch)
      let figures = report.figures.compactMap(\.figure)
      return try await desk.recorder.record(
        context, caller: caller, header: request.header, request: request, unit: nil
      ) { transaction, stamp in
        let id = try PublicationStore.insert(
          publication, figures: figures, stamp: RecordStamp(stamp, in: transaction), in: transaction
        )
        guard let stored = try PublicationStore.find(id: id, in: transaction) else {
          throw PolicyFault.noRecord("publication")
        }
        return Wire.Publication(stored)
      }
    }
  }

  func listPublishedFigures(
    _ request: Wire.ListPublishedFiguresRequest, context: ServerContext
  ) async throws -> Wire.ListPublishedFiguresResponse {
    try await desk.read(context, unit: nil) { reader in
      let stored =
        request.publicationID == 0
        ? try PublicationStore.newest(
          year: Int(request.year), known: FactStore.now, in: reader)
        : try PublicationStore.find(id: request.publicationID, in: reader)
      guard let stored else { throw PolicyFault.noRecord("publication") }
      let figures = try PublicationStore.figures(of: stored.mark.id, in: reader)
      return .with {
        $0.publication = Wire.Publication(stored)
        $0.figures = figures
      }
    }
  }
}

extension Wire.Publication {
  /// A stored publication as it is sent.
  init(_ stored: StoredPublication) {
    let publication = stored.publication
    self = .with {
      $0.id = stored.mark.id
      $0.year = Int32(publication.year)
      $0.asOf = publication.asOf.iso
      $0.knownOn = publication.knownOn.timestamp
      $0.resolution = publication.resolution
      $0.figures = Int32(stored.figures)
      $0.state = stored.mark.supersedes == 0 ? .published : .restated
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}
