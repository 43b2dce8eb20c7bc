/// A value that goes into a statement or comes out of it.
public enum SQLValue: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number of 64 bits; days, instants in microseconds, ids, 0 or 1 for a truth value.
  case integer(Int64)
  /// A double.
  case real(Double)
  /// UTF-8 text.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// The whole number, or null where there is none.
  public init(_ value: Int64?) { self = value.map(SQLValue.integer) ?? .null }
  /// The text, or null where there is none.
  public init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
  /// The bytes, or null where there are none.
  public init(_ value: [UInt8]?) { self = value.map(SQLValue.blob) ?? .null }
  /// 1 or 0.
  public init(_ value: Bool) { self = .integer(value ? 1 : 0) }
  /// A whole number.
  public init(_ value: Int) { self = .integer(Int64(value)) }
  /// A double, or null where there is none.
  public init(_ value: Double?) { self = value.map(SQLValue.real) ?? .null }
  /// The value, or null where there is none.
  public init(optional value: SQLValue?) { self = value ?? .null }
  /// The whole number, or null where there is none.
  public init(optional value: Int64?) { self.init(value) }
  /// The text, or null where there is none.
  public init(optional value: String?) { self.init(value) }
  /// The bytes, or null where there are none.
  public init(optional value: [UInt8]?) { self.init(value) }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(floatLiteral value: Double) { self = .real(value) }
  public init(booleanLiteral value: Bool) { self.init(value) }
  public init(nilLiteral: ()) { self = .null }
}

/// A column of a row that an engine stands on; implemented by each engine.
protocol SQLRowSource: AnyObject {
  func isNull(_ column: Int) -> Bool
  func value(_ column: Int) -> SQLValue
  func int64(_ column: Int) -> Int64
  func double(_ column: Int) -> Double
  func text(_ column: Int) -> String
  func blob(_ column: Int) -> [UInt8]
}

/// A row of an answer. Only valid during the callback that it is given to. Columns count from 0.
public struct SQLRow {
  let source: any SQLRowSource

  /// The value of any type, as the engine stored it.
  public func value(_ column: Int) -> SQLValue { source.value(column) }
  /// Whether the column has no value.
  public func isNull(_ column: Int) -> Bool { source.isNull(column) }
  /// A whole number; 0 where there is no value.
  public func int64(_ column: Int) -> Int64 { source.int64(column) }
  /// A whole number as `Int`; 0 where there is no value.
  public func int(_ column: Int) -> Int { Int(source.int64(column)) }
  /// Whether the whole number is not 0.
  public func bool(_ column: Int) -> Bool { source.int64(column) != 0 }
  /// A double; 0 where there is no value.
  public func double(_ column: Int) -> Double { source.double(column) }
  /// A text; empty where there is no value.
  public func text(_ column: Int) -> String { source.text(column) }
  /// Bytes; empty where there is no value.
  public func blob(_ column: Int) -> [UInt8] { source.blob(column) }
  /// A whole number, if there is one.
  public func optionalInt64(_ column: Int) -> Int64? {
    source.isNull(column) ? nil : source.int64(column)
  }
  /// A text, if there is one.
  public func optionalText(_ column: Int) -> String? {
    source.isNull(column) ? nil : source.text(column)
  }
  /// A double, if there is one.
  public func optionalDouble(_ column: Int) -> Double? {
    source.isNull(column) ? nil : source.double(column)
  }
  /// Bytes, if there are any.
  public func optionalBlob(_ column: Int) -> [UInt8]? {
    source.isNull(column) ? nil : source.blob(column)
  }
}
