import Synchronization

/// Bytes that messages in reassembly may hold past their windows, over all connections.
public final class ReassemblyBudget: Sendable {
  /// Bytes of a process at the most.
  public static let processBytes = 256 * 1024 * 1024
  /// The budget that connections share unless they are given another.
  public static let process = ReassemblyBudget(bytes: processBytes)

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
