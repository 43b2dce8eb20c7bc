import Crypto

/// Makes and reads page tokens: a position bound to one query, authenticated with the database's own
/// key, so that a token of another query, another database or an altered one is refused.
public struct PageTokens: Sendable {
  /// Bytes of the authentication code that a token carries.
  static let codeBytes = 16
  /// Letters of the longest token.
  public static let lettersAtMost = 2_048

  private let key: SymmetricKey

  init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  /// The token of a position within the query that `query` describes (its parameters, serialized).
  public func encode(query: [UInt8], position: [UInt8]) -> String {
    Base64URL.encode(code(query, position) + position)
  }

  /// The position of a token; throws ``StorageError/pageTokenMismatch``.
  public func decode(_ token: String, query: [UInt8]) throws -> [UInt8] {
    guard token.utf8.count <= Self.lettersAtMost, let bytes = Base64URL.decode(token),
      bytes.count >= Self.codeBytes
    else { throw StorageError.pageTokenMismatch }
    let position = Array(bytes.dropFirst(Self.codeBytes))
    var difference: UInt8 = 0
    for (one, other) in zip(bytes, code(query, position)) { difference |= one ^ other }
    guard difference == 0 else { throw StorageError.pageTokenMismatch }
    return position
  }

  /// The token of a position that is one id.
  public func encode(query: [UInt8], afterID id: Int64) -> String {
    encode(query: query, position: withUnsafeBytes(of: id.bigEndian) { Array($0) })
  }

  /// The id of such a token, 0 for an empty token; throws ``StorageError/pageTokenMismatch``.
  public func decodeID(_ token: String, query: [UInt8]) throws -> Int64 {
    guard !token.isEmpty else { return 0 }
    let position = try decode(token, query: query)
    guard position.count == 8 else { throw StorageError.pageTokenMismatch }
    return position.reduce(Int64(0)) { $0 << 8 | Int64($1) }
  }

  private func code(_ query: [UInt8], _ position: [UInt8]) -> [UInt8] {
    let digest = Array(SHA256.hash(data: query))
    return Array(
      HMAC<SHA256>.authenticationCode(for: digest + position, using: key).prefix(Self.codeBytes))
  }
}

/// Base64 with the letters of URLs, without padding.
enum Base64URL {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    var buffer = 0
    var bits = 0
    for byte in bytes {
      buffer = buffer << 8 | Int(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        out.append(letters[buffer >> bits & 63])
      }
    }
    if bits > 0 { out.append(letters[buffer << (6 - bits) & 63]) }
    return String(decoding: out, as: UTF8.self)
  }

  static func decode(_ text: String) -> [UInt8]? {
    var out: [UInt8] = []
    var buffer = 0
    var bits = 0
    for letter in text.utf8 {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      buffer = (buffer << 6 | value) & 0xffff
      bits += 6
      if bits >= 8 {
        bits -= 8
        out.append(UInt8(buffer >> bits & 0xff))
      }
    }
    // One spelling only: no letter too many, no bits beyond the last byte.
    guard bits < 6, buffer & ((1 << bits) - 1) == 0 else { return nil }
    return out
  }
}
