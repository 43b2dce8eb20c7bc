import Synchronization

/// Bytes that the connections of a process may hold together: past their windows in reassembly, or
/// in the queues of messages that wait to be taken or sent.
public final class ReassemblyBudget: Sendable {
  /// Bytes of a process in reassembly past the windows at the most.
  public static let processBytes = 256 * 1024 * 1024
  /// The budget of reassembly that connections share unless they are given another.
  public static let process = ReassemblyBudget(bytes: processBytes)
  /// Bytes of a process in queues at the most.
  public static let queueBytes = 1024 * 1024 * 1024
  /// The budget of queues that servers' connections share unless they are given another.
  public static let queues = ReassemblyBudget(bytes: queueBytes)

  private let left: Atomic<Int>

  /// A budget of so many bytes.
  public init(bytes: Int) {
    left = Atomic(bytes)
  }

  /// Bytes that are free.
  public var available: Int { left.load(ordering: .relaxed) }

  func take(_ bytes: Int) -> Bool {
    let rest = left.subtract(bytes, ordering: .relaxed).newValue
    if rest >= 0 { return true }
    left.add(bytes, ordering: .relaxed)
    return false
  }

  func give(_ bytes: Int) {
    guard bytes > 0 else { return }
    left.add(bytes, ordering: .relaxed)
  }
}
