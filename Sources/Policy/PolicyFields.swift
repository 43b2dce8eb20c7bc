import UnionModel

/// What can be wrong with one field of a command.
enum FieldFault: Hashable, Sendable {
  /// It is empty and must not be.
  case missing
  /// It has more characters than this.
  case tooLong(Int)
  /// It is a number outside a range, or a value that the list does not have.
  case outOfRange
  /// It is no date "YYYY-MM-DD".
  case notADate
  /// It is a day after today.
  case inFuture
  /// It lies before the day that it must not lie before.
  case tooEarly
  /// It names a record that is not there.
  case unknownRecord
  /// It names a unit that is not there.
  case unknownUnit
  /// The unit is of a level that cannot do this.
  case wrongLevel
  /// It is spelled in a way that is not allowed.
  case malformed
  /// It says the same thing twice.
  case repeated
  /// It may only be set by the loader.
  case loaderOnly
  /// The measure is not known.
  case unknownMeasure
}

/// Reads fields of commands. The only gate through which a field's text becomes a value.
enum PolicyFields {
  /// Characters of a title at the most.
  static let titleLimit = 500
  /// Characters of a text at the most.
  static let textLimit = 4_000
  /// Characters of a name at the most.
  static let nameLimit = 200
  /// Characters of a number of a document at the most.
  static let documentNumberLimit = 100
  /// Characters of a code at the most.
  static let codeLimit = 64
  /// Years that a plan or a supervision may be of.
  static let years = 1930...9998

  /// A day that is not after today.
  static func day(
    _ text: String, _ field: String, today: BusinessDay
  ) throws(PolicyFault) -> BusinessDay {
    guard !text.isEmpty else { throw .field(field, .missing) }
    guard let day = BusinessDay(iso: text) else { throw .field(field, .notADate) }
    guard day <= today else { throw .field(field, .inFuture) }
    return day
  }

  /// A text of 1 to `limit` characters without U+0000; surrounding blanks are cut.
  static func text(
    _ text: String, _ field: String, limit: Int
  ) throws(PolicyFault) -> String {
    let trimmed = try optionalText(text, field, limit: limit)
    guard !trimmed.isEmpty else { throw .field(field, .missing) }
    return trimmed
  }

  /// A text of at most `limit` characters without U+0000; surrounding blanks are cut.
  static func optionalText(
    _ text: String, _ field: String, limit: Int
  ) throws(PolicyFault) -> String {
    let trimmed = trim(text)
    guard !trimmed.utf8.contains(0) else { throw .field(field, .malformed) }
    // A text whose bytes fit has no more characters than bytes: the count is taken only then.
    guard trimmed.utf8.count <= limit || trimmed.count <= limit else {
      throw .field(field, .tooLong(limit))
    }
    return trimmed
  }

  private static func trim(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return "" }
    guard first.isWhitespace || last.isWhitespace else { return text }
    let head = text.drop { $0.isWhitespace }
    guard let end = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...end])
  }

  /// A lower-case code of letters, digits and hyphens; may be empty.
  static func code(_ text: String, _ field: String) throws(PolicyFault) -> String {
    guard text.utf8.count <= codeLimit else { throw .field(field, .tooLong(codeLimit)) }
    let allowed = text.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
        || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: "-")
    }
    guard allowed else { throw .field(field, .malformed) }
    return text
  }

  /// A year that a plan or a supervision may be of.
  static func year(_ value: Int32, _ field: String) throws(PolicyFault) -> Int {
    guard years.contains(Int(value)) else { throw .field(field, .outOfRange) }
    return Int(value)
  }

  /// A value of a closed list, from its number on the wire.
  static func choice<Value: RawRepresentable<Int64>>(
    _ number: Int32, _ field: String, as type: Value.Type = Value.self
  ) throws(PolicyFault) -> Value {
    guard number != 0 else { throw .field(field, .missing) }
    guard let value = Value(rawValue: Int64(number)) else { throw .field(field, .outOfRange) }
    return value
  }

  /// Id of another record, above 0.
  static func reference(_ id: Int64, _ field: String) throws(PolicyFault) -> Int64 {
    guard id > 0 else { throw .field(field, .missing) }
    return id
  }

  /// Id of a unit, above 0.
  static func unit(_ id: Int64, _ field: String) throws(PolicyFault) -> UnitID {
    guard id > 0 else { throw .field(field, .missing) }
    return UnitID(rawValue: id)
  }
}
