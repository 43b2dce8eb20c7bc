import NIOCore

/// What a caller may say about one call.
public struct CallOptions: Sendable {
  /// The longest the call may take; `nil` is 10 s for unary calls and the inherited deadline, or
  /// none where the method allows none, for the others.
  public var timeout: Duration?
  /// What is sent beside the messages.
  public var metadata: Metadata
  /// 16 bytes under which a repeated call is the same call; makes retries safe.
  public var idempotencyKey: [UInt8]?
  /// True if the call takes time, caller and trace from the call that the task serves.
  public var inheritsContext: Bool
  /// How often the call may be tried in all, at least once. An attempt that no handler has seen is
  /// made once more at once and does not count.
  public var attempts: Int

  /// Attempts of a call that may be repeated, in all.
  public static let defaultAttempts = 3
  /// The timeout of a unary call that says none.
  public static let defaultUnaryTimeout: Duration = .seconds(10)

  /// Options with the given parts.
  public init(
    timeout: Duration? = nil, metadata: Metadata = Metadata(), idempotencyKey: [UInt8]? = nil,
    inheritsContext: Bool = true, attempts: Int = CallOptions.defaultAttempts
  ) {
    self.timeout = timeout
    self.metadata = metadata
    self.idempotencyKey = idempotencyKey
    self.inheritsContext = inheritsContext
    self.attempts = attempts
  }

  /// The deadline of a call that begins now: the sooner of timeout and inherited deadline.
  public func deadline(for method: RPCMethod) -> RPCDeadline? {
    deadline(for: method, now: RPCDeadline.clock())
  }

  func deadline(for method: RPCMethod, now: @autoclosure () -> UInt64) -> RPCDeadline? {
    let inherited = inheritsContext ? RPCCallContext.inherited?.deadline : nil
    let own: RPCDeadline? =
      if let timeout {
        .after(timeout, now: now())
      } else if method.shape == .unary, !method.options.contains(.noDeadline) {
        .after(Self.defaultUnaryTimeout, now: now())
      } else {
        nil
      }
    guard let inherited, let own else { return own ?? inherited }
    return min(inherited, own)
  }

  /// The metadata that is sent: the options' own and what the task's call hands on.
  public func outgoingMetadata() -> Metadata {
    var metadata = self.metadata
    if let idempotencyKey { metadata.idempotencyKey = idempotencyKey }
    guard inheritsContext, let context = RPCCallContext.inherited else { return metadata }
    if metadata.caller == nil, let caller = context.caller { metadata.caller = caller }
    if metadata.traceparent == nil, let parent = context.traceparent {
      metadata.traceparent = parent
    }
    if let id = context.requestID, metadata[InlineContext.requestIDName] == nil {
      metadata.set(InlineContext.requestIDName, id)
    }
    return metadata
  }
}

/// A reply with what the server sent around it.
public struct RPCReply: Sendable {
  /// The reply's bytes.
  public var message: ByteBuffer
  /// What the server sent before the reply.
  public var headers: Metadata
  /// What the server sent with the end of the call.
  public var trailers: Metadata

  /// A reply out of its parts.
  public init(
    message: ByteBuffer, headers: Metadata = Metadata(), trailers: Metadata = Metadata()
  ) {
    self.message = message
    self.headers = headers
    self.trailers = trailers
  }
}

/// What can make calls: a pool of connections, a transport in the process, a gateway.
public protocol RPCCaller: Sendable {
  /// Those among whom calls are balanced, each by itself and called by nobody's choice but one's own;
  /// itself alone where there is no choice.
  var replicas: [any RPCCaller] { get }

  /// Makes a call of one request and one reply.
  /// - Throws: `RPCError`.
  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer

  /// Makes a call of one request and one reply, and gives what the server sent around the reply.
  /// - Throws: `RPCError`.
  func reply(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> RPCReply

  /// Makes a call with streams. The call is over when the body returns: what it has not read is
  /// dropped, and the server is told.
  /// - Throws: what the body throws; reading and writing throw `RPCError`.
  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result
}

extension RPCCaller {
  /// There is no choice.
  public var replicas: [any RPCCaller] { [self] }

  /// The reply alone: a caller that nothing is sent through knows of nothing around it.
  public func reply(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> RPCReply
  {
    RPCReply(message: try await unary(method, request, options: options))
  }
}
