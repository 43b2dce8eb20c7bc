/// A message of the contract as a value.
public protocol SenMessage: Sendable, Hashable {
  /// An empty message.
  init()
  /// Copies the message out of the codec's memory.
  init(reading reader: MessageReader)
  /// Lays the message out in the codec's memory.
  func write(to writer: MessageWriter)
  /// The codec's table of the type.
  static var table: MessageTable { get }
  /// Fields that this version does not know.
  var unknownFields: UnknownFields { get set }
}

extension SenMessage {
  /// The full name, such as `sen.membership.v1.Member`.
  public static var messageName: String { table.name }

  /// A message made step by step.
  public static func with(_ populate: (inout Self) throws -> Void) rethrows -> Self {
    var message = Self()
    try populate(&message)
    return consume message
  }

  /// Decodes the wire format.
  /// - Throws: `CodecError` if the bytes are no message or cost more than the limits allow.
  public init(serializedBytes bytes: [UInt8], limits: DecodingLimits = .standard)
    throws(CodecError)
  {
    let outcome = bytes.withUnsafeBytes { Self.decode($0, limits) }
    self = try outcome.get()
  }

  /// Decodes the wire format in place.
  /// - Throws: `CodecError` if the bytes are no message or cost more than the limits allow.
  @inlinable
  public init(serializedBytes bytes: UnsafeRawBufferPointer, limits: DecodingLimits = .standard)
    throws(CodecError)
  {
    self = try Self.decode(bytes, limits).get()
  }

  @inlinable
  static func decode(_ bytes: UnsafeRawBufferPointer, _ limits: DecodingLimits)
    -> Result<Self, CodecError>
  {
    if bytes.isEmpty { return .success(Self()) }
    do throws(CodecError) {
      let decoded = try Decoded<Self>(bytes, limits: limits)
      return .success(decoded.value())
    } catch {
      return .failure(error)
    }
  }

  /// The wire format.
  public func serializedBytes() throws(CodecError) -> [UInt8] {
    withPacked { packed in
      Array(unsafeUninitializedCapacity: packed.countMax) { buffer, count in
        count = packed.pack(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }

  /// Lends the message laid out, to be packed straight into an output buffer.
  /// - Parameter isMeasured: its count must be exact.
  @inlinable
  public func withPacked<Result>(
    isMeasured: Bool = true, _ body: (PackedMessage) throws -> Result
  ) rethrows -> Result {
    let blank = BlankMessage(Self.table)
    defer { blank.release() }
    write(to: blank.writer)
    return try body(
      PackedMessage(blank.place, memory: blank.memory, isMeasured: isMeasured))
  }
}

/// The C struct of an empty message in an arena of its own.
@usableFromInline
struct BlankMessage {
  private let arena: UnsafeMutablePointer<Arena>
  private let slots: UnsafePointer<FieldSlot>
  @usableFromInline let place: UnsafeMutableRawPointer

  @usableFromInline
  init(_ table: MessageTable) {
    arena = ArenaPool.take()
    slots = table.slots
    guard let place = arena.pointee.allocate(table.structSize) else {
      preconditionFailure("an arena without a cap refused a message")
    }
    place.copyMemory(from: table.prototype, byteCount: table.structSize)
    self.place = place
  }

  /// Bytes that the message takes in the arena.
  @usableFromInline
  var memory: Int { arena.pointee.used }

  @usableFromInline
  var writer: MessageWriter { MessageWriter(place, slots, UnsafeMutableRawPointer(arena)) }

  /// Gives the arena back: the message is packed.
  @usableFromInline
  func release() { ArenaPool.give(arena) }
}
