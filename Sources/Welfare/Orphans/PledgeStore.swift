import Storage
import UnionModel

extension Pledge: LedgerFact {
  static let ledger = Ledger("pledge", ["sponsorship_id", "vnd_per_year", "from_day", "to_day"])

  var columnValues: [SQLValue] {
    [.integer(sponsorshipID), .integer(perYear.vnd), .day(span.from), .day(span.to)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), perYear: Money(stored: row.int64(first + 1)),
      span: row.span(first + 2))
  }
}
