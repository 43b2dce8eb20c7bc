import NIOCore
import Synchronization
import Testing

@testable import SenRPC

/// What a pool does with attempts, replicas and names.
@Suite("The client's choices", .serialized, .ownThreads)
struct ClientPolicyTests {
  private static let hedged = RPCMethod(
    path: "test.Echo/Hedged", shape: .unary, options: [.idempotent, .hedge])

  @Test("A second attempt goes out where the method allows it, and the loser is cancelled")
  func hedging() async throws {
    try await RawServer.with(client: { $0.hedgeDelay = .milliseconds(30) }) { server, pool in
      async let reply = pool.unary(Self.hedged, ByteBuffer(), options: .patient)
      let peer = try #require(try await server.greeted(0))
      // On a busy machine the second may come first.
      let calls = await peer.frames(ofType: 2, count: 2).sorted { $0.payload[14] < $1.payload[14] }
      #expect(calls.map { $0.payload[14] } == [0, 1], "the second says that it is one")
      peer.send(Raw.end(calls[1].stream, message: [2]).bytes)
      let bytes = try await reply
      #expect(bytes == ByteBuffer(bytes: [2]))
      #expect(await peer.frame { $0.type == 6 }?.stream == calls[0].stream)
    }
  }

  @Test("Without leave, in time, or past the limit there is no second attempt", arguments: 0..<3)
  func noHedging(reason: Int) async throws {
    try await RawServer.with(client: {
      $0.hedgeDelay = reason == 1 ? .seconds(60) : .milliseconds(1)
      $0.hedgesMax = reason == 2 ? 0 : 50
    }) { server, pool in
      let method = reason == 0 ? Echo.unary : Self.hedged
      async let reply = pool.unary(method, ByteBuffer(), options: .patient)
      let peer = try #require(try await server.greeted(0))
      _ = await peer.frame { $0.type == 2 }
      // Longer than the delay: what would be sent has been sent by the answer to a PING.
      try await Task.sleep(for: .milliseconds(50))
      peer.send(Raw.ping(1).bytes)
      _ = await peer.frame { $0.type == 8 }
      #expect(peer.framesSoFar.count { $0.type == 2 } == 1)
      peer.send(Raw.end(1, message: [2]).bytes)
      let bytes = try await reply
      #expect(bytes == ByteBuffer(bytes: [2]))
    }
  }

  @Test("A hedged call goes on when one attempt is UNAVAILABLE, and ends at a verdict")
  func hedgedFailures() async throws {
    try await RawServer.with(client: { $0.hedgeDelay = .milliseconds(30) }) { server, pool in
      let options = CallOptions(attempts: 2)
      async let first = pool.unary(Self.hedged, ByteBuffer(), options: options)
      let peer = try #require(try await server.greeted(0))
      let calls = await peer.frames(ofType: 2, count: 2)
      peer.send(Raw.end(calls[1].stream, code: 14, reason: "AWAY").bytes)
      peer.send(Raw.end(calls[0].stream, message: [1]).bytes)
      let bytes = try await first
      #expect(bytes == ByteBuffer(bytes: [1]))
      async let second = pool.unary(Self.hedged, ByteBuffer(), options: options)
      let more = await peer.frames(ofType: 2, count: 4)
      peer.send(Raw.end(more[3].stream, code: 5, reason: "NO_SUCH_THING").bytes)
      do {
        _ = try await second
        Issue.record("a verdict is final")
      } catch {
        #expect((error as? RPCError)?.reason == "NO_SUCH_THING")
      }
    }
  }

  @Test("The budget of second attempts holds at its number and for its time")
  func hedgeBudget() {
    var budget = HedgeBudget()
    let second: UInt64 = 1_000_000_000
    let taken = (0..<5).map { _ in budget.take(now: 10, max: 3, interval: .seconds(1)) }
    #expect(taken == [true, true, true, false, false])
    let early = budget.take(now: 10 + second, max: 3, interval: .seconds(1))
    let late = budget.take(now: 11 + second, max: 3, interval: .seconds(1))
    #expect(!early && late)
  }

