import Storage
import UnionModel

/// The commands on units. Parents and codes are looked up in the database, so that a batch may refer
/// to units that it has just created.
final class UnitRegister {
  private let desk: RecordDesk
  private var known: [Int64: UnitHistory] = [:]

  /// Opens the register at a desk.
  init(desk: RecordDesk) {
    self.desk = desk
  }

  private func history(of unit: Int64) throws -> UnitHistory {
    if let history = known[unit] { return history }
    let versions = try UnitStore.versions(of: unit, in: desk.transaction)
    let history = UnitHistory(versions: versions.map(\.version))
    known[unit] = history
    return history
  }

  private func version(of unit: Int64, on day: BusinessDay) throws -> UnitVersion? {
    try history(of: unit).version(of: UnitID(unit), on: day, knownOn: .distantFuture)
  }

  /// The unit of a code on a day; the level next above `level` is searched first.
  private func parent(withCode code: String, above level: UnitLevel, on day: BusinessDay) throws
    -> UnitVersion
  {
    for candidate in UnitLevel.allCases.reversed() where candidate < level {
      for record in try UnitStore.versions(
        withCode: code, level: candidate, in: desk.transaction)
      {
        if let version = try version(of: record.unitID, on: day), version.code == code {
          return version
        }
      }
    }
    throw MembershipFault.field("parent_code", .unknownUnit)
  }

  private func checkParent(of traits: UnitTraits, on day: BusinessDay) throws {
    guard let parentID = traits.parent else {
      throw MembershipFault.field("attributes.level", .notAllowed)
    }
    guard let parent = try version(of: parentID, on: day) else {
      throw MembershipFault.field("attributes.parent_id", .unknownUnit)
    }
    guard traits.mayStand(under: parent) else {
      throw MembershipFault.field("attributes.parent_id", .wrongLevel)
    }
    if traits.level == .branch, traits.kind == .territorial,
      !traits.code.hasPrefix(parent.code + ".")
    {
      throw MembershipFault.field("attributes.code", .malformed)
    }
  }

  private func checkCode(of traits: UnitTraits, unit: Int64?, on day: BusinessDay) throws {
    let others = try UnitStore.versions(
      withCode: traits.code, level: traits.level, in: desk.transaction)
    for other in Set(others.map(\.unitID)) where other != unit {
      if let version = try version(of: other, on: day), version.code == traits.code {
        throw MembershipFault.exists("attributes.code", .unit)
      }
    }
  }

  /// Creates a unit with its first version.
  func create(_ draft: UnitTraitsDraft, id: Int64, parentCode: String, validFrom: String) throws
    -> UnitVersionRecord
  {
    let chosen = try Gate.chosenID(id, loader: desk.setting.loader)
    let from = try Gate.anyDay(validFrom, "valid_from")
    var draft = draft
    if draft.parent == 0, !parentCode.isEmpty,
      let level = UnitLevel(rawValue: UInt8(clamping: draft.level))
    {
      draft.parent = try parent(withCode: parentCode, above: level, on: from).unitID.rawValue
    }
    let traits = try UnitTraits(draft)
    try desk.allow(traits.parent.map { UnitID($0) }, "attributes.parent_id")
    try checkParent(of: traits, on: from)
    try checkCode(of: traits, unit: nil, on: from)
    try desk.checkFree(chosen, in: "org_unit", .unit)
    let unit = desk.id(chosen)
    let record = UnitVersionRecord(
      id: desk.id(), unitID: unit, epoch: try desk.epoch(), change: .created, validFrom: from,
      validTo: nil, traits: traits, stamp: desk.stamp, supersedes: nil, withdrawn: false)
    try UnitStore.insertUnit(unit, at: desk.stamp.recordedAt, in: desk.transaction)
    try write(record)
    return record
  }

  private func write(_ record: UnitVersionRecord) throws {
    try UnitStore.insert(record, in: desk.transaction)
    known[record.unitID] = nil
  }

