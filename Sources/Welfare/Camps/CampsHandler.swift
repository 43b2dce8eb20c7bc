import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// `Camps`: Sunflower camps and the children who came.
struct CampsHandler: Wire.CampsService {
  let desk: WelfareDesk

  func holdCamp(_ request: Wire.HoldCampRequest, context: ServerContext) async throws -> Wire.Camp {
    try await desk.record(request, context)
  }

  func attendCamp(
    _ request: Wire.AttendCampRequest, context: ServerContext
  ) async throws -> Wire.CampAttendance {
    try await desk.record(request, context)
  }

  func listCamps(
    _ request: Wire.ListCampsRequest, context: ServerContext
  ) async throws -> Wire.ListCampsResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(
        days: try LedgerFilter.DayBounds(request.days, column: "from_day")))
    let page = try await desk.page(query, context, of: Camp.self) { camp, transaction in
      camp.message(
        children: try CampAttendance.count(atCamp: camp.stamp.rootID, in: transaction))
    }
    return .with {
      $0.camps = page.messages
      $0.nextPageToken = page.next
    }
  }

  func listCampAttendances(
    _ request: Wire.ListCampAttendancesRequest, context: ServerContext
  ) async throws -> Wire.ListCampAttendancesResponse {
    let unit = try await desk.one(context) { transaction in
      try Camp.newest(request.campID, in: transaction).map { ($0.stamp.unit, $0.stamp.unit) }
    }
    let query = PageQuery(
      unitID: unit.rawValue, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(["camp_id": request.campID]))
    let page = try await desk.page(query, context, of: CampAttendance.self) { record, transaction in
      record.message(
        try ProtectedPersonStore.pseudonym(of: record.fact.person, in: transaction).text)
    }
    return .with {
      $0.attendances = page.messages
      $0.nextPageToken = page.next
    }
  }
}
