/// Writes JSON text.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true

  init(isPretty: Bool) { self.isPretty = isPretty }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func raw(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ text: some Sequence<UInt8>) {
    bytes.append(0x22)
    for byte in text {
      switch byte {
      case 0x22: raw("\\\"")
      case 0x5c: raw("\\\\")
      case 0x08: raw("\\b")
      case 0x0c: raw("\\f")
      case 0x0a: raw("\\n")
      case 0x0d: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        raw("\\u00" + (digits.count == 1 ? "0" : "") + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// A number as JSON has it, or one of the three words.
  mutating func number(_ value: some BinaryFloatingPoint & CustomStringConvertible) {
    if value.isNaN {
      raw("\"NaN\"")
    } else if value.isInfinite {
      raw(value < 0 ? "\"-Infinity\"" : "\"Infinity\"")
    } else {
      let text = value.description
      raw(text.hasSuffix(".0") ? text.dropLast(2) : text[...])
    }
  }

  private mutating func newLine() {
    guard isPretty else { return }
    bytes.append(0x0a)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  mutating func open(_ bracket: Character) {
    raw(String(bracket))
    depth += 1
    isFirst = true
  }

  /// Begins an element: a comma before all but the first.
  mutating func element() {
    if !isFirst { bytes.append(0x2c) }
    isFirst = false
    newLine()
  }

  /// Begins a member of an object.
  mutating func key(_ key: some Sequence<UInt8>) {
    element()
    string(key)
    raw(isPretty ? ": " : ":")
    isFirst = true
  }

  mutating func close(_ bracket: Character) {
    depth -= 1
    if !isFirst { newLine() }
    raw(String(bracket))
    isFirst = false
  }

  /// Says that a value has been written: what follows is not the first.
  mutating func valueDone() { isFirst = false }
}
