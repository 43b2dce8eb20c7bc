import Logging
import NIOCore
import NIOHTTP1
import SenRPC
import Testing
import Tracing

@testable import ServiceRuntime

@Suite("Traces go to a collector")
struct TraceTests {
  static let front = RPCMethod(path: "test.v1.Front/Ask", shape: .unary)
  static let back = RPCMethod(path: "test.v1.Back/Answer", shape: .unary)
  static let broken = RPCMethod(path: "test.v1.Back/Break", shape: .unary)

  private static func export(_ receiver: TraceReceiver) throws -> TraceExport {
    TraceExport(
      service: "sen-test", instance: "here", endpoint: try #require(receiver.endpoint),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
  }

  /// A process in front of another one, both with traces.
  private static func front(_ export: TraceExport) -> InProcessTransport {
    var behind = RPCRouter()
    behind.registerInline(back) { _, _, reply in reply.writeString("fine") }
    behind.register(broken) { _, _, _ in
      throw RPCError(.internalError, reason: "BROKEN", "Vũ Thị Lan")
    }
    let caller = export.traced(
      InProcessTransport(router: behind, interceptors: [export.interceptor]))
    var router = RPCRouter()
    router.register(front) { _, requests, responses in
      let request = try await requests.single()
      _ = try? await caller.unary(broken, request, options: .init())
      try await responses.write(try await caller.unary(back, request, options: .init()))
    }
    return InProcessTransport(router: router, interceptors: [export.interceptor])
  }

  @Test("The spans of a call hang together, from the client through every process")
  func linked() async throws {
    let receiver = try await TraceReceiver.listening(answer: .ok)
    let export = try Self.export(receiver)
    let outer = SpanIdentity.root()
    var options = CallOptions()
    options.metadata.traceparent = outer.wire
    _ = try await Self.front(export).unary(Self.front, ByteBuffer(), options: options)
    await export.drain(until: nil)
    var posts = receiver.posts.makeAsyncIterator()
    let post = try #require(await posts.next())
    #expect(post.path == "/v1/traces" && post.contentType == "application/json")
    #expect(String(decoding: post.body, as: UTF8.self).contains("\"sen-test\""))
    #expect(!String(decoding: post.body, as: UTF8.self).contains("Vũ"))
    let spans = try TraceReceiver.spans(post)
    #expect(spans.count == 5)
    #expect(Set(spans.map(\.traceId)) == [SpanIdentity.hex(outer.trace)])
    #expect(Set(spans.map(\.spanId)).count == 5)
    let top = try #require(spans.first { $0.name == Self.front.path && $0.kind == 2 })
    #expect(top.parentSpanId == SpanIdentity.hex(outer.span) && top.status.code == 1)
    for method in [Self.back, Self.broken] {
      let client = try #require(spans.first { $0.name == method.path && $0.kind == 3 })
      let server = try #require(spans.first { $0.name == method.path && $0.kind == 2 })
      #expect(client.parentSpanId == top.spanId && server.parentSpanId == client.spanId)
      let isBroken = method == Self.broken
      #expect(server.status.code == (isBroken ? 2 : 1))
      #expect(client.status.message == (isBroken ? "BROKEN" : nil))
      let code = client.attributes.first { $0.key == "rpc.sen.code" }?.value.stringValue
      #expect(code == (isBroken ? "INTERNAL" : "OK"))
    }
    #expect(spans.allSatisfy { Int64($0.endTimeUnixNano) ?? 0 >= Int64($0.startTimeUnixNano) ?? 1 })
    #expect(export.queue.dropped == 0)
    try await receiver.close()
  }

  @Test("Around a reply nothing is lost")
  func surroundings() async throws {
    let receiver = try await TraceReceiver.listening(answer: .ok)
    let export = try Self.export(receiver)
    var router = RPCRouter()
    router.register(Self.back) { context, requests, responses in
      context.setHeaders(Metadata(["head": "1"]))
      context.setTrailers(Metadata(["tail": "2"]))
      try await responses.write(try await requests.single())
    }
    let caller = export.traced(InProcessTransport(router: router))
    let reply = try await caller.reply(Self.back, ByteBuffer(string: "x"), options: .init())
    #expect(reply.message == ByteBuffer(string: "x"))
    #expect(reply.headers.text("head") == "1" && reply.trailers.text("tail") == "2")
    #expect(export.queue.count == 1, "one span")
    try await receiver.close()
  }

  @Test("A trace that nobody wants kept is handed on and not sent")
  func unsampled() async throws {
    let receiver = try await TraceReceiver.listening(answer: .ok)
    let export = try Self.export(receiver)
    var wire = SpanIdentity.root().wire
    wire[wire.count - 1] = 0
    var options = CallOptions()
    options.metadata.traceparent = wire
    _ = try await Self.front(export).unary(Self.front, ByteBuffer(), options: options)
    #expect(export.queue.count == 0)
    try await receiver.close()
  }

  @Test(
    "A part of the traces is kept, and a trace is kept whole or not at all",
    arguments: [0, 0.001, 0.25, 1])
  func sampled(ratio: Double) async throws {
    let receiver = try await TraceReceiver.listening(answer: .ok)
    let export = TraceExport(
      service: "sen-test", instance: "here", endpoint: try #require(receiver.endpoint),
      sampling: TraceSampling(ratio: ratio),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    let front = Self.front(export)
    let traces = 40
    var whole = 0
    for _ in 0..<traces {
      let before = export.queue.count
      _ = try await front.unary(Self.front, ByteBuffer(), options: .init())
      let spans = export.queue.count - before
      #expect(spans == 0 || spans == 5, "the spans of one trace share its fate")
      if spans == 5 { whole += 1 }
    }
    if ratio == 0 { #expect(whole == 0) }
    if ratio == 1 { #expect(whole == traces) }
    // What another process has decided holds here, whatever the ratio.
    var options = CallOptions()
    options.metadata.traceparent = SpanIdentity.root().wire
    let before = export.queue.count
    _ = try await front.unary(Self.front, ByteBuffer(), options: options)
    #expect(export.queue.count == before + 5)
    let library = export.tracer.startSpan("x")
    #expect(ratio != 0 || !library.identity.isSampled)
    #expect(ratio != 1 || library.identity.isSampled)
    try await receiver.close()
  }

  @Test("The id decides: below the ratio's share it is kept, at it and above it is not")
  func samplingByID() {
    let half = TraceSampling(ratio: 0.5)
    func trace(_ last: [UInt8]) -> [UInt8] { .init(repeating: 0xFF, count: 8) + last }
    #expect(half.takes(trace: trace([0x7F] + .init(repeating: 0xFF, count: 7))))
    #expect(!half.takes(trace: trace([0x80] + .init(repeating: 0, count: 7))))
    #expect(TraceSampling.all.takes(trace: trace(.init(repeating: 0xFF, count: 8))))
    #expect(!TraceSampling(ratio: 0).takes(trace: trace(.init(repeating: 0, count: 8))))
    #expect(TraceSampling(ratio: -1).ratio == 0 && TraceSampling(ratio: 7).ratio == 1)
    // Of many ids about the ratio's part: ten times the deviation is allowed.
    let (many, ratio) = (20_000, 0.1)
    let kept = (0..<many).count { _ in SpanIdentity.root(TraceSampling(ratio: ratio)).isSampled }
    let deviation = (Double(many) * ratio * (1 - ratio)).squareRoot()
    #expect(abs(Double(kept) - ratio * Double(many)) < 10 * deviation)
  }

  @Test("What libraries begin by the tracing API is sent too, without the text of its errors")
  func libraries() async throws {
    struct Personal: Error { let name: String }
    let receiver = try await TraceReceiver.listening(answer: .ok)
    let export = try Self.export(receiver)
    func work() throws {
      try export.tracer.withSpan("outer") { span in
        span.attributes["rows"] = 7
        try export.tracer.withSpan("inner") { _ in throw Personal(name: "Lan") }
      }
    }
    #expect(throws: Personal.self) { try work() }
    await export.drain(until: nil)
    var posts = receiver.posts.makeAsyncIterator()
    let spans = try TraceReceiver.spans(try #require(await posts.next()))
    let outer = try #require(spans.first { $0.name == "outer" })
    let inner = try #require(spans.first { $0.name == "inner" })
    #expect(inner.parentSpanId == outer.spanId && outer.parentSpanId == nil)
    #expect(outer.attributes.first?.value.stringValue == "7")
    #expect(inner.status.code == 2 && inner.status.message == "Personal")
    try await receiver.close()
  }

  @Test("A full queue drops and counts, and a collector that refuses or is silent costs no call")
  func drops() async throws {
    let refusing = try await TraceReceiver.listening(answer: .serviceUnavailable)
    let refused = try Self.export(refusing)
    let reply = try await Self.front(refused).unary(Self.front, ByteBuffer(), options: .init())
    #expect(reply.readableBytes == 4)
    await refused.drain(until: nil)
    #expect(refused.queue.dropped == 5 && refused.queue.count == 0)
    try await refusing.close()

    let silent = try await TraceReceiver.listening(answer: nil)
    let stuck = try Self.export(silent)
    for _ in 0..<(SpanQueue.capacity + 10) { stuck.tracer.startSpan("x").end() }
    #expect(stuck.queue.dropped == 10 && stuck.queue.count == SpanQueue.capacity)
    // The end of the process waits for its bound and not longer.
    let clock = ContinuousClock()
    let began = clock.now
    await stuck.drain(until: began + .milliseconds(200))
    #expect(clock.now - began < TraceExport.flushTimeout)
    #expect(stuck.queue.dropped == 10 + SpanQueue.capacity && stuck.queue.count == 0)
    try await silent.close()
  }

  @Test("Trace contexts are read and written in both forms, and nonsense is none")
  func identities() {
    let span = SpanIdentity.root()
    #expect(SpanIdentity(wire: span.wire) == span && SpanIdentity(text: span.text) == span)
    #expect(span.child().trace == span.trace && span.child().span != span.span)
    #expect(SpanIdentity(wire: []) == nil)
    #expect(SpanIdentity(wire: [UInt8](repeating: 0, count: 26)) == nil)
    for text in ["", "00-1-2-01", "ff-\(SpanIdentity.hex(span.trace))-00-01"] {
      #expect(SpanIdentity(text: text) == nil)
    }
  }

  @Test(
    "An endpoint is host, port and path, or it is refused",
    arguments: [
      ("otel:4318", "otel:4318/v1/traces"), ("http://127.0.0.1:9/x/y", "127.0.0.1:9/x/y"),
      ("[::1]:4318/", "::1:4318/v1/traces"), ("otel", nil), (":1", nil), ("otel:0", nil),
      ("https://otel:4318", nil), ("otel:99999", nil),
    ])
  func endpoints(text: String, read: String?) {
    #expect(TraceEndpoint(text)?.description == read)
  }
}
