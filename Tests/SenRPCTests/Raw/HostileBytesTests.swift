import NIOCore
import Testing

@testable import SenRPC

/// Bytes that a server must answer with a DRAIN and the end of the connection.
struct BadConnectionBytes: Sendable, CustomTestStringConvertible {
  var rule: String
  var name: String
  /// Behind HELLO, unless `isFirst`.
  var frames: [RawFrame]
  var reason: String
  var isFirst = false

  var testDescription: String { "\(rule): \(name)" }
  var bytes: [UInt8] { ((isFirst ? [] : [Raw.hello()]) + frames).flatMap(\.bytes) }

  static let all: [BadConnectionBytes] = [
    .init(
      rule: "F-1", name: "a header that promises 1 MiB",
      frames: [RawFrame(type: 4, stream: 1, payload: .init(repeating: 0, count: 16_385))],
      reason: "a frame of 16385 bytes"),
    .init(
      rule: "F-1", name: "a CREDIT of five bytes",
      frames: [RawFrame(type: 7, payload: [0, 0, 0, 1, 0])], reason: "with 5 bytes"),
    .init(
      rule: "F-1", name: "a HELLO past 4 KiB",
      frames: [Raw.hello([(0x2A5A, .init(repeating: 0, count: 4_096))])], reason: "type 1",
      isFirst: true),
    .init(
      rule: "F-2", name: "an unknown type without bit 7",
      frames: [RawFrame(type: 0x0B)], reason: "unknown type 11"),
    .init(
      rule: "F-3", name: "an undefined flag",
      frames: [
        RawFrame(
          type: 8, flags: 0x40,
          payload: .init(repeating: 0, count: 8))
      ], reason: "flags 64"),
    .init(
      rule: "F-3", name: "a flag of another type",
      frames: [
        RawFrame(
          type: 7, flags: 1,
          payload: Raw.u32(5))
      ], reason: "flags 1"),
    .init(
      rule: "F-4", name: "NO_DATA without END_SEND",
      frames: [
        Raw.call(1, Echo.chat, timeout: 0, message: nil),
        RawFrame(type: 4, flags: 0x08, stream: 1),
      ], reason: "NO_DATA"),
    .init(
      rule: "F-4", name: "NO_DATA with bytes",
      frames: [
        Raw.call(1, Echo.chat, timeout: 0, message: nil),
        RawFrame(type: 4, flags: 0x09, stream: 1, payload: [0]),
      ], reason: "NO_DATA"),
    .init(
      rule: "F-5", name: "a CALL whose header is longer than its frame",
      frames: [
        RawFrame(type: 2, stream: 1, payload: Raw.u16(500) + .init(repeating: 0, count: 20))
      ],
      reason: "does not fit"),
    .init(
      rule: "H-1", name: "a CALL before HELLO", frames: [Raw.call(1, Echo.inline)],
      reason: "not HELLO", isFirst: true),
    .init(
      rule: "H-1", name: "HELLO twice", frames: [Raw.hello()], reason: "twice"),
    .init(
      rule: "H-2", name: "a setting twice",
      frames: [Raw.hello([(3, Raw.u32(50)), (3, Raw.u32(50))])], reason: "setting 3 twice",
      isFirst: true),
    .init(
      rule: "H-2", name: "a frame limit below 16 KiB",
      frames: [Raw.hello([(1, Raw.u32(16_383))])], reason: "max_frame", isFirst: true),
    .init(
      rule: "H-2", name: "a window above 16 MiB",
      frames: [Raw.hello([(4, Raw.u32(16 * 1_048_576 + 1))])], reason: "stream_window",
      isFirst: true),
    .init(
      rule: "V-1", name: "another version",
      frames: [RawFrame(type: 1, payload: Raw.u16(2))], reason: "unknown version", isFirst: true),
    .init(
      rule: "S-1", name: "an even id", frames: [Raw.call(2, Echo.inline)], reason: "even"),
    .init(
      rule: "S-1", name: "an id again",
      frames: [Raw.call(3, Echo.inline), Raw.call(3, Echo.inline)], reason: "not above 3"),
    .init(
      rule: "S-1", name: "an id that falls",
      frames: [Raw.call(5, Echo.inline), Raw.call(3, Echo.inline)], reason: "not above 5"),
    .init(
      rule: "S-1", name: "a MESSAGE on an id that never was",
      frames: [Raw.message(9, [1])], reason: "never was"),
    .init(
      rule: "S-1", name: "an id with its top bit", frames: [Raw.call(0x8000_0001, Echo.inline)],
      reason: "top bit"),
    .init(
      rule: "C-5", name: "a fragment of 1,023 bytes that is not the last",
      frames: [
        Raw.call(1, Echo.chat, timeout: 0, message: nil),
        RawFrame(
          type: 4, flags: 2, stream: 1,
          payload: Raw.u32(5_000) + .init(repeating: 0, count: 1_019)),
      ], reason: "1023 bytes"),
    .init(
      rule: "C-6", name: "CREDIT 0 to the connection", frames: [Raw.credit(0, 0)],
      reason: "CREDIT of 0"),
    .init(
      rule: "C-6", name: "a connection window past 2³¹−1",
      frames: [Raw.credit(0, 0x7FFF_FFFF)], reason: "CREDIT of 2147483647"),
    .init(
      rule: "K-1", name: "five PINGs at once", frames: (1...5).map { Raw.ping($0) },
      reason: "PINGs"),
    .init(
      rule: "X-4", name: "a hundred and one cancels",
      frames: (0...100).flatMap { index in
        let id = UInt32(1 + 2 * index)
        return [Raw.call(id, Echo.inline), Raw.cancel(id)]
      }, reason: "too many cancelled"),
    .init(
      rule: "G-3", name: "a LIMIT from the client",
      frames: [RawFrame(type: 0x0A, payload: Raw.u32(5))], reason: "LIMIT"),
    .init(
      rule: "F-5", name: "an END from the client",
      frames: [
        RawFrame(type: 5, stream: 1, payload: .init(repeating: 0, count: 17))
      ], reason: "END"),
  ]
}

