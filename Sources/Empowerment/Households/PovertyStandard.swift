import UnionModel

/// The class of a household under the poverty standard, the worse first.
enum PovertyClass: Int64, CodedValue {
  case poor = 1
  case nearPoor = 2
  case neither = 3
}

/// What was measured to find a class.
struct PovertyAssessment: Sendable, Hashable {
  /// Income of a head in đồng a month.
  let incomePerHead: Int64
  /// Deprivations in basic social services.
  let deprivations: Int64
  /// The urban lines hold.
  let urban: Bool

  /// The most đồng a month that are taken for an income.
  static let highestIncome: Int64 = 10_000_000_000
  /// The deprivations that are looked at.
  static let deprivationsLooked: Int64 = 12

  /// - Throws: `EmpowermentError.field` of a number out of range.
  init(incomePerHead: Int64, deprivations: Int64, urban: Bool) throws(EmpowermentError) {
    self.incomePerHead = try Gate.number(
      incomePerHead, "assessment.income_per_head", 0...Self.highestIncome)
    self.deprivations = try Gate.number(
      deprivations, "assessment.deprivations", 0...Self.deprivationsLooked)
    self.urban = urban
  }

  /// An assessment as it was stored.
  init(stored incomePerHead: Int64, deprivations: Int64, urban: Bool) {
    self.incomePerHead = incomePerHead
    self.deprivations = deprivations
    self.urban = urban
  }
}

/// A version of the poverty standard: the years of its lists and how it classes a household.
enum PovertyStandard: Int64, CodedValue {
  /// Decision 59/2015/QĐ-TTg.
  case decision59of2015 = 1
  /// Decree 07/2021/NĐ-CP.
  case decree07of2021 = 2

  /// Deprivations from which a household at or below the line is poor.
  static let deprivationsOfThePoor: Int64 = 3

  /// The years of the lists for which it holds; a later standard ends the newest.
  var years: ClosedRange<Int> {
    switch self {
    case .decision59of2015: 2016...2021
    case .decree07of2021: 2022...9998
    }
  }

  /// Income lines in đồng a head and month, at or below which a household is looked at further.
  func incomeLine(urban: Bool) -> Int64 {
    switch self {
    case .decision59of2015: urban ? 1_300_000 : 1_000_000
    case .decree07of2021: urban ? 2_000_000 : 1_500_000
    }
  }

  /// The line at or below which a household is poor whatever its deprivations; nil where there is
  /// none.
  func poorLine(urban: Bool) -> Int64? {
    switch self {
    case .decision59of2015: urban ? 900_000 : 700_000
    case .decree07of2021: nil
    }
  }

  /// The class that it gives.
  func classify(_ assessment: PovertyAssessment) -> PovertyClass {
    let income = assessment.incomePerHead
    if let line = poorLine(urban: assessment.urban), income <= line { return .poor }
    guard income <= incomeLine(urban: assessment.urban) else { return .neither }
    return assessment.deprivations >= Self.deprivationsOfThePoor ? .poor : .nearPoor
  }
}
