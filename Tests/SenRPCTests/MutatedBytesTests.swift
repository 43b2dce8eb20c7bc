import NIOCore
import Testing

@testable import SenRPC

/// A generator of numbers that a seed fixes.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite("Bytes that nobody meant", .serialized)
struct MutatedBytesTests {
  /// Rounds of one seed.
  private static let rounds = 400
  /// Frames of one round at the most.
  private static let framesMax = 40

  private func randomBytes(_ count: Int, _ numbers: inout SeededNumbers) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
  }

  /// A frame that is mostly right and sometimes not.
  private func frame(_ numbers: inout SeededNumbers) -> RawFrame {
    let stream = UInt32.random(in: 0...12, using: &numbers)
    let odd = stream | 1
    let noise = randomBytes(Int.random(in: 0...40, using: &numbers), &numbers)
    switch Int.random(in: 0...13, using: &numbers) {
    case 0: return Raw.call(odd, Echo.chat, timeout: 0, message: nil)
    case 1: return Raw.call(odd, Echo.inline, metadata: noise, message: noise)
    case 2: return Raw.message(odd, noise, flags: UInt8.random(in: 0...1, using: &numbers))
    case 3:
      let total = Int.random(in: 0...6_000_000, using: &numbers)
      let body = [UInt8](repeating: 1, count: Int.random(in: 1_020...16_380, using: &numbers))
      return RawFrame(type: 4, flags: 2, stream: odd, payload: Raw.u32(total) + body)
    case 4: return RawFrame(type: 4, flags: 9, stream: odd)
    case 5: return Raw.credit(stream == 0 ? 0 : odd, Int.random(in: 0...70_000, using: &numbers))
    case 6: return Raw.cancel(odd)
    case 7: return Raw.ping(numbers.next(), flags: Bool.random(using: &numbers) ? 0x20 : 0)
    case 8:
      let drainPing = Raw.ping(ConnectionState.drainPing, flags: 0x20)
      return Bool.random(using: &numbers)
        ? drainPing : RawFrame(type: 9, payload: [0] + Raw.u32(5) + Raw.u32(1))
    case 9:
      return RawFrame(
        type: 5, stream: odd, payload: [0, 0] + noise + .init(repeating: 0, count: 17))
    case 10: return RawFrame(type: 3, stream: odd, payload: noise)
    case 11: return RawFrame(type: 0x0A, payload: Raw.u32(Int(stream)))
    case 12: return RawFrame(type: 0x90, stream: stream, payload: noise)
    default:
      return RawFrame(
        type: UInt8.random(in: 0...12, using: &numbers), flags: noise.first ?? 0,
        stream: stream, payload: noise)
    }
  }

  /// What an application might do between two frames.
  private func act(_ state: inout ConnectionState, _ numbers: inout SeededNumbers) throws {
    guard let id = state.streams.keys.randomElement(using: &numbers) else { return }
    let body = ByteBuffer(repeating: 7, count: Int.random(in: 0...90_000, using: &numbers))
    switch Int.random(in: 0...6, using: &numbers) {
    case 0: _ = state.consumed(id)
    case 1 where state.streams[id]?.isLocalClosed == false: _ = try? state.send(id, body)
    case 2 where state.role == .server: state.finish(id, CallEnd(), message: body)
    case 3 where state.role == .server: state.release(id)
    case 4 where state.role == .client: state.cancel(id, code: .cancelled, reason: "x")
    case 5 where state.role == .client: state.endSend(id)
    case 6: state.pump(until: 20_000)
    default: break
    }
    if Int.random(in: 0...3, using: &numbers) == 0 { state.output.clear() }
  }

  @Test(
    "A connection survives any bytes, and its books balance in the end",
    arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64], ["F-5", "C-2"])
  func survival(seed: UInt64, rule: String) throws {
    var numbers = SeededNumbers(seed: seed &+ (rule == "C-2" ? 1_000 : 0))
    let budget = ReassemblyBudget(bytes: 3_000_000)
    let queues = ReassemblyBudget(bytes: 3_000_000)
    for round in 0..<Self.rounds {
      var limits = ConnectionLimits()
      limits.pingStrikesMax = 1_000
      let role: ConnectionState.Role = round % 2 == 0 ? .server : .client
      var settings = ConnectionSettings()
      if round % 3 == 0 { settings.features = .zstd }
      var state = ConnectionState(
        role: role, settings: settings, limits: limits, budget: budget, queues: queues)
      state.sendHello()
      _ = state.feed([Raw.hello([(6, Raw.u64(UInt64(round % 2)))])])
      if role == .client {
        for _ in 0..<4 {
          let head = CallHead(method: 1, timeout: 5)
          _ = try state.call(head, message: nil, isWhole: false)
        }
      }
      for _ in 0..<Int.random(in: 1...Self.framesMax, using: &numbers) {
        var bytes = frame(&numbers).bytes
        if Int.random(in: 0...9, using: &numbers) == 0 {
          bytes[Int.random(in: 0..<bytes.count, using: &numbers)] ^=
            UInt8.random(in: 1...255, using: &numbers)
        }
        let piece = Int.random(in: 1...bytes.count, using: &numbers)
        _ = state.feed(bytes, piece: piece, now: numbers.next() % 1_000_000_000)
        try act(&state, &numbers)
        #expect(state.reassemblyBytes >= 0 && state.activeCalls >= 0)
        #expect(state.queuedBytes == state.streams.values.reduce(0) { $0 + $1.charged })
        #expect(state.inbox.readableBytes <= 17_000)
      }
      for id in Array(state.streams.keys) { state.discard(id) }
      #expect(state.reassemblyBytes == 0)
    }
    #expect(budget.available == 3_000_000 && queues.available == 3_000_000)
  }
}
