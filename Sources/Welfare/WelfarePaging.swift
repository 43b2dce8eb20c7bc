import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// What every list takes.
struct PageQuery: Sendable {
  /// The unit whose subtree is meant; 0 = the centre.
  var unitID: Int64
  /// Records of a page; 0 = `usual`.
  var size: Int32
  /// From the page before; empty = the first.
  var token: String
  /// Which records of the units.
  var filter: LedgerFilter = .all

  /// Records of a page where none are asked.
  static let usual = 100
  /// Records of a page at the most.
  static let most = 1_000

  /// How many records a page has.
  /// - Throws: INVALID_ARGUMENT on "page_size".
  func limit() throws(RPCError) -> Int {
    guard (0...Self.most).contains(Int(size)) else {
      throw invalid(
        "page_size", "OUT_OF_RANGE", "must be 0 to \(Self.most)", vi: "phải từ 0 đến \(Self.most)")
    }
    return size == 0 ? Self.usual : Int(size)
  }

  /// The query in bytes: a token of another one is refused.
  func query(_ context: ServerContext, _ caller: CallerIdentity) -> [UInt8] {
    var bytes = CanonicalBytes()
    bytes.append(context.method.path)
    bytes.append(caller.subject)
    bytes.append(unitID)
    for (column, number) in filter.equal.sorted(by: { $0.key < $1.key }) {
      bytes.append(column)
      bytes.append(number)
    }
    if let days = filter.days {
      bytes.append(days.column)
      bytes.append(days.from.rawValue)
      bytes.append(days.to.rawValue)
    }
    if let known = filter.known { bytes.append(known.rawValue) }
    return bytes.bytes
  }
}

extension WelfareDesk {
  /// A page of living records of a unit's subtree, within the caller's scope.
  func page<Fact: LedgerFact, Message: Sendable>(
    _ query: PageQuery, _ context: ServerContext, of fact: Fact.Type,
    _ message: @escaping @Sendable (Recorded<Fact>, ReadTransaction) throws -> Message
  ) async throws -> (messages: [Message], next: String) {
    let caller = try authorizer.admit(context)
    let tree = try environment.units.current()
    if query.unitID < 0 { throw WelfareError.field("unit_id", .unknownUnit).rpcError }
    let unit = query.unitID == 0 ? tree.root : UnitID(query.unitID)
    try authorizer.check(caller, context.method, unit: unit)
    return try await page(query, caller, unit: unit, context, message)
  }

  /// A page of a unit's subtree; the caller has been authorised for it.
  func page<Fact: LedgerFact, Message: Sendable>(
    _ query: PageQuery, _ caller: CallerIdentity, unit: UnitID, _ context: ServerContext,
    _ message: @escaping @Sendable (Recorded<Fact>, ReadTransaction) throws -> Message
  ) async throws -> (messages: [Message], next: String) {
    let limit = try query.limit()
    let text = query.query(context, caller)
    let tokens = environment.database.pageTokens
    let after = try after(query.token, text)
    let units = UnitSelection(subtreeOf: unit, in: try environment.units.current())
    let filter = query.filter
    return try await read(context) { transaction in
      let page = try Fact.page(units, filter, after: after, limit: limit, in: transaction)
      let messages = try page.records.map { try message($0, transaction) }
      return (messages, page.next.map { tokens.encode(query: text, afterID: $0) } ?? "")
    }
  }

  /// The id after which a page begins.
  /// - Throws: INVALID_ARGUMENT `PAGE_TOKEN_MISMATCH` on "page_token".
  private func after(_ token: String, _ query: [UInt8]) throws(RPCError) -> Int64 {
    do {
      return try environment.database.pageTokens.decodeID(token, query: query)
    } catch {
      throw .pageTokenMismatch
    }
  }

  /// The key of the protected person by whom a list is narrowed; nil where none is asked, 0 (which
  /// nobody has) where there is none.
  func personFilter(
    _ pseudonym: String, _ field: String, kind: ProtectedKind, _ context: ServerContext
  ) async throws -> Int64? {
    if pseudonym.isEmpty { return nil }
    return try await read(context) { transaction in
      let name = try Pseudonym(pseudonym, field: field)
      return try ProtectedPersonStore.key(of: name, kind: kind, in: transaction) ?? 0
    }
  }
}

extension LedgerFilter.DayBounds {
  /// The bounds that a message asks for; nil where it asks for none.
  /// - Throws: INVALID_ARGUMENT on "days.from" or "days.to".
  init?(_ span: Wire.DaySpan?, column: String) throws(RPCError) {
    guard let span else { return nil }
    do throws(WelfareError) {
      let from = try optionalDay(span.from, "days.from") ?? .distantPast
      let to = try optionalDay(span.to, "days.to") ?? .distantFuture
      if to < from { throw .field("days.to", .endBeforeStart) }
      self.init(column: column, from: from, to: to)
    } catch {
      throw error.rpcError
    }
  }
}

/// The number of an enum by which a list is narrowed; nil where none is asked.
func asked(_ number: some SenEnum) -> Int64? {
  number.rawValue == 0 ? nil : Int64(number.rawValue)
}

/// The id by which a list is narrowed; nil where none is asked.
func asked(_ id: Int64) -> Int64? { id == 0 ? nil : id }
