import NIOCore

/// What an END says before its message.
struct CallEnd: Sendable, Hashable {
  var error: RPCError?
  var trailers: Metadata
  /// Microseconds that the server worked on the call.
  var serverMicroseconds: UInt32
  var isTruncated: Bool

  private static let notProcessed: UInt8 = 0x01
  private static let noRetry: UInt8 = 0x02
  private static let truncated: UInt8 = 0x04
  /// Bytes of an END that says nothing but OK.
  static let bareBytes = 17

  /// Bytes of a frame with such an END, up to the message.
  static let bareFrameBytes = WireLimits.frameHeaderBytes + bareBytes

  /// Stores the frame of an END that says nothing but OK, up to its message.
  static func storeBare(
    _ id: UInt32, messageBytes: Int, serverMicroseconds: UInt32,
    at place: UnsafeMutableRawBufferPointer
  ) {
    place.storeFrameHeader(length: bareBytes + messageBytes, .end, .hasMessage, stream: id)
    // code u8, end_flags u8, pushback_ms i32 (none), server_us u32; the lengths behind are 0.
    let rest = UnsafeMutableRawBufferPointer(rebasing: place[WireLimits.frameHeaderBytes...])
    rest.storeBytes(of: UInt16(0), as: UInt16.self)
    rest.storeBytes(of: UInt32.max, toByteOffset: 2, as: UInt32.self)
    rest.storeBytes(of: serverMicroseconds.bigEndian, toByteOffset: 6, as: UInt32.self)
    rest.storeBytes(of: UInt32(0), toByteOffset: 10, as: UInt32.self)
    rest.storeBytes(of: UInt16(0), toByteOffset: 14, as: UInt16.self)
    rest.storeBytes(of: UInt8(0), toByteOffset: 16, as: UInt8.self)
  }

  init(error: RPCError? = nil, trailers: Metadata = Metadata(), serverMicroseconds: UInt32 = 0) {
    self.error = error
    self.trailers = error?.trailers ?? trailers
    if self.trailers.isEmpty { self.trailers = trailers }
    self.serverMicroseconds = serverMicroseconds
    isTruncated = false
  }

  /// The end as its receiver reads it: cut where it does not fit (E-2).
  var asReceived: CallEnd {
    guard error != nil || !trailers.isEmpty else { return self }
    var buffer = ByteBuffer()
    encode(into: &buffer)
    do throws(ConnectionFailure) {
      return try CallEnd.decode(&buffer)
    } catch {
      return self
    }
  }

  /// Appends the END's payload without a message; what does not fit is cut (E-2).
  func encode(into buffer: inout ByteBuffer) {
    guard error != nil || !trailers.isEmpty else {
      buffer.writeMultipleIntegers(
        UInt16(0), UInt32.max, serverMicroseconds, UInt32(0), UInt16(0), UInt8(0))
      return
    }
    var end = self
    let parts = end.cut()
    var flags: UInt8 = end.isTruncated ? Self.truncated : 0
    if error?.notProcessed == true { flags |= Self.notProcessed }
    if error?.noRetry == true { flags |= Self.noRetry }
    buffer.writeMultipleIntegers(
      error?.code.rawValue ?? 0, flags, pushbackMilliseconds, serverMicroseconds,
      UInt8(parts.reason.count))
    buffer.writeBytes(parts.reason)
    buffer.writeInteger(UInt16(parts.text.count))
    buffer.writeBytes(parts.text)
    buffer.writeInteger(UInt16(parts.details.count))
    buffer.writeBytes(parts.details)
    buffer.writeInteger(UInt16(parts.trailers.readableBytes))
    buffer.writeImmutableBuffer(parts.trailers)
  }

  private var pushbackMilliseconds: Int32 {
    guard let pushback = error?.pushback else { return -1 }
    return Int32(clamping: pushback.nanosecondsClamped / 1_000_000)
  }

  private struct Parts {
    var reason: [UInt8]
    var text: [UInt8]
    var details: [UInt8]
    var trailers: ByteBuffer
  }

