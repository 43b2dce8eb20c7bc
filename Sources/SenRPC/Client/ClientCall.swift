import NIOCore
import Synchronization

/// One attempt of one call on one connection, from the client's side.
final class ClientCall: @unchecked Sendable {
  // Unchecked: `stream` and `writer` are confined to the connection's event loop.
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
  let connection: ClientConnection
  var stream: UInt32 = 0
  var writer: CheckedContinuation<Void, any Error>?
  private let state = Mutex(State())

  init(method: RPCMethod, deadline: RPCDeadline?, connection: ClientConnection) {
    self.method = method
    self.deadline = deadline
    self.connection = connection
  }

  // MARK: What comes in

  /// What the server sent before the first reply; an absence is known with the first reply.
  func begin(_ headers: Metadata) {
    let waiters = state.withLock { state -> [CheckedContinuation<Metadata, any Error>] in
      guard !state.isBegun else { return [] }
      state.isBegun = true
      state.headers = headers
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(returning: headers) }
  }

  func deliver(_ message: ByteBuffer) {
    begin(Metadata())
    _ = inbox.deliver(message)
  }

  func end(_ error: RPCError?, trailers: Metadata, message: ByteBuffer?) {
    state.withLock { $0.trailers = trailers }
    writer?.resume(throwing: error ?? .cancelled)
    writer = nil
    if let message { deliver(message) }
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

  // MARK: What the caller does

  var replies: ResponseStream<ByteBuffer> {
    ResponseStream(
      next: { [self] in try await nextMessage() },
      headers: { [self] in try await headers() },
      trailers: { [self] in state.withLock { $0.trailers } })
  }

  var trailers: Metadata { state.withLock { $0.trailers } }
  var receivedHeaders: Metadata { state.withLock { $0.headers ?? Metadata() } }

  func nextMessage() async throws -> ByteBuffer? {
    do {
      let message = try await inbox.next()
      if message != nil { connection.onLoop { $0.consumed(self) } }
      return message
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
