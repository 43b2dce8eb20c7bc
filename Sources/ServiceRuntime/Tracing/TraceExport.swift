import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import SenRPC
import ServiceLifecycle
import Tracing

/// Sends spans to a collector by OTLP/HTTP in JSON, in batches, beside the calls: no call waits
/// for it, and what cannot be sent is dropped and counted.
public final class TraceExport: Service {
  /// Spans of one request.
  static let batchSpans = 512
  /// Time between two looks at the queue.
  static let pause = Duration.milliseconds(500)
  /// How long a request may take.
  static let postTimeout = TimeAmount.seconds(5)
  /// How long the last spans may take at shutdown.
  static let flushTimeout = Duration.seconds(3)

  let queue = SpanQueue()
  private let service: String
  private let instance: String
  private let endpoint: TraceEndpoint
  private let sampling: TraceSampling
  private let group: any EventLoopGroup
  private let logger: Logger

  /// An export of a process to a collector.
  /// - Parameter sampling: which of the traces that begin in this process are kept.
  public init(
    service: String, instance: String, endpoint: TraceEndpoint, sampling: TraceSampling = .all,
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton, logger: Logger
  ) {
    self.service = service
    self.instance = instance
    self.endpoint = endpoint
    self.sampling = sampling
    self.group = group
    self.logger = logger
  }

  /// Spans of the calls that are served.
  public var interceptor: CallTraces { CallTraces(queue: queue, sampling: sampling) }

  /// The tracer for what libraries begin.
  var tracer: SpanTracer { SpanTracer(queue: queue, sampling: sampling) }

  /// The caller with spans around its calls.
  public func traced(_ caller: any RPCCaller) -> any RPCCaller {
    TracedCaller(caller: caller, queue: queue, sampling: sampling)
  }

  /// Sends until the shutdown, then what is left, within its bound.
  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        // The pause ends early only by cancellation, which ends the loop.
        try? await Task.sleep(for: Self.pause)
        await self.drain(until: nil)
      }
    }
    await drain(until: ContinuousClock.now + Self.flushTimeout)
  }

  /// Sends what waits; spans that cannot be sent are dropped.
  func drain(until end: ContinuousClock.Instant?) async {
    while true {
      let batch = queue.take(Self.batchSpans)
      guard !batch.isEmpty else { return }
      if let end, ContinuousClock.now >= end {
        queue.drop(batch.count)
        continue
      }
      let left = end.map { ContinuousClock.now.duration(to: $0) }
      do {
        try await post(batch, timeout: left.map(Self.amount) ?? Self.postTimeout)
      } catch {
        queue.drop(batch.count)
        logger.debug("traces not sent", metadata: ["error": "\(error)"])
      }
    }
  }

  private static func amount(_ duration: Duration) -> TimeAmount {
    .nanoseconds(Int64(clamping: duration.wholeNanoseconds))
  }

  private func post(_ batch: [FinishedSpan], timeout: TimeAmount) async throws {
    let bytes = try TraceDocument(service: service, instance: instance, spans: batch).encoded()
    let loop = group.next()
    let answer = loop.makePromise(of: HTTPResponseStatus.self)
    let head = HTTPRequestHead(
      version: .http1_1, method: .POST, uri: endpoint.path,
      headers: [
        "host": "\(endpoint.host):\(endpoint.port)", "content-type": "application/json",
        "content-length": "\(bytes.count)", "connection": "close",
        "user-agent": "sen/\(SenVersion.current)",
      ])
    let bootstrap = ClientBootstrap(group: loop).connectTimeout(timeout).channelInitializer {
      channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHTTPClientHandlers()
        try channel.pipeline.syncOperations.addHandler(
          TracePostHandler(head: head, body: ByteBuffer(bytes: bytes), answer: answer))
      }
    }
    let channel: any Channel
    do {
      channel = try await bootstrap.connect(host: endpoint.host, port: endpoint.port).get()
    } catch {
      answer.fail(error)
      throw error
    }
    let timer = loop.scheduleTask(in: timeout) { channel.close(promise: nil) }
    defer { timer.cancel() }
    let status = try await answer.futureResult.get()
    guard (200..<300).contains(status.code) else { throw TraceRefusal(status: status.code) }
  }
}

/// A collector's answer that is no success.
struct TraceRefusal: Error {
  let status: UInt
}

/// Posts one document and waits for the head of the answer; used once.
final class TracePostHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let head: HTTPRequestHead
  private let body: ByteBuffer
  private let answer: EventLoopPromise<HTTPResponseStatus>

  init(head: HTTPRequestHead, body: ByteBuffer, answer: EventLoopPromise<HTTPResponseStatus>) {
    self.head = head
    self.body = body
    self.answer = answer
  }

  func channelActive(context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let head) = unwrapInboundIn(data) else { return }
    answer.succeed(head.status)
    context.close(promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    answer.fail(error)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    answer.fail(ChannelError.eof)
    context.fireChannelInactive()
  }
}
