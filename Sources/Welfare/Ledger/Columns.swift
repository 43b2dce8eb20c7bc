import Storage
import UnionModel

extension SQLRow {
  /// A day.
  func day(_ column: Int) -> BusinessDay { BusinessDay(rawValue: int64(column)) }

  /// A day, or nil.
  func optionalDay(_ column: Int) -> BusinessDay? {
    optionalInt64(column).map(BusinessDay.init(rawValue:))
  }

  /// A span in two columns.
  func span(_ column: Int) -> Span {
    Span(stored: day(column), to: optionalDay(column + 1))
  }

  /// A value of a closed set, which the table's CHECK keeps inside it.
  func coded<Value: CodedValue>(_ column: Int) -> Value {
    guard let value = Value(rawValue: int64(column)) else {
      preconditionFailure("column \(column) is outside its CHECK")
    }
    return value
  }
}

extension SQLValue {
  /// A day.
  static func day(_ day: BusinessDay) -> SQLValue { .integer(day.rawValue) }

  /// A day, or NULL.
  static func day(_ day: BusinessDay?) -> SQLValue { SQLValue(day?.rawValue) }

  /// A value of a closed set.
  static func coded(_ value: some CodedValue) -> SQLValue { .integer(value.rawValue) }

  /// 0 or 1.
  static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
}
