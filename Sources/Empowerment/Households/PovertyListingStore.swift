import Storage
import UnionModel

extension PovertyListing: LedgerFact {
  static let ledger = Ledger(
    "poverty_class",
    [
      "household_id", "year", "poverty_class", "standard", "decision", "day", "income_per_head",
      "deprivations", "urban",
    ])

  /// The most classes of one household that are listed.
  static let listed = 200

  var columnValues: [SQLValue] {
    [
      .integer(householdID), .integer(year), .coded(povertyClass), .coded(standard),
      .text(decision), .day(day), .optional(assessment?.incomePerHead),
      .optional(assessment?.deprivations), assessment.map { .flag($0.urban) } ?? .null,
    ]
  }

  init(row: SQLRow, first: Int) throws {
    let assessment = row.optionalInt64(first + 6).map {
      PovertyAssessment(
        stored: $0, deprivations: row.int64(first + 7), urban: row.int64(first + 8) == 1)
    }
    self.init(
      stored: row.int64(first), year: row.int64(first + 1), povertyClass: try row.coded(first + 2),
      standard: try row.coded(first + 3), decision: row.text(first + 4), day: row.day(first + 5),
      assessment: assessment)
  }

  /// The living class of a household in the list of a year; nil where there is none.
  static func of(
    household: Int64, year: Int64, in reading: some SQLReading
  ) throws -> Recorded<PovertyListing>? {
    try living(
      where: "t.household_id = ?1 AND t.year = ?2", [.integer(household), .integer(year)],
      limit: 1, in: reading
    ).first
  }

  /// Whether the household stands with a class in the list of a year or of the year before.
  static func stands(
    household: Int64, as povertyClass: PovertyClass, year: Int, in reading: some SQLReading
  ) throws -> Bool {
    try anyLiving(
      where: "t.household_id = ?1 AND t.year IN (?2, ?3) AND t.poverty_class = ?4",
      [
        .integer(household), .integer(Int64(year)), .integer(Int64(year - 1)),
        .coded(povertyClass),
      ], in: reading)
  }
}
