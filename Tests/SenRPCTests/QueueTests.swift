import NIOCore
import Synchronization
import Testing

@testable import SenRPC

/// What waits in a server for its client, and how long: a connection of which one side is a test.
@Suite("Replies that wait for a client to make room")
struct QueueTests {
  /// Windows of 64 KiB for each stream and of 1 MiB for all, and 16 calls at once.
  private static var narrow: ConnectionSettings {
    var settings = ConnectionSettings()
    settings.streamWindow = ConnectionSettings.streamWindowRange.lowerBound
    settings.connectionWindow = ConnectionSettings.connectionWindowRange.lowerBound
    settings.maxStreams = ConnectionSettings.maxStreamsRange.lowerBound
    return settings
  }
  private static let large = ByteBuffer(repeating: 7, count: 300_000)

  private static func server(
    _ limits: ConnectionLimits = ConnectionLimits(),
    queues: ReassemblyBudget = ReassemblyBudget(bytes: 1 << 30)
  ) -> ConnectionState {
    var server = ConnectionState(
      role: .server, settings: narrow, limits: limits, queues: queues)
    server.sendHello()
    let windows: [(Int, [UInt8])] = [(4, Raw.u32(65_536)), (5, Raw.u32(1 << 20))]
    _ = server.feed([Raw.hello(windows)])
    server.output.clear()
    return server
  }

  /// A call comes in and its handler returns at once with a reply that does not fit.
  private static func answer(
    _ server: inout ConnectionState, _ id: UInt32, endBy: UInt64 = .max
  ) -> [ConnectionEvent] {
    let events = server.feed([Raw.call(id, Echo.unary)])
    if case .call = events.first {
      server.conclude(id, CallEnd(), message: large, endBy: endBy)
    }
    server.pump(until: .max)
    return events
  }

  @Test("A call keeps its place until its END is written", arguments: ["X-2", "X-3", "C-2"])
  func places(rule: String) {
    var server = Self.server()
    for index in 0..<16 { _ = Self.answer(&server, UInt32(1 + 2 * index)) }
    #expect(server.activeCalls == 16)
    let more = Self.answer(&server, 33)
    guard case .refused(33, let error) = more.first else {
      Issue.record("taken: \(more)")
      return
    }
    #expect(error.code == .resourceExhausted && error.notProcessed)
    #expect(!server.takeFrames().contains { $0.type == 5 && $0.stream == 1 })
    // The client makes room for one: its place is free once its END is out.
    _ = server.feed([Raw.credit(0, 8 << 20), Raw.credit(1, 1 << 20)])
    #expect(server.takeFrames().contains { $0.type == 5 && $0.stream == 1 })
    #expect(server.activeCalls == 15)
    for index in 1..<16 { _ = server.feed([Raw.credit(UInt32(1 + 2 * index), 1 << 20)]) }
    #expect(server.takeFrames().count { $0.type == 5 } == 15)
    #expect(server.activeCalls == 0 && server.queuedBytes == 0 && server.streams.isEmpty)
  }

  @Test("A reply that waits ends with its call's time", arguments: ["D-4"])
  func deadline(rule: String) {
    var server = Self.server()
    _ = Self.answer(&server, 1, endBy: 1_000)
    server.endStalled(now: 999, stall: .max)
    #expect(server.activeCalls == 1)
    server.endStalled(now: 1_000, stall: .max)
    let end = server.takeFrames().last { $0.type == 5 }
    #expect(end?.payload.first == RPCCode.deadlineExceeded.rawValue)
    #expect(server.activeCalls == 0 && server.queuedBytes == 0 && server.streams.isEmpty)
  }

  @Test("A reply of which nothing gets out ends after a while", arguments: ["K-2"])
  func stall(rule: String) {
    var server = Self.server()
    _ = Self.answer(&server, 1)
    server.endStalled(now: 100, stall: 50)
    server.endStalled(now: 150, stall: 50)
    _ = server.feed([Raw.credit(1, 2_000)])
    server.pump(until: .max)
    // Some got out: the time begins anew.
    server.endStalled(now: 200, stall: 50)
    server.endStalled(now: 250, stall: 50)
    #expect(server.activeCalls == 1)
    server.endStalled(now: 251, stall: 50)
    let end = server.takeFrames().last { $0.type == 5 }
    #expect(end?.payload.first == RPCCode.unavailable.rawValue)
    #expect(server.activeCalls == 0 && server.queuedBytes == 0)
  }

