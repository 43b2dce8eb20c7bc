import Logging
import SenRPC
import Storage
import UnionModel

/// What a service is given when it starts.
public struct ServiceEnvironment: Sendable {
  /// The service's short name, "membership".
  public let serviceName: String
  /// Its own database, migrated.
  public let database: Database
  /// The mirror of the unit tree.
  public let units: UnitMirror
  /// The other services by name, for calls by their generated clients.
  public let peers: [String: any RPCCaller]
  /// What time it is.
  public let clock: any UnionClock
  /// Where it logs; never personal data.
  public let logger: Logger
  /// Its settings.
  public let configuration: ServiceSettings

  /// Makes an environment.
  public init(
    serviceName: String, database: Database, units: UnitMirror,
    peers: [String: any RPCCaller] = [:], clock: any UnionClock = SystemUnionClock(),
    logger: Logger, configuration: ServiceSettings = ServiceSettings()
  ) {
    self.serviceName = serviceName
    self.database = database
    self.units = units
    self.peers = peers
    self.clock = clock
    self.logger = logger
    self.configuration = configuration
  }

  /// The caller for another service.
  ///
  /// - Throws: UNAVAILABLE `PEER_NOT_CONFIGURED` where it is not among the upstreams.
  public func peer(_ name: String) throws(RPCError) -> any RPCCaller {
    guard let peer = peers[name] else {
      throw RPCError(
        .unavailable, reason: "PEER_NOT_CONFIGURED", "no upstream is configured for \(name)",
        vi: "chưa cấu hình kết nối đến dịch vụ \(name)")
    }
    return peer
  }
}

/// Work that a service does beside answering: it runs until it is cancelled.
public protocol BackgroundWork: Sendable {
  /// Works until cancelled; an error ends the process.
  func run() async throws
}

/// A service as the process hosts it.
public protocol UnionServiceModule: Sendable {
  /// The short name, "membership": database directory, certificate, configuration section.
  static var name: String { get }
  /// The schema, in order; append-only.
  static var migrations: [Migration] { get }
  /// The keys of its own section of the configuration file, "membership.keys-directory"; any other
  /// key below its name is refused.
  static var settingKeys: Set<String> { get }

  /// Reads the settings without starting anything; throws `ServiceSettingFault` that names the key.
  static func check(_ settings: ServiceSettings) throws

  /// Starts the service; throws where a setting is wrong.
  init(environment: ServiceEnvironment) async throws

  /// The RPC services that it answers.
  var services: [any RPCService] { get }
  /// What runs beside them.
  var background: [any BackgroundWork] { get }
}

extension UnionServiceModule {
  /// Nothing runs beside.
  public var background: [any BackgroundWork] { [] }
}
