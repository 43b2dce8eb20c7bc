// Generated from sen/admin/v1/admin.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Admin.V1 {
  /// The methods of `sen.admin.v1.Admin`.
  public enum AdminMethods {
    /// The state now.
    public static let getStatus = RPCMethod(
      path: "sen.admin.v1.Admin/GetStatus", id: 0xb0709fd158878853,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      getStatus,
    ]
  }

  /// Introspection of the process it is asked of. Through the gateway: of the gateway and its upstreams.
  /// For operators and administrators only. It shows names of methods and certificates, addresses and
  /// the ids of requests, never what a call is about.
  public protocol AdminService: RPCService {
    /// The state now.
    func getStatus(
      _ request: API.Admin.V1.GetStatusRequest, context: ServerContext
    ) async throws -> API.Admin.V1.GetStatusResponse
  }

  /// Calls `sen.admin.v1.Admin`.
  public struct AdminClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// The state now.
    public func getStatus(
      _ request: API.Admin.V1.GetStatusRequest, options: CallOptions = .init()
    ) async throws -> API.Admin.V1.GetStatusResponse {
      try await caller.unary(AdminMethods.getStatus, request, options: options)
    }
  }
}

extension API.Admin.V1.AdminService {
  /// The service's full name.
  public static var serviceName: String { "sen.admin.v1.Admin" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Admin.V1.AdminMethods
    router.unary(Methods.getStatus) { try await getStatus($0, context: $1) }
  }
}
