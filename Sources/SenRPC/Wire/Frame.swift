import NIOCore

/// The types of frames.
enum FrameType: UInt8, Sendable, CaseIterable {
  case hello = 0x01
  case call = 0x02
  case headers = 0x03
  case message = 0x04
  case end = 0x05
  case cancel = 0x06
  case credit = 0x07
  case ping = 0x08
  case drain = 0x09
  case limit = 0x0A

  /// The flags that the type allows (F-3).
  var allowedFlags: FrameFlags {
    switch self {
    case .call: [.endSend, .compressed, .hasMessage]
    case .message: [.endSend, .more, .compressed, .noData]
    case .end: [.compressed, .hasMessage]
    case .ping: [.ack]
    case .hello, .headers, .cancel, .credit, .drain, .limit: []
    }
  }

  /// True if the frame belongs to the connection, false if to a stream; `nil` if to either.
  var isOfConnection: Bool? {
    switch self {
    case .hello, .ping, .drain, .limit: true
    case .call, .headers, .message, .end, .cancel: false
    case .credit: nil
    }
  }

  /// The payload's length in bytes that the type allows, beside the frame limit (F-1).
  func allowedLength(maxFrame: Int) -> ClosedRange<Int> {
    switch self {
    case .hello: 2...WireLimits.helloBytes
    case .call: 2 + WireLimits.callFixedBytes...maxFrame
    case .headers: 0...WireLimits.metadataBytes
    case .message: 0...maxFrame
    case .end: 17...maxFrame
    case .cancel: 1...1 + WireLimits.closeReasonBytes
    case .credit, .limit: 4...4
    case .ping: 8...8
    case .drain: 9...9 + WireLimits.closeReasonBytes
    }
  }
}

/// The flags of a frame.
struct FrameFlags: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  static let endSend = FrameFlags(rawValue: 0x01)
  static let more = FrameFlags(rawValue: 0x02)
  static let compressed = FrameFlags(rawValue: 0x04)
  static let noData = FrameFlags(rawValue: 0x08)
  static let hasMessage = FrameFlags(rawValue: 0x10)
  static let ack = FrameFlags(rawValue: 0x20)
}

/// The nine bytes before a payload.
struct FrameHeader: Sendable, Hashable {
  var length: Int
  var type: UInt8
  var flags: FrameFlags
  var stream: UInt32

  init(length: Int, type: UInt8, flags: FrameFlags, stream: UInt32) {
    self.length = length
    self.type = type
    self.flags = flags
    self.stream = stream
  }

  /// Reads a header where the buffer's reader stands; `nil` if it is not whole yet.
  init?(peek buffer: ByteBuffer) {
    guard buffer.readableBytes >= WireLimits.frameHeaderBytes else { return nil }
    let (word, low): (UInt64, UInt8) = buffer.withUnsafeReadableBytes { bytes in
      (UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)), bytes[8])
    }
    length = Int(word >> 40)
    type = UInt8(truncatingIfNeeded: word >> 32)
    flags = FrameFlags(rawValue: UInt8(truncatingIfNeeded: word >> 24))
    stream = UInt32(truncatingIfNeeded: word << 8) | UInt32(low)
  }
}

/// Why a connection must end (F-5). The text goes out in a DRAIN.
struct ConnectionFailure: Error, Sendable, Hashable {
  var code: RPCCode
  var reason: String

  init(_ reason: String, code: RPCCode = .invalidArgument) {
    self.code = code
    self.reason = reason
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Stores a frame header in the first nine bytes.
  @inline(__always)
  func storeFrameHeader(length: Int, _ type: FrameType, _ flags: FrameFlags, stream: UInt32) {
    let word =
      UInt64(length) << 40 | UInt64(type.rawValue) << 32 | UInt64(flags.rawValue) << 24
      | UInt64(stream >> 8)
    storeBytes(of: word.bigEndian, as: UInt64.self)
    storeBytes(of: UInt8(truncatingIfNeeded: stream), toByteOffset: 8, as: UInt8.self)
  }
}

extension ByteBuffer {
  /// Writes a frame header of a payload whose length is known.
  @inline(__always)
  mutating func writeFrameHeader(
    length: Int, _ type: FrameType, _ flags: FrameFlags, stream: UInt32
  ) {
    let word =
      UInt64(length) << 40 | UInt64(type.rawValue) << 32 | UInt64(flags.rawValue) << 24
      | UInt64(stream >> 8)
    writeMultipleIntegers(word, UInt8(truncatingIfNeeded: stream))
  }
}
