import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers `sen.membership.v1.Units`.
struct UnitsHandler: API.Membership.V1.UnitsService {
  /// How long a watch waits after a change for others that belong to it.
  static let settleTime: Duration = .milliseconds(100)

  let office: MembershipOffice

  func importUnits(
    _ requests: RequestStream<Wire.ImportUnitsRequest>, context: ServerContext
  ) async throws -> Types.ImportSummary {
    let rows = RowImport<Wire.ImportUnitsRequest, Wire.CreateUnitRequest>(
      office: office, header: \.header, rows: \.units, returnsIDs: { _ in false }
    ) { desk in
      let register = UnitRegister(desk: desk)
      return { row in try register.create(row).unitID }
    }
    do {
      let summary = try await rows.run(requests, context: context)
      try await office.feed.refresh()
      return summary
    } catch {
      // What was committed before the stream broke is there for all to see.
      try await office.feed.refresh()
      throw error
    }
  }

  func createUnit(_ request: Wire.CreateUnitRequest, context: ServerContext) async throws
    -> Wire.Unit
  {
    let unit = try await office.write(context, request.header, request) { desk in
      Wire.Unit(try UnitRegister(desk: desk).create(request))
    }
    try await office.feed.refresh()
    return unit
  }

  func getUnit(_ request: Wire.GetUnitRequest, context: ServerContext) async throws -> Wire.Unit {
    try office.authorizer.authorize(context)
    let tree = try tree(request.day)
    let level = UnitLevel(rawValue: UInt8(clamping: request.level.rawValue))
    let found =
      request.unitID != 0
      ? UnitID(request.unitID) : tree.units(withCode: request.code, at: level).first
    guard let found, let version = tree.version(of: found) else {
      throw MembershipErrors.error(.notFound(.unit))
    }
    return Wire.Unit(version, in: tree)
  }

  private func tree(_ day: String) throws(RPCError) -> UnitTree {
    if day.isEmpty { return try office.environment.units.current() }
    return try office.environment.units.tree(
      on: try office.day(day, "day"), knownOn: office.environment.clock.now)
  }

  func listUnits(_ request: Wire.ListUnitsRequest, context: ServerContext) async throws
    -> Wire.ListUnitsResponse
  {
    let caller = try office.authorizer.authorize(context)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let tree = try tree(request.day)
    let filter = UnitFilterQuery(request, tree: tree)
    guard let range = filter.range else { throw MembershipErrors.error(.notFound(.unit)) }
    var position = range.lowerBound
    if case let after = try query.startID(), after != 0 {
      guard let last = tree.position(of: UnitID(after)) else { throw PageQuery.mismatch }
      position = last + 1
    }
    var response = Wire.ListUnitsResponse()
    response.epoch = tree.epoch
    while position < range.upperBound {
      let version = tree.versions[position]
      if filter.takes(version) {
        if response.units.count == query.size {
          response.nextPageToken = query.token(
            after: [.integer(response.units.last?.id ?? 0)])
          break
        }
        response.units.append(Wire.Unit(version, in: tree))
      }
      position += 1
    }
    return response
  }

  func recordUnitVersion(_ request: Wire.RecordUnitVersionRequest, context: ServerContext)
    async throws -> Wire.UnitVersion
  {
    let version = try await office.write(
      context, request.header, request, unit: request.unitID
    ) { desk in
      try Wire.UnitVersion(
        try UnitRegister(desk: desk).record(request), names: ActorNames(desk.transaction))
    }
    try await office.feed.refresh()
    return version
  }

