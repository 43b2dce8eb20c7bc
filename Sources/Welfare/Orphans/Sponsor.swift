/// Who sponsors.
enum SponsorKind: Int64, CodedValue {
  case unionUnit = 1
  case individual = 2
  case businesswomenAssociation = 3
  case enterprise = 4
  case organisation = 5
}

/// The level of a sponsoring association.
enum AssociationLevel: Int64, CodedValue {
  case notAnAssociation = 0
  case central = 1
  case provincial = 2
}

/// Someone who sponsors children.
struct Sponsor: Sendable, Hashable {
  /// Who it is.
  let kind: SponsorKind
  /// The affiliated association in the membership service; 0 = none.
  let affiliateID: Int64
  /// Central or provincial, of a businesswomen's association.
  let associationLevel: AssociationLevel
  /// The person in the membership service; 0 = none.
  let personID: Int64
  /// Name of an organisation; empty for a person.
  let organisationName: String

  /// - Throws: `WelfareError.field` where a field does not go with the kind.
  init(
    kind: SponsorKind, affiliateID: Int64, associationLevel: AssociationLevel, personID: Int64,
    organisationName: String
  ) throws(WelfareError) {
    let association = kind == .businesswomenAssociation
    if association, associationLevel == .notAnAssociation {
      throw .field("association_level", .missing)
    }
    if !association, associationLevel != .notAnAssociation {
      throw .field("association_level", .notAllowed)
    }
    if affiliateID < 0 || (affiliateID > 0 && !association) {
      throw .field("affiliate_id", .notAllowed)
    }
    if personID < 0 || (personID > 0 && kind != .individual) {
      throw .field("person_id", .notAllowed)
    }
    if kind == .individual, !organisationName.isEmpty {
      throw .field("organisation_name", .notAllowed)
    }
    try Self.check(name: organisationName)
    self.kind = kind
    self.affiliateID = affiliateID
    self.associationLevel = associationLevel
    self.personID = personID
    self.organisationName = organisationName
  }

  /// A sponsor as it was stored.
  init(
    stored kind: SponsorKind, affiliateID: Int64, associationLevel: AssociationLevel,
    personID: Int64, organisationName: String
  ) {
    self.kind = kind
    self.affiliateID = affiliateID
    self.associationLevel = associationLevel
    self.personID = personID
    self.organisationName = organisationName
  }

  private static func check(name: String) throws(WelfareError) {
    if name.unicodeScalars.contains("\0") { throw .field("organisation_name", .notAllowed) }
    if name.count > nameLimit { throw .field("organisation_name", .tooLong) }
  }

  /// Characters of an organisation's name.
  static let nameLimit = 200
}
