import SenRPC
import Storage
import UnionService

/// The empowerment service: households, co-operatives, livelihood groups, owners and projects, and
/// the figures of their records.
public struct EmpowermentService: UnionServiceModule {
  /// The short name: database directory, certificate, configuration section.
  public static let name = "empowerment"
  /// The schema, in order; append-only.
  public static let migrations: [Migration] = EmpowermentSchema.migrations
  /// The keys of its own section of the configuration file.
  public static let settingKeys = EmpowermentConfiguration.keys

  /// The RPC services that it answers.
  public let services: [any RPCService]

  /// Reads the settings without starting anything.
  /// - Throws: `ServiceSettingFault` that names the key of a wrong setting.
  public static func check(_ settings: ServiceSettings) throws {
    _ = try EmpowermentConfiguration(settings)
  }

  /// Starts the service.
  /// - Throws: `ServiceSettingFault` that names the key of a wrong setting.
  public init(environment: ServiceEnvironment) async throws {
    let configuration = try EmpowermentConfiguration(environment.configuration)
    let desk = EmpowermentDesk(environment: environment)
    let ofRecords = EmpowermentMeasures.ofRecords(configuration)
    let provinces = ProvinceTargetReader(
      environment: environment,
      desk: FigureDesk(
        environment: environment, authorizer: desk.authorizer, measures: ofRecords),
      measures: ofRecords)
    let cutOffs = try MeasureCutOffs(environment.configuration, service: Self.name)
    let measures = try cutOffs.applied(
      to: EmpowermentMeasures.all(configuration) { try await provinces.rows($0) })
    let figures = FigureDesk(
      environment: environment, authorizer: desk.authorizer, measures: measures)
    services = [
      HouseholdsHandlers(desk: desk), CooperativesHandlers(desk: desk),
      LivelihoodGroupsHandlers(desk: desk), OwnersHandlers(desk: desk),
      ProjectsHandlers(desk: desk), RecordsHandlers(desk: desk), ImportsHandlers(desk: desk),
      FiguresHandlers(desk: figures),
    ]
  }
}
