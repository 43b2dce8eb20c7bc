// Generated from sen/empowerment/v1/imports.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Empowerment.V1 {
  /// The methods of `sen.empowerment.v1.EmpowermentImports`.
  public enum EmpowermentImportsMethods {
    /// Writes batches in order, one transaction each. A refused row is reported and does not stop the
    /// others; a batch sent again under its request id is not written again.
    public static let importRecords = RPCMethod(
      path: "sen.empowerment.v1.EmpowermentImports/ImportRecords", id: 0xa0b26c770b0e82d6,
      shape: .clientStreaming, options: [.sensitive, .noDeadline])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      importRecords,
    ]
  }

  /// Imports of many records; the same rules as the calls that write one.
  public protocol EmpowermentImportsService: RPCService {
    /// Writes batches in order, one transaction each. A refused row is reported and does not stop the
    /// others; a batch sent again under its request id is not written again.
    func importRecords(
      _ requests: RequestStream<API.Empowerment.V1.ImportBatch>, context: ServerContext
    ) async throws -> API.Types.V1.ImportSummary
  }

  /// Calls `sen.empowerment.v1.EmpowermentImports`.
  public struct EmpowermentImportsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Writes batches in order, one transaction each. A refused row is reported and does not stop the
    /// others; a batch sent again under its request id is not written again.
    public func importRecords(
      options: CallOptions = .init(),
      _ body: (RequestSink<API.Empowerment.V1.ImportBatch>) async throws -> Void
    ) async throws -> API.Types.V1.ImportSummary {
      try await caller.clientStreaming(EmpowermentImportsMethods.importRecords, options: options, body)
    }
  }
}

extension API.Empowerment.V1.EmpowermentImportsService {
  /// The service's full name.
  public static var serviceName: String { "sen.empowerment.v1.EmpowermentImports" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Empowerment.V1.EmpowermentImportsMethods
    router.clientStreaming(Methods.importRecords) { try await importRecords($0, context: $1) }
  }
}
