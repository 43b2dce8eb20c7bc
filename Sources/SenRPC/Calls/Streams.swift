import Synchronization

/// The requests of a call in the order of the client. One task reads it, once.
public struct RequestStream<Element: Sendable>: AsyncSequence, Sendable {
  private let pull: @Sendable () async throws -> Element?

  /// A stream out of a function that gives the next element, `nil` at the end.
  public init(next: @escaping @Sendable () async throws -> Element?) {
    pull = next
  }

  /// A stream of elements that are all there already.
  public init(_ elements: some Sequence<Element>) {
    self.init(next: QueuedElements(Array(elements)).next)
  }

  /// The stream with every element changed; an error of the change ends the stream.
  public func decoding<Value: Sendable>(
    _ transform: @escaping @Sendable (Element) throws -> Value
  ) -> RequestStream<Value> {
    let pull = self.pull
    return RequestStream<Value> { try await pull().map(transform) }
  }

  /// The only request of a call whose shape has one.
  /// - Throws: `RPCError` INVALID_ARGUMENT if there is none or more than one.
  public func single() async throws -> Element {
    guard let element = try await pull() else {
      throw RPCError(.invalidArgument, reason: "NO_REQUEST", "The call carries no request.")
    }
    guard try await pull() == nil else {
      throw RPCError(
        .invalidArgument, reason: "TOO_MANY_REQUESTS", "The call carries more than one request.")
    }
    return element
  }

  /// Gives the elements one by one.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let pull: @Sendable () async throws -> Element?

    /// The next request; `nil` once the client has sent all.
    public mutating func next() async throws -> Element? {
      try await pull()
    }
  }

  /// Begins to read.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(pull: pull)
  }
}

/// Elements that are all there already.
final class QueuedElements<Element: Sendable>: Sendable {
  private let state: Mutex<(elements: [Element], head: Int)>

  init(_ elements: [Element]) {
    state = Mutex((elements, 0))
  }

  @Sendable func next() async throws -> Element? {
    state.withLock { state in
      guard state.head < state.elements.count else { return nil }
      state.head += 1
      return state.elements[state.head - 1]
    }
  }
}

/// Where a handler writes its replies.
public struct ResponseWriter<Element: Sendable>: Sendable {
  private let push: @Sendable (Element) async throws -> Void

  /// A writer out of a function that takes one reply and waits while there is no room.
  public init(_ write: @escaping @Sendable (Element) async throws -> Void) {
    push = write
  }

  /// Sends a reply; waits while the client does not read.
  /// - Throws: `RPCError` or `CancellationError` if the call is over.
  public func write(_ message: Element) async throws {
    try await push(message)
  }

  /// A writer of another type, with the function that makes this type of it.
  public func encoding<Value: Sendable>(
    _ transform: @escaping @Sendable (Value) throws -> Element
  ) -> ResponseWriter<Value> {
    let push = self.push
    return ResponseWriter<Value> { try await push(transform($0)) }
  }
}

/// Where a client writes its requests.
public struct RequestSink<Element: Sendable>: Sendable {
  private let push: @Sendable (Element) async throws -> Void
  private let close: @Sendable () -> Void

  /// A sink out of a function that takes one request, and one that ends the requests.
  public init(
    write: @escaping @Sendable (Element) async throws -> Void,
    finish: @escaping @Sendable () -> Void
  ) {
    push = write
    close = finish
  }

  /// Sends a request; waits while the server does not read. Where the server has ended the call well
  /// before the last request, what is written is dropped: its reply stands.
  /// - Throws: `RPCError` or `CancellationError` if the call has failed or was given up.
  public func write(_ message: Element) async throws {
    try await push(message)
  }

  /// Says that no request follows; more than once does nothing.
  public func finish() {
    close()
  }

  /// A sink of another type, with the function that makes this type of it.
  public func encoding<Value: Sendable>(
    _ transform: @escaping @Sendable (Value) throws -> Element
  ) -> RequestSink<Value> {
    let push = self.push
    return RequestSink<Value>(write: { try await push(transform($0)) }, finish: close)
  }
}

/// The replies of a call in the order of the server. One task reads it, once.
public struct ResponseStream<Element: Sendable>: AsyncSequence, Sendable {
  private let pull: @Sendable () async throws -> Element?
  private let head: @Sendable () async throws -> Metadata
  private let tail: @Sendable () -> Metadata

  /// A stream out of the function that gives the next element, and those that give what the
  /// server sent before the first reply and with the end of the call.
  public init(
    next: @escaping @Sendable () async throws -> Element?,
    headers: @escaping @Sendable () async throws -> Metadata = { Metadata() },
    trailers: @escaping @Sendable () -> Metadata = { Metadata() }
  ) {
    pull = next
    head = headers
    tail = trailers
  }

  /// A stream of elements that are all there already.
  public init(_ elements: some Sequence<Element>) {
    self.init(next: QueuedElements(Array(elements)).next)
  }

  /// Waits for what the server sends before its first reply; empty if it sends nothing.
  public func headers() async throws -> Metadata {
    try await head()
  }

  /// What the server sent with the end of the call; empty before the end.
  public var trailers: Metadata { tail() }

  /// The stream with every element changed; an error of the change ends the stream.
  public func decoding<Value: Sendable>(
    _ transform: @escaping @Sendable (Element) throws -> Value
  ) -> ResponseStream<Value> {
    let pull = self.pull
    return ResponseStream<Value>(
      next: { try await pull().map(transform) }, headers: head, trailers: tail)
  }

  /// The only reply of a call whose shape has one.
  /// - Throws: `RPCError` INTERNAL if there is none or more than one.
  public func single() async throws -> Element {
    guard let element = try await pull(), try await pull() == nil else {
      throw RPCError(
        .internalError, reason: "BAD_REPLY_COUNT", "The server did not send exactly one reply.")
    }
    return element
  }

  /// Gives the elements one by one.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let pull: @Sendable () async throws -> Element?

    /// The next reply; `nil` once the call has ended well.
    public mutating func next() async throws -> Element? {
      try await pull()
    }
  }

  /// Begins to read.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(pull: pull)
  }
}
