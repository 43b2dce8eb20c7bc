import Synchronization

/// A clock whose time goes on when a test says so. One may sleep on it at a time.
final class HandClock: Clock {
  typealias Instant = ContinuousClock.Instant

  private struct State {
    var now = ContinuousClock.now
    var sleeper: (until: Instant, continuation: CheckedContinuation<Bool, Never>)?
    var isCancelled = false
  }

  let minimumResolution = Duration.nanoseconds(1)
  private let asleep = Gate()
  private let state = Mutex(State())

  var now: Instant { state.withLock { $0.now } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    let isOver = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state -> Bool? in
          if state.isCancelled { return false }
          if state.now >= deadline { return true }
          state.sleeper = (deadline, continuation)
          return nil
        }
        if let isOver { continuation.resume(returning: isOver) }
        asleep.open()
      }
    } onCancel: {
      wake(false) { state in
        state.isCancelled = true
        return true
      }
    }
    if !isOver { throw CancellationError() }
  }

  /// Waits until somebody sleeps, then lets time go on.
  /// - Returns: true if the sleeper wakes.
  func advance(by time: Duration) async -> Bool {
    await asleep.passed()
    return wake(true) { state in
      state.now += time
      return state.sleeper.map { state.now >= $0.until } ?? false
    }
  }

  /// Wakes the sleeper if a change to the state says so.
  @discardableResult
  private func wake(_ isOver: Bool, _ change: (inout State) -> Bool) -> Bool {
    let sleeper = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard change(&state) else { return nil }
      defer { state.sleeper = nil }
      return state.sleeper?.continuation
    }
    sleeper?.resume(returning: isOver)
    return sleeper != nil
  }
}