  func listUnitHistory(_ request: Wire.ListUnitHistoryRequest, context: ServerContext) async throws
    -> Wire.ListUnitHistoryResponse
  {
    try office.authorizer.authorize(context)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      var response = Wire.ListUnitHistoryResponse()
      response.versions = try UnitStore.versions(of: request.unitID, in: reader)
        .map { try Wire.UnitVersion($0, names: names) }
      response.successions = try UnitStore.successions(touching: request.unitID, in: reader)
        .map { try Wire.UnitSuccession($0, names: names) }
      guard !response.versions.isEmpty else { throw MembershipFault.notFound(.unit) }
      return response
    }
  }

  func recordSuccession(_ request: Wire.RecordSuccessionRequest, context: ServerContext)
    async throws -> Wire.UnitSuccession
  {
    let succession = try await office.write(
      context, request.header, request, unit: request.oldUnitID
    ) { desk in
      try Wire.UnitSuccession(
        try UnitRegister(desk: desk).record(request), names: ActorNames(desk.transaction))
    }
    try await office.feed.refresh()
    return succession
  }

  func getEpoch(_ request: Wire.GetEpochRequest, context: ServerContext) async throws -> Wire.Epoch
  {
    try office.authorizer.authorize(context)
    return try await office.read(context) { try Self.epoch(in: $0) }
  }

  private static func epoch(in reader: ReadTransaction) throws -> Wire.Epoch {
    var epoch = Wire.Epoch()
    if let newest = try UnitStore.newestEpoch(in: reader) {
      epoch.epoch = newest.epoch
      epoch.recordedAt = Instant(rawValue: newest.recordedAt).timestamp
    }
    return epoch
  }

  func watch(
    _ request: Wire.WatchRequest, to responses: ResponseWriter<Wire.WatchResponse>,
    context: ServerContext
  ) async throws {
    try office.authorizer.authorize(context)
    try await office.feed.withChanges { changes in
      var sent = try await send(after: request.afterEpoch, to: responses, context, first: true)
      for await _ in changes {
        // Changes come in bursts; one message tells of what a burst has come to.
        try await Task.sleep(for: Self.settleTime)
        sent = try await send(after: sent, to: responses, context, first: false)
      }
    }
  }

  /// Sends everything after an epoch and the mark that it is complete; the epoch reached.
  private func send(
    after: Int64, to responses: ResponseWriter<Wire.WatchResponse>, _ context: ServerContext,
    first: Bool
  ) async throws -> Int64 {
    let newest = try await office.read(context) { try Self.epoch(in: $0) }
    guard newest.epoch > after || first else { return after }
    try await sendVersions(after: after, upTo: newest.epoch, to: responses, context)
    try await sendSuccessions(after: after, upTo: newest.epoch, to: responses, context)
    var mark = Wire.WatchResponse()
    mark.event = .reached(newest)
    try await responses.write(mark)
    return newest.epoch
  }

  private func sendVersions(
    after: Int64, upTo newest: Int64, to responses: ResponseWriter<Wire.WatchResponse>,
    _ context: ServerContext
  ) async throws {
    var mark = (epoch: after, id: Int64.max)
    while true {
      let at = mark
      let chunk = try await office.read(context) { reader in
        let names = ActorNames(reader)
        return try UnitStore.versions(after: at, upTo: newest, limit: UnitFeed.chunk, in: reader)
          .map { try Wire.UnitVersion($0, names: names) }
      }
      guard let last = chunk.last else { return }
      var response = Wire.WatchResponse()
      response.event = .versions(.with { $0.versions = chunk })
      try await responses.write(response)
      mark = (last.epoch, last.id)
    }
  }

  private func sendSuccessions(
    after: Int64, upTo newest: Int64, to responses: ResponseWriter<Wire.WatchResponse>,
    _ context: ServerContext
  ) async throws {
    var mark = (epoch: after, id: Int64.max)
    while true {
      let at = mark
      let chunk = try await office.read(context) { reader in
        let names = ActorNames(reader)
        return try UnitStore.successions(
          after: at, upTo: newest, limit: UnitFeed.chunk, in: reader
        ).map { try Wire.UnitSuccession($0, names: names) }
      }
      guard let last = chunk.last else { return }
      var response = Wire.WatchResponse()
      response.event = .successions(.with { $0.successions = chunk })
      try await responses.write(response)
      mark = (last.epoch, last.id)
    }
  }
}

/// Which units a list shows.
private struct UnitFilterQuery {
  let range: Range<Int>?
  private let level: UnitLevel?
  private let parent: UnitID?
  private let words: [Substring]
  private let code: String

  init(_ request: Wire.ListUnitsRequest, tree: UnitTree) {
    level = UnitLevel(rawValue: UInt8(clamping: request.level.rawValue))
    let under = request.underUnitID == 0 ? tree.root : UnitID(request.underUnitID)
    range = tree.subtree(of: under).map { whole in
      request.underUnitID == 0 ? whole : (whole.lowerBound + 1)..<whole.upperBound
    }
    parent = request.directChildren ? under : nil
    words = VietnameseFolding.key(request.name).split(separator: " ")
      .map { Substring(String($0)) }
    code = request.code
  }

  func takes(_ version: UnitVersion) -> Bool {
    if let level, version.level != level { return false }
    if let parent, version.parentID != parent { return false }
    if !code.isEmpty, version.code != code { return false }
    guard !words.isEmpty else { return true }
    var rest = VietnameseFolding.key(version.fullName).split(separator: " ")[...]
    return words.allSatisfy { word in
      guard let index = rest.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
      rest = rest[(index + 1)...]
      return true
    }
  }
}
