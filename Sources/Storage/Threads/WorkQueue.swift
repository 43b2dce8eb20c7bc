import Glibc

/// Work for threads that wait for it: a bounded queue under a condition.
final class WorkQueue<Item>: @unchecked Sendable {
  // Every access to the state is under the mutex.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var items: [Item?] = []
  private var first = 0
  private var isClosed = false
  private let most: Int

  /// Slots already taken that may lie in front before the rest moves up.
  private static var slack: Int { 1_024 }

  init(atMost most: Int) {
    self.most = most
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  private func locked<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }

  /// Adds an item; throws when the queue is full or closed.
  func add(_ item: Item) throws(StorageError) {
    try locked { () throws(StorageError) in
      guard !isClosed else { throw .closed }
      guard items.count - first < most else { throw .full }
      items.append(item)
      pthread_cond_signal(condition)
    }
  }

  /// Waits for items and takes at most `count`; empty when the queue is closed and empty.
  func take(atMost count: Int) -> [Item] {
    locked {
      while items.count == first && !isClosed { pthread_cond_wait(condition, mutex) }
      let last = min(items.count, first + count)
      var taken: [Item] = []
      taken.reserveCapacity(last - first)
      for index in first..<last {
        if let item = items[index] { taken.append(item) }
        items[index] = nil
      }
      first = last
      if first == items.count {
        items.removeAll(keepingCapacity: true)
        first = 0
      } else if first >= Self.slack {
        items.removeFirst(first)
        first = 0
      }
      return taken
    }
  }

  /// Items that wait.
  var count: Int { locked { items.count - first } }

  /// Refuses further items and wakes every waiting thread; what waits is still taken.
  func close() {
    locked {
      isClosed = true
      pthread_cond_broadcast(condition)
    }
  }
}
