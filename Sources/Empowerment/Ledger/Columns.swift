import Storage
import UnionModel

/// A row that no command can have written: the database was changed by other hands.
struct UnreadableRecord: Error, Hashable, Sendable {
  /// What was read.
  let type: String
}

extension SQLRow {
  /// A day.
  func day(_ column: Int) -> BusinessDay { BusinessDay(rawValue: int64(column)) }

  /// A day, or nil.
  func optionalDay(_ column: Int) -> BusinessDay? {
    optionalInt64(column).map(BusinessDay.init(rawValue:))
  }

  /// A value of a closed set.
  func coded<Value: CodedValue>(_ column: Int) throws -> Value {
    guard let value = Value(rawValue: int64(column)) else {
      throw UnreadableRecord(type: "\(Value.self)")
    }
    return value
  }

  /// The name of a person.
  func name(_ column: Int) throws -> PersonName { try PersonName(text(column)) }
}

extension SQLValue {
  /// A day.
  static func day(_ day: BusinessDay) -> SQLValue { .integer(day.rawValue) }

  /// A day, or NULL.
  static func day(_ day: BusinessDay?) -> SQLValue { .optional(day?.rawValue) }

  /// A number, or NULL.
  static func optional(_ number: Int64?) -> SQLValue { number.map { .integer($0) } ?? .null }

  /// A value of a closed set.
  static func coded(_ value: some CodedValue) -> SQLValue { .integer(value.rawValue) }

  /// 0 or 1.
  static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
}
