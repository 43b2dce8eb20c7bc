import Storage
import UnionModel

extension VictimServiceEvent: LedgerFact {
  static let ledger = Ledger("victim_service", ["person_id", "kind", "state", "day"])

  var columnValues: [SQLValue] {
    [.integer(person), .coded(kind), .coded(state), .day(day)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.int64(first), kind: row.coded(first + 1), state: row.coded(first + 2),
      day: row.day(first + 3))
  }
}
