import SenRPC
import Storage
import UnionService

/// The social welfare service: orphans and their Godmothers, camps and activities, victims and the
/// services that reach them, trusted addresses, community models, advice, families and works.
public struct WelfareService: UnionServiceModule {
  /// "welfare".
  public static let name = "welfare"
  /// The schema, in order.
  public static let migrations: [Migration] = WelfareSchema.migrations
  /// The keys of its own section of the configuration file.
  public static let settingKeys = WelfareConfiguration.keys

  /// The RPC services that it answers.
  public let services: [any RPCService]

  /// Reads the settings without starting anything.
  /// - Throws: `ServiceSettingFault` that names the key of a wrong setting.
  public static func check(_ settings: ServiceSettings) throws {
    _ = try WelfareConfiguration(settings)
  }

  /// Starts the service.
  /// - Throws: `ServiceSettingFault` that names a key of the configuration that is wrong.
  public init(environment: ServiceEnvironment) async throws {
    let configuration = try WelfareConfiguration(environment.configuration)
    let desk = WelfareDesk(environment)
    let cutOffs = try MeasureCutOffs(environment.configuration, service: Self.name)
    let measures = try cutOffs.applied(to: WelfareMeasures(configuration).all)
    let figures = FigureDesk(
      environment: environment, authorizer: desk.authorizer, measures: measures)
    services = [
      OrphansHandler(desk: desk), CampsHandler(desk: desk), WelfareActivitiesHandler(desk: desk),
      VictimsHandler(desk: desk), TrustedAddressesHandler(desk: desk),
      CommunityModelsHandler(desk: desk), AdviceHandler(desk: desk), FamiliesHandler(desk: desk),
      WorksHandler(desk: desk), WelfareRecordsHandler(desk: desk),
      WelfareFiguresHandler(
        figures: figures, protected: ProtectedFigures(measures, figures: figures),
        clock: environment.clock),
      WelfareImportsHandler(desk: desk),
    ]
  }
}
