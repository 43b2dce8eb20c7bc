import UnionModel

/// Urban or rural.
enum Settlement: Int64, Hashable, Sendable {
  case urban = 1
  case rural = 2
}

/// New-rural status, in the numbers of the interface.
enum NewRuralStage: Int64, Hashable, Sendable {
  case none = 1
  case recognised = 2
  case advanced = 3
  case model = 4

  /// The stage as the tree of units has it.
  var status: NewRuralStatus {
    switch self {
    case .none: .none
    case .recognised: .standard
    case .advanced: .advanced
    case .model: .model
    }
  }
}

/// Kind of a branch.
enum BranchKind: Int64, Hashable, Sendable, CaseIterable {
  case residential = 1
  case occupational = 2
  case workplace = 3
  case market = 4
  case religious = 5
  case armedForces = 6
  case other = 7

  /// Key in figures split by branch kind.
  var key: String {
    switch self {
    case .residential: "residential"
    case .occupational: "occupational"
    case .workplace: "workplace"
    case .market: "market"
    case .religious: "religious"
    case .armedForces: "armed forces"
    case .other: "other"
    }
  }
}

/// What a version of a unit records.
enum UnitChange: Int64, Hashable, Sendable {
  case created = 1
  case changed = 2
  case reparented = 3
  case closed = 4
  case corrected = 5
}

/// How much of a unit goes into its successor, in the numbers of the interface.
enum SuccessionCoverage: Int64, Hashable, Sendable {
  case whole = 1
  case part = 2
  case possible = 3

  /// As the lineage of units has it.
  var coverage: Succession.Coverage {
    switch self {
    case .whole: .whole
    case .part: .part
    case .possible: .possible
    }
  }
}

/// The attributes of a unit in a span of days.
struct UnitTraits: Hashable, Sendable {
  /// Longest code and name, in characters.
  static let codeLength = 32
  static let nameLength = 200

  var code: String
  var name: String
  var fullName: String
  var type: String
  var level: UnitLevel
  var kind: UnitKind
  var parent: Int64?
  var hasUnion: Bool
  var ethnicArea: Bool
  var settlement: Settlement?
  var newRural: NewRuralStage?
  var branchKind: BranchKind?
  var regionCode: String
  var regionName: String

  /// Reads and checks the attributes as they were sent.
  init(_ draft: UnitTraitsDraft) throws(MembershipFault) {
    guard let level = UnitLevel(rawValue: UInt8(clamping: draft.level)) else {
      throw .field("attributes.level", draft.level == 0 ? .required : .notAllowed)
    }
    let number = draft.kind == 0 ? Int32(UnitKind.territorial.rawValue) : draft.kind
    guard let kind = UnitKind(rawValue: UInt8(clamping: number)) else {
      throw .field("attributes.kind", .notAllowed)
    }
    self.level = level
    self.kind = kind
    self.code = try Self.code(draft.code, level: level, kind: kind)
    self.name = try Gate.text(draft.name, "attributes.name", 1...Self.nameLength)
    let full = try Gate.text(draft.fullName, "attributes.full_name", 0...Self.nameLength)
    self.fullName = full.isEmpty ? name : full
    self.type = try Gate.text(draft.type, "attributes.type", 0...Self.codeLength)
    self.parent = draft.parent == 0 ? nil : draft.parent
    self.hasUnion = draft.hasUnion
    self.ethnicArea = draft.ethnicArea
    self.settlement = try Gate.optionalChoice(draft.settlement, "attributes.settlement")
    self.newRural = try Gate.optionalChoice(draft.newRural, "attributes.new_rural_status")
    self.branchKind = try Gate.optionalChoice(draft.branchKind, "attributes.branch_kind")
    self.regionCode = try Gate.text(draft.regionCode, "attributes.region_code", 0...Self.codeLength)
    self.regionName = try Gate.text(draft.regionName, "attributes.region_name", 0...Self.nameLength)
    if (level == .centre) != (parent == nil) {
      throw .field("attributes.parent_id", level == .centre ? .notAllowed : .required)
    }
  }

  /// Reads attributes that were checked when they were written.
  init(
    code: String, name: String, fullName: String, type: String, level: UnitLevel, kind: UnitKind,
    parent: Int64?, hasUnion: Bool, ethnicArea: Bool, settlement: Settlement?,
    newRural: NewRuralStage?, branchKind: BranchKind?, regionCode: String, regionName: String
  ) {
    self.code = code
    self.name = name
    self.fullName = fullName
    self.type = type
    self.level = level
    self.kind = kind
    self.parent = parent
    self.hasUnion = hasUnion
    self.ethnicArea = ethnicArea
    self.settlement = settlement
    self.newRural = newRural
    self.branchKind = branchKind
    self.regionCode = regionCode
    self.regionName = regionName
  }

