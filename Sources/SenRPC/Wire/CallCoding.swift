import NIOCore

/// What a CALL says before its message.
struct CallHead: Sendable, Hashable {
  var method: UInt64
  /// Microseconds; 0 is none.
  var timeout: UInt64
  var attempt: UInt8
  /// The metadata, without the entries that the head itself holds (5 and 6).
  var metadata: Metadata
  /// The method's name, if the client sent it.
  var methodName: String?

  private static let named: UInt8 = 0x01

  /// The bytes of the CALL's payload without the message, `header_length` included.
  var byteCount: Int {
    2 + WireLimits.callFixedBytes + MetadataCoding.byteCount(wireMetadata)
  }

  private var wireMetadata: Metadata {
    guard methodName != nil || timeout >= UInt64(WireLimits.timeoutInMetadata) else {
      return metadata
    }
    var all = metadata
    if let methodName { all[.methodName] = Array(methodName.utf8) }
    if timeout >= UInt64(WireLimits.timeoutInMetadata) {
      all[.timeout] = withUnsafeBytes(of: timeout.bigEndian) { Array($0) }
    }
    return all
  }

  /// Writes a CALL with its message, in one access to the buffer: written piece by piece, calls took
  /// 16 % of a gateway's time (perf, 8 connections of 32 calls).
  func write(
    _ stream: UInt32, _ flags: FrameFlags, _ message: ByteBuffer, into buffer: inout ByteBuffer
  ) throws(RPCError) {
    let all = wireMetadata
    try MetadataCoding.check(all)
    let metadataBytes = MetadataCoding.byteCount(all)
    let head = BareCall.headBytes + metadataBytes
    let bytes = head + message.readableBytes
    var failure: RPCError?
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: bytes) { place in
      place.storeFrameHeader(
        length: bytes - WireLimits.frameHeaderBytes, .call, flags, stream: stream)
      var at = WireLimits.frameHeaderBytes
      func put(_ number: some FixedWidthInteger) {
        let wire = number.bigEndian
        place.storeBytes(of: wire, toByteOffset: at, as: type(of: wire))
        at += MemoryLayout.size(ofValue: wire)
      }
      put(UInt16(WireLimits.callFixedBytes + metadataBytes))
      put(method)
      put(UInt32(clamping: timeout))
      put(attempt)
      put(methodName == nil ? 0 : Self.named)
      do throws(RPCError) {
        try MetadataCoding.store(all, at: UnsafeMutableRawBufferPointer(rebasing: place[at..<head]))
      } catch {
        failure = error
        return 0
      }
      let body = UnsafeMutableRawBufferPointer(rebasing: place[head..<bytes])
      message.withUnsafeReadableBytes { body.copyMemory(from: $0) }
      return bytes
    }
    if let failure { throw failure }
  }

  /// Reads the head; the buffer then stands at the message.
  /// - Throws: `ConnectionFailure` if the lengths do not fit, `RPCError` if the call's data is bad.
  static func decode(_ buffer: inout ByteBuffer) throws(ConnectionFailure) -> Result<
    CallHead, RPCError
  > {
    guard let length = buffer.readInteger(as: UInt16.self),
      length >= WireLimits.callFixedBytes, var head = buffer.readSlice(length: Int(length)),
      let (method, timeout, attempt, flags) = head.readMultipleIntegers(
        as: (UInt64, UInt32, UInt8, UInt8).self)
    else { throw ConnectionFailure("a CALL's header does not fit its frame") }
    do throws(RPCError) {
      let metadata = try MetadataCoding.decode(&head)
      return .success(
        try CallHead(
          method: method, wireTimeout: timeout, attempt: attempt, flags: flags, metadata: metadata))
    } catch {
      return .failure(error)
    }
  }

  init(
    method: UInt64, timeout: UInt64, attempt: UInt8 = 0, metadata: Metadata = Metadata(),
    methodName: String? = nil
  ) {
    self.method = method
    self.timeout = timeout
    self.attempt = attempt
    self.metadata = metadata
    self.methodName = methodName
  }

  private init(
    method: UInt64, wireTimeout: UInt32, attempt: UInt8, flags: UInt8, metadata: Metadata
  ) throws(RPCError) {
    self.init(
      method: method, timeout: UInt64(wireTimeout), attempt: attempt, metadata: metadata)
    guard !metadata.isEmpty || flags & Self.named != 0 || wireTimeout == .max else { return }
    if let long = metadata[.timeout] {
      guard wireTimeout == WireLimits.timeoutInMetadata else {
        throw Self.invalid("The timeout stands in the frame and in the metadata.")
      }
      timeout = long.reduce(0) { $0 << 8 | UInt64($1) }
      self.metadata[.timeout] = nil
    } else if wireTimeout == WireLimits.timeoutInMetadata {
      throw Self.invalid("The timeout is missing from the metadata.")
    }
    guard (metadata[.methodName] != nil) == (flags & Self.named != 0) else {
      throw Self.invalid("The flag NAMED and the method's name do not agree.")
    }
    if let name = metadata[.methodName] {
      let text = String(decoding: name, as: UTF8.self)
      guard RPCMethod.id(of: text) == method else {
        throw Self.invalid("The method's name and id do not agree.")
      }
      methodName = text
      self.metadata[.methodName] = nil
    }
  }

  private static func invalid(_ text: String) -> RPCError {
    RPCError(.invalidArgument, reason: "INVALID_CALL", text)
  }
}

/// A whole call of one message without metadata, as it stands in the bytes that have come in.
struct BareCall {
  /// Bytes of the frame before the message.
  static let headBytes = WireLimits.frameHeaderBytes + 2 + WireLimits.callFixedBytes
  private static let flags = FrameFlags.endSend.rawValue | FrameFlags.hasMessage.rawValue

  let stream: UInt32
  let method: UInt64
  /// Microseconds; 0 is none.
  let timeout: UInt64
  /// Where the message lies, from the start of the frame.
  let messageRange: Range<Int>

  /// Reads the call at the start of some bytes, at least `headBytes`; `nil` if it is not whole or
  /// anything about it is out of the ordinary.
  @inline(__always)
  init?(_ place: UnsafeRawBufferPointer, aboveStream highest: UInt32, largestFrame: Int) {
    let word = UInt64(bigEndian: place.loadUnaligned(as: UInt64.self))
    let length = Int(word >> 40)
    let kind = UInt16(truncatingIfNeeded: word >> 24)
    stream = UInt32(truncatingIfNeeded: word << 8) | UInt32(place[8])
    guard kind == UInt16(FrameType.call.rawValue) << 8 | UInt16(Self.flags),
      stream > highest, stream < WireLimits.lastUsableStream, stream & 1 == 1,
      length <= largestFrame, place.count >= WireLimits.frameHeaderBytes + length,
      length >= 2 + WireLimits.callFixedBytes
    else { return nil }
    let head = WireLimits.frameHeaderBytes
    let metadata = UInt16(bigEndian: place.loadUnaligned(fromByteOffset: head, as: UInt16.self))
    let micros = UInt32(bigEndian: place.loadUnaligned(fromByteOffset: head + 10, as: UInt32.self))
    guard metadata == WireLimits.callFixedBytes, micros != WireLimits.timeoutInMetadata,
      place[head + 15] == 0
    else { return nil }
    timeout = UInt64(micros)
    method = UInt64(bigEndian: place.loadUnaligned(fromByteOffset: head + 2, as: UInt64.self))
    messageRange = Self.headBytes..<head + length
  }
}
