import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Calls a service over pooled connections to its replicas: the less busy of two, reconnecting,
/// retrying what is safe, leaving out replicas whose calls fail. Connections are made when calls
/// need them.
public final class RPCClientPool: RPCCaller, Service {
  /// What the pool was told.
  public let configuration: RPCClientConfiguration
  private let groups: [TargetGroup]
  private let interception: ClientInterception
  private let retries: RetryPolicy
  private let hedges: HedgePolicy
  /// Held while it is decided whether a replica is left out, so that never more than half are.
  private let ejecting = Mutex(())

  /// A pool without connections.
  /// - Throws: `TLSError` if the certificates cannot be used, `RPCError` without a target.
  public init(
    configuration: RPCClientConfiguration, interceptors: [any ClientInterceptor] = [],
    logger: Logger = Logger(label: "sen-rpc"),
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  ) throws {
    guard !configuration.targets.isEmpty else {
      throw RPCError(
        .invalidArgument, reason: "NO_TARGET", "\(configuration.name) has no target.")
    }
    let context = try TLSContext(
      configuration.tls, isServer: false, verifiesOwn: configuration.isUpstream)
    self.configuration = configuration
    interception = ClientInterception(interceptors: interceptors)
    var told = configuration
    // The only address there is: no other could be preferred to it.
    if told.targets.count == 1, NameResolution.literal(told.targets[0]) != nil { told.health = nil }
    groups = told.targets.map { [told] in
      TargetGroup(target: $0, configuration: told, context: context, group: group, logger: logger)
    }
    retries = RetryPolicy(
      budget: configuration.retryBudget, firstDelay: configuration.retryDelay)
    hedges = HedgePolicy(
      delay: configuration.hedgeDelay, max: configuration.hedgesMax,
      interval: configuration.hedgeInterval, retries: retries)
  }

  /// Waits for the shutdown, then closes the connections.
  public func run() async throws {
    try? await gracefulShutdown()
    close()
  }

  /// Closes every connection; running calls fail.
  public func close() {
    for group in groups { group.close() }
  }

  /// Takes new certificates for new connections. If they are no good the old ones stay (T-4).
  /// - Throws: `TLSError` that names the file.
  public func reload(_ tls: TLSConfiguration) throws {
    try preparedReload(tls)()
  }

  /// Reads and checks new certificates; what it gives takes them for new connections and cannot fail.
  /// - Throws: `TLSError` that names the file.
  public func preparedReload(_ tls: TLSConfiguration) throws -> @Sendable () -> Void {
    let context = try TLSContext(tls, isServer: false, verifiesOwn: configuration.isUpstream)
    return { [self] in
      for group in groups { group.reload(context) }
    }
  }

  /// True if at least one connection is open.
  public var isConnected: Bool { targets.contains { $0.isConnected } }

  /// The replicas that are known now.
  var targets: [TargetPool] {
    groups.count == 1 ? groups[0].known : groups.flatMap(\.known)
  }

  /// A caller for each replica that is known now; the pool itself while none or only one is.
  public var replicas: [any RPCCaller] {
    let targets = targets
    return targets.count > 1 ? targets.map { ReplicaCaller(pool: self, target: $0) } : [self]
  }

  /// What the connections look like now.
  public func snapshot() async -> PoolSnapshot {
    var found: [TargetSnapshot] = []
    for target in targets { found.append(await target.snapshot()) }
    return PoolSnapshot(name: configuration.name, targets: found)
  }

  // MARK: Calls

