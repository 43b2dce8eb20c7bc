/// Base64, written in the standard alphabet with padding, read in either with or without.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let values: [UInt8: UInt32] = {
    var values: [UInt8: UInt32] = [UInt8(ascii: "-"): 62, UInt8(ascii: "_"): 63]
    for (index, letter) in alphabet.enumerated() { values[letter] = UInt32(index) }
    return values
  }()

  static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = Array(rest.prefix(3))
      rest = rest.dropFirst(3)
      let word = (0..<3).reduce(UInt32(0)) { $0 << 8 | ($1 < group.count ? UInt32(group[$1]) : 0) }
      for index in 0..<4 {
        let letter = alphabet[Int(word >> (18 - 6 * UInt32(index)) & 63)]
        result.append(index <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return result
  }

  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    var letters = Array(text)
    let padded = letters.count
    while letters.last == UInt8(ascii: "="), padded - letters.count < 2 { letters.removeLast() }
    guard letters.count % 4 != 1, padded == letters.count || padded % 4 == 0 else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(letters.count * 3 / 4)
    var word: UInt32 = 0
    var bits = 0
    for letter in letters {
      guard let value = values[letter] else { return nil }
      word = word << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
      }
    }
    return result
  }
}
