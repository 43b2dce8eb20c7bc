import Logging
import NIOCore

/// The server's side of one connection: finds handlers, runs them, ends their calls.
final class ServerConnection: ConnectionOwner, @unchecked Sendable {
  // Unchecked: every stored variable is confined to the connection's event loop.
  let loop: any EventLoop
  let dispatch: CallDispatch
  let executor: LoopExecutor
  let logger: Logger
  let registry: ServerConnections
  @exclusivity(unchecked) private(set) var handler: ConnectionHandler?
  @exclusivity(unchecked) private(set) var calls = StreamTable<ServerCall>()
  /// Calls that were sent on without a handler.
  @exclusivity(unchecked) var relayed = StreamTable<RelayedCall>()
  @exclusivity(unchecked) private(set) var peer = PeerIdentity()
  @exclusivity(unchecked) private(set) var isForwarder = false
  @exclusivity(unchecked) private var deadlineTimer: Scheduled<Void>?
  @exclusivity(unchecked) private var deadlineTimerAt = UInt64.max
  private var initialCallLimit: Int?
  private let address: String
  /// Ends of a connection that an operator wants to know of.
  private static let faults: Set = [
    "TLS", "HANDSHAKE_TIMEOUT", "HANDSHAKE_EVICTED", "WRITE_STALL", "KEEPALIVE",
  ]

  init(
    loop: any EventLoop, dispatch: CallDispatch, registry: ServerConnections, logger: Logger,
    address: String
  ) {
    self.address = address
    self.loop = loop
    self.dispatch = dispatch
    self.registry = registry
    self.logger = logger
    executor = LoopExecutor(loop)
  }

  func attach(_ handler: ConnectionHandler, callLimit: Int?) {
    self.handler = handler
    initialCallLimit = callLimit
  }

  /// Changes how many calls at once the connection takes.
  func limitCalls(to calls: Int) {
    guard let handler, handler.state.hasPeerHello else { return initialCallLimit = calls }
    handler.state.setLimit(calls)
    handler.scheduleFlush()
  }

  /// Runs something on the event loop, at once if that is where the caller is.
  func onLoop(_ body: @escaping @Sendable (ServerConnection) -> Void) {
    if loop.inEventLoop { body(self) } else { loop.execute { body(self) } }
  }

  // MARK: What comes in

  func established(_ identity: PeerIdentity) {
    peer = identity
    isForwarder = dispatch.isTrustedForwarder(identity)
    handler?.state.policesCancels = !isForwarder
    if isForwarder { handler?.state.queueBytesMax = .max }
  }

  func handle(_ event: ConnectionEvent, now: UInt64) {
    switch event {
    case .ready:
      registry.ready(self)
      if let initialCallLimit { handler?.state.setLimit(initialCallLimit) }
    case .call(let call):
      begin(call, now: now)
    case .refused(_, let error):
      dispatch.refused(error, peer)
    case .streamsUsedUp:
      if let handler {
        drain(grace: handler.timings.ageGrace, reason: "the stream ids are used up")
      }
    case .message(let id, let message):
      _ = calls[id]?.inbox?.deliver(message.compacted())
    case .requestsEnded(let id):
      calls[id]?.requestsEnded = true
      calls[id]?.inbox?.finish()
    case .cancelled(let id, let error):
      let facts = calls[id]?.context.facts ?? relayed[id]?.facts
      giveUp(id, error)
      police(facts, now: now)
    case .failed(let failure):
      failed(failure)
    case .draining, .pong, .headers, .ended, .limit:
      break
    }
  }

  func failed(_ failure: ConnectionFailure) {
    registry.failed(peer.address, failure.reason)
    logger.info(
      "sen-rpc connection failed",
      metadata: ["rpc.peer": "\(peer.address)", "rpc.reason": "\(failure.reason)"])
  }

