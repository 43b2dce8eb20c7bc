import Storage
import UnionModel

/// An allocation with its mark and its target's measure.
struct StoredAllocation: Sendable {
  let mark: FactMark
  let allocation: Allocation
  let measure: String
}

/// The SQL of allocations.
enum AllocationStore {
  /// Records an allocation.
  ///
  /// - Parameters:
  ///   - setBy: the unit whose officer set it.
  ///   - supersedes: the one of the same target and unit before it; 0 for none.
  @discardableResult
  static func set(
    _ allocation: Allocation, setBy: UnitID, id: Int64, supersedes: Int64, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .allocation,
      [
        .integer(Int64(allocation.year)), .integer(Int64(allocation.number.number)),
        .text(allocation.number.part), .unit(allocation.unit),
        .integer(allocation.valueHundredths), .integer(allocation.unitAtLeast), .unit(setBy),
      ], id: id, supersedes: supersedes, stamp: stamp, in: transaction)
  }

  /// An allocation and those that it superseded, newest first, with the unit that set each.
  static func history(
    of id: Int64, in reader: some SQLReading
  ) throws -> [AllocationFloor.Step] {
    try reader.query(historySQL, [.integer(id)]) { row in
      AllocationFloor.Step(
        setBy: row.int64(0) == 0 ? nil : row.unit(0), valueHundredths: row.int64(1),
        unitAtLeast: row.int64(2))
    }
  }

  private static let historySQL = """
    WITH RECURSIVE chain (set_by_unit_id, value_hundredths, unit_at_least, supersedes, age) AS (
      SELECT set_by_unit_id, value_hundredths, unit_at_least, supersedes, 0
      FROM allocation WHERE id = ?1
      UNION ALL
      SELECT a.set_by_unit_id, a.value_hundredths, a.unit_at_least, a.supersedes, chain.age + 1
      FROM allocation a JOIN chain ON a.id = chain.supersedes)
    SELECT set_by_unit_id, value_hundredths, unit_at_least FROM chain ORDER BY age
    """

  /// Id of the allocation in force; nil for none.
  static func current(
    year: Int, number: TargetNumber, unit: UnitID, in reader: some SQLReading
  ) throws -> Int64? {
    try reader.queryOne(
      currentSQL,
      [
        .integer(Int64(year)), .integer(Int64(number.number)), .text(number.part), .unit(unit),
        .integer(FactStore.now),
      ]
    ) { $0.int64(0) }
  }

  private static let currentSQL = """
    SELECT a.id FROM allocation a
    WHERE a.plan_year = ?1 AND a.number = ?2 AND a.part = ?3 AND a.unit_id = ?4
      AND \(FactTable.allocation.live("a", known: "?5"))
    """

  /// An allocation by its id, with the measure of its target as it is now; nil for none.
  static func find(id: Int64, in reader: some SQLReading) throws -> StoredAllocation? {
    try reader.queryOne(findSQL, [.integer(id), .integer(FactStore.now)], read)
  }

  private static let findSQL = """
    SELECT \(columns) \(source) WHERE a.id = ?1 AND \(FactTable.target.live("t", known: "?2"))
    """

  /// Where a page of allocations starts.
  struct Position: Sendable {
    /// Measure of the last allocation seen; empty at the start.
    var measure = ""
    var number: Int64 = 0
    var part = ""
    var unit: Int64 = 0

    /// The start.
    init() {}

    /// Behind an allocation.
    init(_ last: StoredAllocation) {
      measure = last.measure
      number = Int64(last.allocation.number.number)
      part = last.allocation.number.part
      unit = last.allocation.unit.rawValue
    }

    /// As a page token carries it; nil for anything else.
    init?(values: [SQLValue]) {
      guard values.count == 4, case .text(let measure) = values[0],
        case .integer(let number) = values[1], case .text(let part) = values[2],
        case .integer(let unit) = values[3]
      else { return nil }
      self.measure = measure
      self.number = number
      self.part = part
      self.unit = unit
    }

    /// The values that a page token carries.
    var values: [SQLValue] { [.text(measure), .integer(number), .text(part), .integer(unit)] }
  }

  /// Allocations read at once while a page is filled.
  private static let batch = 5_000

  /// A page of the allocations that are asked for, `limit` at the most.
  static func page(
    year: Int, known: Int64, after start: Position, limit: Int, in reader: some SQLReading,
    where takes: (StoredAllocation) -> Bool
  ) throws -> [StoredAllocation] {
    var page: [StoredAllocation] = []
    var position = start
    while page.count < limit {
      let rows = try list(
        year: year, known: known, after: position, limit: batch, in: reader)
      page += rows.lazy.filter(takes).prefix(limit - page.count)
      guard rows.count == batch, let last = rows.last else { break }
      position = Position(last)
    }
    return page
  }

  /// The allocations of a year as known at an instant, by measure, target and unit.
  static func list(
    year: Int, known: Int64, after: Position, limit: Int, in reader: some SQLReading
  ) throws -> [StoredAllocation] {
    try reader.query(
      listSQL,
      [
        .integer(Int64(year)), .integer(known), .text(after.measure), .integer(after.number),
        .text(after.part), .integer(after.unit), .integer(Int64(limit)),
      ], read)
  }

  private static func read(_ row: SQLRow) -> StoredAllocation {
    let at = FactStore.markWidth
    return StoredAllocation(
      mark: FactStore.mark(row),
      allocation: Allocation(
        year: Int(row.int64(at)),
        number: TargetNumber(storedNumber: row.int64(at + 1), part: row.text(at + 2)),
        unit: row.unit(at + 3), storedHundredths: row.int64(at + 4),
        unitAtLeast: row.int64(at + 5)),
      measure: row.text(at + 6))
  }

  private static let columns = """
    \(FactTable.allocation.markColumns("a")), a.plan_year, a.number, a.part, a.unit_id,
      a.value_hundredths, a.unit_at_least, t.measure
    """

  private static let source = """
    FROM allocation a JOIN target t
      ON t.plan_year = a.plan_year AND t.number = a.number AND t.part = a.part
    """

  private static let listSQL = """
    SELECT \(columns) \(source)
    WHERE a.plan_year = ?1 AND \(FactTable.allocation.live("a", known: "?2"))
      AND \(FactTable.target.live("t", known: "?2"))
      AND (t.measure, a.number, a.part, a.unit_id) > (?3, ?4, ?5, ?6)
    ORDER BY t.measure, a.number, a.part, a.unit_id LIMIT ?7
    """
}
