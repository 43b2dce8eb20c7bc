import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers `sen.membership.v1.Members`.
struct MembersHandler: API.Membership.V1.MembersService {
  /// Shortest beginning of a name that is searched.
  static let shortestSearch = 2
  /// Members of a page of a search where none is asked, and at most.
  static let searchSize: Int32 = 50
  static let searchSizeAtMost: Int32 = 200

  let office: MembershipOffice
  /// Entries that one search for duplicates compares at most.
  var duplicatesAmong = DuplicateSearch.maximumEntries

  func admitMember(_ request: Wire.AdmitMemberRequest, context: ServerContext) async throws
    -> Wire.Member
  {
    try await write(context, request.header, request, unit: request.branchID) {
      try $0.admit(request)
    }
  }

  /// Carries a command out and answers with the member.
  private func write<Request: SenMessage>(
    _ context: ServerContext, _ header: Types.WriteHeader?, _ request: Request, unit: Int64 = 0,
    _ command: @escaping @Sendable (MemberRegister) throws -> MemberRecord
  ) async throws -> Wire.Member {
    try await office.write(context, header, request, unit: unit) { desk in
      try Wire.Member(
        try command(MemberRegister(desk: desk)), names: ActorNames(desk.transaction))
    }
  }

  func transferMember(_ request: Wire.TransferMemberRequest, context: ServerContext) async throws
    -> Wire.Member
  {
    try await write(context, request.header, request, unit: request.toBranchID) {
      try $0.transfer(request)
    }
  }

  func recordLeave(_ request: Wire.RecordLeaveRequest, context: ServerContext) async throws
    -> Wire.Member
  {
    try await write(context, request.header, request) { try $0.leave(request) }
  }

  func recordDeath(_ request: Wire.RecordDeathRequest, context: ServerContext) async throws
    -> Wire.Member
  {
    try await write(context, request.header, request) { try $0.die(request) }
  }

  func correctMember(_ request: Wire.CorrectMemberRequest, context: ServerContext) async throws
    -> Wire.Member
  {
    try await write(context, request.header, request) { try $0.correct(request) }
  }

  func correctMemberEvent(_ request: Wire.CorrectMemberEventRequest, context: ServerContext)
    async throws -> Wire.Member
  {
    try await write(context, request.header, request) { try $0.correctEvent(request) }
  }

  func mergeMembers(_ request: Wire.MergeMembersRequest, context: ServerContext) async throws
    -> Wire.Member
  {
    try await write(context, request.header, request) { try $0.merge(request) }
  }

  func unmergeMember(_ request: Wire.UnmergeMemberRequest, context: ServerContext) async throws
    -> Wire.Member
  {
    try await write(context, request.header, request) { try $0.unmerge(request.duplicateID) }
  }

  func getMember(_ request: Wire.GetMemberRequest, context: ServerContext) async throws
    -> Wire.Member
  {
    let (record, member) = try await office.read(context) { reader in
      let id =
        request.memberID != 0 ? request.memberID : MemberRecord.id(ofNumber: request.memberNo)
      let found =
        if let id {
          try MemberStore.member(id, in: reader)
        } else {
          try MemberStore.member(withNumber: request.memberNo, in: reader)
        }
      return (found, try found.map { try Wire.Member($0, names: ActorNames(reader)) })
    }
    try office.authorize(context, unit: record?.branchID ?? 0)
    guard let member else { throw MembershipErrors.error(.notFound(.member)) }
    return member
  }

