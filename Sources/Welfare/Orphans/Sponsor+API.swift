import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RegisterSponsorRequest: WelfareCommand {
  static let method = Wire.OrphansMethods.registerSponsor

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.Sponsor {
    let sponsor = try Sponsor(
      kind: coded(kind, "kind"), affiliateID: affiliateID,
      associationLevel: coded(associationLevel, "association_level"), personID: personID,
      organisationName: organisationName)
    return try recording.add(sponsor, unit: requiredUnit(unitID), id: id, supersedes: supersedes)
      .message
  }

  static func id(of reply: Wire.Sponsor) -> Int64 { reply.id }
}

extension Recorded<Sponsor> {
  /// The sponsor on the wire.
  var message: Wire.Sponsor {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.kind = wire(fact.kind)
      $0.affiliateID = fact.affiliateID
      $0.associationLevel = wire(fact.associationLevel)
      $0.personID = fact.personID
      $0.organisationName = fact.organisationName
      $0.provenance = stamp.provenance
    }
  }
}
