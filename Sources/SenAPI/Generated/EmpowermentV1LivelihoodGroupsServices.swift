// Generated from sen/empowerment/v1/livelihood_groups.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Empowerment.V1 {
  /// The methods of `sen.empowerment.v1.LivelihoodGroups`.
  public enum LivelihoodGroupsMethods {
    /// Records that a group was founded, or a corrected version of that.
    public static let createLivelihoodGroup = RPCMethod(
      path: "sen.empowerment.v1.LivelihoodGroups/CreateLivelihoodGroup", id: 0x405b3adfac67d843,
      shape: .unary, options: [])
    /// One group.
    public static let getLivelihoodGroup = RPCMethod(
      path: "sen.empowerment.v1.LivelihoodGroups/GetLivelihoodGroup", id: 0xd773f6279ccf3152,
      shape: .unary, options: [.idempotent])
    /// The groups of a unit's subtree.
    public static let listLivelihoodGroups = RPCMethod(
      path: "sen.empowerment.v1.LivelihoodGroups/ListLivelihoodGroups", id: 0xf1e7b9a1dff54d8,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      createLivelihoodGroup,
      getLivelihoodGroup,
      listLivelihoodGroups,
    ]
  }

  /// The register of livelihood groups.
  public protocol LivelihoodGroupsService: RPCService {
    /// Records that a group was founded, or a corrected version of that.
    func createLivelihoodGroup(
      _ request: API.Empowerment.V1.CreateLivelihoodGroupRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.LivelihoodGroup
    /// One group.
    func getLivelihoodGroup(
      _ request: API.Empowerment.V1.GetLivelihoodGroupRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.LivelihoodGroup
    /// The groups of a unit's subtree.
    func listLivelihoodGroups(
      _ request: API.Empowerment.V1.ListLivelihoodGroupsRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListLivelihoodGroupsResponse
  }

  /// Calls `sen.empowerment.v1.LivelihoodGroups`.
  public struct LivelihoodGroupsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records that a group was founded, or a corrected version of that.
    public func createLivelihoodGroup(
      _ request: API.Empowerment.V1.CreateLivelihoodGroupRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.LivelihoodGroup {
      try await caller.unary(
        LivelihoodGroupsMethods.createLivelihoodGroup, request, options: options.repeatable(under: request.header))
    }

    /// One group.
    public func getLivelihoodGroup(
      _ request: API.Empowerment.V1.GetLivelihoodGroupRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.LivelihoodGroup {
      try await caller.unary(LivelihoodGroupsMethods.getLivelihoodGroup, request, options: options)
    }

    /// The groups of a unit's subtree.
    public func listLivelihoodGroups(
      _ request: API.Empowerment.V1.ListLivelihoodGroupsRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListLivelihoodGroupsResponse {
      try await caller.unary(LivelihoodGroupsMethods.listLivelihoodGroups, request, options: options)
    }
  }
}

extension API.Empowerment.V1.LivelihoodGroupsService {
  /// The service's full name.
  public static var serviceName: String { "sen.empowerment.v1.LivelihoodGroups" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Empowerment.V1.LivelihoodGroupsMethods
    router.unary(Methods.createLivelihoodGroup) { try await createLivelihoodGroup($0, context: $1) }
    router.unary(Methods.getLivelihoodGroup) { try await getLivelihoodGroup($0, context: $1) }
    router.unary(Methods.listLivelihoodGroups) { try await listLivelihoodGroups($0, context: $1) }
  }
}
