// Generated from sen/membership/v1/honorary.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.HonoraryMembers`.
  public enum HonoraryMembersMethods {
    /// Recognises an honorary member.
    public static let recogniseHonoraryMember = RPCMethod(
      path: "sen.membership.v1.HonoraryMembers/RecogniseHonoraryMember", id: 0x9fefe05cee708c58,
      shape: .unary, options: [.sensitive])
    /// Withdraws a recognition from a day on; it stays in what was so far.
    public static let withdrawHonoraryMember = RPCMethod(
      path: "sen.membership.v1.HonoraryMembers/WithdrawHonoraryMember", id: 0x99b3bba661ff3ddb,
      shape: .unary, options: [])
    /// One honorary member.
    public static let getHonoraryMember = RPCMethod(
      path: "sen.membership.v1.HonoraryMembers/GetHonoraryMember", id: 0x14ff3c771dd173e8,
      shape: .unary, options: [.idempotent, .sensitive])
    /// A page of the honorary members of a unit.
    public static let listHonoraryMembers = RPCMethod(
      path: "sen.membership.v1.HonoraryMembers/ListHonoraryMembers", id: 0xee1093cf8e33bb9b,
      shape: .unary, options: [.idempotent, .sensitive])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      recogniseHonoraryMember,
      withdrawHonoraryMember,
      getHonoraryMember,
      listHonoraryMembers,
    ]
  }

  /// The register of honorary members.
  public protocol HonoraryMembersService: RPCService {
    /// Recognises an honorary member.
    func recogniseHonoraryMember(
      _ request: API.Membership.V1.RecogniseHonoraryMemberRequest, context: ServerContext
    ) async throws -> API.Membership.V1.HonoraryMember
    /// Withdraws a recognition from a day on; it stays in what was so far.
    func withdrawHonoraryMember(
      _ request: API.Membership.V1.WithdrawHonoraryMemberRequest, context: ServerContext
    ) async throws -> API.Membership.V1.HonoraryMember
    /// One honorary member.
    func getHonoraryMember(
      _ request: API.Membership.V1.GetHonoraryMemberRequest, context: ServerContext
    ) async throws -> API.Membership.V1.HonoraryMember
    /// A page of the honorary members of a unit.
    func listHonoraryMembers(
      _ request: API.Membership.V1.ListHonoraryMembersRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListHonoraryMembersResponse
  }

  /// Calls `sen.membership.v1.HonoraryMembers`.
  public struct HonoraryMembersClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Recognises an honorary member.
    public func recogniseHonoraryMember(
      _ request: API.Membership.V1.RecogniseHonoraryMemberRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.HonoraryMember {
      try await caller.unary(
        HonoraryMembersMethods.recogniseHonoraryMember, request, options: options.repeatable(under: request.header))
    }

    /// Withdraws a recognition from a day on; it stays in what was so far.
    public func withdrawHonoraryMember(
      _ request: API.Membership.V1.WithdrawHonoraryMemberRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.HonoraryMember {
      try await caller.unary(
        HonoraryMembersMethods.withdrawHonoraryMember, request, options: options.repeatable(under: request.header))
    }

    /// One honorary member.
    public func getHonoraryMember(
      _ request: API.Membership.V1.GetHonoraryMemberRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.HonoraryMember {
      try await caller.unary(HonoraryMembersMethods.getHonoraryMember, request, options: options)
    }

    /// A page of the honorary members of a unit.
    public func listHonoraryMembers(
      _ request: API.Membership.V1.ListHonoraryMembersRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListHonoraryMembersResponse {
      try await caller.unary(HonoraryMembersMethods.listHonoraryMembers, request, options: options)
    }
  }
}

extension API.Membership.V1.HonoraryMembersService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.HonoraryMembers" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.HonoraryMembersMethods
    router.unary(Methods.recogniseHonoraryMember) { try await recogniseHonoraryMember($0, context: $1) }
    router.unary(Methods.withdrawHonoraryMember) { try await withdrawHonoraryMember($0, context: $1) }
    router.unary(Methods.getHonoraryMember) { try await getHonoraryMember($0, context: $1) }
    router.unary(Methods.listHonoraryMembers) { try await listHonoraryMembers($0, context: $1) }
  }
}