  /// Records a version of a unit, corrects one or takes one back.
  func record(_ change: UnitVersionChange, draft: UnitTraitsDraft) throws -> UnitVersionRecord {
    try desk.allow(UnitID(change.unitID), "unit_id")
    let versions = try UnitStore.versions(of: change.unitID, in: desk.transaction)
    guard !versions.isEmpty else { throw MembershipFault.field("unit_id", .unknownUnit) }
    try desk.checkNewest(change.correction, in: "org_unit_version")
    var corrected: UnitVersionRecord?
    if let old = change.correction.supersedes {
      guard let found = versions.first(where: { $0.id == old }) else {
        throw MembershipFault.field("supersedes", .unknownRecord)
      }
      corrected = found
    }
    let traits: UnitTraits
    if let corrected, change.correction.withdrawn {
      traits = corrected.traits
    } else {
      traits = try UnitTraits(draft)
      try desk.allow(traits.parent.map { UnitID($0) }, "attributes.parent_id")
      if change.unitID != CentralUnion.id { try checkParent(of: traits, on: change.validFrom) }
      try checkCode(of: traits, unit: change.unitID, on: change.validFrom)
    }
    let record = UnitVersionRecord(
      id: desk.id(), unitID: change.unitID, epoch: try desk.epoch(), change: change.kind,
      validFrom: change.validFrom, validTo: change.validTo, traits: traits, stamp: desk.stamp,
      supersedes: change.correction.supersedes, withdrawn: change.correction.withdrawn)
    try write(record)
    return record
  }

  /// Records an arrow of the lineage, corrects one or takes one back.
  func record(_ draft: UnitSuccessionDraft) throws -> UnitSuccessionRecord {
    try desk.allow(UnitID(draft.oldUnitID), "old_unit_id")
    try desk.allow(UnitID(draft.newUnitID), "new_unit_id")
    try desk.checkNewest(draft.correction, in: "org_succession")
    if let old = draft.correction.supersedes {
      guard
        try UnitStore.succession(old, in: desk.transaction)?.oldUnitID == draft.oldUnitID
      else { throw MembershipFault.field("supersedes", .unknownRecord) }
    }
    let ids = [("old_unit_id", draft.oldUnitID), ("new_unit_id", draft.newUnitID)]
    for (field, id) in ids + draft.branches.map({ ("branch_ids", $0) }) {
      guard try FactStore.exists(id, in: "org_unit", desk.transaction) else {
        throw MembershipFault.field(field, .unknownUnit)
      }
    }
    let record = UnitSuccessionRecord(
      id: desk.id(), oldUnitID: draft.oldUnitID, newUnitID: draft.newUnitID,
      epoch: try desk.epoch(), effectiveDay: draft.effectiveDay, coverage: draft.coverage,
      branches: draft.branches, stamp: desk.stamp, supersedes: draft.correction.supersedes,
      withdrawn: draft.correction.withdrawn)
    try UnitStore.insert(record, in: desk.transaction)
    return record
  }
}

/// A version to record of a unit, checked; its attributes come beside it.
struct UnitVersionChange: Hashable, Sendable {
  var unitID: Int64
  var validFrom: BusinessDay
  var validTo: BusinessDay?
  var kind: UnitChange
  var correction: Correction

  /// Reads a change.
  init(
    unitID: Int64, validFrom: String, validTo: String, kind: Int32, supersedes: Int64,
    withdrawn: Bool
  ) throws(MembershipFault) {
    guard unitID > 0 else { throw .field("unit_id", .required) }
    self.unitID = unitID
    self.correction = try Correction(supersedes: supersedes, withdrawn: withdrawn)
    self.validFrom = try Gate.anyDay(validFrom, "valid_from")
    self.validTo = validTo.isEmpty ? nil : try Gate.anyDay(validTo, "valid_to")
    if let end = self.validTo, end < self.validFrom { throw .field("valid_to", .dateTooEarly) }
    self.kind = try Gate.choice(kind, "change")
    if self.kind == .closed, self.validTo == nil { throw .field("valid_to", .required) }
  }
}

/// An arrow of the lineage to record, checked.
struct UnitSuccessionDraft: Hashable, Sendable {
  var oldUnitID: Int64
  var newUnitID: Int64
  var effectiveDay: BusinessDay
  var coverage: SuccessionCoverage
  var branches: [Int64]
  var correction: Correction

  /// Reads an arrow.
  init(
    oldUnitID: Int64, newUnitID: Int64, effectiveDay: String, coverage: Int32, branches: [Int64],
    supersedes: Int64, withdrawn: Bool
  ) throws(MembershipFault) {
    guard oldUnitID > 0 else { throw .field("old_unit_id", .required) }
    guard newUnitID > 0 else { throw .field("new_unit_id", .required) }
    guard oldUnitID != newUnitID else { throw .field("new_unit_id", .repeated) }
    self.oldUnitID = oldUnitID
    self.newUnitID = newUnitID
    self.correction = try Correction(supersedes: supersedes, withdrawn: withdrawn)
    self.effectiveDay = try Gate.anyDay(effectiveDay, "effective_day")
    self.coverage = try Gate.choice(coverage, "coverage")
    guard branches.count <= UnitSuccessionRecord.branchesAtMost else {
      throw .field("branch_ids", .outOfRange)
    }
    guard Set(branches).count == branches.count else { throw .field("branch_ids", .repeated) }
    self.branches = branches
  }
}
