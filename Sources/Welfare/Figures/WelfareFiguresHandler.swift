import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// `WelfareFigures`: measures, figures and the records under them.
struct WelfareFiguresHandler: Wire.WelfareFiguresService {
  let figures: FigureDesk

  func listMeasures(
    _ request: API.Figures.V1.ListMeasuresRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ListMeasuresResponse {
    try await figures.listMeasures(request, context: context)
  }

  func computeFigures(
    _ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ComputeFiguresResponse {
    try await figures.compute(request, context: context)
  }

  func listFigureRecords(
    _ request: API.Figures.V1.ListFigureRecordsRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
    try await figures.listRecords(request, context: context)
  }
}