  private mutating func cut() -> Parts {
    var parts = Parts(reason: [], text: [], details: [], trailers: ByteBuffer())
    if let error {
      parts.reason = error.reason.utf8.filter { $0 < 0x80 }
      parts.text = Array(error.message.utf8)
      parts.details = error.details
    }
    if parts.reason.count > WireLimits.reasonBytes {
      parts.reason = Array(parts.reason.prefix(WireLimits.reasonBytes))
      isTruncated = true
    }
    if parts.text.count > WireLimits.textBytes {
      var end = WireLimits.textBytes
      while end > 0, parts.text[end] & 0xC0 == 0x80 { end -= 1 }
      parts.text = Array(parts.text.prefix(end))
      isTruncated = true
    }
    if parts.details.count > WireLimits.detailsBytes {
      parts.details = []
      isTruncated = true
    }
    do throws(RPCError) {
      try MetadataCoding.check(trailers, limit: WireLimits.trailersBytes)
      try MetadataCoding.encode(trailers, into: &parts.trailers)
    } catch {
      parts.trailers.clear()
      isTruncated = true
    }
    return parts
  }

  /// Reads an END; the buffer then stands at the message.
  static func decode(_ buffer: inout ByteBuffer) throws(ConnectionFailure) -> CallEnd {
    guard
      let (code, flags, pushback, micros, reasonLength) = buffer.readMultipleIntegers(
        as: (UInt8, UInt8, Int32, UInt32, UInt8).self),
      reasonLength <= WireLimits.reasonBytes,
      let reason = buffer.readString(length: Int(reasonLength)),
      let text = slice(&buffer, limit: WireLimits.textBytes),
      let details = slice(&buffer, limit: WireLimits.detailsBytes),
      var trailerBytes = slice(&buffer, limit: WireLimits.trailersBytes)
    else { throw ConnectionFailure("an END does not fit its frame") }
    var end = CallEnd(serverMicroseconds: micros)
    end.isTruncated = flags & truncated != 0
    do throws(RPCError) {
      end.trailers = try MetadataCoding.decode(&trailerBytes, limit: WireLimits.trailersBytes)
    } catch {
      end.error = error
      return end
    }
    guard code != 0 else { return end }
    var error = RPCError(
      RPCCode(rawValue: code) ?? .unknown, reason: reason,
      String(decoding: text.readableBytesView, as: UTF8.self),
      details: Array(details.readableBytesView))
    error.pushback = pushback >= 0 ? .milliseconds(pushback) : nil
    error.notProcessed = flags & notProcessed != 0
    error.noRetry = flags & noRetry != 0
    error.trailers = end.trailers
    end.error = error
    return end
  }

  /// The stream and payload length of the whole END with a message at the start of some bytes, at
  /// least `bareFrameBytes`; `nil` if it is another frame or says more than OK.
  static func peekBare(
    _ place: UnsafeRawBufferPointer, largest: Int
  ) -> (stream: UInt32, length: Int)? {
    let word = UInt64(bigEndian: place.loadUnaligned(as: UInt64.self))
    let length = Int(word >> 40)
    let kind = UInt16(truncatingIfNeeded: word >> 24)
    let head = WireLimits.frameHeaderBytes
    guard kind == UInt16(FrameType.end.rawValue) << 8 | UInt16(FrameFlags.hasMessage.rawValue),
      (bareBytes...largest).contains(length), place.count >= head + length,
      isBare(UnsafeRawBufferPointer(rebasing: place[head...]))
    else { return nil }
    return (UInt32(truncatingIfNeeded: word << 8) | UInt32(place[8]), length)
  }

  private static func isBare(_ place: UnsafeRawBufferPointer) -> Bool {
    place.loadUnaligned(as: UInt16.self) == 0
      && place.loadUnaligned(fromByteOffset: 2, as: UInt32.self) == .max
      && place.loadUnaligned(fromByteOffset: 10, as: UInt32.self) == 0
      && place.loadUnaligned(fromByteOffset: 14, as: UInt16.self) == 0 && place[16] == 0
  }

  private static func slice(_ buffer: inout ByteBuffer, limit: Int) -> ByteBuffer? {
    guard let length = buffer.readInteger(as: UInt16.self), length <= limit else { return nil }
    return buffer.readSlice(length: Int(length))
  }
}

/// The good end of a call and its message.
struct BareEnd {
  let stream: UInt32
  /// A slice of what has come in.
  let message: ByteBuffer
}
