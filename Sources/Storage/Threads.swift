import Foundation
import Synchronization

/// Work for a thread that waits on a condition: a bounded queue.
final class WorkQueue<Item>: @unchecked Sendable {
  // Every access to the state is under the condition's lock.
  private let condition = NSCondition()
  private var items: [Item] = []
  private var isClosed = false
  private let most: Int

  init(atMost most: Int) { self.most = most }

  /// Adds an item; throws when the queue is full or closed.
  func add(_ item: Item) throws {
    condition.lock()
    defer { condition.unlock() }
    guard !isClosed else { throw StorageError.closed }
    guard items.count < most else { throw StorageError.full }
    items.append(item)
    condition.signal()
  }

  /// Waits for items and takes at most `count`; empty when the queue is closed and empty.
  func take(atMost count: Int) -> [Item] {
    condition.lock()
    defer { condition.unlock() }
    while items.isEmpty && !isClosed { condition.wait() }
    let taken = Array(items.prefix(count))
    items.removeFirst(taken.count)
    return taken
  }

  /// Refuses further items and wakes every waiting thread; what waits is still taken.
  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }
}

/// A thread that runs to its end; closing waits for it.
final class WorkerThread: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let joined = Mutex(false)

  init(name: String, _ body: @escaping @Sendable () -> Void) {
    let done = done
    let thread = Thread {
      body()
      done.signal()
    }
    thread.name = name
    thread.stackSize = 4 << 20
    thread.start()
  }

  /// Waits for the end, once.
  func join() {
    let already = joined.withLock { joined in
      defer { joined = true }
      return joined
    }
    if !already { done.wait() }
  }
}

/// Readers, each with a connection and a thread of its own.
final class ReaderPool: Sendable {
  typealias Job = @Sendable (any SQLConnection) -> Void

  private let queue: WorkQueue<Job>
  private let threads: [WorkerThread]

  init(count: Int, queueAtMost: Int, open: () throws -> SQLiteConnection) throws {
    let queue = WorkQueue<Job>(atMost: queueAtMost)
    let connections = try (0..<max(1, count)).map { _ in Confined(try open()) }
    self.queue = queue
    threads = connections.enumerated().map { index, confined in
      WorkerThread(name: "sen-read-\(index)") {
        while true {
          let jobs = queue.take(atMost: 1)
          guard !jobs.isEmpty else { break }
          for job in jobs { job(confined.value) }
        }
        confined.value.close()
      }
    }
  }

  func run<Value: Sendable>(
    _ body: @escaping @Sendable (ReadTransaction) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      do {
        try queue.add { connection in
          continuation.resume(
            with: Result {
              try connection.script("BEGIN")
              defer { try? connection.script("COMMIT") }
              return try body(ReadTransaction(connection: connection))
            })
        }
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }

  func close() {
    queue.close()
    for thread in threads { thread.join() }
  }
}

/// Hands a value that is not Sendable to the one thread that will use it.
struct Confined<Value>: @unchecked Sendable {
  // Made on the opening thread, used by one worker thread only from then on.
  let value: Value
  init(_ value: Value) { self.value = value }
}
