import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Plans, targets and allocations.
struct PlansHandlers: Wire.PlansService {
  /// Allocations of a page at the most, and where none is asked.
  static let allocationsPerPage: Int32 = 20_000
  /// Plans of a page at the most.
  static let plansPerPage: Int32 = 100
  /// Plans of a page where none is asked.
  static let defaultPlansPerPage: Int32 = 20

  let desk: PolicyDesk

  func listAllocations(
    _ request: Wire.ListAllocationsRequest, context: ServerContext
  ) async throws -> Wire.ListAllocationsResponse {
    guard (0...Self.allocationsPerPage).contains(request.pageSize) else {
      throw PolicyFault.field("page_size", .outOfRange).rpcError
    }
    let known = try desk.known(request.knownOn)
    var query = request
    query.pageToken = ""
    query.pageSize = 0
    let bytes = try query.serializedBytes()
    let start = try position(request.pageToken, bytes)
    let tree = try desk.environment.units.current()
    let size = Int(request.pageSize == 0 ? Self.allocationsPerPage : request.pageSize)
    let filter = AllocationFilter(request, tree)
    let rows = try await desk.read(context, unit: nil) { reader in
      try AllocationStore.page(
        year: Int(request.planYear), known: known, after: start, limit: size + 1, in: reader,
        where: filter.takes)
    }
    return .with {
      $0.allocations = rows.prefix(size).map { Wire.Allocation($0, tree: tree) }
      if rows.count > size, let last = rows.prefix(size).last {
        $0.nextPageToken = desk.environment.database.pageTokens.encode(
          queryDigest: bytes, position: AllocationStore.Position(last).values)
      }
    }
  }

  private func position(_ token: String, _ query: [UInt8]) throws -> AllocationStore.Position {
    guard !token.isEmpty else { return AllocationStore.Position() }
    let values = try? desk.environment.database.pageTokens.decode(token, queryDigest: query)
    guard let position = values.flatMap(AllocationStore.Position.init(values:)) else {
      throw RPCError.pageTokenMismatch
    }
    return position
  }

