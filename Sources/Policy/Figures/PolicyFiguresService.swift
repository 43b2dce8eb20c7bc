import SenAPI
import SenRPC
import UnionService

/// Figures of the policy service.
struct PolicyFiguresHandlers: Wire.PolicyFiguresService {
  let desk: PolicyDesk
  let figures: FigureDesk
  let combiner: FigureCombiner
  let sources: @Sendable (ServerContext) -> FigureSources

  func computeFigures(
    _ request: WireFigures.ComputeFiguresRequest, context: ServerContext
  ) async throws -> WireFigures.ComputeFiguresResponse {
    try await desk.faults(context) { try await figures.compute(request, context: context) }
  }

  func listMeasures(
    _ request: WireFigures.ListMeasuresRequest, context: ServerContext
  ) async throws -> WireFigures.ListMeasuresResponse {
    try await desk.faults(context) { try await figures.listMeasures(request, context: context) }
  }

  func listFigureRecords(
    _ request: WireFigures.ListFigureRecordsRequest, context: ServerContext
  ) async throws -> WireFigures.ListFigureRecordsResponse {
    try await desk.faults(context) { try await figures.listRecords(request, context: context) }
  }

  func combineFigures(
    _ request: Wire.CombineFiguresRequest, context: ServerContext
  ) async throws -> Wire.CombineFiguresResponse {
    try await desk.faults(context) {
      try await combiner.combine(request, context: context, sources: sources(context))
    }
  }
}
