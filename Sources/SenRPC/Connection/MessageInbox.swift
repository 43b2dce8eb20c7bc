import DequeModule
import Synchronization

/// Messages of one call that have come in and that its task has not taken yet. How many bytes it
/// holds is bounded by the stream's window.
final class MessageInbox: Sendable {
  private enum Ending {
    case finished
    case failed(any Error)
  }

  private struct State {
    var messages: Deque<ReceivedMessage> = []
    var ending: Ending?
    var receiver: CheckedContinuation<ReceivedMessage?, any Error>?
    /// Since when the receiver waits, in nanoseconds of the monotonic clock.
    var waitingSince: UInt64 = 0
  }

  private enum Look {
    case found(ReceivedMessage?)
    case wait
  }

  private let state = Mutex(State())

  /// Since when a task waits for a message, in nanoseconds of the monotonic clock; `nil` if none
  /// does.
  var waitingSince: UInt64? {
    state.withLock { $0.receiver == nil ? nil : $0.waitingSince }
  }

  /// Adds a message.
  /// - Returns: true if a task that waited has taken it.
  func deliver(_ message: ReceivedMessage) -> Bool {
    let receiver = state.withLock { state -> CheckedContinuation<ReceivedMessage?, any Error>? in
      guard state.ending == nil else { return nil }
      guard let receiver = state.receiver else {
        state.messages.append(message)
        return nil
      }
      state.receiver = nil
      return receiver
    }
    receiver?.resume(returning: message)
    return receiver != nil
  }

  /// Ends the messages, behind those that wait.
  func finish() {
    end(.finished, drop: false)
  }

  /// Ends the messages at once with an error; those that wait are dropped.
  func fail(_ error: any Error, keepingQueued: Bool = false) {
    end(.failed(error), drop: !keepingQueued)
  }

  private func end(_ ending: Ending, drop: Bool) {
    let receiver = state.withLock { state -> CheckedContinuation<ReceivedMessage?, any Error>? in
      if drop {
        state.messages.removeAll()
        if case .failed = state.ending { return nil }
        state.ending = ending
      } else {
        guard state.ending == nil else { return nil }
        state.ending = ending
      }
      defer { state.receiver = nil }
      return state.receiver
    }
    guard let receiver else { return }
    switch ending {
    case .finished: receiver.resume(returning: nil)
    case .failed(let error): receiver.resume(throwing: error)
    }
  }

  /// The next message; `nil` at the end.
  func next() async throws -> ReceivedMessage? {
    if case .found(let message) = try state.withLock({ try Self.look(&$0) }) { return message }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<ReceivedMessage?, any Error>) in
        state.withLock { state in
          do {
            if case .found(let message) = try Self.look(&state) {
              continuation.resume(returning: message)
            } else if Task.isCancelled {
              continuation.resume(throwing: CancellationError())
            } else {
              state.receiver = continuation
              state.waitingSince = RPCDeadline.clock()
            }
          } catch {
            continuation.resume(throwing: error)
          }
        }
      }
    } onCancel: {
      let receiver = state.withLock { state in
        defer { state.receiver = nil }
        return state.receiver
      }
      receiver?.resume(throwing: CancellationError())
    }
  }

  private static func look(_ state: inout State) throws -> Look {
    if let message = state.messages.popFirst() { return .found(message) }
    switch state.ending {
    case .finished: return .found(nil)
    case .failed(let error): throw error
    case nil: return .wait
    }
  }
}
