import Storage
import UnionModel

/// A plan with its mark.
struct StoredPlan: Sendable {
  let mark: FactMark
  let plan: Plan
}

/// An item with its mark.
struct StoredPlanItem: Sendable {
  let mark: FactMark
  let item: PlanItem
}

/// The SQL of plans and their items.
enum PlanStore {
  /// Records a plan; the plan of the same year before it is superseded.
  static func insert(
    _ plan: Plan, id: Int64, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws {
    let before = try find(year: plan.year, known: FactStore.now, in: transaction)
    try FactStore.insert(
      .plan,
      [
        .integer(Int64(plan.year)), .text(plan.themeVI), .text(plan.themeEN), .choice(plan.state),
        .day(plan.day), .text(plan.resolution),
      ], id: id, supersedes: before?.mark.id ?? 0, stamp: stamp, in: transaction)
  }

  private static let columns = """
    \(FactTable.plan.markColumns("p")), p.year, p.theme_vi, p.theme_en, p.state, p.day, p.resolution
    """

  /// The plan of a year as known at an instant.
  static func find(
    year: Int, known: Int64, in reader: some SQLReading
  ) throws -> StoredPlan? {
    try reader.query(findSQL, [.integer(Int64(year)), .integer(known)]) { try read($0) }.last
  }

  private static let findSQL = """
    SELECT \(columns) FROM plan p WHERE p.year = ?1 AND \(FactTable.plan.live("p", known: "?2"))
    ORDER BY p.id
    """

  /// Plans by year, newest first, of years before `year`.
  static func list(
    before year: Int, known: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [StoredPlan] {
    try reader.query(
      listSQL, [.integer(Int64(year)), .integer(known), .integer(Int64(limit))]
    ) { try read($0) }
  }

  private static let listSQL = """
    SELECT \(columns) FROM plan p WHERE p.year < ?1 AND \(FactTable.plan.live("p", known: "?2"))
    ORDER BY p.year DESC LIMIT ?3
    """

  private static func read(_ row: SQLRow) throws -> StoredPlan {
    let at = FactStore.markWidth
    return StoredPlan(
      mark: FactStore.mark(row),
      plan: try Plan(
        year: Int(row.int64(at)), themeVI: row.text(at + 1), themeEN: row.text(at + 2),
        state: row.choice(at + 3, or: .draft), day: row.day(at + 4), resolution: row.text(at + 5)))
  }

  /// Records an item; the one with the same kind and number before it is superseded.
  @discardableResult
  static func set(
    _ item: PlanItem, day: BusinessDay, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    let before = try items(year: item.year, known: FactStore.now, in: transaction)
      .first { $0.item.kind == item.kind && $0.item.number == item.number }
    return try FactStore.insert(
      .planItem,
      [
        .integer(Int64(item.year)), .choice(item.kind), .integer(Int64(item.number)), .day(day),
        .text(item.textVI), .text(item.textEN),
      ], supersedes: before?.mark.id ?? 0, stamp: stamp, in: transaction)
  }

  /// The items of a year's plan, by kind and number.
  static func items(
    year: Int, known: Int64, in reader: some SQLReading
  ) throws -> [StoredPlanItem] {
    try reader.query(itemsSQL, [.integer(Int64(year)), .integer(known)]) { row in
      let at = FactStore.markWidth
      return StoredPlanItem(
        mark: FactStore.mark(row),
        item: try PlanItem(
          year: Int(row.int64(at)), kind: row.choice(at + 1, or: .content),
          number: Int(row.int64(at + 2)), textVI: row.text(at + 3), textEN: row.text(at + 4)))
    }
  }

  private static let itemsSQL = """
    SELECT \(FactTable.planItem.markColumns("i")), i.plan_year, i.kind, i.number, i.text_vi,
      i.text_en
    FROM plan_item i WHERE i.plan_year = ?1 AND \(FactTable.planItem.live("i", known: "?2"))
    ORDER BY i.kind, i.number
    """
}
