import SenAPI
import SenRPC
import Storage
import UnionModel
import UnionService

/// Writes the commands of the policy service: reads a command, checks it against what is recorded,
/// records it. The unary methods and the import use the same writer.
struct PolicyWriter: Sendable {
  /// The day of recording in the union's calendar: no fact is later.
  let today: BusinessDay
  /// The units, by which facts keep the level of their unit.
  let history: UnitHistory
  /// Where the caller may write.
  let judge: PolicyJudge

  /// A writer of one transaction, at its instant: now, or the one that a loader stated.
  /// - Throws: UNAVAILABLE `UNITS_NOT_READY`.
  init(_ judge: PolicyJudge, in transaction: WriteTransaction) throws(RPCError) {
    today = UnionCalendar.day(of: Instant(rawValue: transaction.now))
    history = try judge.units.history()
    self.judge = judge
  }

  /// The marks under which a fact is recorded.
  func mark(_ stamp: WriteStamp, _ transaction: WriteTransaction) -> RecordStamp {
    RecordStamp(stamp, in: transaction)
  }

  /// The record that a correction names, 0 for none: it must be there, of a unit where the caller may
  /// write. The unit that the request names is not the corrected record's.
  func correctable(
    _ table: FactTable, _ id: Int64, in reader: some SQLReading
  ) throws -> Int64 {
    guard id != 0 else { return 0 }
    guard let unit = try FactStore.unit(of: table, id: id, in: reader) else {
      throw PolicyFault.noRecord(table.name)
    }
    try judge.authorise(unit, "supersedes")
    return id
  }

  /// A unit with its level; one that was never known is refused, and one of another level than the
  /// given ones is.
  func place(
    _ unit: UnitID, _ field: String, levels: [UnitLevel] = UnitLevel.allCases
  ) throws(PolicyFault) -> PlacedUnit {
    guard let version = history.versions(of: unit).last else { throw .field(field, .unknownUnit) }
    guard levels.contains(version.level) else { throw .field(field, .wrongLevel) }
    return PlacedUnit(
      unit: unit, level: version.level, territorial: version.kind == .territorial)
  }

  /// Refuses a reference to a record that is not there.
  func require(
    _ table: FactTable, _ id: Int64, _ field: String, in reader: some SQLReading
  ) throws {
    guard try FactStore.exists(table, id: id, in: reader) else {
      throw PolicyFault.field(field, .unknownRecord)
    }
  }
}

extension PolicyWriter {
  /// Records a plan with its items and targets. What the plan of the year before this one had and
  /// this one has not is withdrawn.
  func plan(
    _ request: Wire.CreatePlanRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    let plan = try Plan(request, today: today)
    let mark = mark(stamp, transaction)
    guard request.items.count <= Plan.itemLimit else {
      throw PolicyFault.field("items", .outOfRange)
    }
    guard request.targets.count <= Plan.targetLimit else {
      throw PolicyFault.field("targets", .outOfRange)
    }
    let items = try request.items.enumerated().map {
      try PlanItem($1, year: plan.year, field: "items[\($0)]")
    }
    let targets = try request.targets.enumerated().map {
      try Target($1, year: plan.year, field: "targets[\($0)]")
    }
    guard Set(items.map { "\($0.kind) \($0.number)" }).count == items.count else {
      throw PolicyFault.field("items", .repeated)
    }
    guard Set(targets.map(\.number)).count == targets.count else {
      throw PolicyFault.field("targets", .repeated)
    }
    let id = try stamp.recordID(request.id, in: transaction)
    try PlanStore.insert(plan, id: id, stamp: mark, in: transaction)
    for old in try PlanStore.items(year: plan.year, known: FactStore.now, in: transaction)
    where !items.contains(where: { $0.kind == old.item.kind && $0.number == old.item.number }) {
      _ = try FactStore.withdraw(.planItem, id: old.mark.id, stamp: mark, in: transaction)
    }
    for old in try TargetStore.list(year: plan.year, known: FactStore.now, in: transaction)
    where !targets.contains(where: { $0.number == old.target.number }) {
      _ = try FactStore.withdraw(.target, id: old.mark.id, stamp: mark, in: transaction)
    }
    for item in items {
      try PlanStore.set(item, day: plan.day, stamp: mark, in: transaction)
    }
    for target in targets {
      try TargetStore.set(target, day: plan.day, stamp: mark, in: transaction)
    }
    return id
  }

