/// Writes the wire format.
struct WireOutput {
  private(set) var bytes: [UInt8] = []

  mutating func varint(_ value: UInt64) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  mutating func tag(_ number: UInt32, _ wire: WireType) {
    varint(UInt64(number) << 3 | UInt64(wire.rawValue))
  }

  mutating func fixed(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func lengthPrefixed(_ content: some Collection<UInt8>) {
    varint(UInt64(content.count))
    bytes.append(contentsOf: content)
  }

  /// Writes what the body writes, its length in front.
  mutating func nested(_ body: (inout WireOutput) throws(CodecError) -> Void) throws(CodecError) {
    let start = bytes.count
    try body(&self)
    var length = WireOutput()
    length.varint(UInt64(bytes.count - start))
    bytes.insert(contentsOf: length.bytes, at: start)
  }

  /// Takes back everything behind a place.
  mutating func cut(to count: Int) { bytes.removeLast(bytes.count - count) }
}
