import SenAPI
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers `sen.membership.v1.Rolls`.
struct RollsHandler: API.Membership.V1.RollsService {
  let office: MembershipOffice

  func declareRoll(_ request: Wire.DeclareRollRequest, context: ServerContext) async throws
    -> Wire.Roll
  {
    try await office.write(context, request.header, request, unit: request.branchID) { desk in
      try Wire.Roll(
        try RollRegister(desk: desk).declare(request), names: ActorNames(desk.transaction))
    }
  }

  func getRoll(_ request: Wire.GetRollRequest, context: ServerContext) async throws -> Wire.Roll {
    let (unit, roll) = try await office.read(context) { reader in
      let found = try RollStore.roll(request.rollID, in: reader)
      return (
        found?.branchID, try found.map { try Wire.Roll($0, names: ActorNames(reader)) }
      )
    }
    try office.authorize(context, unit: unit ?? 0)
    guard let roll else { throw MembershipErrors.error(.notFound(.roll)) }
    return roll
  }

  func listRolls(_ request: Wire.ListRollsRequest, context: ServerContext) async throws
    -> Wire.ListRollsResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let pages = UnitPages(
      units: try office.memberHolders(at: request.unitID), query: query, firstNumber: .max)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try pages.page { mark, limit in
        let day = mark.key.isEmpty ? Int64.max : Int64(mark.key) ?? Int64.max
        return try RollStore.rolls(
          ofBranch: mark.unit, before: (day, mark.number), limit: limit, in: reader
        ).map {
          ($0, PageMark(unit: mark.unit, number: $0.id, key: String($0.day.rawValue)))
        }
      }
      var response = Wire.ListRollsResponse()
      response.rolls = try page.records.map { try Wire.Roll($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }
}
