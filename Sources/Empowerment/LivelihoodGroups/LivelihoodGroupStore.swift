import Storage
import UnionModel

extension LivelihoodGroup: LedgerFact {
  static let ledger = Ledger(
    "livelihood_group", ["name", "kind", "programme", "founded_day", "cooperative_id"])

  var columnValues: [SQLValue] {
    [.text(name), .coded(kind), .coded(programme), .day(founded), .optional(cooperativeID)]
  }

  init(row: SQLRow, first: Int) throws {
    self.init(
      stored: row.text(first), kind: try row.coded(first + 1), programme: try row.coded(first + 2),
      founded: row.day(first + 3), cooperativeID: row.optionalInt64(first + 4))
  }
}
