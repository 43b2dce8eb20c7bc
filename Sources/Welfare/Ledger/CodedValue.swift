/// A closed set of values, stored as a small number (the number of the interface) and named by a
/// key in splits.
protocol CodedValue: RawRepresentable, CaseIterable, Sendable, Hashable where RawValue == Int64 {}

extension CodedValue {
  /// The value's name in splits.
  var key: String { "\(self)" }

  /// The SQL expression that names the values of a column; "unknown" for anything else.
  static func keyExpression(of column: String) -> String {
    let arms = allCases.map { "WHEN \($0.rawValue) THEN '\($0.key)'" }.joined(separator: " ")
    return "CASE \(column) \(arms) ELSE 'unknown' END"
  }
}

/// The programme under which a thing was done.
enum Programme: Int64, CodedValue {
  /// The union's own work.
  case union = 1
  /// Project 8.
  case project8 = 2
  /// Any other.
  case other = 3
}
