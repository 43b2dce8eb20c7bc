/// An amount of whole đồng, 1 to 10¹².
struct Money: Sendable, Hashable {
  /// Whole đồng.
  let vnd: Int64

  /// - Throws: `WelfareError.field` at or below 0, and above the limit.
  init(_ vnd: Int64, field: String) throws(WelfareError) {
    if vnd <= 0 { throw .field(field, .notPositive) }
    if vnd > Self.limit { throw .field(field, .tooLarge) }
    self.vnd = vnd
  }

  /// An amount as it was stored.
  init(stored vnd: Int64) { self.vnd = vnd }

  /// The most đồng that one record may carry.
  static let limit: Int64 = 1_000_000_000_000
}
