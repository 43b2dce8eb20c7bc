/// Writes JSON with keys in the order given, so that equal values have equal bytes.
struct JSONText {
  /// A value to write.
  indirect enum Value {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case list([Value])
    case object([(String, Value)])

    /// A number, or null where there is none.
    static func optional(_ number: Double?) -> Value { number.map { .number($0) } ?? .null }
    /// A whole number, or null where there is none.
    static func optional(_ number: Int64?) -> Value { number.map { .integer($0) } ?? .null }
  }

  private static let indentWidth = 2
  /// Doubles up to this are written as whole numbers where they are whole.
  private static let exactLimit = 9_007_199_254_740_992.0
  private var bytes: [UInt8] = []

  /// UTF-8 of a value, indented, with a line end.
  static func render(_ value: Value) -> [UInt8] {
    var text = JSONText()
    text.write(value, depth: 0)
    text.bytes.append(UInt8(ascii: "\n"))
    return text.bytes
  }

  private mutating func write(_ value: Value, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let number): append(String(number))
    case .number(let number): append(Self.number(number))
    case .text(let text): write(text)
    case .list(let values):
      write(open: "[", close: "]", count: values.count, depth: depth) { writer, index in
        writer.write(values[index], depth: depth + 1)
      }
    case .object(let members):
      write(open: "{", close: "}", count: members.count, depth: depth) { writer, index in
        writer.write(members[index].0)
        writer.append(": ")
        writer.write(members[index].1, depth: depth + 1)
      }
    }
  }

  private mutating func write(
    open: String, close: String, count: Int, depth: Int, _ element: (inout JSONText, Int) -> Void
  ) {
    append(open)
    for index in 0..<count {
      append(index == 0 ? "\n" : ",\n")
      append(String(repeating: " ", count: Self.indentWidth * (depth + 1)))
      element(&self, index)
    }
    if count > 0 { append("\n" + String(repeating: " ", count: Self.indentWidth * depth)) }
    append(close)
  }

  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), abs(value) < exactLimit { return String(Int64(value)) }
    return String(value)
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
      default: append(String(scalar))
      }
    }
    append("\"")
  }
}
