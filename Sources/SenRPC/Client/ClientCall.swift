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
  /// Tasks that wait for room behind what they have written, by the numbers of their writes; more
  /// than one only where several write at once.
  private var writers: [(number: UInt64, continuation: CheckedContinuation<Void, any Error>)] = []
  /// Writes that were given up before they came to wait.
  private var abandonedWrites: Set<UInt64> = []
  private let lastWrite = Atomic<UInt64>(0)
  /// Since when this side sends no more and the server owes replies, in nanoseconds of the monotonic
  /// clock; `nil` while it may send.
  var requestsEndedAt: UInt64?
  /// Why the call was given up before it began.
  var refusal: RPCError?
  /// How the call has failed, for a writer that comes too late.
  private(set) var failure: RPCError?
  /// The server has ended the call well: what is written now is of no use to it, and no fault.
  private(set) var hasEndedWell = false
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

  /// Whether the reader waits for a reply of which no byte has come for too long.
  func isIdle(_ state: borrowing ConnectionState, now: UInt64) -> Bool {
    guard let owed = requestsEndedAt, let since = inbox.waitingSince,
      let place = state.streams.place(of: stream)
    else { return false }
    let last = max(since, owed, state.streams.values[place].lastReceived)
    return now > last && now - last > state.limits.streamIdle
  }

  /// Takes what the server sent before the first reply; an absence is known with the first reply.
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
    hasEndedWell = error == nil
    let waiting = writers
    writers = []
    abandonedWrites = []
    for (_, writer) in waiting {
      if let error { writer.resume(throwing: error) } else { writer.resume() }
    }
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
    let waiting = writers
    writers = []
    for (_, writer) in waiting { writer.resume() }
  }

  /// The writer of a number waits for `writable`; on the event loop.
  func wait(_ number: UInt64, _ writer: CheckedContinuation<Void, any Error>) {
    guard abandonedWrites.remove(number) == nil else {
      return writer.resume(throwing: RPCError.cancelled)
    }
    writers.append((number, writer))
  }

  /// The task of a writer was cancelled, perhaps before it came to wait; on the event loop.
  private func abandon(_ number: UInt64) {
    guard let place = writers.firstIndex(where: { $0.number == number }) else {
      if failure == nil, !hasEndedWell { abandonedWrites.insert(number) }
      return
    }
    writers.remove(at: place).continuation.resume(throwing: RPCError.cancelled)
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
    let number = lastWrite.add(1, ordering: .relaxed).newValue
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Void, any Error>) in
        connection.onLoop { $0.send(self, message, number, continuation) }
      }
    } onCancel: {
      connection.onLoop { _ in self.abandon(number) }
    }
  }

  /// Gives the call up, unless it has ended.
  func cancel(_ error: RPCError) {
    connection.onLoop { $0.cancel(self, error) }
  }
}
