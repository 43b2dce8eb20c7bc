// Generated from sen/empowerment/v1/owners.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Empowerment.V1 {
  /// The methods of `sen.empowerment.v1.Owners`.
  public enum OwnersMethods {
    /// Registers a person in one of the three kinds, or a corrected version of that. Who is two kinds
    /// is registered twice with one `person_id` and counted once.
    public static let registerOwner = RPCMethod(
      path: "sen.empowerment.v1.Owners/RegisterOwner", id: 0x318cae14d9cf7c53,
      shape: .unary, options: [.sensitive])
    /// One owner.
    public static let getOwner = RPCMethod(
      path: "sen.empowerment.v1.Owners/GetOwner", id: 0x65c1d8c7c165eab3,
      shape: .unary, options: [.idempotent, .sensitive])
    /// The owners of a unit's subtree.
    public static let listOwners = RPCMethod(
      path: "sen.empowerment.v1.Owners/ListOwners", id: 0x1f590cb6f1ba15a6,
      shape: .unary, options: [.idempotent, .sensitive])
    /// Records support that an owner got, or corrects it.
    public static let recordOwnerSupport = RPCMethod(
      path: "sen.empowerment.v1.Owners/RecordOwnerSupport", id: 0x77396707fdc5018f,
      shape: .unary, options: [])
    /// Support given, by owner or by unit.
    public static let listOwnerSupport = RPCMethod(
      path: "sen.empowerment.v1.Owners/ListOwnerSupport", id: 0xc0b5f616341e7ec9,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      registerOwner,
      getOwner,
      listOwners,
      recordOwnerSupport,
      listOwnerSupport,
    ]
  }

  /// The register of owners and their support.
  public protocol OwnersService: RPCService {
    /// Registers a person in one of the three kinds, or a corrected version of that. Who is two kinds
    /// is registered twice with one `person_id` and counted once.
    func registerOwner(
      _ request: API.Empowerment.V1.RegisterOwnerRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Owner
    /// One owner.
    func getOwner(
      _ request: API.Empowerment.V1.GetOwnerRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Owner
    /// The owners of a unit's subtree.
    func listOwners(
      _ request: API.Empowerment.V1.ListOwnersRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListOwnersResponse
    /// Records support that an owner got, or corrects it.
    func recordOwnerSupport(
      _ request: API.Empowerment.V1.RecordOwnerSupportRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.OwnerSupport
    /// Support given, by owner or by unit.
    func listOwnerSupport(
      _ request: API.Empowerment.V1.ListOwnerSupportRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListOwnerSupportResponse
  }

  /// Calls `sen.empowerment.v1.Owners`.
  public struct OwnersClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Registers a person in one of the three kinds, or a corrected version of that. Who is two kinds
    /// is registered twice with one `person_id` and counted once.
    public func registerOwner(
      _ request: API.Empowerment.V1.RegisterOwnerRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Owner {
      try await caller.unary(
        OwnersMethods.registerOwner, request, options: options.repeatable(under: request.header))
    }

    /// One owner.
    public func getOwner(
      _ request: API.Empowerment.V1.GetOwnerRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Owner {
      try await caller.unary(OwnersMethods.getOwner, request, options: options)
    }

    /// The owners of a unit's subtree.
    public func listOwners(
      _ request: API.Empowerment.V1.ListOwnersRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListOwnersResponse {
      try await caller.unary(OwnersMethods.listOwners, request, options: options)
    }

    /// Records support that an owner got, or corrects it.
    public func recordOwnerSupport(
      _ request: API.Empowerment.V1.RecordOwnerSupportRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.OwnerSupport {
      try await caller.unary(
        OwnersMethods.recordOwnerSupport, request, options: options.repeatable(under: request.header))
    }

    /// Support given, by owner or by unit.
    public func listOwnerSupport(
      _ request: API.Empowerment.V1.ListOwnerSupportRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListOwnerSupportResponse {
      try await caller.unary(OwnersMethods.listOwnerSupport, request, options: options)
    }
  }
}

extension API.Empowerment.V1.OwnersService {
  /// The service's full name.
  public static var serviceName: String { "sen.empowerment.v1.Owners" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Empowerment.V1.OwnersMethods
    router.unary(Methods.registerOwner) { try await registerOwner($0, context: $1) }
    router.unary(Methods.getOwner) { try await getOwner($0, context: $1) }
    router.unary(Methods.listOwners) { try await listOwners($0, context: $1) }
    router.unary(Methods.recordOwnerSupport) { try await recordOwnerSupport($0, context: $1) }
    router.unary(Methods.listOwnerSupport) { try await listOwnerSupport($0, context: $1) }
  }
}
