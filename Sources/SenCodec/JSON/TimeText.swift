/// Instants and durations as JSON writes them.
enum TimeText {
  /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
  static let earliestSecond: Int64 = -62_135_596_800
  static let latestSecond: Int64 = 253_402_300_799
  /// 10,000 years.
  static let longestDuration: Int64 = 315_576_000_000
  private static let nanosPerSecond: Int32 = 1_000_000_000
  private static let secondsPerDay: Int64 = 86_400

  /// RFC 3339 in UTC with 0, 3, 6 or 9 digits of a second's fraction; `nil` out of range.
  static func timestamp(seconds: Int64, nanos: Int32) -> String? {
    guard (earliestSecond...latestSecond).contains(seconds), (0..<nanosPerSecond).contains(nanos)
    else { return nil }
    let day = seconds >= 0 ? seconds / secondsPerDay : (seconds + 1) / secondsPerDay - 1
    let second = seconds - day * secondsPerDay
    let date = civil(day)
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2) + "T"
      + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2)
      + fraction(nanos) + "Z"
  }

  /// Seconds and nanoseconds of an RFC 3339 text with any offset; `nil` if it is none.
  static func timestamp(_ text: String) -> (seconds: Int64, nanos: Int32)? {
    var reader = DigitReader(Array(text.utf8))
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
      reader.take("-"), let day = reader.number(2), reader.take("T"),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
      reader.take(":"), let second = reader.number(2), let nanos = reader.fraction(),
      let offset = reader.offset(), reader.isAtEnd, year >= 1,
      isDate(year, month, day), hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds =
      days(year, month, day) * secondsPerDay + hour * 3600 + minute * 60 + second - offset
    guard (earliestSecond...latestSecond).contains(seconds) else { return nil }
    return (seconds, nanos)
  }

  /// A duration such as `1.500s`; `nil` out of range.
  static func duration(seconds: Int64, nanos: Int32) -> String? {
    let isNegative = seconds < 0 || nanos < 0
    guard (-longestDuration...longestDuration).contains(seconds),
      nanos > -nanosPerSecond, nanos < nanosPerSecond, !isNegative || seconds <= 0 && nanos <= 0
    else { return nil }
    return (isNegative ? "-" : "") + String(seconds.magnitude)
      + fraction(Int32(nanos.magnitude)) + "s"
  }

  /// Seconds and nanoseconds of a duration's text; `nil` if it is none.
  static func duration(_ text: String) -> (seconds: Int64, nanos: Int32)? {
    var reader = DigitReader(Array(text.utf8))
    let isNegative = reader.take("-")
    guard let seconds = reader.number(nil), let nanos = reader.fraction(), reader.take("s"),
      reader.isAtEnd, seconds <= longestDuration
    else { return nil }
    return isNegative ? (-seconds, -nanos) : (seconds, nanos)
  }

  private static func padded(_ value: Int64, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func fraction(_ nanos: Int32) -> String {
    if nanos == 0 { return "" }
    if nanos % 1_000_000 == 0 { return "." + padded(Int64(nanos / 1_000_000), 3) }
    if nanos % 1_000 == 0 { return "." + padded(Int64(nanos / 1_000), 6) }
    return "." + padded(Int64(nanos), 9)
  }

  private static func isDate(_ year: Int64, _ month: Int64, _ day: Int64) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let date = civil(days(year, month, day))
    return date.year == year && date.month == month && date.day == day
  }

  /// Days since 1970-01-01 of a day of the Gregorian calendar.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

/// Reads digits and marks out of a text.
struct DigitReader {
  private static let mostDigits = 18
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  /// Exactly so many digits, or as many as there are.
  mutating func number(_ digits: Int?) -> Int64? {
    var value: Int64 = 0
    var count = 0
    while place < bytes.count, (0x30...0x39).contains(bytes[place]), count < Self.mostDigits,
      digits == nil || count < digits ?? 0
    {
      value = value * 10 + Int64(bytes[place] - 0x30)
      place += 1
      count += 1
    }
    return count > 0 && (digits == nil || count == digits) ? value : nil
  }

  /// The fraction of a second as nanoseconds, 0 if there is none; `nil` if it is no fraction.
  mutating func fraction() -> Int32? {
    guard take(".") else { return 0 }
    let start = place
    guard let value = number(nil), place - start <= 9 else { return nil }
    return Int32((0..<(9 - (place - start))).reduce(value) { scaled, _ in scaled * 10 })
  }

  /// An offset from UTC in seconds.
  mutating func offset() -> Int64? {
    if take("Z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = number(2), take(":"), let minutes = number(2),
      hours < 24, minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