  /// Marks the plan of a year adopted.
  func adoptPlan(
    _ request: Wire.AdoptPlanRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws {
    let before = try plan(ofYear: request.year, in: transaction)
    let adopted = try Plan(
      year: before.year, themeVI: before.themeVI, themeEN: before.themeEN, state: .adopted,
      day: before.day,
      resolution: try PolicyFields.text(
        request.resolution, "resolution", limit: PolicyFields.documentNumberLimit))
    try PlanStore.insert(
      adopted, id: transaction.nextID(), stamp: mark(stamp, transaction), in: transaction)
  }

  private func plan(ofYear year: Int32, in reader: some SQLReading) throws -> Plan {
    let year = try PolicyFields.year(year, "year")
    guard let stored = try PlanStore.find(year: year, known: FactStore.now, in: reader) else {
      throw PolicyFault.noPlan(year)
    }
    return stored.plan
  }

  /// Sets an item of a plan.
  func planItem(
    _ request: Wire.SetPlanItemRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    guard let item = request.item else { throw PolicyFault.field("item", .missing) }
    let plan = try plan(ofYear: item.planYear, in: transaction)
    return try PlanStore.set(
      try PlanItem(item, year: plan.year, field: "item"), day: plan.day,
      stamp: mark(stamp, transaction), in: transaction)
  }

  /// Sets a target of a plan.
  func target(
    _ request: Wire.SetTargetRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    guard let target = request.target else { throw PolicyFault.field("target", .missing) }
    let plan = try plan(ofYear: target.planYear, in: transaction)
    return try TargetStore.set(
      try Target(target, year: plan.year, field: "target"), day: plan.day,
      stamp: mark(stamp, transaction), in: transaction)
  }

  /// Sets an allocation.
  func allocation(
    _ request: Wire.SetAllocationRequest, _ stamp: WriteStamp, _ transaction: WriteTransaction
  ) throws -> Int64 {
    let allocation = try Allocation(
      year: try PolicyFields.year(request.planYear, "plan_year"),
      number: try TargetNumber(text: request.targetNo, field: "target_no"),
      unit: try PolicyFields.unit(request.unitID, "unit_id"), value: request.value,
      unitAtLeast: request.unitAtLeast)
    _ = try place(
      allocation.unit, "unit_id", levels: [.province, .district, .commune])
    guard
      let target = try TargetStore.find(
        year: allocation.year, number: allocation.number, in: transaction)
    else { throw PolicyFault.field("target_no", .unknownRecord) }
    let before = try AllocationStore.current(
      year: allocation.year, number: allocation.number, unit: allocation.unit, in: transaction)
    let setter = try judge.standing(over: allocation.unit)
    let floor = AllocationFloor(
      target.target.rule, ownUnit: setter == allocation.unit,
      history: try before.map { try AllocationStore.history(of: $0, in: transaction) } ?? [],
      reaches: judge.reaches)
    try floor.check(allocation)
    return try AllocationStore.set(
      allocation, setBy: setter, id: try stamp.recordID(request.id, in: transaction),
      supersedes: before ?? 0, stamp: mark(stamp, transaction), in: transaction)
  }

  /// Takes an allocation back, and gives it as it was. What a unit above has set stays.
  func withdrawAllocation(
    _ request: Wire.WithdrawAllocationRequest, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> StoredAllocation {
    let number = try TargetNumber(text: request.targetNo, field: "target_no")
    guard
      let id = try AllocationStore.current(
        year: try PolicyFields.year(request.planYear, "plan_year"), number: number,
        unit: try PolicyFields.unit(request.unitID, "unit_id"), in: transaction),
      let stored = try AllocationStore.find(id: id, in: transaction)
    else { throw PolicyFault.noRecord("allocation") }
    let history = try AllocationStore.history(of: id, in: transaction)
    guard history.allSatisfy({ judge.reaches($0.setBy) }) else {
      throw PolicyFault.setFromAbove("unit_id")
    }
    _ = try FactStore.withdraw(
      .allocation, id: id, stamp: mark(stamp, transaction), in: transaction)
    return stored
  }
}
