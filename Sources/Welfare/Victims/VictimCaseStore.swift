import Storage
import UnionModel

extension VictimCase: LedgerFact {
  static let ledger = Ledger(
    "victim_case",
    [
      "person_id", "worker", "consent", "from_day", "to_day",
    ])

  var columnValues: [SQLValue] {
    [.integer(person), .text(worker), .coded(consent), .day(span.from), .day(span.to)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), worker: row.text(first + 1), consent: row.coded(first + 2),
      span: row.span(first + 3))
  }
}
