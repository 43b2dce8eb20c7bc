import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// `WelfareActivities`: charity, gratitude, communication and family building.
struct WelfareActivitiesHandler: Wire.WelfareActivitiesService {
  let desk: WelfareDesk

  func recordWelfareActivity(
    _ request: Wire.RecordWelfareActivityRequest, context: ServerContext
  ) async throws -> Wire.WelfareActivity {
    try await desk.record(request, context)
  }

  func listWelfareActivities(
    _ request: Wire.ListWelfareActivitiesRequest, context: ServerContext
  ) async throws -> Wire.ListWelfareActivitiesResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(
        ["kind": asked(request.kind)],
        days: try LedgerFilter.DayBounds(request.days, column: "day")))
    let page = try await desk.page(query, context, of: WelfareActivity.self) { activity, _ in
      activity.message
    }
    return .with {
      $0.activities = page.messages
      $0.nextPageToken = page.next
    }
  }
}
