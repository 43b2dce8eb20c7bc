// Generated from sen/policy/v1/declared_reports.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.DeclaredReports`.
  public enum DeclaredReportsMethods {
    /// Writes a draft, or writes it again while it is a draft or was returned.
    public static let saveDeclaredReport = RPCMethod(
      path: "sen.policy.v1.DeclaredReports/SaveDeclaredReport", id: 0x85c012ad1ad480b2,
      shape: .unary, options: [])
    /// Hands it to the unit above.
    public static let submitDeclaredReport = RPCMethod(
      path: "sen.policy.v1.DeclaredReports/SubmitDeclaredReport", id: 0x2d692e85c3221a7e,
      shape: .unary, options: [])
    /// Gives it back with a reason. By a unit above.
    public static let returnDeclaredReport = RPCMethod(
      path: "sen.policy.v1.DeclaredReports/ReturnDeclaredReport", id: 0x3dbb720db3bc5a1d,
      shape: .unary, options: [])
    /// Approves it. By a unit above.
    public static let approveDeclaredReport = RPCMethod(
      path: "sen.policy.v1.DeclaredReports/ApproveDeclaredReport", id: 0x292530615605286e,
      shape: .unary, options: [])
    /// Corrects an approved report; what was approved stays readable.
    public static let restateDeclaredReport = RPCMethod(
      path: "sen.policy.v1.DeclaredReports/RestateDeclaredReport", id: 0xf3a0ae18d318808,
      shape: .unary, options: [])
    /// One report with all its steps.
    public static let getDeclaredReport = RPCMethod(
      path: "sen.policy.v1.DeclaredReports/GetDeclaredReport", id: 0xc0b2242ba493c315,
      shape: .unary, options: [.idempotent])
    /// Reports of units within a unit, newest first.
    public static let listDeclaredReports = RPCMethod(
      path: "sen.policy.v1.DeclaredReports/ListDeclaredReports", id: 0xf12418afc0018e92,
      shape: .unary, options: [.idempotent])
    /// The declared figures beside those that the records give ("you reported 209; the records give
    /// 203").
    public static let compareDeclaredReport = RPCMethod(
      path: "sen.policy.v1.DeclaredReports/CompareDeclaredReport", id: 0xa701d31648681fdc,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      saveDeclaredReport,
      submitDeclaredReport,
      returnDeclaredReport,
      approveDeclaredReport,
      restateDeclaredReport,
      getDeclaredReport,
      listDeclaredReports,
      compareDeclaredReport,
    ]
  }

  /// Reports that units declare: draft → submitted → returned or approved → restated.
  public protocol DeclaredReportsService: RPCService {
    /// Writes a draft, or writes it again while it is a draft or was returned.
    func saveDeclaredReport(
      _ request: API.Policy.V1.SaveDeclaredReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.DeclaredReport
    /// Hands it to the unit above.
    func submitDeclaredReport(
      _ request: API.Policy.V1.SubmitDeclaredReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.DeclaredReport
    /// Gives it back with a reason. By a unit above.
    func returnDeclaredReport(
      _ request: API.Policy.V1.ReturnDeclaredReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.DeclaredReport
    /// Approves it. By a unit above.
    func approveDeclaredReport(
      _ request: API.Policy.V1.ApproveDeclaredReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.DeclaredReport
    /// Corrects an approved report; what was approved stays readable.
    func restateDeclaredReport(
      _ request: API.Policy.V1.RestateDeclaredReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.DeclaredReport
    /// One report with all its steps.
    func getDeclaredReport(
      _ request: API.Policy.V1.GetDeclaredReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.DeclaredReport
    /// Reports of units within a unit, newest first.
    func listDeclaredReports(
      _ request: API.Policy.V1.ListDeclaredReportsRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListDeclaredReportsResponse
    /// The declared figures beside those that the records give ("you reported 209; the records give
    /// 203").
    func compareDeclaredReport(
      _ request: API.Policy.V1.CompareDeclaredReportRequest, context: ServerContext
    ) async throws -> API.Policy.V1.CompareDeclaredReportResponse
  }

  /// Calls `sen.policy.v1.DeclaredReports`.
  public struct DeclaredReportsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Writes a draft, or writes it again while it is a draft or was returned.
    public func saveDeclaredReport(
      _ request: API.Policy.V1.SaveDeclaredReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.DeclaredReport {
      try await caller.unary(
        DeclaredReportsMethods.saveDeclaredReport, request, options: options.repeatable(under: request.header))
    }

    /// Hands it to the unit above.
    public func submitDeclaredReport(
      _ request: API.Policy.V1.SubmitDeclaredReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.DeclaredReport {
      try await caller.unary(
        DeclaredReportsMethods.submitDeclaredReport, request, options: options.repeatable(under: request.header))
    }

    /// Gives it back with a reason. By a unit above.
    public func returnDeclaredReport(
      _ request: API.Policy.V1.ReturnDeclaredReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.DeclaredReport {
      try await caller.unary(
        DeclaredReportsMethods.returnDeclaredReport, request, options: options.repeatable(under: request.header))
    }

    /// Approves it. By a unit above.
    public func approveDeclaredReport(
      _ request: API.Policy.V1.ApproveDeclaredReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.DeclaredReport {
      try await caller.unary(
        DeclaredReportsMethods.approveDeclaredReport, request, options: options.repeatable(under: request.header))
    }

    /// Corrects an approved report; what was approved stays readable.
    public func restateDeclaredReport(
      _ request: API.Policy.V1.RestateDeclaredReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.DeclaredReport {
      try await caller.unary(
        DeclaredReportsMethods.restateDeclaredReport, request, options: options.repeatable(under: request.header))
    }

    /// One report with all its steps.
    public func getDeclaredReport(
      _ request: API.Policy.V1.GetDeclaredReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.DeclaredReport {
      try await caller.unary(DeclaredReportsMethods.getDeclaredReport, request, options: options)
    }

    /// Reports of units within a unit, newest first.
    public func listDeclaredReports(
      _ request: API.Policy.V1.ListDeclaredReportsRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListDeclaredReportsResponse {
      try await caller.unary(DeclaredReportsMethods.listDeclaredReports, request, options: options)
    }

    /// The declared figures beside those that the records give ("you reported 209; the records give
    /// 203").
    public func compareDeclaredReport(
      _ request: API.Policy.V1.CompareDeclaredReportRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.CompareDeclaredReportResponse {
      try await caller.unary(DeclaredReportsMethods.compareDeclaredReport, request, options: options)
    }
  }
}

extension API.Policy.V1.DeclaredReportsService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.DeclaredReports" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.DeclaredReportsMethods
    router.unary(Methods.saveDeclaredReport) { try await saveDeclaredReport($0, context: $1) }
    router.unary(Methods.submitDeclaredReport) { try await submitDeclaredReport($0, context: $1) }
    router.unary(Methods.returnDeclaredReport) { try await returnDeclaredReport($0, context: $1) }
    router.unary(Methods.approveDeclaredReport) { try await approveDeclaredReport($0, context: $1) }
    router.unary(Methods.restateDeclaredReport) { try await restateDeclaredReport($0, context: $1) }
    router.unary(Methods.getDeclaredReport) { try await getDeclaredReport($0, context: $1) }
    router.unary(Methods.listDeclaredReports) { try await listDeclaredReports($0, context: $1) }
    router.unary(Methods.compareDeclaredReport) { try await compareDeclaredReport($0, context: $1) }
  }
}
