import CGlibc
import NIOCore

/// Fits a process to what the machine lets it use.
enum ProcessResources {
  /// Bytes at the end of a heap that are kept for the next message instead of given back. By
  /// itself glibc gives back all but some 256 KiB, and a stream of messages of 64 KiB then faults
  /// every page in again.
  static let keptHeapBytes: Int32 = 8 * 1024 * 1024
  /// Bytes from which on an allocation has pages of its own: none up to the largest message.
  static let mappedBytes: Int32 = 8 * 1024 * 1024

  /// Says how many event loops and how much kept memory suit this process; to be called before the
  /// first event loop is asked for.
  static func fit() {
    // One loop for each processor that the process may use. NIO counts those of the machine, and
    // two loops on one processor take each other's turns.
    NIOSingletons.groupLoopCountSuggestion = allowedProcessors
    _ = sen_malloc_keep(keptHeapBytes, mappedBytes)
  }

  /// Processors that this process may run on, by its affinity (taskset, CPUAffinity=, cpusets).
  static var allowedProcessors: Int {
    let count = Int(sen_processors_allowed())
    return count == 0 ? System.coreCount : min(count, System.coreCount)
  }
}
