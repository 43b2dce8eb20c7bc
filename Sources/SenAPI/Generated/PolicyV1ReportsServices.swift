// Generated from sen/policy/v1/reports.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.Reports`.
  public enum ReportsMethods {
    /// The report of a year as structured text.
    public static let getNationalReport = RPCMethod(
      path: "sen.policy.v1.Reports/GetNationalReport", id: 0x27e7710aabd2914,
      shape: .unary, options: [.idempotent])
    /// The same as text, JSON or HTML. The same inputs give the same bytes.
    public static let renderNationalReport = RPCMethod(
      path: "sen.policy.v1.Reports/RenderNationalReport", id: 0x161880540b041baa,
      shape: .unary, options: [.idempotent])
    /// Publishes the figures of a year's report by a resolution; a second time it restates them.
    public static let publishNationalReport = RPCMethod(
      path: "sen.policy.v1.Reports/PublishNationalReport", id: 0xb4965368b15fcdaa,
      shape: .unary, options: [])
    /// The figures as they were published, newest publication first.
    public static let listPublishedFigures = RPCMethod(
      path: "sen.policy.v1.Reports/ListPublishedFigures", id: 0xfe8f377f454134b8,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      getNationalReport,
      renderNationalReport,
      publishNationalReport,
      listPublishedFigures,
    ]
  }

  /// The national report and what was published of it.
  public protocol ReportsService: RPCService {
    /// The report of a year as structured text.
    func getNationalReport(
      _ request: API.Policy.V1.GetNationalReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.NationalReport
    /// The same as text, JSON or HTML. The same inputs give the same bytes.
    func renderNationalReport(
      _ request: API.Policy.V1.RenderNationalReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.RenderNationalReportResponse
    /// Publishes the figures of a year's report by a resolution; a second time it restates them.
    func publishNationalReport(
      _ request: API.Policy.V1.PublishNationalReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Publication
    /// The figures as they were published, newest publication first.
    func listPublishedFigures(
      _ request: API.Policy.V1.ListPublishedFiguresRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListPublishedFiguresResponse
  }

  /// Calls `sen.policy.v1.Reports`.
  public struct ReportsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// The report of a year as structured text.
    public func getNationalReport(
      _ request: API.Policy.V1.GetNationalReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.NationalReport {
      try await caller.unary(ReportsMethods.getNationalReport, request, options: options)
    }

    /// The same as text, JSON or HTML. The same inputs give the same bytes.
    public func renderNationalReport(
      _ request: API.Policy.V1.RenderNationalReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.RenderNationalReportResponse {
      try await caller.unary(ReportsMethods.renderNationalReport, request, options: options)
    }

    /// Publishes the figures of a year's report by a resolution; a second time it restates them.
    public func publishNationalReport(
      _ request: API.Policy.V1.PublishNationalReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Publication {
      try await caller.unary(
        ReportsMethods.publishNationalReport, request, options: options.repeatable(under: request.header))
    }

    /// The figures as they were published, newest publication first.
    public func listPublishedFigures(
      _ request: API.Policy.V1.ListPublishedFiguresRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListPublishedFiguresResponse {
      try await caller.unary(ReportsMethods.listPublishedFigures, request, options: options)
    }
  }
}

extension API.Policy.V1.ReportsService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.Reports" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.ReportsMethods
    router.unary(Methods.getNationalReport) { try await getNationalReport($0, context: $1) }
    router.unary(Methods.renderNationalReport) { try await renderNationalReport($0, context: $1) }
    router.unary(Methods.publishNationalReport) { try await publishNationalReport($0, context: $1) }
    router.unary(Methods.listPublishedFigures) { try await listPublishedFigures($0, context: $1) }
  }
}