  @Test("A replica is left out after five failures in a row, longer every time, and comes back")
  func health() {
    let limits = EjectionLimits()
    let sick = RPCError(.unavailable, reason: "X", "")
    var health = TargetHealth()
    func fail(_ count: Int, at now: UInt64, mayEject: Bool = true) -> Bool {
      (0..<count).map { _ in
        health.record(sick, now: now, limits: limits, mayEject: mayEject)
      }.contains(true)
    }
    let second: UInt64 = 1_000_000_000
    #expect(!fail(4, at: second))
    _ = health.record(nil, now: second, limits: limits, mayEject: true)
    #expect(!fail(4, at: second), "a success in between begins anew")
    for code in [RPCCode.cancelled, .deadlineExceeded] {
      _ = health.record(
        RPCError(code, reason: "", ""), now: second, limits: limits, mayEject: true)
    }
    #expect(fail(1, at: second))
    #expect(health.isEjected(now: 11 * second - 1) && !health.isEjected(now: 11 * second))
    #expect(fail(5, at: 12 * second))
    #expect(health.ejectedUntil == 32 * second, "twice as long the second time")
    #expect(!fail(50, at: 40 * second, mayEject: false), "never the last")
  }

  /// A service that fails while it is sick, and counts.
  private final class Replica: Sendable {
    let isSick = Mutex(false)
    let calls = Mutex(0)

    var router: RPCRouter {
      Echo.router(replacing: { [self] _, requests, responses in
        calls.withLock { $0 += 1 }
        if isSick.withLock({ $0 }) { throw RPCError(.internalError, reason: "SICK", "") }
        try await responses.write(try await requests.single())
      })
    }
  }

  @Test("Of two replicas one that fails is left out; the last one is not")
  func ejection() async throws {
    let replicas = [Replica(), Replica()]
    try await LiveServer.with(router: replicas[0].router) { first in
      try await LiveServer.with(
        router: replicas[1].router, configure: { $0.tls = first.server.configuration.tls }
      ) { second in
        var configuration = RPCClientConfiguration(
          name: "both",
          targets: first.pool.configuration.targets + second.pool.configuration.targets,
          tls: try first.certificates.client())
        configuration.ejection.first = .seconds(60)
        let pool = try RPCClientPool(configuration: configuration)
        defer { pool.close() }
        replicas[0].isSick.withLock { $0 = true }
        var failures = 0
        for _ in 0..<100 {
          let reply = try? await pool.unary(
            Echo.unary, ByteBuffer(), options: .patientOnce)
          if reply == nil { failures += 1 }
        }
        #expect(failures == 5, "then no call goes there")
        replicas[1].isSick.withLock { $0 = true }
        let before = replicas[1].calls.withLock { $0 }
        for _ in 0..<20 {
          _ = try? await pool.unary(Echo.unary, ByteBuffer(), options: .patientOnce)
        }
        #expect(replicas[1].calls.withLock { $0 } == before + 20, "never more than half")
      }
    }
  }

  @Test("A replica that says that it does not serve gets no calls until it says that it does")
  func selfReported() async throws {
    let question = RPCMethod(path: "test.Health/Check", shape: .unary, options: .idempotent)
    let replicas = [Replica(), Replica()]
    let routers = replicas.map { replica in
      var router = replica.router
      router.registerInline(question) { _, _, reply throws(RPCError) in
        reply.writeInteger(replica.isSick.withLock { $0 } ? 2 as UInt8 : 1)
      }
      return router
    }
    try await LiveServer.with(router: routers[0]) { first in
      try await LiveServer.with(
        router: routers[1], configure: { $0.tls = first.server.configuration.tls }
      ) { second in
        var configuration = RPCClientConfiguration(
          name: "both",
          targets: first.pool.configuration.targets + second.pool.configuration.targets,
          tls: try first.certificates.client())
        configuration.health = HealthProbe(method: question, interval: .milliseconds(10)) {
          $0.getInteger(at: $0.readerIndex, as: UInt8.self) == 1
        }
        let pool = try RPCClientPool(configuration: configuration)
        defer { pool.close() }
        func call(_ times: Int) async {
          for _ in 0..<times {
            _ = try? await pool.unary(Echo.unary, ByteBuffer(), options: .patientOnce)
          }
        }
        await call(40)
        #expect(replicas.allSatisfy { $0.calls.withLock { $0 } > 0 })
        replicas[0].isSick.withLock { $0 = true }
        #expect(await eventually { pool.targets.contains(where: \.isEjected) })
        #expect(await Self.said(pool) == [.notServing: true, .serving: false])
        let before = replicas.map { $0.calls.withLock { $0 } }
        await call(40)
        #expect(replicas[0].calls.withLock { $0 } == before[0], "none while it is not serving")
        #expect(replicas[1].calls.withLock { $0 } == before[1] + 40)
        replicas[1].isSick.withLock { $0 = true }
        #expect(await eventually { pool.targets.allSatisfy(\.isEjected) })
        await call(40)
        let tried = replicas.map { $0.calls.withLock { $0 } }
        #expect(tried[0] > before[0], "where none serves all are tried")
        for replica in replicas { replica.isSick.withLock { $0 = false } }
        #expect(await eventually { !pool.targets.contains(where: \.isEjected) })
        #expect(await Self.said(pool) == [.serving: false])
      }
    }
  }

