// Generated from sen/empowerment/v1/projects.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Empowerment.V1 {
  /// The methods of `sen.empowerment.v1.Projects`.
  public enum ProjectsMethods {
    /// Records a milestone, or a corrected version of one.
    public static let recordMilestone = RPCMethod(
      path: "sen.empowerment.v1.Projects/RecordMilestone", id: 0x190d5c421c0725e8,
      shape: .unary, options: [])
    /// The milestones of a project, or of all.
    public static let listMilestones = RPCMethod(
      path: "sen.empowerment.v1.Projects/ListMilestones", id: 0x58dde0594dcb04d2,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      recordMilestone,
      listMilestones,
    ]
  }

  /// Projects and their milestones.
  public protocol ProjectsService: RPCService {
    /// Records a milestone, or a corrected version of one.
    func recordMilestone(
      _ request: API.Empowerment.V1.RecordMilestoneRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Milestone
    /// The milestones of a project, or of all.
    func listMilestones(
      _ request: API.Empowerment.V1.ListMilestonesRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListMilestonesResponse
  }

  /// Calls `sen.empowerment.v1.Projects`.
  public struct ProjectsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a milestone, or a corrected version of one.
    public func recordMilestone(
      _ request: API.Empowerment.V1.RecordMilestoneRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Milestone {
      try await caller.unary(
        ProjectsMethods.recordMilestone, request, options: options.repeatable(under: request.header))
    }

    /// The milestones of a project, or of all.
    public func listMilestones(
      _ request: API.Empowerment.V1.ListMilestonesRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListMilestonesResponse {
      try await caller.unary(ProjectsMethods.listMilestones, request, options: options)
    }
  }
}

extension API.Empowerment.V1.ProjectsService {
  /// The service's full name.
  public static var serviceName: String { "sen.empowerment.v1.Projects" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Empowerment.V1.ProjectsMethods
    router.unary(Methods.recordMilestone) { try await recordMilestone($0, context: $1) }
    router.unary(Methods.listMilestones) { try await listMilestones($0, context: $1) }
  }
}
