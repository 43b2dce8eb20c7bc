import SenAPI
import UnionModel
import UnionService

extension UnitTraitsDraft {
  /// The attributes of a message.
  init(_ wire: Wire.UnitAttributes) {
    code = wire.code
    name = wire.name
    fullName = wire.fullName
    type = wire.type
    level = wire.level.rawValue
    kind = wire.kind.rawValue
    parent = wire.parentID
    hasUnion = wire.hasUnion
    ethnicArea = wire.ethnicArea
    settlement = wire.settlement.rawValue
    newRural = wire.newRuralStatus.rawValue
    branchKind = wire.branchKind.rawValue
    regionCode = wire.regionCode
    regionName = wire.regionName
  }
}

extension Wire.UnitAttributes {
  /// The attributes of a version.
  init(_ traits: UnitTraits) {
    self.init()
    code = traits.code
    name = traits.name
    fullName = traits.fullName
    type = traits.type
    level = Types.UnitLevel(rawValue: Int32(traits.level.rawValue))
    kind = Types.UnitKind(rawValue: Int32(traits.kind.rawValue))
    parentID = traits.parent ?? 0
    hasUnion = traits.hasUnion
    ethnicArea = traits.ethnicArea
    settlement = Wire.Settlement(rawValue: Int32(traits.settlement?.rawValue ?? 0))
    newRuralStatus = Wire.NewRuralStatus(rawValue: Int32(traits.newRural?.rawValue ?? 0))
    branchKind = Wire.BranchKind(rawValue: Int32(traits.branchKind?.rawValue ?? 0))
    regionCode = traits.regionCode
    regionName = traits.regionName
  }

  /// The attributes that the tree knows; the kind of a branch stands in its versions.
  init(_ version: UnitVersion) {
    self.init()
    code = version.code
    name = version.name
    fullName = version.fullName
    type = version.type
    level = Types.UnitLevel(rawValue: Int32(version.level.rawValue))
    kind = Types.UnitKind(rawValue: Int32(version.kind.rawValue))
    parentID = version.parentID?.rawValue ?? 0
    hasUnion = version.hasUnion
    ethnicArea = version.ethnicArea
    if version.level >= .commune { settlement = version.urban ? .urban : .rural }
    if version.level == .commune {
      newRuralStatus = Wire.NewRuralStatus(rawValue: Int32(version.newRural.rawValue) + 1)
    }
    regionCode = version.regionCode
    regionName = version.regionName
  }
}

extension Wire.Unit {
  /// A unit of a tree.
  init(_ version: UnitVersion, in tree: UnitTree) {
    self.init()
    id = version.unitID.rawValue
    attributes = Wire.UnitAttributes(version)
    validFrom = version.validFrom.iso
    validTo = version.validTo?.iso ?? ""
    epoch = tree.epoch
    ancestorIDs = tree.path(to: version.unitID).dropLast().map(\.rawValue)
    synthetic = version.isSynthetic
  }

  /// A unit that was just created.
  init(_ record: UnitVersionRecord) {
    self.init()
    id = record.unitID
    attributes = Wire.UnitAttributes(record.traits)
    validFrom = record.validFrom.iso
    validTo = record.validTo?.iso ?? ""
    epoch = record.epoch
    synthetic = record.stamp.synthetic
  }
}

extension Wire.UnitVersion {
  /// A version as recorded.
  init(_ record: UnitVersionRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    unitID = record.unitID
    attributes = Wire.UnitAttributes(record.traits)
    validFrom = record.validFrom.iso
    validTo = record.validTo?.iso ?? ""
    change = Wire.UnitChangeKind(rawValue: Int32(record.change.rawValue))
    provenance = try names.provenance(record.stamp, supersedes: record.supersedes)
    withdrawn = record.withdrawn
    epoch = record.epoch
  }
}

extension Wire.UnitSuccession {
  /// An arrow as recorded.
  init(_ record: UnitSuccessionRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    oldUnitID = record.oldUnitID
    newUnitID = record.newUnitID
    effectiveDay = record.effectiveDay.iso
    coverage = Wire.SuccessionCoverage(rawValue: Int32(record.coverage.rawValue))
    branchIDs = record.branches
    provenance = try names.provenance(record.stamp, supersedes: record.supersedes)
    withdrawn = record.withdrawn
    epoch = record.epoch
  }
}

extension UnitRegister {
  /// Creates the unit of a request.
  func create(_ request: Wire.CreateUnitRequest) throws -> UnitVersionRecord {
    try create(
      UnitTraitsDraft(request.attributes ?? .init()), id: request.id,
      parentCode: request.parentCode, validFrom: request.validFrom)
  }

  /// Records the version of a request.
  func record(_ request: Wire.RecordUnitVersionRequest) throws -> UnitVersionRecord {
    let change = try UnitVersionChange(
      unitID: request.unitID, validFrom: request.validFrom, validTo: request.validTo,
      kind: request.change.rawValue, supersedes: request.supersedes,
      withdrawn: request.withdrawn)
    return try record(change, draft: UnitTraitsDraft(request.attributes ?? .init()))
  }

  /// Records the arrow of a request.
  func record(_ request: Wire.RecordSuccessionRequest) throws -> UnitSuccessionRecord {
    try record(
      try UnitSuccessionDraft(
        oldUnitID: request.oldUnitID, newUnitID: request.newUnitID,
        effectiveDay: request.effectiveDay, coverage: request.coverage.rawValue,
        branches: request.branchIDs, supersedes: request.supersedes,
        withdrawn: request.withdrawn))
  }
}
