import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// `Works`: works of the grassroots units, registered and done.
struct WorksHandler: Wire.WorksService {
  let desk: WelfareDesk

  func registerWork(
    _ request: Wire.RegisterWorkRequest, context: ServerContext
  ) async throws -> Wire.Work {
    try await desk.record(request, context)
  }

  func completeWork(
    _ request: Wire.CompleteWorkRequest, context: ServerContext
  ) async throws -> Wire.Work {
    try await desk.record(request, context)
  }

  func listWorks(
    _ request: Wire.ListWorksRequest, context: ServerContext
  ) async throws -> Wire.ListWorksResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(
        days: try LedgerFilter.DayBounds(request.days, column: "registered_day")))
    let page = try await desk.page(query, context, of: Work.self) { work, _ in work.message }
    return .with {
      $0.works = page.messages
      $0.nextPageToken = page.next
    }
  }
}
