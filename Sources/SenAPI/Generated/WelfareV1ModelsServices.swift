// Generated from sen/welfare/v1/models.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.CommunityModels`.
  public enum CommunityModelsMethods {
    /// Records a model, or a corrected version of one.
    public static let foundCommunityModel = RPCMethod(
      path: "sen.welfare.v1.CommunityModels/FoundCommunityModel", id: 0x1fcaeba16de7578a,
      shape: .unary, options: [])
    /// Closes a model.
    public static let closeCommunityModel = RPCMethod(
      path: "sen.welfare.v1.CommunityModels/CloseCommunityModel", id: 0x873c0307dad9bdba,
      shape: .unary, options: [])
    /// The models of a unit's subtree.
    public static let listCommunityModels = RPCMethod(
      path: "sen.welfare.v1.CommunityModels/ListCommunityModels", id: 0xdd0f90ebfab5a79b,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      foundCommunityModel,
      closeCommunityModel,
      listCommunityModels,
    ]
  }

  /// Community-based models.
  public protocol CommunityModelsService: RPCService {
    /// Records a model, or a corrected version of one.
    func foundCommunityModel(
      _ request: API.Welfare.V1.FoundCommunityModelRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.CommunityModel
    /// Closes a model.
    func closeCommunityModel(
      _ request: API.Welfare.V1.CloseCommunityModelRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.CommunityModel
    /// The models of a unit's subtree.
    func listCommunityModels(
      _ request: API.Welfare.V1.ListCommunityModelsRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListCommunityModelsResponse
  }

  /// Calls `sen.welfare.v1.CommunityModels`.
  public struct CommunityModelsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a model, or a corrected version of one.
    public func foundCommunityModel(
      _ request: API.Welfare.V1.FoundCommunityModelRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.CommunityModel {
      try await caller.unary(
        CommunityModelsMethods.foundCommunityModel, request, options: options.repeatable(under: request.header))
    }

    /// Closes a model.
    public func closeCommunityModel(
      _ request: API.Welfare.V1.CloseCommunityModelRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.CommunityModel {
      try await caller.unary(
        CommunityModelsMethods.closeCommunityModel, request, options: options.repeatable(under: request.header))
    }

    /// The models of a unit's subtree.
    public func listCommunityModels(
      _ request: API.Welfare.V1.ListCommunityModelsRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListCommunityModelsResponse {
      try await caller.unary(CommunityModelsMethods.listCommunityModels, request, options: options)
    }
  }
}

extension API.Welfare.V1.CommunityModelsService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.CommunityModels" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.CommunityModelsMethods
    router.unary(Methods.foundCommunityModel) { try await foundCommunityModel($0, context: $1) }
    router.unary(Methods.closeCommunityModel) { try await closeCommunityModel($0, context: $1) }
    router.unary(Methods.listCommunityModels) { try await listCommunityModels($0, context: $1) }
  }
}
