import SenRPC
import Storage
import UnionModel
import UnionService

/// The membership service: units and their history, members, rolls, cadres, accounts and tokens.
public struct MembershipService: UnionServiceModule {
  /// The short name.
  public static let name = "membership"
  /// The schema.
  public static let migrations = MembershipSchema.migrations
  /// The keys of its own section of the configuration file.
  public static let settingKeys = MembershipConfiguration.keys

  /// The RPC services that it answers.
  public let services: [any RPCService]

  /// Reads the settings without starting anything.
  /// - Throws: `ServiceSettingFault` that names the key of a wrong setting.
  public static func check(_ settings: ServiceSettings) throws {
    _ = try MembershipConfiguration(settings)
  }

  /// Starts the service: reads its settings and keys, and feeds its own mirror of the units.
  public init(environment: ServiceEnvironment) async throws {
    let office = try MembershipOffice(environment: environment)
    let keys = try SigningKeys(directory: office.configuration.keysDirectory)
    let measures = MembershipMeasures(
      configuration: office.configuration,
      allocations: AllocationReader(
        environment: environment, authorizer: office.authorizer))
    let cutOffs = try MeasureCutOffs(environment.configuration, service: Self.name)
    let figures = FigureDesk(
      environment: environment, authorizer: office.authorizer,
      measures: try cutOffs.applied(to: measures.all))
    services = [
      UnitsHandler(office: office), MembersHandler(office: office), RollsHandler(office: office),
      HonoraryHandler(office: office), WomenHandler(office: office, figures: figures),
      CadresHandler(office: office), ActivitiesHandler(office: office),
      AwardsHandler(office: office), AffiliatesHandler(office: office),
      AccountsHandler(office: office), TokensHandler(office: office, keys: keys),
      FiguresHandler(desk: figures), ImportsHandler(office: office),
    ]
    try await office.feed.refresh()
  }
}
