import Synchronization

/// Gives record ids: 41 bits of milliseconds since 2020-01-01, 10 bits of node, 12 bits of sequence.
///
/// Ids of one generator always grow, also when the clock steps back or a millisecond is used up (it
/// then borrows from the next).
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
  /// Milliseconds and sequence of the last id, without the node.
  private let last: Mutex<Int64>

  /// A generator of a node, 0 to 1023, with a clock in milliseconds since 1970. It never gives an id
  /// at or below `after`.
  public init(node: Int64, after: Int64 = 0, milliseconds: @escaping @Sendable () -> Int64) {
    precondition((0...Self.largestNode).contains(node), "node must be 0 to 1023")
    self.node = node
    self.milliseconds = milliseconds
    let time = after >> (Self.nodeBits + Self.sequenceBits)
    // The sequence of another node's id says nothing about ours: its whole millisecond is left out.
    last = Mutex(after > 0 ? (time + 1) << Self.sequenceBits : 0)
  }

  /// The next id.
  public func next() -> Int64 {
    let now = max(0, milliseconds() - Self.epochMilliseconds) << Self.sequenceBits
    return id(
      last.withLock { last in
        last = max(last + 1, now)
        return last
      })
  }

  /// The id given last; of no meaning before the first.
  var latest: Int64 { id(last.withLock { $0 }) }

  private func id(_ state: Int64) -> Int64 {
    let sequence = state & ((1 << Self.sequenceBits) - 1)
    let time = state >> Self.sequenceBits
    return (time << (Self.nodeBits + Self.sequenceBits)) | (node << Self.sequenceBits) | sequence
  }
}
