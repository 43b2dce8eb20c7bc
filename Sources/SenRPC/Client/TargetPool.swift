import Logging
import NIOCore
import Synchronization

/// The connections to one replica of a service.
final class TargetPool: Sendable {
  private struct State {
    var connections: [ClientConnection] = []
    var dials = TargetDials()
    var lastError: RPCError?
    var isClosed = false
    var waiters: [UInt64: CheckedContinuation<ClientConnection, any Error>] = [:]
    var nextWaiter: UInt64 = 0
    var health = TargetHealth()
    /// What the replica says of itself.
    var said = ReplicaHealth.unasked
    var watch: Task<Void, Never>?
  }

  /// What a caller may do next.
  private enum Next {
    case use(ClientConnection)
    case wait(dial: Bool)
    case fail(RPCError)
  }

  let target: RPCTarget
  let address: SocketAddress
  /// Called when the replica cannot be reached or a connection has broken.
  private let onTrouble: @Sendable () -> Void
  private let configuration: RPCClientConfiguration
  private let context: Mutex<TLSContext>
  private let group: any EventLoopGroup
  private let logger: Logger
  private let state = Mutex(State())

  init(
    target: RPCTarget, address: SocketAddress, configuration: RPCClientConfiguration,
    context: TLSContext, group: any EventLoopGroup, logger: Logger,
    onTrouble: @escaping @Sendable () -> Void
  ) {
    self.target = target
    self.address = address
    self.onTrouble = onTrouble
    self.configuration = configuration
    self.context = Mutex(context)
    self.group = group
    self.logger = logger
  }

  /// Calls under way to this target; `nil` while it is down.
  var load: Int? {
    state.withLock { state in
      let ready = state.connections.map(\.currentLoad).filter { $0.isReady && !$0.isDraining }
      if ready.isEmpty, state.dials.isPaused(now: RPCDeadline.clock()) { return nil }
      return ready.reduce(0) { $0 + $1.calls }
    }
  }

  /// True if a connection is open and takes calls.
  var isConnected: Bool {
    state.withLock { $0.connections.contains { $0.currentLoad.takesCalls } }
  }

  /// True while the replica is left out because its calls have failed.
  var isEjected: Bool {
    state.withLock { Self.isEjected($0) }
  }

  private static func isEjected(_ state: borrowing State) -> Bool {
    state.said == .notServing || state.health.isEjected(now: RPCDeadline.clock())
  }

  /// A connection with a place reserved for a question about the replica's health, if one has
  /// room. Without any connection the questions are over until there is one.
  func connectionToProbe() -> (found: ClientConnection?, isOver: Bool) {
    state.withLock { state in
      guard !state.connections.isEmpty else {
        state.watch = nil
        state.said = .unasked
        return (nil, true)
      }
      return (state.connections.first { $0.reserve() }, false)
    }
  }

  /// Notes what the replica has said of itself.
  func note(_ said: ReplicaHealth) {
    let before = state.withLock { state in
      defer { state.said = said }
      return state.said
    }
    let isServing = said != .notServing
    guard isServing != (before != .notServing) else { return }
    logger.warning(
      "sen-rpc replica \(isServing ? "serves again" : "says that it does not serve")",
      metadata: ["rpc.target": "\(name)"])
  }

  /// Begins to ask for the replica's health, unless somebody does.
  private func beginWatch() {
    guard let probe = configuration.health else { return }
    state.withLock { state in
      guard state.watch == nil, !state.isClosed else { return }
      // Ends with the last connection, or with the pool.
      state.watch = Task { [weak self] in await self?.watchHealth(probe) }
    }
  }

  /// Notes how a call has ended.
  func record(_ error: RPCError?, mayEject: Bool) {
    let isOut = state.withLock { state in
      guard error != nil || !state.health.isSpotless else { return false }
      return state.health.record(
        error, now: RPCDeadline.clock(), limits: configuration.ejection, mayEject: mayEject)
    }
    if isOut { logger.warning("sen-rpc leaves a replica out", metadata: ["rpc.target": "\(name)"]) }
  }

