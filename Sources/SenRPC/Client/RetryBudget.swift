import DequeModule

/// How many second attempts a client may begin in a time.
struct HedgeBudget: Sendable {
  private var begun: Deque<UInt64> = []

  mutating func take(now: UInt64, max: Int, interval: Duration) -> Bool {
    let span = interval.nanosecondsClamped
    while let first = begun.first, now &- first > span { begun.removeFirst() }
    guard begun.count < max else { return false }
    begun.append(now)
    return true
  }
}

/// How many retries a client may make: each takes one, each success earns a tenth.
struct RetryBudget: Sendable {
  private static let earnedBySuccess = 0.1
  private let capacity: Double
  private(set) var tokens: Double

  init(capacity: Double) {
    self.capacity = capacity
    tokens = capacity
  }

  mutating func take() -> Bool {
    guard tokens >= 1 else { return false }
    tokens -= 1
    return true
  }

  mutating func succeeded() {
    tokens = min(capacity, tokens + Self.earnedBySuccess)
  }

  /// Whether a failed call may be sent again (E-3), before the budget is asked.
  static func isRetryable(
    _ error: RPCError, _ method: RPCMethod, hasIdempotencyKey: Bool
  ) -> Bool {
    guard !error.noRetry else { return false }
    if error.notProcessed { return true }
    guard error.code == .unavailable else { return false }
    return hasIdempotencyKey || method.options.contains(.idempotent)
  }
}
