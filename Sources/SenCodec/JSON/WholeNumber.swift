/// Whole numbers that JSON may write with a fraction or an exponent, exactly: a floating-point
/// number between would round the last digits of 64 bits.
enum WholeNumber {
  /// Digits of the largest number of 64 bits.
  private static let mostDigits = 20
  /// Digits of an exponent that can still lead to a whole number of 64 bits, in any text that is
  /// not longer than a message.
  private static let mostExponentDigits = 9

  /// The plain digits of a number such as `1.50e2`; `nil` if it is not whole, or is no number.
  static func plain(_ text: String) -> String? {
    var rest = text[...]
    let sign = rest.first == "-" ? "-" : ""
    rest = rest.dropFirst(sign.count)
    let whole = digits(&rest)
    var fraction = ""
    if rest.first == "." {
      rest = rest.dropFirst()
      fraction = digits(&rest)
      if fraction.isEmpty { return nil }
    }
    guard !whole.isEmpty, let exponent = exponent(rest) else { return nil }
    return scaled(whole + fraction, by: exponent - fraction.count).map { sign + $0 }
  }

  private static func digits(_ rest: inout Substring) -> String {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return String(digits)
  }

  /// The exponent that a number ends with, 0 if it has none; `nil` if the end is something else.
  private static func exponent(_ text: Substring) -> Int? {
    if text.isEmpty { return 0 }
    guard text.first == "e" || text.first == "E" else { return nil }
    var rest = text.dropFirst()
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let digits = digits(&rest)
    guard rest.isEmpty, digits.count <= mostExponentDigits, let value = Int(digits) else {
      return nil
    }
    return isNegative ? -value : value
  }

  /// Digits with the decimal point moved; `nil` if a fraction is left or 64 bits do not hold it.
  private static func scaled(_ digits: String, by scale: Int) -> String? {
    let significant = digits.drop { $0 == "0" }
    if significant.isEmpty { return "0" }
    guard scale < 0 else {
      guard significant.count + scale <= mostDigits else { return nil }
      return significant + String(repeating: "0", count: scale)
    }
    let (kept, cut) = (significant.dropLast(-scale), significant.suffix(-scale))
    guard !kept.isEmpty, cut.allSatisfy({ $0 == "0" }) else { return nil }
    return String(kept)
  }
}
