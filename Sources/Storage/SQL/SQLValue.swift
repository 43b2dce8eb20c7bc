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
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A double.
  public init(floatLiteral value: Double) { self = .real(value) }
  /// 1 or 0.
  public init(booleanLiteral value: Bool) { self.init(value) }
  /// No value.
  public init(nilLiteral: ()) { self = .null }
}