  private func begin(_ call: IncomingCall, now: UInt64) {
    guard let registration = dispatch.router.registration(call.head.method) else {
      let name = call.head.methodName ?? String(call.head.method, radix: 16)
      return refuse(call.stream, .unimplemented(name))
    }
    let facts = dispatch.facts(
      registration.method, metadata: call.head.metadata, peer: peer,
      deadline: Self.deadline(call.head.timeout, now))
    guard admits(facts, call.stream, now: now) else { return }
    var call = call
    let message: ByteBuffer?
    do throws(RPCError) {
      // Only now, that the call may run, is a compressed message made what it stands for; once.
      message = call.isWhole ? try call.message?.whole() : nil
      if let message { call.message = ReceivedMessage(message) }
    } catch {
      handler?.state.refuse(call.stream, error)
      dispatch.finished(facts, error, began: now)
      return
    }
    switch registration.answer {
    case .inline(let inline):
      if let message {
        runInline(inline, facts, call.stream, message, now: now)
      } else {
        let dispatch = self.dispatch
        start(call, facts, now: now) { _, requests, responses in
          var reply = ByteBuffer()
          let request = try await requests.single()
          try dispatch.run(inline: inline, facts, request: request, reply: &reply)
          try await responses.write(reply)
        }
      }
    case .unary(let unary):
      guard let message, dispatch.runsBare else {
        return start(call, facts, now: now, RPCRouter.handler(of: unary))
      }
      message.withUnsafeReadableBytes { bytes in
        startUnary(unary, facts, call.stream, bytes, now: now)
      }
    case .handler(let handler):
      if let relay = registration.relay, dispatch.runsBare, let message,
        facts.method.shape == .unary,
        relays(call.stream, relay, facts, request: message.compacted(), now: now)
      {
        return
      }
      start(call, facts, now: now, handler, passesOn: registration.isFallback)
    }
  }

  /// Ends a call that comes to no handler.
  private func refuse(_ stream: UInt32, _ error: RPCError) {
    handler?.state.refuse(stream, error)
    dispatch.refused(error, peer)
  }

  private static func deadline(_ microseconds: UInt64, _ now: UInt64) -> RPCDeadline? {
    guard microseconds != 0 else { return nil }
    return RPCDeadline(nanoseconds: now &+ min(microseconds, .max / 4_000) &* 1_000)
  }

  private func runInline(
    _ inline: InlineHandler, _ facts: InlineContext, _ stream: UInt32, _ request: ByteBuffer,
    now: UInt64
  ) {
    do throws(RPCError) {
      try handler?.state.reply(stream, endBy: facts.endBy) { reply throws(RPCError) in
        try dispatch.run(inline: inline, facts, request: request, reply: &reply)
      }
      dispatch.finished(facts, nil, began: now)
    } catch {
      dispatch.finished(facts, error, began: now)
    }
  }

  func answerAtOnce(now: UInt64) -> Bool {
    guard let handler, let call = handler.state.bareCall() else { return false }
    guard let registration = dispatch.router.registered(call.method) else {
      return relayAtOnce(call, now: now)
    }
    switch registration.answer {
    case .inline(let inline):
      let facts = facts(call, registration.method, now)
      do throws(RPCError) {
        try handler.state.answer(call, endBy: facts.endBy) { request, reply throws(RPCError) in
          try dispatch.admit(facts)
          try inline(request, facts, &reply)
        }
        dispatch.finished(facts, nil, began: now)
      } catch {
        dispatch.finished(facts, error, began: now)
      }
    case .unary(let unary):
      guard dispatch.runsBare else { return false }
      let facts = facts(call, registration.method, now)
      let bytes = handler.state.take(call)
      guard admits(facts, call.stream, now: now) else { return true }
      bytes.withUnsafeReadableBytes { place in
        let request = UnsafeRawBufferPointer(rebasing: place[call.messageRange])
        startUnary(unary, facts, call.stream, request, now: now)
      }
    case .handler:
      return false
    }
    return true
  }

  /// Whether a call may run; if not, it is refused and has ended.
  func admits(_ facts: borrowing InlineContext, _ stream: UInt32, now: UInt64) -> Bool {
    do throws(RPCError) {
      try dispatch.admit(facts)
      return true
    } catch {
      handler?.state.refuse(stream, error)
      dispatch.finished(facts, error, began: now)
      return false
    }
  }

  func facts(_ call: BareCall, _ method: RPCMethod, _ now: UInt64) -> InlineContext {
    dispatch.facts(
      method, metadata: Metadata(), peer: peer, deadline: Self.deadline(call.timeout, now))
  }

  /// Reads a call's only request where it lies and runs its handler.
  private func startUnary(
    _ unary: UnaryHandler, _ facts: InlineContext, _ stream: UInt32,
    _ request: UnsafeRawBufferPointer, now: UInt64
  ) {
    let run: UnaryRun
    do throws(RPCError) {
      run = try unary(request)
    } catch {
      handler?.state.refuse(stream, error)
      dispatch.finished(facts, error, began: now)
      return
    }
    let mayCompress = !facts.method.options.contains(.sensitive)
    handler?.state.acceptWhole(stream, mayCompress: mayCompress)
    registry.handlerBegan()
    let call = ServerCall(
      stream: stream, isWhole: true, context: ServerContext(facts), inbox: nil, connection: self,
      began: now)
    call.requestsEnded = true
    calls[stream] = call
    if let deadline = facts.deadline { watch(deadline.nanoseconds) }
    // A task per call, on the connection's loop; the connection cancels it and counts its end.
    call.task = Task(executorPreference: executor) { await call.run(run) }
  }

