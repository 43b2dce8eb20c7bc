/// Reads JSON (RFC 8259) byte by byte, strictly.
struct JSONScanner {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  static func malformed(_ text: String) -> CodecError { CodecError(.malformedJSON, text) }

  private func failure(_ text: String) -> CodecError {
    Self.malformed(text + " (byte \(place))")
  }

  /// The next byte that is no white space; 0 at the end.
  mutating func peek() -> UInt8 {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0a, 0x0d: place += 1
      default: return bytes[place]
      }
    }
    return 0
  }

  /// Goes past a character if it is next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character), place < bytes.count else { return false }
    place += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(CodecError) {
    guard take(character) else { throw failure("'\(character)' is missing") }
  }

  mutating func expectEnd() throws(CodecError) {
    _ = peek()
    guard place == bytes.count else { throw failure("There is more behind the value") }
  }

  /// Goes past a word (`true`, `false`, `null`) if it is next.
  mutating func take(word: StaticString) -> Bool {
    _ = peek()
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for index in 0..<count where bytes[place + index] != word.utf8Start[index] { return false }
    place += count
    return true
  }

  /// A string, its escapes resolved.
  mutating func string() throws(CodecError) -> String {
    try expect("\"")
    var result: [UInt8] = []
    while true {
      let start = place
      while place < bytes.count, bytes[place] != 0x22, bytes[place] != 0x5c, bytes[place] >= 0x20 {
        place += 1
      }
      result.append(contentsOf: bytes[start..<place])
      guard place < bytes.count, bytes[place] >= 0x20 else {
        throw failure("A string is not closed")
      }
      place += 1
      if bytes[place - 1] == 0x22 { break }
      try escape(into: &result)
    }
    guard let text = String(validating: result, as: UTF8.self) else {
      throw failure("A string is not UTF-8")
    }
    return text
  }

  private mutating func escape(into result: inout [UInt8]) throws(CodecError) {
    guard place < bytes.count else { throw failure("A string is not closed") }
    place += 1
    switch bytes[place - 1] {
    case UInt8(ascii: "\""): result.append(0x22)
    case UInt8(ascii: "\\"): result.append(0x5c)
    case UInt8(ascii: "/"): result.append(0x2f)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0c)
    case UInt8(ascii: "n"): result.append(0x0a)
    case UInt8(ascii: "r"): result.append(0x0d)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = Unicode.Scalar(try escapedScalar()) else {
        throw failure("An escape is no character")
      }
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
    default: throw failure("An escape is unknown")
    }
  }

  private mutating func escapedScalar() throws(CodecError) -> UInt32 {
    let high = try hexadecimal()
    guard (0xd800..<0xdc00).contains(high) else { return high }
    guard place + 1 < bytes.count, bytes[place] == 0x5c, bytes[place + 1] == UInt8(ascii: "u")
    else { throw failure("Half of a surrogate pair is missing") }
    place += 2
    let low = try hexadecimal()
    guard (0xdc00..<0xe000).contains(low) else {
      throw failure("Half of a surrogate pair is missing")
    }
    return 0x10000 + (high - 0xd800) << 10 + (low - 0xdc00)
  }

  private mutating func hexadecimal() throws(CodecError) -> UInt32 {
    guard place + 4 <= bytes.count else { throw failure("An escape is cut off") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else {
        throw failure("An escape is not hexadecimal")
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }

  /// A number as it is written.
  mutating func number() throws(CodecError) -> String {
    _ = peek()
    let start = place
    func digits() -> Int {
      let first = place
      while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
      return place - first
    }
    func next(_ characters: StaticString) -> Bool {
      guard place < bytes.count else { return false }
      for index in 0..<characters.utf8CodeUnitCount
      where bytes[place] == characters.utf8Start[index] {
        place += 1
        return true
      }
      return false
    }
    _ = next("-")
    let first = place
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[first] != 0x30 else {
      throw failure("A value is expected")
    }
    if next(".") { guard digits() > 0 else { throw failure("A number is cut off") } }
    if next("eE") {
      _ = next("+-")
      guard digits() > 0 else { throw failure("A number is cut off") }
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Goes past any value.
  mutating func skipValue(depth: Int) throws(CodecError) {
    guard depth > 0 else { throw CodecError(.tooDeep, "The JSON nests too deep.") }
    switch peek() {
    case UInt8(ascii: "{"):
      try object { scanner, _ throws(CodecError) in try scanner.skipValue(depth: depth - 1) }
    case UInt8(ascii: "["):
      try array { scanner, _ throws(CodecError) in try scanner.skipValue(depth: depth - 1) }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t") where take(word: "true"): break
    case UInt8(ascii: "f") where take(word: "false"): break
    case UInt8(ascii: "n") where take(word: "null"): break
    default: _ = try number()
    }
  }

  /// Reads an object; the body reads the value of each key.
  mutating func object(_ body: (inout JSONScanner, String) throws(CodecError) -> Void)
    throws(CodecError)
  {
    try expect("{")
    if take("}") { return }
    repeat {
      let key = try string()
      try expect(":")
      try body(&self, key)
    } while take(",")
    try expect("}")
  }

  /// Reads an array; the body reads each element.
  mutating func array(_ body: (inout JSONScanner, Int) throws(CodecError) -> Void)
    throws(CodecError)
  {
    try expect("[")
    if take("]") { return }
    var index = 0
    repeat {
      try body(&self, index)
      index += 1
    } while take(",")
    try expect("]")
  }
}
