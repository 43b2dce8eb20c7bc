// Generated from sen/welfare/v1/activities.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.WelfareActivities`.
  public enum WelfareActivitiesMethods {
    /// Records an activity, or a corrected version of one.
    public static let recordWelfareActivity = RPCMethod(
      path: "sen.welfare.v1.WelfareActivities/RecordWelfareActivity", id: 0x9f648b71176b93da,
      shape: .unary, options: [])
    /// The activities of a unit's subtree.
    public static let listWelfareActivities = RPCMethod(
      path: "sen.welfare.v1.WelfareActivities/ListWelfareActivities", id: 0xdb3fad9ad06b3d86,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      recordWelfareActivity,
      listWelfareActivities,
    ]
  }

  /// Activities of welfare work.
  public protocol WelfareActivitiesService: RPCService {
    /// Records an activity, or a corrected version of one.
    func recordWelfareActivity(
      _ request: API.Welfare.V1.RecordWelfareActivityRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.WelfareActivity
    /// The activities of a unit's subtree.
    func listWelfareActivities(
      _ request: API.Welfare.V1.ListWelfareActivitiesRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListWelfareActivitiesResponse
  }

  /// Calls `sen.welfare.v1.WelfareActivities`.
  public struct WelfareActivitiesClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records an activity, or a corrected version of one.
    public func recordWelfareActivity(
      _ request: API.Welfare.V1.RecordWelfareActivityRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.WelfareActivity {
      try await caller.unary(
        WelfareActivitiesMethods.recordWelfareActivity, request, options: options.repeatable(under: request.header))
    }

    /// The activities of a unit's subtree.
    public func listWelfareActivities(
      _ request: API.Welfare.V1.ListWelfareActivitiesRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListWelfareActivitiesResponse {
      try await caller.unary(WelfareActivitiesMethods.listWelfareActivities, request, options: options)
    }
  }
}

extension API.Welfare.V1.WelfareActivitiesService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.WelfareActivities" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.WelfareActivitiesMethods
    router.unary(Methods.recordWelfareActivity) { try await recordWelfareActivity($0, context: $1) }
    router.unary(Methods.listWelfareActivities) { try await listWelfareActivities($0, context: $1) }
  }
}
