// Generated from sen/welfare/v1/families.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Welfare.V1 {
  /// The methods of `sen.welfare.v1.Families`.
  public enum FamiliesMethods {
    /// Records a family, or a corrected version of one.
    public static let registerFamily = RPCMethod(
      path: "sen.welfare.v1.Families/RegisterFamily", id: 0x226413079738a528,
      shape: .unary, options: [])
    /// One family with where its criteria stand today.
    public static let getFamily = RPCMethod(
      path: "sen.welfare.v1.Families/GetFamily", id: 0x9dcd761c7a5fa38b,
      shape: .unary, options: [.idempotent])
    /// The families of a unit's subtree.
    public static let listFamilies = RPCMethod(
      path: "sen.welfare.v1.Families/ListFamilies", id: 0x9bea53ef804546d2,
      shape: .unary, options: [.idempotent])
    /// Records a check, or a corrected version of one.
    public static let recordCriteriaCheck = RPCMethod(
      path: "sen.welfare.v1.Families/RecordCriteriaCheck", id: 0x424bbaf27e293d40,
      shape: .unary, options: [])
    /// The checks of a family.
    public static let listCriteriaChecks = RPCMethod(
      path: "sen.welfare.v1.Families/ListCriteriaChecks", id: 0x45f5b0108eae105a,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      registerFamily,
      getFamily,
      listFamilies,
      recordCriteriaCheck,
      listCriteriaChecks,
    ]
  }

  /// Families and their eight criteria.
  public protocol FamiliesService: RPCService {
    /// Records a family, or a corrected version of one.
    func registerFamily(
      _ request: API.Welfare.V1.RegisterFamilyRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Family
    /// One family with where its criteria stand today.
    func getFamily(
      _ request: API.Welfare.V1.GetFamilyRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.Family
    /// The families of a unit's subtree.
    func listFamilies(
      _ request: API.Welfare.V1.ListFamiliesRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListFamiliesResponse
    /// Records a check, or a corrected version of one.
    func recordCriteriaCheck(
      _ request: API.Welfare.V1.RecordCriteriaCheckRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.CriteriaCheck
    /// The checks of a family.
    func listCriteriaChecks(
      _ request: API.Welfare.V1.ListCriteriaChecksRequest, context: ServerContext
    ) async throws -> API.Welfare.V1.ListCriteriaChecksResponse
  }

  /// Calls `sen.welfare.v1.Families`.
  public struct FamiliesClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a family, or a corrected version of one.
    public func registerFamily(
      _ request: API.Welfare.V1.RegisterFamilyRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Family {
      try await caller.unary(
        FamiliesMethods.registerFamily, request, options: options.repeatable(under: request.header))
    }

    /// One family with where its criteria stand today.
    public func getFamily(
      _ request: API.Welfare.V1.GetFamilyRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.Family {
      try await caller.unary(FamiliesMethods.getFamily, request, options: options)
    }

    /// The families of a unit's subtree.
    public func listFamilies(
      _ request: API.Welfare.V1.ListFamiliesRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListFamiliesResponse {
      try await caller.unary(FamiliesMethods.listFamilies, request, options: options)
    }

    /// Records a check, or a corrected version of one.
    public func recordCriteriaCheck(
      _ request: API.Welfare.V1.RecordCriteriaCheckRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.CriteriaCheck {
      try await caller.unary(
        FamiliesMethods.recordCriteriaCheck, request, options: options.repeatable(under: request.header))
    }

    /// The checks of a family.
    public func listCriteriaChecks(
      _ request: API.Welfare.V1.ListCriteriaChecksRequest, options: CallOptions = .init()
    ) async throws -> API.Welfare.V1.ListCriteriaChecksResponse {
      try await caller.unary(FamiliesMethods.listCriteriaChecks, request, options: options)
    }
  }
}

extension API.Welfare.V1.FamiliesService {
  /// The service's full name.
  public static var serviceName: String { "sen.welfare.v1.Families" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Welfare.V1.FamiliesMethods
    router.unary(Methods.registerFamily) { try await registerFamily($0, context: $1) }
    router.unary(Methods.getFamily) { try await getFamily($0, context: $1) }
    router.unary(Methods.listFamilies) { try await listFamilies($0, context: $1) }
    router.unary(Methods.recordCriteriaCheck) { try await recordCriteriaCheck($0, context: $1) }
    router.unary(Methods.listCriteriaChecks) { try await listCriteriaChecks($0, context: $1) }
  }
}
