import NIOCore
import Testing

@testable import SenRPC

/// What driving the connection with a model of its shell has brought to light.
@Suite("What fuzzing found")
struct FoundByFuzzingTests {
  /// Resets of the smallest kind: a CALL, then a message longer than it may be.
  private func reset(_ ids: Range<Int>, _ server: inout ConnectionState) {
    for index in ids {
      let id = UInt32(index * 2 + 1)
      let tooLong = RawFrame(type: 4, stream: id, payload: Raw.u32(5_000_000))
      _ = server.feed([Raw.call(id, Echo.chat, message: nil), tooLong])
      server.release(id)
      server.output.clear()
    }
  }

  @Test(
    "Resets that a client causes end its connection as cancels do, past a hundred",
    arguments: ["X-4"])
  func resets(rule: String) {
    var server = ConnectionState.greeted(.server)
    let most = server.limits.cancelsMax
    reset(0..<most, &server)
    #expect(server.failure == nil)
    reset(most..<(most + 1), &server)
    #expect(server.failure != nil)
  }

  @Test("A reason is cut between two characters", arguments: [0, 1])
  func reasons(shift: Int) throws {
    let reason = String(repeating: "x", count: shift) + String(repeating: "é", count: 200)
    var client = ConnectionState.greeted(.client)
    let id = try client.call(CallHead(method: 1, timeout: 1), message: nil, isWhole: true)
    client.cancel(id, code: .cancelled, reason: reason)
    let cancel = try #require(client.takeFrames().first { $0.type == 6 })
    #expect(String(validating: cancel.payload.dropFirst(), as: UTF8.self) != nil)
    #expect(cancel.payload.count == 1 + 256 - shift)
    var server = ConnectionState.greeted(.server)
    server.beginDrain(grace: 1, reason: reason)
    let drain = try #require(server.takeFrames().first { $0.type == 9 })
    #expect(String(validating: drain.payload.dropFirst(9), as: UTF8.self) != nil)
  }

  /// 64 KiB that shrink some fifty times.
  private func shrinking() throws -> (raw: Int, compressed: [UInt8]) {
    var numbers = SeededNumbers(seed: 1)
    var message = ByteBuffer()
    for _ in 0..<1_200 { message.writeInteger(UInt8.random(in: 0...255, using: &numbers)) }
    message.writeRepeatingByte(0, count: 64 * 1024 - message.readableBytes)
    let small = try #require(Compression.compress(message))
    return (message.readableBytes, Array(small.readableBytesView))
  }

  private func greetedWithCompression() -> ConnectionState {
    var settings = ConnectionSettings()
    settings.features = .zstd
    var state = ConnectionState(
      role: .server, settings: settings, budget: ReassemblyBudget(bytes: 64 * 1024 * 1024))
    state.sendHello()
    _ = state.feed([Raw.hello([(6, Raw.u64(1))])])
    _ = state.takeFrames()
    return state
  }

  @Test(
    "Unread messages that have grown in decompression stay within the budget", arguments: ["C-2"])
  func grownMessages(rule: String) throws {
    let (raw, compressed) = try shrinking()
    var server = greetedWithCompression()
    let streams: [UInt32] = [1, 3, 5, 7]
    _ = server.feed(streams.map { Raw.call($0, Echo.chat, message: nil) })
    let payload = Raw.u32(compressed.count) + Raw.u32(raw) + compressed
    var held = 0
    var refused = 0
    for stream in streams {
      for _ in 0..<(200_000 / (payload.count + 64)) {
        let frame = RawFrame(type: 4, flags: 4, stream: stream, payload: payload)
        for event in server.feed([frame]) {
          if case .message(_, let message) = event { held += message.readableBytes }
          if case .cancelled(_, let error) = event {
            #expect(error.reason == "REASSEMBLY_BUDGET")
            refused += 1
          }
        }
      }
    }
    #expect(server.failure == nil && refused > 0)
    #expect(held <= server.limits.reassemblyBytes + streams.count * server.local.streamWindow)
    for stream in streams { server.discard(stream) }
    #expect(server.reassemblyBytes == 0)
  }

  @Test("So do inline messages", arguments: ["C-2", "C-3"])
  func grownInlineMessages(rule: String) throws {
    let (raw, compressed) = try shrinking()
    var server = greetedWithCompression()
    let head = Raw.u64(1) + Raw.u32(1_000) + [0, 0]
    let payload = Raw.u16(head.count) + head + Raw.u32(raw) + compressed
    // The next one does not fit any more.
    let fits = server.hold(server.limits.reassemblyBytes - (raw - server.local.maxFrame))
    #expect(fits)
    for stream in [1, 3] as [UInt32] {
      _ = server.feed([RawFrame(type: 2, flags: 0x15, stream: stream, payload: payload)])
    }
    #expect(server.activeCalls == 1)
    let end = try #require(server.takeFrames().first { $0.type == 5 }.flatMap(RawEnd.init))
    #expect(end.reason == "REASSEMBLY_BUDGET")
    #expect(server.reassemblyBytes == server.limits.reassemblyBytes)
  }
}
