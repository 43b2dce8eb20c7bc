import Crypto

/// The key under which identity numbers become fingerprints: equal numbers, equal fingerprints, and
/// no way back without the key.
struct IdentityKey: Sendable {
  /// Least length of the key, in bytes.
  static let lengthAtLeast = 32

  private let key: SymmetricKey

  /// Takes a key; nil where it is too short.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.lengthAtLeast else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// HMAC-SHA256 of the number, 32 bytes.
  func fingerprint(of number: IdentityNumber) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(number.digits.utf8), using: key))
  }
}
