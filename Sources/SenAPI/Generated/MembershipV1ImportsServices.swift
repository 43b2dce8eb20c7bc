// Generated from sen/membership/v1/imports.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.MembershipImports`.
  public enum MembershipImportsMethods {
    /// Writes batches in order, one transaction each. A refused row is reported and does not stop
    /// the others; a batch sent again under its request id is not written again.
    public static let importRecords = RPCMethod(
      path: "sen.membership.v1.MembershipImports/ImportRecords", id: 0xd28f9019c4f607f3,
      shape: .clientStreaming, options: [.sensitive, .noDeadline])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      importRecords,
    ]
  }

  /// Imports of many records; the same rules as the calls that write one. Units have an import of
  /// their own (Units/ImportUnits), which comes first.
  public protocol MembershipImportsService: RPCService {
    /// Writes batches in order, one transaction each. A refused row is reported and does not stop
    /// the others; a batch sent again under its request id is not written again.
    func importRecords(
      _ requests: RequestStream<API.Membership.V1.ImportBatch>, context: ServerContext
    ) async throws -> API.Types.V1.ImportSummary
  }

  /// Calls `sen.membership.v1.MembershipImports`.
  public struct MembershipImportsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Writes batches in order, one transaction each. A refused row is reported and does not stop
    /// the others; a batch sent again under its request id is not written again.
    public func importRecords(
      options: CallOptions = .init(),
      _ body: (RequestSink<API.Membership.V1.ImportBatch>) async throws -> Void
    ) async throws -> API.Types.V1.ImportSummary {
      try await caller.clientStreaming(MembershipImportsMethods.importRecords, options: options, body)
    }
  }
}

extension API.Membership.V1.MembershipImportsService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.MembershipImports" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.MembershipImportsMethods
    router.clientStreaming(Methods.importRecords) { try await importRecords($0, context: $1) }
  }
}
