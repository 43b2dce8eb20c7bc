import Storage
import UnionModel

extension Sponsor: LedgerFact {
  static let ledger = Ledger(
    "sponsor",
    [
      "kind", "affiliate_id", "association_level", "member_person_id", "organisation_name",
    ])

  var columnValues: [SQLValue] {
    [
      .coded(kind), .integer(affiliateID), .coded(associationLevel), .integer(personID),
      .text(organisationName),
    ]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.coded(first), affiliateID: row.int64(first + 1),
      associationLevel: row.coded(first + 2), personID: row.int64(first + 3),
      organisationName: row.text(first + 4))
  }
}
