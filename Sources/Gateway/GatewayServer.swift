import Logging
import SenAPI
import SenCodec
import SenRPC
import ServiceLifecycle

/// The gateway: a router whose fallback sends every method on to the upstream that has it.
public struct GatewayServer: Sendable {
  /// The upstreams and their methods.
  public let directory: UpstreamDirectory
  /// Who calls.
  public let resolver: CallerResolver
  private let verifier: TokenVerifier
  /// The connections to the upstreams.
  public let pools: [RPCClientPool]
  private let refreshSeconds: Int
  private let logger: Logger

  /// A gateway over real connections. Throws `TLSError` if the certificates cannot be used.
  ///
  /// - Parameter around: what stands around the calls to an upstream.
  public init(
    configuration: GatewayConfiguration, logger: Logger,
    around: (any RPCCaller) -> any RPCCaller = { $0 }
  ) throws {
    var pools: [String: RPCClientPool] = [:]
    for (name, targets) in configuration.upstreams {
      var tls = configuration.tls
      tls.expectedPeer = .service("sen://vwu/\(name)")
      var client = RPCClientConfiguration(name: name, targets: targets, tls: tls)
      client.settings = configuration.settings
      client.health = .standard
      client.isUpstream = true
      pools[name] = try RPCClientPool(configuration: client, logger: logger)
    }
    self.init(
      callers: pools.mapValues { around($0) }, pools: Array(pools.values),
      refreshSeconds: configuration.refreshSeconds, logger: logger)
  }

  /// A gateway over any callers: the same gateway in tests, inside one process.
  public init(callers: [String: any RPCCaller], refreshSeconds: Int = 10, logger: Logger) {
    self.init(callers: callers, pools: [], refreshSeconds: refreshSeconds, logger: logger)
  }

  private init(
    callers: [String: any RPCCaller], pools: [RPCClientPool], refreshSeconds: Int, logger: Logger
  ) {
    let identity = callers[GatewayConfiguration.identityUpstream] ?? NoIdentity()
    self.pools = pools
    self.refreshSeconds = refreshSeconds
    self.logger = logger
    directory = UpstreamDirectory(
      callers.map { Upstream(name: $0.key, caller: $0.value) }, logger: logger)
    verifier = TokenVerifier(identity: identity)
    resolver = CallerResolver(identity: identity, verifier: verifier)
  }

  /// The upstreams by name, to be asked of themselves.
  public var callers: [String: any RPCCaller] { directory.upstreams.mapValues(\.caller) }

  /// The router to serve: the gateway's own health and reflection, everything else sent on.
  public var router: RPCRouter {
    var router = RPCRouter()
    GatewayHealth(directory: directory).register(with: &router)
    GatewayReflection(directory: directory).register(with: &router)
    let forwarder = Forwarder(directory: directory, resolver: resolver)
    let directory = directory
    router.setFallback(
      resolve: { directory.route($0)?.method },
      relay: { facts throws(RPCError) in try forwarder.relay(facts) },
      handler: { try await forwarder.handle($0, $1, $2) })
    return router
  }

  /// What runs beside server and connections: the directory, keys and revocations.
  public var parts: [any Service] {
    [directory, TokenRefresh(verifier: verifier, seconds: refreshSeconds, logger: logger)]
  }
}

/// Fetches keys and revocations again and again, sooner after a fetch that has failed: until it
/// succeeds, tokens are refused or revoked ones let in.
struct TokenRefresh: Service {
  /// The pause after a fetch that has failed.
  static let retryPause = Duration.seconds(1)

  let verifier: TokenVerifier
  let seconds: Int
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        var pause = Duration.seconds(seconds)
        do { try await verifier.refresh() } catch {
          pause = min(pause, Self.retryPause)
          logger.debug("keys not fetched", metadata: ["error": "\(error)"])
        }
        // The pause ends early only by cancellation, which ends the loop.
        try? await Task.sleep(for: pause)
      }
    }
  }
}
