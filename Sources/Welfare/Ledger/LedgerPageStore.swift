import Storage
import UnionModel

/// Which living records a list asks for, besides the units.
struct LedgerFilter: Sendable, Hashable {
  /// Columns and the numbers they must bear.
  var equal: [String: Int64] = [:]
  /// A column of days and its bounds, both inclusive.
  var days: DayBounds?
  /// Records as known at this instant; nil = as they are now.
  var known: Instant?

  /// A column of days and its bounds.
  struct DayBounds: Sendable, Hashable {
    let column: String
    let from: BusinessDay
    let to: BusinessDay
  }

  /// Everything.
  static let all = LedgerFilter()

  /// Records whose columns bear these numbers; nil asks for any.
  init(_ equal: [String: Int64?] = [:], days: DayBounds? = nil, known: Instant? = nil) {
    self.equal = equal.compactMapValues { $0 }
    self.days = days
    self.known = known
  }

  /// What references end in: such columns have an index, so that only records that fit are read.
  private static let referenceSuffix = "_id"

  /// Whether records that do not fit may be read on the way.
  var passesOver: Bool {
    (!equal.isEmpty || days != nil || known != nil)
      && !equal.keys.contains { $0.hasSuffix(Self.referenceSuffix) }
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

/// A page of records.
struct LedgerPage<Fact: LedgerFact>: Sendable, Hashable {
  /// The records, by id.
  var records: [Recorded<Fact>]
  /// The id after which the next page starts; nil where there is none.
  var next: Int64?

  /// Rows that one page looks at, at most; a page may then be shorter than asked, with a next one.
  static var lookedAtMost: Int { 20_000 }
}

extension LedgerFact {
  /// A page of records by id, after `after`.
  ///
  /// - Parameter lookedAtMost: rows of the table that are passed at most, where not all of them fit.
  static func page(
    _ units: UnitSelection, _ filter: LedgerFilter, after: Int64, limit: Int,
    lookedAtMost: Int = LedgerPage<Self>.lookedAtMost, in reading: some SQLReading
  ) throws -> LedgerPage<Self> {
    let (condition, filterValues) = filter.condition
    var values = filterValues
    var sql = ledger.holdingSQL(known: filter.known, &values)
    values.append(.integer(after))
    sql += " AND \(condition) AND t.id > ?\(values.count)"
    var lets: (UnitID) -> Bool = { _ in true }
    var passesOver = filter.passesOver
    switch units {
    case .everything: break
    case .many(let contains):
      lets = contains
      passesOver = true
    case .few(let few):
      // Filled up to one width, so that one statement serves every small subtree.
      let filled = (0..<UnitSelection.fewAtMost).map { few[min($0, few.count - 1)] }
      let marks = filled.indices.map { "?\(values.count + 1 + $0)" }.joined(separator: ", ")
      sql += " AND t.unit_id IN (\(marks))"
      values += filled.map { .integer($0.rawValue) }
      passesOver = false
    }
    var end: Int64?
    if passesOver {
      end = try reading.queryOne(
        ledger.distantSQL, [.integer(after), .integer(Int64(lookedAtMost - 1))]
      ) { $0.int64(0) }
    }
    if let end {
      values.append(.integer(end))
      sql += " AND t.id <= ?\(values.count)"
    }
    sql += " ORDER BY t.id"
    var records = try rows(sql, values, limit: limit + 1, lets: lets, in: reading)
    guard records.count > limit else { return LedgerPage(records: records, next: end) }
    records.removeLast()
    return LedgerPage(records: records, next: records.last?.stamp.id)
  }

  private static func rows(
    _ sql: String, _ values: [SQLValue], limit: Int, lets: (UnitID) -> Bool,
    in reading: some SQLReading
  ) throws -> [Recorded<Self>] {
    var records: [Recorded<Self>] = []
    try reading.forEachWhile(sql, values) { row in
      if lets(UnitID(row.int64(2))) { records.append(recorded(row: row)) }
      return records.count < limit
    }
    return records
  }
}
