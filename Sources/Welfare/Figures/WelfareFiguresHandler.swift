import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// `WelfareFigures`: measures, figures and the records under them.
struct WelfareFiguresHandler: Wire.WelfareFiguresService {
  let figures: FigureDesk
  let protected: ProtectedFigures
  let clock: any UnionClock

  func listMeasures(
    _ request: API.Figures.V1.ListMeasuresRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ListMeasuresResponse {
    try await figures.listMeasures(request, context: context)
  }

  func computeFigures(
    _ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ComputeFiguresResponse {
    guard try !ProtectedFigures.seesAll(context) else {
      return try await figures.compute(request, context: context)
    }
    let asked = known(request)
    var response = try await figures.compute(asked, context: context)
    response.figures = try await protected.shown(response.figures, asked, context)
    return response
  }

  /// The request at a stated instant, so that what decides is read as known when the answer was.
  private func known(
    _ request: API.Figures.V1.ComputeFiguresRequest
  ) -> API.Figures.V1.ComputeFiguresRequest {
    var request = request
    if request.knownOn == nil { request.knownOn = clock.now.timestamp }
    return request
  }

  /// Records of people at risk come without their units and times, and not at all under a figure that
  /// is withheld; those of children without their ids for who may not list them.
  func listFigureRecords(
    _ request: API.Figures.V1.ListFigureRecordsRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
    if try ProtectedFigures.seesAll(context) {
      return try await figures.listRecords(request, context: context)
    }
    if protected.measures.contains(request.measure) {
      return try await recordsOfFew(request, context)
    }
    var response = try await figures.listRecords(request, context: context)
    if protected.children.contains(request.measure), try !Self.listsChildren(context) {
      for index in response.records.indices {
        response.records[index].id = FigureDesk.pseudonym(
          request.measure, response.records[index].id)
      }
    }
    return response
  }

  /// Whether the caller's roles may list sponsorships.
  private static func listsChildren(_ context: ServerContext) throws(RPCError) -> Bool {
    let roles = try Callers.identity(of: context).roles
    let permission = WelfarePermissions.table[Wire.OrphansMethods.listSponsorships.path]
    return permission.map { !$0.roles.isDisjoint(with: roles) } ?? false
  }

  private func recordsOfFew(
    _ request: API.Figures.V1.ListFigureRecordsRequest, _ context: ServerContext
  ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
    let above = known(
      .with {
        $0.measures = [request.measure]
        $0.asOf = request.asOf
        $0.from = request.from
        $0.knownOn = request.knownOn
        $0.unitID = request.unitID
        $0.geography = request.geography
      })
    let figure = try await figures.compute(above, context: context).figures
    guard let shown = try await protected.shown(figure, above, context).first,
      !shown.notApplicable
    else {
      throw RPCError(
        .permissionDenied, reason: "SMALL_CELL",
        "the figure is withheld, as few people or none are in it",
        vi: "số liệu được bảo vệ vì có ít người hoặc không có ai")
    }
    var response = try await figures.listRecords(request, context: context)
    for index in response.records.indices {
      response.records[index].unitID = shown.unitID
      response.records[index].day = ""
      response.records[index].recordedAt = nil
    }
    return response
  }
}
