import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// What every handler of the service does the same way: authorise, open one transaction, answer.
struct EmpowermentDesk: Sendable {
  /// Records of a page where the request says none.
  static let defaultPageSize: Int32 = 100
  /// Most records of a page.
  static let maximumPageSize: Int32 = 1_000

  let environment: ServiceEnvironment
  let authorizer: Authorizer
  let recorder: Recorder

  init(environment: ServiceEnvironment) {
    self.environment = environment
    self.authorizer = Authorizer(
      permissions: EmpowermentPermissions.table, units: environment.units)
    self.recorder = Recorder(environment: environment) { EmpowermentError.rpcError(of: $0) }
  }

  /// Carries out a command in one transaction, within the caller's rights.
  func write<Command: EmpowermentCommand>(
    _ command: Command, _ context: ServerContext
  ) async throws -> Command.Reply {
    let caller = try authorizer.admit(context)
    let judge = try judge(caller, context)
    let unit = try await read(context) { try command.unit(in: $0) }
    try authorizer.check(caller, context.method, unit: unit, field: "unit_id")
    return try await recorder.record(
      context, caller: caller, header: command.header, request: command, unit: unit
    ) { transaction, stamp in
      try command.perform(Recording(transaction, stamp, units: judge))
    }
  }

  /// What the caller may do in which units.
  func judge(
    _ caller: CallerIdentity, _ context: ServerContext
  ) throws(RPCError) -> UnitJudge {
    try UnitJudge(
      authorizer: authorizer, caller: caller, method: context.method, units: environment.units)
  }

  /// Reads, with the service's errors as those of a call.
  func read<Result: Sendable>(
    _ context: ServerContext, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
  ) async throws -> Result {
    do {
      return try await environment.database.read(body)
    } catch {
      throw recorder.rpcError(error, context)
    }
  }

  /// The living record of an id, if its unit lies in the caller's scope. Only who may act anywhere
  /// learns that there is none.
  func record<Fact: LedgerFact>(
    _ id: Int64, _ context: ServerContext, as fact: Fact.Type = Fact.self
  ) async throws -> Recorded<Fact> {
    let caller = try authorizer.admit(context)
    let record = try await read(context) { try Fact.newest(id, in: $0) }
    try authorizer.check(caller, context.method, unit: record?.stamp.unit)
    guard let record else { throw EmpowermentError.notFound.rpcError }
    return record
  }

  /// A page of the living records of a unit's subtree.
  func page<Fact: LedgerFact>(
    of unit: Int64, _ asked: PageRequest, _ context: ServerContext,
    as fact: Fact.Type = Fact.self
  ) async throws -> (records: [Recorded<Fact>], next: String) {
    let caller = try authorizer.admit(context)
    let tree = try environment.units.current()
    let top = unit == 0 ? tree.root : UnitID(unit)
    try authorizer.check(caller, context.method, unit: top)
    return try await page(asked, Self.units(top, tree), caller, context, query: "\(unit)")
  }

  /// A page of the living records that rest on one record, whose unit has been authorised.
  func page<Fact: LedgerFact>(
    on owner: Int64, _ asked: PageRequest, _ context: ServerContext,
    as fact: Fact.Type = Fact.self
  ) async throws -> (records: [Recorded<Fact>], next: String) {
    let caller = try authorizer.admit(context)
    return try await page(asked, .all, caller, context, query: "on \(owner)")
  }

  private func page<Fact: LedgerFact>(
    _ asked: PageRequest, _ units: RecordPageQuery.Units, _ caller: CallerIdentity,
    _ context: ServerContext, query: String
  ) async throws -> (records: [Recorded<Fact>], next: String) {
    guard (0...Self.maximumPageSize).contains(asked.size) else {
      throw EmpowermentError.field("page_size", .outOfRange).rpcError
    }
    let size = Int(asked.size == 0 ? Self.defaultPageSize : asked.size)
    let digest = asked.digest(context.method.path, caller.subject, query)
    let tokens = environment.database.pageTokens
    let found: RecordPage<Fact> = try await read(context) { reading in
      let after = try tokens.decodeID(asked.token, query: digest)
      let search = RecordPageQuery(
        units: units, condition: asked.condition, values: asked.values, after: after, size: size,
        isByReference: asked.isByReference)
      return try Fact.page(search, in: reading)
    }
    return (found.records, found.next.map { tokens.encode(query: digest, afterID: $0) } ?? "")
  }

  private static func units(_ top: UnitID, _ tree: UnitTree) -> RecordPageQuery.Units {
    guard top != tree.root else { return .all }
    guard let range = tree.subtree(of: top), range.count > RecordPageQuery.fewAtMost else {
      let units = tree.subtree(of: top).map { $0.map { tree.versions[$0].unitID } }
      return .few(units ?? [top])
    }
    return .subtree(tree, range)
  }
}
