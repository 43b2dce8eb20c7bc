import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// What every handler of this service does the same way: authorise, read or write in one
/// transaction, and turn faults into errors.
struct PolicyDesk: Sendable {
  let environment: ServiceEnvironment
  let authorizer: Authorizer
  let recorder: Recorder

  /// The desk of a service.
  init(_ environment: ServiceEnvironment) {
    self.environment = environment
    authorizer = Authorizer(permissions: PolicyPermissions.table, units: environment.units)
    recorder = Recorder(environment: environment) { ($0 as? PolicyFault)?.rpcError }
  }

  /// Authorises for a unit (nil = the whole union) and writes in one transaction.
  func write<Request: SenMessage, Reply: SenMessage>(
    _ context: ServerContext, _ request: Request, header: Types.WriteHeader?, unit: UnitID?,
    field: String? = nil,
    _ body: @escaping @Sendable (PolicyWriter, WriteStamp, WriteTransaction) throws -> Reply
  ) async throws -> Reply {
    let caller = try authorizer.authorize(context, unit: unit, field: field)
    let judge = judge(caller, context.method)
    return try await recorder.record(
      context, caller: caller, header: header, request: request, unit: unit
    ) { transaction, stamp in
      try body(try PolicyWriter(judge, in: transaction), stamp, transaction)
    }
  }

  /// A judge of the units that a call writes to.
  func judge(_ caller: CallerIdentity, _ method: RPCMethod) -> PolicyJudge {
    PolicyJudge(
      authorizer: authorizer, caller: caller, method: method, units: environment.units)
  }

  /// Authorises for a unit (nil = the whole union, or none where the method is about none) and
  /// reads in one consistent view.
  func read<Value: Sendable>(
    _ context: ServerContext, unit: UnitID?,
    _ body: @escaping @Sendable (ReadTransaction) throws -> Value
  ) async throws -> Value {
    try authorizer.authorize(context, unit: unit)
    return try await faults(context) { try await environment.database.read(body) }
  }

  /// Runs work whose faults become errors.
  func faults<Value>(
    _ context: ServerContext, _ work: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await work()
    } catch {
      throw recorder.rpcError(error, context)
    }
  }

  /// The unit of a record, once the caller's role is known to allow the method.
  func unit(
    of table: FactTable, _ id: Int64, _ context: ServerContext, in kind: String
  ) async throws -> UnitID {
    _ = try authorizer.admit(context)
    return try await faults(context) {
      let found = try await environment.database.read { reader in
        try FactStore.unit(of: table, id: id, in: reader)
      }
      guard let found else { throw PolicyFault.noRecord(kind) }
      return found
    }
  }

  /// The last instant of recording to look at: the one asked, or any.
  func known(
    _ timestamp: API.Google.Protobuf.Timestamp?
  ) throws -> Int64 {
    guard let timestamp else { return FactStore.now }
    guard let instant = Instant(timestamp) else {
      throw PolicyFault.field("known_on", .outOfRange).rpcError
    }
    return instant.rawValue
  }

  /// The instant that a report looks at: the one asked, not in the future, or now.
  func instant(_ timestamp: API.Google.Protobuf.Timestamp?) throws -> Instant {
    let now = environment.clock.now
    guard let timestamp else { return now }
    guard let instant = Instant(timestamp) else {
      throw PolicyFault.field("known_on", .outOfRange).rpcError
    }
    guard instant.rawValue <= now.rawValue + FigureDesk.clockTolerance else {
      throw PolicyFault.field("known_on", .inFuture).rpcError
    }
    return instant
  }

  /// A unit as a request names it; 0 = none, which is the whole union.
  static func asked(_ id: Int64) -> UnitID? { id == 0 ? nil : UnitID(rawValue: id) }
}

/// A page of a list of records: how many, after which, of which units.
struct RecordPage: Sendable {
  /// Records of a page where none is asked.
  static let defaultSize: Int32 = 50
  /// Records of a page at the most.
  static let largestSize: Int32 = 500
  /// Records that one page looks at, at most; a page may then be shorter than asked, with a token.
  static let lookedAtMost = 20_000

  let size: Int
  /// Only ids below this one, newest first.
  let before: Int64
  let tree: UnitTree
  let unit: UnitID
  private let query: [UInt8]
  private let tokens: PageTokens

  /// Reads the page's fields. The token must be of the same method and query.
  init(
    _ desk: PolicyDesk, _ context: ServerContext, size: Int32, token: String, unit: UnitID?,
    query: [UInt8]
  ) throws {
    guard (0...Self.largestSize).contains(size) else {
      throw PolicyFault.field("page_size", .outOfRange).rpcError
    }
    tree = try desk.environment.units.current()
    tokens = desk.environment.database.pageTokens
    self.query = Array(context.method.path.utf8) + query
    self.size = Int(size == 0 ? Self.defaultSize : size)
    self.unit = unit ?? tree.root
    do {
      let last = try tokens.decodeID(token, query: self.query)
      before = last == 0 ? FactStore.now : last
    } catch {
      throw RPCError.pageTokenMismatch
    }
  }

  /// Whether a record of a unit is asked for: the unit is within, or has no place today and the
  /// whole union is asked.
  func takes(_ other: UnitID) -> Bool {
    tree.contains(unit, other) || (unit == tree.root && tree.position(of: other) == nil)
  }

  /// Fills the page from rows that `fetch` gives in descending order of their ids, looking at
  /// `lookedAtMost` of them or a batch more.
  func fill<Row>(
    id: (Row) -> Int64, unit: (Row) -> UnitID, lookedAtMost: Int = Self.lookedAtMost,
    _ fetch: (_ before: Int64, _ limit: Int) throws -> [Row]
  ) throws -> (rows: [Row], next: String) {
    var rows: [Row] = []
    var before = self.before
    var looked = 0
    let batch = Int(Self.largestSize)
    while looked < lookedAtMost {
      let found = try fetch(before, batch)
      looked += found.count
      for row in found {
        if rows.count == size {
          let last = rows.last.map(id) ?? 0
          return (rows, tokens.encode(query: query, afterID: last))
        }
        if takes(unit(row)) { rows.append(row) }
      }
      guard found.count == batch, let last = found.last else { return (rows, "") }
      before = id(last)
    }
    return (rows, tokens.encode(query: query, afterID: before))
  }
}
