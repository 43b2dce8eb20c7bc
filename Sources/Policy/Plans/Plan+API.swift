import SenAPI
import SenCodec
import Storage
import UnionModel
import UnionService

/// Messages of the policy service.
typealias Wire = API.Policy.V1
/// Messages that all services share.
typealias Types = API.Types.V1

extension Types.Provenance {
  /// A row's mark as it is sent.
  init(_ mark: FactMark) {
    self = .with {
      $0.recordedAt = Instant(rawValue: mark.stamp.recordedAt).timestamp
      $0.recordedBy = mark.stamp.recordedBy
      $0.supersedes = mark.supersedes
      $0.synthetic = mark.stamp.synthetic
    }
  }
}

extension PlannedRule {
  /// A rule as it came.
  init(_ wire: Wire.TargetRule?, field: String) throws(PolicyFault) {
    switch wire?.condition {
    case .value(let rule):
      self = try PlannedRule.value(rule.atLeast).checked(field: field)
    case .share(let rule):
      var bound: UnitBound?
      if !rule.unitMeasure.isEmpty {
        guard let level = UnitLevel(wire: rule.unitLevel) else {
          throw .field("\(field).share.unit_level", .missing)
        }
        bound = UnitBound(measure: rule.unitMeasure, level: level, atLeast: rule.unitAtLeast)
      }
      self = try PlannedRule.share(Int64(rule.atLeastBasisPoints), of: bound)
        .checked(field: field)
    case .requiredLevel(let rule):
      guard let required = UnitLevel(wire: rule.requiredLevel) else {
        throw .field("\(field).required_level.required_level", .missing)
      }
      guard let level = UnitLevel(wire: rule.shareLevel) else {
        throw .field("\(field).required_level.share_level", .missing)
      }
      self = try PlannedRule.requiredLevel(
        required: required, level: level, basisPoints: Int64(rule.atLeastBasisPoints)
      ).checked(field: field)
    case nil:
      throw .field(field, .missing)
    }
  }

  /// The rule as it is sent.
  var wire: Wire.TargetRule {
    var rule = Wire.TargetRule()
    switch self {
    case .value(let least):
      rule.condition = .value(.with { $0.atLeast = least })
    case .share(let points, let bound):
      rule.condition = .share(
        .with {
          $0.atLeastBasisPoints = Int32(points)
          $0.unitMeasure = bound?.measure ?? ""
          $0.unitAtLeast = bound?.atLeast ?? 0
          $0.unitLevel = bound?.level.wire ?? .unspecified
        })
    case .requiredLevel(let required, let level, let points):
      rule.condition = .requiredLevel(
        .with {
          $0.requiredLevel = required.wire
          $0.shareLevel = level.wire
          $0.atLeastBasisPoints = Int32(points)
        })
    }
    return rule
  }
}

extension Target {
  /// A target as it came, of the plan of a year.
  init(_ wire: Wire.Target, year: Int, field: String) throws(PolicyFault) {
    guard !wire.measure.isEmpty else { throw .field("\(field).measure", .missing) }
    guard wire.definitionVersion >= 0 else {
      throw .field("\(field).definition_version", .outOfRange)
    }
    self.init(
      year: year,
      number: try TargetNumber(
        number: Int(wire.number), part: wire.part, field: "\(field).number"),
      measure: try PolicyFields.text(
        wire.measure, "\(field).measure", limit: PolicyFields.nameLimit),
      definitionVersion: Int(wire.definitionVersion),
      rule: try PlannedRule(wire.rule, field: "\(field).rule"),
      timing: wire.timing == .unspecified
        ? .yearToDate : try PolicyFields.choice(wire.timing.rawValue, "\(field).timing"),
      textVI: try PolicyFields.text(
        wire.textVi, "\(field).text_vi", limit: PolicyFields.textLimit),
      textEN: try PolicyFields.optionalText(
        wire.textEn, "\(field).text_en", limit: PolicyFields.textLimit))
  }
}

