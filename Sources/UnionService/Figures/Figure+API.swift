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
    }
  }
}

extension API.Figures.V1.Figure {
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
