/// The letters of Vietnamese: composing them, taking their marks off, and their order.
public enum VietnameseFolding {
  /// Base vowels in the order of the alphabet, each with its six tones: none, grave, hook, tilde,
  /// acute, dot below.
  private static let rows: [(base: Character, letters: String)] = [
    ("a", "aàảãáạ"), ("a", "ăằẳẵắặ"), ("a", "âầẩẫấậ"), ("e", "eèẻẽéẹ"), ("e", "êềểễếệ"),
    ("i", "iìỉĩíị"), ("o", "oòỏõóọ"), ("o", "ôồổỗốộ"), ("o", "ơờởỡớợ"), ("u", "uùủũúụ"),
    ("u", "ưừửữứự"), ("y", "yỳỷỹýỵ"),
  ]

  /// Precomposed letters by themselves: a decomposed spelling is equal as a Character, so looking it
  /// up composes it, whatever the order of its marks.
  private static let composed: [Character: Character] = {
    var table: [Character: Character] = [:]
    for row in rows {
      for letter in row.letters {
        table[letter] = letter
        for upper in letter.uppercased() { table[upper] = upper }
      }
    }
    return table
  }()

  /// ASCII of a lower-case or upper-case Vietnamese letter's scalar, for U+00C0…U+1EF9.
  private static let ascii: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [0x111: UInt8(ascii: "d"), 0x110: UInt8(ascii: "d")]
    for row in rows {
      for letter in row.letters {
        for form in [String(letter), letter.uppercased()] {
          for scalar in form.unicodeScalars where scalar.value > 0x7f {
            table[scalar.value] = row.base.asciiValue
          }
        }
      }
    }
    return table
  }()

  /// The text with Vietnamese letters composed (NFC for what Vietnamese is written in).
  public static func composed(_ text: String) -> String {
    // A combining mark of U+0300…U+036F starts with one of two bytes in UTF-8; without them the
    // text is composed already.
    guard text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return text }
    return String(text.map { composed[$0] ?? $0 })
  }

  /// A key for searching and matching: lower case, no diacritics, đ as d, apostrophes and other
  /// punctuation left out, runs of spaces as one space, none at the ends.
  public static func key(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      append(scalar, to: &bytes)
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39:
      bytes.append(UInt8(scalar.value))
    case 0x41...0x5A:
      bytes.append(UInt8(scalar.value) + 32)
    case 0x2D, 0x2F, 0x5F:
      appendSpace(to: &bytes)
    case 0x300...0x36F, 0...0x1F, 0x21...0x7F, 0x2018...0x201F, 0x2BC, 0xB4:
      if scalar.properties.isWhitespace { appendSpace(to: &bytes) }
    default:
      if let plain = ascii[scalar.value] {
        bytes.append(plain)
      } else if scalar.properties.isWhitespace {
        appendSpace(to: &bytes)
      } else {
        bytes.append(contentsOf: Array(scalar.properties.lowercaseMapping.utf8))
      }
    }
  }

  private static func appendSpace(to bytes: inout [UInt8]) {
    if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
  }

  /// Rank of each letter in the Vietnamese alphabet (a ă â b c d đ e ê …) and of its tone.
  private static let ranks: [Character: (letter: UInt8, tone: UInt8)] = {
    var table: [Character: (UInt8, UInt8)] = [:]
    var letters: [Character] = []
    for plain in "abcdefghijklmnopqrstuvwxyz" {
      letters.append(plain)
      switch plain {
      case "a": letters += ["ă", "â"]
      case "d": letters += ["đ"]
      case "e": letters += ["ê"]
      case "o": letters += ["ô", "ơ"]
      case "u": letters += ["ư"]
      default: break
      }
    }
    for (index, letter) in letters.enumerated() { table[letter] = (UInt8(index + 12), 1) }
    for row in rows {
      guard let first = row.letters.first, let rank = table[first]?.0 else { continue }
      for (tone, letter) in row.letters.enumerated() { table[letter] = (rank, UInt8(tone + 1)) }
    }
    for digit in 0..<10 { table[Character(String(digit))] = (UInt8(digit + 2), 1) }
    return table
  }()

  /// Bytes whose order is the Vietnamese one: letters first (đ after d, ă and â after a), then tones
  /// from left to right (none, grave, hook, tilde, acute, dot); case is ignored.
  public static func sortKey(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    for character in text.lowercased() {
      if let rank = ranks[character] {
        letters.append(rank.letter)
        tones.append(rank.tone)
      } else {
        letters.append(character.isWhitespace ? 1 : 0xFE)
      }
    }
    return letters + [0] + tones
  }

  /// Whether `left` stands before `right` in a Vietnamese list.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    sortKey(left).lexicographicallyPrecedes(sortKey(right))
  }
}

/// The name of a person: composed, with single spaces, and its key for search.
public struct PersonName: Hashable, Sendable {
  /// Why a text is no name.
  public enum Fault: Error, Hashable, Sendable {
    /// Nothing but spaces.
    case empty
    /// Longer than `PersonName.maximumLength` characters.
    case tooLong
    /// A control character, U+0000 among them.
    case controlCharacter
  }

  /// Longest name, in characters.
  public static let maximumLength = 100

  /// The name as it is written.
  public let text: String

  /// Takes a name as typed: composes it, trims and collapses spaces.
  public init(_ typed: String) throws(Fault) {
    let words = VietnameseFolding.composed(typed).split(whereSeparator: \.isWhitespace)
    let joined = words.joined(separator: " ")
    guard !joined.isEmpty else { throw .empty }
    guard joined.count <= Self.maximumLength else { throw .tooLong }
    guard !joined.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .controlCharacter }
    self.text = joined
  }

  /// The key by which it is found: no diacritics, no case, đ as d.
  public var key: String { VietnameseFolding.key(text) }

  /// The words of the key: what a search is made of.
  public var keyWords: [Substring] { key.split(separator: " ") }

  /// Bytes that sort people as a Vietnamese list does: by given name (the last word), then by the
  /// whole name.
  public var sortKey: [UInt8] {
    let given = text.split(separator: " ").last.map(String.init) ?? text
    return VietnameseFolding.sortKey(given) + [0] + VietnameseFolding.sortKey(text)
  }
}