extension Wire.Target {
  /// A stored target as it is sent.
  init(_ stored: StoredTarget) {
    let target = stored.target
    self = .with {
      $0.id = stored.mark.id
      $0.planYear = Int32(target.year)
      $0.number = Int32(target.number.number)
      $0.part = target.number.part
      $0.measure = target.measure
      $0.definitionVersion = Int32(target.definitionVersion)
      $0.rule = target.rule.wire
      $0.timing = Wire.TargetTiming(rawValue: Int32(target.timing.rawValue))
      $0.textVi = target.textVI
      $0.textEn = target.textEN
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}

extension PlanItem {
  /// An item as it came, of the plan of a year.
  init(_ wire: Wire.PlanItem, year: Int, field: String) throws(PolicyFault) {
    try self.init(
      year: year, kind: try PolicyFields.choice(wire.kind.rawValue, "\(field).kind"),
      number: Int(wire.number),
      textVI: try PolicyFields.optionalText(
        wire.textVi, "\(field).text_vi", limit: PolicyFields.textLimit),
      textEN: try PolicyFields.optionalText(
        wire.textEn, "\(field).text_en", limit: PolicyFields.textLimit))
  }
}

extension Wire.PlanItem {
  /// A stored item as it is sent.
  init(_ stored: StoredPlanItem) {
    self = .with {
      $0.id = stored.mark.id
      $0.planYear = Int32(stored.item.year)
      $0.kind = Wire.PlanItemKind(rawValue: Int32(stored.item.kind.rawValue))
      $0.number = Int32(stored.item.number)
      $0.textVi = stored.item.textVI
      $0.textEn = stored.item.textEN
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}

extension Plan {
  /// A plan as it came, without its items and targets.
  init(_ wire: Wire.CreatePlanRequest, today: BusinessDay) throws(PolicyFault) {
    try self.init(
      year: try PolicyFields.year(wire.year, "year"),
      themeVI: try PolicyFields.text(wire.themeVi, "theme_vi", limit: PolicyFields.titleLimit),
      themeEN: try PolicyFields.optionalText(
        wire.themeEn, "theme_en", limit: PolicyFields.titleLimit),
      state: wire.state == .unspecified
        ? .draft : try PolicyFields.choice(wire.state.rawValue, "state"),
      day: try PolicyFields.day(wire.day, "day", today: today),
      resolution: try PolicyFields.optionalText(
        wire.resolution, "resolution", limit: PolicyFields.documentNumberLimit))
  }
}

extension Wire.Plan {
  /// A stored plan as it is sent, with the items and targets given.
  init(_ stored: StoredPlan, items: [StoredPlanItem] = [], targets: [StoredTarget] = []) {
    let plan = stored.plan
    self = .with {
      $0.id = stored.mark.id
      $0.year = Int32(plan.year)
      $0.themeVi = plan.themeVI
      $0.themeEn = plan.themeEN
      $0.state = Wire.PlanState(rawValue: Int32(plan.state.rawValue))
      $0.day = plan.day.iso
      $0.resolution = plan.resolution
      $0.items = items.map { Wire.PlanItem($0) }
      $0.targets = targets.map { Wire.Target($0) }
      $0.provenance = Types.Provenance(stored.mark)
    }
  }

  /// The plan of a year as known at an instant, with all that is in it; nil for none.
  static func find(year: Int, known: Int64, in reader: some SQLReading) throws -> Wire.Plan? {
    guard let stored = try PlanStore.find(year: year, known: known, in: reader) else { return nil }
    return Wire.Plan(
      stored, items: try PlanStore.items(year: year, known: known, in: reader),
      targets: try TargetStore.list(year: year, known: known, in: reader))
  }
}

extension Wire.Allocation {
  /// A stored allocation as it is sent; code and name are of the tree given.
  init(_ stored: StoredAllocation, tree: UnitTree?) {
    let version = tree?.version(of: stored.allocation.unit)
    self = .with {
      $0.id = stored.mark.id
      $0.planYear = Int32(stored.allocation.year)
      $0.targetNo = stored.allocation.number.text
      $0.measure = stored.measure
      $0.unitID = stored.allocation.unit.rawValue
      $0.unitCode = version?.code ?? ""
      $0.unitName = version?.fullName ?? ""
      $0.value = stored.allocation.value
      $0.unitAtLeast = stored.allocation.unitAtLeast
      $0.provenance = Types.Provenance(stored.mark)
    }
  }
}
