import DequeModule
import Synchronization

/// Places of calls that run at once; who finds none waits for one, but not for ever.
final class CallPlaces: Sendable {
  private struct State {
    var free: Int
    var waiters: Deque<(ticket: UInt64, continuation: CheckedContinuation<Bool, Never>)> = []
    var lastTicket: UInt64 = 0
  }

  private let state: Mutex<State>

  init(_ count: Int) {
    state = Mutex(State(free: count))
  }

  /// Takes a place.
  /// - Returns: false if there was none in time, or the task was cancelled while it waited.
  func take(until deadline: RPCDeadline) async -> Bool {
    let ticket = state.withLock { state -> UInt64? in
      guard state.free == 0 else {
        state.free -= 1
        return nil
      }
      state.lastTicket += 1
      return state.lastTicket
    }
    guard let ticket else { return true }
    // Ended with the wait.
    let timer = Task {
      guard (try? await Task.sleep(for: deadline.remaining)) != nil else { return }
      giveUp(ticket)
    }
    defer { timer.cancel() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isTaken = state.withLock { state -> Bool? in
          if state.free > 0 {
            state.free -= 1
            return true
          }
          if Task.isCancelled || deadline.isExpired { return false }
          state.waiters.append((ticket, continuation))
          return nil
        }
        if let isTaken { continuation.resume(returning: isTaken) }
      }
    } onCancel: {
      giveUp(ticket)
    }
  }

  /// Gives a place back; the one who waits longest has it.
  func give() {
    let next = state.withLock { state in
      guard let next = state.waiters.popFirst() else {
        state.free += 1
        return nil as CheckedContinuation<Bool, Never>?
      }
      return next.continuation
    }
    next?.resume(returning: true)
  }

  private func giveUp(_ ticket: UInt64) {
    let waiter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard let place = state.waiters.firstIndex(where: { $0.ticket == ticket }) else { return nil }
      return state.waiters.remove(at: place).continuation
    }
    waiter?.resume(returning: false)
  }
}
