import Synchronization

/// Where a read stands, so that cancelling its task takes it out of the queue or ends its statement.
final class ReadTicket: Sendable {
  private enum State {
    case waiting, cancelled, done
    case running(interrupt: @Sendable () -> Void)
  }

  private let state = Mutex(State.waiting)

  /// False where the read was cancelled while it waited.
  func start(interrupt: @escaping @Sendable () -> Void) -> Bool {
    state.withLock { state in
      guard case .waiting = state else { return false }
      state = .running(interrupt: interrupt)
      return true
    }
  }

  /// Takes the read off its connection; true where it was cancelled meanwhile.
  func finish() -> Bool {
    state.withLock { state in
      if case .cancelled = state { return true }
      state = .done
      return false
    }
  }

  func cancel() {
    state.withLock { state in
      switch state {
      case .waiting: state = .cancelled
      case .running(let interrupt):
        state = .cancelled
        interrupt()
      case .cancelled, .done: break
      }
    }
  }

  var isCancelled: Bool {
    state.withLock { state in
      if case .cancelled = state { return true }
      return false
    }
  }
}

/// Readers, each with a connection and a thread of its own.
final class ReaderPool: Sendable {
  typealias Job = @Sendable (any SQLConnection) -> Void

  private let queue: WorkQueue<Job>
  private let threads: [WorkerThread]

  /// Opens the connections and starts the threads; on an error none is left behind.
  init(
    name: String, count: Int, queueAtMost: Int, connect: () throws -> any SQLConnection
  ) throws {
    let queue = WorkQueue<Job>(atMost: queueAtMost)
    var threads: [WorkerThread] = []
    do {
      for index in 0..<max(1, count) {
        let confined = Confined(try connect())
        threads.append(
          try WorkerThread(name: "\(name)-\(index)") {
            while let job = queue.take(atMost: 1).first { job(confined.value) }
            confined.value.close()
          })
      }
    } catch {
      queue.close()
      for thread in threads { thread.join() }
      throw error
    }
    self.queue = queue
    self.threads = threads
  }

  /// Runs a block on one of the connections, outside a transaction.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection, ReadTicket) throws -> Value
  ) async throws -> Value {
    let ticket = ReadTicket()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        do {
          try queue.add { connection in
            continuation.resume(with: Self.carryOut(ticket, connection, body))
          }
        } catch {
          continuation.resume(throwing: error)
        }
      }
    } onCancel: {
      ticket.cancel()
    }
  }

  /// Runs a block in one consistent view.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (ReadTransaction) throws -> Value
  ) async throws -> Value {
    try await run { connection, ticket in
      try connection.perform(.beginReading)
      let transaction = ReadTransaction(connection: connection, ticket: ticket)
      defer {
        transaction.end()
        // An interruption may meet the COMMIT; the view must not outlive the read.
        try? connection.perform(.commit)
        if connection.isInTransaction { try? connection.perform(.rollback) }
      }
      return try body(transaction)
    }
  }

  private static func carryOut<Value>(
    _ ticket: ReadTicket, _ connection: any SQLConnection,
    _ body: (any SQLConnection, ReadTicket) throws -> Value
  ) -> Result<Value, any Error> {
    guard ticket.start(interrupt: connection.interruption) else {
      return .failure(CancellationError())
    }
    let result = Result { try body(connection, ticket) }
    return ticket.finish() ? .failure(CancellationError()) : result
  }

  /// Refuses further reads, serves those that wait and ends the threads.
  func close() {
    queue.close()
    for thread in threads { thread.join() }
  }
}
