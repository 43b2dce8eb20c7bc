import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// A server of Sen RPC on one port. A graceful shutdown drains its connections.
public final class RPCServer: Service {
  private struct State {
    var channel: (any Channel)?
    var context: TLSContext
    /// Calls at once of a connection; `nil` is what HELLO says.
    var callLimit: Int?
  }

  /// What the server was told.
  public let configuration: RPCServerConfiguration
  private let dispatch: CallDispatch
  private let logger: Logger
  private let group: any EventLoopGroup
  private let connections: ServerConnections
  private let state: Mutex<State>

  /// A server that does not listen yet.
  /// - Throws: `TLSError` if the certificates cannot be used, `RPCError` if two methods of the
  ///   router have the same id or a setting is out of its range.
  public init(
    configuration: RPCServerConfiguration, router: RPCRouter,
    interceptors: [any ServerInterceptor] = [], logger: Logger = Logger(label: "sen-rpc"),
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  ) throws {
    if let path = router.collisions.first {
      throw RPCError(
        .internalError, reason: "METHOD_COLLISION", "The method \(path) is registered twice.")
    }
    if let name = configuration.settings.outOfRange {
      throw RPCError(.invalidArgument, reason: "SETTING_OUT_OF_RANGE", "\(name) is out of range.")
    }
    self.configuration = configuration
    self.logger = logger
    self.group = group
    dispatch = CallDispatch(
      router: router, interceptors: interceptors,
      trustedForwarders: configuration.trustedForwarders)
    connections = ServerConnections(
      perAddressMax: configuration.connectionsPerAddressMax,
      halfOpenMax: configuration.halfOpenConnectionsMax, subject: configuration.subject)
    state = Mutex(
      State(
        channel: nil, context: try TLSContext(configuration.tls, isServer: true), callLimit: nil))
  }

  /// The address it listens on; `nil` before `bind`.
  public var localAddress: SocketAddress? { listener?.localAddress }

  /// What listens; `nil` before `bind`.
  var listener: (any Channel)? { state.withLock { $0.channel } }

  /// The port it listens on; `nil` before `bind`.
  public var port: Int? { localAddress?.port }

  /// Whole days until the server's certificate expires.
  public var daysToCertificateExpiry: Int? {
    state.withLock { $0.context.daysToExpiry }
  }

  /// Handshakes since the start that had to make room for others (T-6).
  public var evictedHandshakes: Int { connections.evictions }

  /// Open connections and running handlers.
  public var load: (connections: Int, handlers: Int) { connections.counts }

  /// Begins to listen; does nothing the second time.
  /// - Throws: `IOError` if the port is taken.
  public func bind() async throws {
    guard state.withLock({ $0.channel == nil }) else { return }
    let channel = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: configuration.backlog)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { [logger] channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(AcceptPause(logger: logger))
        }
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { [self] channel in
        channel.eventLoop.makeCompletedFuture { try accept(channel) }
      }
      .bind(host: configuration.host, port: configuration.port).get()
    state.withLock { $0.channel = channel }
    logger.info(
      "sen-rpc listens",
      metadata: ["rpc.address": "\(channel.localAddress?.description ?? configuration.host)"])
  }

  /// Serves until the task is cancelled or a graceful shutdown begins, then drains: calls may go
  /// on for the configured grace.
  public func run() async throws {
    try await bind()
    try? await gracefulShutdown()
    await shutdown(grace: configuration.timings.shutdownGrace)
  }

  /// Stops to listen, drains every connection and waits for the handlers.
  /// - Parameter grace: how long running calls may go on.
  public func shutdown(grace: TimeAmount) async {
    let channel = state.withLock { $0.channel }
    try? await channel?.close()
    for connection in connections.beginDrain() {
      connection.onLoop { $0.drain(grace: grace, reason: "the server shuts down") }
    }
    let connections = self.connections
    let timer = group.next().scheduleTask(in: grace) {
      for connection in connections.all { connection.onLoop { $0.close() } }
    }
    await connections.quiet()
    timer.cancel()
  }

  /// What the server looks like now: connections, streams, credits, queues, last errors.
  public func snapshot() async -> ServerSnapshot {
    var found: [ConnectionSnapshot] = []
    for connection in connections.all {
      let snapshot = await withCheckedContinuation {
        (continuation: CheckedContinuation<ConnectionSnapshot?, Never>) in
        connection.onLoop { continuation.resume(returning: $0.snapshot()) }
      }
      if let snapshot { found.append(snapshot) }
    }
    return ServerSnapshot(
      connections: found, handlers: connections.counts.handlers,
      reassemblyBytesFree: configuration.reassemblyBudget.available,
      queueBytesFree: configuration.queueBudget.available,
      lastErrors: connections.lastErrors)
  }

  /// How many calls at once a connection takes.
  public var callLimit: Int {
    state.withLock { $0.callLimit } ?? configuration.settings.maxStreams
  }

  /// Changes how many calls at once every connection takes from now on; one that is open, up to what
  /// its HELLO has said (G-3). Calls that run go on.
  public func limitCalls(to calls: Int) {
    state.withLock { $0.callLimit = calls }
    for connection in connections.all { connection.onLoop { $0.limitCalls(to: calls) } }
  }

  /// Takes new certificates for new connections. If they are no good the old ones stay (T-4).
  /// - Throws: `TLSError` that names the file.
  public func reload(_ tls: TLSConfiguration) throws {
    try preparedReload(tls)()
  }

  /// Reads and checks new certificates; what it gives takes them for new connections and cannot fail.
  /// - Throws: `TLSError` that names the file.
  public func preparedReload(_ tls: TLSConfiguration) throws -> @Sendable () -> Void {
    let context = try TLSContext(tls, isServer: true)
    return { [self] in state.withLock { $0.context = context } }
  }

  private func accept(_ channel: any Channel) throws {
    let address = channel.remoteAddress?.ipAddress ?? ""
    let connection = ServerConnection(
      loop: channel.eventLoop, dispatch: dispatch, registry: connections, logger: logger,
      address: channel.remoteAddress?.description ?? "")
    guard connections.opened(connection, address: address) else {
      throw TLSError("too many connections of \(address)")
    }
    let callLimit = state.withLock { $0.callLimit }
    var settings = configuration.settings
    // HELLO says what the start has said, or more where more is taken now; LIMIT says less, and so may
    // rise again.
    settings.maxStreams = min(
      max(settings.maxStreams, callLimit ?? 0), ConnectionSettings.maxStreamsRange.upperBound)
    do {
      let handler = ConnectionHandler(
        loop: channel.eventLoop, tls: try TLSSession(state.withLock { $0.context }),
        state: ConnectionState(
          role: .server, settings: settings, limits: configuration.limits,
          budget: configuration.reassemblyBudget, queues: configuration.queueBudget),
        timings: configuration.timings, owner: connection)
      connection.attach(handler, callLimit: callLimit == settings.maxStreams ? nil : callLimit)
      try channel.pipeline.syncOperations.addHandler(handler)
    } catch {
      connections.closed(connection)
      throw error
    }
  }
}
