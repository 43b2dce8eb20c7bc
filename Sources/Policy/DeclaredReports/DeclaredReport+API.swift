import SenAPI
import SenCodec
import UnionModel
import UnionService

extension DeclaredFigure {
  /// Figures as they came.
  static func list(
    _ wire: [Wire.DeclaredFigure]
  ) throws(PolicyFault) -> [DeclaredFigure] {
    var figures: [DeclaredFigure] = []
    for (index, figure) in wire.prefix(DeclaredReport.figureLimit + 1).enumerated() {
      figures.append(
        DeclaredFigure(
          measure: try PolicyFields.text(
            figure.measure, "figures[\(index)].measure", limit: PolicyFields.nameLimit),
          value: figure.value))
    }
    return figures
  }
}

extension DeclaredReport {
  /// A new draft as it came.
  init(_ wire: Wire.SaveDeclaredReportRequest, today: BusinessDay) throws(PolicyFault) {
    let last = try PolicyFields.day(wire.to, "to", today: today)
    let first = try PolicyFields.day(wire.from, "from", today: today)
    guard let period = Period(first: first, last: last) else { throw .field("to", .tooEarly) }
    try self.init(
      unit: try PolicyFields.unit(wire.unitID, "unit_id"), period: period,
      figures: try DeclaredFigure.list(wire.figures))
  }
}

extension Wire.DeclaredReport {
  /// A stored report as it is sent.
  init(_ stored: StoredDeclaredReport) {
    self = .with {
      $0.id = stored.id
      $0.unitID = stored.report.unit.rawValue
      $0.from = stored.report.period.first.iso
      $0.to = stored.report.period.last.iso
      $0.state = Wire.DeclaredReportState(rawValue: Int32(stored.report.state.rawValue))
      $0.figures = Self.figures(stored.report.figures)
      $0.steps = stored.steps.map(Self.step)
      $0.version = Int32(stored.report.version)
      $0.synthetic = stored.synthetic
    }
  }

  private static func step(_ stored: StoredDeclaredReportStep) -> Wire.DeclaredReportStep {
    .with {
      $0.state = Wire.DeclaredReportState(rawValue: Int32(stored.state.rawValue))
      $0.signedBy = stored.signedBy
      $0.recordedAt = Instant(rawValue: stored.recordedAt).timestamp
      $0.reason = stored.reason
      $0.figures = figures(stored.figures)
    }
  }

  private static func figures(_ figures: [DeclaredFigure]) -> [Wire.DeclaredFigure] {
    figures.map { figure in
      .with {
        $0.measure = figure.measure
        $0.value = figure.value
      }
    }
  }
}