/// Bytes that end one call and leave the connection alone.
struct BadCallBytes: Sendable, CustomTestStringConvertible {
  var rule: String
  var name: String
  var frames: [RawFrame]
  var code: RPCCode
  var reason: String
  var isNotProcessed = false

  var testDescription: String { "\(rule): \(name)" }

  static let all: [BadCallBytes] = [
    .init(
      rule: "M-4", name: "a registered key twice",
      frames: [
        Raw.call(1, Echo.inline, metadata: Raw.tlv(7, [1]) + Raw.tlv(7, [2]))
      ], code: .invalidArgument, reason: "INVALID_METADATA"),
    .init(
      rule: "M-4", name: "a registered key as a literal",
      frames: [Raw.call(1, Echo.inline, metadata: Raw.literal("authorization", "x"))],
      code: .invalidArgument, reason: "INVALID_METADATA"),
    .init(
      rule: "M-4", name: "sixty-five entries",
      frames: [
        Raw.call(1, Echo.inline, metadata: (0..<65).flatMap { Raw.literal("n\($0)", "") })
      ], code: .invalidArgument, reason: "METADATA_TOO_LARGE"),
    .init(
      rule: "M-4", name: "a byte past 8 KiB",
      frames: [
        Raw.call(1, Echo.inline, metadata: Raw.tlv(7, .init(repeating: 65, count: 8_190)))
      ], code: .invalidArgument, reason: "METADATA_TOO_LARGE"),
    .init(
      rule: "M-4", name: "an entry cut short",
      frames: [Raw.call(1, Echo.inline, metadata: [7, 0, 9, 1])],
      code: .invalidArgument, reason: "INVALID_METADATA"),
    .init(
      rule: "M-4", name: "a name in capitals",
      frames: [Raw.call(1, Echo.inline, metadata: Raw.literal("Name", "x"))],
      code: .invalidArgument, reason: "INVALID_METADATA"),
    .init(
      rule: "M-1", name: "an unknown method",
      frames: [Raw.call(1, RPCMethod(path: "no.Such/Method", shape: .unary))],
      code: .unimplemented, reason: "UNKNOWN_METHOD"),
    .init(
      rule: "M-2", name: "another method's name",
      frames: [
        Raw.call(1, Echo.inline, callFlags: 1, metadata: Raw.tlv(6, Array("no.Such/M".utf8)))
      ], code: .invalidArgument, reason: "INVALID_CALL"),
    .init(
      rule: "M-2", name: "NAMED without a name",
      frames: [Raw.call(1, Echo.inline, callFlags: 1)],
      code: .invalidArgument, reason: "INVALID_CALL"),
    .init(
      rule: "I-1", name: "a caller from a stranger",
      frames: [Raw.call(1, Echo.inline, metadata: Raw.tlv(4, [1, 2, 3]))],
      code: .permissionDenied, reason: "CALLER_NOT_TRUSTED"),
    .init(
      rule: "I-1", name: "a caller spelled as a literal",
      frames: [Raw.call(1, Echo.inline, metadata: Raw.literal("caller", "root"))],
      code: .invalidArgument, reason: "INVALID_METADATA"),
    .init(
      rule: "D-1", name: "no deadline where one is needed",
      frames: [Raw.call(1, Echo.inline, timeout: 0)],
      code: .invalidArgument, reason: "DEADLINE_REQUIRED"),
    .init(
      rule: "D-2", name: "the timeout in both places",
      frames: [Raw.call(1, Echo.inline, timeout: 5, metadata: Raw.tlv(5, Raw.u64(9)))],
      code: .invalidArgument, reason: "INVALID_CALL"),
    .init(
      rule: "D-2", name: "the timeout in neither place",
      frames: [Raw.call(1, Echo.inline, timeout: 0xFFFF_FFFF)],
      code: .invalidArgument, reason: "INVALID_CALL"),
    .init(
      rule: "C-6", name: "CREDIT 0 to a stream",
      frames: [Raw.call(1, Echo.chat, timeout: 0, message: nil), Raw.credit(1, 0)],
      code: .invalidArgument, reason: "INVALID_MESSAGE"),
    .init(
      rule: "F-5", name: "fragments that say too little",
      frames: [
        Raw.call(1, Echo.chat, timeout: 0, message: nil),
        RawFrame(type: 4, stream: 1, payload: Raw.u32(9) + [1, 2, 3]),
      ], code: .invalidArgument, reason: "INVALID_MESSAGE"),
    .init(
      rule: "F-1", name: "a message that promises more than max_message",
      frames: [
        Raw.call(1, Echo.chat, timeout: 0, message: nil),
        RawFrame(
          type: 4, flags: 2, stream: 1,
          payload: Raw.u32(4 * 1_048_576 + 1) + .init(repeating: 0, count: 2_000)),
      ], code: .resourceExhausted, reason: "MESSAGE_TOO_LARGE"),
    .init(
      rule: "C-4", name: "more bytes than the stream's window",
      frames: [Raw.call(1, Echo.sleep, timeout: 5_000_000, message: nil)]
        + (0..<17).map { _ in Raw.message(1, .init(repeating: 0, count: 16_000)) },
      code: .resourceExhausted, reason: "WINDOW_EXCEEDED"),
    .init(
      rule: "X-3", name: "a call above the limit",
      frames: (0..<101).map { Raw.call(UInt32(1 + 2 * $0), Echo.sleep) },
      code: .resourceExhausted, reason: "TOO_MANY_CALLS", isNotProcessed: true),
    .init(
      rule: "Z-1", name: "a compressed message that was not agreed",
      frames: [Raw.call(1, Echo.inline, message: [0, 0, 0, 1, 9], flags: 0x15)],
      code: .invalidArgument, reason: "COMPRESSION_NOT_AGREED"),
    .init(
      rule: "X-2", name: "a cancelled call",
      frames: [Raw.call(1, Echo.sleep), Raw.cancel(1)], code: .cancelled, reason: "CANCELLED"),
  ]
}

