import Logging
import NIOCore
import NIOEmbedded
import Synchronization

@testable import SenRPC

/// The numbers of a client's pool, at moments that the rows choose.
extension LimitRow {
  /// What a pool does again, and whom it leaves out.
  static let pools = [
    LimitRow("CallOptions.defaultUnaryTimeout", runs, over, over) { offset in
      let deadline = CallOptions().deadline(for: Echo.unary, now: 1)
      let end = moment(CallOptions.defaultUnaryTimeout, offset)
      return deadline?.isExpired(now: end) == false ? runs : over
    },
    LimitRow("CallOptions.defaultAttempts", again, givenUp, givenUp) { offset in
      fate(attempts: CallOptions.defaultAttempts + offset)
    },
    LimitRow("RPCClientConfiguration.retryBudget", again, again, givenUp) { offset in
      var budget = RetryBudget(capacity: 3)
      var isSent = false
      for _ in 0..<(3 + offset) { isSent = budget.take() }
      return isSent ? again : givenUp
    },
    LimitRow("RPCClientConfiguration.retryDelay", givenUp, givenUp, again) { offset in
      // No call is sent again whose time is over by then.
      let end = moment(RPCClientConfiguration.retryDelayDefault, offset)
      return fate(attempts: 1, deadline: RPCDeadline(nanoseconds: end))
    },
    LimitRow("RPCClientConfiguration.hedgeDelay", "waits", "begun", "begun") { offset in
      try await hedge(
        after: RPCClientConfiguration.hedgeDelayDefault,
        at: RPCClientConfiguration.hedgeDelayDefault + .nanoseconds(offset))
    },
    LimitRow("RPCClientConfiguration.hedgesMax", "begun", "begun", "refused") { offset in
      var budget = HedgeBudget()
      var isBegun = false
      for _ in 0..<(3 + offset) { isBegun = budget.take(now: 1, max: 3, interval: .seconds(1)) }
      return isBegun ? "begun" : "refused"
    },
    LimitRow("RPCClientConfiguration.hedgeInterval", "refused", "refused", "begun") { offset in
      let interval = RPCClientConfiguration.hedgeIntervalDefault
      var budget = HedgeBudget()
      _ = budget.take(now: 1, max: 1, interval: interval)
      let isBegun = budget.take(now: moment(interval, offset), max: 1, interval: interval)
      return isBegun ? "begun" : "refused"
    },
    LimitRow("EjectionLimits.failures", "asked", leftOut, leftOut) { offset in
      var health = TargetHealth()
      fail(&health, EjectionLimits().failures + offset, now: 1)
      return health.isEjected(now: 2) ? leftOut : "asked"
    },
    LimitRow("EjectionLimits.first", leftOut, "asked", "asked") { offset in
      var health = TargetHealth()
      fail(&health, now: 1)
      return health.isEjected(now: moment(EjectionLimits().first, offset)) ? leftOut : "asked"
    },
    LimitRow("EjectionLimits.longest", leftOut, "asked", "asked") { offset in
      var health = TargetHealth()
      // Doubled more often than it takes.
      for _ in 0..<30 { fail(&health, now: health.ejectedUntil) }
      let last = health.ejectedUntil
      fail(&health, now: last)
      let now = moment(EjectionLimits().longest, offset, since: last)
      return health.isEjected(now: now) ? leftOut : "asked"
    },
    LimitRow("EjectionLimits.longest.withoutFailure", "longer", "longer", "as the first time") {
      offset in
      let limits = EjectionLimits()
      var health = TargetHealth()
      fail(&health, now: 1)
      let now = moment(limits.longest, offset, since: health.ejectedUntil)
      _ = health.record(nil, now: now, limits: limits, mayEject: true)
      fail(&health, now: now)
      let first = moment(limits.first, since: now)
      return health.ejectedUntil == first ? "as the first time" : "longer"
    },
    LimitRow("HealthProbe.interval", "waits", "asks", "asks") { offset in
      try await question(after: HealthProbe(method: Echo.unary) { _ in true }.interval, offset)
    },
    LimitRow("HealthProbe.timeout", runs, over, over) { offset in
      let probe = HealthProbe(method: Echo.unary) { _ in true }
      return withConnections(open: 1) { connections in
        let call = probe.question(on: connections[0], now: 1)
        let isOver = call.deadline?.isExpired(now: moment(probe.timeout, offset)) ?? false
        return isOver ? over : runs
      }
    },
  ]

  /// Which connections a pool makes, keeps and ends, and when it asks for a name.
  static let dials = [
    LimitRow("RPCClientConfiguration.connectionsPerTargetMax", begins, "waits", "waits") { offset in
      let most = configuration.connectionsPerTargetMax
      return withConnections(open: most + offset, draining: 2) { connections in
        answer(TargetDials(), open: connections.openCount, now: 1)
      }
    },
    LimitRow("RPCClientConfiguration.drainingPerTargetMax", runs, runs, "the oldest ends") {
      offset in
      let most = configuration.drainingPerTargetMax
      return withConnections(open: 2, draining: most + offset) { connections in
        let surplus = connections.surplusDraining(max: most)
        if surplus.isEmpty { return runs }
        let oldest = connections.first { $0.currentLoad.isDraining }
        return surplus.count == 1 && surplus.first === oldest ? "the oldest ends" : "another ends"
      }
    },
    LimitRow("RPCClientConfiguration.backoffMin", down, begins, begins) { offset in
      var dials = TargetDials()
      dials.failed(configuration, now: 1, part: 1)
      return answer(dials, open: 0, now: moment(configuration.backoffMin, offset))
    },
    LimitRow("RPCClientConfiguration.backoffMax", down, begins, begins) { offset in
      var dials = TargetDials()
      // Doubled more often than it takes.
      for _ in 0..<30 { dials.failed(configuration, now: 1, part: 1) }
      return answer(dials, open: 0, now: moment(configuration.backoffMax, offset))
    },
    LimitRow("RPCClientConfiguration.connectWait", "its own", "its own", "the wait's") { offset in
      // Whose end is it that ends the wait of a call with so much time.
      let wait = configuration.connectWait
      let own = RPCDeadline(nanoseconds: moment(wait, offset))
      return RPCDeadline.ofWait(wait, within: own, now: 1) == own ? "its own" : "the wait's"
    },
    LimitRow("RPCClientConfiguration.resolveInterval", "kept", "anew", "anew") { offset in
      name(isStale: false, at: moment(configuration.resolveInterval, offset))
    },
    LimitRow("RPCClientConfiguration.resolvePause", "kept", "anew", "anew") { offset in
      name(isStale: true, at: moment(configuration.resolvePause, offset))
    },
  ]

