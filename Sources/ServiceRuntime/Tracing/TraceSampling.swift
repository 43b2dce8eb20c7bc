/// Which of the traces that begin here are kept. What the beginner of a trace has decided holds for
/// all of it, in every process: only a trace without a parent is asked about, and by its id, so that
/// processes with the same ratio decide alike.
public struct TraceSampling: Sendable, Hashable {
  /// The part of the traces that may be kept.
  public static let ratioRange = 0.0...1.0
  /// Every trace.
  public static let all = TraceSampling(ratio: ratioRange.upperBound)
  /// Bytes at the end of a trace's id that decide: they are random in every version of the format.
  private static let decidingBytes = 8

  /// The part of the traces that is kept, from 0 to 1.
  public let ratio: Double

  /// A sampling of a part of the traces; what is out of its range is brought into it.
  public init(ratio: Double) {
    self.ratio = min(max(ratio, Self.ratioRange.lowerBound), Self.ratioRange.upperBound)
  }

  /// Whether a trace that begins here is kept.
  func takes(trace: [UInt8]) -> Bool {
    guard ratio < Self.ratioRange.upperBound else { return true }
    let number = trace.suffix(Self.decidingBytes).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    // The upper 53 bits, which a Double holds without rounding.
    return Double(number >> 11) < ratio * Double(UInt64(1) << 53)
  }
}
