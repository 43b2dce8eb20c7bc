import Storage
import UnionModel

extension Milestone: LedgerFact {
  static let ledger = Ledger("project_milestone", ["project", "kind", "day", "document"])

  var columnValues: [SQLValue] {
    [.coded(project), .coded(kind), .day(day), .text(document)]
  }

  init(row: SQLRow, first: Int) throws {
    self.init(
      stored: try row.coded(first), kind: try row.coded(first + 1), day: row.day(first + 2),
      document: row.text(first + 3))
  }
}
