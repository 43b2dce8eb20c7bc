/// Fields that the reader's version of a message does not know, as they came. An empty one costs
/// nothing.
public struct UnknownFields: Sendable, Hashable {
  /// The fields in the wire format, tags included.
  public private(set) var bytes: [UInt8]

  /// No fields.
  public init() { bytes = [] }

  /// True if there are none.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Fields of a message that protobuf-c has kept.
  init(count: Int, fields: UnsafeRawPointer?) {
    bytes = []
    guard let fields else { return }
    for index in 0..<count {
      let field = fields + index * Prescan.unknownFieldBytes
      append(
        tag: field.load(as: UInt32.self), wire: field.load(fromByteOffset: 4, as: UInt32.self),
        UnsafeRawBufferPointer(
          start: field.load(fromByteOffset: 16, as: UnsafeRawPointer?.self),
          count: field.load(fromByteOffset: 8, as: Int.self)))
    }
  }

  /// One field, with the marks of `MessageRewriter` taken off.
  private mutating func append(tag: UInt32, wire: UInt32, _ data: UnsafeRawBufferPointer) {
    let marks = MessageRewriter.foreignMark | MessageRewriter.groupMark
    let number = UInt64(tag & ~marks)
    guard tag & MessageRewriter.groupMark != 0 else {
      append(varint: number << 3 | UInt64(wire))
      bytes.append(contentsOf: data)
      return
    }
    append(varint: number << 3 | UInt64(WireType.startGroup.rawValue))
    bytes.append(contentsOf: data.dropFirst(WireCursor.longestShortVarint))
    append(varint: number << 3 | UInt64(WireType.endGroup.rawValue))
  }

  private mutating func append(varint value: UInt64) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }
}