  @Test("Bad data of a call whose END waits ends it at once", arguments: ["F-5", "X-2"])
  func badDataBehind(rule: String) {
    var server = Self.server()
    _ = server.feed([Raw.call(1, Echo.chat, message: nil)])
    server.conclude(1, CallEnd(), message: Self.large)
    _ = server.takeFrames()
    #expect(server.activeCalls == 1)
    _ = server.feed([RawFrame(type: 4, stream: 1, payload: Raw.u32(9_000) + [1, 2, 3])])
    let end = server.takeFrames().last { $0.type == 5 }
    #expect(end.flatMap(RawEnd.init)?.reason == "INVALID_MESSAGE")
    #expect(server.activeCalls == 0 && server.queuedBytes == 0 && server.streams.isEmpty)
  }

  @Test("Past the connection's queues nothing more is kept", arguments: ["C-2"])
  func connectionLimit(rule: String) {
    var limits = ConnectionLimits()
    limits.queueBytes = 1_000_000
    var server = Self.server(limits)
    for index in 0..<8 { _ = Self.answer(&server, UInt32(1 + 2 * index)) }
    #expect(server.queuedBytes <= 1_000_000)
    let ends = server.takeFrames().filter { $0.type == 5 }
    #expect(!ends.isEmpty && ends.allSatisfy { $0.payload.first == 8 })
    // A trusted forwarder carries the calls of many.
    var forwarded = Self.server(limits)
    forwarded.queueBytesMax = .max
    for index in 0..<8 { _ = Self.answer(&forwarded, UInt32(1 + 2 * index)) }
    #expect(!forwarded.takeFrames().contains { $0.type == 5 })
  }

  @Test("Past the process's queues nothing more is kept, by any connection", arguments: ["C-2"])
  func processLimit(rule: String) {
    let queues = ReassemblyBudget(bytes: 700_000)
    var (one, other) = (Self.server(queues: queues), Self.server(queues: queues))
    for id: UInt32 in [1, 3, 5] { _ = Self.answer(&one, id) }
    _ = Self.answer(&other, 1)
    let end = other.takeFrames().first { $0.type == 5 }
    #expect(end?.payload.first == RPCCode.resourceExhausted.rawValue)
    for id in one.streams.keys { one.discard(id) }
    for id in other.streams.keys { other.discard(id) }
    #expect(queues.available == 700_000)
  }

  @Test("Requests count until their calls end, taken or not", arguments: ["C-2"])
  func requests(rule: String) {
    var server = Self.server()
    _ = server.feed([Raw.call(1, Echo.unary, message: nil)])
    _ = server.feed([Raw.message(1, .init(repeating: 1, count: 9_000))])
    #expect(server.queuedBytes >= 9_000)
    _ = server.consumed(1, keepsBytes: true)
    #expect(server.queuedBytes >= 9_000)
    server.conclude(1, CallEnd(), message: nil)
    #expect(server.queuedBytes == 0)
    _ = server.feed([Raw.call(3, Echo.chat, message: nil)])
    _ = server.feed([Raw.message(3, .init(repeating: 1, count: 9_000))])
    _ = server.consumed(3)
    #expect(server.queuedBytes == 0)
  }

  @Test("Only the client's own deadline or wish is why a call was given up", arguments: ["X-1"])
  func cancelCodes(rule: String) {
    for code in UInt8(0)...20 {
      var server = Self.server()
      _ = server.feed([Raw.call(1, Echo.chat, message: nil)])
      let events = server.feed([Raw.cancel(1, code: code)])
      guard case .cancelled(1, let error) = events.first else {
        Issue.record("code \(code): \(events)")
        continue
      }
      #expect(error.code == (code == 4 ? .deadlineExceeded : .cancelled))
    }
  }

  @Test("PINGs that come together have one answer, to the last", arguments: ["K-1"])
  func coalescedPongs(rule: String) {
    var limits = ConnectionLimits()
    limits.pingStrikesMax = 10
    var server = Self.server(limits)
    _ = server.feed([Raw.ping(1), Raw.ping(2), Raw.ping(3)])
    let pongs = server.takeFrames().filter { $0.type == 8 }
    #expect(pongs.map(\.payload) == [Raw.u64(3)])
    _ = server.feed([Raw.ping(4)])
    #expect(server.takeFrames().map(\.payload) == [Raw.u64(4)])
  }

  @Test("The answer to a later PING is one to the drain's too", arguments: ["G-1", "K-1"])
  func drainPing(rule: String) {
    var server = Self.server()
    server.beginDrain(grace: 5, reason: "test")
    server.sendPing(77)
    _ = server.takeFrames()
    _ = server.feed([Raw.ping(76, flags: 0x20)])
    #expect(!server.takeFrames().contains { $0.type == 9 }, "not one of this side")
    _ = server.feed([Raw.ping(77, flags: 0x20)])
    #expect(server.takeFrames().contains { $0.type == 9 })
  }
}
