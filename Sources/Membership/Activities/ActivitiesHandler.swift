import SenAPI
import SenRPC
import Storage
import UnionService

/// Answers `sen.membership.v1.Activities`.
struct ActivitiesHandler: API.Membership.V1.ActivitiesService {
  let office: MembershipOffice

  func recordSession(_ request: Wire.RecordSessionRequest, context: ServerContext) async throws
    -> Wire.ActivitySession
  {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.ActivitySession(
        try ActivityRegister(desk: desk).record(request), names: ActorNames(desk.transaction))
    }
  }

  func listSessions(_ request: Wire.ListSessionsRequest, context: ServerContext) async throws
    -> Wire.ListSessionsResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let inside = try office.inside(request.unitID)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try ScanPages(query: query).page(id: \.id, shows: { inside($0.unitID) }) {
        try SessionStore.sessions(after: $0, limit: $1, in: reader)
      }
      var response = Wire.ListSessionsResponse()
      response.sessions = try page.records.map { try Wire.ActivitySession($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }
}
