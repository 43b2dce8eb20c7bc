import Logging
import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Messages of membership's interface.
typealias Wire = API.Membership.V1
/// Messages that all services share.
typealias Types = API.Types.V1

/// What the handlers of membership share: rights, the database, the units, the settings.
struct MembershipOffice: Sendable {
  let environment: ServiceEnvironment
  let configuration: MembershipConfiguration
  let authorizer: Authorizer
  let recorder: Recorder
  let feed: UnitFeed

  /// Opens the office.
  init(environment: ServiceEnvironment) throws {
    self.environment = environment
    configuration = try MembershipConfiguration(environment.configuration)
    authorizer = Authorizer(
      permissions: MembershipPermissions.table, units: environment.units)
    recorder = Recorder(environment: environment, mapError: MembershipErrors.map)
    feed = UnitFeed(database: environment.database, mirror: environment.units)
  }

  /// The units as they are now.
  func directory() throws(RPCError) -> UnitDirectory {
    UnitDirectory(
      tree: try environment.units.current(), history: try environment.units.history())
  }

  /// A desk in a transaction, for a caller whose rights are checked unit by unit.
  func desk(
    _ transaction: WriteTransaction, _ stamp: WriteStamp, _ caller: CallerIdentity,
    _ method: RPCMethod, _ directory: UnitDirectory
  ) throws -> RecordDesk {
    let setting = CommandSetting(
      today: UnionCalendar.day(of: Instant(rawValue: transaction.now)), loader: stamp.isLoader,
      synthetic: stamp.synthetic)
    let authorizer = self.authorizer
    return try RecordDesk(
      transaction, setting: setting, units: directory, subject: stamp.recordedBy,
      identityKey: configuration.identityKey
    ) { unit, field in
      try authorizer.check(caller, method, unit: unit, field: field)
    }
  }

  /// Carries a command out in one transaction, once under its request id.
  func write<Reply: SenMessage, Request: SenMessage>(
    _ context: ServerContext, _ header: Types.WriteHeader?, _ request: Request, unit: Int64 = 0,
    _ body: @escaping @Sendable (RecordDesk) throws -> Reply
  ) async throws -> Reply {
    let caller = try authorizer.admit(context)
    let directory = try self.directory()
    return try await recorder.record(
      context, caller: caller, header: header, request: request,
      unit: unit == 0 ? nil : UnitID(unit)
    ) { transaction, stamp in
      let desk = try self.desk(transaction, stamp, caller, context.method, directory)
      let reply = try body(desk)
      try desk.finish()
      return reply
    }
  }

  /// Reads in one view; errors become those of the wire.
  func read<Value: Sendable>(
    _ context: ServerContext, _ body: @escaping @Sendable (ReadTransaction) throws -> Value
  ) async throws -> Value {
    do {
      return try await environment.database.read(body)
    } catch {
      throw recorder.rpcError(error, context)
    }
  }

  /// Authorises a read about a unit; 0 is the whole union.
  @discardableResult
  func authorize(_ context: ServerContext, unit: Int64) throws(RPCError) -> CallerIdentity {
    try authorizer.authorize(context, unit: unit == 0 ? nil : UnitID(unit))
  }

  /// The units at or below a unit in tree order, those that `accepts` takes.
  func units(at unit: Int64, accepts: (UnitVersion) -> Bool = { _ in true }) throws(RPCError)
    -> [Int64]
  {
    let tree = try environment.units.current()
    guard let range = tree.subtree(of: unit == 0 ? tree.root : UnitID(unit)) else { return [] }
    return range.map { tree.versions[$0] }.filter(accepts).map(\.unitID.rawValue)
  }

  /// Whether units lie at or below a unit.
  func inside(_ unit: Int64) throws(RPCError) -> @Sendable (Int64) -> Bool {
    let tree = try environment.units.current()
    let top = unit == 0 ? tree.root : UnitID(unit)
    return { tree.contains(top, UnitID($0)) }
  }

  /// The branches at or below a unit, and the unions of the Police and the Army.
  func memberHolders(at unit: Int64) throws(RPCError) -> [Int64] {
    try units(at: unit) { $0.level == .branch || $0.kind != .territorial }
  }

  /// A day of a request, today where it is empty.
  func day(_ text: String, _ field: String) throws(RPCError) -> BusinessDay {
    guard !text.isEmpty else { return environment.clock.today }
    guard let day = BusinessDay(iso: text) else {
      throw MembershipErrors.error(.field(field, .invalidDay))
    }
    return day
  }
}
