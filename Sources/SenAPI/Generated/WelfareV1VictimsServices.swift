// Generated from sen/welfare/v1/victims.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.Victims`.
  public enum VictimsMethods {
    /// Records that a victim was detected, or a corrected version of that.
    public static let detectVictim = RPCMethod(
      path: "sen.welfare.v1.Victims/DetectVictim", id: 0xda5f18e2341d0fa5,
      shape: .unary, options: [.sensitive])
    /// Records a change in the identification.
    public static let recordVictimStatus = RPCMethod(
      path: "sen.welfare.v1.Victims/RecordVictimStatus", id: 0xdd484684aba81bd9,
      shape: .unary, options: [.sensitive])
    /// Opens a case.
    public static let openVictimCase = RPCMethod(
      path: "sen.welfare.v1.Victims/OpenVictimCase", id: 0x4cd555f7dde3f3f8,
      shape: .unary, options: [.sensitive])
    /// Closes a case.
    public static let closeVictimCase = RPCMethod(
      path: "sen.welfare.v1.Victims/CloseVictimCase", id: 0xf1d05f6df9f340f8,
      shape: .unary, options: [.sensitive])
    /// Records what became of a service.
    public static let recordVictimService = RPCMethod(
      path: "sen.welfare.v1.Victims/RecordVictimService", id: 0x3305d51b33972ca,
      shape: .unary, options: [.sensitive])
    /// Records a report that was received and passed on.
    public static let recordReferral = RPCMethod(
      path: "sen.welfare.v1.Victims/RecordReferral", id: 0xa2c54fa801983c,
      shape: .unary, options: [.sensitive])
    /// The victims of a unit's subtree, for a case worker with a purpose; every read is audited.
    public static let listVictims = RPCMethod(
      path: "sen.welfare.v1.Victims/ListVictims", id: 0x2fc6eb344fa04fc9,
      shape: .unary, options: [.sensitive])
    /// The file of one victim, for the worker of a case of hers that is open today, with a purpose; every
    /// read is audited. Others are PERMISSION_DENIED `NOT_THE_CASE_WORKER`.
    public static let readVictimFile = RPCMethod(
      path: "sen.welfare.v1.Victims/ReadVictimFile", id: 0xd64b4c70607eeeaf,
      shape: .unary, options: [.sensitive])
    /// The sealed identity of a victim, for the worker of a case of hers that is open today, with a
    /// purpose; every read is audited. Others are PERMISSION_DENIED `NOT_THE_CASE_WORKER`.
    public static let readVictimIdentity = RPCMethod(
      path: "sen.welfare.v1.Victims/ReadVictimIdentity", id: 0xbf28830f64a50eb2,
      shape: .unary, options: [.sensitive])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      detectVictim,
      recordVictimStatus,
      openVictimCase,
      closeVictimCase,
      recordVictimService,
      recordReferral,
      listVictims,
      readVictimFile,
      readVictimIdentity,
    ]
  }

  /// Victims and what is done for them.
  public protocol VictimsService: RPCService {
    /// Records that a victim was detected, or a corrected version of that.
    func detectVictim(
      _ request: API.Welfare.V1.DetectVictimRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.DetectVictimResponse
    /// Records a change in the identification.
    func recordVictimStatus(
      _ request: API.Welfare.V1.RecordVictimStatusRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.VictimStatusEvent
    /// Opens a case.
    func openVictimCase(
      _ request: API.Welfare.V1.OpenVictimCaseRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.VictimCase
    /// Closes a case.
    func closeVictimCase(
      _ request: API.Welfare.V1.CloseVictimCaseRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.VictimCase
    /// Records what became of a service.
    func recordVictimService(
      _ request: API.Welfare.V1.RecordVictimServiceRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.VictimServiceEvent
    /// Records a report that was received and passed on.
    func recordReferral(
      _ request: API.Welfare.V1.RecordReferralRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Referral
    /// The victims of a unit's subtree, for a case worker with a purpose; every read is audited.
    func listVictims(
      _ request: API.Welfare.V1.ListVictimsRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListVictimsResponse
    /// The file of one victim, for the worker of a case of hers that is open today, with a purpose; every
    /// read is audited. Others are PERMISSION_DENIED `NOT_THE_CASE_WORKER`.
    func readVictimFile(
      _ request: API.Welfare.V1.ReadVictimFileRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.VictimFile
    /// The sealed identity of a victim, for the worker of a case of hers that is open today, with a
    /// purpose; every read is audited. Others are PERMISSION_DENIED `NOT_THE_CASE_WORKER`.
    func readVictimIdentity(
      _ request: API.Welfare.V1.ReadVictimIdentityRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ReadVictimIdentityResponse
  }

  /// Calls `sen.welfare.v1.Victims`.
  public struct VictimsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records that a victim was detected, or a corrected version of that.
    public func detectVictim(
      _ request: API.Welfare.V1.DetectVictimRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.DetectVictimResponse {
      try await caller.unary(
        VictimsMethods.detectVictim, request, options: options.repeatable(under: request.header))
    }

    /// Records a change in the identification.
    public func recordVictimStatus(
      _ request: API.Welfare.V1.RecordVictimStatusRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.VictimStatusEvent {
      try await caller.unary(
        VictimsMethods.recordVictimStatus, request, options: options.repeatable(under: request.header))
    }

    /// Opens a case.
    public func openVictimCase(
      _ request: API.Welfare.V1.OpenVictimCaseRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.VictimCase {
      try await caller.unary(
        VictimsMethods.openVictimCase, request, options: options.repeatable(under: request.header))
    }

    /// Closes a case.
    public func closeVictimCase(
      _ request: API.Welfare.V1.CloseVictimCaseRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.VictimCase {
      try await caller.unary(
        VictimsMethods.closeVictimCase, request, options: options.repeatable(under: request.header))
    }

    /// Records what became of a service.
    public func recordVictimService(
      _ request: API.Welfare.V1.RecordVictimServiceRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.VictimServiceEvent {
      try await caller.unary(
        VictimsMethods.recordVictimService, request, options: options.repeatable(under: request.header))
    }

    /// Records a report that was received and passed on.
    public func recordReferral(
      _ request: API.Welfare.V1.RecordReferralRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Referral {
      try await caller.unary(
        VictimsMethods.recordReferral, request, options: options.repeatable(under: request.header))
    }

    /// The victims of a unit's subtree, for a case worker with a purpose; every read is audited.
    public func listVictims(
      _ request: API.Welfare.V1.ListVictimsRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListVictimsResponse {
      try await caller.unary(VictimsMethods.listVictims, request, options: options)
    }

    /// The file of one victim, for the worker of a case of hers that is open today, with a purpose; every
    /// read is audited. Others are PERMISSION_DENIED `NOT_THE_CASE_WORKER`.
    public func readVictimFile(
      _ request: API.Welfare.V1.ReadVictimFileRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.VictimFile {
      try await caller.unary(VictimsMethods.readVictimFile, request, options: options)
    }

    /// The sealed identity of a victim, for the worker of a case of hers that is open today, with a
    /// purpose; every read is audited. Others are PERMISSION_DENIED `NOT_THE_CASE_WORKER`.
    public func readVictimIdentity(
      _ request: API.Welfare.V1.ReadVictimIdentityRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ReadVictimIdentityResponse {
      try await caller.unary(VictimsMethods.readVictimIdentity, request, options: options)
    }
  }
}

extension API.Welfare.V1.VictimsService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.Victims" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.VictimsMethods
    router.unary(Methods.detectVictim) { try await detectVictim($0, context: $1) }
    router.unary(Methods.recordVictimStatus) { try await recordVictimStatus($0, context: $1) }
    router.unary(Methods.openVictimCase) { try await openVictimCase($0, context: $1) }
    router.unary(Methods.closeVictimCase) { try await closeVictimCase($0, context: $1) }
    router.unary(Methods.recordVictimService) { try await recordVictimService($0, context: $1) }
    router.unary(Methods.recordReferral) { try await recordReferral($0, context: $1) }
    router.unary(Methods.listVictims) { try await listVictims($0, context: $1) }
    router.unary(Methods.readVictimFile) { try await readVictimFile($0, context: $1) }
    router.unary(Methods.readVictimIdentity) { try await readVictimIdentity($0, context: $1) }
  }
}
