import UnionModel

/// Some of the eight criteria, as bits: criterion n is bit n − 1.
struct CriteriaSet: OptionSet, Sendable, Hashable {
  let rawValue: Int64

  init(rawValue: Int64) { self.rawValue = rawValue }

  /// One criterion, 1 to 8.
  init?(criterion: Int32) {
    guard (1...Int32(Self.count)).contains(criterion) else { return nil }
    self.init(rawValue: 1 << Int64(criterion - 1))
  }

  /// The criteria in the set, ascending.
  var criteria: [Int32] {
    (1...Int32(Self.count)).filter { rawValue & (1 << Int64($0 - 1)) != 0 }
  }

  /// How many criteria there are.
  static let count = 8
}

/// A check of a family on one day.
struct CriteriaCheck: Sendable, Hashable {
  /// The family's id.
  let familyID: Int64
  /// The day.
  let day: BusinessDay
  /// Version of the criteria's wording, from 1.
  let version: Int64
  /// The criteria that were checked.
  let checked: CriteriaSet
  /// Those of them that the family meets.
  let passed: CriteriaSet

  /// - Parameters:
  ///   - results: criterion (1 to 8) and whether it is met; one to eight, each criterion once.
  ///   - sameDay: criteria with a living check on that day besides the one that this corrects.
  /// - Throws: `WelfareError.field` of "results" or "day".
  init(
    familyID: Int64, day: BusinessDay, version: Int64, results: [(criterion: Int32, passed: Bool)],
    sameDay: CriteriaSet, today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    if version < 1 { throw .field("criteria_version", .notPositive) }
    if results.isEmpty { throw .field("results", .missing) }
    var checked: CriteriaSet = []
    var passed: CriteriaSet = []
    for result in results {
      guard let one = CriteriaSet(criterion: result.criterion) else {
        throw .field("results", .unrecognised)
      }
      guard checked.isDisjoint(with: one) else { throw .field("results", .duplicate) }
      checked.formUnion(one)
      if result.passed { passed.formUnion(one) }
    }
    guard checked.isDisjoint(with: sameDay) else { throw .field("results", .duplicate) }
    self.init(stored: familyID, day: day, version: version, checked: checked, passed: passed)
  }

  /// A check as it was stored.
  init(
    stored familyID: Int64, day: BusinessDay, version: Int64, checked: CriteriaSet,
    passed: CriteriaSet
  ) {
    self.familyID = familyID
    self.day = day
    self.version = version
    self.checked = checked
    self.passed = passed
  }

  /// The criteria passed and failed by the newest checks among the given ones, up to a day.
  static func standing(
    of checks: [CriteriaCheck], on day: BusinessDay
  ) -> (passed: CriteriaSet, failed: CriteriaSet) {
    var passed: CriteriaSet = []
    var known: CriteriaSet = []
    for check in checks.sorted(by: { $0.day < $1.day }) where check.day <= day {
      passed.subtract(check.checked)
      passed.formUnion(check.passed)
      known.formUnion(check.checked)
    }
    return (passed, known.subtracting(passed))
  }
}
