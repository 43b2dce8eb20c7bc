// Generated from sen/policy/v1/scorecards.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Policy.V1 {
  /// The methods of `sen.policy.v1.Scorecards`.
  public enum ScorecardsMethods {
    /// The targets of a plan year and their parts: value, target, met, forecast, failing units with
    /// their gap, last year beside, ranking.
    public static let getScorecard = RPCMethod(
      path: "sen.policy.v1.Scorecards/GetScorecard", id: 0x8de1a5ff2804125c,
      shape: .unary, options: [.idempotent])
    /// The same as text, JSON or HTML. The same inputs give the same bytes.
    public static let renderScorecard = RPCMethod(
      path: "sen.policy.v1.Scorecards/RenderScorecard", id: 0xbd8718508ba7c4c9,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      getScorecard,
      renderScorecard,
    ]
  }

  /// Scorecards of the centre and of every unit below it.
  public protocol ScorecardsService: RPCService {
    /// The targets of a plan year and their parts: value, target, met, forecast, failing units with
    /// their gap, last year beside, ranking.
    func getScorecard(
      _ request: API.Policy.V1.GetScorecardRequest, context: ServerContext
    ) async throws -> API.Policy.V1.Scorecard
    /// The same as text, JSON or HTML. The same inputs give the same bytes.
    func renderScorecard(
      _ request: API.Policy.V1.RenderScorecardRequest, context: ServerContext
    ) async throws -> API.Policy.V1.RenderScorecardResponse
  }

  /// Calls `sen.policy.v1.Scorecards`.
  public struct ScorecardsClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// The targets of a plan year and their parts: value, target, met, forecast, failing units with
    /// their gap, last year beside, ranking.
    public func getScorecard(
      _ request: API.Policy.V1.GetScorecardRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.Scorecard {
      try await caller.unary(ScorecardsMethods.getScorecard, request, options: options)
    }

    /// The same as text, JSON or HTML. The same inputs give the same bytes.
    public func renderScorecard(
      _ request: API.Policy.V1.RenderScorecardRequest, options: CallOptions = .init()
    ) async throws -> API.Policy.V1.RenderScorecardResponse {
      try await caller.unary(ScorecardsMethods.renderScorecard, request, options: options)
    }
  }
}

extension API.Policy.V1.ScorecardsService {
  /// The service's full name.
  public static var serviceName: String { "sen.policy.v1.Scorecards" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Policy.V1.ScorecardsMethods
    router.unary(Methods.getScorecard) { try await getScorecard($0, context: $1) }
    router.unary(Methods.renderScorecard) { try await renderScorecard($0, context: $1) }
  }
}
