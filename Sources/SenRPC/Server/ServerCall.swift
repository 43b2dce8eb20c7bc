import NIOCore
import Synchronization

/// One call that a handler serves in a task of its own.
final class ServerCall: @unchecked Sendable {
  // Unchecked: the variables are confined to the connection's event loop; the
  // reply is behind a lock.
  let stream: UInt32
  let context: ServerContext
  /// Requests that come beside the CALL; `nil` where the handler has its only one.
  let inbox: MessageInbox?
  let began: UInt64
  let connection: ServerConnection
  /// The CALL carried all requests.
  let isWhole: Bool
  /// The handler sends the call on, and its errors are those of the next server.
  let passesOn: Bool
  var task: Task<Void, Never>?
  var writer: CheckedContinuation<Void, any Error>?
  /// Why the call is over before its handler has returned.
  var cause: RPCError?
  /// The client sends no more.
  var requestsEnded = false
  private let reply = Mutex<ByteBuffer?>(nil)

  init(
    stream: UInt32, isWhole: Bool, context: ServerContext, inbox: MessageInbox?,
    connection: ServerConnection, began: UInt64, passesOn: Bool = false
  ) {
    self.passesOn = passesOn
    self.inbox = inbox
    self.isWhole = isWhole
    self.stream = stream
    self.context = context
    self.connection = connection
    self.began = began
  }

  /// Whether the handler waits for a message of which no byte has come for too long.
  func isIdle(_ state: borrowing ConnectionState, now: UInt64) -> Bool {
    guard let since = inbox?.waitingSince, let place = state.streams.place(of: stream) else {
      return false
    }
    let last = max(since, state.streams.values[place].lastReceived)
    return now > last && now - last > state.limits.streamIdle
  }

  var requests: RequestStream<ByteBuffer> {
    RequestStream { [self] in
      let message = try await inbox?.next()
      // A call that came whole has no credit to give back.
      if message != nil, !isWhole { connection.onLoop { $0.consumed(self) } }
      return try message?.whole()
    }
  }

  var responses: ResponseWriter<ByteBuffer> {
    guard context.method.shape.streamsResponses else {
      return ResponseWriter { [self] message in try keep(message) }
    }
    return ResponseWriter { [self] message in try await send(message) }
  }

  /// Keeps the only reply, so that it travels inside the END.
  private func keep(_ message: ByteBuffer) throws(RPCError) {
    let isFirst = reply.withLock { reply in
      guard reply == nil else { return false }
      reply = message
      return true
    }
    guard isFirst else { throw .tooManyReplies }
  }

  private func send(_ message: ByteBuffer) async throws {
    try Task.checkCancellation()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Void, any Error>) in
        connection.onLoop { $0.send(self, message, continuation) }
      }
    } onCancel: {
      connection.onLoop { _ in
        self.writer?.resume(throwing: CancellationError())
        self.writer = nil
      }
    }
  }

  /// Runs the handler and ends the call.
  func run(_ handler: @escaping RPCHandler, _ dispatch: CallDispatch) async {
    var failure: RPCError?
    do {
      try await dispatch.run(handler, context, requests, responses)
    } catch {
      failure = RPCError(wrapping: error)
      if !(error is RPCError), !(error is CancellationError) {
        connection.logUnexpected(error, context)
      }
    }
    let message = reply.withLock { $0 }
    if failure == nil, message == nil, !context.method.shape.streamsResponses {
      failure = .noReply
    }
    let reply = message.map { bytes -> UnaryReply in { _ = $0.writeImmutableBuffer(bytes) } }
    ended(failure, reply)
  }

  /// Runs a handler that has its request, and ends the call.
  func run(_ unary: @escaping UnaryRun) async {
    do {
      ended(
        nil,
        try await ServerContext.$current.withValue(context) { try await unary(context) })
    } catch {
      if !(error is RPCError), !(error is CancellationError) {
        connection.logUnexpected(error, context)
      }
      ended(RPCError(wrapping: error), nil)
    }
  }

  private func ended(_ failure: RPCError?, _ reply: UnaryReply?) {
    // A handler has run: whatever befell its own calls, nobody may take this one for untouched. Only
    // one that sends calls on knows what became of them.
    let failure = passesOn ? failure : failure?.processed
    if connection.loop.inEventLoop {
      connection.handlerReturned(self, failure, reply)
    } else {
      connection.loop.execute { self.connection.handlerReturned(self, failure, reply) }
    }
  }
}
