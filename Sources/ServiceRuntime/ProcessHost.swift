import CoreMetrics
import Logging
import NIOCore
import NIOPosix
import SenRPC
import ServiceLifecycle
import UnixSignals

/// Runs the parts of a process until a signal ends it: SIGTERM and SIGINT drain, SIGHUP takes up
/// changed certificates.
public struct ProcessHost: Sendable {
  /// Name of the program, "sen-membership".
  public let name: String
  /// What it was told.
  public let configuration: ProcessConfiguration
  /// Where it logs.
  public let logger: Logger
  /// Its metrics.
  public let registry: PrometheusRegistry

  /// Sets up logging and metrics; once in a process.
  public init(name: String, configuration: ProcessConfiguration) {
    self.name = name
    self.configuration = configuration
    ProcessLog.bootstrap(level: configuration.logLevel, json: configuration.logsJSON)
    registry = PrometheusRegistry()
    MetricsSystem.bootstrap(registry)
    logger = Logger(label: name)
  }

  /// A server of Sen RPC with the process's address, certificates and limits.
  /// - Throws: ``RuntimeError/certificate(problem:)``, ``RuntimeError/configuration(key:problem:)``.
  public func server(
    router: RPCRouter, requireClientCertificate: Bool, trustedForwarders: Set<String>,
    schemaDigest: [UInt8], interceptors: [any ServerInterceptor] = []
  ) throws -> RPCServer {
    var tls = configuration.tls
    tls.requireClientCertificate = requireClientCertificate
    var server = RPCServerConfiguration(
      host: configuration.address, port: configuration.port, tls: tls)
    server.trustedForwarders = trustedForwarders
    server.settings = configuration.connectionSettings
    server.timings.shutdownGrace = .seconds(Int64(configuration.drainSeconds))
    server.settings.schemaDigest = schemaDigest
    do {
      return try RPCServer(
        configuration: server, router: router,
        interceptors: interceptors + [CallMetrics(), CallLog(logger: logger)], logger: logger)
    } catch let error as TLSError {
      throw RuntimeError.certificate(problem: error.description)
    } catch let error as RPCError {
      throw RuntimeError.configuration(key: error.reason, problem: error.message)
    }
  }

  /// Listens, says where, and runs everything until the end.
  /// - Throws: ``RuntimeError/listen(address:problem:)``; what a part throws.
  public func run(server: RPCServer, parts: [any Service]) async throws {
    let address = "\(configuration.address):\(configuration.port)"
    do { try await server.bind() } catch {
      throw RuntimeError.listen(address: address, problem: "\(error)")
    }
    logger.notice(
      "listening",
      metadata: [
        "address": "\(configuration.address):\(server.port ?? 0)", "protocol": "sen/1",
        "certificate.days": "\(server.daysToCertificateExpiry ?? -1)",
      ])
    var services = parts
    if configuration.metricsPort > 0 {
      services.append(
        MetricsPage(
          registry: registry, address: configuration.metricsAddress,
          port: configuration.metricsPort, group: MultiThreadedEventLoopGroup.singleton,
          logger: logger))
    }
    services.append(
      CertificateReload(server: server, tls: server.configuration.tls, logger: logger))
    services.append(server)
    let group = ServiceGroup(
      configuration: .init(
        services: services.map { .init(service: $0) },
        gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
    try await group.run()
    logger.notice("stopped")
  }

  /// The group's own lines matter only when something goes wrong.
  private var quiet: Logger {
    var logger = logger
    logger.logLevel = max(configuration.logLevel, .warning)
    return logger
  }
}

/// Takes up changed certificates on SIGHUP, and tells how many days the certificate still has.
struct CertificateReload: Service {
  let server: RPCServer
  let tls: TLSConfiguration
  let logger: Logger

  func run() async throws {
    let days = Gauge(label: "sen.tls.certificate_days")
    days.record(server.daysToCertificateExpiry ?? -1)
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
      do {
        try server.reload(tls)
        logger.notice("certificates taken up")
      } catch {
        logger.error("certificates refused, the old ones stay", metadata: ["error": "\(error)"])
      }
      days.record(server.daysToCertificateExpiry ?? -1)
    }
  }
}
