import Glibc

/// The slow path: writes a message anew where protobuf-c would misread it.
///
/// - Occurrences of one singular message are gathered into one: concatenation is merging. In a
///   oneof the same member merges and another replaces.
/// - A known field with the wrong wire type, and a group, become unknown fields whose numbers carry
///   a mark above the numbers that exist; `UnknownFields` takes the mark off again.
struct MessageRewriter {
  /// The mark of a known field with the wrong wire type.
  static let foreignMark: UInt32 = 1 << 29
  /// The mark of a group, whose content is wrapped with a length.
  static let groupMark: UInt32 = 1 << 30
  /// A tag and a length at their longest.
  private static let overheadPerField = 10

  private let arena: UnsafeMutablePointer<Arena>
  private let start: UnsafeMutableRawPointer
  private var out: UnsafeMutableRawPointer
  private var copied = 0
  private let copyLimit: Int

  /// The message that protobuf-c reads right, in the arena.
  static func rewrite(
    _ bytes: UnsafeRawBufferPointer, _ layout: UnsafePointer<MessageLayout>, fields: Int,
    _ limits: DecodingLimits, _ arena: UnsafeMutablePointer<Arena>
  ) throws(CodecError) -> UnsafeRawBufferPointer {
    let room = bytes.count + (fields + 1) * overheadPerField
    let copyLimit = bytes.count * limits.copyFactor
    guard let place = arena.pointee.allocate(room) else { throw Self.exhausted }
    var rewriter = MessageRewriter(arena: arena, start: place, out: place, copyLimit: copyLimit)
    try rewriter.message(WireCursor(bytes), layout)
    return UnsafeRawBufferPointer(start: place, count: rewriter.out - place)
  }

  private static var exhausted: CodecError {
    CodecError(.tooMuchMemory, "The message would take too much memory.")
  }

  /// What is left of each singular message: its payloads, in order.
  private typealias Pieces = [Int: [UnsafeRawBufferPointer]]

  private mutating func message(_ cursor: WireCursor, _ layout: UnsafePointer<MessageLayout>)
    throws(CodecError)
  {
    let pieces = try collect(cursor, layout)
    var cursor = cursor
    while !cursor.isAtEnd {
      let head = cursor.place
      let (number, wire) = try cursor.tag()
      let value = cursor.place
      guard let rule = layout.pointee.rule(number), Self.fits(wire, rule.pointee) else {
        if wire == .startGroup {
          try group(number, value, try cursor.skipGroup(number, depth: Int.max))
          continue
        }
        try cursor.skipValue(wire, number: number, depth: Int.max)
        let isKnown = layout.pointee.rule(number) != nil
        if isKnown { put(UInt64(number | Self.foreignMark) << 3 | UInt64(wire.rawValue)) }
        try copy(isKnown ? value : head, cursor.place)
        continue
      }
      guard rule.pointee.type == .message, let inner = rule.pointee.message else {
        try cursor.skipValue(wire, number: number, depth: Int.max)
        try copy(head, cursor.place)
        continue
      }
      let payload = try cursor.lengthPrefixed()
      guard !rule.pointee.isRepeated else {
        try nested(number, payload, inner)
        continue
      }
      let parts = pieces[rule - layout.pointee.fields] ?? []
      guard let last = parts.last, last.baseAddress == payload.baseAddress else { continue }
      try nested(number, try gather(parts), inner)
    }
  }

  private static func fits(_ wire: WireType, _ rule: FieldRule) -> Bool {
    wire == rule.wire || wire == .length && rule.isRepeated && rule.type.isPackable
  }

  /// The payloads of the singular messages that count in the end.
  private func collect(_ cursor: WireCursor, _ layout: UnsafePointer<MessageLayout>)
    throws(CodecError) -> Pieces
  {
    var cursor = cursor
    var pieces: Pieces = [:]
    var chosen: [Int16: Int] = [:]
    while !cursor.isAtEnd {
      let (number, wire) = try cursor.tag()
      guard let rule = layout.pointee.rule(number), Self.fits(wire, rule.pointee) else {
        try cursor.skipValue(wire, number: number, depth: Int.max)
        continue
      }
      let index = rule - layout.pointee.fields
      if rule.pointee.oneof >= 0 {
        let before = chosen.updateValue(index, forKey: rule.pointee.oneof)
        if let before, before != index { pieces[before] = nil }
      }
      if rule.pointee.isSingularMessage {
        pieces[index, default: []].append(try cursor.lengthPrefixed())
      } else {
        try cursor.skipValue(wire, number: number, depth: Int.max)
      }
    }
    return pieces
  }

  /// Several payloads as one.
  private mutating func gather(_ parts: [UnsafeRawBufferPointer]) throws(CodecError)
    -> UnsafeRawBufferPointer
  {
    if parts.count == 1 { return parts[0] }
    let count = parts.reduce(0) { $0 + $1.count }
    try charge(count)
    guard let place = arena.pointee.allocate(count) else { throw Self.exhausted }
    var end = place
    for part in parts {
      if let source = part.baseAddress { memcpy(end, source, part.count) }
      end += part.count
    }
    return UnsafeRawBufferPointer(start: place, count: count)
  }

  private mutating func charge(_ bytes: Int) throws(CodecError) {
    copied += bytes
    guard copied <= copyLimit else {
      throw CodecError(.tooMuchCopying, "A message is repeated too often where one is meant.")
    }
  }

  private mutating func copy(_ from: UnsafeRawPointer, _ to: UnsafeRawPointer) throws(CodecError) {
    try charge(to - from)
    memcpy(out, from, to - from)
    out += to - from
  }

  private mutating func nested(
    _ number: UInt32, _ payload: UnsafeRawBufferPointer, _ layout: UnsafePointer<MessageLayout>
  ) throws(CodecError) {
    put(UInt64(number) << 3 | UInt64(WireType.length.rawValue))
    let length = out
    out += WireCursor.longestShortVarint
    try message(WireCursor(payload), layout)
    patch(length, out - length - WireCursor.longestShortVarint)
  }

  /// A group as bytes with a length; the reader puts its two tags back.
  private mutating func group(
    _ number: UInt32, _ content: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) throws(CodecError) {
    put(UInt64(number | Self.groupMark) << 3 | UInt64(WireType.length.rawValue))
    let length = out
    out += WireCursor.longestShortVarint
    try copy(content, end)
    patch(length, end - content)
  }

  private mutating func put(_ value: UInt64) {
    var value = value
    while value >= 0x80 {
      out.storeBytes(of: UInt8(truncatingIfNeeded: value) | 0x80, as: UInt8.self)
      out += 1
      value >>= 7
    }
    out.storeBytes(of: UInt8(value), as: UInt8.self)
    out += 1
  }

  /// Writes a length in exactly five bytes.
  private func patch(_ place: UnsafeMutableRawPointer, _ length: Int) {
    for index in 0..<4 {
      let byte = UInt8(truncatingIfNeeded: length >> (7 * index)) | 0x80
      place.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
    }
    place.storeBytes(of: UInt8(length >> 28), toByteOffset: 4, as: UInt8.self)
  }
}
