import SenAPI
import SenCodec

/// Days as whole numbers (days since 1970-01-01) and the instants at which they were recorded.
public enum SynthDay {
  /// The day of a text "YYYY-MM-DD".
  public static func parse(_ iso: String) -> Int {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? days(parts[0], parts[1], parts[2]) : 0
  }

  /// The text of a day.
  public static func iso(_ day: Int) -> String {
    let (year, month, date) = civil(day)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(date))"
  }

  /// The instant, in the evening of the last day of its month in Việt Nam, at which a fact of the
  /// day is recorded; in December 2023 the evening of the 13th or, after it, of the last day.
  public static func recorded(_ day: Int) -> API.Google.Protobuf.Timestamp {
    .with { $0.seconds = Int64(recordedDay(day)) * 86_400 + eveningSeconds }
  }

  /// 20:00 in Việt Nam is 13:00 UTC.
  static let eveningSeconds: Int64 = 13 * 3_600

  static func recordedDay(_ day: Int) -> Int {
    let (year, month, date) = civil(day)
    let next = month == 12 ? days(year + 1, 1, 1) : days(year, month + 1, 1)
    if month == 12, date <= 13 { return days(year, 12, 13) }
    return next - 1
  }

  /// Days since 1970-01-01 of a date (proleptic Gregorian).
  static func days(_ year: Int, _ month: Int, _ date: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Year, month and date of a day.
  static func civil(_ day: Int) -> (Int, Int, Int) {
    let z = day + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

/// The spans in which records are made.
public enum SynthSpan {
  /// The reporting year 2023: after the cut-off of 2022 up to the cut-off of 2023.
  public static let year2023 = SynthDay.parse("2022-12-01")...SynthDay.parse("2023-11-30")
  /// After the cut-off, before the Executive Committee met.
  public static let december = SynthDay.parse("2023-12-01")...SynthDay.parse("2023-12-13")
  /// The first quarter of 2024.
  public static let spring2024 = SynthDay.parse("2024-01-02")...SynthDay.parse("2024-03-30")
  /// The Godmothers programme up to the cut-off of 2023.
  public static let godmothers = SynthDay.parse("2021-10-15")...SynthDay.parse("2023-11-30")
  /// Project 8 up to the cut-off of 2023.
  public static let project8 = SynthDay.parse("2022-03-01")...SynthDay.parse("2023-11-30")
}
