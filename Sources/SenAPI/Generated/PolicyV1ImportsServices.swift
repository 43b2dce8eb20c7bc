// Generated from sen/policy/v1/imports.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.PolicyImports`.
  public enum PolicyImportsMethods {
    /// Records a stream of batches, each in one transaction; a refused row does not hold up the others.
    public static let importRecords = RPCMethod(
      path: "sen.policy.v1.PolicyImports/ImportRecords", id: 0x6b564889608b7404,
      shape: .clientStreaming, options: [.noDeadline])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      importRecords,
    ]
  }

  /// Imports of records in batches.
  public protocol PolicyImportsService: RPCService {
    /// Records a stream of batches, each in one transaction; a refused row does not hold up the others.
    func importRecords(
      _ requests: RequestStream<API.Policy.V1.ImportBatch>, context: ServerContext
    ) async throws -> API.Types.V1.ImportSummary
  }

  /// Calls `sen.policy.v1.PolicyImports`.
  public struct PolicyImportsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a stream of batches, each in one transaction; a refused row does not hold up the others.
    public func importRecords(
      options: CallOptions = .init(),
      _ body: (RequestSink<API.Policy.V1.ImportBatch>) async throws -> Void
    ) async throws -> API.Types.V1.ImportSummary {
      try await caller.clientStreaming(PolicyImportsMethods.importRecords, options: options, body)
    }
  }
}

extension API.Policy.V1.PolicyImportsService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.PolicyImports" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.PolicyImportsMethods
    router.clientStreaming(Methods.importRecords) { try await importRecords($0, context: $1) }
  }
}
