import Storage
import UnionModel

extension Cooperative: LedgerFact {
  static let ledger = Ledger(
    "cooperative",
    ["name", "sector", "registration_no", "founded_day", "support", "programme"])

  var columnValues: [SQLValue] {
    [
      .text(name), .coded(sector), .text(registrationNo), .day(founded), .coded(support),
      .coded(programme),
    ]
  }

  init(row: SQLRow, first: Int) throws {
    self.init(
      stored: row.text(first), sector: try row.coded(first + 1),
      registrationNo: row.text(first + 2), founded: row.day(first + 3),
      support: try row.coded(first + 4), programme: try row.coded(first + 5))
  }
}

/// Questions about co-operatives.
enum CooperativeStore {
  /// Whether another living co-operative bears the registration number.
  static func isRegistered(
    _ registrationNo: String, besides cooperative: Int64, in reading: some SQLReading
  ) throws -> Bool {
    try Cooperative.anyLiving(
      where: "t.registration_no = ?1 AND t.root_id <> ?2",
      [.text(registrationNo), .integer(cooperative)], in: reading)
  }

  /// The living end of a co-operative; nil where it is not dissolved.
  static func dissolution(
    of cooperative: Int64, in reading: some SQLReading
  ) throws -> Recorded<Dissolution>? {
    try Dissolution.living(
      where: "t.cooperative_id = ?1", [.integer(cooperative)], limit: 1, in: reading
    ).first
  }

  /// Whether a manager, a dissolution or a livelihood group of the co-operative is alive.
  static func isUsed(_ cooperative: Int64, in reading: some SQLReading) throws -> Bool {
    let condition = "t.cooperative_id = ?1"
    let values: [SQLValue] = [.integer(cooperative)]
    return try ManagingMember.anyLiving(where: condition, values, in: reading)
      || Dissolution.anyLiving(where: condition, values, in: reading)
      || LivelihoodGroup.anyLiving(where: condition, values, in: reading)
  }
}
