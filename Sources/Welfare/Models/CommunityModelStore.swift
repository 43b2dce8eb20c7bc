import Storage
import UnionModel

extension CommunityModel: LedgerFact {
  static let ledger = Ledger(
    "community_model",
    [
      "kind", "programme", "setting", "from_day", "to_day",
    ])

  var columnValues: [SQLValue] {
    [.coded(kind), .coded(programme), .coded(setting), .day(span.from), .day(span.to)]
  }

  init(row: SQLRow, first: Int) {
    self.init(
      stored: row.coded(first), programme: row.coded(first + 1), setting: row.coded(first + 2),
      span: row.span(first + 3))
  }
}
