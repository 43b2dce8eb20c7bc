// Generated from sen/membership/v1/activities.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.Activities`.
  public enum ActivitiesMethods {
    /// Records a session, or corrects one.
    public static let recordSession = RPCMethod(
      path: "sen.membership.v1.Activities/RecordSession", id: 0xfb8f977ddee1beaf,
      shape: .unary, options: [])
    /// A page of the sessions of a unit and those below it.
    public static let listSessions = RPCMethod(
      path: "sen.membership.v1.Activities/ListSessions", id: 0x4daa5fecd9bbd698,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      recordSession,
      listSessions,
    ]
  }

  /// Sessions by which a unit keeps an activity going.
  public protocol ActivitiesService: RPCService {
    /// Records a session, or corrects one.
    func recordSession(
      _ request: API.Membership.V1.RecordSessionRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ActivitySession
    /// A page of the sessions of a unit and those below it.
    func listSessions(
      _ request: API.Membership.V1.ListSessionsRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListSessionsResponse
  }

  /// Calls `sen.membership.v1.Activities`.
  public struct ActivitiesClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a session, or corrects one.
    public func recordSession(
      _ request: API.Membership.V1.RecordSessionRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ActivitySession {
      try await caller.unary(
        ActivitiesMethods.recordSession, request, options: options.repeatable(under: request.header))
    }

    /// A page of the sessions of a unit and those below it.
    public func listSessions(
      _ request: API.Membership.V1.ListSessionsRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListSessionsResponse {
      try await caller.unary(ActivitiesMethods.listSessions, request, options: options)
    }
  }
}

extension API.Membership.V1.ActivitiesService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.Activities" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.ActivitiesMethods
    router.unary(Methods.recordSession) { try await recordSession($0, context: $1) }
    router.unary(Methods.listSessions) { try await listSessions($0, context: $1) }
  }
}
