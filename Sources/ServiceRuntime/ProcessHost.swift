import CoreMetrics
import Logging
import NIOCore
import NIOPosix
import SenAPI
import SenRPC
import ServiceLifecycle
import Tracing
import UnixSignals

/// Runs the parts of a process until a signal ends it: SIGTERM and SIGINT drain, SIGHUP takes up
/// changed certificates and limits.
public struct ProcessHost: Sendable {
  /// Name of the program, "sen-membership".
  public let name: String
  /// What it was told.
  public let configuration: ProcessConfiguration
  /// Where it logs.
  public let logger: Logger
  /// Its metrics.
  public let registry: PrometheusRegistry
  /// What its operators may see of it.
  public let status: ProcessStatus
  /// Where its traces go; nil = nowhere.
  public let traces: TraceExport?

  /// Sets up logging and metrics; once in a process.
  public init(name: String, configuration: ProcessConfiguration) {
    self.name = name
    self.configuration = configuration
    ProcessResources.fit()
    ProcessLog.bootstrap(level: configuration.logLevel, json: configuration.logsJSON)
    registry = PrometheusRegistry()
    MetricsSystem.bootstrap(registry)
    let log = Logger(label: name)
    logger = log
    status = ProcessStatus(name: String(name.trimmingPrefix("sen-")))
    traces = configuration.tracingEndpoint.map {
      TraceExport(
        service: name, instance: "\(configuration.address):\(configuration.port)", endpoint: $0,
        sampling: configuration.tracingSampling, logger: log)
    }
    if let traces { InstrumentationSystem.bootstrap(traces.tracer) }
  }

  /// The caller, with spans around its calls where traces are kept.
  public func traced(_ caller: any RPCCaller) -> any RPCCaller { traces?.traced(caller) ?? caller }

  /// A router that answers Admin as well, for this process and for others.
  public func administered(
    _ router: RPCRouter, others: [String: any RPCCaller] = [:],
    identify: @escaping AdminAnswer.Identify = { $0.caller }
  ) -> RPCRouter {
    var router = router
    AdminAnswer(status: status, others: others, identify: identify).register(with: &router)
    return router
  }

  /// A server of Sen RPC with the process's address, certificates and limits.
  /// - Throws: ``RuntimeError/configuration(key:problem:)``.
  public func server(
    router: RPCRouter, requireClientCertificate: Bool = true, trustedForwarders: Set<String> = [],
    schemaDigest: [UInt8], interceptors: [any ServerInterceptor] = [],
    subject: RPCServerConfiguration.Subject? = nil
  ) throws -> RPCServer {
    var tls = configuration.tls
    tls.requireClientCertificate = requireClientCertificate
    var server = RPCServerConfiguration(
      host: configuration.address, port: configuration.port, tls: tls)
    server.trustedForwarders = trustedForwarders
    server.subject = subject
    server.settings = configuration.connectionSettings
    server.queueBudget = ReassemblyBudget(bytes: configuration.queueMebibytes << 20)
    server.timings.shutdownGrace = .seconds(Int64(configuration.drainSeconds))
    server.settings.schemaDigest = schemaDigest
    var around = interceptors + [CallMetrics(), CallLog(logger: logger), status]
    if let traces { around.append(traces.interceptor) }
    let told = server
    let all = around
    do {
      return try naming {
        try RPCServer(configuration: told, router: router, interceptors: all, logger: logger)
      }
    } catch let error as RPCError {
      throw RuntimeError.configuration(key: error.reason, problem: error.message)
    }
  }

  /// Makes something of the process's certificates; a fault of theirs names the key of the file.
  public func naming<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as TLSError {
      throw RuntimeError.certificate(error, configuration.tls)
    }
  }

  /// Listens, says where, and runs everything until the end.
  /// - Parameters:
  ///   - pools: connections to other services, which take up changed certificates as well.
  ///   - parts: what runs beside.
  /// - Throws: ``RuntimeError/listen(keys:address:problem:)``; what a part throws.
  public func run(
    server: RPCServer, pools: [RPCClientPool], parts: [any Service]
  ) async throws {
    status.attach(server: server, pools: pools)
    do { try await server.bind() } catch {
      throw RuntimeError.listen(
        keys: "listen.address, listen.port",
        address: "\(configuration.address):\(configuration.port)", problem: "\(error)")
    }
    // The last to end is the first here: the spans of everything else are sent then.
    var services: [any Service] = []
    if let traces { services.append(traces) }
    services += pools as [any Service]
    services += parts
    if configuration.metricsPort > 0 {
      services.append(
        try await MetricsPage.listening(
          registry: registry, address: configuration.metricsAddress,
          port: configuration.metricsPort, group: MultiThreadedEventLoopGroup.singleton,
          logger: logger))
    }
    registry.gauge(CertificateReload.daysMetric) { server.daysToCertificateExpiry ?? -1 }
    registry.gauge("sen.rpc.server.queue_bytes_free") {
      server.configuration.queueBudget.available
    }
    registry.gauge("sen.rpc.server.handshakes_evicted") { server.evictedHandshakes }
    services.append(
      ProcessReload(
        certificates: CertificateReload(server: server, pools: pools),
        limits: LimitReload(server: server, file: configuration.file), logger: logger
      ) {
        logger.notice(
          "listening",
          metadata: [
            "address": "\(configuration.address):\(server.port ?? 0)", "protocol": "sen/1",
            "certificate.days": "\(server.daysToCertificateExpiry ?? -1)",
          ])
      })
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