  /// A connection with a place reserved for one call; waits while one is made.
  /// - Throws: `RPCError` UNAVAILABLE, not processed, at once while the target is down.
  func connection(until deadline: RPCDeadline?) async throws -> ClientConnection {
    let wait = RPCDeadline.ofWait(
      configuration.connectWait, within: deadline, now: RPCDeadline.clock())
    switch state.withLock({ next(&$0) }) {
    case .use(let connection): return connection
    case .fail(let error): throw error
    case .wait: break
    }
    return try await waitForConnection(until: wait)
  }

  /// A place for one call on a connection of the given loop, without waiting; where there is none
  /// a connection is begun on that loop.
  func connection(on loop: any EventLoop) -> ClientConnection? {
    let (found, dials) = state.withLock { state -> (ClientConnection?, Bool) in
      guard !state.isClosed else { return (nil, false) }
      for connection in state.connections where connection.loop === loop && connection.reserve() {
        return (connection, false)
      }
      let next = state.dials.next(
        open: state.connections.openCount, configuration, now: RPCDeadline.clock())
      return (nil, next == .begin)
    }
    if dials { dial(on: loop) }
    return found
  }

  private func waitForConnection(until wait: RPCDeadline) async throws -> ClientConnection {
    let ticket = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    var timer: Scheduled<Void>?
    defer { timer?.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let next = state.withLock { state -> Next in
          let next = self.next(&state)
          guard case .wait = next else { return next }
          if Task.isCancelled { return .fail(.cancelled) }
          state.waiters[ticket] = continuation
          return next
        }
        switch next {
        case .use(let connection): continuation.resume(returning: connection)
        case .fail(let error): continuation.resume(throwing: error)
        case .wait(let dial):
          // Only now: a timer that ran before the waiter is known would leave it without a limit.
          timer = group.next().scheduleTask(deadline: .uptimeNanoseconds(wait.nanoseconds)) {
            self.failWaiter(ticket, self.unavailable("no connection in time"))
          }
          if dial { self.dial() }
        }
      }
    } onCancel: {
      failWaiter(ticket, .cancelled)
    }
  }

  private func next(_ state: inout State) -> Next {
    guard !state.isClosed else { return .fail(unavailable("the client is closed")) }
    if let best = state.connections.min(by: { $0.currentLoad.calls < $1.currentLoad.calls }),
      best.reserve()
    {
      return .use(best)
    }
    for connection in state.connections where connection.reserve() { return .use(connection) }
    let next = state.dials.next(
      open: state.connections.openCount, configuration, now: RPCDeadline.clock())
    return switch next {
    case .begin: .wait(dial: true)
    case .wait: .wait(dial: false)
    case .refuse: .fail(state.lastError ?? unavailable("waiting to reconnect"))
    }
  }

  /// Ends the oldest of the draining connections where they are too many: calls that never end by
  /// themselves would else keep one for every time that the certificates were taken up.
  private func endSurplusDraining() {
    let surplus = state.withLock {
      $0.connections.surplusDraining(max: configuration.drainingPerTargetMax)
    }
    let replaced = RPCError(
      .unavailable, reason: "DRAINING", "The connection has waited too long for its last calls.")
    for connection in surplus { connection.close(replaced) }
  }

  private func failWaiter(_ ticket: UInt64, _ error: RPCError) {
    state.withLock { $0.waiters.removeValue(forKey: ticket) }?.resume(throwing: error)
  }

  /// Begins a connection, unless one is being made.
  private func dial(on loop: (any EventLoop)? = nil) {
    let isMine = state.withLock { state in !state.isClosed && state.dials.begin() }
    guard isMine else { return }
    ClientConnection.connect(
      address: address, context: context.withLock { $0 },
      settings: configuration.settings, limits: configuration.limits,
      timings: configuration.timings, loop: loop ?? group.next(), logger: logger,
      onChange: { [weak self] in self?.changed($0) }
    ).whenComplete { result in self.dialled(result) }
  }

  private func dialled(_ result: Result<ClientConnection, any Error>) {
    switch result {
    case .success(let connection):
      let isClosed = state.withLock { state in
        state.dials.succeeded()
        state.connections.append(connection)
        return state.isClosed
      }
      if isClosed { connection.close() } else { beginWatch() }
      serveWaiters()
    case .failure(let error):
      let failure = failure(error)
      let waiters = state.withLock { state in
        state.dials.failed(configuration, now: RPCDeadline.clock())
        state.lastError = failure
        defer { state.waiters = [:] }
        return state.waiters
      }
      logger.debug("sen-rpc cannot connect", metadata: ["rpc.target": "\(name)"])
      onTrouble()
      for waiter in waiters.values { waiter.resume(throwing: failure) }
    }
  }

  private func changed(_ connection: ClientConnection) {
    let load = connection.currentLoad
    if load.isClosed || (load.isDraining && load.calls == 0) {
      state.withLock { $0.connections.removeAll { $0 === connection } }
      if !load.isClosed { connection.drain() }
      if load.isClosed { onTrouble() }
    } else if load.isDraining {
      endSurplusDraining()
    }
    serveWaiters()
  }

  /// Gives waiting calls the places there are, and dials once more if some still wait.
  private func serveWaiters() {
    var served: [(CheckedContinuation<ClientConnection, any Error>, ClientConnection)] = []
    let dials = state.withLock { state -> Bool in
      guard !state.waiters.isEmpty else { return false }
      for ticket in state.waiters.keys.sorted() {
        switch next(&state) {
        case .use(let connection):
          if let waiter = state.waiters.removeValue(forKey: ticket) {
            served.append((waiter, connection))
          }
        case .wait(let dial): return dial
        case .fail: return false
        }
      }
      return false
    }
    for (waiter, connection) in served { waiter.resume(returning: connection) }
    if dials { dial() }
  }

  /// What the connections to the target look like now.
  func snapshot() async -> TargetSnapshot {
    let now = state.withLock { $0 }
    var found: [ConnectionSnapshot] = []
    for connection in now.connections {
      let snapshot = await withCheckedContinuation {
        (continuation: CheckedContinuation<ConnectionSnapshot?, Never>) in
        connection.onLoop { continuation.resume(returning: $0.snapshot()) }
      }
      if let snapshot { found.append(snapshot) }
    }
    return TargetSnapshot(
      target: target, waitingCalls: now.waiters.count, failures: now.dials.failures,
      lastError: now.lastError, connections: found, health: now.said,
      isLeftOut: Self.isEjected(now))
  }

  /// Takes a new context for new connections; the old ones go on until their calls have ended.
  func reload(_ context: TLSContext) {
    self.context.withLock { $0 = context }
    for connection in state.withLock({ $0.connections }) { connection.drain() }
    endSurplusDraining()
    // Those who wait for a place of the old connections may have a new one.
    serveWaiters()
  }

  /// The address is no longer the name's: takes no more calls and lets those that run end.
  func retire() {
    let (connections, waiters) = state.withLock { state in
      state.isClosed = true
      state.watch?.cancel()
      defer { state.waiters = [:] }
      return (state.connections, state.waiters)
    }
    for connection in connections { connection.drain() }
    for waiter in waiters.values { waiter.resume(throwing: unavailable("its address is gone")) }
  }

  /// Ends every connection; running calls fail.
  func close() {
    let (connections, waiters) = state.withLock { state in
      state.isClosed = true
      state.watch?.cancel()
      defer {
        state.connections = []
        state.waiters = [:]
      }
      return (state.connections, state.waiters)
    }
    for connection in connections { connection.close() }
    for waiter in waiters.values { waiter.resume(throwing: unavailable("the client is closed")) }
  }

  /// The target, with the address behind its name.
  private var name: String {
    NameResolution.literal(target) == nil
      ? "\(target) (\(address.ipAddress ?? "?"))" : target.description
  }

  /// What the callers learn of a dial that has failed. A certificate that is refused stays so: the
  /// call is not made again.
  private func failure(_ error: any Error) -> RPCError {
    let cause = error as? RPCError
    let text = cause?.message ?? String(describing: error)
    guard !configuration.isUpstream, cause?.reason == TLSError.certificateRefused else {
      return unavailable(text)
    }
    var refusal = RPCError(
      .unauthenticated, reason: TLSError.certificateRefused,
      "\(configuration.name) at \(name): \(text).")
    refusal.notProcessed = true
    refusal.noRetry = true
    return refusal
  }

  private func unavailable(_ cause: String) -> RPCError {
    var error = RPCError(
      .unavailable, reason: "UPSTREAM_UNAVAILABLE",
      "\(configuration.name) at \(name) cannot be reached: \(cause).")
    error.notProcessed = true
    return error
  }
}
