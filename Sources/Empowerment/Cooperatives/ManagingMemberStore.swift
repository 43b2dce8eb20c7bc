import Storage
import UnionModel

extension ManagingMember: LedgerFact {
  static let ledger = Ledger(
    "cooperative_manager", ["cooperative_id", "full_name", "sex", "post", "from_day", "to_day"])

  /// The most managers of one co-operative that are listed.
  static let listed = 200

  var columnValues: [SQLValue] {
    [
      .integer(cooperativeID), .text(name.text), .coded(sex), .coded(post), .day(from), .day(to),
    ]
  }

  init(row: SQLRow, first: Int) throws {
    self.init(
      stored: row.int64(first), name: try row.name(first + 1), sex: try row.coded(first + 2),
      post: try row.coded(first + 3), from: row.day(first + 4), to: row.optionalDay(first + 5))
  }
}
