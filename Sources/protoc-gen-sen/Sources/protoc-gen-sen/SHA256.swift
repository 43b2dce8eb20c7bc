/// SHA-256, for method ids and the digest of the descriptor set; a dependency would be dearer.
enum SHA256 {
  private static let constants: [UInt32] = primes(64).map { fraction(cbrt(of: $0)) }
  private static let start: [UInt32] = primes(8).map { fraction(Double($0).squareRoot()) }

  private static func primes(_ count: Int) -> [Int] {
    var found: [Int] = []
    var candidate = 2
    while found.count < count {
      if !found.contains(where: { candidate % $0 == 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }

  /// The cube root, by Newton's method, exact to the last bits that count.
  private static func cbrt(of value: Int) -> Double {
    var root = Double(value)
    for _ in 0..<100 { root -= (root * root * root - Double(value)) / (3 * root * root) }
    return root
  }

  private static func fraction(_ value: Double) -> UInt32 {
    UInt32((value - value.rounded(.down)) * 4_294_967_296)
  }

  /// The 32 bytes of the digest.
  static func digest(of message: [UInt8]) -> [UInt8] {
    var state = start
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(message.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
    for block in stride(from: 0, to: padded.count, by: 64) {
      compress(padded[block..<(block + 64)], into: &state)
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  private static func rotate(_ word: UInt32, _ by: UInt32) -> UInt32 {
    word >> by | word << (32 - by)
  }

  private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    let bytes = Array(block)
    var words = (0..<16).map { index in
      bytes[(4 * index)..<(4 * index + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let two = words[index - 2]
      let fifteen = words[index - 15]
      let small1 = rotate(two, 17) ^ rotate(two, 19) ^ two >> 10
      let small0 = rotate(fifteen, 7) ^ rotate(fifteen, 18) ^ fifteen >> 3
      words.append(words[index - 16] &+ small0 &+ words[index - 7] &+ small1)
    }
    var s = state
    for index in 0..<64 {
      let big1 = rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)
      let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
      let first = s[7] &+ big1 &+ choice &+ constants[index] &+ words[index]
      let big0 = rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)
      let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
      s = [first &+ big0 &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for index in 0..<8 { state[index] = state[index] &+ s[index] }
  }
}
