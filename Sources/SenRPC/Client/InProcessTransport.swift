import Logging
import NIOCore
import Synchronization

/// Calls the methods of a router in the same process, with the behaviour of a connection:
/// deadlines, cancellation, limits, silent streams, metadata's rules, interceptors of both sides,
/// trusted forwarders, retries, hedging, errors cut as an END cuts them.
public struct InProcessTransport: RPCCaller {
  /// Messages that wait in one direction of a call at the most.
  static let pipeCapacity = 16

  private let dispatch: CallDispatch
  private let peer: PeerIdentity
  private let interception: ClientInterception
  private let settings: ConnectionSettings
  private let limits: ConnectionLimits
  private let places: CallPlaces
  private let placeWait: Duration
  private let retries: RetryPolicy
  private let hedges: HedgePolicy
  private let logger: Logger

  /// A transport to a router. The peer is who the handlers see as the client.
  /// - Parameters:
  ///   - settings: largest message, bytes that wait in one direction of a call, calls at once on
  ///     each of as many connections as a pool may have.
  ///   - limits: how long a stream may be silent.
  ///   - placeWait: how long a call past those waits for another to end.
  public init(
    router: RPCRouter, peer: PeerIdentity = PeerIdentity(address: "in-process"),
    interceptors: [any ServerInterceptor] = [], trustedForwarders: Set<String> = [],
    clientInterceptors: [any ClientInterceptor] = [],
    settings: ConnectionSettings = ConnectionSettings(),
    limits: ConnectionLimits = ConnectionLimits(),
    placeWait: Duration = RPCClientConfiguration.connectWaitDefault,
    retryBudget: Double = RPCClientConfiguration.retryBudgetDefault,
    retryDelay: Duration = RPCClientConfiguration.retryDelayDefault,
    hedgeDelay: Duration = RPCClientConfiguration.hedgeDelayDefault,
    hedgesMax: Int = RPCClientConfiguration.hedgesMaxDefault,
    hedgeInterval: Duration = RPCClientConfiguration.hedgeIntervalDefault,
    logger: Logger = Logger(label: "sen-rpc")
  ) {
    dispatch = CallDispatch(
      router: router, interceptors: interceptors, trustedForwarders: trustedForwarders)
    interception = ClientInterception(interceptors: clientInterceptors)
    self.settings = settings
    self.limits = limits
    self.placeWait = placeWait
    places = CallPlaces(
      settings.maxStreams * RPCClientConfiguration.connectionsPerTargetDefault)
    retries = RetryPolicy(budget: retryBudget, firstDelay: retryDelay)
    hedges = HedgePolicy(
      delay: hedgeDelay, max: hedgesMax, interval: hedgeInterval, retries: retries)
    self.peer = peer
    self.logger = logger
  }

