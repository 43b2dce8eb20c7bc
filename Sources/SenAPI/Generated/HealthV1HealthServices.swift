// Generated from sen/health/v1/health.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Health.V1 {
  /// The methods of `sen.health.v1.Health`.
  public enum HealthMethods {
    /// The state now.
    public static let check = RPCMethod(
      path: "sen.health.v1.Health/Check", id: 0xfe7f7b35ae9e7a40,
      shape: .unary, options: [.idempotent])
    /// The state now and each change of it.
    public static let watch = RPCMethod(
      path: "sen.health.v1.Health/Watch", id: 0xa2faa331647391ea,
      shape: .serverStreaming, options: [.noDeadline, .mayIdle])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      check,
      watch,
    ]
  }

  /// Health of the process it is asked of. Through the gateway: of the gateway and its upstreams.
  public protocol HealthService: RPCService {
    /// The state now.
    func check(
      _ request: API.Health.V1.CheckRequest, context: ServerContext
    ) async throws -> API.Health.V1.CheckResponse
    /// The state now and each change of it.
    func watch(
      _ request: API.Health.V1.CheckRequest, to responses: ResponseWriter<API.Health.V1.CheckResponse>,
      context: ServerContext
    ) async throws
  }

  /// Calls `sen.health.v1.Health`.
  public struct HealthClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// The state now.
    public func check(
      _ request: API.Health.V1.CheckRequest, options: CallOptions = .init()
    ) async throws -> API.Health.V1.CheckResponse {
      try await caller.unary(HealthMethods.check, request, options: options)
    }

    /// The state now and each change of it.
    public func watch<Result: Sendable>(
      _ request: API.Health.V1.CheckRequest, options: CallOptions = .init(),
      _ body: (ResponseStream<API.Health.V1.CheckResponse>) async throws -> Result
    ) async throws -> Result {
      try await caller.serverStreaming(HealthMethods.watch, request, options: options, body)
    }
  }
}

extension API.Health.V1.HealthService {
  /// The service's full name.
  public static var serviceName: String { "sen.health.v1.Health" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Health.V1.HealthMethods
    router.unary(Methods.check) { try await check($0, context: $1) }
    router.serverStreaming(Methods.watch) { try await watch($0, to: $1, context: $2) }
  }
}
