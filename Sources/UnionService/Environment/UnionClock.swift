import Glibc
import Synchronization
import UnionModel

/// What time it is: injected, so that tests and replays decide it.
public protocol UnionClock: Sendable {
  /// The instant, to the microsecond.
  var now: Instant { get }
}

extension UnionClock {
  /// The union's day, in Asia/Ho_Chi_Minh.
  public var today: BusinessDay { UnionCalendar.day(of: now) }
}

/// The machine's clock.
public struct SystemUnionClock: UnionClock {
  /// Makes the clock.
  public init() {}

  /// The machine's time in UTC.
  public var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(
      rawValue: Int64(time.tv_sec) * Instant.microsecondsPerSecond + Int64(time.tv_nsec) / 1000)
  }
}

/// A clock that stands until it is set.
public final class FixedUnionClock: UnionClock {
  private let instant: Mutex<Instant>

  /// Stands at an instant.
  public init(_ instant: Instant) {
    self.instant = Mutex(instant)
  }

  /// Stands at noon of a day.
  public convenience init(noonOf day: BusinessDay) {
    self.init(
      Instant(
        rawValue: UnionCalendar.start(of: day).rawValue + UnionCalendar.dayLength / 2))
  }

  /// Where it stands.
  public var now: Instant { instant.withLock { $0 } }

  /// Sets it.
  public func set(_ now: Instant) {
    instant.withLock { $0 = now }
  }

  /// Moves it by microseconds.
  public func advance(by microseconds: Int64) {
    instant.withLock { $0 = Instant(rawValue: $0.rawValue + microseconds) }
  }
}