  private static let (runs, over) = ("runs", "over")
  private static let (again, givenUp) = ("sent again", "given up")
  private static let leftOut = "left out"
  private static let (begins, down) = ("begins", "down")

  /// A configuration with the defaults.
  private static let configuration = RPCClientConfiguration(
    name: "limits", targets: [], tls: TLSConfiguration(caFile: ""))

  /// A moment that lies a time and an offset behind another one.
  private static func moment(_ time: Duration, _ offset: Int = 0, since begin: UInt64 = 1) -> UInt64
  {
    UInt64(Int(begin + time.nanosecondsClamped) + offset)
  }

  /// What becomes of a call after so many attempts, none of which has reached a server.
  private static func fate(attempts: Int, deadline: RPCDeadline? = nil) -> String {
    let policy = RetryPolicy(budget: 1, firstDelay: RPCClientConfiguration.retryDelayDefault)
    let method = RPCMethod(path: "test.Echo/Again", shape: .unary, options: .idempotent)
    let delay = policy.delay(
      after: unwell, method, CallOptions(), hasIdempotencyKey: false, deadline: deadline,
      attempt: attempts - 1, repeatedUnprocessed: false, now: 1)
    return delay == nil ? givenUp : again
  }

  private static var unwell: RPCError { RPCError(.unavailable, reason: "TEST", "It fails.") }

  /// Calls of a replica fail, as many as it takes unless the number is given.
  private static func fail(_ health: inout TargetHealth, _ count: Int? = nil, now: UInt64) {
    let limits = EjectionLimits()
    for _ in 0..<(count ?? limits.failures) {
      _ = health.record(unwell, now: now, limits: limits, mayEject: true)
    }
  }

  /// Whether a second attempt begins beside one that hangs.
  private static func hedge(after delay: Duration, at time: Duration) async throws -> String {
    let clock = HandClock()
    let policy = HedgePolicy(
      delay: delay, max: 1, interval: .seconds(1),
      retries: RetryPolicy(budget: 1, firstDelay: .zero), clock: clock)
    let hangs = Gate()
    let isBegun = Atomic(false)
    async let reply = policy.reply {
      await hangs.passed()
      return RPCReply(message: ByteBuffer())
    } second: {
      isBegun.store(true, ordering: .relaxed)
      hangs.open()
      return RPCReply(message: ByteBuffer())
    }
    if !(await clock.advance(by: time)) { hangs.open() }
    _ = try await reply
    return isBegun.load(ordering: .relaxed) ? "begun" : "waits"
  }

  /// Whether a replica is asked for its health. There is nothing to ask it on, which ends the asking.
  private static func question(after interval: Duration, _ offset: Int) async throws -> String {
    let clock = HandClock()
    let certificates = try TestCertificates()
    let target = TargetPool(
      target: RPCTarget(host: "127.0.0.1", port: 1),
      address: try SocketAddress(ipAddress: "127.0.0.1", port: 1), configuration: configuration,
      context: try TLSContext(certificates.client(), isServer: false),
      group: EmbeddedEventLoop(), logger: Logger(label: "limits"), onTrouble: {})
    let probe = HealthProbe(method: Echo.unary, interval: interval) { _ in true }
    async let watch: Void = target.watchHealth(probe, clock: clock)
    // Not awaited where it does not wake: the end of the scope cancels it.
    guard await clock.advance(by: interval + .nanoseconds(offset)) else { return "waits" }
    await watch
    return "asks"
  }

  private static func answer(_ dials: TargetDials, open: Int, now: UInt64) -> String {
    switch dials.next(open: open, configuration, now: now) {
    case .begin: begins
    case .wait: "waits"
    case .refuse: down
    }
  }

  private static func name(isStale: Bool, at now: UInt64) -> String {
    var age = ResolutionAge()
    age.asked(now: 1)
    age.isStale = isStale
    let isOver = age.isOver(
      interval: configuration.resolveInterval, pause: configuration.resolvePause, now: now)
    return isOver ? "anew" : "kept"
  }

  /// Runs a body with connections that have greeted; those that end with their calls come first.
  private static func withConnections(
    open: Int, draining: Int = 0, _ body: ([ClientConnection]) -> String
  ) -> String {
    let loop = EmbeddedEventLoop()
    let connections = (0..<(draining + open)).map { number in
      let connection = ClientConnection(
        loop: loop, logger: Logger(label: "limits"), onChange: { _ in })
      connection.handle(.ready(ConnectionSettings()), now: 1)
      if number < draining { connection.drain() }
      return connection
    }
    return body(connections)
  }
}
