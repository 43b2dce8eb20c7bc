import SenRPC

/// The token of an `authorization` entry `Bearer <token>`: one blank, the scheme in any case, and the
/// token in the only spelling that it has, so that one token is one entry of a cache.
struct BearerToken: Hashable, Sendable {
  /// Letters of the longest token.
  static let lettersAtMost = 8_192
  private static let scheme = Array("bearer ".utf8)
  private static let letterCaseBit: UInt8 = 0x20
  /// Header, claims and signature.
  private static let parts = 3

  /// The whole entry; what is compared and hashed is the token in it.
  private let entry: [UInt8]

  /// The token of an entry, still unread; `nil` if the entry is of another form. Copies nothing.
  init?(entry: [UInt8]) {
    let letters = entry.count - Self.scheme.count
    guard letters > 0, letters <= Self.lettersAtMost else { return nil }
    for (index, letter) in Self.scheme.enumerated() {
      let given = entry[index]
      guard
        given == letter || (letter != Self.letterCaseBit && given | Self.letterCaseBit == letter)
      else { return nil }
    }
    self.entry = entry
  }

  /// The token's letters.
  var letters: ArraySlice<UInt8> { entry[Self.scheme.count...] }

  /// The token as text.
  var text: String { String(decoding: letters, as: UTF8.self) }

  static func == (one: BearerToken, other: BearerToken) -> Bool {
    one.entry.count == other.entry.count && one.letters == other.letters
  }

  /// All letters, with the process's own seed: nobody chooses where tokens meet.
  func hash(into hasher: inout Hasher) {
    entry.withUnsafeBytes {
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[Self.scheme.count...]))
    }
  }

  /// True if the token is three parts of base64url whose last letters carry no bits that decoders
  /// overlook: a second spelling of a token is none.
  var isCanonical: Bool {
    let parts = letters.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == Self.parts && parts.allSatisfy(Self.isCanonical)
  }

  private static func isCanonical(_ part: ArraySlice<UInt8>) -> Bool {
    guard let last = part.last.flatMap(value), part.allSatisfy({ value($0) != nil }) else {
      return false
    }
    switch part.count % 4 {
    case 0: return true
    case 2: return last & 0b1111 == 0
    case 3: return last & 0b11 == 0
    default: return false
    }
  }

  /// The six bits of a letter of base64url.
  private static func value(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
