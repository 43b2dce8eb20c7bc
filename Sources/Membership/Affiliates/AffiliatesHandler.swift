import SenAPI
import SenRPC
import Storage
import UnionService

/// Answers `sen.membership.v1.Affiliates`.
struct AffiliatesHandler: API.Membership.V1.AffiliatesService {
  let office: MembershipOffice

  func registerAffiliate(_ request: Wire.RegisterAffiliateRequest, context: ServerContext)
    async throws -> Wire.Affiliate
  {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.Affiliate(
        try AffiliateRegister(desk: desk).register(request),
        names: ActorNames(desk.transaction), in: desk.transaction)
    }
  }

  func recordAffiliateEvent(_ request: Wire.RecordAffiliateEventRequest, context: ServerContext)
    async throws -> Wire.AffiliateEvent
  {
    try await office.write(context, request.header, request) { desk in
      try Wire.AffiliateEvent(
        try AffiliateRegister(desk: desk).record(request), names: ActorNames(desk.transaction))
    }
  }

  func getAffiliate(_ request: Wire.GetAffiliateRequest, context: ServerContext) async throws
    -> Wire.Affiliate
  {
    let affiliate = try await office.read(context) { reader in
      try AffiliateStore.affiliate(request.affiliateID, in: reader).map {
        try Wire.Affiliate($0, names: ActorNames(reader), in: reader)
      }
    }
    try office.authorize(context, unit: affiliate?.unitID ?? 0)
    guard let affiliate else { throw MembershipErrors.error(.notFound(.affiliate)) }
    return affiliate
  }

  func listAffiliates(_ request: Wire.ListAffiliatesRequest, context: ServerContext) async throws
    -> Wire.ListAffiliatesResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let kind = AffiliateKind(rawValue: Int64(request.kind.rawValue))
    let inside = try office.inside(request.unitID)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try ScanPages(query: query).page(id: \.id, shows: { inside($0.unitID) }) {
        try AffiliateStore.affiliates(kind: kind, after: $0, limit: $1, in: reader)
      }
      var response = Wire.ListAffiliatesResponse()
      response.affiliates = try page.records.map {
        try Wire.Affiliate($0, names: names, in: reader)
      }
      response.nextPageToken = page.nextToken
      return response
    }
  }
}
