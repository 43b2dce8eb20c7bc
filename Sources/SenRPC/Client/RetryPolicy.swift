import Synchronization

/// When a client sends a call again, the same way on every transport (E-3).
final class RetryPolicy: Sendable {
  /// Doublings of the delay at the most.
  private static let doublingsMax = 10

  private let budget: Mutex<RetryBudget>
  private let firstDelay: Duration

  init(budget: Double, firstDelay: Duration) {
    self.budget = Mutex(RetryBudget(capacity: budget))
    self.firstDelay = firstDelay
  }

  /// How long to wait before a call is sent again; `nil` if it must not be. A call that no handler
  /// has seen is sent again one time, however few attempts it may have: at once, or when the server
  /// has asked for it.
  /// - Parameter attempt: the number of the attempt that failed, from 0.
  /// - Parameter repeatedUnprocessed: that one time is over.
  /// - Parameter now: the moment of the failure.
  func delay(
    after failure: RPCError?, _ method: RPCMethod, _ options: CallOptions,
    hasIdempotencyKey: Bool, deadline: RPCDeadline?, attempt: Int, repeatedUnprocessed: Bool,
    now: @autoclosure () -> UInt64 = RPCDeadline.clock()
  ) -> Duration? {
    guard let failure, !Task.isCancelled,
      RetryBudget.isRetryable(failure, method, hasIdempotencyKey: hasIdempotencyKey)
    else { return nil }
    if failure.notProcessed, !repeatedUnprocessed {
      let delay = failure.pushback ?? .zero
      if let deadline, delay > .zero, deadline.remaining(now: now()) <= delay { return nil }
      return delay
    }
    guard attempt + 1 < options.attempts else { return nil }
    let delay = failure.pushback ?? firstDelay * (1 << min(attempt, Self.doublingsMax))
    if let deadline, deadline.remaining(now: now()) <= delay { return nil }
    return take() ? delay : nil
  }

  /// A call has ended well: it earns a part of a retry.
  func succeeded() { budget.withLock { $0.succeeded() } }

  /// Takes one retry from the budget; false if there is none.
  func take() -> Bool { budget.withLock { $0.take() } }

  /// Tells interceptors that a call is about to be sent again.
  func tell(
    _ interceptors: [any ClientInterceptor], _ method: RPCMethod, attempts: Int,
    _ error: RPCError, delay: Duration
  ) {
    guard !interceptors.isEmpty else { return }
    let notice = RetryNotice(
      method: method, attempts: attempts, error: error, delay: delay,
      budget: budget.withLock { $0.tokens })
    for interceptor in interceptors { interceptor.retrying(notice) }
  }
}
