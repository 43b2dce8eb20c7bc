// Generated from sen/policy/v1/plans.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.Plans`.
  public enum PlansMethods {
    /// The allocations of a plan year in force at an instant, ordered by measure, target and unit.
    /// The other services ask it for what the units were given to reach.
    public static let listAllocations = RPCMethod(
      path: "sen.policy.v1.Plans/ListAllocations", id: 0x21dbddc0aefa7a96,
      shape: .unary, options: [.idempotent])
    /// Allocates a target to one unit; the allocation before it, if any, is superseded.
    public static let setAllocation = RPCMethod(
      path: "sen.policy.v1.Plans/SetAllocation", id: 0x680076b4be7adbef,
      shape: .unary, options: [])
    /// Takes an allocation back.
    public static let withdrawAllocation = RPCMethod(
      path: "sen.policy.v1.Plans/WithdrawAllocation", id: 0x487df7ff87614d2b,
      shape: .unary, options: [])
    /// Records a plan with its items and targets; a plan of the same year is superseded with all of it.
    public static let createPlan = RPCMethod(
      path: "sen.policy.v1.Plans/CreatePlan", id: 0x2a79b82a7c2fd1da,
      shape: .unary, options: [])
    /// One plan with its items and targets.
    public static let getPlan = RPCMethod(
      path: "sen.policy.v1.Plans/GetPlan", id: 0x8b8b816600dbb378,
      shape: .unary, options: [.idempotent])
    /// Plans, newest year first.
    public static let listPlans = RPCMethod(
      path: "sen.policy.v1.Plans/ListPlans", id: 0xd82dfc35c4c4594,
      shape: .unary, options: [.idempotent])
    /// Marks a plan adopted on a day by a resolution.
    public static let adoptPlan = RPCMethod(
      path: "sen.policy.v1.Plans/AdoptPlan", id: 0xe775b371387d231b,
      shape: .unary, options: [])
    /// Adds an item to a plan, or corrects the one with the same kind and number.
    public static let setPlanItem = RPCMethod(
      path: "sen.policy.v1.Plans/SetPlanItem", id: 0x422ac7c90a9744b4,
      shape: .unary, options: [])
    /// Adds a target to a plan, or corrects the one with the same target number.
    public static let setTarget = RPCMethod(
      path: "sen.policy.v1.Plans/SetTarget", id: 0xbcdb323f328a43f5,
      shape: .unary, options: [])
    /// The targets of a plan year in force at an instant, in the order of their numbers.
    public static let listTargets = RPCMethod(
      path: "sen.policy.v1.Plans/ListTargets", id: 0xfbeaadbe5f538a02,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      listAllocations,
      setAllocation,
      withdrawAllocation,
      createPlan,
      getPlan,
      listPlans,
      adoptPlan,
      setPlanItem,
      setTarget,
      listTargets,
    ]
  }

  /// Plans, their targets and what is allocated to units.
  public protocol PlansService: RPCService {
    /// The allocations of a plan year in force at an instant, ordered by measure, target and unit.
    /// The other services ask it for what the units were given to reach.
    func listAllocations(
      _ request: API.Policy.V1.ListAllocationsRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListAllocationsResponse
    /// Allocates a target to one unit; the allocation before it, if any, is superseded.
    func setAllocation(
      _ request: API.Policy.V1.SetAllocationRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Allocation
    /// Takes an allocation back.
    func withdrawAllocation(
      _ request: API.Policy.V1.WithdrawAllocationRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Allocation
    /// Records a plan with its items and targets; a plan of the same year is superseded with all of it.
    func createPlan(
      _ request: API.Policy.V1.CreatePlanRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Plan
    /// One plan with its items and targets.
    func getPlan(
      _ request: API.Policy.V1.GetPlanRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Plan
    /// Plans, newest year first.
    func listPlans(
      _ request: API.Policy.V1.ListPlansRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListPlansResponse
    /// Marks a plan adopted on a day by a resolution.
    func adoptPlan(
      _ request: API.Policy.V1.AdoptPlanRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Plan
    /// Adds an item to a plan, or corrects the one with the same kind and number.
    func setPlanItem(
      _ request: API.Policy.V1.SetPlanItemRequest, context: ServerContext
    ) async throws -> API.Policy.V1.PlanItem
    /// Adds a target to a plan, or corrects the one with the same target number.
    func setTarget(
      _ request: API.Policy.V1.SetTargetRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Target
    /// The targets of a plan year in force at an instant, in the order of their numbers.
    func listTargets(
      _ request: API.Policy.V1.ListTargetsRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListTargetsResponse
  }

  /// Calls `sen.policy.v1.Plans`.
  public struct PlansClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// The allocations of a plan year in force at an instant, ordered by measure, target and unit.
    /// The other services ask it for what the units were given to reach.
    public func listAllocations(
      _ request: API.Policy.V1.ListAllocationsRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListAllocationsResponse {
      try await caller.unary(PlansMethods.listAllocations, request, options: options)
    }

    /// Allocates a target to one unit; the allocation before it, if any, is superseded.
    public func setAllocation(
      _ request: API.Policy.V1.SetAllocationRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Allocation {
      try await caller.unary(
        PlansMethods.setAllocation, request, options: options.repeatable(under: request.header))
    }

    /// Takes an allocation back.
    public func withdrawAllocation(
      _ request: API.Policy.V1.WithdrawAllocationRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Allocation {
      try await caller.unary(
        PlansMethods.withdrawAllocation, request, options: options.repeatable(under: request.header))
    }

    /// Records a plan with its items and targets; a plan of the same year is superseded with all of it.
    public func createPlan(
      _ request: API.Policy.V1.CreatePlanRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Plan {
      try await caller.unary(
        PlansMethods.createPlan, request, options: options.repeatable(under: request.header))
    }

    /// One plan with its items and targets.
    public func getPlan(
      _ request: API.Policy.V1.GetPlanRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Plan {
      try await caller.unary(PlansMethods.getPlan, request, options: options)
    }

    /// Plans, newest year first.
    public func listPlans(
      _ request: API.Policy.V1.ListPlansRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListPlansResponse {
      try await caller.unary(PlansMethods.listPlans, request, options: options)
    }

    /// Marks a plan adopted on a day by a resolution.
    public func adoptPlan(
      _ request: API.Policy.V1.AdoptPlanRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Plan {
      try await caller.unary(
        PlansMethods.adoptPlan, request, options: options.repeatable(under: request.header))
    }

    /// Adds an item to a plan, or corrects the one with the same kind and number.
    public func setPlanItem(
      _ request: API.Policy.V1.SetPlanItemRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.PlanItem {
      try await caller.unary(
        PlansMethods.setPlanItem, request, options: options.repeatable(under: request.header))
    }

    /// Adds a target to a plan, or corrects the one with the same target number.
    public func setTarget(
      _ request: API.Policy.V1.SetTargetRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Target {
      try await caller.unary(
        PlansMethods.setTarget, request, options: options.repeatable(under: request.header))
    }

    /// The targets of a plan year in force at an instant, in the order of their numbers.
    public func listTargets(
      _ request: API.Policy.V1.ListTargetsRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListTargetsResponse {
      try await caller.unary(PlansMethods.listTargets, request, options: options)
    }
  }
}

extension API.Policy.V1.PlansService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.Plans" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.PlansMethods
    router.unary(Methods.listAllocations) { try await listAllocations($0, context: $1) }
    router.unary(Methods.setAllocation) { try await setAllocation($0, context: $1) }
    router.unary(Methods.withdrawAllocation) { try await withdrawAllocation($0, context: $1) }
    router.unary(Methods.createPlan) { try await createPlan($0, context: $1) }
    router.unary(Methods.getPlan) { try await getPlan($0, context: $1) }
    router.unary(Methods.listPlans) { try await listPlans($0, context: $1) }
    router.unary(Methods.adoptPlan) { try await adoptPlan($0, context: $1) }
    router.unary(Methods.setPlanItem) { try await setPlanItem($0, context: $1) }
    router.unary(Methods.setTarget) { try await setTarget($0, context: $1) }
    router.unary(Methods.listTargets) { try await listTargets($0, context: $1) }
  }
}
