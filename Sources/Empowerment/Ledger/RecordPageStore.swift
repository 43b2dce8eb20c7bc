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
  /// Rows that one page looks at, at most; a page may then be shorter than asked, with a next one.
  static let lookedAtMost = 20_000

  var units: Units
  /// A condition on `t`, whose placeholders start at ?3; empty = none.
  var condition = ""
  var values: [SQLValue] = []
  /// Records after this id.
  var after: Int64 = 0
  /// The most records of the page.
  var size: Int
  /// Only records that fit are read: the condition names a record by a reference, which has an index.
  var isByReference = false
  /// Rows of the table that are passed at most, where not all of them fit.
  var lookedAtMost = Self.lookedAtMost

  /// Whether records that do not fit may be read on the way.
  var passesOver: Bool {
    switch units {
    case .all: !condition.isEmpty && !isByReference
    case .few: false
    case .subtree: true
    }
  }
}

/// A page of living records.
struct RecordPage<Fact: LedgerFact>: Sendable {
  /// The records, by id.
  var records: [Recorded<Fact>]
  /// The id after which the next page starts; nil where there is none.
  var next: Int64?
}

extension LedgerFact {
  /// A page of living records by id.
  static func page(
    _ query: RecordPageQuery, in reading: some SQLReading
  ) throws -> RecordPage<Self> {
    var end: Int64?
    if query.passesOver {
      end = try reading.queryOne(
        ledger.distantSQL, [.integer(query.after), .integer(Int64(query.lookedAtMost - 1))]
      ) { $0.int64(0) }
    }
    // One record more than asked, to see whether another page follows.
    var records = try found(query, upTo: end ?? .max, limit: query.size + 1, in: reading)
    guard records.count > query.size else { return RecordPage(records: records, next: end) }
    records.removeLast()
    return RecordPage(records: records, next: records.last?.stamp.id)
  }

  private static func found(
    _ query: RecordPageQuery, upTo end: Int64, limit: Int, in reading: some SQLReading
  ) throws -> [Recorded<Self>] {
    switch query.units {
    case .all:
      return try ordered(query, upTo: end, limit: limit, in: reading)
    case .few(let units):
      let pages = try units.map { unit in
        try ordered(query, unit: unit, upTo: end, limit: limit, in: reading)
      }
      return Array(pages.joined().sorted { $0.stamp.id < $1.stamp.id }.prefix(limit))
    case .subtree(let tree, let range):
      return try filtered(query, upTo: end, limit: limit, in: reading) { unit in
        tree.position(of: unit).map { range.contains($0) } ?? false
      }
    }
  }

  private static func ordered(
    _ query: RecordPageQuery, unit: UnitID? = nil, upTo end: Int64, limit: Int,
    in reading: some SQLReading
  ) throws -> [Recorded<Self>] {
    let sql = text(query, unit: unit) + " LIMIT \(limit)"
    return try reading.query(sql, values(query, unit, end)) { try recorded(row: $0) }
  }

  private static func text(_ query: RecordPageQuery, unit: UnitID?) -> String {
    // ?2 is the unit, or any where it is 0.
    let unitCondition = unit == nil ? "?2 = 0" : "t.unit_id = ?2"
    let condition = query.condition.isEmpty ? "" : " AND \(query.condition)"
    let end = "t.id <= ?\(query.values.count + 3)"
    return """
      \(ledger.livingSQL) AND t.id > ?1 AND \(end) AND \(unitCondition)\(condition) ORDER BY t.id
      """
  }

  private static func values(
    _ query: RecordPageQuery, _ unit: UnitID?, _ end: Int64
  ) -> [SQLValue] {
    [.integer(query.after), .integer(unit?.rawValue ?? 0)] + query.values + [.integer(end)]
  }

  /// Reads on until enough records of the units have been found.
  private static func filtered(
    _ query: RecordPageQuery, upTo end: Int64, limit: Int, in reading: some SQLReading,
    _ isInside: (UnitID) -> Bool
  ) throws -> [Recorded<Self>] {
    var found: [Recorded<Self>] = []
    try reading.forEachWhile(text(query, unit: nil), values(query, nil, end)) { row in
      if isInside(RecordStamp(row: row).unit) { found.append(try recorded(row: row)) }
      return found.count < limit
    }
    return found
  }
}
