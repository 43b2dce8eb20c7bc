import DequeModule
import Synchronization

/// A bounded queue between tasks that send and one that receives.
public final class MessagePipe<Element: Sendable>: Sendable {
  private enum Ending {
    case finished
    case failed(any Error)
  }

  /// A task whose element is in and that waits until there is room behind it.
  private struct Sender {
    let ticket: UInt64
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var elements: Deque<Element> = []
    /// What the elements weigh together.
    var weight = 0
    var ending: Ending?
    var receiver: CheckedContinuation<Element?, any Error>?
    var senders: Deque<Sender> = []
    var lastTicket: UInt64 = 0
    var closed: (any Error)?
  }

  private let state = Mutex(State())
  private let capacity: Int
  private let weightMax: Int
  private let weigh: @Sendable (Element) -> Int

  /// A pipe that holds a number of elements, at least one.
  public convenience init(capacity: Int) {
    self.init(capacity: capacity, weightMax: .max) { _ in 0 }
  }

  /// A pipe that holds a number of elements, at least one, and no further one once they weigh as
  /// much as they may.
  /// - Parameters:
  ///   - weightMax: in the unit of `weigh`.
  ///   - weigh: an element's weight, such as its bytes; not negative.
  public init(capacity: Int, weightMax: Int, weigh: @escaping @Sendable (Element) -> Int) {
    self.capacity = max(1, capacity)
    self.weightMax = max(1, weightMax)
    self.weigh = weigh
  }

  private func isFull(_ state: borrowing State) -> Bool {
    guard state.elements.count < capacity else { return true }
    return state.weight >= weightMax
  }

  /// How many elements wait.
  var count: Int { state.withLock { $0.elements.count } }

  /// Puts an element in, then waits for room behind it. Several tasks may send at once.
  /// - Throws: the error with which the receiver closed the pipe, or `CancellationError`.
  public func send(_ element: Element) async throws {
    try Task.checkCancellation()
    let ticket = try state.withLock { state -> UInt64? in
      if let closed = state.closed { throw closed }
      if let receiver = state.receiver {
        state.receiver = nil
        receiver.resume(returning: element)
        return nil
      }
      state.elements.append(element)
      state.weight += weigh(element)
      guard isFull(state) else { return nil }
      state.lastTicket += 1
      return state.lastTicket
    }
    guard let ticket else { return }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Void, any Error>) in
        state.withLock { state in
          if let closed = state.closed {
            continuation.resume(throwing: closed)
          } else if !isFull(state) {
            continuation.resume()
          } else if Task.isCancelled {
            continuation.resume(throwing: CancellationError())
          } else {
            state.senders.append(Sender(ticket: ticket, continuation: continuation))
          }
        }
      }
    } onCancel: {
      state.withLock { state in
        guard let place = state.senders.firstIndex(where: { $0.ticket == ticket }) else { return }
        state.senders.remove(at: place).continuation.resume(throwing: CancellationError())
      }
    }
  }

  /// Ends the pipe: the receiver sees the end, or the error, behind what is queued.
  public func finish(throwing error: (any Error)? = nil) {
    state.withLock { state in
      guard state.ending == nil else { return }
      state.ending = error.map { .failed($0) } ?? .finished
      guard let receiver = state.receiver else { return }
      state.receiver = nil
      if let error { receiver.resume(throwing: error) } else { receiver.resume(returning: nil) }
    }
  }

  /// Closes the pipe from the receiver's side: senders get the error, what is queued is dropped.
  public func close(throwing error: any Error) {
    state.withLock { state in
      guard state.closed == nil else { return }
      state.closed = error
      state.elements.removeAll()
      state.weight = 0
      while let sender = state.senders.popFirst() { sender.continuation.resume(throwing: error) }
      if state.ending == nil { state.ending = .failed(error) }
      state.receiver?.resume(throwing: error)
      state.receiver = nil
    }
  }

  /// The next element; `nil` at the end.
  /// - Throws: the error with which the pipe ended, or `CancellationError`.
  public func next() async throws -> Element? {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        state.withLock { state in
          if let element = take(&state) {
            continuation.resume(returning: element)
            return
          }
          switch state.ending {
          case .finished: continuation.resume(returning: nil)
          case .failed(let error): continuation.resume(throwing: error)
          case nil where Task.isCancelled: continuation.resume(throwing: CancellationError())
          case nil: state.receiver = continuation
          }
        }
      }
    } onCancel: {
      state.withLock { state in
        state.receiver?.resume(throwing: CancellationError())
        state.receiver = nil
      }
    }
  }

  /// Takes the first element; where that makes room, those who waited for it go on.
  private func take(_ state: inout State) -> Element? {
    guard let element = state.elements.popFirst() else { return nil }
    state.weight -= weigh(element)
    if !isFull(state) {
      while let sender = state.senders.popFirst() { sender.continuation.resume() }
    }
    return element
  }
}
