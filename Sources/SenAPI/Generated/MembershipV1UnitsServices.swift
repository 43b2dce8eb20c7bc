// Generated from sen/membership/v1/units.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.Units`.
  public enum UnitsMethods {
    /// Creates units in bulk: batches in order, parents before children. One transaction per batch;
    /// a refused row is reported and does not stop the others. Roles: loader, administrator.
    public static let importUnits = RPCMethod(
      path: "sen.membership.v1.Units/ImportUnits", id: 0x6b4e8b9b1e60a80c,
      shape: .clientStreaming, options: [.noDeadline])
    /// Creates one unit with its first version.
    public static let createUnit = RPCMethod(
      path: "sen.membership.v1.Units/CreateUnit", id: 0x7318010143ae47ed,
      shape: .unary, options: [])
    /// The unit as it is on a day. NOT_FOUND UNKNOWN_UNIT if there is none.
    public static let getUnit = RPCMethod(
      path: "sen.membership.v1.Units/GetUnit", id: 0xac994fb88b52343f,
      shape: .unary, options: [.idempotent])
    /// A page of the units on a day, in tree order, by level, parent, name or code.
    public static let listUnits = RPCMethod(
      path: "sen.membership.v1.Units/ListUnits", id: 0xc096969b7643d71f,
      shape: .unary, options: [.idempotent])
    /// Records that a unit's attributes are others from a day on, or corrects a version.
    public static let recordUnitVersion = RPCMethod(
      path: "sen.membership.v1.Units/RecordUnitVersion", id: 0xc395400c969bd31f,
      shape: .unary, options: [])
    /// All versions of a unit, corrected ones included, and its successions.
    public static let listUnitHistory = RPCMethod(
      path: "sen.membership.v1.Units/ListUnitHistory", id: 0xf76338f4dae4bb47,
      shape: .unary, options: [.idempotent])
    /// Records that a unit is followed by another (division, merger, reorganisation). The versions of
    /// both are recorded on their own; facts stay where they are.
    public static let recordSuccession = RPCMethod(
      path: "sen.membership.v1.Units/RecordSuccession", id: 0xc8c659ae45aff6,
      shape: .unary, options: [])
    /// The newest epoch of the tree.
    public static let getEpoch = RPCMethod(
      path: "sen.membership.v1.Units/GetEpoch", id: 0x7de90377e9959020,
      shape: .unary, options: [.idempotent])
    /// Everything after an epoch, in chunks, then each change as it is committed. Changes that come
    /// close together arrive as one. Resumable: ask again after the last epoch that was reached.
    public static let watch = RPCMethod(
      path: "sen.membership.v1.Units/Watch", id: 0x465b012afb0daa81,
      shape: .serverStreaming, options: [.idempotent, .noDeadline, .mayIdle])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      importUnits,
      createUnit,
      getUnit,
      listUnits,
      recordUnitVersion,
      listUnitHistory,
      recordSuccession,
      getEpoch,
      watch,
    ]
  }

  /// The units of the union. The other services mirror them by `Watch`.
  public protocol UnitsService: RPCService {
    /// Creates units in bulk: batches in order, parents before children. One transaction per batch;
    /// a refused row is reported and does not stop the others. Roles: loader, administrator.
    func importUnits(
      _ requests: RequestStream<API.Membership.V1.ImportUnitsRequest>, context: ServerContext
    ) async throws -> API.Types.V1.ImportSummary
    /// Creates one unit with its first version.
    func createUnit(
      _ request: API.Membership.V1.CreateUnitRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Unit
    /// The unit as it is on a day. NOT_FOUND UNKNOWN_UNIT if there is none.
    func getUnit(
      _ request: API.Membership.V1.GetUnitRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Unit
    /// A page of the units on a day, in tree order, by level, parent, name or code.
    func listUnits(
      _ request: API.Membership.V1.ListUnitsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListUnitsResponse
    /// Records that a unit's attributes are others from a day on, or corrects a version.
    func recordUnitVersion(
      _ request: API.Membership.V1.RecordUnitVersionRequest, context: ServerContext
    ) async throws -> API.Membership.V1.UnitVersion
    /// All versions of a unit, corrected ones included, and its successions.
    func listUnitHistory(
      _ request: API.Membership.V1.ListUnitHistoryRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListUnitHistoryResponse
    /// Records that a unit is followed by another (division, merger, reorganisation). The versions of
    /// both are recorded on their own; facts stay where they are.
    func recordSuccession(
      _ request: API.Membership.V1.RecordSuccessionRequest, context: ServerContext
    ) async throws -> API.Membership.V1.UnitSuccession
    /// The newest epoch of the tree.
    func getEpoch(
      _ request: API.Membership.V1.GetEpochRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Epoch
    /// Everything after an epoch, in chunks, then each change as it is committed. Changes that come
    /// close together arrive as one. Resumable: ask again after the last epoch that was reached.
    func watch(
      _ request: API.Membership.V1.WatchRequest, to responses: ResponseWriter<API.Membership.V1.WatchResponse>,
      context: ServerContext
    ) async throws
  }

  /// Calls `sen.membership.v1.Units`.
  public struct UnitsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Creates units in bulk: batches in order, parents before children. One transaction per batch;
    /// a refused row is reported and does not stop the others. Roles: loader, administrator.
    public func importUnits(
      options: CallOptions = .init(),
      _ body: (RequestSink<API.Membership.V1.ImportUnitsRequest>) async throws -> Void
    ) async throws -> API.Types.V1.ImportSummary {
      try await caller.clientStreaming(UnitsMethods.importUnits, options: options, body)
    }

    /// Creates one unit with its first version.
    public func createUnit(
      _ request: API.Membership.V1.CreateUnitRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Unit {
      try await caller.unary(
        UnitsMethods.createUnit, request, options: options.repeatable(under: request.header))
    }

    /// The unit as it is on a day. NOT_FOUND UNKNOWN_UNIT if there is none.
    public func getUnit(
      _ request: API.Membership.V1.GetUnitRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Unit {
      try await caller.unary(UnitsMethods.getUnit, request, options: options)
    }

    /// A page of the units on a day, in tree order, by level, parent, name or code.
    public func listUnits(
      _ request: API.Membership.V1.ListUnitsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListUnitsResponse {
      try await caller.unary(UnitsMethods.listUnits, request, options: options)
    }

    /// Records that a unit's attributes are others from a day on, or corrects a version.
    public func recordUnitVersion(
      _ request: API.Membership.V1.RecordUnitVersionRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.UnitVersion {
      try await caller.unary(
        UnitsMethods.recordUnitVersion, request, options: options.repeatable(under: request.header))
    }

    /// All versions of a unit, corrected ones included, and its successions.
    public func listUnitHistory(
      _ request: API.Membership.V1.ListUnitHistoryRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListUnitHistoryResponse {
      try await caller.unary(UnitsMethods.listUnitHistory, request, options: options)
    }

    /// Records that a unit is followed by another (division, merger, reorganisation). The versions of
    /// both are recorded on their own; facts stay where they are.
    public func recordSuccession(
      _ request: API.Membership.V1.RecordSuccessionRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.UnitSuccession {
      try await caller.unary(
        UnitsMethods.recordSuccession, request, options: options.repeatable(under: request.header))
    }

    /// The newest epoch of the tree.
    public func getEpoch(
      _ request: API.Membership.V1.GetEpochRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Epoch {
      try await caller.unary(UnitsMethods.getEpoch, request, options: options)
    }

    /// Everything after an epoch, in chunks, then each change as it is committed. Changes that come
    /// close together arrive as one. Resumable: ask again after the last epoch that was reached.
    public func watch<Result: Sendable>(
      _ request: API.Membership.V1.WatchRequest, options: CallOptions = .init(),
      _ body: (ResponseStream<API.Membership.V1.WatchResponse>) async throws -> Result
    ) async throws -> Result {
      try await caller.serverStreaming(UnitsMethods.watch, request, options: options, body)
    }
  }
}

extension API.Membership.V1.UnitsService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.Units" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.UnitsMethods
    router.clientStreaming(Methods.importUnits) { try await importUnits($0, context: $1) }
    router.unary(Methods.createUnit) { try await createUnit($0, context: $1) }
    router.unary(Methods.getUnit) { try await getUnit($0, context: $1) }
    router.unary(Methods.listUnits) { try await listUnits($0, context: $1) }
    router.unary(Methods.recordUnitVersion) { try await recordUnitVersion($0, context: $1) }
    router.unary(Methods.listUnitHistory) { try await listUnitHistory($0, context: $1) }
    router.unary(Methods.recordSuccession) { try await recordSuccession($0, context: $1) }
    router.unary(Methods.getEpoch) { try await getEpoch($0, context: $1) }
    router.serverStreaming(Methods.watch) { try await watch($0, to: $1, context: $2) }
  }
}
