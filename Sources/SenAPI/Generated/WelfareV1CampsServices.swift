// Generated from sen/welfare/v1/camps.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.Camps`.
  public enum CampsMethods {
    /// Records a camp, or a corrected version of one.
    public static let holdCamp = RPCMethod(
      path: "sen.welfare.v1.Camps/HoldCamp", id: 0xf421f859c380402d,
      shape: .unary, options: [])
    /// Records that a child came.
    public static let attendCamp = RPCMethod(
      path: "sen.welfare.v1.Camps/AttendCamp", id: 0xf2bbb09aefbdf433,
      shape: .unary, options: [])
    /// The camps of a unit's subtree.
    public static let listCamps = RPCMethod(
      path: "sen.welfare.v1.Camps/ListCamps", id: 0x849482fb3a7f7824,
      shape: .unary, options: [.idempotent])
    /// The children at a camp, under their pseudonyms.
    public static let listCampAttendances = RPCMethod(
      path: "sen.welfare.v1.Camps/ListCampAttendances", id: 0x5842195306f31cb,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      holdCamp,
      attendCamp,
      listCamps,
      listCampAttendances,
    ]
  }

  /// Summer camps.
  public protocol CampsService: RPCService {
    /// Records a camp, or a corrected version of one.
    func holdCamp(
      _ request: API.Welfare.V1.HoldCampRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Camp
    /// Records that a child came.
    func attendCamp(
      _ request: API.Welfare.V1.AttendCampRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.CampAttendance
    /// The camps of a unit's subtree.
    func listCamps(
      _ request: API.Welfare.V1.ListCampsRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListCampsResponse
    /// The children at a camp, under their pseudonyms.
    func listCampAttendances(
      _ request: API.Welfare.V1.ListCampAttendancesRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListCampAttendancesResponse
  }

  /// Calls `sen.welfare.v1.Camps`.
  public struct CampsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a camp, or a corrected version of one.
    public func holdCamp(
      _ request: API.Welfare.V1.HoldCampRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Camp {
      try await caller.unary(
        CampsMethods.holdCamp, request, options: options.repeatable(under: request.header))
    }

    /// Records that a child came.
    public func attendCamp(
      _ request: API.Welfare.V1.AttendCampRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.CampAttendance {
      try await caller.unary(
        CampsMethods.attendCamp, request, options: options.repeatable(under: request.header))
    }

    /// The camps of a unit's subtree.
    public func listCamps(
      _ request: API.Welfare.V1.ListCampsRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListCampsResponse {
      try await caller.unary(CampsMethods.listCamps, request, options: options)
    }

    /// The children at a camp, under their pseudonyms.
    public func listCampAttendances(
      _ request: API.Welfare.V1.ListCampAttendancesRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListCampAttendancesResponse {
      try await caller.unary(CampsMethods.listCampAttendances, request, options: options)
    }
  }
}

extension API.Welfare.V1.CampsService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.Camps" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.CampsMethods
    router.unary(Methods.holdCamp) { try await holdCamp($0, context: $1) }
    router.unary(Methods.attendCamp) { try await attendCamp($0, context: $1) }
    router.unary(Methods.listCamps) { try await listCamps($0, context: $1) }
    router.unary(Methods.listCampAttendances) { try await listCampAttendances($0, context: $1) }
  }
}
