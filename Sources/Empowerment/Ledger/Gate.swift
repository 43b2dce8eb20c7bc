import UnionModel

/// Reads the plain values of a command: the same checks for every entity.
enum Gate {
  /// No record of the union is older than its foundation, 1930-10-20.
  static let earliestDay = BusinessDay(rawValue: -14_318)
  /// Characters of the name of a body.
  static let nameLength = 200
  /// Characters of the number of a decision or a document.
  static let decisionLength = 100

  /// A day that must be given and has come.
  static func day(
    _ text: String, _ field: String, today: BusinessDay
  ) throws(EmpowermentError) -> BusinessDay {
    let day = try anyDay(text, field)
    if day > today { throw .field(field, .dateInFuture) }
    return day
  }

  /// A day that must be given; it may lie in the future.
  static func anyDay(_ text: String, _ field: String) throws(EmpowermentError) -> BusinessDay {
    if text.isEmpty { throw .field(field, .missing) }
    guard let day = BusinessDay(iso: text) else { throw .field(field, .malformedDay) }
    if day < earliestDay { throw .field(field, .dateTooEarly) }
    return day
  }

  /// A text, composed, trimmed, with single spaces; empty only where `lengths` allows it.
  static func text(
    _ typed: String, _ field: String, _ lengths: ClosedRange<Int>
  ) throws(EmpowermentError) -> String {
    let words = VietnameseFolding.composed(typed).split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    if text.isEmpty, lengths.lowerBound > 0 { throw .field(field, .missing) }
    if text.count > lengths.upperBound { throw .field(field, .tooLong) }
    let control = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    if control { throw .field(field, .controlCharacter) }
    return text
  }

  /// The name of a person.
  static func name(_ typed: String, _ field: String) throws(EmpowermentError) -> PersonName {
    do {
      return try PersonName(typed)
    } catch {
      switch error {
      case .empty: throw .field(field, .missing)
      case .tooLong: throw .field(field, .tooLong)
      case .controlCharacter: throw .field(field, .controlCharacter)
      }
    }
  }

  /// A value of a closed set, by the number of the interface.
  static func coded<Value: CodedValue>(
    _ number: Int32, _ field: String, as value: Value.Type = Value.self
  ) throws(EmpowermentError) -> Value {
    if let value = Value(rawValue: Int64(number)) { return value }
    throw .field(field, number == 0 ? .missing : .unrecognised)
  }

  /// A number in a range.
  static func number(
    _ number: Int64, _ field: String, _ range: ClosedRange<Int64>
  ) throws(EmpowermentError) -> Int64 {
    guard range.contains(number) else { throw .field(field, .outOfRange) }
    return number
  }
}
