// Generated from sen/welfare/v1/imports.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.WelfareImports`.
  public enum WelfareImportsMethods {
    /// Writes batches of records in the order in which they come. Each row is authorised by its unit.
    public static let importRecords = RPCMethod(
      path: "sen.welfare.v1.WelfareImports/ImportRecords", id: 0x88393e6c5b7af4dc,
      shape: .clientStreaming, options: [.sensitive, .noDeadline])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      importRecords,
    ]
  }

  /// Bulk import.
  public protocol WelfareImportsService: RPCService {
    /// Writes batches of records in the order in which they come. Each row is authorised by its unit.
    func importRecords(
      _ requests: RequestStream<API.Welfare.V1.ImportBatch>, context: ServerContext
    ) async throws -> API.Types.V1.ImportSummary
  }

  /// Calls `sen.welfare.v1.WelfareImports`.
  public struct WelfareImportsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Writes batches of records in the order in which they come. Each row is authorised by its unit.
    public func importRecords(
      options: CallOptions = .init(),
      _ body: (RequestSink<API.Welfare.V1.ImportBatch>) async throws -> Void
    ) async throws -> API.Types.V1.ImportSummary {
      try await caller.clientStreaming(WelfareImportsMethods.importRecords, options: options, body)
    }
  }
}

extension API.Welfare.V1.WelfareImportsService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.WelfareImports" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.WelfareImportsMethods
    router.clientStreaming(Methods.importRecords) { try await importRecords($0, context: $1) }
  }
}
