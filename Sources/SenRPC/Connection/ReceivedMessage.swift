import NIOCore

/// A message of a stream as it came. A compressed one stays so until the application takes it: what
/// waits is then never more than what it has cost of the windows (C-2).
struct ReceivedMessage: Sendable {
  /// The bytes of the wire.
  let bytes: ByteBuffer
  /// The length that a compressed message promises, checked against the limits; `nil` for others.
  let raw: Int?

  init(_ bytes: ByteBuffer, raw: Int? = nil) {
    self.bytes = bytes
    self.raw = raw
  }

  /// The message in a storage of its own, if it would keep a much larger one alive.
  func compacted() -> ReceivedMessage { ReceivedMessage(bytes.compacted(), raw: raw) }

  /// The message as it was sent.
  /// - Throws: `RPCError` if a compressed one is not what it promises.
  func whole() throws(RPCError) -> ByteBuffer {
    guard let raw else { return bytes }
    return try Compression.decompress(bytes, raw: raw)
  }
}