  func start(
    _ incoming: IncomingCall, _ facts: InlineContext, now: UInt64, _ answer: @escaping RPCHandler,
    passesOn: Bool = false
  ) {
    handler?.state.accept(incoming.compressing(facts.method))
    registry.handlerBegan()
    serve(incoming, facts, now: now, answer, passesOn: passesOn)
  }

  /// Runs a handler for a call that is open.
  func serve(
    _ incoming: IncomingCall, _ facts: InlineContext, now: UInt64, _ answer: @escaping RPCHandler,
    passesOn: Bool
  ) {
    let call = ServerCall(
      stream: incoming.stream, isWhole: incoming.isWhole, context: ServerContext(facts),
      inbox: MessageInbox(), connection: self, began: now, passesOn: passesOn)
    if let message = incoming.message {
      _ = call.inbox?.deliver(message.compacted())
    }
    if incoming.isWhole {
      call.requestsEnded = true
      call.inbox?.finish()
    }
    calls[incoming.stream] = call
    if let deadline = facts.deadline { watch(deadline.nanoseconds) }
    let dispatch = self.dispatch
    // A task per call, on the connection's loop; the connection cancels it and counts its end.
    call.task = Task(executorPreference: executor) { await call.run(answer, dispatch) }
  }

  // MARK: What handlers do

  func consumed(_ call: ServerCall) {
    let event = handler?.state.consumed(
      call.stream, keepsBytes: !call.context.method.shape.streamsRequests)
    if let event { handle(event, now: RPCDeadline.clock()) }
    handler?.scheduleFlush()
  }

  func send(
    _ call: ServerCall, _ message: ByteBuffer, _ continuation: CheckedContinuation<Void, any Error>
  ) {
    guard let handler else { return continuation.resume(throwing: ConnectionHandler.lost) }
    if let cause = call.cause { return continuation.resume(throwing: cause) }
    // One write at a time: of two that wait the first could not be told that it may go on.
    guard call.writer == nil else { return continuation.resume(throwing: RPCError.writerBusy) }
    do throws(RPCError) {
      if let headers = call.context.exchange.takeHeaders() {
        try handler.state.sendHeaders(call.stream, headers)
      }
      let waits = try handler.state.send(call.stream, message)
      if waits { call.writer = continuation } else { continuation.resume() }
      handler.scheduleFlush()
    } catch {
      continuation.resume(throwing: error)
    }
  }

  func writable(_ streams: [UInt32]) {
    for id in streams {
      guard let call = calls[id], let writer = call.writer else { continue }
      call.writer = nil
      writer.resume()
    }
  }

  func handlerReturned(_ call: ServerCall, _ failure: RPCError?, _ reply: UnaryReply?) {
    calls[call.stream] = nil
    call.task = nil
    let outcome = call.cause ?? failure
    let nanoseconds = dispatch.finished(call.context.facts, outcome, began: call.began)
    if let handler {
      handler.prepareOutput()
      if outcome == nil, let headers = call.context.exchange.takeHeaders() {
        do throws(RPCError) {
          try handler.state.sendHeaders(call.stream, headers)
        } catch {
          logUnexpected(error, call.context)
        }
      }
      let end = CallEnd(
        error: outcome, trailers: call.context.exchange.trailers,
        serverMicroseconds: UInt32(clamping: nanoseconds / 1_000))
      handler.state.conclude(
        call.stream, end, outcome == nil ? reply : nil, endBy: call.context.facts.endBy)
      handler.scheduleFlush()
    }
    registry.handlerEnded()
  }

  func logUnexpected(_ error: any Error, _ context: ServerContext) {
    logger.error(
      "sen-rpc handler failed",
      metadata: [
        "rpc.method": "\(context.method.path)", "request.id": "\(context.requestID)",
        "error": "\(String(reflecting: error))",
      ])
  }

  // MARK: Ends

