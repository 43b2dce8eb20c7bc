/// An instant in UTC, in microseconds since 1970-01-01T00:00:00Z.
public struct Instant: RawRepresentable, Hashable, Comparable, Sendable {
  /// Microseconds since the epoch.
  public let rawValue: Int64

  /// Makes the instant `rawValue` microseconds after the epoch.
  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// Microseconds in a second.
  public static let microsecondsPerSecond: Int64 = 1_000_000
  /// Before anything that was recorded.
  public static let distantPast = Instant(rawValue: .min)
  /// After anything that is recorded.
  public static let distantFuture = Instant(rawValue: .max)

  /// Makes an instant of whole seconds and nanoseconds (0…999,999,999); what is finer than a
  /// microsecond is cut. Nil where it does not fit.
  public init?(seconds: Int64, nanoseconds: Int32) {
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: Self.microsecondsPerSecond)
    guard !overflow, (0...999_999_999).contains(nanoseconds) else { return nil }
    let (sum, carried) = whole.addingReportingOverflow(Int64(nanoseconds / 1000))
    guard !carried else { return nil }
    self.rawValue = sum
  }

  /// Whole seconds, rounded down.
  public var seconds: Int64 {
    (rawValue - (rawValue < 0 ? Self.microsecondsPerSecond - 1 : 0)) / Self.microsecondsPerSecond
  }

  /// The rest in nanoseconds, 0…999,999,000.
  public var nanoseconds: Int32 {
    Int32((rawValue - seconds * Self.microsecondsPerSecond) * 1000)
  }

  /// Earlier instants come first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Turns instants into the union's days: Asia/Ho_Chi_Minh, UTC+7 without daylight saving.
public enum UnionCalendar {
  /// Offset of Asia/Ho_Chi_Minh from UTC, in microseconds.
  public static let offset: Int64 = 7 * 3600 * Instant.microsecondsPerSecond
  /// Length of a day, in microseconds.
  public static let dayLength: Int64 = 86_400 * Instant.microsecondsPerSecond

  /// The day on which an instant falls.
  public static func day(of instant: Instant) -> BusinessDay {
    if instant >= end(of: .distantFuture) { return .distantFuture }
    if instant <= start(of: .distantPast) { return .distantPast }
    let local = instant.rawValue + offset
    let floor = local >= 0 ? local / dayLength : (local - dayLength + 1) / dayLength
    return BusinessDay(rawValue: floor)
  }

  /// The first instant of a day.
  public static func start(of day: BusinessDay) -> Instant {
    Instant(rawValue: day.rawValue * dayLength - offset)
  }

  /// The last instant of a day, a microsecond before the next one starts.
  public static func end(of day: BusinessDay) -> Instant {
    Instant(rawValue: (day.rawValue + 1) * dayLength - offset - 1)
  }
}
