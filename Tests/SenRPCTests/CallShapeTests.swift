import NIOCore
import SenRPC
import Testing

/// Where the same calls are made: in the process or over TLS.
enum Place: String, CaseIterable, Sendable {
  case process
  case connection

  func run(
    router: RPCRouter = Echo.router(), interceptors: [any ServerInterceptor] = [],
    clientInterceptors: [any ClientInterceptor] = [], trustedForwarders: Set<String> = [],
    _ body: (any RPCCaller) async throws -> Void
  ) async throws {
    switch self {
    case .process:
      try await body(
        InProcessTransport(
          router: router, peer: PeerIdentity(certificateURI: TestCertificates.clientURI),
          interceptors: interceptors, trustedForwarders: trustedForwarders,
          clientInterceptors: clientInterceptors))
    case .connection:
      try await LiveServer.with(
        router: router, interceptors: interceptors, clientInterceptors: clientInterceptors,
        configure: { $0.trustedForwarders = trustedForwarders }
      ) { try await body($0.pool) }
    }
  }
}

@Suite("Calls of every shape", .ownThreads)
struct CallShapeTests {
  @Test(
    "A unary call gives back its bytes, inline or not, small, empty or large",
    arguments: Place.allCases, [0, 1, 157, 16_000, 16_384, 70_000, 1_048_576])
  func unary(place: Place, size: Int) async throws {
    try await place.run { caller in
      let request = ByteBuffer(bytes: (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      for method in [Echo.inline, Echo.unary] {
        let reply = try await caller.unary(method, request, options: .patient)
        #expect(reply == request)
      }
    }
  }

  @Test("A client streams requests and gets one reply", arguments: Place.allCases)
  func clientStreaming(place: Place) async throws {
    try await place.run { caller in
      let sizes = [27_182, 8, 1_828, 45_904]
      let reply = try await caller.stream(Echo.collect, options: .init()) { sink, replies in
        for size in sizes {
          try await sink.write(ByteBuffer(repeating: 7, count: size))
        }
        sink.finish()
        return try await replies.single()
      }
      #expect(reply.readableBytes == 74_922)
    }
  }

  @Test("A server streams replies in order", arguments: Place.allCases)
  func serverStreaming(place: Place) async throws {
    try await place.run { caller in
      let count: UInt32 = 500
      let indices = try await caller.stream(Echo.expand, options: .init()) { sink, replies in
        var request = ByteBuffer(integer: count)
        request.writeRepeatingByte(1, count: 2_000)
        try await sink.write(request)
        sink.finish()
        var indices: [UInt32] = []
        for try await var reply in replies {
          indices.append(reply.readInteger() ?? .max)
          #expect(reply.readableBytes == 2_000)
        }
        return indices
      }
      #expect(indices == Array(0..<count))
    }
  }

  @Test("Both sides stream in turn", arguments: Place.allCases)
  func bidirectional(place: Place) async throws {
    try await place.run { caller in
      try await caller.stream(Echo.chat, options: .init()) { sink, replies in
        var iterator = replies.makeAsyncIterator()
        for size in [0, 1, 100, 65_536, 300_000] {
          let message = ByteBuffer(repeating: UInt8(truncatingIfNeeded: size), count: size)
          try await sink.write(message)
          let reply = try await iterator.next()
          #expect(reply == message)
        }
        sink.finish()
        let end = try await iterator.next()
        #expect(end == nil)
      }
    }
  }

  @Test("A failure carries code, reason, text, details and trailers", arguments: Place.allCases)
  func failure(place: Place) async throws {
    try await place.run { caller in
      let error = await #expect(throws: RPCError.self) {
        try await caller.unary(Echo.fail, ByteBuffer(string: "details"), options: .patient)
      }
      #expect(error?.code == .failedPrecondition)
      #expect(error?.reason == "TEST_FAILURE")
      #expect(error?.message == "It fails.")
      #expect(error?.details == Array("details".utf8))
      #expect(error?.trailers.text("why") == "because")
    }
  }

  @Test("An unknown method is UNIMPLEMENTED", arguments: Place.allCases)
  func unknownMethod(place: Place) async throws {
    try await place.run { caller in
      let method = RPCMethod(path: "test.Echo/Nothing", shape: .unary)
      let error = await #expect(throws: RPCError.self) {
        try await caller.unary(method, ByteBuffer(), options: .patient)
      }
      #expect(error?.code == .unimplemented)
    }
  }

  @Test("A deadline ends a call that sleeps", arguments: Place.allCases, ["D-4"])
  func deadline(place: Place, rule: String) async throws {
    try await place.run { caller in
      let error = await #expect(throws: RPCError.self) {
        try await caller.unary(
          Echo.sleep, ByteBuffer(), options: .init(timeout: .milliseconds(100)))
      }
      #expect(error?.code == .deadlineExceeded)
    }
  }

  @Test("A thousand calls run at once")
  func manyCalls() async throws {
    try await LiveServer.with { live in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for index in 0..<1_000 {
          group.addTask {
            let request = ByteBuffer(repeating: UInt8(truncatingIfNeeded: index), count: index)
            let method = index % 2 == 0 ? Echo.inline : Echo.unary
            return try await live.pool.unary(method, request, options: .patient) == request
          }
        }
        for try await isEqual in group { #expect(isEqual) }
      }
    }
  }
}