  func setAllocation(
    _ request: Wire.SetAllocationRequest, context: ServerContext
  ) async throws -> Wire.Allocation {
    let tree = try desk.environment.units.current()
    return try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      let id = try writer.allocation(request, stamp, transaction)
      guard let stored = try AllocationStore.find(id: id, in: transaction) else {
        throw PolicyFault.noRecord("allocation")
      }
      return Wire.Allocation(stored, tree: tree)
    }
  }

  func withdrawAllocation(
    _ request: Wire.WithdrawAllocationRequest, context: ServerContext
  ) async throws -> Wire.Allocation {
    let tree = try desk.environment.units.current()
    return try await desk.write(
      context, request, header: request.header, unit: UnitID(rawValue: request.unitID),
      field: "unit_id"
    ) { writer, stamp, transaction in
      let before = try writer.withdrawAllocation(request, stamp, transaction)
      return Wire.Allocation(before, tree: tree)
    }
  }

  func createPlan(
    _ request: Wire.CreatePlanRequest, context: ServerContext
  ) async throws -> Wire.Plan {
    try await plan(context, request, header: request.header, year: request.year) {
      _ = try $0.plan(request, $1, $2)
    }
  }

  func adoptPlan(
    _ request: Wire.AdoptPlanRequest, context: ServerContext
  ) async throws -> Wire.Plan {
    try await plan(context, request, header: request.header, year: request.year) {
      try $0.adoptPlan(request, $1, $2)
    }
  }

  private func plan<Request: SenMessage>(
    _ context: ServerContext, _ request: Request, header: Types.WriteHeader?, year: Int32,
    _ set: @escaping @Sendable (PolicyWriter, WriteStamp, WriteTransaction) throws -> Void
  ) async throws -> Wire.Plan {
    try await desk.write(context, request, header: header, unit: nil) {
      writer, stamp, transaction in
      try set(writer, stamp, transaction)
      guard let plan = try Wire.Plan.find(year: Int(year), known: FactStore.now, in: transaction)
      else { throw PolicyFault.noPlan(Int(year)) }
      return plan
    }
  }

  func getPlan(_ request: Wire.GetPlanRequest, context: ServerContext) async throws -> Wire.Plan {
    let known = try desk.known(request.knownOn)
    return try await desk.read(context, unit: nil) { reader in
      guard let plan = try Wire.Plan.find(year: Int(request.year), known: known, in: reader) else {
        throw PolicyFault.noPlan(Int(request.year))
      }
      return plan
    }
  }

  func listPlans(
    _ request: Wire.ListPlansRequest, context: ServerContext
  ) async throws -> Wire.ListPlansResponse {
    guard (0...Self.plansPerPage).contains(request.pageSize) else {
      throw PolicyFault.field("page_size", .outOfRange).rpcError
    }
    let known = try desk.known(request.knownOn)
    let size = Int(request.pageSize == 0 ? Self.defaultPlansPerPage : request.pageSize)
    let tokens = desk.environment.database.pageTokens
    let query = Array("plans \(known)".utf8)
    let last: Int64
    do {
      last = try tokens.decodeID(request.pageToken, query: query)
    } catch {
      throw RPCError.pageTokenMismatch
    }
    let plans = try await desk.read(context, unit: nil) { reader in
      try PlanStore.list(
        before: last == 0 ? Int.max : Int(last), known: known, limit: size + 1, in: reader)
    }
    return .with {
      $0.plans = plans.prefix(size).map { Wire.Plan($0) }
      if plans.count > size, let last = plans.prefix(size).last {
        $0.nextPageToken = tokens.encode(query: query, afterID: Int64(last.plan.year))
      }
    }
  }

  func setPlanItem(
    _ request: Wire.SetPlanItemRequest, context: ServerContext
  ) async throws -> Wire.PlanItem {
    try await desk.write(context, request, header: request.header, unit: nil) {
      writer, stamp, transaction in
      let id = try writer.planItem(request, stamp, transaction)
      let items = try PlanStore.items(
        year: Int(request.item?.planYear ?? 0), known: FactStore.now, in: transaction)
      guard let stored = items.first(where: { $0.mark.id == id }) else {
        throw PolicyFault.noRecord("plan item")
      }
      return Wire.PlanItem(stored)
    }
  }

  func setTarget(
    _ request: Wire.SetTargetRequest, context: ServerContext
  ) async throws -> Wire.Target {
    try await desk.write(context, request, header: request.header, unit: nil) {
      writer, stamp, transaction in
      let id = try writer.target(request, stamp, transaction)
      let targets = try TargetStore.list(
        year: Int(request.target?.planYear ?? 0), known: FactStore.now, in: transaction)
      guard let stored = targets.first(where: { $0.mark.id == id }) else {
        throw PolicyFault.noRecord("target")
      }
      return Wire.Target(stored)
    }
  }

  func listTargets(
    _ request: Wire.ListTargetsRequest, context: ServerContext
  ) async throws -> Wire.ListTargetsResponse {
    let known = try desk.known(request.knownOn)
    let targets = try await desk.read(context, unit: nil) { reader in
      try TargetStore.list(year: Int(request.planYear), known: known, in: reader)
    }
    return .with { $0.targets = targets.map { Wire.Target($0) } }
  }
}

/// Which allocations a request asks for.
struct AllocationFilter: Sendable {
  private let measures: Set<String>
  private let unit: UnitID?
  private let level: UnitLevel?
  private let tree: UnitTree

  /// The filter of a request.
  init(_ request: Wire.ListAllocationsRequest, _ tree: UnitTree) {
    measures = Set(request.measures)
    unit = PolicyDesk.asked(request.unitID)
    level = UnitLevel(wire: request.level)
    self.tree = tree
  }

  /// Whether an allocation is asked for.
  func takes(_ stored: StoredAllocation) -> Bool {
    guard measures.isEmpty || measures.contains(stored.measure) else { return false }
    if let unit, unit != tree.root, !tree.contains(unit, stored.allocation.unit) { return false }
    guard let level else { return true }
    return tree.version(of: stored.allocation.unit)?.level == level
  }
}
