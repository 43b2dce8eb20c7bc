import NIOCore

/// The moment by which a call must have ended, on the machine's monotonic clock.
public struct RPCDeadline: Sendable, Hashable, Comparable {
  /// Nanoseconds on the monotonic clock.
  public let nanoseconds: UInt64

  /// A deadline at a moment of the monotonic clock, in nanoseconds.
  public init(nanoseconds: UInt64) {
    self.nanoseconds = nanoseconds
  }

  /// The deadline that lies a duration from now; a negative duration lies in the past.
  public static func after(_ duration: Duration) -> RPCDeadline {
    after(duration, now: clock())
  }

  /// The deadline that lies a duration from a moment.
  static func after(_ duration: Duration, now: UInt64) -> RPCDeadline {
    RPCDeadline(nanoseconds: now &+ duration.nanosecondsClamped)
  }

  /// The end of a wait that begins at a moment: its own, or the sooner deadline of what waits.
  static func ofWait(_ wait: Duration, within deadline: RPCDeadline?, now: UInt64) -> RPCDeadline {
    let own = after(wait, now: now)
    return min(deadline ?? own, own)
  }

  /// What is left, never negative.
  public var remaining: Duration { remaining(now: Self.clock()) }

  /// What is left at a moment.
  func remaining(now: UInt64) -> Duration {
    now >= nanoseconds ? .zero : .nanoseconds(Int64(clamping: nanoseconds - now))
  }

  /// What is left in whole microseconds, rounded up.
  var remainingMicroseconds: UInt64 {
    let now = Self.clock()
    return now >= nanoseconds ? 0 : (nanoseconds - now + 999) / 1_000
  }

  /// True if nothing is left.
  public var isExpired: Bool { isExpired(now: Self.clock()) }

  /// True if nothing is left at a moment.
  func isExpired(now: UInt64) -> Bool { now >= nanoseconds }

  /// The sooner deadline is the smaller.
  public static func < (left: RPCDeadline, right: RPCDeadline) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// Now, in nanoseconds of the monotonic clock that event loops use.
  static func clock() -> UInt64 {
    NIODeadline.now().uptimeNanoseconds
  }
}

extension Duration {
  /// Whole nanoseconds, at least zero and at most what a year or so needs.
  var nanosecondsClamped: UInt64 {
    let (seconds, attoseconds) = components
    if seconds < 0 || attoseconds < 0 { return 0 }
    let capped = UInt64(min(seconds, 4_000_000_000))
    return capped * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
  }
}
