import Synchronization

/// Gives record ids: 41 bits of milliseconds since 2020-01-01, 10 bits of node, 12 bits of sequence.
///
/// Ids of one generator always grow, also when the clock steps back or a millisecond is used up.
public final class RecordIDGenerator: Sendable {
  /// Milliseconds from 1970 to 2020-01-01T00:00:00Z.
  public static let epochMilliseconds: Int64 = 1_577_836_800_000
  /// Bits of the sequence within a millisecond.
  public static let sequenceBits: Int64 = 12
  /// Bits of the node.
  public static let nodeBits: Int64 = 10
  /// The largest node.
  public static let largestNode: Int64 = (1 << nodeBits) - 1

  private let node: Int64
  private let milliseconds: @Sendable () -> Int64
  private let last: Mutex<Int64>

  /// A generator of a node, 0 to 1023, with a clock in milliseconds since 1970. It never gives an id
  /// at or below `after`.
  public init(node: Int64, after: Int64 = 0, milliseconds: @escaping @Sendable () -> Int64) {
    precondition((0...Self.largestNode).contains(node), "node must be 0 to 1023")
    self.node = node
    self.milliseconds = milliseconds
    last = Mutex((after >> (Self.nodeBits + Self.sequenceBits)) << Self.sequenceBits)
  }

  /// The next id.
  public func next() -> Int64 {
    let now = max(0, milliseconds() - Self.epochMilliseconds) << Self.sequenceBits
    // The state is (millisecond, sequence); a used-up millisecond borrows from the next.
    let state = last.withLock { last -> Int64 in
      last = max(last + 1, now)
      return last
    }
    let sequence = state & ((1 << Self.sequenceBits) - 1)
    let time = state >> Self.sequenceBits
    return (time << (Self.nodeBits + Self.sequenceBits)) | (node << Self.sequenceBits) | sequence
  }
}
