import NIOCore
import Synchronization
import Testing

@testable import SenRPC

@Suite("Connections at work", .serialized, .ownThreads)
struct LiveConnectionTests {
  private static let whoami = RPCMethod(path: "test.Echo/WhoAmI", shape: .unary)
  private static let outer = RPCMethod(path: "test.Echo/Outer", shape: .unary)

  /// Answers with the caller and the milliseconds that are left.
  private func routerWithCaller() -> RPCRouter {
    var router = Echo.router()
    router.register(Self.whoami) { context, requests, responses in
      _ = try await requests.single()
      var reply = ByteBuffer(bytes: context.caller ?? [])
      reply.writeString("@" + (context.peer.serviceName ?? "?"))
      try await responses.write(reply)
    }
    return router
  }

  @Test("Who calls is believed of a trusted forwarder only", arguments: ["I-1", "I-2"])
  func caller(rule: String) async throws {
    for isTrusted in [true, false] {
      try await LiveServer.with(
        router: routerWithCaller(),
        configure: { $0.trustedForwarders = isTrusted ? [TestCertificates.clientURI] : ["x"] }
      ) { live in
        var options = CallOptions()
        options.metadata.caller = Array("an".utf8)
        do {
          let reply = try await live.pool.unary(Self.whoami, ByteBuffer(), options: options)
          #expect(isTrusted)
          #expect(reply == ByteBuffer(string: "an@client"))
        } catch {
          #expect(!isTrusted)
          #expect((error as? RPCError)?.code == .permissionDenied)
        }
      }
    }
  }

