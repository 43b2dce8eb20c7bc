import NIOCore

/// Runs handlers inside their interceptors, the same way on every transport. A class, so that each
/// call holds one reference.
final class CallDispatch: Sendable {
  let router: RPCRouter
  let interceptors: [any ServerInterceptor]
  /// The same, each in a place of its own: to walk along the list itself copies every one of them.
  private let around: [Held]
  /// Certificate names whose holders may say who calls.
  let trustedForwarders: Set<String>
  /// True if no interceptor stands around handlers.
  let runsBare: Bool

  init(
    router: RPCRouter, interceptors: [any ServerInterceptor], trustedForwarders: Set<String>
  ) {
    self.router = router
    self.interceptors = interceptors
    around = interceptors.map(Held.init)
    self.trustedForwarders = trustedForwarders
    runsBare = !interceptors.contains { $0.wrapsHandlers }
  }

  private final class Held: Sendable {
    let interceptor: any ServerInterceptor

    init(_ interceptor: any ServerInterceptor) {
      self.interceptor = interceptor
    }
  }

  /// The facts of a call.
  func facts(
    _ method: RPCMethod, metadata: Metadata, peer: PeerIdentity, deadline: RPCDeadline?
  ) -> InlineContext {
    InlineContext(
      method: method, metadata: metadata, peer: peer,
      caller: metadata.isEmpty ? nil : metadata.caller, deadline: deadline,
      callNumber: CallNumbers.next())
  }

  /// Whether a call may run.
  func admit(_ facts: borrowing InlineContext) throws(RPCError) {
    if facts.caller != nil, !isTrustedForwarder(facts.peer) {
      throw RPCError(
        .permissionDenied, reason: "CALLER_NOT_TRUSTED", "This connection may not say who calls.")
    }
    if facts.deadline == nil, !facts.method.options.contains(.noDeadline) {
      let path = facts.method.path
      throw RPCError(
        .invalidArgument, reason: "DEADLINE_REQUIRED", "The method \(path) needs a deadline.")
    }
    for held in around { try held.interceptor.admit(facts) }
  }

  func isTrustedForwarder(_ peer: PeerIdentity) -> Bool {
    guard let name = peer.certificateURI else { return false }
    return trustedForwarders.contains(name)
  }

  /// Runs a handler that may suspend, inside the interceptors and the task's call context.
  func run(
    _ handler: @escaping RPCHandler, _ context: ServerContext,
    _ requests: RequestStream<ByteBuffer>, _ responses: ResponseWriter<ByteBuffer>
  ) async throws {
    guard !runsBare else {
      return try await ServerContext.$current.withValue(context) {
        try await handler(context, requests, responses)
      }
    }
    var chain = handler
    for interceptor in interceptors.reversed() where interceptor.wrapsHandlers {
      let next = chain
      chain = { try await interceptor.intercept($0, requests: $1, responses: $2, next: next) }
    }
    let outermost = chain
    try await ServerContext.$current.withValue(context) {
      try await outermost(context, requests, responses)
    }
  }

  /// Runs an inline handler and gives its reply's bytes, appended to the buffer.
  func run(
    inline handler: InlineHandler, _ context: borrowing InlineContext, request: ByteBuffer,
    reply: inout ByteBuffer
  ) throws(RPCError) {
    var failure: RPCError?
    request.withUnsafeReadableBytes { bytes in
      do throws(RPCError) {
        try handler(bytes, context, &reply)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Tells the interceptors of a call that came to no method or handler.
  func refused(_ error: RPCError, _ peer: PeerIdentity) {
    for held in around { held.interceptor.refused(error, peer: peer) }
  }

  /// Tells the interceptors that the call has ended.
  /// - Returns: how long it took, in nanoseconds.
  @discardableResult
  func finished(
    _ context: borrowing InlineContext, _ error: RPCError?, began: UInt64
  ) -> UInt64 {
    let nanoseconds = RPCDeadline.clock() &- began
    for held in around {
      held.interceptor.finished(context, error, nanoseconds: nanoseconds)
    }
    return nanoseconds
  }
}
