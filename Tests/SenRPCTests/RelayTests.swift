import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import SenRPC

/// A server that sends everything on to another, as a gateway does.
struct RelayHouse {
  /// How calls went on.
  final class Ways: Sendable {
    private let state = Mutex((decided: 0, handled: 0))
    var decided: Int { state.withLock { $0.decided } }
    var handled: Int { state.withLock { $0.handled } }
    func decide() { state.withLock { $0.decided += 1 } }
    func handle() { state.withLock { $0.handled += 1 } }
  }

  let ways: Ways
  let front: RPCServer
  let back: LiveServer
  let client: RPCClientPool

  static func with(
    router: RPCRouter = Echo.router(), _ body: (RelayHouse) async throws -> Void
  ) async throws {
    // One loop, so that every connection of the front has the upstream's beside it.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    try await LiveServer.with(router: router) { back in
      let ways = Ways()
      let upstream = try RPCClientPool(configuration: back.pool.configuration, group: group)
      var settings = RPCServerConfiguration(tls: try back.certificates.server())
      settings.timings = back.server.configuration.timings
      let front = try RPCServer(
        configuration: settings, router: Self.router(to: upstream, ways), group: group)
      try await front.bind()
      var configuration = back.pool.configuration
      configuration.targets = [RPCTarget(host: "127.0.0.1", port: front.port ?? 0)]
      let client = try RPCClientPool(configuration: configuration)
      let house = RelayHouse(ways: ways, front: front, back: back, client: client)
      let outcome: Result<Void, any Error>
      do { outcome = .success(try await body(house)) } catch { outcome = .failure(error) }
      client.close()
      await front.shutdown(grace: .milliseconds(200))
      upstream.close()
      try outcome.get()
    }
    try await group.shutdownGracefully()
  }

  static func router(
    to upstream: RPCClientPool, _ ways: Ways, attempts: Int = 1
  ) -> RPCRouter {
    let known = Dictionary(
      uniqueKeysWithValues: [Echo.inline, Echo.unary, Echo.fail, Echo.sleep].map { ($0.id, $0) })
    var router = RPCRouter()
    router.setFallback(
      resolve: { known[$0] },
      relay: { facts throws(RPCError) in
        if facts.metadata["refuse"] != nil {
          throw RPCError(.permissionDenied, reason: "REFUSED", "Refused before it went on.")
        }
        ways.decide()
        return Relay(pool: upstream, method: facts.method, metadata: facts.metadata)
      },
      handler: { context, requests, responses in
        ways.handle()
        let reply = try await upstream.reply(
          context.method, try await requests.single(),
          options: CallOptions(
            timeout: context.deadline?.remaining, metadata: context.metadata, attempts: attempts))
        try await responses.write(reply.message)
      })
    return router
  }

  /// Makes the connection behind the front, so that later calls find it.
  func warmUp() async throws {
    while ways.decided == ways.handled {
      _ = try await client.unary(Echo.unary, ByteBuffer(), options: .patient)
    }
  }
}

@Suite("Calls that a server sends on without a task")
struct RelayTests {
  @Test(
    "A relayed call gives back its bytes, small, empty or in fragments",
    arguments: [0, 1, 157, 16_000, 16_384, 70_000, 1_048_576])
  func sizes(size: Int) async throws {
    try await RelayHouse.with { house in
      try await house.warmUp()
      let handled = house.ways.handled
      let request = ByteBuffer(bytes: (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      for method in [Echo.inline, Echo.unary] {
        let reply = try await house.client.unary(method, request, options: .patient)
        #expect(reply == request)
      }
      // A request that does not fit its CALL is the handler's.
      let isWhole = size <= 16_000
      #expect(house.ways.handled == (isWhole ? handled : handled + 2))
    }
  }

  @Test("Headers, trailers and errors with their details come through a relay")
  func surroundings() async throws {
    try await RelayHouse.with { house in
      try await house.warmUp()
      let handled = house.ways.handled
      let options = CallOptions(metadata: Metadata(["header": "kept"]))
      let reply = try await house.client.reply(
        Echo.unary, ByteBuffer(string: "body"), options: options)
      #expect(reply.headers.text("header") == "kept")
      #expect(reply.trailers.text("trailer") == "kept")
      let error = await #expect(throws: RPCError.self) {
        try await house.client.unary(Echo.fail, ByteBuffer(string: "facts"), options: .patient)
      }
      #expect(error?.code == .failedPrecondition)
      #expect(error?.reason == "TEST_FAILURE")
      #expect(error?.details == Array("facts".utf8))
      #expect(error?.trailers.text("why") == "because")
      #expect(house.ways.handled == handled)
    }
  }

  @Test("A relay's refusal ends the call, and the next one goes on")
  func refusal() async throws {
    try await RelayHouse.with { house in
      try await house.warmUp()
      let error = await #expect(throws: RPCError.self) {
        try await house.client.unary(
          Echo.unary, ByteBuffer(), options: CallOptions(metadata: Metadata(["refuse": "yes"])))
      }
      #expect(error?.reason == "REFUSED")
      _ = try await house.client.unary(Echo.unary, ByteBuffer(), options: .patient)
    }
  }

