import NIOCore
import Synchronization
import Testing

@testable import SenRPC

@Suite("How calls end that a handler has seen, or that came to none", .serialized, .ownThreads)
struct HandlerEndsTests {
  /// Keeps what it is told.
  private final class Recorder: ServerInterceptor {
    let refusals = Mutex<[String]>([])
    let denies: Bool

    init(denies: Bool = false) { self.denies = denies }

    func admit(_ context: borrowing InlineContext) throws(RPCError) {
      if denies { throw RPCError(.permissionDenied, reason: "DENIED", "no") }
    }

    func refused(_ error: RPCError, peer: PeerIdentity) {
      refusals.withLock { $0.append(error.reason) }
    }
  }

  /// Words in the order in which they were said.
  private final class Outcome: Sendable {
    private let words = Mutex<[String]>([])

    var all: [String] { words.withLock { $0 } }

    func add(_ word: String) { words.withLock { $0.append(word) } }
  }

  @Test("A handler that has run cannot say that nobody saw the call", arguments: ["G-1", "E-3"])
  func notProcessed(rule: String) async throws {
    let runs = Mutex(0)
    let router = Echo.router(replacing: { _, _, _ in
      runs.withLock { $0 += 1 }
      var error = RPCError(.unavailable, reason: "PEER_AWAY", "The handler's own peer is away.")
      error.notProcessed = true
      throw error
    })
    try await LiveServer.with(router: router) { live in
      let error = await #expect(throws: RPCError.self) {
        try await live.pool.unary(Echo.unary, ByteBuffer(), options: .patientOnce)
      }
      #expect(error?.reason == "PEER_AWAY" && error?.notProcessed == false)
      #expect(runs.withLock { $0 } == 1)
    }
  }

  @Test("Interceptors hear of calls that came to no method", arguments: ["X-3", "M-1"])
  func refused(rule: String) async throws {
    let recorder = Recorder()
    try await LiveServer.with(
      interceptors: [recorder], configure: { $0.settings.maxStreams = 16 }
    ) { live in
      let raw = try await RawClient.connect(live)
      let unknown = RPCMethod(path: "test.Echo/Unknown", shape: .unary)
      raw.send(Raw.hello().bytes + Raw.call(1, unknown).bytes)
      #expect(await raw.end(1)?.reason == "UNKNOWN_METHOD")
      for index in 0..<17 {
        raw.send(Raw.call(UInt32(3 + 2 * index), Echo.chat, timeout: 0, message: nil).bytes)
      }
      #expect(await raw.end(35)?.reason == "TOO_MANY_CALLS")
      let bad = Raw.call(37, Echo.inline, metadata: Raw.literal("UPPER", "x"))
      raw.send(Raw.cancel(3).bytes)
      #expect(await raw.end(3) != nil)
      raw.send(bad.bytes)
      #expect(await raw.end(37)?.reason == "INVALID_METADATA")
      let heard = recorder.refusals.withLock { $0 }
      #expect(heard == ["UNKNOWN_METHOD", "TOO_MANY_CALLS", "INVALID_METADATA"])
      await raw.close()
    }
  }

  @Test("A compressed message is made whole only for a call that may run", arguments: ["Z-1"])
  func compressedLate(rule: String) async throws {
    for denies in [true, false] {
      try await LiveServer.with(
        interceptors: [Recorder(denies: denies)], configure: { $0.settings.features = .zstd }
      ) { live in
        let raw = try await RawClient.connect(live)
        // It says what a whole frame of zstd would hold and breaks off behind its header.
        let broken = Raw.u32(2_000) + [0x28, 0xB5, 0x2F, 0xFD, 0x60, 0xD0, 0x06]
        raw.send(
          Raw.hello([(6, Raw.u64(1))]).bytes
            + Raw.call(
              1, Echo.inline, message: broken + .init(repeating: 0, count: 40), flags: 0x15
            )
            .bytes)
        #expect(await raw.end(1)?.reason == (denies ? "DENIED" : "INVALID_COMPRESSION"))
        await raw.close()
      }
    }
  }

  @Test("A message that comes slowly is no silence", arguments: ["K-3"])
  func slowMessage(rule: String) async throws {
    // The pauses are a fraction of the silence that is allowed, and together longer than it.
    try await LiveServer.with(configure: {
      $0.limits.streamIdle = 3_000_000_000 * UInt64(Patience.factor)
    }) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.chat, timeout: 0, message: nil).bytes)
      let piece = [UInt8](repeating: 1, count: 1_100)
      raw.send(RawFrame(type: 4, flags: 2, stream: 1, payload: Raw.u32(11_000) + piece).bytes)
      for index in 1..<10 {
        try await Task.sleep(for: .milliseconds(400) * Patience.factor)
        raw.send(
          RawFrame(type: 4, flags: index == 9 ? 1 : 2, stream: 1, payload: piece).bytes)
      }
      #expect(await raw.end(1)?.code == 0)
      await raw.close()
    }
  }

  @Test("A handler that works is not cut for a client that owes it nothing yet", arguments: ["K-3"])
  func busyHandler(rule: String) async throws {
    let busy = RPCMethod(path: "test.Echo/Busy", shape: .bidirectional, options: .noDeadline)
    var router = Echo.router()
    router.register(busy) { _, requests, responses in
      for try await request in requests {
        // Work, longer than the silence that is allowed.
        try await Task.sleep(for: .milliseconds(900) * Patience.factor)
        try await responses.write(request)
      }
    }
    try await LiveServer.with(
      router: router, configure: { $0.limits.streamIdle = 300_000_000 * UInt64(Patience.factor) }
    ) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, busy, timeout: 0, message: nil).bytes)
      raw.send(Raw.message(1, [5]).bytes)
      #expect(await raw.frame { $0.type == 4 }?.payload.last == 5)
      // Now it waits, and nothing comes.
      #expect(await raw.end(1)?.reason == "STREAM_IDLE")
      await raw.close()
    }
  }

  @Test("Of two writes at once the second is told so, and the first goes on", arguments: ["C-8"])
  func twoWriters(rule: String) async throws {
    let pair = RPCMethod(path: "test.Echo/Pair", shape: .serverStreaming, options: .noDeadline)
    let outcome = Outcome()
    var router = Echo.router()
    router.register(pair) { _, requests, responses in
      _ = try await requests.single()
      let large = ByteBuffer(repeating: 7, count: 1_000_000)
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<2 {
          group.addTask {
            do {
              try await responses.write(large)
              outcome.add("written")
            } catch {
              outcome.add((error as? RPCError)?.reason ?? "\(error)")
            }
          }
        }
      }
    }
    try await LiveServer.with(router: router) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, pair, timeout: 0).bytes)
      #expect(await eventually { outcome.all == ["WRITE_UNDER_WAY"] })
      raw.send(Raw.credit(1, 4 << 20).bytes + Raw.credit(0, 4 << 20).bytes)
      #expect(await raw.end(1)?.code == 0)
      #expect(outcome.all == ["WRITE_UNDER_WAY", "written"])
      await raw.close()
    }
  }
}