  @Test(
    "A handler's own calls inherit caller, trace and what is left of the time",
    arguments: ["I-3", "D-3", "D-4"])
  func inheritance(rule: String) async throws {
    try await LiveServer.with(
      router: routerWithCaller(),
      configure: { $0.trustedForwarders = [TestCertificates.clientURI] }
    ) { inner in
      var router = RPCRouter()
      router.register(Self.outer) { _, requests, responses in
        let request = try await requests.single()
        let method = request.readableBytes == 0 ? Self.whoami : Echo.sleep
        try await responses.write(
          try await inner.pool.unary(method, request, options: .init(timeout: .seconds(60))))
      }
      try await LiveServer.with(
        router: router, configure: { $0.trustedForwarders = [TestCertificates.clientURI] }
      ) { outer in
        var options = CallOptions()
        options.metadata.caller = Array("an".utf8)
        let reply = try await outer.pool.unary(Self.outer, ByteBuffer(), options: options)
        #expect(reply == ByteBuffer(string: "an@client"))
        options.timeout = .milliseconds(150)
        let error = await #expect(throws: RPCError.self) {
          try await outer.pool.unary(Self.outer, ByteBuffer(string: "sleep"), options: options)
        }
        #expect(error?.code == .deadlineExceeded)
        #expect(await eventually { inner.server.load.handlers == 0 })
      }
    }
  }

  @Test("A call whose time is over is not sent", arguments: ["D-3"])
  func noTimeLeft(rule: String) async throws {
    try await LiveServer.with { live in
      let error = await #expect(throws: RPCError.self) {
        try await live.pool.unary(
          Echo.inline, ByteBuffer(), options: .init(timeout: .zero))
      }
      #expect(error?.code == .deadlineExceeded)
    }
  }

  @Test("A cancelled task cancels its handler", arguments: ["X-1", "X-2"])
  func cancellation(rule: String) async throws {
    let cancelled = Mutex(false)
    try await LiveServer.with(router: Echo.router { cancelled.withLock { $0 = true } }) { live in
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          let error = await #expect(throws: RPCError.self) {
            try await live.pool.unary(Echo.sleep, ByteBuffer(), options: .patient)
          }
          #expect(error?.code == .cancelled)
        }
        _ = await eventually { live.server.load.handlers == 1 }
        group.cancelAll()
      }
      #expect(await eventually { cancelled.withLock { $0 } && live.server.load.handlers == 0 })
    }
  }

  @Test("A reader that stops stops its writer, and no other call", arguments: ["C-1", "C-8"])
  func slowReader(rule: String) async throws {
    try await LiveServer.with { live in
      try await live.pool.stream(Echo.expand, options: .init()) { sink, replies in
        var request = ByteBuffer(integer: UInt32(2_000))
        request.writeRepeatingByte(0, count: 16_000)
        try await sink.write(request)
        sink.finish()
        var iterator = replies.makeAsyncIterator()
        _ = try await iterator.next()
        for _ in 0..<50 {
          let reply = try await live.pool.unary(
            Echo.inline, ByteBuffer(string: "beside"), options: .patient)
          #expect(reply == ByteBuffer(string: "beside"))
        }
        let snapshot = await live.server.snapshot()
        #expect(snapshot.connections.reduce(0) { $0 + $1.queuedBytes } < 512 * 1024)
        #expect(snapshot.handlers == 1)
        var count = 1
        while try await iterator.next() != nil { count += 1 }
        #expect(count == 2_000)
      }
    }
  }

  @Test("Leaving a stream early ends its handler", arguments: ["X-2", "C-7"])
  func earlyLeave(rule: String) async throws {
    try await LiveServer.with { live in
      try await live.pool.stream(Echo.expand, options: .init()) { sink, replies in
        var request = ByteBuffer(integer: UInt32.max)
        request.writeRepeatingByte(0, count: 1_000)
        try await sink.write(request)
        sink.finish()
        var iterator = replies.makeAsyncIterator()
        _ = try await iterator.next()
      }
      #expect(await eventually { live.server.load.handlers == 0 })
      let reply = try await live.pool.unary(Echo.unary, ByteBuffer(), options: .patient)
      #expect(reply.readableBytes == 0)
    }
  }

  @Test("Headers and trailers travel around a reply", arguments: ["V-1"])
  func headersAndTrailers(rule: String) async throws {
    try await LiveServer.with { live in
      let reply = try await live.pool.reply(
        Echo.unary, ByteBuffer(), options: .init(metadata: Metadata(["header": "h"])))
      #expect(reply.headers.text("header") == "h")
      #expect(reply.trailers.text("trailer") == "h")
    }
  }

  @Test("A shutdown lets running calls end, then closes", arguments: ["G-1", "G-2"])
  func gracefulShutdown(rule: String) async throws {
    let gate = MessagePipe<Void>(capacity: 1)
    var router = Echo.router()
    router.register(Self.outer) { _, requests, responses in
      _ = try await gate.next()
      try await responses.write(try await requests.single())
    }
    try await LiveServer.with(router: router) { live in
      async let reply = live.pool.unary(Self.outer, ByteBuffer(string: "late"), options: .patient)
      #expect(await eventually { live.server.load.handlers == 1 })
      async let shutdown: Void = live.server.shutdown(grace: .seconds(5))
      let refused = await eventually { !live.pool.isConnected }
      #expect(refused)
      try await gate.send(())
      let late = try await reply
      #expect(late == ByteBuffer(string: "late"))
      await shutdown
      #expect(live.server.load == (0, 0))
    }
  }

  @Test("A shutdown ends watches at once", arguments: ["G-2"])
  func watches(rule: String) async throws {
    let watch = RPCMethod(
      path: "test.Echo/Watch", shape: .serverStreaming, options: [.noDeadline, .mayIdle])
    var router = Echo.router()
    router.register(watch) { _, _, _ in try await Task.sleep(for: .seconds(60)) }
    try await LiveServer.with(router: router) { live in
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          let error = await #expect(throws: RPCError.self) {
            try await live.pool.stream(watch, options: .init()) { sink, replies in
              sink.finish()
              _ = try await replies.single()
            }
          }
          #expect(error?.reason == "DRAINING")
        }
        #expect(await eventually { live.server.load.handlers == 1 })
        let began = RPCDeadline.clock()
        await live.server.shutdown(grace: .seconds(30) * Patience.factor)
        #expect(RPCDeadline.clock() - began < 5_000_000_000 * UInt64(Patience.factor))
      }
    }
  }

  @Test("A shutdown ends what is left after its grace", arguments: ["G-1"])
  func graceEnds(rule: String) async throws {
    try await LiveServer.with { live in
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          let error = await #expect(throws: RPCError.self) {
            try await live.pool.unary(
              Echo.sleep, ByteBuffer(), options: .init(timeout: .seconds(20), attempts: 1))
          }
          #expect(error?.code == .unavailable)
        }
        #expect(await eventually { live.server.load.handlers == 1 })
        await live.server.shutdown(grace: .milliseconds(100))
      }
    }
  }

  @Test("A target that is down fails at once, with its name", arguments: ["E-3"])
  func targetDown(rule: String) async throws {
    let certificates = try TestCertificates()
    let pool = try RPCClientPool(
      configuration: .init(
        name: "sen-welfare", targets: [RPCTarget(host: "127.0.0.1", port: 1)],
        tls: certificates.client()))
    defer { pool.close() }
    for _ in 0..<2 {
      let began = RPCDeadline.clock()
      let error = await #expect(throws: RPCError.self) {
        try await pool.unary(Echo.unary, ByteBuffer(), options: .patient)
      }
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("sen-welfare at 127.0.0.1:1") == true)
      #expect(RPCDeadline.clock() - began < 2_000_000_000 * UInt64(Patience.factor))
    }
  }

  @Test("Calls are spread over the replicas, and go on when one is gone", arguments: ["E-3"])
  func replicas(rule: String) async throws {
    let certificates = try TestCertificates()
    try await LiveServer.with(configure: { _ in }) { first in
      try await LiveServer.with(
        configure: { $0.tls = first.server.configuration.tls }
      ) { second in
        let pool = try RPCClientPool(
          configuration: .init(
            name: "both",
            targets: first.pool.configuration.targets + second.pool.configuration.targets,
            tls: first.certificates.client()))
        defer { pool.close() }
        for _ in 0..<40 {
          _ = try await pool.unary(Echo.unary, ByteBuffer(), options: .patient)
        }
        #expect(first.server.load.connections == 1 && second.server.load.connections == 1)
        await first.server.shutdown(grace: .milliseconds(50))
        for _ in 0..<20 {
          _ = try await pool.unary(Echo.unary, ByteBuffer(), options: .patient)
        }
      }
    }
    _ = certificates
  }

  @Test("A client opens a further connection when one is full", arguments: ["X-3"])
  func furtherConnections(rule: String) async throws {
    try await LiveServer.with(configure: { $0.settings.maxStreams = 16 }) { live in
      await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<40 {
          group.addTask {
            _ = try await live.pool.unary(
              Echo.sleep, ByteBuffer(), options: .init(timeout: .seconds(20)))
          }
        }
        #expect(await eventually { live.server.load.handlers == 40 })
        #expect(live.server.load.connections == 3)
        group.cancelAll()
        while let result = await group.nextResult() { _ = result }
      }
    }
  }

  @Test(
    "A fallback answers methods that nobody registered, with their bytes",
    arguments: ["M-1", "M-3"])
  func fallback(rule: String) async throws {
    let known = Echo.chat
    var router = RPCRouter()
    router.setFallback(resolve: { $0 == known.id ? known : nil }) { _, requests, responses in
      for try await request in requests { try await responses.write(request) }
    }
    try await LiveServer.with(router: router) { live in
      try await live.pool.stream(known, options: .init()) { sink, replies in
        try await sink.write(ByteBuffer(string: "through"))
        sink.finish()
        #expect(try await replies.single() == ByteBuffer(string: "through"))
      }
      let error = await #expect(throws: RPCError.self) {
        try await live.pool.unary(Echo.unary, ByteBuffer(), options: .patient)
      }
      #expect(error?.code == .unimplemented)
    }
  }

  @Test(
    "A client that is silent for too long where it owes a message is cut off",
    arguments: ["K-3"])
  func streamIdle(rule: String) async throws {
    try await LiveServer.with(configure: { $0.limits.streamIdle = 200_000_000 }) { live in
      let error = await #expect(throws: RPCError.self) {
        try await live.pool.stream(Echo.collect, options: .init()) { _, replies in
          _ = try await replies.single()
        }
      }
      #expect(error?.reason == "STREAM_IDLE")
    }
  }

  @Test(
    "A connection without calls is closed after a while, an old one is drained",
    arguments: ["K-2", "G-2"])
  func idleAndAge(rule: String) async throws {
    for isIdle in [true, false] {
      try await LiveServer.with(
        configure: {
          $0.timings.tick = .milliseconds(20)
          if isIdle { $0.timings.idle = .milliseconds(100) * Patience.factor }
          if !isIdle { $0.timings.age = .milliseconds(100) * Patience.factor }
        }
      ) { live in
        try await live.pool.stream(Echo.collect, options: .patient) { sink, replies in
          // A call holds its connection, however old.
          try await Task.sleep(for: .milliseconds(150) * Patience.factor)
          #expect(live.server.load.connections == 1)
          sink.finish()
          _ = try await replies.single()
        }
        #expect(await eventually { live.server.load.connections == 0 })
        _ = try await live.pool.unary(Echo.inline, ByteBuffer(), options: .patient)
      }
    }
  }

  @Test(
    "A server that dies leaves its calls UNAVAILABLE; once it is back calls go on",
    arguments: ["E-3"])
  func restart(rule: String) async throws {
    let seen = Mutex(0)
    var router = Echo.router()
    router.register(Self.outer) { _, requests, responses in
      seen.withLock { $0 += 1 }
      try await Task.sleep(for: .seconds(60))
      try await responses.write(try await requests.single())
    }
    try await LiveServer.with(router: router) { live in
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          let error = await #expect(throws: RPCError.self) {
            try await live.pool.unary(Self.outer, ByteBuffer(), options: .patient)
          }
          #expect(error?.code == .unavailable)
          #expect(error?.notProcessed == false)
        }
        #expect(await eventually { live.server.load.handlers == 1 })
        await live.server.shutdown(grace: .zero)
      }
      #expect(seen.withLock { $0 } == 1, "a call of unknown outcome is not sent again")
      let down = await #expect(throws: RPCError.self) {
        try await live.pool.unary(Echo.unary, ByteBuffer(), options: .patient)
      }
      #expect(down?.reason == "UPSTREAM_UNAVAILABLE")
      var configuration = live.server.configuration
      configuration.port = live.pool.configuration.targets[0].port
      let again = try RPCServer(configuration: configuration, router: router)
      try await again.bind()
      let isBack = await eventually {
        (try? await live.pool.unary(Echo.unary, ByteBuffer(), options: .patient)) != nil
      }
      #expect(isBack)
      live.pool.close()
      await again.shutdown(grace: .zero)
    }
  }

  @Test("A connection that has rested goes on as before", arguments: ["K-2"])
  func rest(rule: String) async throws {
    try await LiveServer.with(
      configure: { $0.timings.tick = .milliseconds(20) },
      client: { $0.timings.tick = .milliseconds(20) }
    ) { live in
      for _ in 0..<3 {
        let request = ByteBuffer(repeating: 3, count: 100_000)
        let reply = try await live.pool.unary(Echo.unary, request, options: .patient)
        #expect(reply == request)
        let rested = RPCDeadline.after(.milliseconds(100))
        #expect(await eventually { rested.isExpired })
      }
      #expect(live.server.load.connections == 1)
    }
  }

  @Test("A peer that gives no sign of life loses its connection", arguments: ["K-1"])
  func keepalive(rule: String) async throws {
    try await LiveServer.with(
      configure: {
        $0.timings.tick = .milliseconds(20)
        $0.timings.keepalive = .milliseconds(50)
        $0.timings.keepaliveAnswer = .milliseconds(100)
      }
    ) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes)
      _ = await raw.framesUntilClosed()
      #expect(raw.framesSoFar.contains { $0.type == 8 })
      #expect(raw.isClosed)
    }
  }
}
