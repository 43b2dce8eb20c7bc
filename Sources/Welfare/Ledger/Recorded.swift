import UnionModel

/// What every record carries besides what it says: where it hangs, when it was recorded, by whom.
struct RecordStamp: Sendable, Hashable {
  /// Id of this version.
  var id: Int64
  /// Id of the first version: the record's name, which stays.
  var rootID: Int64
  /// The unit the record hangs on.
  var unit: UnitID
  /// The instant of recording, µs.
  var recordedAt: Int64
  /// Pseudonymous subject of the account.
  var recordedBy: String
  /// The version that this one supersedes.
  var supersedes: Int64?
  /// Whether a generator made it.
  var synthetic: Bool
}

/// A fact with its stamp.
struct Recorded<Fact: Sendable & Hashable>: Sendable, Hashable {
  var stamp: RecordStamp
  var fact: Fact
}

/// A random name for a child, a victim or a person advised: 32 lower-case hexadecimal digits.
struct Pseudonym: Sendable, Hashable {
  /// The digits.
  let text: String

  /// A new one, of 128 random bits.
  static func random() -> Pseudonym {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    for _ in 0..<2 {
      var word = generator.next() as UInt64
      for _ in 0..<16 {
        bytes.append(digits[Int(word & 15)])
        word >>= 4
      }
    }
    return Pseudonym(stored: String(decoding: bytes, as: UTF8.self))
  }

  /// - Throws: `WelfareError.field` if the text has another shape.
  init(_ text: String, field: String) throws(WelfareError) {
    let shaped = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard shaped, text.utf8.count == Self.length else { throw .field(field, .malformedPseudonym) }
    self.text = text
  }

  /// One as it was stored.
  init(stored text: String) { self.text = text }

  /// Digits of a pseudonym.
  static let length = 32
}

/// Bytes that say who someone is, sealed by the caller. The service cannot open them.
struct SealedIdentity: Sendable, Hashable {
  /// The sealed bytes, 1 to 4,096.
  let bytes: [UInt8]

  /// - Returns: nil for no bytes.
  /// - Throws: `WelfareError.field` above the limit.
  init?(_ bytes: [UInt8], field: String = "sealed_identity") throws(WelfareError) {
    if bytes.isEmpty { return nil }
    guard bytes.count <= Self.limit else { throw .field(field, .tooLong) }
    self.bytes = bytes
  }

  /// Bytes of a sealed identity.
  static let limit = 4096
}

/// Why somebody reads a protected record.
struct Purpose: Sendable, Hashable {
  /// The purpose in words.
  let text: String

  /// - Throws: `WelfareError.field("purpose")` below 8 or above 500 characters, or with U+0000.
  init(_ text: String) throws(WelfareError) {
    if text.count < Self.lengths.lowerBound { throw .field("purpose", .tooShort) }
    if text.count > Self.lengths.upperBound { throw .field("purpose", .tooLong) }
    if text.unicodeScalars.contains("\0") { throw .field("purpose", .notAllowed) }
    self.text = text
  }

  /// Characters of a purpose.
  static let lengths = 8...500
}
