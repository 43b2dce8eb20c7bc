import NIOCore
import Synchronization

/// Calls the methods of a router in the same process, with the behaviour of a connection:
/// deadlines, cancellation, interceptors, trusted forwarders.
public struct InProcessTransport: RPCCaller {
  /// Messages that wait in one direction of a call at the most.
  static let pipeCapacity = 16

  private let dispatch: CallDispatch
  private let peer: PeerIdentity

  /// A transport to a router. The peer is who the handlers see as the client.
  public init(
    router: RPCRouter, peer: PeerIdentity = PeerIdentity(address: "in-process"),
    interceptors: [any ServerInterceptor] = [], trustedForwarders: Set<String> = []
  ) {
    dispatch = CallDispatch(
      router: router, interceptors: interceptors, trustedForwarders: trustedForwarders)
    self.peer = peer
  }

  /// Makes a call of one request and one reply.
  public func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    try await reply(method, request, options: options).message
  }

  /// Makes a call of one request and one reply, and gives what the server sent around the reply.
  public func reply(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> RPCReply
  {
    try await stream(method, options: options) { requests, responses in
      try await requests.write(request)
      requests.finish()
      let message = try await responses.single()
      return RPCReply(
        message: message, headers: try await responses.headers(), trailers: responses.trailers)
    }
  }

  /// Makes a call with streams.
  public func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    guard let registration = dispatch.router.registration(method.id) else {
      throw RPCError.unimplemented(method.path)
    }
    let deadline = options.deadline(for: method)
    if let deadline, deadline.isExpired { throw RPCError.deadlineExceeded }
    let began = RPCDeadline.clock()
    let (facts, refusal) = dispatch.admit(
      registration, metadata: options.outgoingMetadata(), peer: peer, deadline: deadline)
    if let refusal {
      dispatch.finished(facts, refusal, began: began)
      throw refusal
    }
    let call = InProcessCall()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await serve(registration.answer, facts, call, began: began) }
      if let deadline {
        group.addTask {
          try await Task.sleep(for: deadline.remaining)
          call.fail(.deadlineExceeded)
        }
      }
      defer {
        call.fail(.cancelled)
        group.cancelAll()
      }
      return try await withTaskCancellationHandler {
        try await body(call.sink, call.stream)
      } onCancel: {
        call.fail(.cancelled)
      }
    }
  }

  private func serve(
    _ answer: RPCRouter.Answer, _ facts: InlineContext, _ call: InProcessCall, began: UInt64
  ) async {
    let context = ServerContext(facts)
    var failure: RPCError?
    do {
      switch answer {
      case .inline(let handler):
        var reply = ByteBuffer()
        let request = try await call.requestStream.single()
        try dispatch.run(inline: handler, facts, request: request, reply: &reply)
        try await call.responses.send(reply)
      case .handler(let handler):
        let writer = ResponseWriter<ByteBuffer> { message in
          call.begin(context.exchange.takeHeaders())
          try await call.responses.send(message)
        }
        try await dispatch.run(handler, context, call.requestStream, writer)
      }
    } catch {
      failure = RPCError(wrapping: error)
    }
    let trailers = context.exchange.trailers
    if !trailers.isEmpty { failure?.trailers = trailers }
    call.begin(context.exchange.takeHeaders())
    call.end(failure, trailers: trailers)
    dispatch.finished(facts, failure, began: began)
  }
}

/// The two pipes of a call, and what goes around them.
private final class InProcessCall: Sendable {
  let requests = MessagePipe<ByteBuffer>(capacity: InProcessTransport.pipeCapacity)
  let responses = MessagePipe<ByteBuffer>(capacity: InProcessTransport.pipeCapacity)
  private let headers = MessagePipe<Metadata>(capacity: 1)
  private let sent = Mutex((headers: Metadata(), trailers: Metadata()))

  var requestStream: RequestStream<ByteBuffer> {
    RequestStream { try await self.requests.next() }
  }

  var sink: RequestSink<ByteBuffer> {
    RequestSink(
      write: { message in try await Self.speaking { try await self.requests.send(message) } },
      finish: { self.requests.finish() })
  }

  var stream: ResponseStream<ByteBuffer> {
    ResponseStream(
      next: { try await Self.speaking { try await self.responses.next() } },
      headers: {
        let arrived = try await Self.speaking { try await self.headers.next() }
        return arrived ?? self.sent.withLock { $0.headers }
      },
      trailers: { self.sent.withLock { $0.trailers } })
  }

  /// A client's cancelled task is a cancelled call, as over a connection.
  private static func speaking<Value: Sendable>(
    _ body: @Sendable () async throws -> Value
  ) async throws -> Value {
    do { return try await body() } catch is CancellationError { throw RPCError.cancelled }
  }

  /// Makes the headers visible to the client, once.
  func begin(_ metadata: Metadata?) {
    if let metadata {
      sent.withLock { $0.headers = metadata }
    }
    headers.finish()
  }

  func end(_ failure: RPCError?, trailers: Metadata) {
    sent.withLock { $0.trailers = trailers }
    requests.close(throwing: failure ?? .cancelled)
    responses.finish(throwing: failure)
    headers.finish()
  }

  /// Ends both directions at once, from the outside. Does nothing after the end.
  func fail(_ error: RPCError) {
    requests.close(throwing: error)
    responses.close(throwing: error)
    headers.finish(throwing: error)
  }
}