  /// Makes a call of one request and one reply.
  public func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    try await reply(method, request, options: options).message
  }

  /// Makes a call of one request and one reply, and gives what the server sent around the reply.
  public func reply(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> RPCReply
  {
    try await interception.run(method, options) { options in
      let deadline = options.deadline(for: method)
      guard HedgePolicy.allows(method, options) else {
        return try await attempting(method, request, options, deadline)
      }
      var once = options
      once.attempts = 1
      let second = once
      return try await hedges.reply {
        try await attempting(method, request, options, deadline)
      } second: {
        try await attempting(method, request, second, deadline)
      }
    }
  }

  /// Makes a call, and again where that is safe and the budget allows it.
  private func attempting(
    _ method: RPCMethod, _ request: ByteBuffer, _ options: CallOptions, _ deadline: RPCDeadline?
  ) async throws -> RPCReply {
    var attempt = 0
    var repeatedUnprocessed = false
    while true {
      do {
        let reply = try await call(method, options, deadline) { requests, responses in
          try await requests.write(request)
          requests.finish()
          let message = try await responses.single()
          return RPCReply(
            message: message, headers: try await responses.headers(),
            trailers: responses.trailers)
        }
        retries.succeeded()
        return reply
      } catch {
        let failure = error as? RPCError
        let delay = retries.delay(
          after: failure, method, options,
          hasIdempotencyKey: options.outgoingMetadata().idempotencyKey != nil,
          deadline: deadline, attempt: attempt, repeatedUnprocessed: repeatedUnprocessed)
        guard let delay else { throw error }
        if failure?.notProcessed == true { repeatedUnprocessed = true }
        attempt += 1
        retries.tell(
          interception.interceptors, method, attempts: attempt, RPCError(wrapping: error),
          delay: delay)
        if delay > .zero, (try? await Task.sleep(for: delay)) == nil { throw RPCError.cancelled }
      }
    }
  }

  /// Makes a call with streams.
  public func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await interception.run(method, options) {
      try await call(method, $0, $0.deadline(for: method), body)
    }
  }

  private func call<Result: Sendable>(
    _ method: RPCMethod, _ options: CallOptions, _ deadline: RPCDeadline?,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    if Task.isCancelled { throw RPCError.cancelled }
    if let deadline, deadline.isExpired { throw RPCError.deadlineExceeded }
    let metadata = try MetadataCoding.asReceived(options.outgoingMetadata())
    guard let registration = dispatch.router.registration(method.id) else {
      throw RPCError.unimplemented(method.path)
    }
    try await takePlace(deadline)
    let began = RPCDeadline.clock()
    let facts = dispatch.facts(
      registration.method, metadata: metadata, peer: peer, deadline: deadline)
    do throws(RPCError) {
      try dispatch.admit(facts)
    } catch {
      places.give()
      dispatch.finished(facts, error, began: began)
      throw CallEnd(error: error).asReceived.error ?? error
    }
    let call = InProcessCall(registration.method, settings)
    // The handler may outlive its caller, as behind a connection; it is cancelled then, and its place
    // is free only when it has returned.
    let handler = Task {
      await serve(registration, facts, call, began: began)
      places.give()
    }
    // Ended with the call.
    let timer = Task {
      guard let deadline, (try? await Task.sleep(for: deadline.remaining)) != nil else { return }
      call.fail(.deadlineExceeded)
      handler.cancel()
    }
    // Ended with the call; a call of one message each way has its deadline.
    let idle = Task { [limits] in
      guard registration.method.shape != .unary, !registration.method.options.contains(.mayIdle),
        let silence = await call.silence(limit: limits.streamIdle)
      else { return }
      call.fail(silence)
      handler.cancel()
    }
    defer {
      call.fail(.cancelled)
      handler.cancel()
      timer.cancel()
      idle.cancel()
    }
    return try await withTaskCancellationHandler {
      try await body(call.sink, call.stream)
    } onCancel: {
      call.fail(.cancelled)
      handler.cancel()
    }
  }

  /// Waits for a place as long as a pool waits for one on its connections.
  private func takePlace(_ deadline: RPCDeadline?) async throws {
    let wait = RPCDeadline.after(placeWait)
    guard await places.take(until: min(deadline ?? wait, wait)) else {
      if Task.isCancelled { throw RPCError.cancelled }
      if let deadline, deadline.isExpired { throw RPCError.deadlineExceeded }
      var error = RPCError(
        .unavailable, reason: "UPSTREAM_UNAVAILABLE", "Too many calls run at once.")
      error.notProcessed = true
      throw error
    }
  }

  private func serve(
    _ registration: RPCRouter.Registration, _ facts: InlineContext, _ call: InProcessCall,
    began: UInt64
  ) async {
    let context = ServerContext(facts)
    var failure: RPCError?
    do {
      // What the client's task has set is not the handler's.
      try await RPCCallContext.$current.withValue(nil) {
        try await run(registration.answer, context, call)
      }
    } catch {
      // A handler that has run cannot say that nobody saw the call, as over a connection.
      let told = RPCError(wrapping: error)
      failure = registration.isFallback ? told : told.processed
      if !(error is RPCError), !(error is CancellationError) { log(error, context) }
    }
    let outcome = call.cause ?? failure
    dispatch.finished(facts, outcome, began: began)
    let end = CallEnd(error: outcome, trailers: context.exchange.trailers).asReceived
    if outcome == nil { call.begin(context.exchange.takeHeaders()) }
    call.end(end)
  }

  private func run(
    _ answer: RPCRouter.Answer, _ context: ServerContext, _ call: InProcessCall
  ) async throws {
    let reply = Mutex<ByteBuffer?>(nil)
    var answer = answer
    if case .unary(let unary) = answer { answer = .handler(RPCRouter.handler(of: unary)) }
    switch answer {
    case .unary: break
    case .inline(let handler):
      var bytes = ByteBuffer()
      let request = try await call.requestStream.single()
      try dispatch.run(inline: handler, context.facts, request: request, reply: &bytes)
      reply.withLock { $0 = bytes }
    case .handler(let handler) where context.method.shape.streamsResponses:
      let writer = ResponseWriter<ByteBuffer> { message in
        try Task.checkCancellation()
        call.begin(context.exchange.takeHeaders() ?? Metadata())
        try await call.respond(message)
      }
      return try await dispatch.run(handler, context, call.requestStream, writer)
    case .handler(let handler):
      let writer = ResponseWriter<ByteBuffer> { message in
        let isFirst = reply.withLock { reply in
          guard reply == nil else { return false }
          reply = message
          return true
        }
        guard isFirst else { throw RPCError.tooManyReplies }
      }
      try await dispatch.run(handler, context, call.requestStream, writer)
    }
    guard let message = reply.withLock({ $0 }) else { throw RPCError.noReply }
    try call.check(message)
    guard call.cause == nil else { return }
    call.begin(context.exchange.takeHeaders() ?? Metadata())
    try await call.responses.send(message)
  }

  private func log(_ error: any Error, _ context: ServerContext) {
    logger.error(
      "sen-rpc handler failed",
      metadata: [
        "rpc.method": "\(context.method.path)", "request.id": "\(context.requestID)",
        "error": "\(String(reflecting: error))",
      ])
  }
}

