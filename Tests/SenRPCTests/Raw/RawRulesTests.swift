import NIOCore
import Synchronization
import Testing

@testable import SenRPC

/// The rules that a server keeps, seen by a client of raw bytes.
@Suite("The rules, byte by byte", .serialized, .ownThreads)
struct RawRulesTests {
  private static let whoami = RPCMethod(path: "test.Echo/WhoAmI", shape: .unary)
  private static let outer = RPCMethod(path: "test.Echo/Outer", shape: .unary)
  private static let huge = RPCMethod(path: "test.Echo/HugeError", shape: .unary)

  @Test("Calls behind HELLO are answered, and HELLO is the first answer", arguments: ["H-3"])
  func earlyCalls(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      let calls = (0..<16).map { Raw.call(UInt32(1 + 2 * $0), Echo.inline, message: [UInt8($0)]) }
      raw.send(Raw.hello().bytes + calls.flatMap(\.bytes))
      for (index, call) in calls.enumerated() {
        #expect(await raw.end(call.stream)?.message == [UInt8(index)])
      }
      #expect(raw.framesSoFar.first?.type == 1)
      await raw.close()
    }
  }

  @Test("A call in a record before HELLO is not dispatched", arguments: ["H-3", "H-1"])
  func noDispatchBeforeHello(rule: String) async throws {
    let seen = Mutex(0)
    var router = Echo.router()
    router.registerInline(Self.whoami) { _, _, _ throws(RPCError) in seen.withLock { $0 += 1 } }
    try await LiveServer.with(router: router) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.call(1, Self.whoami).bytes + Raw.hello().bytes)
      let frames = await raw.framesUntilClosed()
      #expect(frames.contains { $0.type == 9 })
      #expect(seen.withLock { $0 } == 0)
    }
  }

  @Test(
    "A stream begun under the minima may use HELLO's whole window, and not a byte more",
    arguments: [0, 1], ["H-4", "C-4"])
  func windowOfHello(excess: Int, rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.sleep, message: nil).bytes)
      // 256 KiB in 15 full frames and a last one; each costs its payload and 64.
      for _ in 0..<15 { raw.send(Raw.message(1, .init(repeating: 0, count: 16_380)).bytes) }
      let rest = 256 * 1024 - 15 * (16_384 + 64) - 64 + excess
      raw.send(Raw.message(1, .init(repeating: 0, count: rest - 4)).bytes)
      raw.send(Raw.call(3, Echo.inline, message: [1]).bytes)
      #expect(await raw.end(3)?.message == [1])
      let isOver = raw.framesSoFar.contains { $0.type == 5 && $0.stream == 1 }
      #expect(isOver == (excess > 0))
      await raw.close()
    }
  }

  /// Refuses one method before any handler sees it.
  private struct Denying: ServerInterceptor {
    let method: RPCMethod

    func admit(_ context: borrowing InlineContext) throws(RPCError) {
      guard context.method == method else { return }
      throw RPCError(.permissionDenied, reason: "NOT_ALLOWED", "No.")
    }
  }

  @Test(
    "Who may call is decided on the method that the id resolves to, whatever the name says",
    arguments: ["M-3", "M-1", "M-2"])
  func authorisation(rule: String) async throws {
    try await LiveServer.with(interceptors: [Denying(method: Echo.inline)]) { live in
      let raw = try await RawClient.connect(live)
      let named = Raw.tlv(6, Array(Echo.unary.path.utf8))
      raw.send(
        Raw.hello().bytes + Raw.call(1, Echo.inline, message: [1]).bytes
          + Raw.call(3, Echo.inline, callFlags: 1, metadata: named, message: [1]).bytes
          + Raw.call(5, Echo.unary, callFlags: 1, metadata: named, message: [1]).bytes)
      #expect(await raw.end(1)?.reason == "NOT_ALLOWED")
      #expect(await raw.end(3)?.reason == "INVALID_CALL")
      #expect(await raw.end(5)?.message == [1])
      await raw.close()
    }
  }

  @Test(
    "A forwarder's caller reaches the second service unchanged, beside the first's certificate",
    arguments: ["I-2", "I-3", "D-3"])
  func forwarding(rule: String) async throws {
    var innerRouter = RPCRouter()
    innerRouter.register(Self.whoami) { context, requests, responses in
      _ = try await requests.single()
      var reply = ByteBuffer(bytes: context.caller ?? [])
      let left = context.deadline?.remaining ?? .zero
      let isInTime = left > .zero && left <= .seconds(3) * Patience.factor
      reply.writeString("@\(context.peer.serviceName ?? "?")")
      reply.writeString(isInTime ? " in time" : " with \(left)")
      try await responses.write(reply)
    }
    try await LiveServer.with(
      router: innerRouter, configure: { $0.trustedForwarders = [TestCertificates.clientURI] }
    ) { inner in
      var router = RPCRouter()
      router.register(Self.outer) { _, requests, responses in
        _ = try await requests.single()
        try await responses.write(
          try await inner.pool.unary(
            Self.whoami, ByteBuffer(), options: .init(timeout: .seconds(60))))
      }
      try await LiveServer.with(
        router: router, configure: { $0.trustedForwarders = [TestCertificates.clientURI] }
      ) { live in
        let raw = try await RawClient.connect(live)
        let caller = Raw.tlv(4, [0, 255] + Array("an".utf8))
        let call = Raw.call(
          1, Self.outer, timeout: 3_000_000 * Patience.factor, metadata: caller)
        raw.send(Raw.hello().bytes + call.bytes)
        let end = await raw.end(1)
        #expect(end?.message == [0, 255] + Array("an@client in time".utf8))
        await raw.close()
      }
    }
  }

  @Test("Late frames are dropped, their credit comes back", arguments: ["S-2", "C-7"])
  func lateFrames(rule: String) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.fail, message: nil, flags: 0).bytes)
      raw.send(RawFrame(type: 4, flags: 9, stream: 1).bytes)
      _ = await raw.end(1)
      let late = Raw.message(1, .init(repeating: 0, count: 16_000)).bytes
      for _ in 0..<600 { raw.send(late) }
      raw.send(Raw.cancel(1).bytes + Raw.credit(1, 9).bytes)
      raw.send(Raw.call(3, Echo.inline, message: [2]).bytes)
      #expect(await raw.end(3)?.message == [2])
      // 9.6 MB have passed through a window of 4 MiB that an eighth of the time was given back.
      #expect(raw.credit(0) >= 600 * (16_004 + 64) - 4 * 1024 * 1024)
      #expect(raw.credit(1) == 0)
      await raw.close()
    }
  }

  @Test("Behind the last id comes a DRAIN", arguments: ["S-3"])
  func lastID(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(0x7fef_ffff, Echo.inline, message: [1]).bytes)
      #expect(await raw.end(0x7fef_ffff)?.message == [1])
      #expect(!raw.framesSoFar.contains { $0.type == 9 })
      raw.send(Raw.call(0x7ff0_0001, Echo.inline, message: [2]).bytes)
      #expect(await raw.end(0x7ff0_0001)?.message == [2])
      #expect(await raw.frame { $0.type == 9 } != nil)
      await raw.close()
    }
  }

  @Test(
    "Connection credit comes back for bytes in a queue, stream credit for bytes that are read",
    arguments: ["C-1", "C-8"])
  func credit(rule: String) async throws {
    let gate = Gate()
    let slow = RPCMethod(path: "test.Echo/Slow", shape: .clientStreaming, options: .noDeadline)
    var router = Echo.router()
    router.register(slow) { _, requests, responses in
      await gate.passed()
      var count = 0
      for try await _ in requests { count += 1 }
      try await responses.write(ByteBuffer(bytes: [UInt8(count)]))
    }
    try await LiveServer.with(
      router: router, configure: { $0.settings.connectionWindow = 1024 * 1024 }
    ) { live in
      let raw = try await RawClient.connect(live)
      let ids: [UInt32] = [1, 3, 5, 7]
      raw.send(Raw.hello().bytes)
      for id in ids {
        raw.send(Raw.call(id, slow, timeout: 0, message: nil).bytes)
        for _ in 0..<15 { raw.send(Raw.message(id, .init(repeating: 0, count: 16_000)).bytes) }
      }
      #expect(await raw.frame { $0.type == 7 && $0.stream == 0 } != nil)
      #expect(ids.allSatisfy { raw.credit($0) == 0 })
      gate.open()
      for id in ids {
        #expect(await raw.frame { $0.type == 7 && $0.stream == id } != nil)
        raw.send(RawFrame(type: 4, flags: 9, stream: id).bytes)
        #expect(await raw.end(id)?.message == [15])
      }
      await raw.close()
    }
  }

  @Test("Messages inside CALL and END cost no credit", arguments: ["C-3"])
  func inlineMessages(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes)
      let message = [UInt8](repeating: 7, count: 12_000)
      // 6 MB each way, past both windows.
      for index in 0..<500 {
        raw.send(Raw.call(UInt32(1 + 2 * index), Echo.inline, message: message).bytes)
      }
      #expect(await raw.end(999)?.message == message)
      #expect(raw.credit(0) == 0)
      await raw.close()
    }
  }

  @Test(
    "Windows that fill again and again grow by 8 MiB at most, and nobody is asked by a PING",
    arguments: ["C-9"])
  func autotuning(rule: String) async throws {
    try await LiveServer.with(
      configure: { $0.settings.connectionWindow = 1024 * 1024 }
    ) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.collect, timeout: 0, message: nil).bytes)
      // As much as the windows allow, again and again.
      var sent = 0
      let cost = 16_004 + 64
      for _ in 0..<40 {
        let free = min(256 * 1024 + raw.credit(1), 1024 * 1024 + raw.credit(0)) - sent
        let count = max(0, free / cost)
        raw.send(
          (0..<count).flatMap { _ in Raw.message(1, .init(repeating: 0, count: 16_000)).bytes })
        sent += count * cost
        let due = sent - 64 * 1024
        #expect(await eventually { raw.credit(1) >= due })
      }
      #expect(!raw.framesSoFar.contains { $0.type == 8 }, "without PINGs")
      let limit = live.server.configuration.limits.windowAutotuneMax
      #expect(raw.credit(1) - sent + raw.credit(0) - sent <= limit)
      await raw.close()
    }
  }

  @Test("The server ends a call whose time is over", arguments: ["D-4"])
  func deadline(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.sleep, timeout: 100_000).bytes)
      #expect(await raw.end(1)?.code == RPCCode.deadlineExceeded.rawValue)
      let long = Raw.tlv(5, Raw.u64(100_000))
      raw.send(Raw.call(3, Echo.sleep, timeout: 0xFFFF_FFFF, metadata: long).bytes)
      #expect(await raw.end(3)?.code == RPCCode.deadlineExceeded.rawValue)
      #expect(await eventually { live.server.load.handlers == 0 })
      await raw.close()
    }
  }

  @Test("After CANCEL comes one END, when the handler has returned", arguments: ["X-1", "X-2"])
  func cancel(rule: String) async throws {
    let gate = MessagePipe<Void>(capacity: 1)
    var router = Echo.router()
    router.register(Self.outer) { _, _, _ in
      // Holds its place until the test lets it go, cancelled or not.
      let waiting = Task { try await gate.next() }
      _ = try await waiting.value
      throw RPCError(.internalError, reason: "TOO_LATE", "The first terminal event has won.")
    }
    try await LiveServer.with(router: router, configure: { $0.settings.maxStreams = 16 }) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Self.outer).bytes + Raw.cancel(1).bytes)
      raw.send(Raw.cancel(1).bytes)
      // The place is taken until then: fifteen more, and not sixteen.
      for index in 1...16 { raw.send(Raw.call(UInt32(1 + 2 * index), Echo.sleep).bytes) }
      let refused = await raw.end(33)
      #expect(refused?.reason == "TOO_MANY_CALLS" && refused?.flags == 1)
      #expect(!raw.framesSoFar.contains { $0.type == 5 && $0.stream == 1 })
      try await gate.send(())
      #expect(await raw.end(1)?.reason == "CANCELLED")
      raw.send(Raw.call(101, Echo.inline, message: [3]).bytes)
      #expect(await raw.end(101)?.message == [3])
      #expect(raw.framesSoFar.count { $0.type == 5 && $0.stream == 1 } == 1)
      await raw.close()
    }
  }

  @Test("A failure has its code, its reason, its text, its details", arguments: ["E-1"])
  func failure(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.fail, message: [4, 2]).bytes)
      let end = try #require(await raw.end(1))
      #expect(end.code == 9 && end.reason == "TEST_FAILURE" && end.text == "It fails.")
      #expect(end.details == [4, 2] && end.pushback == .max)
      #expect(end.trailers == Raw.literal("why", "because"))
      await raw.close()
    }
  }

  @Test(
    "What does not fit an END is cut and said so: each part at its limit and one past it",
    arguments: [0, 1], ["E-2"])
  func cutEnd(excess: Int, rule: String) async throws {
    var router = Echo.router()
    router.register(Self.huge) { _, _, _ in
      var error = RPCError(
        .internalError, reason: String(repeating: "R", count: 63 + excess),
        String(repeating: "t", count: 1_024 + excess),
        details: .init(repeating: 1, count: 6 * 1_024 + excess))
      error.trailers = Metadata(["n": String(repeating: "v", count: 6 * 1_024 - 5 + excess)])
      throw error
    }
    try await LiveServer.with(router: router) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Self.huge).bytes)
      let frame = try #require(await raw.frame { $0.type == 5 })
      let end = try #require(RawEnd(frame))
      #expect(frame.payload.count <= 16 * 1_024)
      #expect(end.reason.count == 63 && end.text.count == 1_024)
      #expect(end.details.count == (excess == 0 ? 6 * 1_024 : 0))
      #expect(end.trailers.count == (excess == 0 ? 6 * 1_024 : 0))
      #expect(end.flags == (excess == 0 ? 0 : 4))
      await raw.close()
    }
  }

  @Test("DRAIN comes twice, with a PING between; calls above are refused", arguments: ["G-1"])
  func drain(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.sleep).bytes)
      #expect(await eventually { live.server.load.handlers == 1 })
      async let shutdown: Void = live.server.shutdown(grace: .seconds(1) * Patience.factor)
      let first = await raw.frame { $0.type == 9 }
      #expect(first.map { Array($0.payload[1..<5]) } == Raw.u32(0x7fff_ffff))
      let ping = try #require(await raw.frame { $0.type == 8 })
      // A call that has crossed the first DRAIN is still served.
      raw.send(Raw.call(3, Echo.inline, message: [1]).bytes)
      #expect(await raw.end(3)?.message == [1])
      raw.send(RawFrame(type: 8, flags: 0x20, payload: ping.payload).bytes)
      let both = await raw.frames(ofType: 9, count: 2)
      #expect(both.last.map { Array($0.payload[1..<5]) } == Raw.u32(3))
      raw.send(Raw.call(5, Echo.inline, message: [2]).bytes)
      let refused = await raw.end(5)
      #expect(refused?.flags == 1 && refused?.code == 14)
      // At the end of the grace the call that still runs is told its end.
      #expect(await raw.end(1)?.code == 14)
      _ = await raw.framesUntilClosed()
      #expect(raw.isClosed)
      await shutdown
    }
  }

  @Test("An old connection is drained and its call ends in peace", arguments: ["G-2", "K-2"])
  func age(rule: String) async throws {
    let gate = MessagePipe<Void>(capacity: 1)
    var router = Echo.router()
    router.register(Self.outer) { _, requests, responses in
      _ = try await gate.next()
      try await responses.write(try await requests.single())
    }
    try await LiveServer.with(
      router: router,
      configure: {
        $0.timings.tick = .milliseconds(20)
        $0.timings.age = .milliseconds(100) * Patience.factor
      }
    ) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Self.outer, message: [9]).bytes)
      let ping = try #require(await raw.frame { $0.type == 8 })
      raw.send(RawFrame(type: 8, flags: 0x20, payload: ping.payload).bytes)
      let drains = await raw.frames(ofType: 9, count: 2)
      #expect(drains.count == 2)
      try await gate.send(())
      #expect(await raw.end(1)?.message == [9])
      _ = await raw.framesUntilClosed()
      #expect(raw.isClosed)
    }
  }

  @Test("LIMIT tells how many calls are taken, up to HELLO's number", arguments: ["G-3", "X-3"])
  func limit(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.inline).bytes)
      _ = await raw.end(1)
      live.server.limitCalls(to: 2)
      #expect(await raw.frame { $0.type == 10 }?.payload == Raw.u32(2))
      for id: UInt32 in [3, 5, 7] { raw.send(Raw.call(id, Echo.sleep).bytes) }
      let refused = await raw.end(7)
      #expect(refused?.reason == "TOO_MANY_CALLS" && refused?.flags == 1)
      live.server.limitCalls(to: 5_000)
      #expect(await raw.frames(ofType: 10, count: 2).last?.payload == Raw.u32(100))
      raw.send(Raw.call(9, Echo.inline, message: [1]).bytes)
      #expect(await raw.end(9)?.message == [1])
      await raw.close()
    }
  }

  @Test("A client that owes a message and is silent is cut off", arguments: ["K-3"])
  func streamIdle(rule: String) async throws {
    let watch = RPCMethod(
      path: "test.Echo/Watch", shape: .bidirectional, options: [.noDeadline, .mayIdle])
    var router = Echo.router()
    router.register(watch) { _, requests, _ in for try await _ in requests {} }
    try await LiveServer.with(
      router: router, configure: { $0.limits.streamIdle = 150_000_000 }
    ) { live in
      let raw = try await RawClient.connect(live)
      raw.send(
        Raw.hello().bytes + Raw.call(1, watch, timeout: 0, message: nil).bytes
          + Raw.call(3, Echo.collect, timeout: 0, message: nil).bytes)
      #expect(await raw.end(3)?.reason == "STREAM_IDLE")
      #expect(!raw.framesSoFar.contains { $0.type == 5 && $0.stream == 1 }, "a watch may rest")
      await raw.close()
    }
  }

  /// Looks at a server that must not take more in.
  private static let looks = 2_000

  @Test("At a hundred unsent replies the server stops to read", arguments: ["K-4"])
  func controlReplies(rule: String) async throws {
    try await LiveServer.with(configure: {
      $0.limits.pingStrikesMax = .max
      $0.limits.unsentBytesMax = .max
    }) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello([(4, Raw.u32(16 << 20)), (5, Raw.u32(64 << 20))]).bytes)
      _ = await raw.frames(1)
      try await raw.setReading(false)
      // The sockets are full once four streams of many MiB wait.
      let request = Raw.u32(4_000) + [UInt8](repeating: 1, count: 4_000)
      for id: UInt32 in [1, 3, 5, 7] {
        raw.send(Raw.call(id, Echo.expand, timeout: 0, message: request).bytes)
      }
      #expect(await eventually { live.server.load.handlers == 4 })
      let pings = (0..<1_000).flatMap { Raw.ping($0).bytes }
      for _ in 0..<100 { raw.send(pings) }
      var most = 0
      for _ in 0..<Self.looks {
        for connection in await live.server.snapshot().connections {
          most = max(most, connection.queuedBytes)
        }
      }
      #expect(most < 1 << 20, "100,000 answers are 1.7 MB")
      await raw.close()
      #expect(await eventually { live.server.load.handlers == 0 })
    }
  }
}
