// Generated from sen/empowerment/v1/cooperatives.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Empowerment.V1 {
  /// The methods of `sen.empowerment.v1.Cooperatives`.
  public enum CooperativesMethods {
    /// Records that a co-operative was founded, or a corrected version of that. It counts as founded
    /// with support where `support` names some; whether women manage it plays no part.
    public static let createCooperative = RPCMethod(
      path: "sen.empowerment.v1.Cooperatives/CreateCooperative", id: 0x22137c23561843c4,
      shape: .unary, options: [])
    /// One co-operative.
    public static let getCooperative = RPCMethod(
      path: "sen.empowerment.v1.Cooperatives/GetCooperative", id: 0xfb61bc648a53f4aa,
      shape: .unary, options: [.idempotent])
    /// The co-operatives of a unit's subtree.
    public static let listCooperatives = RPCMethod(
      path: "sen.empowerment.v1.Cooperatives/ListCooperatives", id: 0xaf01a34528418f69,
      shape: .unary, options: [.idempotent])
    /// Records that a co-operative was dissolved. It stays in what was founded.
    public static let dissolveCooperative = RPCMethod(
      path: "sen.empowerment.v1.Cooperatives/DissolveCooperative", id: 0xdc876beff64436fc,
      shape: .unary, options: [])
    /// Records that a person manages a co-operative in a span of days, or corrects that; the end of a
    /// span is a correction.
    public static let recordCooperativeManager = RPCMethod(
      path: "sen.empowerment.v1.Cooperatives/RecordCooperativeManager", id: 0x795bac48bb1956a2,
      shape: .unary, options: [.sensitive])
    /// The managers of a co-operative.
    public static let listCooperativeManagers = RPCMethod(
      path: "sen.empowerment.v1.Cooperatives/ListCooperativeManagers", id: 0x5659ba35a3dd6740,
      shape: .unary, options: [.idempotent, .sensitive])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      createCooperative,
      getCooperative,
      listCooperatives,
      dissolveCooperative,
      recordCooperativeManager,
      listCooperativeManagers,
    ]
  }

  /// The register of co-operatives.
  public protocol CooperativesService: RPCService {
    /// Records that a co-operative was founded, or a corrected version of that. It counts as founded
    /// with support where `support` names some; whether women manage it plays no part.
    func createCooperative(
      _ request: API.Empowerment.V1.CreateCooperativeRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Cooperative
    /// One co-operative.
    func getCooperative(
      _ request: API.Empowerment.V1.GetCooperativeRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Cooperative
    /// The co-operatives of a unit's subtree.
    func listCooperatives(
      _ request: API.Empowerment.V1.ListCooperativesRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListCooperativesResponse
    /// Records that a co-operative was dissolved. It stays in what was founded.
    func dissolveCooperative(
      _ request: API.Empowerment.V1.DissolveCooperativeRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Dissolution
    /// Records that a person manages a co-operative in a span of days, or corrects that; the end of a
    /// span is a correction.
    func recordCooperativeManager(
      _ request: API.Empowerment.V1.RecordCooperativeManagerRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.CooperativeManager
    /// The managers of a co-operative.
    func listCooperativeManagers(
      _ request: API.Empowerment.V1.ListCooperativeManagersRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListCooperativeManagersResponse
  }

  /// Calls `sen.empowerment.v1.Cooperatives`.
  public struct CooperativesClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records that a co-operative was founded, or a corrected version of that. It counts as founded
    /// with support where `support` names some; whether women manage it plays no part.
    public func createCooperative(
      _ request: API.Empowerment.V1.CreateCooperativeRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Cooperative {
      try await caller.unary(
        CooperativesMethods.createCooperative, request, options: options.repeatable(under: request.header))
    }

    /// One co-operative.
    public func getCooperative(
      _ request: API.Empowerment.V1.GetCooperativeRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Cooperative {
      try await caller.unary(CooperativesMethods.getCooperative, request, options: options)
    }

    /// The co-operatives of a unit's subtree.
    public func listCooperatives(
      _ request: API.Empowerment.V1.ListCooperativesRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListCooperativesResponse {
      try await caller.unary(CooperativesMethods.listCooperatives, request, options: options)
    }

    /// Records that a co-operative was dissolved. It stays in what was founded.
    public func dissolveCooperative(
      _ request: API.Empowerment.V1.DissolveCooperativeRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Dissolution {
      try await caller.unary(
        CooperativesMethods.dissolveCooperative, request, options: options.repeatable(under: request.header))
    }

    /// Records that a person manages a co-operative in a span of days, or corrects that; the end of a
    /// span is a correction.
    public func recordCooperativeManager(
      _ request: API.Empowerment.V1.RecordCooperativeManagerRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.CooperativeManager {
      try await caller.unary(
        CooperativesMethods.recordCooperativeManager, request, options: options.repeatable(under: request.header))
    }

    /// The managers of a co-operative.
    public func listCooperativeManagers(
      _ request: API.Empowerment.V1.ListCooperativeManagersRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListCooperativeManagersResponse {
      try await caller.unary(CooperativesMethods.listCooperativeManagers, request, options: options)
    }
  }
}

extension API.Empowerment.V1.CooperativesService {
  /// The service's full name.
  public static var serviceName: String { "sen.empowerment.v1.Cooperatives" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Empowerment.V1.CooperativesMethods
    router.unary(Methods.createCooperative) { try await createCooperative($0, context: $1) }
    router.unary(Methods.getCooperative) { try await getCooperative($0, context: $1) }
    router.unary(Methods.listCooperatives) { try await listCooperatives($0, context: $1) }
    router.unary(Methods.dissolveCooperative) { try await dissolveCooperative($0, context: $1) }
    router.unary(Methods.recordCooperativeManager) { try await recordCooperativeManager($0, context: $1) }
    router.unary(Methods.listCooperativeManagers) { try await listCooperativeManagers($0, context: $1) }
  }
}
