import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import SenRPC

/// Which connections a pool keeps, ends and makes.
@Suite("The connections of a pool", .serialized, .ownThreads)
struct ClientConnectionsTests {
  /// Runs a stream on the pool that is over when `done` is called.
  private func whileStreaming(
    _ pool: RPCClientPool, _ body: @escaping () async throws -> Void
  ) async throws {
    try await pool.stream(Echo.chat, options: .init()) { sink, replies in
      var iterator = replies.makeAsyncIterator()
      func beat() async throws {
        try await sink.write(ByteBuffer(string: "beat"))
        let reply = try await iterator.next()
        #expect(reply == ByteBuffer(string: "beat"))
      }
      try await beat()
      try await body()
      try await beat()
    }
  }

  @Test(
    "With the only connection draining because of a stream, the next call makes another",
    arguments: ["T-4", "G-2"])
  func draining(rule: String) async throws {
    try await LiveServer.with(client: { $0.connectionsPerTargetMax = 1 }) { live in
      try await whileStreaming(live.pool) {
        #expect(live.server.load.connections == 1)
        try live.pool.reload(live.pool.configuration.tls)
        _ = try await live.pool.unary(Echo.unary, ByteBuffer(), options: .patient)
        #expect(live.server.load.connections == 2)
        // The new one counts: it is the only one that takes calls.
        for _ in 0..<10 {
          _ = try await live.pool.unary(Echo.unary, ByteBuffer(), options: .patient)
        }
        #expect(live.server.load.connections == 2)
      }
      #expect(await eventually { live.server.load.connections == 1 })
    }
  }

