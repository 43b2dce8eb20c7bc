import UnionModel

/// The class of a household in the list of a year.
struct PovertyListing: Sendable, Hashable {
  /// The household's id.
  let householdID: Int64
  /// The year of the list.
  let year: Int64
  /// The class.
  let povertyClass: PovertyClass
  /// The standard by which it was found.
  let standard: PovertyStandard
  /// Number of the decision on the list; may be empty.
  let decision: String
  /// The day of the decision.
  let day: BusinessDay
  /// What was measured; nil where it is not known.
  let assessment: PovertyAssessment?

  /// - Throws: `EmpowermentError.field` if the standard does not hold for the year's list, if the
  ///   class is not what it gives for the assessment, or for a day to come.
  init(
    householdID: Int64, year: Int64, povertyClass: PovertyClass, standard: PovertyStandard,
    decision: String, day: String, assessment: PovertyAssessment?, today: BusinessDay
  ) throws(EmpowermentError) {
    guard year <= Int64(today.year) else { throw .field("year", .dateInFuture) }
    guard standard.years.contains(Int(year)) else {
      throw .field("standard", .standardOfOtherYear)
    }
    if let assessment, standard.classify(assessment) != povertyClass {
      throw .field("poverty_class", .contradictsAssessment)
    }
    self.householdID = householdID
    self.year = year
    self.povertyClass = povertyClass
    self.standard = standard
    self.decision = try Gate.text(decision, "decision", 0...Gate.decisionLength)
    self.day = try Gate.day(day, "day", today: today)
    self.assessment = assessment
  }

  /// A class as it was stored.
  init(
    stored householdID: Int64, year: Int64, povertyClass: PovertyClass, standard: PovertyStandard,
    decision: String, day: BusinessDay, assessment: PovertyAssessment?
  ) {
    self.householdID = householdID
    self.year = year
    self.povertyClass = povertyClass
    self.standard = standard
    self.decision = decision
    self.day = day
    self.assessment = assessment
  }
}
