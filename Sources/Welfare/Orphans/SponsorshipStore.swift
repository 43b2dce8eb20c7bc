import Storage
import UnionModel

extension Sponsorship: LedgerFact {
  static let ledger = Ledger(
    "sponsorship",
    [
      "person_id", "sponsor_id", "direct", "form", "from_day", "to_day",
    ])

  var columnValues: [SQLValue] {
    [
      .integer(person), .integer(sponsorID), .flag(direct), .coded(form), .day(span.from),
      .day(span.to),
    ]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), sponsorID: row.int64(first + 1), direct: row.int64(first + 2) == 1,
      form: row.coded(first + 3), span: row.span(first + 4))
  }
}
