/// A seeded source of randomness (SplitMix64): the same seed gives the same data on every machine.
public struct Seeded: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A source that starts from `seed`; `stream` separates independent uses of one seed.
  public init(seed: UInt64, stream: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stream.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    state = seed &* 0x9e37_79b9_7f4a_7c15 ^ hash
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number in 0..<1.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1.0p-53 }

  /// A number in `low`..<`high`.
  public mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * unit()
  }

  /// A whole number in the closed range.
  public mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// A bell-shaped factor around 1: the sum of uniform numbers, so that no logarithm's last bit
  /// differs between machines. `spread` 0.3 gives about 0.4 to 1.6.
  public mutating func factor(spread: Double) -> Double {
    let sum = (0..<6).reduce(0.0) { total, _ in total + unit() } - 3
    return max(0.1, 1 + sum * spread)
  }

  /// True with the probability given.
  public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// An element of a list that is not empty.
  public mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int(next() % UInt64(list.count))]
  }
}

/// Whole shares of a whole total.
public enum Apportion {
  /// Shares of `total` in proportion to `weights` by the largest remainder; they add up exactly.
  /// With all weights zero the shares are as equal as can be.
  public static func largestRemainder(_ total: Int, weights: [Double]) -> [Int] {
    guard !weights.isEmpty else { return [] }
    let sum = weights.reduce(0, +)
    let even = sum <= 0
    let exact = weights.map { Double(total) * (even ? 1 / Double(weights.count) : $0 / sum) }
    var shares = exact.map { Int($0.rounded(.down)) }
    let rest = total - shares.reduce(0, +)
    let order = shares.indices.sorted {
      let left = exact[$0] - Double(shares[$0])
      let right = exact[$1] - Double(shares[$1])
      return left == right ? $0 < $1 : left > right
    }
    for index in order.prefix(max(0, rest)) { shares[index] += 1 }
    return shares
  }

  /// Shares of `total` by weight, none under `least`; `total` must be at least `least × count`.
  public static func atLeast(_ least: Int, _ total: Int, weights: [Double]) -> [Int] {
    let free = total - least * weights.count
    precondition(free >= 0, "the total does not reach the least share of each")
    return largestRemainder(free, weights: weights).map { $0 + least }
  }
}
