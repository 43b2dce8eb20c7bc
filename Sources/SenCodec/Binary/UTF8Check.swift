/// Strict UTF-8: no surrogates, no overlong forms, nothing above U+10FFFF.
enum UTF8Check {
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard var place = bytes.baseAddress else { return true }
    let end = place + bytes.count
    while place < end {
      while end - place >= 8 {
        guard place.loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0 else { break }
        place += 8
      }
      guard place < end else { return true }
      let lead = place.load(as: UInt8.self)
      if lead < 0x80 {
        place += 1
        continue
      }
      let length = sequenceLength(place, end, lead)
      if length == 0 { return false }
      place += length
    }
    return true
  }

  /// The length of the sequence that begins here; 0 if it is none.
  private static func sequenceLength(
    _ place: UnsafeRawPointer, _ end: UnsafeRawPointer, _ lead: UInt8
  ) -> Int {
    let length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    guard length > 0, end - place >= length else { return 0 }
    let second = place.load(fromByteOffset: 1, as: UInt8.self)
    let allowed: ClosedRange<UInt8> =
      switch lead {
      case 0xe0: 0xa0...0xbf
      case 0xed: 0x80...0x9f
      case 0xf0: 0x90...0xbf
      case 0xf4: 0x80...0x8f
      default: 0x80...0xbf
      }
    guard allowed.contains(second) else { return 0 }
    for index in 2..<max(2, length) {
      guard place.load(fromByteOffset: index, as: UInt8.self) & 0xc0 == 0x80 else { return 0 }
    }
    return length
  }
}
