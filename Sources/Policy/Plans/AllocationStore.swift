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
  /// Records an allocation; the one of the same target and unit before it is superseded.
  @discardableResult
  static func set(
    _ allocation: Allocation, id: Int64, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    let before = try current(
      year: allocation.year, number: allocation.number, unit: allocation.unit, in: transaction)
    return try FactStore.insert(
      .allocation,
      [
        .integer(Int64(allocation.year)), .integer(Int64(allocation.number.number)),
        .text(allocation.number.part), .unit(allocation.unit),
        .integer(allocation.valueHundredths), .integer(allocation.unitAtLeast),
      ], id: id, supersedes: before ?? 0, stamp: stamp, in: transaction)
  }

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

  /// Whether the plan of the year has the target.
  static func hasTarget(
    year: Int, number: TargetNumber, in reader: some SQLReading
  ) throws -> Bool {
    try reader.queryOne(
      hasTargetSQL,
      [
        .integer(Int64(year)), .integer(Int64(number.number)), .text(number.part),
        .integer(FactStore.now),
      ]
    ) { $0.int64(0) } != nil
  }

  private static let hasTargetSQL = """
    SELECT t.id FROM target t WHERE t.plan_year = ?1 AND t.number = ?2 AND t.part = ?3
      AND \(FactTable.target.live("t", known: "?4"))
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
      ]
    ) { row in
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
  }

  private static let listSQL = """
    SELECT \(FactTable.allocation.markColumns("a")), a.plan_year, a.number, a.part, a.unit_id,
      a.value_hundredths, a.unit_at_least, t.measure
    FROM allocation a JOIN target t
      ON t.plan_year = a.plan_year AND t.number = a.number AND t.part = a.part
    WHERE a.plan_year = ?1 AND \(FactTable.allocation.live("a", known: "?2"))
      AND \(FactTable.target.live("t", known: "?2"))
      AND (t.measure, a.number, a.part, a.unit_id) > (?3, ?4, ?5, ?6)
    ORDER BY t.measure, a.number, a.part, a.unit_id LIMIT ?7
    """
}
