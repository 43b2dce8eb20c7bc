import Storage
import UnionModel

/// A target with its mark.
struct StoredTarget: Sendable {
  let mark: FactMark
  let target: Target
}

/// The SQL of targets.
enum TargetStore {
  private static let valueRule: Int64 = 1
  private static let shareRule: Int64 = 2
  private static let requiredLevelRule: Int64 = 3

  /// Records a target; the one with the same number before it is superseded.
  @discardableResult
  static func set(
    _ target: Target, day: BusinessDay, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    let before = try list(year: target.year, known: FactStore.now, in: transaction)
      .first { $0.target.number == target.number }
    return try FactStore.insert(
      .target,
      [
        .integer(Int64(target.year)), .integer(Int64(target.number.number)),
        .text(target.number.part), .day(day), .text(target.measure),
        .integer(Int64(target.definitionVersion)),
      ] + columns(of: target.rule) + [
        .choice(target.timing), .text(target.textVI), .text(target.textEN),
      ], supersedes: before?.mark.id ?? 0, stamp: stamp, in: transaction)
  }

  private static func columns(of rule: PlannedRule) -> [SQLValue] {
    switch rule {
    case .value(let least):
      [
        .integer(valueRule), .integer(least), .integer(0), .integer(0), .text(""), .integer(0),
      ]
    case .share(let points, let bound):
      [
        .integer(shareRule), .integer(points), .integer(0),
        .integer(Int64(bound?.level.rawValue ?? 0)), .text(bound?.measure ?? ""),
        .integer(bound?.atLeast ?? 0),
      ]
    case .requiredLevel(let required, let level, let points):
      [
        .integer(requiredLevelRule), .integer(points), .integer(Int64(required.rawValue)),
        .integer(Int64(level.rawValue)), .text(""), .integer(0),
      ]
    }
  }

  /// The targets of a year as known at an instant, by number and part.
  static func list(
    year: Int, known: Int64, in reader: some SQLReading
  ) throws -> [StoredTarget] {
    try reader.query(listSQL, [.integer(Int64(year)), .integer(known)], read)
  }

  /// The target in force of a year and number; nil for none.
  static func find(
    year: Int, number: TargetNumber, in reader: some SQLReading
  ) throws -> StoredTarget? {
    try reader.queryOne(
      findSQL,
      [
        .integer(Int64(year)), .integer(FactStore.now), .integer(Int64(number.number)),
        .text(number.part),
      ], read)
  }

  private static func read(_ row: SQLRow) -> StoredTarget {
    let at = FactStore.markWidth
    return StoredTarget(
      mark: FactStore.mark(row),
      target: Target(
        year: Int(row.int64(at)),
        number: TargetNumber(storedNumber: row.int64(at + 1), part: row.text(at + 2)),
        measure: row.text(at + 3), definitionVersion: Int(row.int64(at + 4)),
        rule: rule(row, at: at + 5), timing: row.choice(at + 11, or: .yearToDate),
        textVI: row.text(at + 12), textEN: row.text(at + 13)))
  }

  private static func rule(_ row: SQLRow, at column: Int) -> PlannedRule {
    let threshold = row.int64(column + 1)
    switch row.int64(column) {
    case valueRule: return .value(threshold)
    case shareRule:
      let measure = row.text(column + 4)
      let bound = UnitBound(
        measure: measure, level: level(row.int64(column + 3)), atLeast: row.int64(column + 5))
      return .share(threshold, of: measure.isEmpty ? nil : bound)
    default:
      return .requiredLevel(
        required: level(row.int64(column + 2)), level: level(row.int64(column + 3)),
        basisPoints: threshold)
    }
  }

  private static func level(_ stored: Int64) -> UnitLevel {
    UInt8(exactly: stored).flatMap(UnitLevel.init(rawValue:)) ?? .centre
  }

  private static let selectSQL = """
    SELECT \(FactTable.target.markColumns("t")), t.plan_year, t.number, t.part, t.measure,
      t.definition_version, t.rule, t.threshold, t.required_level, t.share_level, t.unit_measure,
      t.unit_at_least, t.timing, t.text_vi, t.text_en
    FROM target t WHERE t.plan_year = ?1 AND \(FactTable.target.live("t", known: "?2"))
    """

  private static let listSQL = "\(selectSQL) ORDER BY t.number, t.part"
  private static let findSQL = "\(selectSQL) AND t.number = ?3 AND t.part = ?4"
}
