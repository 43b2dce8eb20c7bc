import SenAPI
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers `sen.membership.v1.HonoraryMembers`.
struct HonoraryHandler: API.Membership.V1.HonoraryMembersService {
  let office: MembershipOffice

  func recogniseHonoraryMember(
    _ request: Wire.RecogniseHonoraryMemberRequest, context: ServerContext
  ) async throws -> Wire.HonoraryMember {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.HonoraryMember(
        try HonoraryRegister(desk: desk).recognise(request),
        names: ActorNames(desk.transaction))
    }
  }

  func withdrawHonoraryMember(
    _ request: Wire.WithdrawHonoraryMemberRequest, context: ServerContext
  ) async throws -> Wire.HonoraryMember {
    try await office.write(context, request.header, request) { desk in
      try Wire.HonoraryMember(
        try HonoraryRegister(desk: desk).withdraw(request), names: ActorNames(desk.transaction))
    }
  }

  func getHonoraryMember(_ request: Wire.GetHonoraryMemberRequest, context: ServerContext)
    async throws -> Wire.HonoraryMember
  {
    let (unit, honorary) = try await office.read(context) { reader in
      let found = try HonoraryStore.honorary(request.honoraryID, in: reader)
      return (
        found?.unitID, try found.map { try Wire.HonoraryMember($0, names: ActorNames(reader)) }
      )
    }
    try office.authorize(context, unit: unit ?? 0)
    guard let honorary else { throw MembershipErrors.error(.notFound(.honoraryMember)) }
    return honorary
  }

  func listHonoraryMembers(_ request: Wire.ListHonoraryMembersRequest, context: ServerContext)
    async throws -> Wire.ListHonoraryMembersResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let units = try office.units(at: request.unitID) { $0.level == .province }
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try UnitPages(units: units, query: query).page { mark, limit in
        try HonoraryStore.honorary(
          ofUnit: mark.unit, after: mark.number, limit: limit, in: reader
        ).map { ($0, PageMark(unit: mark.unit, number: $0.id)) }
      }
      var response = Wire.ListHonoraryMembersResponse()
      response.honoraryMembers = try page.records.map {
        try Wire.HonoraryMember($0, names: names)
      }
      response.nextPageToken = page.nextToken
      return response
    }
  }
}
