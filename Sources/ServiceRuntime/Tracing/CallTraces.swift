import NIOCore
import SenRPC
import Synchronization
import Tracing

/// Spans of the calls that a process serves: below the caller's span, above those of its own calls.
public final class CallTraces: ServerInterceptor {
  private let queue: SpanQueue
  private let sampling: TraceSampling
  /// Spans of calls whose handlers run, by the number of the call.
  private let running = Mutex<[UInt64: SpanIdentity]>([:])

  init(queue: SpanQueue, sampling: TraceSampling = .all) {
    self.queue = queue
    self.sampling = sampling
  }

  /// The span of a call stands above those of its own calls, relayed ones too.
  public var wrapsHandlers: Bool { true }

  /// Gives the handler a span of its own, which its calls to others take for their parent.
  public func intercept(
    _ context: ServerContext, requests: RequestStream<ByteBuffer>,
    responses: ResponseWriter<ByteBuffer>, next: RPCHandler
  ) async throws {
    let own = Self.parent(of: context.facts)?.child() ?? .root(sampling)
    running.withLock { $0[context.facts.callNumber] = own }
    var inherited = context.callContext
    inherited.traceparent = own.wire
    var traced = ServiceContext.current ?? .topLevel
    traced.span = own
    try await RPCCallContext.$current.withValue(inherited) {
      try await ServiceContext.$current.withValue(traced) {
        try await next(context, requests, responses)
      }
    }
  }

  /// Ends the span of the call, inline or not, refused or not.
  public func finished(
    _ context: borrowing InlineContext, _ error: RPCError?, nanoseconds: UInt64
  ) {
    let number = context.callNumber
    let parent = context.metadata.traceparent.flatMap(SpanIdentity.init(wire:))
    let own =
      running.withLock { $0.removeValue(forKey: number) } ?? parent?.child() ?? .root(sampling)
    guard own.isSampled else { return }
    let now = DefaultTracerClock.now.nanosecondsSinceEpoch
    queue.add(
      CallSpan.make(
        context.method, .server, own, parent, error, began: now &- nanoseconds,
        ended: now))
  }

  private static func parent(of facts: InlineContext) -> SpanIdentity? {
    facts.metadata.traceparent.flatMap(SpanIdentity.init(wire:))
  }
}

/// A caller whose calls have spans; the other end is told of them.
struct TracedCaller: RPCCaller {
  let caller: any RPCCaller
  let queue: SpanQueue
  let sampling: TraceSampling

  var replicas: [any RPCCaller] {
    caller.replicas.map { TracedCaller(caller: $0, queue: queue, sampling: sampling) }
  }

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    try await traced(method, options) { try await caller.unary(method, request, options: $0) }
  }

  func reply(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> RPCReply
  {
    try await traced(method, options) { try await caller.reply(method, request, options: $0) }
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await traced(method, options) { try await caller.stream(method, options: $0, body) }
  }

  private func traced<Value>(
    _ method: RPCMethod, _ given: CallOptions, _ body: (CallOptions) async throws -> Value
  ) async throws -> Value {
    let stated =
      given.metadata.traceparent
      ?? (given.inheritsContext ? RPCCallContext.inherited?.traceparent : nil)
    let parent = ServiceContext.current?.span ?? stated.flatMap(SpanIdentity.init(wire:))
    let own = parent?.child() ?? .root(sampling)
    var options = given
    options.metadata.traceparent = own.wire
    let began = DefaultTracerClock.now.nanosecondsSinceEpoch
    var failure: RPCError?
    defer {
      if own.isSampled {
        queue.add(
          CallSpan.make(
            method, .client, own, parent, failure, began: began,
            ended: DefaultTracerClock.now.nanosecondsSinceEpoch))
      }
    }
    do { return try await body(options) } catch {
      failure = RPCError(wrapping: error)
      throw error
    }
  }
}

/// The span of a call, of either side: names and codes, nothing that a caller has written.
enum CallSpan {
  static func make(
    _ method: RPCMethod, _ kind: SpanKind, _ own: SpanIdentity, _ parent: SpanIdentity?,
    _ error: RPCError?, began: UInt64, ended: UInt64
  ) -> FinishedSpan {
    let attributes = [
      (key: "rpc.system", value: "sen"), (key: "rpc.service", value: String(method.service)),
      (key: "rpc.method", value: String(method.path.dropFirst(method.service.count + 1))),
      (key: "rpc.sen.code", value: (error?.code ?? .ok).name),
    ]
    return FinishedSpan(
      identity: own, parent: parent, name: method.path, kind: kind, began: began, ended: ended,
      attributes: attributes, failure: error?.reason)
  }
}

extension Duration {
  /// Nanoseconds; 0 for what is before the beginning.
  var wholeNanoseconds: UInt64 {
    let (seconds, attoseconds) = components
    return UInt64(max(0, seconds)) &* 1_000_000_000
      &+ UInt64(max(0, attoseconds)) / 1_000_000_000
  }
}
