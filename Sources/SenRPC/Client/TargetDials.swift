/// When a pool makes another connection to a replica: one at a time, so many at the most, and after
/// a failure not before some time has passed.
struct TargetDials: Sendable {
  /// What becomes of a call that finds no place.
  enum Answer: Sendable {
    /// A connection is made for it.
    case begin
    /// It waits for one that is being made, or for a place.
    case wait
    /// The replica was down a moment ago.
    case refuse
  }

  /// Doublings of the wait at the most.
  private static let doublingsMax = 20
  /// Parts of the wait, so that not all clients come back at once.
  private static let spread = 0.8...1.2

  /// A connection is being made.
  private(set) var isUnderWay = false
  /// Failures since the last success.
  private(set) var failures = 0
  /// Nothing begins before this moment, in nanoseconds of the monotonic clock.
  private var notBefore: UInt64 = 0

  /// Whether another connection begins.
  /// - Parameter open: the connections that take calls.
  func next(
    open: @autoclosure () -> Int, _ configuration: RPCClientConfiguration,
    now: @autoclosure () -> UInt64
  ) -> Answer {
    guard !isUnderWay, open() < configuration.connectionsPerTargetMax else { return .wait }
    return isPaused(now: now()) ? .refuse : .begin
  }

  /// True while nothing begins because of a failure.
  func isPaused(now: UInt64) -> Bool { now < notBefore }

  /// Begins a connection.
  /// - Returns: false if one is being made already.
  mutating func begin() -> Bool {
    guard !isUnderWay else { return false }
    isUnderWay = true
    return true
  }

  /// The connection is made.
  mutating func succeeded() { self = TargetDials() }

  /// The connection could not be made: the next one has to wait, twice as long as the last.
  mutating func failed(
    _ configuration: RPCClientConfiguration, now: UInt64, part: Double = .random(in: spread)
  ) {
    isUnderWay = false
    let doubled =
      configuration.backoffMin.nanosecondsClamped << UInt64(min(failures, Self.doublingsMax))
    failures += 1
    let capped = min(doubled, configuration.backoffMax.nanosecondsClamped)
    notBefore = now &+ UInt64(Double(capped) * part)
  }
}

extension [ClientConnection] {
  /// How many take calls now or will again; those that end with their calls are not among them, so
  /// that they keep nobody from a new one.
  var openCount: Int {
    count { connection in
      let load = connection.currentLoad
      return !load.isClosed && !load.isDraining
    }
  }

  /// The oldest of those that end with their calls, where they are too many.
  func surplusDraining(max: Int) -> ArraySlice<ClientConnection> {
    let draining = filter { connection in
      let load = connection.currentLoad
      return load.isDraining && !load.isClosed
    }
    return draining.dropLast(max)
  }
}
