import SenAPI
import SenRPC
import Storage
import UnionService

/// Answers `sen.membership.v1.Awards`.
struct AwardsHandler: API.Membership.V1.AwardsService {
  let office: MembershipOffice

  func recordAward(_ request: Wire.RecordAwardRequest, context: ServerContext) async throws
    -> Wire.Award
  {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.Award(
        try CadreRegister(desk: desk).award(request), names: ActorNames(desk.transaction))
    }
  }

  func listAwards(_ request: Wire.ListAwardsRequest, context: ServerContext) async throws
    -> Wire.ListAwardsResponse
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
        try AwardStore.awards(after: $0, limit: $1, in: reader)
      }
      var response = Wire.ListAwardsResponse()
      response.awards = try page.records.map { try Wire.Award($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }
}