  /// The call is over although its handler has not returned: the handler is told.
  private func giveUp(_ id: UInt32, _ error: RPCError) {
    guard let call = calls[id] else {
      relayed[id]?.giveUp(error)
      return
    }
    if call.cause == nil { call.cause = error }
    call.inbox?.fail(error)
    call.writer?.resume(throwing: error)
    call.writer = nil
    call.task?.cancel()
  }

  private func watch(_ deadline: UInt64) {
    guard deadline < deadlineTimerAt else { return }
    deadlineTimer?.cancel()
    deadlineTimerAt = deadline
    deadlineTimer = loop.assumeIsolated().scheduleTask(
      deadline: .uptimeNanoseconds(deadline)
    ) { [self] in expire() }
  }

  /// Ends the calls whose time has run out (D-4); one timer serves all calls of the connection.
  private func expire() {
    deadlineTimerAt = .max
    let now = RPCDeadline.clock()
    var soonest = UInt64.max
    for call in calls.values where call.cause == nil {
      guard let deadline = call.context.deadline?.nanoseconds else { continue }
      guard deadline <= now else {
        soonest = min(soonest, deadline)
        continue
      }
      giveUp(call.stream, .deadlineExceeded)
      handler?.state.discard(call.stream)
      handler?.state.finish(call.stream, CallEnd(error: .deadlineExceeded), message: nil)
    }
    if soonest != .max { watch(soonest) }
    handler?.scheduleFlush()
  }

  /// Ends calls whose handler waits for a client that owes messages and has been silent too long
  /// (K-3), and calls whose replies wait too long for their client.
  func tick(now: UInt64) {
    guard let handler else { return }
    handler.state.endStalled(
      now: now, stall: UInt64(clamping: handler.timings.writeStall.nanoseconds))
    for call in calls.values
    where call.cause == nil && !call.requestsEnded
      && !call.context.method.options.contains(.mayIdle)
      && call.isIdle(handler.state, now: now)
    {
      let error = RPCError(
        .cancelled, reason: "STREAM_IDLE", "The client sent nothing for too long.")
      giveUp(call.stream, error)
      handler.state.discard(call.stream)
      handler.state.finish(call.stream, CallEnd(error: error), message: nil)
    }
  }

  /// Runs the handlers that may go on now, so that their replies leave with this turn.
  func turnEnds() {
    executor.runPending()
  }

  /// Watches would never end by themselves; their clients take them up again elsewhere (G-2).
  func drainBegan() {
    for call in calls.values
    where call.cause == nil && call.context.method.options.contains(.mayIdle) {
      let error = RPCError(
        .unavailable, reason: "DRAINING", "The server is going away; take the stream up again.")
      giveUp(call.stream, error)
    }
  }

  /// What the connection looks like now; `nil` once it is closed.
  func snapshot() -> ConnectionSnapshot? {
    guard let handler else { return nil }
    let now = RPCDeadline.clock()
    let running =
      calls.values.map { call in
        CallSnapshot(
          stream: call.stream, method: call.context.method.path, requestID: call.context.requestID,
          ageSeconds: Double(now &- call.began) / 1e9)
      }
      + relayed.values.map { call in
        CallSnapshot(
          stream: call.id, method: call.facts.method.path, requestID: call.facts.requestID,
          ageSeconds: Double(now &- call.began) / 1e9)
      }
    return handler.state.snapshot(
      peer: peer, ageSeconds: Double(now &- handler.born) / 1e9, calls: running)
  }

  /// Goes away in two phases.
  func drain(grace: TimeAmount, reason: String) {
    handler?.drain(grace: grace, reason: reason)
  }

  /// Ends at once.
  func close() {
    graceEnded()
    handler?.close(Self.shutDown, lingers: true)
  }

  /// Every call that still runs is told its end, and its handler is cancelled (G-1).
  func graceEnded() {
    for call in calls.values where call.cause == nil {
      handler?.state.finish(call.stream, CallEnd(error: Self.shutDown), message: nil)
      giveUp(call.stream, Self.shutDown)
    }
    for id in relayed.keys { giveUp(id, Self.shutDown) }
  }

  private static var shutDown: RPCError {
    RPCError(.unavailable, reason: "SHUTDOWN", "The server has gone away.")
  }

  func closed(_ cause: RPCError) {
    deadlineTimer?.cancel()
    if Self.faults.contains(cause.reason) {
      registry.failed(address, "\(cause.reason): \(cause.message)")
    }
    handler = nil
    for id in Array(calls.keys) + Array(relayed.keys) { giveUp(id, cause) }
  }

  func released() {
    registry.closed(self)
  }
}
