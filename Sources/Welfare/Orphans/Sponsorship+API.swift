import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.StartSponsorshipRequest: WelfareCommand {
  static let method = Wire.OrphansMethods.startSponsorship

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existingChild(childID, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.Sponsorship {
    let child = try recording.child(childID)
    let sponsor: Recorded<Sponsor> = try recording.referenced(sponsorID, "sponsor_id")
    let span = try Span(
      from: requiredDay(from, "from"), to: optionalDay(to, "to"), today: recording.today)
    let sponsorship = try Sponsorship(
      person: child.fact.person, sponsorID: sponsor.stamp.rootID, direct: direct,
      form: coded(form, "form"), span: span)
    return try recording.add(
      sponsorship, unit: child.stamp.unit, id: id, supersedes: supersedes
    ).message(childID)
  }

  static func id(of reply: Wire.Sponsorship) -> Int64 { reply.id }
}

extension Wire.EndSponsorshipRequest: WelfareCommand {
  static let method = Wire.OrphansMethods.endSponsorship

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(id, "id", as: Sponsorship.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.Sponsorship {
    let going: Recorded<Sponsorship> = try recording.referenced(id, "id")
    let ended = try going.fact.ended(on: requiredDay(to, "to"))
    let pseudonym = try ProtectedPersonStore.pseudonym(
      of: ended.person, in: recording.transaction)
    return try recording.add(ended, unit: going.stamp.unit, supersedes: going.stamp.id)
      .message(pseudonym.text)
  }

  static func id(of reply: Wire.Sponsorship) -> Int64 { reply.id }
}

extension Recorded<Sponsorship> {
  /// The sponsorship on the wire, with the child's pseudonym.
  func message(_ childID: String) -> Wire.Sponsorship {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.childID = childID
      $0.sponsorID = fact.sponsorID
      $0.direct = fact.direct
      $0.form = wire(fact.form)
      $0.from = fact.span.from.iso
      $0.to = fact.span.to?.iso ?? ""
      $0.provenance = stamp.provenance
    }
  }
}

extension Recording {
  /// The living record of the child under a pseudonym, not younger than this write.
  func child(_ text: String) throws -> Recorded<Child> {
    let child = try existingChild(text, in: transaction)
    guard !isHistorical || child.stamp.recordedAt <= now else {
      throw WelfareError.field("child_id", .recordedLater)
    }
    return child
  }

  /// The living record of the victim under a pseudonym, not younger than this write.
  func victim(_ text: String) throws -> Recorded<Victim> {
    let victim = try existingVictim(text, in: transaction)
    guard !isHistorical || victim.stamp.recordedAt <= now else {
      throw WelfareError.field("victim_id", .recordedLater)
    }
    return victim
  }
}