/// The two pipes of a call, and what goes around them.
private final class InProcessCall: Sendable {
  private struct State {
    var headers = Metadata()
    var trailers = Metadata()
    var cause: RPCError?
    var hasEnded = false
    var hasEndedWell = false
    var requestsEnded = false
    /// When the client last sent, and the handler last took, a request.
    var lastRequest = RPCDeadline.clock()
    /// The same of replies; the end of the requests counts as well.
    var lastReply = RPCDeadline.clock()
  }

  let requests: MessagePipe<ByteBuffer>
  let responses: MessagePipe<ByteBuffer>
  private let headers = MessagePipe<Metadata>(capacity: 1)
  private let state = Mutex(State())
  private let method: RPCMethod
  private let maxMessage: Int

  init(_ method: RPCMethod, _ settings: ConnectionSettings) {
    self.method = method
    maxMessage = settings.maxMessage
    // Each message counts as one of its bytes does at the least, as on a connection (C-4).
    let pipe = {
      MessagePipe<ByteBuffer>(
        capacity: InProcessTransport.pipeCapacity, weightMax: settings.streamWindow
      ) { $0.readableBytes + WireLimits.messageOverheadBytes }
    }
    requests = pipe()
    responses = pipe()
  }

  /// Why the call is over before its handler has returned.
  var cause: RPCError? { state.withLock { $0.cause } }

  var requestStream: RequestStream<ByteBuffer> {
    RequestStream {
      let request = try await self.requests.next()
      self.state.withLock { $0.lastRequest = RPCDeadline.clock() }
      return request
    }
  }

