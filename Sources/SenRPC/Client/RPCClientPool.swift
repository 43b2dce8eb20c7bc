import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Calls a service over pooled connections to its replicas: the less busy of two, reconnecting,
/// retrying what is safe. Connections are made when calls need them.
public final class RPCClientPool: RPCCaller, Service {
  /// What the pool was told.
  public let configuration: RPCClientConfiguration
  private let targets: [TargetPool]
  private let interceptors: [any ClientInterceptor]
  private let budget: Mutex<RetryBudget>

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
    let context = try TLSContext(configuration.tls, isServer: false)
    self.configuration = configuration
    self.interceptors = interceptors
    targets = configuration.targets.map {
      TargetPool(
        target: $0, configuration: configuration, context: context, group: group, logger: logger)
    }
    budget = Mutex(RetryBudget(capacity: configuration.retryBudget))
  }

  /// Waits for the shutdown, then closes the connections.
  public func run() async throws {
    try? await gracefulShutdown()
    close()
  }

  /// Closes every connection; running calls fail.
  public func close() {
    for target in targets { target.close() }
  }

  /// Takes new certificates for new connections. If they are no good the old ones stay (T-4).
  /// - Throws: `TLSError` that names the file.
  public func reload(_ tls: TLSConfiguration) throws {
    let context = try TLSContext(tls, isServer: false)
    for target in targets { target.reload(context) }
  }

  /// True if at least one connection is open.
  public var isConnected: Bool { targets.contains { $0.isConnected } }

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
    try await attempting(method, options) { call, head in
      Attempt(value: try await call.reply(head, request))
    }
  }

  /// Makes a call with streams. It is sent again only where it is certain that it has not begun.
  public func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    let outcome = try await attempting(method, options) {
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
    }
    return try outcome.get()
  }

  private func attempting<Result: Sendable>(
    _ method: RPCMethod, _ given: CallOptions,
    _ body: (ClientCall, CallHead) async throws -> Attempt<Result>
  ) async throws -> Result {
    var options = given
    for interceptor in interceptors { try await interceptor.prepare(method, &options) }
    let deadline = options.deadline(for: method)
    let metadata = options.outgoingMetadata()
    let began = RPCDeadline.clock()
    var attempt = 0
    var repeatedUnprocessed = false
    while true {
      do {
        let connection = try await connection(until: deadline)
        let call = ClientCall(method: method, deadline: deadline, connection: connection)
        let head = CallHead(
          method: method.id, timeout: 0, attempt: UInt8(clamping: attempt), metadata: metadata)
        let result = try await body(call, head)
        budget.withLock { $0.succeeded() }
        finished(method, result.failure, metadata, began)
        return result.value
      } catch {
        let failure = error as? RPCError
        let delay = retryDelay(
          failure, method, metadata, options, attempt, repeatedUnprocessed, deadline)
        guard let delay else {
          finished(method, RPCError(wrapping: error), metadata, began)
          throw error
        }
        if failure?.notProcessed == true { repeatedUnprocessed = true }
        attempt += 1
        retrying(method, attempt, RPCError(wrapping: error), delay)
        if delay > .zero, (try? await Task.sleep(for: delay)) == nil { throw RPCError.cancelled }
      }
    }
  }

  /// How long to wait before the call is sent again; `nil` if it must not be.
  private func retryDelay(
    _ failure: RPCError?, _ method: RPCMethod, _ metadata: Metadata, _ options: CallOptions,
    _ attempt: Int, _ repeatedUnprocessed: Bool, _ deadline: RPCDeadline?
  ) -> Duration? {
    guard let failure, options.attempts > 1, !Task.isCancelled,
      RetryBudget.isRetryable(
        failure, method, hasIdempotencyKey: metadata.idempotencyKey != nil)
    else { return nil }
    if failure.notProcessed, !repeatedUnprocessed { return .zero }
    guard attempt + 1 < options.attempts else { return nil }
    let delay = failure.pushback ?? configuration.retryDelay * (1 << min(attempt, 10))
    if let deadline, deadline.remaining <= delay { return nil }
    return budget.withLock { $0.take() } ? delay : nil
  }

  private func retrying(
    _ method: RPCMethod, _ attempts: Int, _ error: RPCError, _ delay: Duration
  ) {
    guard !interceptors.isEmpty else { return }
    let notice = RetryNotice(
      method: method, attempts: attempts, error: error, delay: delay,
      budget: budget.withLock { $0.tokens })
    for interceptor in interceptors { interceptor.retrying(notice) }
  }

  private func finished(
    _ method: RPCMethod, _ error: RPCError?, _ metadata: Metadata, _ began: UInt64
  ) {
    guard !interceptors.isEmpty else { return }
    let summary = CallSummary(
      method: method, code: error?.code ?? .ok, reason: error?.reason ?? "",
      duration: .nanoseconds(Int64(clamping: RPCDeadline.clock() &- began)),
      requestID: metadata.text(InlineContext.requestIDName) ?? "")
    for interceptor in interceptors { interceptor.finished(summary) }
  }

  // MARK: Balancing

  /// A connection of the less busy of two targets; the others follow if it cannot be reached.
  private func connection(until deadline: RPCDeadline?) async throws -> ClientConnection {
    if let deadline, deadline.isExpired { throw RPCError.deadlineExceeded }
    var lastError: any Error = RPCError.cancelled
    for target in order() {
      do {
        return try await target.connection(until: deadline)
      } catch {
        lastError = error
        if Task.isCancelled { throw RPCError.cancelled }
        if let deadline, deadline.isExpired { throw RPCError.deadlineExceeded }
      }
    }
    throw lastError
  }

  private func order() -> [TargetPool] {
    guard targets.count > 1 else { return targets }
    var order = targets.shuffled()
    let first = order[0].load ?? .max
    let second = order[1].load ?? .max
    if second < first { order.swapAt(0, 1) }
    return order
  }
}

/// What an attempt that is not repeated has come to.
private struct Attempt<Value: Sendable>: Sendable {
  var value: Value
  /// How the call failed, for interceptors, if the failure is inside the value.
  var failure: RPCError?
}
