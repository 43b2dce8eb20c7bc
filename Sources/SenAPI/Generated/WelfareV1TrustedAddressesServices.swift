// Generated from sen/welfare/v1/trusted_addresses.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.TrustedAddresses`.
  public enum TrustedAddressesMethods {
    /// Records a trusted address with the first thing known of it.
    public static let registerTrustedAddress = RPCMethod(
      path: "sen.welfare.v1.TrustedAddresses/RegisterTrustedAddress", id: 0x4ab2e7ac2af88477,
      shape: .unary, options: [])
    /// Records something that happened to it, or a corrected version of that.
    public static let recordTrustedAddressEvent = RPCMethod(
      path: "sen.welfare.v1.TrustedAddresses/RecordTrustedAddressEvent", id: 0x2569d4fcee2220b8,
      shape: .unary, options: [])
    /// The trusted addresses of a unit's subtree, without where they are.
    public static let listTrustedAddresses = RPCMethod(
      path: "sen.welfare.v1.TrustedAddresses/ListTrustedAddresses", id: 0x1c660c3807d578db,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      registerTrustedAddress,
      recordTrustedAddressEvent,
      listTrustedAddresses,
    ]
  }

  /// Trusted addresses.
  public protocol TrustedAddressesService: RPCService {
    /// Records a trusted address with the first thing known of it.
    func registerTrustedAddress(
      _ request: API.Welfare.V1.RegisterTrustedAddressRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.TrustedAddress
    /// Records something that happened to it, or a corrected version of that.
    func recordTrustedAddressEvent(
      _ request: API.Welfare.V1.RecordTrustedAddressEventRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.TrustedAddressEvent
    /// The trusted addresses of a unit's subtree, without where they are.
    func listTrustedAddresses(
      _ request: API.Welfare.V1.ListTrustedAddressesRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListTrustedAddressesResponse
  }

  /// Calls `sen.welfare.v1.TrustedAddresses`.
  public struct TrustedAddressesClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a trusted address with the first thing known of it.
    public func registerTrustedAddress(
      _ request: API.Welfare.V1.RegisterTrustedAddressRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.TrustedAddress {
      try await caller.unary(
        TrustedAddressesMethods.registerTrustedAddress, request, options: options.repeatable(under: request.header))
    }

    /// Records something that happened to it, or a corrected version of that.
    public func recordTrustedAddressEvent(
      _ request: API.Welfare.V1.RecordTrustedAddressEventRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.TrustedAddressEvent {
      try await caller.unary(
        TrustedAddressesMethods.recordTrustedAddressEvent, request, options: options.repeatable(under: request.header))
    }

    /// The trusted addresses of a unit's subtree, without where they are.
    public func listTrustedAddresses(
      _ request: API.Welfare.V1.ListTrustedAddressesRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListTrustedAddressesResponse {
      try await caller.unary(TrustedAddressesMethods.listTrustedAddresses, request, options: options)
    }
  }
}

extension API.Welfare.V1.TrustedAddressesService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.TrustedAddresses" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.TrustedAddressesMethods
    router.unary(Methods.registerTrustedAddress) { try await registerTrustedAddress($0, context: $1) }
    router.unary(Methods.recordTrustedAddressEvent) { try await recordTrustedAddressEvent($0, context: $1) }
    router.unary(Methods.listTrustedAddresses) { try await listTrustedAddresses($0, context: $1) }
  }
}
