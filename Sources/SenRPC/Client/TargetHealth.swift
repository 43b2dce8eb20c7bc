/// What the outcomes of calls say about one replica: after several failures in a row it is left
/// out for a while, longer with every time.
struct TargetHealth: Sendable {
  private var failures = 0
  private var ejections = 0
  private(set) var ejectedUntil: UInt64 = 0

  /// True if the replica has not failed, and was never left out.
  var isSpotless: Bool { failures == 0 && ejections == 0 }

  func isEjected(now: UInt64) -> Bool { now < ejectedUntil }

  /// A call has ended. UNAVAILABLE and INTERNAL say that the replica is unwell, a call that its
  /// caller gave up or that no handler saw says nothing, all else that it is well.
  /// - Parameter mayEject: false if too many replicas are left out already.
  /// - Returns: true if the replica is left out from now on.
  mutating func record(
    _ error: RPCError?, now: UInt64, limits: EjectionLimits, mayEject: Bool
  ) -> Bool {
    switch error?.code {
    case .cancelled, .deadlineExceeded: return false
    case _ where error?.notProcessed == true: return false
    case .unavailable, .internalError: break
    default:
      failures = 0
      if now > ejectedUntil &+ limits.longest.nanosecondsClamped { ejections = 0 }
      return false
    }
    failures += 1
    guard failures >= limits.failures, !isEjected(now: now), mayEject else { return false }
    failures = 0
    let doubled = limits.first.nanosecondsClamped << UInt64(min(ejections, 20))
    ejections += 1
    ejectedUntil = now &+ min(doubled, limits.longest.nanosecondsClamped)
    return true
  }
}

/// When a replica whose calls fail is left out, and for how long.
public struct EjectionLimits: Sendable, Hashable {
  /// Failures in a row after which a replica is left out.
  public var failures = 5
  /// How long a replica is left out the first time; it doubles with every time.
  public var first: Duration = .seconds(10)
  /// The longest time that a replica is left out.
  public var longest: Duration = .seconds(300)

  /// The defaults.
  public init() {}
}