@Suite("Bytes of a peer that breaks the rules", .ownThreads)
struct HostileBytesTests {
  @Test(
    "Bad framing ends the connection with a DRAIN that says why, however the bytes are cut",
    arguments: BadConnectionBytes.all, [Int.max, 1, 7])
  func badFraming(_ row: BadConnectionBytes, piece: Int) {
    var state = ConnectionState(role: .server, settings: .init())
    state.sendHello()
    _ = state.takeFrames()
    let events = state.feed(row.bytes, piece: piece)
    guard case .failed(let failure) = events.last else {
      Issue.record("no failure, but \(events)")
      return
    }
    #expect(failure.reason.contains(row.reason), "\(failure.reason)")
    let drain = state.takeFrames().last
    #expect(drain?.type == 9)
    #expect(state.feed([Raw.ping(1)]).isEmpty, "a failed connection takes no more")
  }

  @Test(
    "Over TLS, bad framing ends its connection and no other", .serialized,
    arguments: BadConnectionBytes.all)
  func badFramingOverTLS(_ row: BadConnectionBytes) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      raw.send(row.bytes)
      let frames = await raw.framesUntilClosed()
      let drain = try #require(frames.last { $0.type == 9 }, "no DRAIN in \(frames)")
      let text = String(decoding: drain.payload.dropFirst(9), as: UTF8.self)
      #expect(text.contains(row.reason), "\(text)")
    }
  }

  @Test(
    "Over TLS, bad call data ends its call and the connection goes on", .serialized,
    arguments: BadCallBytes.all)
  func badCallOverTLS(_ row: BadCallBytes) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + row.frames.flatMap(\.bytes))
      let stream = row.frames.map(\.stream).max() ?? 1
      let end = try #require(
        await raw.frame { $0.type == 5 && $0.stream == stream }.flatMap(RawEnd.init))
      #expect(end.code == row.code.rawValue)
      #expect(end.reason == row.reason, "\(end.text)")
      #expect((end.flags & 1 != 0) == row.isNotProcessed)
      raw.send(Raw.call(1_001, Echo.inline, message: [7]).bytes)
      let good = await raw.frame { $0.type == 5 && $0.stream == 1_001 }.flatMap(RawEnd.init)
      if row.isNotProcessed {
        #expect(good?.reason == "TOO_MANY_CALLS")
      } else {
        #expect(good?.message == [7])
      }
      await raw.close()
    }
  }
}
