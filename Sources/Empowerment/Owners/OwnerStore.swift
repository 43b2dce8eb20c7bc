import Storage
import UnionModel

extension Owner: LedgerFact {
  static let ledger = Ledger(
    "owner", ["person_id", "full_name", "sex", "kind", "organisation", "day"])

  var columnValues: [SQLValue] {
    [
      .integer(personID), .text(name.text), .coded(sex), .coded(kind), .text(organisation),
      .day(day),
    ]
  }

  init(row: SQLRow, first: Int) throws {
    self.init(
      stored: row.int64(first), name: try row.name(first + 1), sex: try row.coded(first + 2),
      kind: try row.coded(first + 3), organisation: row.text(first + 4), day: row.day(first + 5))
  }
}

/// Questions about owners.
enum OwnerStore {
  /// Whether another living record has the person in the kind.
  static func isRegistered(
    person: Int64, as kind: OwnerKind, besides owner: Int64, in reading: some SQLReading
  ) throws -> Bool {
    try Owner.anyLiving(
      where: "t.person_id = ?1 AND t.kind = ?2 AND t.root_id <> ?3",
      [.integer(person), .coded(kind), .integer(owner)], in: reading)
  }

  /// Whether a person has a living record.
  static func knows(person: Int64, in reading: some SQLReading) throws -> Bool {
    try Owner.anyLiving(where: "t.person_id = ?1", [.integer(person)], in: reading)
  }

  /// Whether support of the owner is alive.
  static func isUsed(_ owner: Int64, in reading: some SQLReading) throws -> Bool {
    try OwnerSupport.anyLiving(where: "t.owner_id = ?1", [.integer(owner)], in: reading)
  }
}