  /// Makes a call of one request and one reply.
  public func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    try await reply(method, request, options: options).message
  }

  /// Makes a call of one request and one reply, and gives what the server sent around the reply.
  public func reply(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions)
    async throws -> RPCReply
  {
    try await reply(method, request, options: options, only: nil)
  }

  func reply(
    _ method: RPCMethod, _ request: ByteBuffer, options: CallOptions, only: TargetPool?
  ) async throws -> RPCReply {
    try await interception.run(method, options) { options in
      let plan = CallPlan(method, options, only: only)
      if only == nil, HedgePolicy.allows(method, options) { return try await hedged(plan, request) }
      return try await reply(plan, request)
    }
  }

  /// Makes a call with streams. It is sent again only where it is certain that it has not begun.
  public func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await stream(method, options: options, only: nil, body)
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions, only: TargetPool?,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await interception.run(method, options) { options in
      try await attempting(CallPlan(method, options, only: only)) {
        call, head -> Attempt<Swift.Result<Result, any Error>> in
        let refusal = await withCheckedContinuation { continuation in
          call.connection.onLoop {
            continuation.resume(returning: $0.start(call, head, message: nil, isWhole: false))
          }
        }
        if let refusal { throw refusal }
        defer { call.cancel(.cancelled) }
        do {
          let value = try await withTaskCancellationHandler {
            try await body(call.requests, call.replies)
          } onCancel: {
            call.cancel(.cancelled)
          }
          return Attempt(value: .success(value))
        } catch {
          // The body has run: whatever it throws, the call is not sent again.
          return Attempt(value: .failure(error), failure: RPCError(wrapping: error))
        }
      }.get()
    }
  }

  /// Sends a call, and again where that is safe and the budget allows it.
  private func attempting<Result: Sendable>(
    _ plan: CallPlan, _ body: (ClientCall, CallHead) async throws -> Attempt<Result>
  ) async throws -> Result {
    let earlier = RelayedAttempt.current.flatMap { $0.isOf(self, plan.method) ? $0 : nil }
    var attempt =
      earlier == nil ? plan.firstAttempt : max(plan.firstAttempt, RelayedAttempt.attempts)
    var repeatedUnprocessed = earlier?.repeatedUnprocessed ?? false
    // An attempt whose outcome is unknown may have run, whatever becomes of those behind it.
    var mayHaveRun = earlier.map { !$0.repeatedUnprocessed } ?? false
    var last = earlier?.target
    while true {
      var called: TargetPool?
      do {
        let (target, connection) = try await connection(plan, notFirst: last)
        last = target
        called = target
        let call = ClientCall(
          method: plan.method, deadline: plan.deadline, metadata: plan.metadata,
          connection: connection)
        let head = CallHead(
          method: plan.method.id, timeout: 0, attempt: UInt8(clamping: attempt),
          metadata: plan.metadata)
        let result = try await body(call, head)
        record(target, result.failure)
        if result.failure == nil { retries.succeeded() }
        return result.value
      } catch {
        let failure = error as? RPCError
        if let target = called { record(target, failure) }
        let delay = retries.delay(
          after: failure, plan.method, plan.options,
          hasIdempotencyKey: plan.metadata.idempotencyKey != nil, deadline: plan.deadline,
          attempt: attempt, repeatedUnprocessed: repeatedUnprocessed)
        guard let delay else { throw mayHaveRun ? failure?.processed ?? error : error }
        if failure?.notProcessed == true { repeatedUnprocessed = true } else { mayHaveRun = true }
        attempt += 1
        retries.tell(
          interception.interceptors, plan.method, attempts: attempt, RPCError(wrapping: error),
          delay: delay)
        if delay > .zero, (try? await Task.sleep(for: delay)) == nil { throw RPCError.cancelled }
      }
    }
  }

  // MARK: Hedging

  /// Makes a call whose method allows hedging; the second attempt goes to another replica if there
  /// is one.
  private func hedged(_ plan: CallPlan, _ request: ByteBuffer) async throws -> RPCReply {
    var plan = plan
    plan.route = CallRoute()
    let first = plan
    plan.firstAttempt = 1
    plan.options.attempts = 1
    let second = plan
    return try await hedges.reply {
      try await self.reply(first, request)
    } second: {
      try await self.reply(second, request)
    }
  }

  private func reply(_ plan: CallPlan, _ request: ByteBuffer) async throws -> RPCReply {
    try await attempting(plan) { call, head in
      Attempt(value: try await call.reply(head, request))
    }
  }

  // MARK: Balancing

  /// A connection of the less busy of two replicas; the others follow if it cannot be reached.
  private func connection(
    _ plan: CallPlan, notFirst: TargetPool?
  ) async throws -> (TargetPool, ClientConnection) {
    let deadline = plan.deadline
    if let deadline, deadline.isExpired { throw RPCError.deadlineExceeded }
    var lastError: any Error = RPCError.cancelled
    for group in groups where group.known.isEmpty {
      let wait = RPCDeadline.ofWait(
        configuration.connectWait, within: deadline, now: RPCDeadline.clock())
      do {
        try await group.firstResolution(until: wait)
      } catch {
        lastError = error
      }
    }
    for target in plan.only.map({ [$0] }) ?? order(notFirst: plan.route?.used ?? notFirst) {
      do {
        let connection = try await target.connection(until: deadline)
        plan.route?.use(target)
        return (target, connection)
      } catch {
        // A refused certificate says more than that another address does not answer.
        let isRefusal = (lastError as? RPCError)?.reason == TLSError.certificateRefused
        if !isRefusal { lastError = error }
      }
      if Task.isCancelled { throw RPCError.cancelled }
      if let deadline, deadline.isExpired { throw RPCError.deadlineExceeded }
    }
    throw lastError
  }

  /// A place for one call of a relay on a connection of the given loop, at once; `nil` if there is
  /// none now, or a handler must make the call: it may be hedged, or interceptors stand around it. A
  /// connection is then made for the next.
  func connection(
    on loop: any EventLoop, for method: RPCMethod
  ) -> (TargetPool, ClientConnection)? {
    guard interception.interceptors.isEmpty, !method.options.contains(.hedge) else { return nil }
    for target in order(notFirst: nil) {
      if let connection = target.connection(on: loop) { return (target, connection) }
    }
    return nil
  }

  /// Notes how a relayed call, the first attempt, has ended.
  /// - Returns: what a handler goes on from if it may make the call again; `nil` if nobody may.
  func relayEnded(
    _ target: TargetPool, _ error: RPCError?, _ relay: Relay, mayRepeat: Bool,
    deadline: RPCDeadline?
  ) -> RelayedAttempt? {
    record(target, error)
    guard let error else {
      retries.succeeded()
      return nil
    }
    guard mayRepeat else { return nil }
    let delay = retries.delay(
      after: error, relay.method, CallOptions(),
      hasIdempotencyKey: relay.metadata.idempotencyKey != nil, deadline: deadline, attempt: 0,
      repeatedUnprocessed: false)
    return delay.map { delay in
      RelayedAttempt(
        pool: self, target: target, method: relay.method.id,
        repeatedUnprocessed: error.notProcessed, delay: delay)
    }
  }

  /// The replicas in the order in which they are tried: the less busy of two at random first,
  /// those that are left out or were just tried last.
  private func order(notFirst: TargetPool?) -> [TargetPool] {
    var order = targets
    guard order.count > 1 else { return order }
    order.shuffle()
    var well = order.filter { !$0.isEjected && $0 !== notFirst }
    if well.count > 1, well[1].load ?? .max < well[0].load ?? .max { well.swapAt(0, 1) }
    guard well.count < order.count else { return well }
    return well + order.filter { target in !well.contains { $0 === target } }
  }

  /// Notes how a call on a replica has ended; never more than half of them are left out.
  private func record(_ target: TargetPool, _ failure: RPCError?) {
    guard let failure, failure.code == .unavailable || failure.code == .internalError else {
      return target.record(failure, mayEject: false)
    }
    ejecting.withLock { _ in
      let all = targets
      let ejected = all.count { $0 !== target && $0.isEjected }
      target.record(failure, mayEject: (ejected + 1) * 2 <= all.count)
    }
  }
}

