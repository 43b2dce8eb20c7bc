import CProtobufC

/// A message decoded in place: it owns the arena in which protobuf-c laid it out, and gives fields
/// without copying the others. What inline handlers borrow.
public struct Decoded<Message: SenMessage>: ~Copyable {
  @usableFromInline let unpacked: UnpackedMessage

  /// Decodes the wire format.
  /// - Throws: `CodecError` if the bytes are no message or cost more than the limits allow.
  @inlinable
  public init(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits = .standard)
    throws(CodecError)
  {
    unpacked = try UnpackedMessage(bytes, Message.table, limits)
  }

  @inlinable deinit { unpacked.release() }

  /// Reads the fields.
  @inlinable
  public var reader: MessageReader { MessageReader(unpacked.message, Message.table.slots) }

  /// The whole message as a value.
  @inlinable
  public func value() -> Message { Message(reading: reader) }
}

/// A C message and the arena that it lies in.
@usableFromInline
struct UnpackedMessage {
  private let arena: UnsafeMutablePointer<Arena>
  @usableFromInline let message: UnsafeRawPointer

  @usableFromInline
  init(_ bytes: UnsafeRawBufferPointer, _ table: MessageTable, _ limits: DecodingLimits)
    throws(CodecError)
  {
    let arena = ArenaPool.take(cap: Self.cap(limits, bytes.count))
    do throws(CodecError) {
      message = try Unpacking.unpack(bytes, table.layout, limits, arena)
      self.arena = arena
    } catch {
      ArenaPool.give(arena)
      throw error
    }
  }

  /// The prescan's limit, and what rewriting may take beside it.
  private static func cap(_ limits: DecodingLimits, _ count: Int) -> Int {
    limits.arenaBytes + count * (limits.copyFactor + 2) + limits.fields * 10
  }

  /// Gives the arena back: nothing reads the message any more.
  @usableFromInline
  func release() { ArenaPool.give(arena) }
}

/// A message laid out for protobuf-c and measured.
public struct PackedMessage {
  private let message: UnsafePointer<ProtobufCMessage>
  /// Bytes of the wire format, or a bound of them if the message is small and was not measured.
  public let countMax: Int

  /// Memory up to which a message is small, in bytes.
  private static let smallBytes = 2 * 1024
  /// All of a message lies in its arena, where four bytes become a tag of five and a varint of ten
  /// at the most.
  private static let wireBytesPerByte = 4

  /// - Parameter memory: bytes that the message takes in its arena.
  /// - Parameter isMeasured: the count must be exact, which costs as much as to pack.
  @usableFromInline
  init(_ message: UnsafeMutableRawPointer, memory: Int, isMeasured: Bool) {
    self.message = UnsafePointer(message.assumingMemoryBound(to: ProtobufCMessage.self))
    countMax =
      isMeasured || memory > Self.smallBytes
      ? protobuf_c_message_get_packed_size(self.message) : Self.wireBytesPerByte * memory
  }

  /// Writes the wire format into a buffer of at least `countMax` bytes.
  /// - Returns: the bytes it takes.
  public func pack(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    precondition(buffer.count >= countMax, "the buffer is too small")
    guard countMax > 0, let start = buffer.baseAddress else { return 0 }
    return protobuf_c_message_pack(message, start.assumingMemoryBound(to: UInt8.self))
  }
}

/// From bytes to a C message: prescan, rewriting where it must be, then protobuf-c.
enum Unpacking {
  static func unpack(
    _ bytes: UnsafeRawBufferPointer, _ layout: UnsafePointer<MessageLayout>,
    _ limits: DecodingLimits, _ arena: UnsafeMutablePointer<Arena>
  ) throws(CodecError) -> UnsafeRawPointer {
    let prescan = try Prescan.check(bytes, layout, limits)
    let input =
      prescan.needsRewrite
      ? try MessageRewriter.rewrite(bytes, layout, fields: prescan.fields, limits, arena) : bytes
    guard let descriptor = layout.pointee.descriptor else {
      throw CodecError(.unknownType, "The type has no codec in this process.")
    }
    let start = input.baseAddress ?? WireCursor.nowhere
    let message = protobuf_c_message_unpack(
      descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self),
      &arena.pointee.allocator, input.count, start.assumingMemoryBound(to: UInt8.self))
    guard let message else {
      throw arena.pointee.isExhausted
        ? CodecError(.tooMuchMemory, "The message would take too much memory.")
        : CodecError(.malformed, "The bytes are no message.")
    }
    return UnsafeRawPointer(message)
  }
}
