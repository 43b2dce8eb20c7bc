import SenAPI
import SenRPC
import Storage
import UnionModel
import UnionService

/// The policy service: plans and targets, supervision and criticism, dialogues, advice, declared
/// reports, the scorecard and the national report.
public struct PolicyService: UnionServiceModule {
  /// "policy".
  public static let name = "policy"
  /// The schema, in order.
  public static var migrations: [Migration] { PolicySchema.migrations }
  /// The keys of its own section of the configuration file.
  public static let settingKeys = PolicyConfiguration.keys

  /// The RPC services that it answers.
  public let services: [any RPCService]

  /// Reads the settings without starting anything.
  /// - Throws: `ServiceSettingFault` that names the key of a wrong setting.
  public static func check(_ settings: ServiceSettings) throws {
    _ = try PolicyConfiguration(settings)
  }

  /// Starts the service; throws `ServiceSettingFault` where a setting is wrong.
  public init(environment: ServiceEnvironment) async throws {
    let configuration = try PolicyConfiguration(environment.configuration)
    let desk = PolicyDesk(environment)
    let scorecards = ScorecardDesk(environment: environment)
    let recorded = PolicyMeasures.recorded(project8Since: configuration.project8Since)
    let judged = TargetsMet.measures(
      environment: environment, scorecards: scorecards, base: recorded)
    let cutOffs = try MeasureCutOffs(environment.configuration, service: Self.name)
    let figures = FigureDesk(
      environment: environment, authorizer: desk.authorizer,
      measures: try cutOffs.applied(to: recorded + judged))
    let factory = FigureSourceFactory(environment: environment, desk: figures)
    let sources: @Sendable (ServerContext) -> FigureSources = { factory($0) }
    let reports = ReportDesk(
      environment: environment, configuration: configuration, scorecards: scorecards)
    services = [
      PlansHandlers(desk: desk),
      SupervisionsHandlers(desk: desk),
      CriticismsHandlers(desk: desk),
      DialoguesHandlers(desk: desk),
      AdviceHandlers(desk: desk),
      DeclaredReportsHandlers(desk: desk, sources: sources),
      PolicyRecordsHandlers(desk: desk),
      PolicyImportsHandlers(desk: desk),
      PolicyFiguresHandlers(
        desk: desk, figures: figures,
        combiner: FigureCombiner(desk: desk, scorecards: scorecards),
        sources: { factory($0, toCaseWorker: true) }),
      ScorecardsHandlers(desk: desk, scorecards: scorecards, sources: sources),
      ReportsHandlers(desk: desk, reports: reports, sources: sources),
    ]
  }
}
