import NIOCore
import SenRPC

/// Sends a call on to its upstream, bytes in and bytes out: nothing is decoded.
struct Forwarder: Sendable {
  let directory: UpstreamDirectory
  let resolver: CallerResolver

  /// The fallback handler of the gateway's router.
  func handle(
    _ context: ServerContext, _ requests: RequestStream<ByteBuffer>,
    _ responses: ResponseWriter<ByteBuffer>
  ) async throws {
    guard let route = directory.route(context.method.id) else {
      throw RPCError(.unimplemented, reason: "METHOD_UNKNOWN", "no service has this method")
    }
    let caller = try await resolver.caller(of: context)
    var options = CallOptions(
      metadata: try ForwardedMetadata.make(from: context.facts, caller: caller),
      idempotencyKey: context.metadata.idempotencyKey)
    options.timeout = context.deadline.map(\.remaining)
    if let timeout = options.timeout, timeout <= .zero {
      throw RPCError(
        .deadlineExceeded, reason: "DEADLINE_EXCEEDED", "the time for the call has run out")
    }
    // What goes on was decided above; nothing is inherited from the client's call but its end.
    options.inheritsContext = false
    // Where traces are kept, the span of this call stands between the client's and the upstream's.
    if let span = RPCCallContext.current?.traceparent { options.metadata.traceparent = span }
    if route.method.shape == .unary {
      try await unary(route.method, route.upstream, options, requests, responses, context)
    } else {
      try await stream(route.method, route.upstream, options, requests, responses, context)
    }
  }

  /// Where a whole unary call goes on to without a task: its upstream is a pool of connections and
  /// its caller is known already.
  func relay(_ facts: borrowing InlineContext) throws(RPCError) -> Relay? {
    guard let route = directory.route(facts.method.id), let pool = route.upstream.pool,
      let caller = resolver.knownCaller(of: facts)
    else { return nil }
    return Relay(
      pool: pool, method: route.method,
      metadata: try ForwardedMetadata.make(from: facts, caller: caller))
  }

  private func unary(
    _ method: RPCMethod, _ upstream: Upstream, _ options: CallOptions,
    _ requests: RequestStream<ByteBuffer>, _ responses: ResponseWriter<ByteBuffer>,
    _ context: ServerContext
  ) async throws {
    let request = try await requests.single()
    let reply = try await upstream.caller.reply(method, request, options: options)
    if !reply.headers.isEmpty { context.setHeaders(reply.headers) }
    if !reply.trailers.isEmpty { context.setTrailers(reply.trailers) }
    try await responses.write(reply.message)
  }

  private func stream(
    _ method: RPCMethod, _ upstream: Upstream, _ options: CallOptions,
    _ requests: RequestStream<ByteBuffer>, _ responses: ResponseWriter<ByteBuffer>,
    _ context: ServerContext
  ) async throws {
    try await upstream.caller.stream(method, options: options) { sink, replies in
      try await withThrowingTaskGroup(of: Void.self) { group in
        // Both directions of a stream run at once: the replies do not wait for the last request.
        group.addTask {
          for try await request in requests { try await sink.write(request) }
          sink.finish()
        }
        let headers = try await replies.headers()
        if !headers.isEmpty { context.setHeaders(headers) }
        for try await reply in replies { try await responses.write(reply) }
        context.setTrailers(replies.trailers)
        // The upstream has answered: what the client still sends is of no use.
        group.cancelAll()
      }
    }
  }
}
