import Crypto

/// Joins descriptor sets: each file once, by its name, without decoding what is in it.
enum DescriptorMerge {
  /// The joined set and its SHA-256.
  static func merge(_ sets: [[UInt8]]) -> (bytes: [UInt8], digest: [UInt8]) {
    var files: [(name: [UInt8], bytes: ArraySlice<UInt8>)] = []
    var seen: Set<[UInt8]> = []
    for set in sets {
      for file in fields(of: set[...]) where file.number == 1 {
        let name = Array(fields(of: file.bytes).first { $0.number == 1 }?.bytes ?? [])
        if seen.insert(name).inserted { files.append((name, file.bytes)) }
      }
    }
    var out: [UInt8] = []
    for file in files {
      out.append(0x0a)
      var length = file.bytes.count
      while length >= 0x80 {
        out.append(UInt8(length & 0x7f) | 0x80)
        length >>= 7
      }
      out.append(UInt8(length))
      out.append(contentsOf: file.bytes)
    }
    return (out, Array(SHA256.hash(data: out)))
  }

  /// The length-delimited fields of a message; stops where the bytes make no sense.
  static func fields(of bytes: ArraySlice<UInt8>) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    var found: [(Int, ArraySlice<UInt8>)] = []
    var rest = bytes
    while let tag = varint(&rest) {
      switch tag & 7 {
      case 0: guard varint(&rest) != nil else { return found }
      case 1: rest = rest.dropFirst(8)
      case 5: rest = rest.dropFirst(4)
      case 2:
        guard let length = varint(&rest), length <= UInt64(rest.count) else { return found }
        found.append((Int(tag >> 3), rest.prefix(Int(length))))
        rest = rest.dropFirst(Int(length))
      default: return found
      }
    }
    return found
  }

  private static func varint(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = bytes.popFirst() else { return nil }
      value |= UInt64(byte & 0x7f) << UInt64(shift)
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}
