import Synchronization

/// The one thread that writes: it drains its queue without a timer, so that the time of one fsync is
/// the window in which the next group gathers.
final class WriterThread: Sendable {
  private enum Work: Sendable {
    case write(WriteJob)
    /// Upkeep that needs the writing connection, outside a transaction.
    case keep(@Sendable (any SQLConnection) -> Void)
  }

  private let queue: WorkQueue<Work>
  private let thread: WorkerThread

  init(
    connection: any SQLConnection, commit: GroupCommit, groupAtMost: Int, queueAtMost: Int
  ) throws {
    let queue = WorkQueue<Work>(atMost: queueAtMost)
    let confined = Confined((connection: connection, commit: commit))
    self.queue = queue
    thread = try WorkerThread(name: "sen-write") {
      while true {
        let works = queue.take(atMost: groupAtMost)
        guard !works.isEmpty else { break }
        Self.serve(works, confined.value.connection, confined.value.commit)
      }
      confined.value.commit.close()
    }
  }

  private static func serve(
    _ works: [Work], _ connection: any SQLConnection, _ commit: GroupCommit
  ) {
    var group: [WriteJob] = []
    for work in works {
      if case .write(let job) = work { group.append(job) }
    }
    if !group.isEmpty { commit.commit(group) }
    for work in works {
      if case .keep(let body) = work { body(connection) }
    }
  }

  func write(
    _ request: WriteRequest, _ body: @escaping @Sendable (WriteTransaction) throws -> [UInt8]
  ) async throws -> WriteOutcome {
    let cancellation = Cancellation()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let job = WriteJob(
          request: request, isCancelled: { cancellation.isCancelled }, body: body,
          answer: { continuation.resume(with: $0) })
        add(.write(job), continuation)
      }
    } onCancel: {
      cancellation.cancel()
    }
  }

  func keep(_ body: @escaping @Sendable (any SQLConnection) throws -> Void) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, _>) in
      let work = Work.keep { connection in
        continuation.resume(with: Result { try body(connection) })
      }
      add(work, continuation)
    }
  }

  private func add<Value>(_ work: Work, _ continuation: CheckedContinuation<Value, any Error>) {
    do {
      try queue.add(work)
    } catch {
      continuation.resume(throwing: error)
    }
  }

  /// Work that waits.
  var waiting: Int { queue.count }

  /// Refuses further writes, does those that wait and ends the thread.
  func close() {
    queue.close()
    thread.join()
  }
}

/// Whether a task was cancelled before its turn came.
private final class Cancellation: Sendable {
  private let flag = Atomic(false)

  var isCancelled: Bool { flag.load(ordering: .acquiring) }

  func cancel() { flag.store(true, ordering: .releasing) }
}
