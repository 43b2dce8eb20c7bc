import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceLifecycle

/// Serves the Prometheus text at `/metrics` on a plain HTTP listener of its own.
public struct MetricsPage: Service {
  /// Connections waiting to be accepted.
  static let backlog: Int32 = 16

  let channel: any Channel

  /// Begins to listen; throws ``RuntimeError/listen(keys:address:problem:)``.
  static func listening(
    registry: PrometheusRegistry, address: String, port: Int, group: any EventLoopGroup,
    logger: Logger
  ) async throws -> MetricsPage {
    let server = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: Self.backlog)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(MetricsPageHandler(registry: registry))
        }
      }
    let channel: any Channel
    do { channel = try await server.bind(host: address, port: port).get() } catch {
      throw RuntimeError.listen(
        keys: "metrics.address, metrics.port", address: "\(address):\(port)", problem: "\(error)")
    }
    logger.info("metrics", metadata: ["listen": "\(channel.localAddress.map { "\($0)" } ?? "")"])
    return MetricsPage(channel: channel)
  }

  /// Answers until the group shuts down.
  public func run() async throws {
    try await withGracefulShutdownHandler {
      try await channel.closeFuture.get()
    } onGracefulShutdown: {
      channel.close(promise: nil)
    }
  }
}

/// Answers GET /metrics and nothing else; closes after each answer.
final class MetricsPageHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let registry: PrometheusRegistry
  private var found = false

  init(registry: PrometheusRegistry) { self.registry = registry }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      found = head.method == .GET && head.uri.prefix { $0 != "?" } == "/metrics"
    case .body: break
    case .end: answer(context)
    }
  }

  private func answer(_ context: ChannelHandlerContext) {
    let text = found ? registry.text() : "not found\n"
    let headers: HTTPHeaders = [
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
      "content-length": "\(text.utf8.count)", "connection": "close",
    ]
    let head = HTTPResponseHead(
      version: .http1_1, status: found ? .ok : .notFound, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(
      wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(string: text)))),
      promise: nil)
    let channel = context.channel
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      channel.close(promise: nil)
    }
  }
}
