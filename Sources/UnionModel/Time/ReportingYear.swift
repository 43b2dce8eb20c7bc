/// A span of days, both ends counted.
public struct Period: Hashable, Sendable {
  /// The first day counted.
  public let first: BusinessDay
  /// The last day counted, never before `first`.
  public let last: BusinessDay

  /// Makes a span; nil where it would end before it starts.
  public init?(first: BusinessDay, last: BusinessDay) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  fileprivate init(ordered first: BusinessDay, _ last: BusinessDay) {
    self.first = first
    self.last = last
  }

  /// Whether the day lies in the span.
  public func contains(_ day: BusinessDay) -> Bool {
    first <= day && day <= last
  }

  /// Whether the two spans have a day in common.
  public func overlaps(_ other: Period) -> Bool {
    first <= other.last && other.first <= last
  }

  /// Whether `other` starts on the day after this one ends.
  public func meets(_ other: Period) -> Bool {
    last.advanced(by: 1) == other.first
  }

  /// Number of days, at least 1.
  public var length: Int64 { first.days(to: last) + 1 }
}

/// The last day of a reporting year, as month and day of month (30 November unless a measure says
/// otherwise).
public struct CutOff: Hashable, Sendable {
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, 1…31; a shorter month ends earlier.
  public let day: Int

  /// The union's cut-off, 30 November.
  public static let november30 = CutOff(unchecked: 11, 30)
  /// The end of the civil year.
  public static let december31 = CutOff(unchecked: 12, 31)

  private init(unchecked month: Int, _ day: Int) {
    self.month = month
    self.day = day
  }

  /// Makes a cut-off; nil where no year has such a day.
  public init?(month: Int, day: Int) {
    guard BusinessDay(year: 2024, month: month, day: day) != nil else { return nil }
    self.init(unchecked: month, day)
  }

  /// Reads "MM-DD"; nil for anything else.
  public init?(text: String) {
    guard text.utf8.count == 5, let day = BusinessDay(iso: "2024-" + text) else { return nil }
    self.init(month: day.month, day: day.dayOfMonth)
  }

  /// "MM-DD".
  public var text: String {
    VietnameseText.padded(month) + "-" + VietnameseText.padded(day)
  }

  /// The cut-off day of a year, 1…9999; 29 February falls on the 28th where there is none.
  public func day(in year: Int) -> BusinessDay {
    let last = min(day, BusinessDay.length(ofMonth: month, year: year))
    return BusinessDay(year: year, month: month, day: last) ?? .distantFuture
  }
}

/// A year as the union reports it: (cut-off of the year before, cut-off of the year].
public struct ReportingYear: Hashable, Sendable {
  /// The year that it is called by, 2…9998.
  public let year: Int
  /// Its last day.
  public let cutOff: CutOff

  /// Makes the reporting year; nil outside 2…9998.
  public init?(_ year: Int, cutOff: CutOff = .november30) {
    guard (2...9998).contains(year) else { return nil }
    self.year = year
    self.cutOff = cutOff
  }

  /// The one reporting year in which a day falls: no day falls between two.
  public init?(containing day: BusinessDay, cutOff: CutOff = .november30) {
    let civil = day.year
    self.init(day <= cutOff.day(in: civil) ? civil : civil + 1, cutOff: cutOff)
  }

  /// The day before its first one: the base of a net figure.
  public var base: BusinessDay { cutOff.day(in: year - 1) }
  /// Its first day.
  public var first: BusinessDay { base.advanced(by: 1) }
  /// Its last day.
  public var last: BusinessDay { cutOff.day(in: year) }
  /// Its span.
  public var period: Period { Period(ordered: first, last) }

  /// The part of it up to a day within it; the whole where the day lies beyond its end, nil before
  /// its start.
  public func period(until day: BusinessDay) -> Period? {
    Period(first: first, last: min(day, last))
  }

  /// The same day one year earlier, clamped to this year's predecessor.
  public func sameDayLastYear(_ day: BusinessDay) -> BusinessDay {
    if day == last, let previous = ReportingYear(year - 1, cutOff: cutOff) { return previous.last }
    return day.addingYears(-1) ?? day.advanced(by: -365)
  }
}

/// A quarter of a civil year ("quý I").
public struct Quarter: Hashable, Comparable, Sendable {
  /// The civil year.
  public let year: Int
  /// 1…4.
  public let index: Int

  /// Makes a quarter; nil where index is outside 1…4 or year outside 1…9999.
  public init?(year: Int, index: Int) {
    guard (1...4).contains(index), (1...9999).contains(year) else { return nil }
    self.year = year
    self.index = index
  }

  /// The quarter in which a day falls.
  public init(containing day: BusinessDay) {
    let date = day.civil
    self.year = date.year
    self.index = (date.month - 1) / 3 + 1
  }

  /// Its days.
  public var period: Period {
    let month = index * 3
    let start = BusinessDay(year: year, month: month - 2, day: 1) ?? .distantPast
    let length = BusinessDay.length(ofMonth: month, year: year)
    let end = BusinessDay(year: year, month: month, day: length) ?? .distantFuture
    return Period(ordered: start, end)
  }

  /// The quarters of a civil year that have ended by the given day, in order: what a quarterly rule
  /// is judged on. A quarter is closed on its last day.
  public static func closed(ofYear year: Int, by day: BusinessDay) -> [Quarter] {
    (1...4).compactMap { Quarter(year: year, index: $0) }.filter { $0.period.last <= day }
  }

  /// "I", "II", "III" or "IV".
  public var roman: String { ["I", "II", "III", "IV"][index - 1] }

  /// Earlier quarters come first.
  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.index) < (right.year, right.index)
  }
}
