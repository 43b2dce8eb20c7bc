// Generated from sen/policy/v1/supervisions.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.Supervisions`.
  public enum SupervisionsMethods {
    /// Records a supervision of one policy by one lead unit in one year.
    public static let createSupervision = RPCMethod(
      path: "sen.policy.v1.Supervisions/CreateSupervision", id: 0xb1883f5e2ba63d6c,
      shape: .unary, options: [])
    /// One supervision with its steps and the units that take part.
    public static let getSupervision = RPCMethod(
      path: "sen.policy.v1.Supervisions/GetSupervision", id: 0xdb99101f155d1593,
      shape: .unary, options: [.idempotent])
    /// The supervisions led by units within a unit, newest first.
    public static let listSupervisions = RPCMethod(
      path: "sen.policy.v1.Supervisions/ListSupervisions", id: 0x2750813feb1f50d9,
      shape: .unary, options: [.idempotent])
    /// Moves a supervision to its next step.
    public static let recordSupervisionStep = RPCMethod(
      path: "sen.policy.v1.Supervisions/RecordSupervisionStep", id: 0x835e6928e5a7f1e5,
      shape: .unary, options: [])
    /// Records that a unit takes part in a supervision besides its lead unit.
    public static let recordParticipation = RPCMethod(
      path: "sen.policy.v1.Supervisions/RecordParticipation", id: 0xe874ba14552a4745,
      shape: .unary, options: [])
    /// Records a visit of a supervision.
    public static let recordVisit = RPCMethod(
      path: "sen.policy.v1.Supervisions/RecordVisit", id: 0xe7b8ada18af3635,
      shape: .unary, options: [])
    /// Records a problem that a supervision found.
    public static let recordFinding = RPCMethod(
      path: "sen.policy.v1.Supervisions/RecordFinding", id: 0x1eae10dff38ab23e,
      shape: .unary, options: [])
    /// Records a recommendation made of a finding.
    public static let recordRecommendation = RPCMethod(
      path: "sen.policy.v1.Supervisions/RecordRecommendation", id: 0x663db73da504e2c2,
      shape: .unary, options: [])
    /// Records what became of a recommendation.
    public static let recordRecommendationStep = RPCMethod(
      path: "sen.policy.v1.Supervisions/RecordRecommendationStep", id: 0x23feedfc105385d2,
      shape: .unary, options: [])
    /// The recommendations of units within a unit, newest first.
    public static let listRecommendations = RPCMethod(
      path: "sen.policy.v1.Supervisions/ListRecommendations", id: 0x3927d45d9331a3a6,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      createSupervision,
      getSupervision,
      listSupervisions,
      recordSupervisionStep,
      recordParticipation,
      recordVisit,
      recordFinding,
      recordRecommendation,
      recordRecommendationStep,
      listRecommendations,
    ]
  }

  /// Supervisions from the yearly plan to the reply to a recommendation.
  public protocol SupervisionsService: RPCService {
    /// Records a supervision of one policy by one lead unit in one year.
    func createSupervision(
      _ request: API.Policy.V1.CreateSupervisionRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Supervision
    /// One supervision with its steps and the units that take part.
    func getSupervision(
      _ request: API.Policy.V1.GetSupervisionRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Supervision
    /// The supervisions led by units within a unit, newest first.
    func listSupervisions(
      _ request: API.Policy.V1.ListSupervisionsRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListSupervisionsResponse
    /// Moves a supervision to its next step.
    func recordSupervisionStep(
      _ request: API.Policy.V1.RecordSupervisionStepRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Supervision
    /// Records that a unit takes part in a supervision besides its lead unit.
    func recordParticipation(
      _ request: API.Policy.V1.RecordParticipationRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Participation
    /// Records a visit of a supervision.
    func recordVisit(
      _ request: API.Policy.V1.RecordVisitRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Visit
    /// Records a problem that a supervision found.
    func recordFinding(
      _ request: API.Policy.V1.RecordFindingRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Finding
    /// Records a recommendation made of a finding.
    func recordRecommendation(
      _ request: API.Policy.V1.RecordRecommendationRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Recommendation
    /// Records what became of a recommendation.
    func recordRecommendationStep(
      _ request: API.Policy.V1.RecordRecommendationStepRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Recommendation
    /// The recommendations of units within a unit, newest first.
    func listRecommendations(
      _ request: API.Policy.V1.ListRecommendationsRequest, context: ServerContext
    ) async throws -> API.Policy.V1.ListRecommendationsResponse
  }

  /// Calls `sen.policy.v1.Supervisions`.
  public struct SupervisionsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Records a supervision of one policy by one lead unit in one year.
    public func createSupervision(
      _ request: API.Policy.V1.CreateSupervisionRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Supervision {
      try await caller.unary(
        SupervisionsMethods.createSupervision, request, options: options.repeatable(under: request.header))
    }

    /// One supervision with its steps and the units that take part.
    public func getSupervision(
      _ request: API.Policy.V1.GetSupervisionRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Supervision {
      try await caller.unary(SupervisionsMethods.getSupervision, request, options: options)
    }

    /// The supervisions led by units within a unit, newest first.
    public func listSupervisions(
      _ request: API.Policy.V1.ListSupervisionsRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListSupervisionsResponse {
      try await caller.unary(SupervisionsMethods.listSupervisions, request, options: options)
    }

    /// Moves a supervision to its next step.
    public func recordSupervisionStep(
      _ request: API.Policy.V1.RecordSupervisionStepRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Supervision {
      try await caller.unary(
        SupervisionsMethods.recordSupervisionStep, request, options: options.repeatable(under: request.header))
    }

    /// Records that a unit takes part in a supervision besides its lead unit.
    public func recordParticipation(
      _ request: API.Policy.V1.RecordParticipationRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Participation {
      try await caller.unary(
        SupervisionsMethods.recordParticipation, request, options: options.repeatable(under: request.header))
    }

    /// Records a visit of a supervision.
    public func recordVisit(
      _ request: API.Policy.V1.RecordVisitRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Visit {
      try await caller.unary(
        SupervisionsMethods.recordVisit, request, options: options.repeatable(under: request.header))
    }

    /// Records a problem that a supervision found.
    public func recordFinding(
      _ request: API.Policy.V1.RecordFindingRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Finding {
      try await caller.unary(
        SupervisionsMethods.recordFinding, request, options: options.repeatable(under: request.header))
    }

    /// Records a recommendation made of a finding.
    public func recordRecommendation(
      _ request: API.Policy.V1.RecordRecommendationRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Recommendation {
      try await caller.unary(
        SupervisionsMethods.recordRecommendation, request, options: options.repeatable(under: request.header))
    }

    /// Records what became of a recommendation.
    public func recordRecommendationStep(
      _ request: API.Policy.V1.RecordRecommendationStepRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Recommendation {
      try await caller.unary(
        SupervisionsMethods.recordRecommendationStep, request, options: options.repeatable(under: request.header))
    }

    /// The recommendations of units within a unit, newest first.
    public func listRecommendations(
      _ request: API.Policy.V1.ListRecommendationsRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.ListRecommendationsResponse {
      try await caller.unary(SupervisionsMethods.listRecommendations, request, options: options)
    }
  }
}

extension API.Policy.V1.SupervisionsService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.Supervisions" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.SupervisionsMethods
    router.unary(Methods.createSupervision) { try await createSupervision($0, context: $1) }
    router.unary(Methods.getSupervision) { try await getSupervision($0, context: $1) }
    router.unary(Methods.listSupervisions) { try await listSupervisions($0, context: $1) }
    router.unary(Methods.recordSupervisionStep) { try await recordSupervisionStep($0, context: $1) }
    router.unary(Methods.recordParticipation) { try await recordParticipation($0, context: $1) }
    router.unary(Methods.recordVisit) { try await recordVisit($0, context: $1) }
    router.unary(Methods.recordFinding) { try await recordFinding($0, context: $1) }
    router.unary(Methods.recordRecommendation) { try await recordRecommendation($0, context: $1) }
    router.unary(Methods.recordRecommendationStep) { try await recordRecommendationStep($0, context: $1) }
    router.unary(Methods.listRecommendations) { try await listRecommendations($0, context: $1) }
  }
}
