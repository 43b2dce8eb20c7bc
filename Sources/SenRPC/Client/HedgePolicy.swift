import Synchronization

/// When a client begins a second attempt beside the first one, the same way on every transport.
final class HedgePolicy: Sendable {
  private enum Step: Sendable {
    case waited
    case ended(Result<RPCReply, any Error>)
  }

  private let delay: Duration
  private let max: Int
  private let interval: Duration
  private let retries: RetryPolicy
  private let clock: any Clock<Duration>
  private let budget = Mutex(HedgeBudget())

  /// A policy.
  /// - Parameters:
  ///   - delay: the wait before a second attempt.
  ///   - max: second attempts that may begin within `interval`.
  ///   - retries: whose budget a second attempt takes from.
  ///   - clock: what the wait goes by.
  init(
    delay: Duration, max: Int, interval: Duration, retries: RetryPolicy,
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.delay = delay
    self.max = max
    self.interval = interval
    self.retries = retries
    self.clock = clock
  }

  /// Whether a call may be hedged at all.
  static func allows(_ method: RPCMethod, _ options: CallOptions) -> Bool {
    method.options.contains(.hedge) && options.attempts > 1
  }

  /// Makes a call: the second attempt begins when the first takes long; the first good reply counts
  /// and the other call is cancelled.
  func reply(
    _ first: @escaping @Sendable () async throws -> RPCReply,
    second: @escaping @Sendable () async throws -> RPCReply
  ) async throws -> RPCReply {
    try await withThrowingTaskGroup(of: Step.self) { group in
      defer { group.cancelAll() }
      // Both attempts and the wait between them run at once; the first good end ends the group.
      group.addTask { await Self.ended(first) }
      group.addTask {
        // The wait ends early only when the call has ended, which cancels it.
        try? await self.clock.sleep(for: self.delay)
        return .waited
      }
      var running = 1
      while let step = try await group.next() {
        switch step {
        case .waited:
          guard !Task.isCancelled, mayBegin() else { continue }
          running += 1
          group.addTask { await Self.ended(second) }
        case .ended(.success(let reply)):
          return reply
        case .ended(.failure(let error)):
          running -= 1
          // The other attempt may still succeed, unless the server has answered for good.
          let other = (error as? RPCError).map { $0.code == .unavailable && !$0.noRetry } ?? false
          if running == 0 || !other { throw error }
        }
      }
      throw RPCError.cancelled
    }
  }

  private static func ended(_ body: () async throws -> RPCReply) async -> Step {
    do { return .ended(.success(try await body())) } catch { return .ended(.failure(error)) }
  }

  private func mayBegin() -> Bool {
    let isInTime = budget.withLock {
      $0.take(now: RPCDeadline.clock(), max: max, interval: interval)
    }
    return isInTime && retries.take()
  }
}
