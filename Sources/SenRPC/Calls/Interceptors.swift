import NIOCore

/// How a call ended, for interceptors.
public struct CallSummary: Sendable {
  /// The method.
  public let method: RPCMethod
  /// The outcome.
  public let code: RPCCode
  /// The reason, empty if the call ended well.
  public let reason: String
  /// How long the call took on this side.
  public let duration: Duration
  /// The id under which the call is logged.
  public let requestID: String

  /// A summary out of its parts.
  public init(
    method: RPCMethod, code: RPCCode, reason: String, duration: Duration, requestID: String
  ) {
    self.method = method
    self.code = code
    self.reason = reason
    self.duration = duration
    self.requestID = requestID
  }
}

/// What stands around every handler of a server. The first of a list is the outermost.
public protocol ServerInterceptor: Sendable {
  /// True if `intercept` must stand around every handler that may suspend; it is called only then.
  /// No call is relayed without a handler where it is.
  var wrapsHandlers: Bool { get }

  /// Decides before any handler, inline ones too, whether the call may go on; must be quick.
  func admit(_ context: borrowing InlineContext) throws(RPCError)

  /// Stands around a handler that may suspend.
  func intercept(
    _ context: ServerContext, requests: RequestStream<ByteBuffer>,
    responses: ResponseWriter<ByteBuffer>, next: RPCHandler
  ) async throws

  /// Called exactly once when the call has ended, inline or not; must be quick.
  /// - Parameter nanoseconds: how long the call took on this side.
  func finished(_ context: borrowing InlineContext, _ error: RPCError?, nanoseconds: UInt64)

  /// Called once for a call that was refused before its method was looked at, or that names none:
  /// neither `admit` nor `finished` hears of it; must be quick.
  func refused(_ error: RPCError, peer: PeerIdentity)
}

extension ServerInterceptor {
  /// `admit` and `finished` are enough: `intercept` is not called.
  public var wrapsHandlers: Bool { false }

  /// Admits every call.
  public func admit(_ context: borrowing InlineContext) throws(RPCError) {}

  /// Goes on to the handler.
  public func intercept(
    _ context: ServerContext, requests: RequestStream<ByteBuffer>,
    responses: ResponseWriter<ByteBuffer>, next: RPCHandler
  ) async throws {
    try await next(context, requests, responses)
  }

  /// Does nothing.
  public func finished(
    _ context: borrowing InlineContext, _ error: RPCError?, nanoseconds: UInt64
  ) {}

  /// Does nothing.
  public func refused(_ error: RPCError, peer: PeerIdentity) {}
}

/// What stands around every call of a client. The first of a list is the outermost.
public protocol ClientInterceptor: Sendable {
  /// Changes the options of a call before it is sent, or refuses it.
  func prepare(_ method: RPCMethod, _ options: inout CallOptions) async throws

  /// Stands around the call with all its attempts; a streaming call's body runs inside. May change
  /// the options, wait, refuse, or make the call once more.
  func intercept<Result: Sendable>(
    _ method: RPCMethod, _ options: CallOptions,
    next: (CallOptions) async throws -> Result
  ) async throws -> Result

  /// Called before the client waits to send a call again; must be quick.
  func retrying(_ notice: RetryNotice)

  /// Called exactly once when the call has ended, however it ended: refused calls too.
  func finished(_ summary: CallSummary)
}

extension ClientInterceptor {
  /// Changes nothing.
  public func prepare(_ method: RPCMethod, _ options: inout CallOptions) async throws {}

  /// Goes on to the call.
  public func intercept<Result: Sendable>(
    _ method: RPCMethod, _ options: CallOptions,
    next: (CallOptions) async throws -> Result
  ) async throws -> Result {
    try await next(options)
  }

  /// Does nothing.
  public func retrying(_ notice: RetryNotice) {}

  /// Does nothing.
  public func finished(_ summary: CallSummary) {}
}
