import Storage
import UnionModel

/// A page of living records that is asked for.
struct RecordPageQuery: Sendable {
  /// Which units' records.
  enum Units: Sendable {
    /// All of them.
    case all
    /// Those of a few units.
    case few([UnitID])
    /// Those of a large subtree.
    case subtree(UnitTree, Range<Int>)
  }

  /// Subtrees up to this many units are asked unit by unit.
  static let fewAtMost = 64

  var units: Units
  /// A condition on `t`, whose placeholders start at ?3; empty = none.
  var condition = ""
  var values: [SQLValue] = []
  /// Records after this id.
  var after: Int64 = 0
  /// The most records of the page.
  var size: Int
}

extension LedgerFact {
  /// One page more than asked by one record, so that the caller sees whether another page follows.
  static func page(
    _ query: RecordPageQuery, in reading: some SQLReading
  ) throws -> [Recorded<Self>] {
    let limit = query.size + 1
    switch query.units {
    case .all:
      return try ordered(query, limit: limit, in: reading)
    case .few(let units):
      let pages = try units.map { unit in
        try ordered(query, unit: unit, limit: limit, in: reading)
      }
      return Array(pages.joined().sorted { $0.stamp.id < $1.stamp.id }.prefix(limit))
    case .subtree(let tree, let range):
      return try filtered(query, limit: limit, in: reading) { unit in
        tree.position(of: unit).map { range.contains($0) } ?? false
      }
    }
  }

  private static func ordered(
    _ query: RecordPageQuery, unit: UnitID? = nil, limit: Int, in reading: some SQLReading
  ) throws -> [Recorded<Self>] {
    let sql = text(query, unit: unit) + " LIMIT \(limit)"
    return try reading.query(sql, values(query, unit)) { try recorded(row: $0) }
  }

  private static func text(_ query: RecordPageQuery, unit: UnitID?) -> String {
    // ?2 is the unit, or any where it is 0.
    let unitCondition = unit == nil ? "?2 = 0" : "t.unit_id = ?2"
    let condition = query.condition.isEmpty ? "" : " AND \(query.condition)"
    return "\(ledger.livingSQL) AND t.id > ?1 AND \(unitCondition)\(condition) ORDER BY t.id"
  }

  private static func values(_ query: RecordPageQuery, _ unit: UnitID?) -> [SQLValue] {
    [.integer(query.after), .integer(unit?.rawValue ?? 0)] + query.values
  }

  /// Reads on until enough records of the units have been found.
  private static func filtered(
    _ query: RecordPageQuery, limit: Int, in reading: some SQLReading,
    _ isInside: (UnitID) -> Bool
  ) throws -> [Recorded<Self>] {
    var found: [Recorded<Self>] = []
    try reading.forEachWhile(text(query, unit: nil), values(query, nil)) { row in
      if isInside(RecordStamp(row: row).unit) { found.append(try recorded(row: row)) }
      return found.count < limit
    }
    return found
  }
}
