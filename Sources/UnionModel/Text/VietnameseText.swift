/// How Vietnamese (and English) texts write numbers.
public enum VietnameseText {
  /// A whole number with leading zeros, "01"; longer numbers stay whole. Not for negative numbers.
  public static func padded(_ value: Int, to width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// A whole number with dots between thousands: "1.234.567".
  public static func number(_ value: Int64) -> String {
    grouped(value, separator: ".")
  }

  /// A number with a decimal comma and at most `places` (0…9) decimals, zeros at the end left out:
  /// "1.234.567,8". Halves are rounded away from zero. Not a number, or 2^53 and beyond: "–".
  public static func decimal(_ value: Double, places: Int = 1) -> String {
    decimal(value, places: places, thousands: ".", point: ",")
  }

  /// A share of two counts in percent with at most `places` decimals: "87,5%"; 0/0 is "–".
  public static func percent(_ numerator: Int64, of denominator: Int64, places: Int = 1) -> String {
    guard denominator != 0 else { return "–" }
    return decimal(100 * Double(numerator) / Double(denominator), places: places) + "%"
  }

  /// A count in running text: below ten with a leading zero ("01"), else with dots.
  public static func countInProse(_ value: Int64) -> String {
    (0..<10).contains(value) ? padded(Int(value)) : number(value)
  }

  /// An amount of đồng: in "tỷ đồng" (10⁹) or "triệu đồng" (10⁶) where that is exact to one decimal,
  /// else every đồng ("1.234.567 đồng").
  public static func money(_ dong: Int64) -> String {
    number(scaled: dong) + " đồng"
  }

  /// A whole number in the largest of tỷ and triệu that writes it exactly with one decimal at most:
  /// "19,5 triệu", "150 tỷ", "68.000".
  public static func number(scaled value: Int64) -> String {
    for (unit, name) in [(Int64(1_000_000_000), "tỷ"), (1_000_000, "triệu")]
    where abs(value) >= unit && value % (unit / 10) == 0 {
      return decimal(Double(value / (unit / 10)) / 10, places: 1) + " " + name
    }
    return number(value)
  }

  static func decimal(_ value: Double, places: Int, thousands: String, point: String) -> String {
    let limit = 9_007_199_254_740_992.0
    let places = min(max(places, 0), 9)
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    guard value.isFinite, scaled < limit else { return "–" }
    let units = Int64(scaled)
    let divisor = Int64(scale)
    var text = grouped(units / divisor, separator: thousands)
    var fraction = padded(Int(units % divisor), to: places)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    if places > 0, !fraction.isEmpty { text += point + fraction }
    return value < 0 && units != 0 ? "-" + text : text
  }

  static func grouped(_ value: Int64, separator: String) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}

/// How English texts write the same numbers.
public enum EnglishText {
  /// A whole number with commas between thousands: "1,234,567".
  public static func number(_ value: Int64) -> String {
    VietnameseText.grouped(value, separator: ",")
  }

  /// A number with a decimal point and at most `places` decimals: "1,234,567.8".
  public static func decimal(_ value: Double, places: Int = 1) -> String {
    VietnameseText.decimal(value, places: places, thousands: ",", point: ".")
  }

  /// A whole number in billions or millions where that is exact to one decimal: "19.5 million".
  public static func number(scaled value: Int64) -> String {
    for (unit, name) in [(Int64(1_000_000_000), "billion"), (1_000_000, "million")]
    where abs(value) >= unit && value % (unit / 10) == 0 {
      return decimal(Double(value / (unit / 10)) / 10, places: 1) + " " + name
    }
    return number(value)
  }
}
