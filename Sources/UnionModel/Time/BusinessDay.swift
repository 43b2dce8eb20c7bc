/// A civil day in Asia/Ho_Chi_Minh, counted in days since 1970-01-01 (which is 0).
///
/// It is what the union calls a date: the day a member was admitted, a cut-off, an as-of day. It
/// carries no clock time; `UnionCalendar` turns instants into days and back.
public struct BusinessDay: RawRepresentable, Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let rawValue: Int64

  /// Makes the day that lies `rawValue` days after 1970-01-01.
  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// The earliest day that the system speaks of, 0001-01-01.
  public static let distantPast = BusinessDay(rawValue: -719_162)
  /// The latest day that the system speaks of, 9999-12-31.
  public static let distantFuture = BusinessDay(rawValue: 2_932_896)

  /// Makes the day of a civil date; nil where there is no such date (30 February) or the year is
  /// outside 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.rawValue = Int64(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads "YYYY-MM-DD"; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads "dd/MM/yyyy", also "d/M/yyyy" as people type it; nil for anything else.
  public init?(vietnamese text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      parts[2].count == 4, let day = Self.number(Array(parts[0])[...]),
      let month = Self.number(Array(parts[1])[...]), let year = Self.number(Array(parts[2])[...])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Number of days of a month (1…12) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// Year, month (1…12) and day of month (1…31).
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(rawValue) + 719_468
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

  /// The civil year.
  public var year: Int { civil.year }
  /// The month, 1…12.
  public var month: Int { civil.month }
  /// The day of the month, 1…31.
  public var dayOfMonth: Int { civil.day }

  /// The day `days` later (earlier where negative).
  public func advanced(by days: Int64) -> BusinessDay {
    BusinessDay(rawValue: rawValue + days)
  }

  /// Whole days from this one to another; negative where the other is earlier.
  public func days(to other: BusinessDay) -> Int64 {
    other.rawValue - rawValue
  }

  /// The day `years` later with the same month and day of month; 29 February becomes 1 March where
  /// the year has none, so that a person born on it comes of age on 1 March.
  public func addingYears(_ years: Int) -> BusinessDay? {
    let date = civil
    if let same = BusinessDay(year: date.year + years, month: date.month, day: date.day) {
      return same
    }
    return BusinessDay(year: date.year + years, month: 3, day: 1)
  }

  /// Completed years of age on `day` of somebody born on this one; 0 before the first birthday.
  public func age(on day: BusinessDay) -> Int {
    var years = day.civil.year - civil.year
    if let birthday = addingYears(years), birthday > day { years -= 1 }
    return max(0, years)
  }

  /// "YYYY-MM-DD".
  public var iso: String {
    let date = civil
    return VietnameseText.padded(date.year, to: 4) + "-" + VietnameseText.padded(date.month)
      + "-" + VietnameseText.padded(date.day)
  }

  /// "dd/MM/yyyy", as Vietnamese texts write it.
  public var vietnamese: String {
    let date = civil
    return VietnameseText.padded(date.day) + "/" + VietnameseText.padded(date.month) + "/"
      + VietnameseText.padded(date.year, to: 4)
  }

  /// Earlier days come first.
  public static func < (left: BusinessDay, right: BusinessDay) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension BusinessDay: CustomStringConvertible {
  /// The ISO text.
  public var description: String { iso }
}
