import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// `WelfareFigures`: measures, figures and the records under them.
struct WelfareFiguresHandler: Wire.WelfareFiguresService {
  let figures: FigureDesk
  let protected: ProtectedFigures

  func listMeasures(
    _ request: API.Figures.V1.ListMeasuresRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ListMeasuresResponse {
    try await figures.listMeasures(request, context: context)
  }

  func computeFigures(
    _ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ComputeFiguresResponse {
    var response = try await figures.compute(request, context: context)
    if try !ProtectedFigures.seesAll(context) {
      response.figures = protected.shown(response.figures)
    }
    return response
  }

  /// Records of people at risk come without their units, and not at all under a figure that is
  /// withheld.
  func listFigureRecords(
    _ request: API.Figures.V1.ListFigureRecordsRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
    guard protected.measures.contains(request.measure), try !ProtectedFigures.seesAll(context)
    else { return try await figures.listRecords(request, context: context) }
    let above = API.Figures.V1.ComputeFiguresRequest.with {
      $0.measures = [request.measure]
      $0.asOf = request.asOf
      $0.from = request.from
      $0.knownOn = request.knownOn
      $0.unitID = request.unitID
      $0.geography = request.geography
    }
    let figure = try await figures.compute(above, context: context).figures.first
    if let figure, ProtectedFigures.isSmall(figure) {
      throw RPCError(
        .permissionDenied, reason: "SMALL_CELL", "the figure is withheld, as few people are in it")
    }
    var response = try await figures.listRecords(request, context: context)
    for index in response.records.indices {
      response.records[index].unitID = figure?.unitID ?? request.unitID
    }
    return response
  }
}
