// Generated from sen/welfare/v1/works.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.Works`.
  public enum WorksMethods {
    /// Registers a work, or a corrected version of one.
    public static let registerWork = RPCMethod(
      path: "sen.welfare.v1.Works/RegisterWork", id: 0x2fb8fb2f1a09e456,
      shape: .unary, options: [])
    /// Records that a work was done; the done version supersedes the registered one.
    public static let completeWork = RPCMethod(
      path: "sen.welfare.v1.Works/CompleteWork", id: 0xadd4b55be5f8a15a,
      shape: .unary, options: [])
    /// The works of a unit's subtree.
    public static let listWorks = RPCMethod(
      path: "sen.welfare.v1.Works/ListWorks", id: 0x4f7b0a1a5c13f4cd,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      registerWork,
      completeWork,
      listWorks,
    ]
  }

  /// Works of the grassroots units.
  public protocol WorksService: RPCService {
    /// Registers a work, or a corrected version of one.
    func registerWork(
      _ request: API.Welfare.V1.RegisterWorkRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Work
    /// Records that a work was done; the done version supersedes the registered one.
    func completeWork(
      _ request: API.Welfare.V1.CompleteWorkRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Work
    /// The works of a unit's subtree.
    func listWorks(
      _ request: API.Welfare.V1.ListWorksRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListWorksResponse
  }

  /// Calls `sen.welfare.v1.Works`.
  public struct WorksClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Registers a work, or a corrected version of one.
    public func registerWork(
      _ request: API.Welfare.V1.RegisterWorkRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Work {
      try await caller.unary(
        WorksMethods.registerWork, request, options: options.repeatable(under: request.header))
    }

    /// Records that a work was done; the done version supersedes the registered one.
    public func completeWork(
      _ request: API.Welfare.V1.CompleteWorkRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Work {
      try await caller.unary(
        WorksMethods.completeWork, request, options: options.repeatable(under: request.header))
    }

    /// The works of a unit's subtree.
    public func listWorks(
      _ request: API.Welfare.V1.ListWorksRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListWorksResponse {
      try await caller.unary(WorksMethods.listWorks, request, options: options)
    }
  }
}

extension API.Welfare.V1.WorksService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.Works" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.WorksMethods
    router.unary(Methods.registerWork) { try await registerWork($0, context: $1) }
    router.unary(Methods.completeWork) { try await completeWork($0, context: $1) }
    router.unary(Methods.listWorks) { try await listWorks($0, context: $1) }
  }
}