  @Test("A relayed call that its client gives up is given up behind the relay")
  func cancellation() async throws {
    let (cancelled, continuation) = AsyncStream.makeStream(of: Void.self)
    let router = Echo.router(onCancel: { continuation.yield() })
    try await RelayHouse.with(router: router) { house in
      try await house.warmUp()
      let handled = house.ways.handled
      let decided = house.ways.decided
      let call = Task {
        try await house.client.unary(
          Echo.sleep, ByteBuffer(), options: CallOptions(timeout: .seconds(25)))
      }
      while house.ways.decided == decided || house.back.server.load.handlers == 0 {
        await Task.yield()
      }
      call.cancel()
      for await _ in cancelled { break }
      await #expect(throws: RPCError.self) { try await call.value }
      #expect(house.ways.handled == handled)
      while house.front.load.handlers > 0 { await Task.yield() }
    }
  }

  @Test("A relayed call ends at its deadline on all sides")
  func deadline() async throws {
    let cancelled = Mutex(0)
    let router = Echo.router(onCancel: { cancelled.withLock { $0 += 1 } })
    try await RelayHouse.with(router: router) { house in
      try await house.warmUp()
      // Again and longer, should the time have run out before the handler began. A call that reaches
      // the server behind late may begin there after all, and is given up there too.
      var attempts = 0
      for attempt in 0..<8 where cancelled.withLock({ $0 }) == 0 {
        attempts += 1
        let error = await #expect(throws: RPCError.self) {
          try await house.client.unary(
            Echo.sleep, ByteBuffer(),
            options: CallOptions(timeout: .milliseconds(50) * (1 << attempt)))
        }
        #expect(error?.code == .deadlineExceeded)
        #expect(await eventually { house.front.load.handlers == 0 })
        #expect(await eventually { house.back.server.load.handlers == 0 })
      }
      #expect((1...attempts).contains(cancelled.withLock { $0 }))
    }
  }

  @Test("Calls that are relayed when the server behind goes are made again, or end UNAVAILABLE")
  func loss() async throws {
    try await RelayHouse.with { house in
      try await house.warmUp()
      let handled = house.ways.handled
      // Sleeping calls are not idempotent: the loss of their connection is their end.
      let call = Task {
        try await house.client.unary(
          Echo.sleep, ByteBuffer(), options: CallOptions(timeout: .seconds(25)))
      }
      while house.back.server.load.handlers == 0 { await Task.yield() }
      await house.back.server.shutdown(grace: .milliseconds(1))
      let error = await #expect(throws: RPCError.self) { try await call.value }
      #expect(error?.code == .unavailable)
      #expect(house.ways.handled == handled)
      // Nobody is there: the relay finds no connection, the handler says so.
      let next = await #expect(throws: RPCError.self) {
        try await house.client.unary(
          Echo.unary, ByteBuffer(), options: .patientOnce)
      }
      #expect(next?.code == .unavailable)
      #expect(house.ways.handled > handled)
    }
  }

  @Test("Many relayed calls at once use further connections and all come back")
  func many() async throws {
    try await RelayHouse.with { house in
      try await house.warmUp()
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for index in 0..<600 {
          group.addTask {
            let request = ByteBuffer(integer: index)
            return try await house.client.unary(Echo.unary, request, options: .patient) == request
          }
        }
        for try await isSame in group { #expect(isSame) }
      }
    }
  }
}
