// Generated from sen/reflection/v1/reflection.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Reflection.V1 {
  /// The methods of `sen.reflection.v1.Reflection`.
  public enum ReflectionMethods {
    /// The services, methods and the descriptor set.
    public static let getDescriptors = RPCMethod(
      path: "sen.reflection.v1.Reflection/GetDescriptors", id: 0xa9ebfe6e4ebb159b,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      getDescriptors,
    ]
  }

  /// Reflection of the process it is asked of. Through the gateway: of all upstreams.
  public protocol ReflectionService: RPCService {
    /// The services, methods and the descriptor set.
    func getDescriptors(
      _ request: API.Reflection.V1.GetDescriptorsRequest, context: ServerContext
    ) async throws -> API.Reflection.V1.GetDescriptorsResponse
  }

  /// Calls `sen.reflection.v1.Reflection`.
  public struct ReflectionClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// The services, methods and the descriptor set.
    public func getDescriptors(
      _ request: API.Reflection.V1.GetDescriptorsRequest, options: CallOptions = .init()
    ) async throws -> API.Reflection.V1.GetDescriptorsResponse {
      try await caller.unary(ReflectionMethods.getDescriptors, request, options: options)
    }
  }
}

extension API.Reflection.V1.ReflectionService {
  /// The service's full name.
  public static var serviceName: String { "sen.reflection.v1.Reflection" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Reflection.V1.ReflectionMethods
    router.unary(Methods.getDescriptors) { try await getDescriptors($0, context: $1) }
  }
}
