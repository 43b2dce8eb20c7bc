import NIOCore

@testable import SenRPC

/// A frame as a test writes or reads it.
struct RawFrame: Equatable, Sendable, CustomStringConvertible {
  var type: UInt8
  var flags: UInt8 = 0
  var stream: UInt32 = 0
  var payload: [UInt8] = []

  /// The frame's bytes, made by hand and not by the encoder under test.
  var bytes: [UInt8] {
    let length = payload.count
    return [
      UInt8(length >> 16 & 0xFF), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF), type, flags,
      UInt8(stream >> 24 & 0xFF), UInt8(stream >> 16 & 0xFF), UInt8(stream >> 8 & 0xFF),
      UInt8(stream & 0xFF),
    ] + payload
  }

  var description: String { "frame \(type) flags \(flags) stream \(stream) \(payload.count) B" }

  /// Cuts bytes into frames; what is left over is given back.
  static func parse(_ bytes: [UInt8]) -> (frames: [RawFrame], rest: [UInt8]) {
    var frames: [RawFrame] = []
    var at = 0
    while bytes.count - at >= 9 {
      let length = Int(bytes[at]) << 16 | Int(bytes[at + 1]) << 8 | Int(bytes[at + 2])
      guard bytes.count - at >= 9 + length else { break }
      let stream = bytes[(at + 5)..<(at + 9)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      frames.append(
        RawFrame(
          type: bytes[at + 3], flags: bytes[at + 4], stream: stream,
          payload: Array(bytes[(at + 9)..<(at + 9 + length)])))
      at += 9 + length
    }
    return (frames, Array(bytes[at...]))
  }
}

/// Bytes of the wire, made by hand.
enum Raw {
  static func u16(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)] }

  static func u32(_ value: Int) -> [UInt8] { u16(value >> 16) + u16(value) }

  static func u64(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(56 - 8 * $0)) }
  }

  /// HELLO with settings by id.
  static func hello(_ settings: [(Int, [UInt8])] = []) -> RawFrame {
    RawFrame(
      type: 1, payload: u16(1) + settings.flatMap { u16($0.0) + u16($0.1.count) + $0.1 })
  }

  static func tlv(_ key: UInt8, _ value: [UInt8]) -> [UInt8] { [key] + u16(value.count) + value }

  static func literal(_ name: String, _ value: String) -> [UInt8] {
    tlv(0, [UInt8(name.utf8.count)] + name.utf8 + value.utf8)
  }

  /// CALL of a method; END_SEND and HAS_MESSAGE if a message is given.
  static func call(
    _ stream: UInt32, _ method: RPCMethod, timeout: Int = 5_000_000 * Patience.factor,
    attempt: UInt8 = 0, callFlags: UInt8 = 0, metadata: [UInt8] = [], message: [UInt8]? = [],
    flags: UInt8? = nil
  ) -> RawFrame {
    let head = u64(method.id) + u32(timeout) + [attempt, callFlags] + metadata
    return RawFrame(
      type: 2, flags: flags ?? (message == nil ? 0 : 0x11), stream: stream,
      payload: u16(head.count) + head + (message ?? []))
  }

  /// A MESSAGE that is whole.
  static func message(_ stream: UInt32, _ bytes: [UInt8], flags: UInt8 = 0) -> RawFrame {
    RawFrame(type: 4, flags: flags, stream: stream, payload: u32(bytes.count) + bytes)
  }

  static func credit(_ stream: UInt32, _ bytes: Int) -> RawFrame {
    RawFrame(type: 7, stream: stream, payload: u32(bytes))
  }

  static func cancel(_ stream: UInt32, code: UInt8 = 1) -> RawFrame {
    RawFrame(type: 6, stream: stream, payload: [code] + "test".utf8)
  }

  static func ping(_ number: UInt64, flags: UInt8 = 0) -> RawFrame {
    RawFrame(type: 8, flags: flags, payload: u64(number))
  }
}

/// What an END frame says, read by hand.
struct RawEnd: Equatable {
  var code: UInt8
  var flags: UInt8
  var pushback: UInt32
  var reason: String
  var text: String
  var details: [UInt8]
  var trailers: [UInt8]
  var message: [UInt8]

  init?(_ frame: RawFrame) {
    guard frame.type == 5, frame.payload.count >= 17 else { return nil }
    var rest = frame.payload[...]
    func take(_ count: Int) -> [UInt8] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    func number(_ count: Int) -> Int { take(count).reduce(0) { $0 << 8 | Int($1) } }
    code = UInt8(number(1))
    flags = UInt8(number(1))
    pushback = UInt32(number(4))
    _ = number(4)
    reason = String(decoding: take(number(1)), as: UTF8.self)
    text = String(decoding: take(number(2)), as: UTF8.self)
    details = take(number(2))
    trailers = take(number(2))
    message = Array(rest)
  }
}

extension ConnectionState {
  /// Takes bytes in pieces and gives the events.
  mutating func feed(_ bytes: [UInt8], piece: Int = .max, now: UInt64 = 1) -> [ConnectionEvent] {
    var events: [ConnectionEvent] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      var buffer = ByteBuffer(bytes: rest.prefix(piece))
      rest = rest.dropFirst(piece)
      append(&buffer)
      while let event = next(now: now) {
        // What the shell of a server must do at once.
        if case .call(let call) = event { accept(call) }
        events.append(event)
      }
    }
    return events
  }

  mutating func feed(_ frames: [RawFrame], piece: Int = .max, now: UInt64 = 1)
    -> [ConnectionEvent]
  {
    feed(frames.flatMap(\.bytes), piece: piece, now: now)
  }

  /// Takes the frames to send.
  mutating func takeFrames(until size: Int = .max) -> [RawFrame] {
    pump(until: size)
    defer { output.clear() }
    return RawFrame.parse(Array(output.readableBytesView)).frames
  }

  /// A server that has said HELLO and heard it.
  static func greeted(
    _ role: Role, settings: ConnectionSettings = .init(), limits: ConnectionLimits = .init(),
    peer: [(Int, [UInt8])] = []
  ) -> ConnectionState {
    var state = ConnectionState(role: role, settings: settings, limits: limits)
    state.sendHello()
    _ = state.feed([Raw.hello(peer)])
    _ = state.takeFrames()
    return state
  }
}
