import SenAPI
import SenCodec
import UnionModel

extension API.Figures.V1.Measure {
  /// A definition as it is sent.
  public init(_ definition: MeasureDefinition) {
    self = .with {
      $0.id = definition.id
      $0.nameVi = definition.nameVi
      $0.nameEn = definition.nameEn
      $0.type = API.Figures.V1.MeasureType(rawValue: Int32(definition.type.rawValue))
      $0.distinctKey = definition.distinctKey
      $0.unit = definition.unit
      $0.definitionVersion = definition.version
      $0.level = definition.level
      $0.role = definition.role
      $0.scope = definition.scope.text
      $0.subsetOf = definition.subsetOf
      $0.splits = definition.splits
      $0.qualifier = API.Figures.V1.Qualifier(rawValue: Int32(definition.qualifier.rawValue))
      $0.headlineStep = definition.headlineStep
      $0.cutOff = definition.cutOff.text
      $0.service = definition.service
      $0.definitionVi = definition.definitionVi
      $0.definitionEn = definition.definitionEn
      $0.distinctAcrossUnits = definition.keySpread.contains(.acrossUnits)
      $0.distinctAcrossPeriods = definition.keySpread.contains(.acrossPeriods)
      $0.protectsSmallCells = definition.protectsSmallCells
    }
  }
}

extension MeasureDefinition {
  /// A definition that was received, as far as it decides what may be added to what; nil for a type
  /// that this build does not know.
  public init?(_ measure: API.Figures.V1.Measure) {
    guard let type = UInt8(exactly: measure.type.rawValue).flatMap(MeasureType.init(rawValue:))
    else { return nil }
    var spread: KeySpread = []
    if measure.distinctAcrossUnits { spread.insert(.acrossUnits) }
    if measure.distinctAcrossPeriods { spread.insert(.acrossPeriods) }
    self.init(
      id: measure.id, nameVi: measure.nameVi, nameEn: measure.nameEn, type: type,
      distinctKey: measure.distinctKey, unit: measure.unit, version: measure.definitionVersion,
      level: measure.level, role: measure.role, subsetOf: measure.subsetOf,
      splits: measure.splits, keySpread: spread, protectsSmallCells: measure.protectsSmallCells)
  }
}

extension UnionModel.Figure {
  /// A figure that was received; what its digest covered is covered by this one's too. Nil for a
  /// type that this build does not know, or days and amounts that are none.
  public init?(_ figure: API.Figures.V1.Figure) {
    guard let type = UInt8(exactly: figure.type.rawValue).flatMap(MeasureType.init(rawValue:)),
      let asOf = BusinessDay(iso: figure.asOf), let known = figure.knownOn.flatMap({ Instant($0) }),
      Int64(exactly: figure.value.rounded()) != nil
    else { return nil }
    let qualifier = UInt8(exactly: figure.qualifier.rawValue).flatMap(Qualifier.init(rawValue:))
    self.init(
      measure: figure.measure, definitionVersion: figure.definitionVersion, type: type,
      unit: UnitID(figure.unitID), value: FigureValue(figure),
      notApplicable: figure.notApplicable, unallocated: figure.unallocated,
      qualifier: qualifier ?? .exact, from: BusinessDay(iso: figure.from), asOf: asOf,
      knownOn: known, epoch: figure.epoch,
      records: figure.records.map { RecordCount(kind: $0.kind, count: $0.count) },
      synthetic: figure.synthetic, rowsDigest: Array(figure.digest.utf8))
  }
}

extension API.Figures.V1.Figure {
  /// The figure as it is shown where it has a cell of few people: not applicable, like 0/0, so that
  /// nobody learns whether there were few or none.
  public var withheld: API.Figures.V1.Figure {
    var figure = self
    figure.value = 0
    figure.numerator = 0
    figure.denominator = 0
    figure.records = []
    figure.splits = []
    figure.digest = ""
    figure.notApplicable = true
    return figure
  }

  /// A figure as it is sent, with its unit's code and name in the tree (of a unit without a place
  /// there, the last that was known).
  public init(
    _ figure: UnionModel.Figure, _ definition: MeasureDefinition, _ tree: UnitTree,
    _ history: UnitHistory
  ) {
    let version = tree.version(of: figure.unit) ?? history.versions(of: figure.unit).last
    self = .with {
      $0.measure = figure.measure
      $0.definitionVersion = figure.definitionVersion
      $0.type = API.Figures.V1.MeasureType(rawValue: Int32(figure.type.rawValue))
      $0.unitID = figure.unit.rawValue
      $0.unitCode = version?.code ?? ""
      $0.unitName = version?.fullName ?? ""
      $0.value = figure.value.number
      if case .share(let numerator, let denominator, _) = figure.value {
        $0.numerator = numerator
        $0.denominator = denominator
      }
      $0.unit = definition.unit
      $0.qualifier = API.Figures.V1.Qualifier(rawValue: Int32(figure.qualifier.rawValue))
      $0.asOf = figure.asOf.iso
      $0.from = figure.from?.iso ?? ""
      $0.knownOn = figure.knownOn.timestamp
      $0.epoch = figure.epoch
      $0.records = figure.records.map { record in
        .with {
          $0.kind = record.kind
          $0.count = record.count
        }
      }
      $0.splits = figure.splits.map { part in
        .with {
          $0.split = part.split
          $0.key = part.key
          $0.value = Double(part.value)
        }
      }
      $0.digest = figure.digest
      $0.notApplicable = figure.notApplicable
      $0.publicationState = .draft
      $0.unallocated = figure.unallocated
      $0.synthetic = figure.synthetic
    }
  }
}

extension FigureValue {
  /// The value of a figure that was received: a share where it has both counts.
  public init(_ figure: API.Figures.V1.Figure) {
    if let numerator = figure.numerator, let denominator = figure.denominator {
      self = .share(
        numerator: numerator, denominator: denominator, inPercent: figure.unit == "percent")
    } else {
      self = .amount(Int64(figure.value))
    }
  }
}
