import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.ReceivePaymentRequest: WelfareCommand {
  static let method = Wire.OrphansMethods.receivePayment

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Payment {
    let sponsor: Recorded<Sponsor> = try recording.referenced(sponsorID, "sponsor_id")
    let person = childID.isEmpty ? nil : try recording.child(childID).fact.person
    let reversals = try reversalsOfCorrected(recording)
    let payment = try Payment(
      sponsorID: sponsor.stamp.rootID, person: person, amount: Money(vnd, field: "vnd"),
      form: coded(form, "form"), day: requiredDay(day, "day"), reversals: reversals,
      today: recording.today)
    return try recording.add(payment, unit: requiredUnit(unitID), id: id, supersedes: supersedes)
      .message(childID, reversed: reversals.vnd)
  }

  private func reversalsOfCorrected(_ recording: Recording) throws -> ReversalTotal {
    if supersedes == 0 { return .none }
    let corrected: Recorded<Payment> = try recording.correctable(supersedes)
    return try Payment.reversals(of: corrected.stamp.rootID, in: recording.transaction)
  }

  static func id(of reply: Wire.Payment) -> Int64 { reply.id }
}

extension Recorded<Payment> {
  /// The payment on the wire, with the child's pseudonym ("" for a pool) and what went back.
  func message(_ childID: String, reversed: Int64) -> Wire.Payment {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.sponsorID = fact.sponsorID
      $0.childID = childID
      $0.vnd = fact.amount.vnd
      $0.form = wire(fact.form)
      $0.day = fact.day.iso
      $0.reversedVnd = reversed
      $0.provenance = stamp.provenance
    }
  }
}
