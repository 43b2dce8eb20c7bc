// Generated from sen/empowerment/v1/households.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Empowerment.V1 {
  /// The methods of `sen.empowerment.v1.Households`.
  public enum HouseholdsMethods {
    /// Registers a household, or a corrected version of one.
    public static let createHousehold = RPCMethod(
      path: "sen.empowerment.v1.Households/CreateHousehold", id: 0x54caa92580c6a3c2,
      shape: .unary, options: [.sensitive])
    /// One household.
    public static let getHousehold = RPCMethod(
      path: "sen.empowerment.v1.Households/GetHousehold", id: 0x85e31bf0f28a3f66,
      shape: .unary, options: [.idempotent, .sensitive])
    /// The households of a unit's subtree.
    public static let listHouseholds = RPCMethod(
      path: "sen.empowerment.v1.Households/ListHouseholds", id: 0x6f43951863534d56,
      shape: .unary, options: [.idempotent, .sensitive])
    /// Records the class of a household in the list of a year. A class of the same household and year
    /// must be corrected, not recorded again (ALREADY_EXISTS, CLASS_ALREADY_RECORDED).
    public static let recordPovertyClass = RPCMethod(
      path: "sen.empowerment.v1.Households/RecordPovertyClass", id: 0xb1e846c57249fe7e,
      shape: .unary, options: [])
    /// The classes of a household, oldest year first.
    public static let listPovertyClasses = RPCMethod(
      path: "sen.empowerment.v1.Households/ListPovertyClasses", id: 0x4b5c208939356fb3,
      shape: .unary, options: [.idempotent])
    /// Records help that a household got from a unit of the union.
    public static let recordHelp = RPCMethod(
      path: "sen.empowerment.v1.Households/RecordHelp", id: 0xb22590d6bce3148,
      shape: .unary, options: [])
    /// Help given, by household or by unit.
    public static let listHelp = RPCMethod(
      path: "sen.empowerment.v1.Households/ListHelp", id: 0x739f7e1733c5ad1e,
      shape: .unary, options: [.idempotent])
    /// Records that a household leaves its class: as expected, or confirmed by a decision at once. It
    /// counts as a household helped out of poverty only if help was given on an earlier day; an exit
    /// without it is a true fact and is accepted, but is not counted (until such help is recorded).
    public static let recordExit = RPCMethod(
      path: "sen.empowerment.v1.Households/RecordExit", id: 0xccf4a69bee8cbe8d,
      shape: .unary, options: [])
    /// The yearly review confirmed an expected exit.
    public static let confirmExit = RPCMethod(
      path: "sen.empowerment.v1.Households/ConfirmExit", id: 0x2eb0969847c18dcf,
      shape: .unary, options: [])
    /// The yearly review refused an exit: from the instant this is known it no longer counts.
    public static let refuseExit = RPCMethod(
      path: "sen.empowerment.v1.Households/RefuseExit", id: 0xc936407699a6393b,
      shape: .unary, options: [])
    /// Restates an exit that was confirmed, refused or restated before, with a decision.
    public static let restateExit = RPCMethod(
      path: "sen.empowerment.v1.Households/RestateExit", id: 0x2d826359f0e610bd,
      shape: .unary, options: [])
    /// One exit.
    public static let getExit = RPCMethod(
      path: "sen.empowerment.v1.Households/GetExit", id: 0x6bbb419ea4887b7f,
      shape: .unary, options: [.idempotent])
    /// Exits, by household or by unit.
    public static let listExits = RPCMethod(
      path: "sen.empowerment.v1.Households/ListExits", id: 0x34f087288a531572,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      createHousehold,
      getHousehold,
      listHouseholds,
      recordPovertyClass,
      listPovertyClasses,
      recordHelp,
      listHelp,
      recordExit,
      confirmExit,
      refuseExit,
      restateExit,
      getExit,
      listExits,
    ]
  }

  /// Households and what happens to them.
  public protocol HouseholdsService: RPCService {
    /// Registers a household, or a corrected version of one.
    func createHousehold(
      _ request: API.Empowerment.V1.CreateHouseholdRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Household
    /// One household.
    func getHousehold(
      _ request: API.Empowerment.V1.GetHouseholdRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Household
    /// The households of a unit's subtree.
    func listHouseholds(
      _ request: API.Empowerment.V1.ListHouseholdsRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListHouseholdsResponse
    /// Records the class of a household in the list of a year. A class of the same household and year
    /// must be corrected, not recorded again (ALREADY_EXISTS, CLASS_ALREADY_RECORDED).
    func recordPovertyClass(
      _ request: API.Empowerment.V1.RecordPovertyClassRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.PovertyClassRecord
    /// The classes of a household, oldest year first.
    func listPovertyClasses(
      _ request: API.Empowerment.V1.ListPovertyClassesRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListPovertyClassesResponse
    /// Records help that a household got from a unit of the union.
    func recordHelp(
      _ request: API.Empowerment.V1.RecordHelpRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Help
    /// Help given, by household or by unit.
    func listHelp(
      _ request: API.Empowerment.V1.ListHelpRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListHelpResponse
    /// Records that a household leaves its class: as expected, or confirmed by a decision at once. It
    /// counts as a household helped out of poverty only if help was given on an earlier day; an exit
    /// without it is a true fact and is accepted, but is not counted (until such help is recorded).
    func recordExit(
      _ request: API.Empowerment.V1.RecordExitRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Exit
    /// The yearly review confirmed an expected exit.
    func confirmExit(
      _ request: API.Empowerment.V1.ConfirmExitRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Exit
    /// The yearly review refused an exit: from the instant this is known it no longer counts.
    func refuseExit(
      _ request: API.Empowerment.V1.RefuseExitRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Exit
    /// Restates an exit that was confirmed, refused or restated before, with a decision.
    func restateExit(
      _ request: API.Empowerment.V1.RestateExitRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Exit
    /// One exit.
    func getExit(
      _ request: API.Empowerment.V1.GetExitRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.Exit
    /// Exits, by household or by unit.
    func listExits(
      _ request: API.Empowerment.V1.ListExitsRequest, context: ServerContext
    ) async throws -> API.Empowerment.V1.ListExitsResponse
  }

  /// Calls `sen.empowerment.v1.Households`.
  public struct HouseholdsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Registers a household, or a corrected version of one.
    public func createHousehold(
      _ request: API.Empowerment.V1.CreateHouseholdRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Household {
      try await caller.unary(
        HouseholdsMethods.createHousehold, request, options: options.repeatable(under: request.header))
    }

    /// One household.
    public func getHousehold(
      _ request: API.Empowerment.V1.GetHouseholdRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Household {
      try await caller.unary(HouseholdsMethods.getHousehold, request, options: options)
    }

    /// The households of a unit's subtree.
    public func listHouseholds(
      _ request: API.Empowerment.V1.ListHouseholdsRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListHouseholdsResponse {
      try await caller.unary(HouseholdsMethods.listHouseholds, request, options: options)
    }

    /// Records the class of a household in the list of a year. A class of the same household and year
    /// must be corrected, not recorded again (ALREADY_EXISTS, CLASS_ALREADY_RECORDED).
    public func recordPovertyClass(
      _ request: API.Empowerment.V1.RecordPovertyClassRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.PovertyClassRecord {
      try await caller.unary(
        HouseholdsMethods.recordPovertyClass, request, options: options.repeatable(under: request.header))
    }

    /// The classes of a household, oldest year first.
    public func listPovertyClasses(
      _ request: API.Empowerment.V1.ListPovertyClassesRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListPovertyClassesResponse {
      try await caller.unary(HouseholdsMethods.listPovertyClasses, request, options: options)
    }

    /// Records help that a household got from a unit of the union.
    public func recordHelp(
      _ request: API.Empowerment.V1.RecordHelpRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Help {
      try await caller.unary(
        HouseholdsMethods.recordHelp, request, options: options.repeatable(under: request.header))
    }

    /// Help given, by household or by unit.
    public func listHelp(
      _ request: API.Empowerment.V1.ListHelpRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListHelpResponse {
      try await caller.unary(HouseholdsMethods.listHelp, request, options: options)
    }

    /// Records that a household leaves its class: as expected, or confirmed by a decision at once. It
    /// counts as a household helped out of poverty only if help was given on an earlier day; an exit
    /// without it is a true fact and is accepted, but is not counted (until such help is recorded).
    public func recordExit(
      _ request: API.Empowerment.V1.RecordExitRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Exit {
      try await caller.unary(
        HouseholdsMethods.recordExit, request, options: options.repeatable(under: request.header))
    }

    /// The yearly review confirmed an expected exit.
    public func confirmExit(
      _ request: API.Empowerment.V1.ConfirmExitRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Exit {
      try await caller.unary(
        HouseholdsMethods.confirmExit, request, options: options.repeatable(under: request.header))
    }

    /// The yearly review refused an exit: from the instant this is known it no longer counts.
    public func refuseExit(
      _ request: API.Empowerment.V1.RefuseExitRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Exit {
      try await caller.unary(
        HouseholdsMethods.refuseExit, request, options: options.repeatable(under: request.header))
    }

    /// Restates an exit that was confirmed, refused or restated before, with a decision.
    public func restateExit(
      _ request: API.Empowerment.V1.RestateExitRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Exit {
      try await caller.unary(
        HouseholdsMethods.restateExit, request, options: options.repeatable(under: request.header))
    }

    /// One exit.
    public func getExit(
      _ request: API.Empowerment.V1.GetExitRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.Exit {
      try await caller.unary(HouseholdsMethods.getExit, request, options: options)
    }

    /// Exits, by household or by unit.
    public func listExits(
      _ request: API.Empowerment.V1.ListExitsRequest, options: CallOptions = .init()
    ) async throws -> API.Empowerment.V1.ListExitsResponse {
      try await caller.unary(HouseholdsMethods.listExits, request, options: options)
    }
  }
}

extension API.Empowerment.V1.HouseholdsService {
  /// The service's full name.
  public static var serviceName: String { "sen.empowerment.v1.Households" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Empowerment.V1.HouseholdsMethods
    router.unary(Methods.createHousehold) { try await createHousehold($0, context: $1) }
    router.unary(Methods.getHousehold) { try await getHousehold($0, context: $1) }
    router.unary(Methods.listHouseholds) { try await listHouseholds($0, context: $1) }
    router.unary(Methods.recordPovertyClass) { try await recordPovertyClass($0, context: $1) }
    router.unary(Methods.listPovertyClasses) { try await listPovertyClasses($0, context: $1) }
    router.unary(Methods.recordHelp) { try await recordHelp($0, context: $1) }
    router.unary(Methods.listHelp) { try await listHelp($0, context: $1) }
    router.unary(Methods.recordExit) { try await recordExit($0, context: $1) }
    router.unary(Methods.confirmExit) { try await confirmExit($0, context: $1) }
    router.unary(Methods.refuseExit) { try await refuseExit($0, context: $1) }
    router.unary(Methods.restateExit) { try await restateExit($0, context: $1) }
    router.unary(Methods.getExit) { try await getExit($0, context: $1) }
    router.unary(Methods.listExits) { try await listExits($0, context: $1) }
  }
}
