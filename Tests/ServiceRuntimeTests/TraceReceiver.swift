import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceRuntime
import Synchronization

/// A collector of traces for tests: plain HTTP on loopback.
final class TraceReceiver: Sendable {
  /// A span as it came.
  struct Span: Decodable, Sendable {
    struct Attribute: Decodable, Sendable {
      struct Value: Decodable, Sendable { let stringValue: String }
      let key: String
      let value: Value
    }
    struct Status: Decodable, Sendable {
      let code: Int
      let message: String?
    }
    let traceId, spanId, name, startTimeUnixNano, endTimeUnixNano: String
    let parentSpanId: String?
    let kind: Int
    let attributes: [Attribute]
    let status: Status
  }
  /// A request as it came.
  struct Document: Decodable, Sendable {
    struct Part: Decodable, Sendable {
      struct Resource: Decodable, Sendable { let attributes: [Span.Attribute] }
      struct Scope: Decodable, Sendable { let spans: [Span] }
      let resource: Resource
      let scopeSpans: [Scope]
    }
    let resourceSpans: [Part]
  }
  struct Post: Sendable {
    let path: String
    let contentType: String
    let body: [UInt8]
  }

  private let channel: any Channel
  let posts: AsyncStream<Post>

  /// A collector that answers with a status, or never.
  static func listening(answer: HTTPResponseStatus?) async throws -> TraceReceiver {
    let (posts, told) = AsyncStream.makeStream(of: Post.self)
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(
            TraceReceiverHandler(answer: answer, told: told))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return TraceReceiver(channel: channel, posts: posts)
  }

  private init(channel: any Channel, posts: AsyncStream<Post>) {
    self.channel = channel
    self.posts = posts
  }

  /// Where it takes traces.
  var endpoint: TraceEndpoint? { TraceEndpoint("127.0.0.1:\(channel.localAddress?.port ?? 0)") }

  func close() async throws { try await channel.close() }

  /// The spans of one document.
  static func spans(_ post: Post) throws -> [Span] {
    try JSONDecoder().decode(Document.self, from: Data(post.body)).resourceSpans
      .flatMap(\.scopeSpans).flatMap(\.spans)
  }
}

final class TraceReceiverHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answer: HTTPResponseStatus?
  private let told: AsyncStream<TraceReceiver.Post>.Continuation
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  init(answer: HTTPResponseStatus?, told: AsyncStream<TraceReceiver.Post>.Continuation) {
    self.answer = answer
    self.told = told
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body(let bytes): body += bytes.readableBytesView
    case .end:
      told.yield(
        .init(
          path: head?.uri ?? "", contentType: head?.headers["content-type"].first ?? "",
          body: body))
      guard let answer else { return }
      let head = HTTPResponseHead(
        version: .http1_1, status: answer, headers: ["content-length": "0"])
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }
}
