import Crypto

/// Makes and reads page tokens: a position bound to one query, authenticated with the database's own
/// random key, so that a token of another query, another database or an altered one is refused.
///
/// A token is opaque but not secret: its holder can read the position, which is of a row that it has
/// been shown.
public struct PageTokens: Sendable {
  /// Bytes of the authentication code that a token carries.
  static let codeBytes = 16
  /// Letters of the longest token.
  public static let lettersAtMost = 2_048

  private let key: SymmetricKey

  init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  /// The token of a position within the query that `query` describes (its parameters, serialized, or
  /// their digest).
  public func encode(query: [UInt8], position: [UInt8]) -> String {
    Base64URL.encode(code(query, position) + position)
  }

  /// The position of a token; throws ``StorageError/pageTokenMismatch``.
  public func decode(_ token: String, query: [UInt8]) throws(StorageError) -> [UInt8] {
    guard token.utf8.count <= Self.lettersAtMost, let bytes = Base64URL.decode(token),
      bytes.count >= Self.codeBytes
    else { throw .pageTokenMismatch }
    let position = Array(bytes.dropFirst(Self.codeBytes))
    var difference: UInt8 = 0
    for (one, other) in zip(bytes, code(query, position)) { difference |= one ^ other }
    guard difference == 0 else { throw .pageTokenMismatch }
    return position
  }

  /// The token of a position that is one id.
  public func encode(query: [UInt8], afterID id: Int64) -> String {
    encode(query: query, position: withUnsafeBytes(of: id.bigEndian) { Array($0) })
  }

  /// The id of such a token, 0 for an empty token; throws ``StorageError/pageTokenMismatch``.
  public func decodeID(_ token: String, query: [UInt8]) throws(StorageError) -> Int64 {
    guard !token.isEmpty else { return 0 }
    let position = try decode(token, query: query)
    guard position.count == MemoryLayout<Int64>.size else { throw .pageTokenMismatch }
    return position.reduce(Int64(0)) { $0 << 8 | Int64($1) }
  }

  /// The token of a position that is a row's sort key: the values by which the query is ordered.
  public func encode(queryDigest: [UInt8], position: [SQLValue]) -> String {
    encode(query: queryDigest, position: SortKey.encode(position))
  }

  /// The sort key of such a token; throws ``StorageError/pageTokenMismatch``.
  public func decode(
    _ token: String, queryDigest: [UInt8]
  ) throws(StorageError) -> [SQLValue] {
    guard let values = SortKey.decode(try decode(token, query: queryDigest)) else {
      throw .pageTokenMismatch
    }
    return values
  }

  private func code(_ query: [UInt8], _ position: [UInt8]) -> [UInt8] {
    let digest = Array(SHA256.hash(data: query))
    return Array(
      HMAC<SHA256>.authenticationCode(for: digest + position, using: key).prefix(Self.codeBytes))
  }
}

/// The values of a sort key as bytes: each a tag, and what it needs.
enum SortKey {
  private enum Tag: UInt8 { case null, integer, real, text, blob }

  static func encode(_ values: [SQLValue]) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in values {
      switch value {
      case .null:
        bytes.append(Tag.null.rawValue)
      case .integer(let number):
        bytes.append(Tag.integer.rawValue)
        append(UInt64(bitPattern: number), to: &bytes)
      case .real(let number):
        bytes.append(Tag.real.rawValue)
        append(number.bitPattern, to: &bytes)
      case .text(let text):
        bytes.append(Tag.text.rawValue)
        append(Array(text.utf8), to: &bytes)
      case .blob(let blob):
        bytes.append(Tag.blob.rawValue)
        append(blob, to: &bytes)
      }
    }
    return bytes
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private static func append(_ field: [UInt8], to bytes: inout [UInt8]) {
    append(UInt32(field.count), to: &bytes)
    bytes.append(contentsOf: field)
  }

  /// The values; nil where the bytes are none.
  static func decode(_ bytes: [UInt8]) -> [SQLValue]? {
    var rest = bytes[...]
    var values: [SQLValue] = []
    while let first = rest.popFirst() {
      guard let tag = Tag(rawValue: first), let value = value(tag, &rest) else { return nil }
      values.append(value)
    }
    return values
  }

  private static func value(_ tag: Tag, _ rest: inout ArraySlice<UInt8>) -> SQLValue? {
    switch tag {
    case .null:
      return .null
    case .integer:
      return number(UInt64.self, &rest).map { .integer(Int64(bitPattern: $0)) }
    case .real:
      return number(UInt64.self, &rest).map { .real(Double(bitPattern: $0)) }
    case .text:
      return field(&rest).map { .text(String(decoding: $0, as: UTF8.self)) }
    case .blob:
      return field(&rest).map { .blob(Array($0)) }
    }
  }

  private static func number<Number: FixedWidthInteger>(
    _: Number.Type, _ rest: inout ArraySlice<UInt8>
  ) -> Number? {
    let size = MemoryLayout<Number>.size
    guard rest.count >= size else { return nil }
    defer { rest = rest.dropFirst(size) }
    return rest.prefix(size).reduce(Number(0)) { $0 << 8 | Number($1) }
  }

  private static func field(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let count = number(UInt32.self, &rest), rest.count >= Int(count) else { return nil }
    defer { rest = rest.dropFirst(Int(count)) }
    return rest.prefix(Int(count))
  }
}
