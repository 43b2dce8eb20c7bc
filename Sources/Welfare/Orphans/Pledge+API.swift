import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.MakePledgeRequest: WelfareCommand {
  static let method = Wire.OrphansMethods.makePledge

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(sponsorshipID, "sponsorship_id", as: Sponsorship.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.Pledge {
    let sponsorship: Recorded<Sponsorship> = try recording.referenced(
      sponsorshipID, "sponsorship_id")
    let pledge = try Pledge(
      sponsorshipID: sponsorship.stamp.rootID, perYear: Money(vndPerYear, field: "vnd_per_year"),
      span: Span(
        from: requiredDay(from, "from"), to: optionalDay(to, "to"), today: recording.today),
      sponsorship: sponsorship.fact)
    return try recording.add(
      pledge, unit: sponsorship.stamp.unit, id: id, supersedes: supersedes
    ).message
  }

  static func id(of reply: Wire.Pledge) -> Int64 { reply.id }
}

extension Wire.EndPledgeRequest: WelfareCommand {
  static let method = Wire.OrphansMethods.endPledge

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(id, "id", as: Pledge.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.Pledge {
    let inForce: Recorded<Pledge> = try recording.referenced(id, "id")
    let ended = try inForce.fact.ended(on: requiredDay(to, "to"))
    return try recording.add(ended, unit: inForce.stamp.unit, supersedes: inForce.stamp.id).message
  }

  static func id(of reply: Wire.Pledge) -> Int64 { reply.id }
}

extension Recorded<Pledge> {
  /// The pledge on the wire.
  var message: Wire.Pledge {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.sponsorshipID = fact.sponsorshipID
      $0.vndPerYear = fact.perYear.vnd
      $0.from = fact.span.from.iso
      $0.to = fact.span.to?.iso ?? ""
      $0.provenance = stamp.provenance
    }
  }
}
