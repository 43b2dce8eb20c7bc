extension UnitCondition: CustomStringConvertible {
  /// "a >= 1 and b >= 1".
  public var description: String {
    bounds.map { "\($0.measure) >= \($0.minimum)" }.joined(separator: " and ")
  }
}

extension TargetRule: CustomStringConvertible {
  /// The rule as `init(text:)` reads it.
  public var description: String {
    switch self {
    case .atLeast(let bound):
      "\(bound.measure) >= \(bound.minimum)"
    case .share(let levels, let applicability, let condition, let percent):
      "share(" + (applicability == .anyWithUnion ? "any " : "")
        + levels.map(\.name).joined(separator: "+") + ": \(condition)) >= \(percent)%"
    case .unit(let level, let condition):
      "unit(\(level.name): \(condition))"
    case .all(let parts):
      parts.map(\.description).joined(separator: " and ")
    }
  }
}

/// Why a text is no rule.
public struct TargetRuleFault: Error, Hashable, Sendable {
  /// What was expected.
  public let expected: String
  /// Before which rest of the text.
  public let rest: String
}

extension TargetRule {
  /// Longest text of a rule, in bytes.
  public static let maximumTextLength = 4096

  /// Reads a rule; spaces and line ends are free.
  public init(text: String) throws(TargetRuleFault) {
    guard text.utf8.count <= Self.maximumTextLength else {
      throw TargetRuleFault(expected: "at most \(Self.maximumTextLength) bytes", rest: "")
    }
    var reader = TargetRuleReader(text)
    self = try reader.rule()
    try reader.end()
  }
}

/// Reads the words of a rule one after another.
private struct TargetRuleReader {
  private var tokens: ArraySlice<String>

  init(_ text: String) {
    var tokens: [String] = []
    var word = ""
    func isWord(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "." || character == "_"
    }
    for character in text {
      if isWord(character) {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(word) }
      word = ""
      if character == "=", tokens.last == ">" {
        tokens[tokens.count - 1] = ">="
      } else if !character.isWhitespace {
        tokens.append(String(character))
      }
    }
    if !word.isEmpty { tokens.append(word) }
    self.tokens = tokens[...]
  }

  private func fault(_ expected: String) -> TargetRuleFault {
    TargetRuleFault(expected: expected, rest: tokens.prefix(6).joined(separator: " "))
  }

  private mutating func take(_ token: String) throws(TargetRuleFault) {
    guard tokens.first == token else { throw fault(token) }
    tokens.removeFirst()
  }

  private mutating func skip(_ token: String) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  mutating func end() throws(TargetRuleFault) {
    guard tokens.isEmpty else { throw fault("the end") }
  }

  mutating func rule() throws(TargetRuleFault) -> TargetRule {
    var parts = [try part()]
    while skip("and") { parts.append(try part()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func part() throws(TargetRuleFault) -> TargetRule {
    if skip("share") {
      try take("(")
      let applicability: UnitApplicability = skip("any") ? .anyWithUnion : .territorialWithUnion
      var levels = [try level()]
      while skip("+") { levels.append(try level()) }
      try take(":")
      let condition = try condition()
      try take(")")
      try take(">=")
      let percent = try number()
      guard (0...100).contains(percent) else { throw fault("a percentage of 0 to 100") }
      try take("%")
      return .share(levels: levels, applicability, condition, percent: percent)
    }
    if skip("unit") {
      try take("(")
      let level = try level()
      try take(":")
      let condition = try condition()
      try take(")")
      return .unit(level, condition)
    }
    return .atLeast(try bound())
  }

  private mutating func condition() throws(TargetRuleFault) -> UnitCondition {
    var bounds = [try bound()]
    while skip("and") { bounds.append(try bound()) }
    guard let condition = UnitCondition(bounds: bounds) else { throw fault("a bound") }
    return condition
  }

  private mutating func bound() throws(TargetRuleFault) -> UnitCondition.Bound {
    guard let measure = tokens.first, measure.contains("."), measure.first?.isLetter ?? false
    else {
      throw fault("a measure (area.name)")
    }
    tokens.removeFirst()
    try take(">=")
    return UnitCondition.Bound(measure: measure, minimum: try number())
  }

  private mutating func level() throws(TargetRuleFault) -> UnitLevel {
    guard let word = tokens.first, let level = UnitLevel(name: word) else {
      throw fault("a level")
    }
    tokens.removeFirst()
    return level
  }

  private mutating func number() throws(TargetRuleFault) -> Int64 {
    guard let word = tokens.first, let value = Int64(word), value >= 0 else {
      throw fault("a whole number")
    }
    tokens.removeFirst()
    return value
  }
}
