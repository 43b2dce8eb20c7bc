/// Walks the bytes of a message by the tables before protobuf-c sees them: everything that
/// protobuf-c trusts is checked here, and the memory it will take is counted.
struct Prescan {
  /// Fields that protobuf-c scans without allocating: its first slab is on the stack.
  static let fieldsWithoutSlab = 16
  /// What its further slabs, of 32 bytes a field and each twice as long as the one before, take per
  /// field of the message at the most.
  static let slabBytesPerField = 64
  /// Of a ProtobufCMessageUnknownField.
  static let unknownFieldBytes = 24

  let limits: DecodingLimits
  private(set) var fields = 0
  private(set) var arenaBytes = 0
  /// True if protobuf-c would misread the bytes as they are: see `MessageRewriter`.
  private(set) var needsRewrite = false

  init(_ limits: DecodingLimits) { self.limits = limits }

  /// Checks a whole message.
  static func check(
    _ bytes: UnsafeRawBufferPointer, _ layout: UnsafePointer<MessageLayout>,
    _ limits: DecodingLimits
  ) throws(CodecError) -> Prescan {
    var prescan = Prescan(limits)
    try prescan.message(WireCursor(bytes), layout, depth: 0)
    guard prescan.arenaBytes <= limits.arenaBytes else {
      throw CodecError(.tooMuchMemory, "The message would take too much memory.")
    }
    return prescan
  }

  private mutating func message(
    _ start: WireCursor, _ layout: UnsafePointer<MessageLayout>, depth: Int
  ) throws(CodecError) {
    var cursor = start
    var seen: UInt64 = 0
    let before = fields
    arenaBytes += layout.pointee.structSize + layout.pointee.arraySlack
    while !cursor.isAtEnd {
      let (number, wire) = try cursor.tag()
      fields += 1
      if fields > limits.fields {
        throw CodecError(.tooManyFields, "The message has more than \(limits.fields) fields.")
      }
      guard let rule = layout.pointee.rule(number) else {
        try unknown(&cursor, number, wire, depth)
        continue
      }
      if wire == rule.pointee.wire {
        try known(&cursor, rule, depth, &seen)
      } else if wire == .length, rule.pointee.isRepeated, rule.pointee.type.isPackable {
        try packed(try cursor.lengthPrefixed(), rule.pointee.type)
      } else {
        needsRewrite = true
        try unknown(&cursor, number, wire, depth)
      }
    }
    let count = fields - before
    if count > Self.fieldsWithoutSlab {
      arenaBytes += count * Self.slabBytesPerField
    }
  }

  private mutating func unknown(
    _ cursor: inout WireCursor, _ number: UInt32, _ wire: WireType, _ depth: Int
  ) throws(CodecError) {
    let start = cursor.place
    if wire == .startGroup { needsRewrite = true }
    try cursor.skipValue(wire, number: number, depth: limits.depth - depth)
    arenaBytes += Self.unknownFieldBytes + aligned(cursor.place - start + 8)
  }

  @inline(__always)
  private mutating func known(
    _ cursor: inout WireCursor, _ rule: UnsafeMutablePointer<FieldRule>, _ depth: Int,
    _ seen: inout UInt64
  ) throws(CodecError) {
    if rule.pointee.isRepeated { arenaBytes += rule.pointee.type.elementSize }
    switch rule.pointee.wire {
    case .varint: _ = try cursor.varint()
    case .fixed32: try cursor.skip(4)
    case .fixed64: try cursor.skip(8)
    default:
      let bytes = try cursor.lengthPrefixed()
      switch rule.pointee.type {
      case .message:
        if !rule.pointee.isRepeated {
          let bit = UInt64(1) << UInt64(rule.pointee.messageBit)
          if seen & bit != 0 { needsRewrite = true }
          seen |= bit
        }
        try nested(bytes, rule, depth)
      case .string:
        guard UTF8Check.isValid(bytes) else {
          throw CodecError(.invalidText, "The field \(rule.pointee.number) is not UTF-8.")
        }
        arenaBytes += aligned(bytes.count)
      default: arenaBytes += aligned(bytes.count)
      }
    }
  }

  private mutating func nested(
    _ bytes: UnsafeRawBufferPointer, _ rule: UnsafeMutablePointer<FieldRule>, _ depth: Int
  ) throws(CodecError) {
    guard depth < limits.depth else {
      throw CodecError(.tooDeep, "Messages nest deeper than \(limits.depth) levels.")
    }
    guard let layout = rule.pointee.message else { return }
    try message(WireCursor(bytes), layout, depth: depth + 1)
  }

  private mutating func packed(_ bytes: UnsafeRawBufferPointer, _ type: FieldType)
    throws(CodecError)
  {
    var count = 0
    switch type.wire {
    case .fixed32, .fixed64:
      let size = type.wire == .fixed32 ? 4 : 8
      guard bytes.count % size == 0 else {
        throw CodecError(.malformed, "A run of numbers is cut off.")
      }
      count = bytes.count / size
    default:
      var cursor = WireCursor(bytes)
      while !cursor.isAtEnd {
        _ = try cursor.varint()
        count += 1
      }
      // protobuf-c makes room for a bool per byte, however long its varints are.
      if type == .bool { count = bytes.count }
    }
    arenaBytes += count * type.elementSize
  }

  private func aligned(_ count: Int) -> Int {
    (count + Arena.alignment - 1) & ~(Arena.alignment - 1)
  }
}