  @Test("Draining connections are capped: past it the oldest ends", arguments: [0, 1])
  func drainingCap(surplus: Int) async throws {
    let most = 2
    try await LiveServer.with(client: {
      $0.connectionsPerTargetMax = 1
      $0.drainingPerTargetMax = most
    }) { live in
      let ends = Mutex<[Int: String]>([:])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<(most + surplus) {
          group.addTask { @Sendable in
            do {
              try await live.pool.stream(Echo.chat, options: .init()) { sink, replies in
                try await sink.write(ByteBuffer(string: "x"))
                for try await _ in replies {}
              }
            } catch {
              ends.withLock { $0[number] = (error as? RPCError)?.reason ?? "\(error)" }
            }
          }
          #expect(await eventually { live.server.load.handlers == number + 1 })
          try live.pool.reload(live.pool.configuration.tls)
        }
        if surplus > 0 {
          #expect(await eventually { ends.withLock { $0 } == [0: "DRAINING"] })
        } else {
          _ = try await live.pool.unary(Echo.unary, ByteBuffer(), options: .patient)
          #expect(ends.withLock { $0 }.isEmpty)
        }
        group.cancelAll()
      }
    }
  }

  @Test("A call waits no longer than it may, whatever comes first", arguments: [0, 1, 50])
  func connectWait(milliseconds: Int) async throws {
    try await LiveServer.with(client: {
      $0.connectionsPerTargetMax = 1
      $0.connectWait = .milliseconds(milliseconds)
    }) { live in
      // A server that takes no connection: its queue alone does.
      let silent = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .childChannelInitializer { $0.eventLoop.makeSucceededVoidFuture() }
        .bind(host: "127.0.0.1", port: 0).get()
      var configuration = live.pool.configuration
      configuration.targets = [
        RPCTarget(host: "127.0.0.1", port: silent.localAddress?.port ?? 0)
      ]
      let pool = try RPCClientPool(configuration: configuration)
      for _ in 0..<10 {
        let error = await #expect(throws: RPCError.self) {
          try await pool.unary(
            Echo.unary, ByteBuffer(), options: .init(timeout: .seconds(25), attempts: 1))
        }
        #expect(error?.code == .unavailable && error?.notProcessed == true)
      }
      pool.close()
      try await silent.close()
    }
  }

  @Test("When its ids are used up a client calls on a new connection", arguments: ["S-3"])
  func lastStream(rule: String) async throws {
    try await RawServer.with(client: { $0.connectionsPerTargetMax = 1 }) { server, pool in
      async let first = pool.unary(Echo.unary, ByteBuffer(), options: .patient)
      let peer = try #require(try await server.greeted(0))
      _ = await peer.frame { $0.type == 2 }
      peer.send(Raw.end(1, message: [1]).bytes)
      _ = try await first
      let connection = try #require(pool.targets[0].connectionToProbe().found)
      try await connection.loop.submit {
        connection.handler?.state.highestStream = WireLimits.lastUsableStream - 2
      }.get()
      async let last = pool.unary(Echo.unary, ByteBuffer(), options: .patient)
      let call = try #require(await peer.frame { $0.type == 2 && $0.stream > 1 })
      #expect(call.stream == WireLimits.lastUsableStream)
      async let next = pool.unary(Echo.unary, ByteBuffer(), options: .patient)
      let second = try #require(try await server.greeted(1))
      #expect(await second.frame { $0.type == 2 }?.stream == 1)
      second.send(Raw.end(1, message: [3]).bytes)
      peer.send(Raw.end(call.stream, message: [2]).bytes)
      let replies = try await [last, next]
      #expect(replies == [ByteBuffer(bytes: [2]), ByteBuffer(bytes: [3])])
    }
  }

  @Test(
    "A server that goes without a word ends its calls with an error, whatever came before",
    arguments: ["T-5"])
  func truncated(rule: String) async throws {
    try await RawServer.with { server, pool in
      let outcome = Task {
        try await pool.stream(Echo.chat, options: .init()) { sink, replies in
          sink.finish()
          var count = 0
          for try await _ in replies { count += 1 }
          return count
        }
      }
      let peer = try #require(try await server.greeted(0))
      _ = await peer.frame { $0.type == 2 }
      peer.send(Raw.message(1, [1]).bytes + Raw.message(1, [2]).bytes)
      // The replies are on their way before the socket closes, without close_notify.
      try await Task.sleep(for: .milliseconds(50))
      await peer.close()
      let error = await #expect(throws: RPCError.self) { try await outcome.value }
      #expect(error?.code == .unavailable)
    }
  }

  @Test("A name with a part of a label in the dark is no name of the server", arguments: ["T-2"])
  func wildcards(rule: String) async throws {
    let certificates = try TestCertificates()
    let rows = [
      ("*.example.org", "door.example.org", true), ("d*.example.org", "door.example.org", false),
      ("*r.example.org", "door.example.org", false), ("d*r.example.org", "door.example.org", false),
      ("*.example.org", "a.door.example.org", false), ("*.example.org", "example.org", false),
    ]
    for (number, (name, host, isTaken)) in rows.enumerated() {
      let tls = certificates.tls(
        try certificates.issue("wild-\(number)", .init(commonName: "server", dns: [name])))
      try await LiveServer.with(configure: { $0.tls = tls }) { live in
        var configuration = live.pool.configuration
        configuration.tls = certificates.tls(
          try certificates.issue("caller-\(number)", .init(commonName: "client")),
          expecting: .host(host))
        let pool = try RPCClientPool(configuration: configuration)
        defer { pool.close() }
        let reply = try? await pool.unary(
          Echo.inline, ByteBuffer(), options: .patientOnce)
        #expect((reply != nil) == isTaken, "\(name) for \(host)")
      }
    }
  }

  @Test(
    "A forwarder may cancel often; it is drained when cancelled handlers go on",
    arguments: [true, false], ["X-4"])
  func forwarder(isDeaf: Bool, rule: String) async throws {
    let most = 4
    let gate = Gate()
    var router = Echo.router()
    let slow = RPCMethod(path: "test.Echo/Slow", shape: .unary)
    router.register(slow) { _, requests, responses in
      let request = try await requests.single()
      if isDeaf { await gate.passed() } else { try await Task.sleep(for: .seconds(30)) }
      try await responses.write(request)
    }
    try await LiveServer.with(
      router: router,
      configure: {
        $0.trustedForwarders = [TestCertificates.clientURI]
        $0.limits.cancelsMax = most
      }
    ) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes)
      for index in 0..<(most * 3) where isDeaf ? index < most : true {
        let id = UInt32(1 + 2 * index)
        raw.send(Raw.call(id, slow).bytes)
        #expect(await eventually { live.server.load.handlers == (isDeaf ? index + 1 : 1) })
        raw.send(Raw.cancel(id).bytes)
        if !isDeaf { #expect(await raw.end(id)?.code == 1) }
      }
      raw.send(Raw.call(1_001, Echo.inline, message: [1]).bytes)
      #expect(await raw.end(1_001)?.message == [1])
      #expect(!raw.framesSoFar.contains { $0.type == 9 }, "at the limit nothing happens")
      if isDeaf {
        raw.send(Raw.call(1_003, slow).bytes)
        #expect(await eventually { live.server.load.handlers == most + 1 })
        raw.send(Raw.cancel(1_003).bytes)
        #expect(await raw.frame { $0.type == 9 } != nil, "one more and the server drains")
      }
      gate.open()
      await raw.close()
    }
  }
}
