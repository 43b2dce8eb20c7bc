import NIOCore
import Synchronization
import Testing

@testable import SenRPC

/// Ends, places and waits that must be the same in the process and over TLS.
@Suite("In the process as over TLS: ends and waits", .ownThreads)
struct SamePlacesEndsTests {
  private static let early = RPCMethod(
    path: "test.Early/Collect", shape: .clientStreaming, options: .noDeadline)
  private static let talk = RPCMethod(
    path: "test.Early/Talk", shape: .bidirectional, options: .noDeadline)
  private static let once = RPCMethod(path: "test.Early/Once", shape: .unary)

  @Test(
    "An early reply is the caller's, although requests are still being written",
    arguments: Place.allCases, [1, 100_000])
  func earlyReply(place: Place, bytes: Int) async throws {
    var router = RPCRouter()
    router.register(Self.early) { _, requests, responses in
      for try await _ in requests { break }
      try await responses.write(ByteBuffer(string: "enough"))
    }
    try await place.run(router: router) { caller in
      let reply = try await caller.stream(Self.early, options: .init()) { sink, replies in
        // Far more than any window: some wait for room when the reply comes, some come after it.
        for _ in 0..<40 { try await sink.write(ByteBuffer(repeating: 1, count: bytes)) }
        let reply = try await replies.single()
        try await sink.write(ByteBuffer(string: "too late"))
        sink.finish()
        return reply
      }
      #expect(reply == ByteBuffer(string: "enough"))
    }
  }