  /// What the replicas of a pool say of themselves, and whether they are left out.
  private static func said(_ pool: RPCClientPool) async -> [ReplicaHealth: Bool] {
    Dictionary(await pool.snapshot().targets.map { ($0.health, $0.isLeftOut) }) { $1 }
  }

  @Test("Each replica can be called by itself, whatever is thought of it")
  func oneByOne() async throws {
    let replicas = [Replica(), Replica()]
    try await LiveServer.with(router: replicas[0].router) { first in
      try await LiveServer.with(
        router: replicas[1].router, configure: { $0.tls = first.server.configuration.tls }
      ) { second in
        #expect(first.pool.replicas.count == 1, "alone it stands for itself")
        let pool = try RPCClientPool(
          configuration: RPCClientConfiguration(
            name: "both",
            targets: first.pool.configuration.targets + second.pool.configuration.targets,
            tls: try first.certificates.client()))
        defer { pool.close() }
        for each in pool.replicas {
          for _ in 0..<10 {
            _ = try await each.unary(Echo.unary, ByteBuffer(), options: .patient)
          }
        }
        #expect(replicas.allSatisfy { $0.calls.withLock { $0 } == 10 })
        await second.server.shutdown(grace: .zero)
        let error = await #expect(throws: RPCError.self) {
          _ = try await pool.replicas[1].unary(Echo.unary, ByteBuffer(), options: .patient)
        }
        #expect(error?.code == .unavailable)
        _ = try await pool.replicas[0].unary(Echo.unary, ByteBuffer(), options: .patient)
        #expect(replicas.map { $0.calls.withLock { $0 } } == [11, 10])
      }
    }
  }

  @Test("A replica that cannot be asked is silent, and gets calls")
  func silent() async throws {
    let question = RPCMethod(path: "test.Health/Nothing", shape: .unary, options: .idempotent)
    try await LiveServer.with { live in
      var configuration = live.pool.configuration
      configuration.targets += configuration.targets
      configuration.health = HealthProbe(method: question, interval: .milliseconds(1)) { _ in true }
      let pool = try RPCClientPool(configuration: configuration)
      defer { pool.close() }
      let isSilent = await eventually {
        _ = try? await pool.unary(Echo.unary, ByteBuffer(), options: .patient)
        return await Self.said(pool) == [.silent: false]
      }
      #expect(isSilent)
    }
  }

  @Test("The only address of a service is not asked for its health, each of two is")
  func onlyAddress() async throws {
    let question = RPCMethod(path: "test.Health/Check", shape: .unary, options: .idempotent)
    let asked = Mutex(0)
    var router = Echo.router()
    router.registerInline(question) { _, _, reply throws(RPCError) in
      asked.withLock { $0 += 1 }
      reply.writeInteger(1 as UInt8)
    }
    let probe = HealthProbe(method: question, interval: .milliseconds(1)) { _ in true }
    try await LiveServer.with(router: router, client: { $0.health = probe }) { live in
      for _ in 0..<50 { _ = try await live.pool.unary(Echo.unary, ByteBuffer(), options: .patient) }
      try await Task.sleep(for: .milliseconds(50))
      #expect(asked.withLock { $0 } == 0)
      var configuration = live.pool.configuration
      configuration.targets += configuration.targets
      let pool = try RPCClientPool(configuration: configuration)
      defer { pool.close() }
      _ = try await pool.unary(Echo.unary, ByteBuffer(), options: .patient)
      #expect(await eventually { asked.withLock { $0 } > 0 })
    }
  }

  @Test("A name stands for all its addresses, and is resolved anew when a connection breaks")
  func resolution() async throws {
    let replicas = [Replica(), Replica()]
    try await LiveServer.with(router: replicas[0].router) { first in
      try await LiveServer.with(
        router: replicas[1].router, configure: { $0.tls = first.server.configuration.tls }
      ) { second in
        let addresses = try [first, second].map {
          try SocketAddress(ipAddress: "127.0.0.1", port: $0.server.port ?? 0)
        }
        let known = Mutex(addresses)
        let asked = Mutex(0)
        var configuration = RPCClientConfiguration(
          name: "named", targets: [RPCTarget(host: "sen.test", port: 7_000)],
          tls: try first.certificates.client())
        configuration.resolvePause = .milliseconds(1)
        configuration.resolution = NameResolution { host, port in
          #expect(host == "sen.test" && port == 7_000)
          asked.withLock { $0 += 1 }
          return known.withLock { $0 }
        }
        let pool = try RPCClientPool(configuration: configuration)
        defer { pool.close() }
        for _ in 0..<40 { _ = try await pool.unary(Echo.unary, ByteBuffer(), options: .patient) }
        #expect(replicas.allSatisfy { $0.calls.withLock { $0 } > 0 })
        #expect(asked.withLock { $0 } <= 2, "not for every call")
        // The first address goes: its server too.
        known.withLock { $0 = [addresses[1]] }
        await first.server.shutdown(grace: .zero)
        let isMoved = await eventually {
          _ = try? await pool.unary(Echo.unary, ByteBuffer(), options: .patient)
          return pool.targets.map(\.address) == [addresses[1]]
        }
        #expect(isMoved)
        // Without an answer the old addresses stay.
        known.withLock { $0 = [] }
        _ = try await pool.unary(Echo.unary, ByteBuffer(), options: .patient)
        #expect(pool.targets.count == 1)
      }
    }
  }

  @Test("A name that nobody knows is UNAVAILABLE, and says so; the system knows localhost")
  func unknownName() async throws {
    try await LiveServer.with { live in
      let port = live.server.port ?? 0
      var configuration = live.pool.configuration
      configuration.targets = [RPCTarget(host: "nowhere.invalid", port: port)]
      let lost = try RPCClientPool(configuration: configuration)
      defer { lost.close() }
      let error = await #expect(throws: RPCError.self) {
        try await lost.unary(Echo.inline, ByteBuffer(), options: .patient)
      }
      #expect(error?.code == .unavailable && error?.notProcessed == true)
      #expect(error?.message.contains("nowhere.invalid") == true)
      configuration.targets = [RPCTarget(host: "localhost", port: port)]
      let found = try RPCClientPool(configuration: configuration)
      defer { found.close() }
      _ = try await found.unary(Echo.inline, ByteBuffer(), options: .patient)
    }
  }

  @Test("Retries end with their budget, and successes earn it back", arguments: [0, 1, 2])
  func retryBudget(capacity: Int) {
    var budget = RetryBudget(capacity: Double(capacity))
    let taken = (0...capacity).map { _ in budget.take() }
    #expect(taken == .init(repeating: true, count: capacity) + [false])
    for _ in 0..<11 { budget.succeeded() }
    let isEarned = budget.take()
    #expect(isEarned == (capacity > 0))
  }

  @Test("Connections to one target are capped: at the cap a call waits for a place")
  func connectionCap() async throws {
    try await LiveServer.with(
      configure: { $0.settings.maxStreams = 16 }, client: { $0.connectionsPerTargetMax = 2 }
    ) { live in
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<33 {
          group.addTask {
            _ = try? await live.pool.unary(
              Echo.sleep, ByteBuffer(), options: .init(timeout: .seconds(20), attempts: 1))
          }
        }
        #expect(await eventually { live.server.load.handlers == 32 })
        #expect(live.server.load.connections == 2)
        group.cancelAll()
      }
      #expect(await eventually { live.server.load.handlers == 0 })
    }
  }
}
