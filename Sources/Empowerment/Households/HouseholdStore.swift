import Storage
import UnionModel

extension Household: LedgerFact {
  static let ledger = Ledger("household", ["head_name", "head_sex", "women", "size", "day"])

  var columnValues: [SQLValue] {
    [.text(head.text), .coded(headSex), .integer(women), .integer(size), .day(day)]
  }

  init(row: SQLRow, first: Int) throws {
    self.init(
      stored: try row.name(first), headSex: try row.coded(first + 1), women: row.int64(first + 2),
      size: row.int64(first + 3), day: row.day(first + 4))
  }
}

/// What rests on a household.
enum HouseholdStore {
  /// Whether a class, help or an exit of the household is alive.
  static func isUsed(_ household: Int64, in reading: some SQLReading) throws -> Bool {
    let condition = "t.household_id = ?1"
    let values: [SQLValue] = [.integer(household)]
    return try PovertyListing.anyLiving(where: condition, values, in: reading)
      || Help.anyLiving(where: condition, values, in: reading)
      || Exit.anyLiving(where: condition, values, in: reading)
  }
}