/// An attempt that was relayed and has failed: the handler that makes the call again goes on from it,
/// so that the whole is one call with its numbers and its one repetition.
struct RelayedAttempt: Sendable {
  /// What the handler of the current task goes on from.
  @TaskLocal static var current: RelayedAttempt?

  /// The pool whose call it is; the handler's other calls are not meant.
  let pool: RPCClientPool
  /// The replica that was tried.
  let target: TargetPool
  let method: UInt64
  /// The call was not processed, and the one repetition of such a call is the one that comes.
  let repeatedUnprocessed: Bool
  /// How long to wait before the next attempt.
  let delay: Duration
  /// The attempts that were made: a relay makes one.
  static let attempts = 1

  func isOf(_ pool: RPCClientPool, _ method: RPCMethod) -> Bool {
    self.pool === pool && self.method == method.id
  }
}

/// Calls one replica of a pool and no other, however it is.
struct ReplicaCaller: RPCCaller {
  let pool: RPCClientPool
  let target: TargetPool

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    try await reply(method, request, options: options).message
  }

  func reply(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> RPCReply
  {
    try await pool.reply(method, request, options: options, only: target)
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await pool.stream(method, options: options, only: target, body)
  }
}

/// What is the same in all attempts of one call.
private struct CallPlan: Sendable {
  let method: RPCMethod
  var options: CallOptions
  let deadline: RPCDeadline?
  let metadata: Metadata
  /// The number of the first attempt, from 0.
  var firstAttempt = 0
  /// Where the attempts of a hedged call have gone.
  var route: CallRoute?
  /// The only replica that may be called.
  let only: TargetPool?

  init(_ method: RPCMethod, _ options: CallOptions, only: TargetPool?) {
    self.only = only
    self.method = method
    self.options = options
    deadline = options.deadline(for: method)
    metadata = options.outgoingMetadata()
  }
}

/// The replica that the last attempt of a hedged call was sent to.
private final class CallRoute: Sendable {
  private let last = Mutex<TargetPool?>(nil)

  var used: TargetPool? { last.withLock { $0 } }

  func use(_ target: TargetPool) { last.withLock { $0 = target } }
}

/// What an attempt that is not repeated has come to.
private struct Attempt<Value: Sendable>: Sendable {
  var value: Value
  /// How the call failed, if the failure is inside the value.
  var failure: RPCError?
}
