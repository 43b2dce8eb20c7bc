import Foundation
import Synchronization

/// A thread that runs to its end; joining waits for it.
final class WorkerThread: Sendable {
  /// Bytes of a thread's stack.
  static let stackBytes = 4 << 20
  /// Letters of a thread's name that the system keeps.
  static let nameLetters = 15

  private let thread: pthread_t
  private let isJoined = Mutex(false)

  /// Starts a thread.
  init(name: String, _ body: @escaping @Sendable () -> Void) throws(StorageError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackBytes)
    var started = pthread_t()
    let work = Unmanaged.passRetained(ThreadWork(String(name.prefix(Self.nameLetters)), body))
    let code = pthread_create(
      &started, &attributes,
      { context in
        if let context {
          Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue().run()
        }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      throw .engine(code: code, message: "no thread to be had")
    }
    thread = started
  }

  /// Waits for the end, once. On the thread itself it waits for nothing: the last owner of a database
  /// may let it go in a block that runs there.
  func join() {
    let already = isJoined.withLock { joined in
      defer { joined = true }
      return joined
    }
    guard !already else { return }
    if pthread_equal(pthread_self(), thread) != 0 {
      pthread_detach(thread)
    } else {
      pthread_join(thread, nil)
    }
  }
}

/// What a thread is started with.
private final class ThreadWork: Sendable {
  private let name: String
  private let body: @Sendable () -> Void

  init(_ name: String, _ body: @escaping @Sendable () -> Void) {
    self.name = name
    self.body = body
  }

  func run() {
    // The name in the system's tables, for whoever looks at the process.
    Thread.current.name = name
    body()
  }
}

/// Hands a value that is not Sendable to the one thread that will use it.
struct Confined<Value>: @unchecked Sendable {
  // Made on the opening thread, used by one worker thread only from then on.
  let value: Value
  init(_ value: Value) { self.value = value }
}