  func listMembers(_ request: Wire.ListMembersRequest, context: ServerContext) async throws
    -> Wire.ListMembersResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let status = MemberStatus(rawValue: Int64(request.status.rawValue)) ?? .active
    let pages = UnitPages(units: try office.memberHolders(at: request.unitID), query: query)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try pages.page { mark, limit in
        try MemberStore.members(
          ofBranch: mark.unit, status: status, after: (mark.key, mark.number), limit: limit,
          in: reader
        ).map { ($0, PageMark(unit: mark.unit, number: $0.id, key: $0.profile.name.key)) }
      }
      var response = Wire.ListMembersResponse()
      response.members = try page.records.map { try Wire.Member($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }

  func searchMembers(_ request: Wire.SearchMembersRequest, context: ServerContext) async throws
    -> Wire.SearchMembersResponse
  {
    let caller = try office.authorize(context, unit: request.unitID)
    let key = VietnameseFolding.key(request.name)
    guard key.utf8.count >= Self.shortestSearch else {
      throw MembershipErrors.error(
        .field("name", .length(Self.shortestSearch, PersonName.maximumLength)))
    }
    let birthDay =
      request.birthDay.isEmpty ? nil : try office.day(request.birthDay, "birth_day")
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens, defaultSize: Self.searchSize,
      sizeAtMost: Self.searchSizeAtMost)
    let pages = UnitPages(units: try office.memberHolders(at: request.unitID), query: query)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let page = try pages.page { mark, limit in
        try Self.found(key, in: reader, mark, limit)
      }
      var response = Wire.SearchMembersResponse()
      response.members = try page.records
        .filter { birthDay == nil || $0.profile.birthDay == birthDay }
        .map { try Wire.Member($0, names: names) }
      response.nextPageToken = page.nextToken
      return response
    }
  }

  /// Members of a branch whose folded name begins with a key; the last code point follows all.
  private static func found(
    _ key: String, in reader: ReadTransaction, _ mark: PageMark, _ limit: Int
  ) throws -> [(record: MemberRecord, mark: PageMark)] {
    try MemberStore.members(
      ofBranch: mark.unit, namedFrom: key, upTo: key + "\u{10FFFF}",
      after: (mark.key, mark.number), limit: limit, in: reader
    ).map { ($0, PageMark(unit: mark.unit, number: $0.id, key: $0.profile.name.key)) }
  }

  func listMemberEvents(_ request: Wire.ListMemberEventsRequest, context: ServerContext)
    async throws -> Wire.ListMemberEventsResponse
  {
    var unit = request.branchID
    if request.memberID != 0 {
      let member = try await office.read(context) {
        try MemberStore.member(request.memberID, in: $0)
      }
      unit = member?.branchID ?? 0
    }
    let caller = try office.authorize(context, unit: unit)
    guard unit != 0 else { throw MembershipErrors.error(.notFound(.member)) }
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens)
    let after = try query.startID(first: request.afterID)
    return try await office.read(context) { reader in
      let names = ActorNames(reader)
      let events =
        request.memberID != 0
        ? try LedgerStore.events(
          ofMember: request.memberID, after: after, limit: query.size, in: reader)
        : try LedgerStore.events(
          ofBranch: request.branchID, after: after, limit: query.size, in: reader)
      var response = Wire.ListMemberEventsResponse()
      response.events = try events.map { try Wire.MemberEvent($0, names: names) }
      if events.count == query.size, let last = events.last {
        response.nextPageToken = query.token(after: [.integer(last.id)])
      }
      return response
    }
  }

  func exportMembers(
    _ request: Wire.ExportMembersRequest, to responses: ResponseWriter<Wire.Member>,
    context: ServerContext
  ) async throws {
    try office.authorize(context, unit: request.unitID)
    let after = request.changedAfter.flatMap { Instant($0) }?.rawValue ?? Int64.min
    for branch in try office.memberHolders(at: request.unitID) {
      let members = try await office.read(context) { reader in
        let names = ActorNames(reader)
        var members: [Wire.Member] = []
        try MemberStore.forEachMember(
          ofBranch: branch, changedAfter: after, in: reader
        ) { members.append(try Wire.Member($0, names: names)) }
        return members
      }
      for member in members { try await responses.write(member) }
    }
  }

  func listDuplicateCandidates(
    _ request: Wire.ListDuplicateCandidatesRequest, context: ServerContext
  ) async throws -> Wire.ListDuplicateCandidatesResponse {
    let caller = try office.authorize(context, unit: request.unitID)
    let tree = try office.environment.units.current()
    guard let top = tree.version(of: UnitID(request.unitID)), top.level > .centre else {
      throw MembershipErrors.error(.field("unit_id", .wrongLevel))
    }
    var asked = request
    asked.pageToken = ""
    let query = try PageQuery(
      asked, size: request.pageSize, token: request.pageToken, context: context, caller: caller,
      tokens: office.environment.database.pageTokens, defaultSize: Self.searchSize,
      sizeAtMost: Self.searchSizeAtMost)
    let branches = try office.memberHolders(at: request.unitID)
    let entriesAtMost = duplicatesAmong
    return try await office.read(context) { reader in
      var search = DuplicateSearch(tree: tree, entriesAtMost: entriesAtMost)
      for branch in branches {
        try MemberStore.forEachFingerprint(ofBranch: branch, in: reader) { try search.add($0) }
      }
      return try Self.page(search.pairs(), query, reader)
    }
  }

  private static func page(
    _ pairs: [DuplicatePair], _ query: PageQuery, _ reader: ReadTransaction
  ) throws -> Wire.ListDuplicateCandidatesResponse {
    var response = Wire.ListDuplicateCandidatesResponse()
    let names = ActorNames(reader)
    let skipped = Int(try query.startID())
    for pair in pairs.dropFirst(skipped).prefix(query.size) {
      guard let first = try MemberStore.member(pair.first, in: reader),
        let second = try MemberStore.member(pair.second, in: reader)
      else { continue }
      var candidate = Wire.DuplicateCandidate()
      candidate.first = try Wire.Member(first, names: names)
      candidate.second = try Wire.Member(second, names: names)
      candidate.reason = Wire.DuplicateReason(rawValue: Int32(pair.reason.rawValue))
      response.candidates.append(candidate)
    }
    if skipped + query.size < pairs.count {
      response.nextPageToken = query.token(after: [.integer(Int64(skipped + query.size))])
    }
    return response
  }
}
