import Storage
import UnionModel

extension AdviceGiven: LedgerFact {
  static let ledger = Ledger("advice", ["person_id", "kind", "programme", "day"])

  var columnValues: [SQLValue] {
    [.integer(person), .coded(kind), .coded(programme), .day(day)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), kind: row.coded(first + 1), programme: row.coded(first + 2),
      day: row.day(first + 3))
  }
}
