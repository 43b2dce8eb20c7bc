import NIOCore
import Synchronization

/// One attempt of one call on one connection, from the client's side.
final class ClientCall: OutgoingCall, @unchecked Sendable {
  // Unchecked: the variables are confined to the connection's event loop.
  private struct State {
    var headers: Metadata?
    var headersEnd: RPCError?
    var isBegun = false
    var trailers = Metadata()
    var waiters: [CheckedContinuation<Metadata, any Error>] = []
  }

  let method: RPCMethod
  let deadline: RPCDeadline?
  let inbox = MessageInbox()
  let began = RPCDeadline.clock()
  /// What was sent beside the request.
  let metadata: Metadata
  let connection: ClientConnection
  var stream: UInt32 = 0
  var writer: CheckedContinuation<Void, any Error>?
  /// When a message last came in or was taken, in nanoseconds of the monotonic clock.
  var lastMessage = RPCDeadline.clock()
  /// This side sends no more.
  var requestsEnded = false
  /// Why the call was given up before it began.
  var refusal: RPCError?
  /// How the call has ended, for a writer that comes too late.
  private(set) var failure: RPCError?
  /// The caller of a unary call; it is told once, at the end.
  private var unary: CheckedContinuation<RPCReply, any Error>?
  private var unaryReply = RPCReply(message: ByteBuffer())
  private var unaryMessage: ReceivedMessage?
  private var unaryMessages = 0
  private let state = Mutex(State())

  init(
    method: RPCMethod, deadline: RPCDeadline?, metadata: Metadata = Metadata(),
    connection: ClientConnection
  ) {
    self.method = method
    self.metadata = metadata
    self.deadline = deadline
    self.connection = connection
  }

  var requestID: String { metadata.text(InlineContext.requestIDName) ?? "" }

  // MARK: What comes in

  /// Says whom to tell of the only reply; called on the event loop before the call begins.
  func expectReply(_ continuation: CheckedContinuation<RPCReply, any Error>) {
    unary = continuation
  }

  /// What the server sent before the first reply; an absence is known with the first reply.
  func begin(_ headers: Metadata) {
    if unary != nil {
      unaryReply.headers = headers
      return
    }
    let waiters = state.withLock { state -> [CheckedContinuation<Metadata, any Error>] in
      guard !state.isBegun else { return [] }
      state.isBegun = true
      state.headers = headers
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(returning: headers) }
  }

  func deliver(_ message: ReceivedMessage) {
    if unary != nil {
      unaryMessage = message
      unaryMessages += 1
      return
    }
    lastMessage = RPCDeadline.clock()
    begin(Metadata())
    _ = inbox.deliver(message)
  }

  func end(_ error: RPCError?, trailers: Metadata, message: ByteBuffer?) {
    if let unary {
      if let message { deliver(ReceivedMessage(message)) }
      self.unary = nil
      unaryReply.trailers = trailers
      if let error { return unary.resume(throwing: error) }
      guard unaryMessages == 1, let only = unaryMessage else {
        return unary.resume(throwing: Self.badReplyCount)
      }
      do throws(RPCError) {
        unaryReply.message = try only.whole()
        unary.resume(returning: unaryReply)
      } catch {
        unary.resume(throwing: error)
      }
      return
    }
    state.withLock { $0.trailers = trailers }
    failure = error
    writer?.resume(throwing: error ?? .cancelled)
    writer = nil
    if let message { deliver(ReceivedMessage(message)) }
    guard let error else {
      begin(Metadata())
      inbox.finish()
      return
    }
    let waiters = state.withLock { state -> [CheckedContinuation<Metadata, any Error>] in
      state.headersEnd = error
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(throwing: error) }
    inbox.fail(error, keepingQueued: true)
  }

  static let badReplyCount = RPCError(
    .internalError, reason: "BAD_REPLY_COUNT", "The server did not send exactly one reply.")

  func writable() {
    writer?.resume()
    writer = nil
  }

  // MARK: What the caller does

  /// Makes the call as one of one request and one reply.
  func reply(_ head: CallHead, _ request: ByteBuffer) async throws -> RPCReply {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if connection.loop.inEventLoop {
          expectReply(continuation)
          connection.start(self, head, message: request, isWhole: true)
        } else {
          connection.loop.execute {
            self.expectReply(continuation)
            self.connection.start(self, head, message: request, isWhole: true)
          }
        }
      }
    } onCancel: {
      cancel(.cancelled)
    }
  }

  var replies: ResponseStream<ByteBuffer> {
    ResponseStream(
      next: { [self] in try await nextMessage() },
      headers: { [self] in try await headers() },
      trailers: { [self] in state.withLock { $0.trailers } })
  }

  func nextMessage() async throws -> ByteBuffer? {
    do {
      let message = try await inbox.next()
      if message != nil { connection.onLoop { $0.consumed(self) } }
      return try message?.whole()
    } catch is CancellationError {
      throw RPCError.cancelled
    }
  }

  private func headers() async throws -> Metadata {
    try await withCheckedThrowingContinuation { continuation in
      state.withLock { state in
        if let headers = state.headers {
          continuation.resume(returning: headers)
        } else if let error = state.headersEnd {
          continuation.resume(throwing: error)
        } else {
          state.waiters.append(continuation)
        }
      }
    }
  }

  var requests: RequestSink<ByteBuffer> {
    RequestSink(
      write: { [self] in try await send($0) },
      finish: { [self] in connection.onLoop { $0.endRequests(self) } })
  }

  private func send(_ message: ByteBuffer) async throws {
    if Task.isCancelled { throw RPCError.cancelled }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Void, any Error>) in
        connection.onLoop { $0.send(self, message, continuation) }
      }
    } onCancel: {
      connection.onLoop { _ in
        self.writer?.resume(throwing: RPCError.cancelled)
        self.writer = nil
      }
    }
  }

  /// Gives the call up, unless it has ended.
  func cancel(_ error: RPCError) {
    connection.onLoop { $0.cancel(self, error) }
  }
}
