import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordPovertyClassRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    try unitOf(Household.self, householdID, "household_id", in: reading)
  }

  func perform(_ recording: Recording) throws -> Wire.PovertyClassRecord {
    let household: Recorded<Household> = try recording.referenced(householdID, "household_id")
    let listing = try PovertyListing(
      householdID: household.stamp.rootID, year: Int64(year),
      povertyClass: coded(povertyClass, "poverty_class"), standard: coded(standard, "standard"),
      decision: decision, day: day, assessment: measured(), today: recording.today)
    let there = try PovertyListing.of(
      household: listing.householdID, year: listing.year, in: recording.transaction)
    if let there, there.stamp.id != supersedes { throw EmpowermentError.classAlreadyRecorded }
    return try recording.add(
      listing, unit: household.stamp.unit, id: id, supersedes: supersedes
    ).message
  }

  private func measured() throws(EmpowermentError) -> PovertyAssessment? {
    guard let assessment else { return nil }
    return try PovertyAssessment(
      incomePerHead: assessment.incomePerHead, deprivations: Int64(assessment.deprivations),
      urban: assessment.urban)
  }

  static func id(of reply: Wire.PovertyClassRecord) -> Int64 { reply.id }
}

extension Recorded<PovertyListing> {
  /// The class on the wire.
  var message: Wire.PovertyClassRecord {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.householdID = fact.householdID
      $0.unitID = stamp.unit.rawValue
      $0.year = Int32(fact.year)
      $0.povertyClass = wire(fact.povertyClass)
      $0.standard = wire(fact.standard)
      $0.decision = fact.decision
      $0.day = fact.day.iso
      $0.assessment = fact.assessment.map { assessment in
        .with {
          $0.incomePerHead = assessment.incomePerHead
          $0.deprivations = Int32(assessment.deprivations)
          $0.urban = assessment.urban
        }
      }
      $0.provenance = stamp.provenance
    }
  }
}
