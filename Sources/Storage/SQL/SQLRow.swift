/// What a row stands on; implemented by each engine.
protocol SQLRowSource: AnyObject {
  func isNull(_ column: Int) -> Bool
  func value(_ column: Int) -> SQLValue
  func int64(_ column: Int) -> Int64
  func double(_ column: Int) -> Double
  func text(_ column: Int) -> String
  func blob(_ column: Int) -> [UInt8]
}

/// A row of an answer, valid only during the callback that it is given to. Columns count from 0; one
/// that the answer does not have reads as no value.
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