  @Test("A call that fails early fails its writer too", arguments: Place.allCases)
  func earlyFailure(place: Place) async throws {
    var router = RPCRouter()
    router.register(Self.early) { _, requests, _ in
      for try await _ in requests { break }
      throw RPCError(.failedPrecondition, reason: "NO_MORE", "")
    }
    try await place.run(router: router) { caller in
      let error = await #expect(throws: RPCError.self) {
        try await caller.stream(Self.early, options: .init()) { sink, _ in
          for _ in 0..<1_000 { try await sink.write(ByteBuffer(repeating: 1, count: 10_000)) }
        }
      }
      #expect(error?.reason == "NO_MORE")
    }
  }

  @Test("Several tasks may write to one call; each comes to its end", arguments: Place.allCases)
  func writers(place: Place) async throws {
    let (count, bytes) = (8, 90_000)
    let gate = Gate()
    var router = RPCRouter()
    router.register(Self.early) { _, requests, responses in
      await gate.passed()
      var sum = 0
      for try await request in requests { sum += request.readableBytes }
      try await responses.write(ByteBuffer(integer: sum))
    }
    try await place.run(router: router) { caller in
      var sum = try await caller.stream(Self.early, options: .init()) { sink, replies in
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<count {
            group.addTask {
              for _ in 0..<10 { try await sink.write(ByteBuffer(repeating: 1, count: bytes)) }
            }
          }
          // All of them wait by now, or will.
          try await Task.sleep(for: .milliseconds(50))
          gate.open()
          try await group.waitForAll()
        }
        sink.finish()
        return try await replies.single()
      }
      #expect(sum.readInteger(as: Int.self) == count * bytes * 10)
    }
  }

  @Test("A writer that is given up does not take another's place", arguments: Place.allCases)
  func abandonedWriter(place: Place) async throws {
    let gate = Gate()
    var router = RPCRouter()
    router.register(Self.early) { _, requests, responses in
      await gate.passed()
      for try await _ in requests {}
      try await responses.write(ByteBuffer(string: "done"))
    }
    try await place.run(router: router) { caller in
      let reply = try await caller.stream(Self.early, options: .init()) { sink, replies in
        // Past every window, so that both wait.
        let writers = (0..<2).map { _ in
          Task {
            for _ in 0..<20 { try await sink.write(ByteBuffer(repeating: 1, count: 100_000)) }
          }
        }
        try await Task.sleep(for: .milliseconds(50))
        writers[0].cancel()
        let error = await #expect(throws: RPCError.self) { try await writers[0].value }
        #expect(error?.code == .cancelled)
        gate.open()
        try await writers[1].value
        sink.finish()
        return try await replies.single()
      }
      #expect(reply == ByteBuffer(string: "done"))
    }
  }

  /// Refuses every call but the second before its handler sees it.
  private final class BusyDoor: ServerInterceptor {
    let times = Mutex<[ContinuousClock.Instant]>([])
    let pushback: Duration?

    init(_ pushback: Duration?) { self.pushback = pushback }

    func admit(_ context: borrowing InlineContext) throws(RPCError) {
      let count = times.withLock { times in
        times.append(.now)
        return times.count
      }
      guard count != 2 else { return }
      var error = RPCError(.unavailable, reason: "LATER", "")
      error.notProcessed = true
      error.pushback = pushback
      throw error
    }
  }

  @Test(
    "What no handler has seen is sent again once, when the server asks for it",
    arguments: Place.allCases, [nil, Duration.milliseconds(300)])
  func unprocessed(place: Place, pushback: Duration?) async throws {
    let door = BusyDoor(pushback)
    var router = RPCRouter()
    router.register(Self.once) { _, requests, responses in
      try await responses.write(try await requests.single())
    }
    try await place.run(router: router, interceptors: [door]) { caller in
      let options = CallOptions(timeout: .seconds(20) * Patience.factor, attempts: 1)
      let reply = try await caller.unary(Self.once, ByteBuffer(string: "x"), options: options)
      #expect(reply == ByteBuffer(string: "x"))
      let begun = door.times.withLock { $0 }
      #expect(begun.count == 2 && begun[1] - begun[0] >= pushback ?? .zero)
      // The next two fail both: the second failure is the caller's.
      let error = await #expect(throws: RPCError.self) {
        try await caller.unary(Self.once, ByteBuffer(), options: options)
      }
      #expect(error?.reason == "LATER" && door.times.withLock { $0.count } == 4)
    }
  }

  /// What happens in the process where a stream may be silent for 200 ms.
  private func silent(
    _ options: MethodOptions, _ body: @Sendable @escaping (InProcessTransport) async throws -> Void
  ) async throws {
    var router = RPCRouter()
    let method = RPCMethod(path: Self.talk.path, shape: .bidirectional, options: options)
    router.register(method) { _, requests, responses in
      for try await request in requests { try await responses.write(request) }
      try await Task.sleep(for: .seconds(30))
    }
    var limits = ConnectionLimits()
    limits.streamIdle = 1_000_000_000 * UInt64(Patience.factor)
    try await body(InProcessTransport(router: router, limits: limits))
  }

  @Test("Who owes messages and is silent too long ends the stream", arguments: [true, false])
  func streamIdle(ofClient: Bool) async throws {
    try await silent(.noDeadline) { transport in
      let error = await #expect(throws: RPCError.self) {
        try await transport.stream(Self.talk, options: .init()) { sink, replies in
          try await sink.write(ByteBuffer(string: "x"))
          if !ofClient { sink.finish() }
          for try await _ in replies {}
        }
      }
      #expect(error?.reason == "STREAM_IDLE")
      #expect(error?.code == (ofClient ? .cancelled : .unavailable))
    }
  }

  @Test("A stream that may idle, or that goes on, is left alone", arguments: [true, false])
  func streamNotIdle(mayIdle: Bool) async throws {
    try await silent(mayIdle ? [.noDeadline, .mayIdle] : .noDeadline) { transport in
      try await transport.stream(Self.talk, options: .init()) { sink, replies in
        var iterator = replies.makeAsyncIterator()
        for _ in 0..<(mayIdle ? 1 : 6) {
          try await Task.sleep(for: .milliseconds(mayIdle ? 1_300 : 250) * Patience.factor)
          try await sink.write(ByteBuffer(string: "x"))
          #expect(try await iterator.next() == ByteBuffer(string: "x"))
        }
      }
    }
  }

  @Test("In the process, too, so many calls run at once; past them a call waits for a place")
  func places() async throws {
    var settings = ConnectionSettings()
    settings.maxStreams = 2
    let most = 2 * RPCClientConfiguration.connectionsPerTargetDefault
    let gate = Gate()
    let running = Mutex(0)
    var router = RPCRouter()
    router.register(Self.once) { _, requests, responses in
      let request = try await requests.single()
      running.withLock { $0 += 1 }
      await gate.passed()
      try await responses.write(request)
    }
    let patient = InProcessTransport(
      router: router, settings: settings, placeWait: .milliseconds(50))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<most {
        group.addTask {
          _ = try await patient.unary(
            Self.once, ByteBuffer(), options: .init(timeout: .seconds(25)))
        }
      }
      #expect(await eventually { running.withLock { $0 } == most })
      let error = await #expect(throws: RPCError.self) {
        try await patient.unary(Self.once, ByteBuffer(), options: .patientOnce)
      }
      #expect(error?.code == .unavailable && error?.notProcessed == true)
      #expect(running.withLock { $0 } == most)
      gate.open()
      try await group.waitForAll()
    }
    _ = try await patient.unary(Self.once, ByteBuffer(), options: .patient)
  }

  @Test("Places are given to who waits longest, and to nobody who has gone")
  func placeQueue() async throws {
    let places = CallPlaces(1)
    let far = RPCDeadline.after(.seconds(60))
    #expect(await places.take(until: far))
    #expect(await !places.take(until: .after(.milliseconds(20))))
    let gone = Task { await places.take(until: far) }
    gone.cancel()
    #expect(await !gone.value)
    let next = Task { await places.take(until: far) }
    places.give()
    #expect(await next.value)
    places.give()
    #expect(await places.take(until: .after(.milliseconds(20))))
  }
}
