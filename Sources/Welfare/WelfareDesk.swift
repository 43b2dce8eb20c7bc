import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// What every handler of the service does the same way: authorise, judge, write or page.
struct WelfareDesk: Sendable {
  /// What the service was given at its start.
  let environment: ServiceEnvironment
  /// Who may do what where.
  let authorizer: Authorizer
  /// Records commands.
  let recorder: Recorder

  init(_ environment: ServiceEnvironment) {
    self.environment = environment
    authorizer = Authorizer(permissions: WelfarePermissions.table, units: environment.units)
    recorder = Recorder(environment: environment) { ($0 as? WelfareError)?.rpcError }
  }

  /// Records a command.
  func record<Command: WelfareCommand>(
    _ command: Command, _ context: ServerContext
  ) async throws -> Command.Reply {
    let caller = try authorizer.admit(context)
    let unit = try await unit(of: command, caller, context)
    try check(caller, context, unit: unit)
    let judge = try judge(caller, context.method)
    return try await recorder.record(
      context, caller: caller, header: command.header, request: command, unit: unit
    ) { transaction, stamp in
      try command.perform(Recording(transaction, stamp, units: judge))
    }
  }

  /// The judge of a caller's writes by a method.
  func judge(_ caller: CallerIdentity, _ method: RPCMethod) throws -> UnitJudge {
    UnitJudge(
      authorizer: authorizer, caller: caller, method: method,
      history: try environment.units.history(), tree: try environment.units.current())
  }

  /// The unit that a command is about. A reference that is not there is denied like one out of
  /// scope, unless the caller may act everywhere: nobody learns what other units hold.
  private func unit<Command: WelfareCommand>(
    of command: Command, _ caller: CallerIdentity, _ context: ServerContext
  ) async throws -> UnitID {
    do {
      return try await environment.database.read { try command.unit(in: $0) }
    } catch WelfareError.field(let field, .unknownRecord) {
      if try caller.isNational(in: environment.units.current()) {
        throw WelfareError.field(field, .unknownRecord).rpcError
      }
      throw Self.outsideScope
    } catch {
      throw recorder.rpcError(error, context)
    }
  }

  /// Reads in one transaction; domain errors become those of a call.
  func read<Answer: Sendable>(
    _ context: ServerContext, _ body: @escaping @Sendable (ReadTransaction) throws -> Answer
  ) async throws -> Answer {
    do {
      return try await environment.database.read(body)
    } catch {
      throw recorder.rpcError(error, context)
    }
  }

  /// Reads one record and then authorises its unit.
  /// - Throws: NOT_FOUND `RECORD_NOT_FOUND`, or PERMISSION_DENIED for who may not act everywhere.
  func one<Answer: Sendable>(
    _ context: ServerContext,
    _ body: @escaping @Sendable (ReadTransaction) throws -> (UnitID, Answer)?
  ) async throws -> Answer {
    let caller = try authorizer.admit(context)
    guard let (unit, answer) = try await read(context, body) else {
      if try caller.isNational(in: environment.units.current()) {
        throw WelfareError.notFound.rpcError
      }
      throw Self.outsideScope
    }
    try check(caller, context, unit: unit)
    return answer
  }

  /// Authorises the unit of a record or a command. Outside the caller's scope what is there is denied
  /// in the same words as what is not.
  func check(
    _ caller: CallerIdentity, _ context: ServerContext, unit: UnitID
  ) throws(RPCError) {
    do {
      try authorizer.check(caller, context.method, unit: unit, field: "unit_id")
    } catch {
      throw error.reason == AccessRefusal.outsideScope.reason ? Self.outsideScope : error
    }
  }

  static let outsideScope = RPCError(
    .permissionDenied, reason: AccessRefusal.outsideScope.reason,
    "the record or unit is unknown or outside the caller's scope",
    vi: "không có bản ghi hoặc đơn vị này, hoặc nằm ngoài phạm vi phụ trách của tài khoản")
}
