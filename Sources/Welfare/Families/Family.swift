import UnionModel

/// The set of criteria that a family is measured by.
enum FamilyVariant: Int64, CodedValue {
  case fiveNoThreeClean = 1
  case fiveHaveThreeClean = 2
}

/// A family and the set of criteria it is measured by.
struct Family: Sendable, Hashable {
  /// The household in the empowerment service; 0 = none.
  let householdID: Int64
  /// The set of criteria.
  let variant: FamilyVariant
  /// The day from which it is measured.
  let day: BusinessDay

  /// - Parameter newRural: the commune's stage on `day`.
  /// - Throws: `WelfareError.field` of "variant" for "5 have, 3 clean" where the commune is neither
  ///   advanced nor a model, of "day" in the future, of "household_id" below 0.
  init(
    householdID: Int64, variant: FamilyVariant, day: BusinessDay, newRural: NewRuralStatus,
    today: BusinessDay
  ) throws(WelfareError) {
    try requireNotFuture(day, "day", today: today)
    if householdID < 0 { throw .field("household_id", .notAllowed) }
    if variant == .fiveHaveThreeClean, newRural < .advanced {
      throw .field("variant", .variantNotAllowed)
    }
    self.init(stored: householdID, variant: variant, day: day)
  }

  /// A family as it was stored.
  init(stored householdID: Int64, variant: FamilyVariant, day: BusinessDay) {
    self.householdID = householdID
    self.variant = variant
    self.day = day
  }
}