  var sink: RequestSink<ByteBuffer> {
    RequestSink(write: { try await self.request($0) }, finish: { self.finishRequests() })
  }

  private func request(_ message: ByteBuffer) async throws {
    try check(message)
    state.withLock { $0.lastRequest = RPCDeadline.clock() }
    do {
      try await Self.speaking { try await self.requests.send(message) }
    } catch {
      // The end of the call stands, and what came too late for it is dropped.
      guard !Task.isCancelled, state.withLock({ $0.hasEndedWell }) else { throw error }
    }
  }

  private func finishRequests() {
    state.withLock { state in
      guard !state.requestsEnded else { return }
      state.requestsEnded = true
      state.lastReply = RPCDeadline.clock()
    }
    requests.finish()
  }

  var stream: ResponseStream<ByteBuffer> {
    ResponseStream(
      next: {
        let reply = try await Self.speaking { try await self.responses.next() }
        self.state.withLock { $0.lastReply = RPCDeadline.clock() }
        return reply
      },
      headers: {
        let arrived = try await Self.speaking { try await self.headers.next() }
        return arrived ?? self.state.withLock { $0.headers }
      },
      trailers: { self.state.withLock { $0.trailers } })
  }

  /// A client's cancelled task is a cancelled call, as over a connection.
  private static func speaking<Value: Sendable>(
    _ body: @Sendable () async throws -> Value
  ) async throws -> Value {
    do { return try await body() } catch is CancellationError { throw RPCError.cancelled }
  }

  func check(_ message: ByteBuffer) throws(RPCError) {
    guard message.readableBytes <= maxMessage else {
      throw ConnectionState.messageTooLarge(message.readableBytes, maxMessage)
    }
  }

  func respond(_ message: ByteBuffer) async throws {
    if let cause { throw cause }
    try check(message)
    state.withLock { $0.lastReply = RPCDeadline.clock() }
    try await responses.send(message)
  }

  /// Waits until the side that owes messages has been silent for longer than the limit, in
  /// nanoseconds (K-3).
  /// - Returns: how the call ends then; `nil` if the task was cancelled first.
  func silence(limit: UInt64) async -> RPCError? {
    while !Task.isCancelled {
      let (requestsEnded, last) = state.withLock {
        ($0.requestsEnded, $0.requestsEnded ? $0.lastReply : $0.lastRequest)
      }
      let isOwed =
        requestsEnded
        ? method.shape.streamsResponses && responses.count == 0 : requests.count == 0
      let silent = isOwed ? RPCDeadline.clock() &- last : 0
      guard silent <= limit else {
        return requestsEnded
          ? RPCError(.unavailable, reason: "STREAM_IDLE", "The server sent nothing for too long.")
          : RPCError(.cancelled, reason: "STREAM_IDLE", "The client sent nothing for too long.")
      }
      guard
        (try? await Task.sleep(for: .nanoseconds(Int64(clamping: limit - silent + 1)))) != nil
      else { return nil }
    }
    return nil
  }

  /// Makes the headers visible to the client, once; without any an absence is known.
  func begin(_ metadata: Metadata?) {
    if let metadata, !metadata.isEmpty { state.withLock { $0.headers = metadata } }
    headers.finish()
  }

  func end(_ end: CallEnd) {
    state.withLock { state in
      state.trailers = end.trailers
      state.hasEnded = true
      state.hasEndedWell = end.error == nil
    }
    requests.close(throwing: end.error ?? .cancelled)
    responses.finish(throwing: end.error)
    headers.finish(throwing: end.error)
  }

  /// Ends both directions at once, from the outside. Does nothing after the end.
  func fail(_ error: RPCError) {
    let hasEnded = state.withLock { state in
      if !state.hasEnded, state.cause == nil { state.cause = error }
      return state.hasEnded
    }
    guard !hasEnded else { return }
    requests.close(throwing: error)
    responses.close(throwing: error)
    headers.finish(throwing: error)
  }
}
