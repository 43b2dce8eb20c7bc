import UnionModel

/// Number of a target and its part: "5", "5a".
struct TargetNumber: Sendable, Hashable, Comparable {
  /// Targets of a plan at the most.
  static let numbers = 1...99

  let number: Int
  /// "a" to "z", or empty for a target of one part.
  let part: String

  /// A number with its part.
  init(number: Int, part: String, field: String) throws(PolicyFault) {
    guard Self.numbers.contains(number) else { throw .field(field, .outOfRange) }
    let letters = part.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    guard part.utf8.count <= 1, letters else { throw .field(field, .malformed) }
    self.number = number
    self.part = part
  }

  /// Reads "5" or "5a".
  init(text: String, field: String) throws(PolicyFault) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else {
      throw .field(field, text.isEmpty ? .missing : .malformed)
    }
    try self.init(number: number, part: String(text.dropFirst(digits.count)), field: field)
  }

  /// As it was stored.
  init(storedNumber number: Int64, part: String) {
    self.number = Int(number)
    self.part = part
  }

  var text: String { "\(number)\(part)" }

  static func < (left: Self, right: Self) -> Bool {
    (left.number, left.part) < (right.number, right.part)
  }
}

/// What each unit of a level must reach to pass.
struct UnitBound: Sendable, Hashable {
  let measure: String
  let level: UnitLevel
  var atLeast: Int64
}

/// The condition that makes a target met. Thresholds are data.
enum PlannedRule: Sendable, Hashable {
  /// Basis points of 100 %.
  static let whole: Int64 = 10_000
  /// Basis points of one percent.
  static let basisPointsInPercent = 100.0

  /// value >= the threshold, in the unit of the measure.
  case value(Int64)
  /// Numerator / denominator >= the threshold in basis points; where a coverage is of units that
  /// reach an amount, also which.
  case share(Int64, of: UnitBound?)
  /// Every unit of `required` passes AND the share of `level` reaches the basis points.
  case requiredLevel(required: UnitLevel, level: UnitLevel, basisPoints: Int64)

  /// Refuses thresholds that no value could miss or reach.
  func checked(field: String) throws(PolicyFault) -> PlannedRule {
    switch self {
    case .value(let least):
      guard least > 0 else { throw .field("\(field).value.at_least", .outOfRange) }
    case .share(let points, let bound):
      guard (1...Self.whole).contains(points) else {
        throw .field("\(field).share.at_least_basis_points", .outOfRange)
      }
      if let bound, bound.atLeast <= 0 { throw .field("\(field).share.unit_at_least", .outOfRange) }
    case .requiredLevel(_, _, let points):
      guard (1...Self.whole).contains(points) else {
        throw .field("\(field).required_level.at_least_basis_points", .outOfRange)
      }
    }
    return self
  }

  /// The threshold as people write it: whole for counts and đồng, percent for shares.
  var printedThreshold: Double {
    switch self {
    case .value(let least): Double(least)
    case .share(let points, _), .requiredLevel(_, _, let points):
      Double(points) / Self.basisPointsInPercent
    }
  }

  /// Whether the rule is about a share.
  var isShare: Bool {
    if case .value = self { false } else { true }
  }
}

/// When a target is judged. Raw values are those of the interface.
enum TargetTiming: Int64, Sendable, CaseIterable {
  case yearToDate = 1
  case closedQuarters = 2
}

/// A target of a plan, or a part of one.
struct Target: Sendable, Hashable {
  let year: Int
  let number: TargetNumber
  let measure: String
  let definitionVersion: Int
  let rule: PlannedRule
  let timing: TargetTiming
  let textVI: String
  let textEN: String
}

/// What a unit was given to reach.
struct Allocation: Sendable, Hashable {
  /// Hundredths in one of the measure's unit.
  static let hundredths = 100.0
  /// The largest value, so that its hundredths are exact.
  static let largest = 90_000_000_000_000.0

  let year: Int
  let number: TargetNumber
  let unit: UnitID
  /// The value in hundredths of the measure's unit.
  let valueHundredths: Int64
  /// What each unit below must reach, where it is not the plan's; 0 otherwise.
  let unitAtLeast: Int64

  /// A value above 0 with two decimals at most.
  init(
    year: Int, number: TargetNumber, unit: UnitID, value: Double, unitAtLeast: Int64
  ) throws(PolicyFault) {
    guard unitAtLeast >= 0 else { throw .field("unit_at_least", .outOfRange) }
    guard value.isFinite, value > 0, value <= Self.largest else {
      throw .field("value", .outOfRange)
    }
    let hundredths = (value * Self.hundredths).rounded()
    guard abs(hundredths / Self.hundredths - value) <= value * 1e-12 else {
      throw .field("value", .malformed)
    }
    self.init(
      year: year, number: number, unit: unit, storedHundredths: Int64(hundredths),
      unitAtLeast: unitAtLeast)
  }

  /// As it was stored.
  init(
    year: Int, number: TargetNumber, unit: UnitID, storedHundredths: Int64, unitAtLeast: Int64
  ) {
    self.year = year
    self.number = number
    self.unit = unit
    self.valueHundredths = storedHundredths
    self.unitAtLeast = unitAtLeast
  }

  var value: Double { Double(valueHundredths) / Self.hundredths }
}
