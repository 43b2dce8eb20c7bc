import Synchronization

/// A bounded queue between one task that sends and one that receives.
public final class MessagePipe<Element: Sendable>: Sendable {
  private enum Ending {
    case finished
    case failed(any Error)
  }

  private struct State {
    var elements: [Element] = []
    var head = 0
    var ending: Ending?
    var receiver: CheckedContinuation<Element?, any Error>?
    var sender: CheckedContinuation<Void, any Error>?
    var closed: (any Error)?

    var count: Int { elements.count - head }

    mutating func pop() -> Element? {
      guard head < elements.count else { return nil }
      let element = elements[head]
      head += 1
      if head == elements.count {
        elements.removeAll(keepingCapacity: true)
        head = 0
      }
      return element
    }
  }

  private let state = Mutex(State())
  private let capacity: Int

  /// A pipe that holds a number of elements, at least one.
  public init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// Waits for room, then puts an element in.
  /// - Throws: the error with which the receiver closed the pipe, or `CancellationError`.
  public func send(_ element: Element) async throws {
    try Task.checkCancellation()
    let wait = try state.withLock { state -> Bool in
      if let closed = state.closed { throw closed }
      if let receiver = state.receiver {
        state.receiver = nil
        receiver.resume(returning: element)
        return false
      }
      state.elements.append(element)
      return state.count >= capacity
    }
    guard wait else { return }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Void, any Error>) in
        state.withLock { state in
          if let closed = state.closed {
            continuation.resume(throwing: closed)
          } else if state.count < capacity {
            continuation.resume()
          } else if Task.isCancelled {
            continuation.resume(throwing: CancellationError())
          } else {
            state.sender = continuation
          }
        }
      }
    } onCancel: {
      state.withLock { state in
        state.sender?.resume(throwing: CancellationError())
        state.sender = nil
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
      state.head = 0
      state.sender?.resume(throwing: error)
      state.sender = nil
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
          if let element = state.pop() {
            state.sender?.resume()
            state.sender = nil
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
}
