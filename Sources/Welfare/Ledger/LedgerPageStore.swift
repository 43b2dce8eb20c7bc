import Storage
import UnionModel

/// Which living records a list asks for, besides the units.
struct LedgerFilter: Sendable, Hashable {
  /// Columns and the numbers they must bear.
  var equal: [String: Int64] = [:]
  /// A column of days and its bounds, both inclusive.
  var days: DayBounds?

  /// A column of days and its bounds.
  struct DayBounds: Sendable, Hashable {
    let column: String
    let from: BusinessDay
    let to: BusinessDay
  }

  /// Everything.
  static let all = LedgerFilter()

  /// Records whose columns bear these numbers; nil asks for any.
  init(_ equal: [String: Int64?] = [:], days: DayBounds? = nil) {
    self.equal = equal.compactMapValues { $0 }
    self.days = days
  }

  /// The condition on `t`, with its values from ?1 on.
  var condition: (sql: String, values: [SQLValue]) {
    var parts: [String] = []
    var values: [SQLValue] = []
    for (column, number) in equal.sorted(by: { $0.key < $1.key }) {
      values.append(.integer(number))
      parts.append("t.\(column) = ?\(values.count)")
    }
    if let days {
      values += [.day(days.from), .day(days.to)]
      parts.append("t.\(days.column) BETWEEN ?\(values.count - 1) AND ?\(values.count)")
    }
    return (parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND "), values)
  }
}

/// The units whose records a list asks for.
enum UnitSelection: Sendable {
  /// Every unit.
  case everything
  /// These few, so that the database looks them up.
  case few([UnitID])
  /// Many: rows are read in order and tested.
  case many(@Sendable (UnitID) -> Bool)

  /// The most units that are looked up one by one.
  static let fewAtMost = 64

  /// A unit and all below it.
  init(subtreeOf unit: UnitID, in tree: UnitTree) {
    if unit == tree.root {
      self = .everything
    } else if let range = tree.subtree(of: unit), range.count <= Self.fewAtMost {
      self = .few(range.map { tree.versions[$0].unitID })
    } else if tree.subtree(of: unit) == nil {
      self = .few([unit])
    } else {
      self = .many { tree.contains(unit, $0) }
    }
  }
}

extension LedgerFact {
  /// A page of living records by id, after `after`; one more than `limit` if there are more.
  static func page(
    _ units: UnitSelection, _ filter: LedgerFilter, after: Int64, limit: Int,
    in reading: some SQLReading
  ) throws -> [Recorded<Self>] {
    let (condition, filterValues) = filter.condition
    var values = filterValues + [.integer(after)]
    var sql = "\(ledger.livingSQL) AND \(condition) AND t.id > ?\(values.count)"
    var lets: (UnitID) -> Bool = { _ in true }
    switch units {
    case .everything: break
    case .many(let contains): lets = contains
    case .few(let few):
      // Filled up to one width, so that one statement serves every small subtree.
      let filled = (0..<UnitSelection.fewAtMost).map { few[min($0, few.count - 1)] }
      let marks = filled.indices.map { "?\(values.count + 1 + $0)" }.joined(separator: ", ")
      sql += " AND t.unit_id IN (\(marks))"
      values += filled.map { .integer($0.rawValue) }
    }
    sql += " ORDER BY t.id"
    return try page(sql, values, limit: limit, lets: lets, in: reading)
  }

  private static func page(
    _ sql: String, _ values: [SQLValue], limit: Int, lets: (UnitID) -> Bool,
    in reading: some SQLReading
  ) throws -> [Recorded<Self>] {
    var records: [Recorded<Self>] = []
    try reading.forEachWhile(sql, values) { row in
      if lets(UnitID(row.int64(2))) { records.append(recorded(row: row)) }
      return records.count <= limit
    }
    return records
  }
}
