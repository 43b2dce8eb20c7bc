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

  /// The CHECK that keeps a column inside the set.
  static func check(_ column: String) -> String {
    let numbers = allCases.map { String($0.rawValue) }.joined(separator: ", ")
    return "CHECK (\(column) IN (\(numbers)))"
  }
}

/// The programme under which a thing was done.
enum Programme: Int64, CodedValue {
  /// The union's own work.
  case union = 1
  /// Project 8.
  case project8 = 2
  /// Project 01.
  case project01 = 3
  /// Project 939.
  case project939 = 4
  /// Any other.
  case other = 5
}

/// Sex as registered.
enum Sex: Int64, CodedValue {
  case female = 1
  case male = 2
}