  /// Codes of territorial units have a fixed number of digits at each level.
  private static func code(_ text: String, level: UnitLevel, kind: UnitKind)
    throws(MembershipFault) -> String
  {
    let field = "attributes.code"
    let code = try Gate.text(text, field, 1...codeLength)
    let allowed = code.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    guard allowed else { throw .field(field, .malformed) }
    guard kind == .territorial else { return code }
    let digits = code.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    let sound =
      switch level {
      case .centre: true
      case .province: digits && code.utf8.count == 2
      case .district: digits && code.utf8.count == 3
      case .commune: digits && code.utf8.count == 5
      case .branch: branchCode(code)
      }
    guard sound else { throw .field(field, .malformed) }
    return code
  }

  /// A commune's code, a point and three digits.
  private static func branchCode(_ code: String) -> Bool {
    let parts = code.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 5 && parts[1].count == 3
      && parts.allSatisfy { $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
  }

  /// Whether the parent's level and kind may hold this unit.
  func mayStand(under parent: UnitVersion) -> Bool {
    guard parent.level < level else { return false }
    switch level {
    case .centre: return false
    case .province: return parent.level == .centre
    case .district: return parent.level == .province
    case .commune: return parent.level == .district || parent.level == .province
    case .branch: return parent.level == .commune || parent.kind != .territorial
    }
  }
}

/// The attributes as they came, unchecked.
struct UnitTraitsDraft: Hashable, Sendable {
  var code = ""
  var name = ""
  var fullName = ""
  var type = ""
  var level: Int32 = 0
  var kind: Int32 = 0
  var parent: Int64 = 0
  var hasUnion = false
  var ethnicArea = false
  var settlement: Int32 = 0
  var newRural: Int32 = 0
  var branchKind: Int32 = 0
  var regionCode = ""
  var regionName = ""
}

/// One dated version of a unit.
struct UnitVersionRecord: Hashable, Sendable {
  var id: Int64
  var unitID: Int64
  var epoch: Int64
  var change: UnitChange
  var validFrom: BusinessDay
  var validTo: BusinessDay?
  var traits: UnitTraits
  var stamp: RecordStamp
  var supersedes: Int64?
  var withdrawn: Bool

  /// As the tree of units takes it.
  var version: UnitVersion {
    UnitVersion(
      versionID: id, unitID: UnitID(unitID), code: traits.code, name: traits.name,
      fullName: traits.fullName, type: traits.type, level: traits.level, kind: traits.kind,
      parentID: traits.parent.map { UnitID($0) }, hasUnion: traits.hasUnion,
      ethnicArea: traits.ethnicArea, urban: traits.settlement == .urban,
      newRural: traits.newRural?.status ?? .none, regionCode: traits.regionCode,
      regionName: traits.regionName, validFrom: validFrom, validTo: validTo,
      recordedAt: Instant(rawValue: stamp.recordedAt), supersedes: supersedes ?? 0,
      isVoid: withdrawn, epoch: epoch, isSynthetic: stamp.synthetic)
  }
}

/// One arrow of the lineage.
struct UnitSuccessionRecord: Hashable, Sendable {
  /// Most branches that one arrow names.
  static let branchesAtMost = 2_000

  var id: Int64
  var oldUnitID: Int64
  var newUnitID: Int64
  var epoch: Int64
  var effectiveDay: BusinessDay
  var coverage: SuccessionCoverage
  var branches: [Int64]
  var stamp: RecordStamp
  var supersedes: Int64?
  var withdrawn: Bool

  /// As the lineage of units takes it.
  var succession: Succession {
    Succession(
      id: id, old: UnitID(oldUnitID), new: UnitID(newUnitID), effective: effectiveDay,
      recordedAt: Instant(rawValue: stamp.recordedAt), coverage: coverage.coverage,
      supersedes: supersedes ?? 0, isVoid: withdrawn)
  }
}

/// The centre, which is there from the first day: nothing is created above it.
enum CentralUnion {
  /// Its id.
  static let id: Int64 = 1
  /// Its code.
  static let code = "TW"
  /// Day of foundation, 20 October 1930.
  static let founded = Gate.earliestFact

  /// Its first version, known from the first day on.
  static func version(id versionID: Int64, epoch: Int64, actor: Int64) -> UnitVersionRecord {
    UnitVersionRecord(
      id: versionID, unitID: id, epoch: epoch, change: .created, validFrom: founded, validTo: nil,
      traits: UnitTraits(
        code: code, name: "Trung ương", fullName: "Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
        type: "", level: .centre, kind: .territorial, parent: nil, hasUnion: true,
        ethnicArea: false, settlement: nil, newRural: nil, branchKind: nil, regionCode: "",
        regionName: ""),
      stamp: RecordStamp(
        recordedAt: UnionCalendar.start(of: founded).rawValue, recordedBy: actor, synthetic: false),
      supersedes: nil, withdrawn: false)
  }
}
