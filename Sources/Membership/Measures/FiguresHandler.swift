import SenAPI
import SenRPC
import UnionService

/// Answers `sen.membership.v1.MembershipFigures`.
struct FiguresHandler: API.Membership.V1.MembershipFiguresService {
  let desk: FigureDesk

  func listMeasures(_ request: API.Figures.V1.ListMeasuresRequest, context: ServerContext)
    async throws -> API.Figures.V1.ListMeasuresResponse
  {
    try await desk.listMeasures(request, context: context)
  }

  func computeFigures(_ request: API.Figures.V1.ComputeFiguresRequest, context: ServerContext)
    async throws -> API.Figures.V1.ComputeFiguresResponse
  {
    try await desk.compute(request, context: context)
  }

  func listFigureRecords(
    _ request: API.Figures.V1.ListFigureRecordsRequest, context: ServerContext
  ) async throws -> API.Figures.V1.ListFigureRecordsResponse {
    try await desk.listRecords(request, context: context)
  }
}
