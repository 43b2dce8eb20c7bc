import SenAPI
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers `sen.membership.v1.WomenPopulation`.
struct WomenHandler: API.Membership.V1.WomenPopulationService {
  let office: MembershipOffice
  let figures: FigureDesk

  func recordWomenCount(_ request: Wire.RecordWomenCountRequest, context: ServerContext)
    async throws -> Wire.WomenCount
  {
    try await office.write(context, request.header, request, unit: request.unitID) { desk in
      try Wire.WomenCount(
        try WomenRegister(desk: desk).record(request), names: ActorNames(desk.transaction))
    }
  }

  func listWomenCounts(_ request: Wire.ListWomenCountsRequest, context: ServerContext)
    async throws -> Wire.ListWomenCountsResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let pages = UnitPages(
      units: try office.units(at: request.unitID) { $0.level == .commune }, query: query,
      firstNumber: .max)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try pages.page { mark, limit in
        let day = mark.key.isEmpty ? Int64.max : Int64(mark.key) ?? Int64.max
        return try WomenCountStore.counts(
          ofUnit: mark.unit, before: (day, mark.number), limit: limit, in: reader
        ).map {
          ($0, PageMark(unit: mark.unit, number: $0.id, key: String($0.day.rawValue)))
        }
      }
      var response = Wire.ListWomenCountsResponse()
      response.counts = try page.records.map { try Wire.WomenCount($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }

  func listGatheringRates(_ request: Wire.ListGatheringRatesRequest, context: ServerContext)
    async throws -> Wire.ListGatheringRatesResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let (after, known) = try start(of: query, request.knownOn)
    let rates = try await rates(request, known: known, caller, context.method)
    var start = rates.startIndex
    if let after {
      guard let last = rates.firstIndex(where: { $0.unitID == after }) else {
        throw PageQuery.mismatch
      }
      start = last + 1
    }
    var response = Wire.ListGatheringRatesResponse()
    response.rates = Array(rates[start...].prefix(query.size))
    if start + query.size < rates.count, let last = response.rates.last {
      response.nextPageToken = query.token(
        after: [.integer(last.unitID), .integer(known.rawValue)])
    }
    return response
  }

  /// The unit after which a page starts, and the instant as known at which the list is read: that of
  /// its first page, so that all pages are of one state of the records.
  private func start(
    of query: PageQuery, _ asked: API.Google.Protobuf.Timestamp?
  ) throws -> (after: Int64?, known: Instant) {
    if !query.start.isEmpty {
      guard query.start.count == 2, case .integer(let unit) = query.start[0],
        case .integer(let known) = query.start[1]
      else { throw PageQuery.mismatch }
      return (unit, Instant(rawValue: known))
    }
    let now = office.environment.clock.now
    var errors = FieldErrors()
    let known = errors.instant("known_on", asked)
    if let known, known.rawValue > now.rawValue + FigureDesk.clockTolerance {
      errors.add(
        "known_on", "DATE_IN_FUTURE", "lies in the future", vi: "là thời điểm trong tương lai")
    }
    try errors.check()
    return (nil, known ?? now)
  }

  /// The rates of all grassroots units of a request, in tree order.
  private func rates(
    _ request: Wire.ListGatheringRatesRequest, known: Instant, _ caller: CallerIdentity,
    _ method: RPCMethod
  ) async throws -> [Wire.GatheringRate] {
    let day = try office.day(request.day, "day")
    let tree = try tree(on: day, known: known)
    let unit = request.unitID == 0 ? tree.root : UnitID(request.unitID)
    try office.authorizer.check(caller, method, unit: unit, alsoIn: tree)
    let question = FigureQuestion(
      definition: MembershipCatalogue.members, from: .distantPast, asOf: day, knownOn: known,
      tree: tree, history: try office.environment.units.history(),
      output: .level(.commune, within: unit), splits: [])
    let members = try await figures.figures(
      ServiceMeasure(MembershipCatalogue.members, MemberStockMeasures.relation), question)
    let women = try await figures.figures(
      ServiceMeasure(MembershipCatalogue.members, RecordMeasures.women), question)
    let womenOf = Dictionary(
      women.filter { !$0.unallocated }.map { ($0.unit, $0.value.whole ?? 0) },
      uniquingKeysWith: { first, _ in first })
    return members.filter { !$0.unallocated }.compactMap { figure in
      let rate = GatheringRate(
        members: figure.value.whole ?? 0, women: womenOf[figure.unit] ?? 0)
      guard let version = tree.version(of: figure.unit), version.kind == .territorial else {
        return nil
      }
      if request.onlyBelow, !rate.applicable || rate.reachesThreshold { return nil }
      return Wire.GatheringRate(rate, of: version)
    }
  }

  /// The units of a day as known at an instant; as known now where nothing was known of them then.
  private func tree(on day: BusinessDay, known: Instant) throws(RPCError) -> UnitTree {
    do {
      return try office.environment.units.tree(on: day, knownOn: known)
    } catch {
      return try office.environment.units.tree(on: day, knownOn: office.environment.clock.now)
    }
  }
}

extension Wire.GatheringRate {
  /// The rate of a unit.
  init(_ rate: GatheringRate, of version: UnitVersion) {
    self.init()
    unitID = version.unitID.rawValue
    unitCode = version.code
    unitName = version.fullName
    members = rate.members
    women = rate.women
    reachesThreshold = rate.applicable && rate.reachesThreshold
    missingMembers = rate.applicable ? rate.missing : 0
  }
}
