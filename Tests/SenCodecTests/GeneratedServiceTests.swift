import CodecFixtures
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Testing

/// Serves every shape of call.
struct Echo: Fixtures.V1.EchoService {
  func once(_ request: Wire.Inner, context: ServerContext) async throws -> Wire.Inner {
    if request.id < 0 { throw RPCError(.outOfRange, reason: "NEGATIVE", "Below zero.") }
    return request
  }

  func inline(
    _ request: borrowing Decoded<Wire.Inner>, context: borrowing InlineContext
  ) throws(RPCError) -> Wire.Inner {
    let name = request.name
    return .with { $0.name = name + "!" }
  }

  func collect(_ requests: RequestStream<Wire.Inner>, context: ServerContext) async throws
    -> Wire.Repeated
  {
    var all = Wire.Repeated()
    for try await request in requests { all.inners.append(request) }
    return all
  }

  func spread(
    _ request: Wire.Repeated, to responses: ResponseWriter<Wire.Inner>, context: ServerContext
  ) async throws {
    for inner in request.inners { try await responses.write(inner) }
  }

  func both(
    _ requests: RequestStream<Wire.Inner>, to responses: ResponseWriter<Wire.Inner>,
    context: ServerContext
  ) async throws {
    for try await request in requests { try await responses.write(request) }
  }
}

@Suite("Generated services and clients speak to each other")
struct GeneratedServiceTests {
  private let client = Fixtures.V1.EchoClient(InProcessTransport(router: RPCRouter([Echo()])))
  private let numbered = (1...5).map { number in Wire.Inner.with { $0.id = Int64(number) } }

  @Test("one request, one reply") func unary() async throws {
    #expect(try await client.once(Samples.inner) == Samples.inner)
    let error = await #expect(throws: RPCError.self) {
      try await client.once(.with { $0.id = -1 })
    }
    #expect(error?.reason == "NEGATIVE")
  }

  @Test("in place, on the loop") func inline() async throws {
    #expect(try await client.inline(.with { $0.name = "x" }).name == "x!")
  }

  @Test("many requests, one reply") func clientStreaming() async throws {
    let options = CallOptions(timeout: .seconds(10) * Patience.factor)
    let reply = try await client.collect(options: options) { sink in
      for inner in numbered { try await sink.write(inner) }
    }
    #expect(reply.inners == numbered)
  }

  @Test("one request, many replies") func serverStreaming() async throws {
    let replies = try await client.spread(
      .with { $0.inners = numbered }, options: CallOptions(timeout: .seconds(10) * Patience.factor)
    ) { stream in
      var replies: [Wire.Inner] = []
      for try await reply in stream { replies.append(reply) }
      return replies
    }
    #expect(replies == numbered)
  }

  @Test("many requests, many replies") func bidirectional() async throws {
    let replies = try await client.both { sink, stream in
      for inner in numbered { try await sink.write(inner) }
      sink.finish()
      var replies: [Wire.Inner] = []
      for try await reply in stream { replies.append(reply) }
      return replies
    }
    #expect(replies == numbered)
  }

  @Test("a message that cannot be decoded is the caller's fault, past a limit or not")
  func malformed() async {
    let caller = InProcessTransport(router: RPCRouter([Echo()]))
    for (method, bytes) in [
      (Fixtures.V1.EchoMethods.once, [0x08] as [UInt8]), (Fixtures.V1.EchoMethods.inline, [0x08]),
    ] {
      let error = await #expect(throws: RPCError.self) {
        try await caller.unary(method, ByteBuffer(bytes: bytes), options: .init())
      }
      #expect(error?.code == .invalidArgument && error?.reason == "MALFORMED_MESSAGE")
    }
    #expect(RPCError(CodecError(.tooMuchMemory, "x")).code == .resourceExhausted)
  }

  @Test("the generator's method ids, shapes and options are the transport's")
  func tables() {
    for method in Fixtures.V1.EchoMethods.all + API.Membership.V1.MembersMethods.all {
      #expect(method.id == RPCMethod.id(of: method.path))
    }
    #expect(Fixtures.V1.EchoMethods.inline.options == [.inline, .hedge, .idempotent])
    #expect(Fixtures.V1.EchoMethods.both.shape == .bidirectional)
    #expect(Fixtures.V1.EchoMethods.collect.shape == .clientStreaming)
    #expect(Echo.serviceName == "fixtures.v1.Echo")
    #expect(RPCRouter([Echo()]).methods.count == 5)
  }
}
