import NIOCore

/// Runs handlers inside their interceptors, the same way on every transport.
struct CallDispatch: Sendable {
  let router: RPCRouter
  let interceptors: [any ServerInterceptor]
  /// Certificate names whose holders may say who calls.
  let trustedForwarders: Set<String>
  /// False if an interceptor must stand around every handler.
  let mayRelay: Bool

  init(
    router: RPCRouter, interceptors: [any ServerInterceptor], trustedForwarders: Set<String>
  ) {
    self.router = router
    self.interceptors = interceptors
    self.trustedForwarders = trustedForwarders
    mayRelay = !interceptors.contains { $0.wrapsHandlers }
  }

  /// The facts of a call, or why it must not run.
  func admit(
    _ registration: RPCRouter.Registration, metadata: Metadata, peer: PeerIdentity,
    deadline: RPCDeadline?
  ) -> (InlineContext, RPCError?) {
    let caller = metadata.isEmpty ? nil : metadata.caller
    let context = InlineContext(
      method: registration.method, metadata: metadata, peer: peer, caller: caller,
      deadline: deadline, callNumber: CallNumbers.next())
    if caller != nil, !isTrustedForwarder(peer) {
      return (
        context,
        RPCError(
          .permissionDenied, reason: "CALLER_NOT_TRUSTED",
          "This connection may not say who calls.")
      )
    }
    if deadline == nil, !registration.method.options.contains(.noDeadline) {
      return (
        context,
        RPCError(
          .invalidArgument, reason: "DEADLINE_REQUIRED",
          "The method \(registration.method.path) needs a deadline.")
      )
    }
    do {
      for interceptor in interceptors { try interceptor.admit(context) }
    } catch {
      return (context, error)
    }
    return (context, nil)
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
    guard !interceptors.isEmpty else {
      return try await ServerContext.$current.withValue(context) {
        try await handler(context, requests, responses)
      }
    }
    var chain = handler
    for interceptor in interceptors.reversed() {
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

  /// Tells the interceptors that the call has ended.
  func finished(_ context: borrowing InlineContext, _ error: RPCError?, began: UInt64) {
    guard !interceptors.isEmpty else { return }
    let duration = Duration.nanoseconds(Int64(clamping: RPCDeadline.clock() &- began))
    for interceptor in interceptors {
      interceptor.finished(context, error, duration: duration)
    }
  }
}
