import Logging
import SenAPI
import SenCodec
import SenRPC
import ServiceLifecycle
import Storage
import UnionModel
import UnionService

/// The settings of a union service on top of those of every process.
public struct ServiceProcessConfiguration: Sendable {
  /// What every process is told.
  public let process: ProcessConfiguration
  /// Directory of the service's own database.
  public let dataDirectory: String
  /// Node number in record ids.
  public let node: Int
  /// Certificate names that may say who calls.
  public let trustedForwarders: Set<String>
  /// The other services that this one calls.
  public let peers: [String: [RPCTarget]]
  /// The service's own settings.
  public let settings: ServiceSettings

  /// Reads and checks everything, the module's own section too; throws ``RuntimeError`` with the
  /// key.
  public init<Module: UnionServiceModule>(_ file: SettingsFile, module: Module.Type) throws {
    let own = ["data.directory", "node", "trusted-forwarders"]
    let sectionKeys = Module.settingKeys.union([MeasureCutOffs.key(of: Module.name)])
    let peers = Callers.services.map { "peers.\($0)" }
    try file.refuseUnknownKeys(
      known: ProcessConfiguration.commonKeys.union(own).union(peers).union(sectionKeys))
    process = try ProcessConfiguration(file)
    dataDirectory = try file.string("data.directory")
    node = try file.int("node", default: 0, in: ProcessConfiguration.Bounds.node)
    trustedForwarders = Set(try file.strings("trusted-forwarders"))
    self.peers = try file.names(under: "peers").reduce(into: [:]) {
      $0[$1] = try RPCTarget.list(file, "peers.\($1)")
    }
    var values: [String: String] = [:]
    for key in sectionKeys {
      if let value = try file.scalar(key) { values[key] = value }
    }
    settings = ServiceSettings(values)
    do {
      try Module.check(settings)
      _ = try MeasureCutOffs(settings, service: Module.name)
    } catch let fault as ServiceSettingFault {
      throw RuntimeError.configuration(key: fault.key, problem: fault.text)
    }
  }
}

/// One union service as a process: its database, mirror, peers, server, and what runs beside.
public struct ServiceProcess<Module: UnionServiceModule>: Sendable {
  let configuration: ServiceProcessConfiguration

  /// A process with its settings.
  public init(configuration: ServiceProcessConfiguration) { self.configuration = configuration }

  /// Opens the service's database and makes what the service is given, without serving: for
  /// commands that work while the service is stopped.
  /// - Throws: ``RuntimeError/storage(problem:)``.
  public func environment(
    logger: Logger, mirror: UnitMirror = UnitMirror(), peers: [String: any RPCCaller] = [:]
  ) throws -> ServiceEnvironment {
    let database: Database
    do {
      database = try Database(
        configuration: DatabaseConfiguration(
          directory: configuration.dataDirectory, node: Int64(configuration.node)),
        migrations: Module.migrations)
    } catch let error as StorageError {
      throw RuntimeError.storage(problem: error.description)
    }
    return ServiceEnvironment(
      serviceName: Module.name, database: database, units: mirror, peers: peers, logger: logger,
      configuration: configuration.settings)
  }

  /// Runs a command over the service's database while the service is stopped.
  /// - Throws: ``RuntimeError/storage(problem:)``, what the body throws.
  public func offline(_ body: (ServiceEnvironment) async throws -> Void) async throws {
    let environment = try environment(logger: Logger(label: "sen-\(Module.name)"))
    defer { environment.database.close() }
    try await body(environment)
  }

  /// Serves until a signal ends the process.
  public func run() async throws {
    let host = ProcessHost(name: "sen-\(Module.name)", configuration: configuration.process)
    let mirror = UnitMirror()
    let pools = try pools(host)
    let environment = try environment(
      logger: host.logger, mirror: mirror, peers: pools.mapValues { host.traced($0) })
    let module: Module
    do { module = try await Module(environment: environment) } catch let fault
      as ServiceSettingFault
    {
      throw RuntimeError.configuration(key: fault.key, problem: fault.text)
    }
    let report = HealthReport {
      [
        .with {
          $0.name = Module.name
          $0.status = mirror.isReady || Module.name == "membership" ? .serving : .notServing
          $0.reason = mirror.isReady ? "" : "UNITS_NOT_READY"
          $0.version = SenVersion.current
        }
      ]
    }
    var router = host.administered(RPCRouter(module.services))
    HealthAnswer(report: report).register(with: &router)
    let served = Set(router.methods.map { String($0.path.prefix { $0 != "/" }) }).sorted()
    ReflectionAnswer(services: served).register(with: &router)
    let server = try host.server(
      router: router, requireClientCertificate: true,
      trustedForwarders: configuration.trustedForwarders, schemaDigest: SenDescriptors.digest)
    var parts: [any Service] = module.background.map { BackgroundPart(work: $0) }
    parts.append(
      BackgroundPart(
        work: RequestRetention(
          database: environment.database, clock: environment.clock, logger: host.logger)))
    if Module.name != "membership", let membership = pools["membership"] {
      parts.append(UnitFeed(caller: membership, mirror: mirror, logger: host.logger))
    }
    defer { environment.database.close() }
    try await host.run(server: server, pools: Array(pools.values), parts: parts)
  }

  private func pools(_ host: ProcessHost) throws -> [String: RPCClientPool] {
    var pools: [String: RPCClientPool] = [:]
    for (name, targets) in configuration.peers {
      var tls = configuration.process.tls
      tls.expectedPeer = .service("sen://vwu/\(name)")
      var client = RPCClientConfiguration(name: name, targets: targets, tls: tls)
      client.settings = configuration.process.connectionSettings
      client.health = .standard
      client.isUpstream = true
      let told = client
      pools[name] = try host.naming {
        try RPCClientPool(configuration: told, logger: host.logger)
      }
    }
    return pools
  }
}

/// Work beside a service, ended by the process's shutdown.
struct BackgroundPart: Service {
  let work: any BackgroundWork

  func run() async throws {
    let work = work
    // Work that says by an error that it was cancelled has ended as it was told to.
    do { try await cancelWhenGracefulShutdown { try await work.run() } } catch is CancellationError
    {}
  }
}

/// The version of all programs of this build.
public enum SenVersion {
  /// Semantic version.
  public static let current = "0.1.0"
}
