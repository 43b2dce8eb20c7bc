/// Reads the wire format with every length checked.
struct WireCursor {
  /// Bytes of a tag or a length at the most.
  static let longestShortVarint = 5
  /// The largest field number.
  static let largestNumber: UInt32 = (1 << 29) - 1

  private(set) var place: UnsafeRawPointer
  let end: UnsafeRawPointer

  init(_ place: UnsafeRawPointer, _ end: UnsafeRawPointer) {
    self.place = place
    self.end = end
  }

  /// A cursor over bytes that outlive it.
  init(_ bytes: UnsafeRawBufferPointer) {
    let start = bytes.baseAddress ?? Self.nowhere
    self.init(start, start + bytes.count)
  }

  /// An address for no bytes at all; never read.
  static var nowhere: UnsafeRawPointer {
    guard let place = UnsafeRawPointer(bitPattern: 8) else { preconditionFailure("8 is not 0") }
    return place
  }

  var isAtEnd: Bool { place >= end }
  var rest: Int { end - place }

  @inline(never)
  static func malformed(_ text: String) -> CodecError { CodecError(.malformed, text) }

  /// A varint of 64 bits.
  @inline(__always)
  mutating func varint() throws(CodecError) -> UInt64 {
    guard place < end else { throw Self.malformed("A number is cut off.") }
    let first = place.load(as: UInt8.self)
    if first < 0x80 {
      place += 1
      return UInt64(first)
    }
    return try longVarint()
  }

  private mutating func longVarint() throws(CodecError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while place < end {
      let byte = place.load(as: UInt8.self)
      place += 1
      if shift == 63, byte > 1 { throw Self.malformed("A number is longer than 64 bits.") }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 63 { throw Self.malformed("A number is longer than 64 bits.") }
    }
    throw Self.malformed("A number is cut off.")
  }

  /// A varint of 32 bits in at most five bytes: tags and lengths.
  @inline(__always)
  private mutating func shortVarint(_ what: StaticString) throws(CodecError) -> UInt32 {
    let start = place
    let value = try varint()
    guard value <= UInt32.max, place - start <= Self.longestShortVarint else {
      throw Self.malformed("A \(what) is out of range.")
    }
    return UInt32(truncatingIfNeeded: value)
  }

  /// A tag: the field's number, at least 1, and how its value lies.
  @inline(__always)
  mutating func tag() throws(CodecError) -> (number: UInt32, wire: WireType) {
    let value = try shortVarint("tag")
    guard value >> 3 != 0 else { throw Self.malformed("A field has the number 0.") }
    guard let wire = WireType(rawValue: UInt8(truncatingIfNeeded: value & 7)) else {
      throw Self.malformed("A field has a wire type that does not exist.")
    }
    return (value >> 3, wire)
  }

  /// A length, checked against what is there, and the bytes behind it.
  @inline(__always)
  mutating func lengthPrefixed() throws(CodecError) -> UnsafeRawBufferPointer {
    let count = Int(try shortVarint("length"))
    guard count <= rest else { throw Self.malformed("A length reaches past the end.") }
    defer { place += count }
    return UnsafeRawBufferPointer(start: place, count: count)
  }

  @inline(__always)
  mutating func skip(_ bytes: Int) throws(CodecError) {
    guard bytes <= rest else { throw Self.malformed("A value is cut off.") }
    place += bytes
  }

  mutating func fixed32() throws(CodecError) -> UInt32 {
    let start = place
    try skip(4)
    return UInt32(littleEndian: start.loadUnaligned(as: UInt32.self))
  }

  mutating func fixed64() throws(CodecError) -> UInt64 {
    let start = place
    try skip(8)
    return UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
  }

  /// Goes past a value of the wire type; a group to its end, with all in it.
  mutating func skipValue(_ wire: WireType, number: UInt32, depth: Int) throws(CodecError) {
    switch wire {
    case .varint: _ = try varint()
    case .fixed64: try skip(8)
    case .length: _ = try lengthPrefixed()
    case .fixed32: try skip(4)
    case .endGroup: throw Self.malformed("A group ends that has not begun.")
    case .startGroup: _ = try skipGroup(number, depth: depth)
    }
  }

  /// Goes past a group, its start tag read; answers where its end tag begins.
  mutating func skipGroup(_ number: UInt32, depth: Int) throws(CodecError) -> UnsafeRawPointer {
    guard depth > 0 else { throw CodecError(.tooDeep, "Groups nest too deep.") }
    while true {
      let before = place
      let inner = try tag()
      if inner.wire == .endGroup {
        guard inner.number == number else { throw Self.malformed("A group ends as another.") }
        return before
      }
      try skipValue(inner.wire, number: inner.number, depth: depth - 1)
    }
  }
}
