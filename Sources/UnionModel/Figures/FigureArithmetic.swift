/// Why figures may not be put together.
public enum IllegalSum: Error, Hashable, Sendable {
  /// There is nothing to add.
  case nothingToAdd
  /// The arithmetic does not know the measure, so it cannot say that the sum is legal.
  case unknownMeasure(String)
  /// The figures are of different measures.
  case differentMeasures(String, String)
  /// One measure is a part of the other.
  case subsetPlusTotal(part: String, whole: String)
  /// The figures follow different versions of a definition.
  case differentDefinitions
  /// The figures are of different unit trees.
  case differentEpochs
  /// The figures were known at different instants.
  case differentKnowledge
  /// A stock at two dates.
  case stockAcrossTime
  /// A cumulative count at two dates: the later holds the earlier.
  case cumulativeAcrossTime
  /// A rate at two dates.
  case rateAcrossTime
  /// A share at two dates.
  case shareAcrossTime
  /// Two periods with days in common.
  case overlappingPeriods
  /// Net figures whose periods do not follow one another.
  case gapBetweenPeriods
  /// Figures that differ in unit and in period at once.
  case differentPeriods
  /// The same unit twice, or a unit and one below it.
  case overlappingUnits
  /// The same people may stand in two of the units.
  case distinctAcrossUnits
  /// The same people may stand in two of the periods.
  case distinctAcrossPeriods
  /// The mean of shares.
  case averageOfRatios
  /// A share of shares or of rates.
  case ratioOfRatios
  /// A net figure of anything but two stocks in their order.
  case netOfOther
  /// The sum passes 2^63.
  case overflow
}

/// Adds figures where their measures allow it, and refuses the rest.
public struct FigureArithmetic: Sendable {
  private let definitions: [String: MeasureDefinition]

  /// Knows the given measures; figures of others are refused.
  public init(definitions: [MeasureDefinition]) {
    self.definitions = Dictionary(
      definitions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The sum of figures of one measure: over disjoint units of one period, or over disjoint periods
  /// of one unit. Shares add their numerators and their denominators.
  ///
  /// - Parameter tree: the units, which tell whether one holds another.
  public func sum(_ figures: [Figure], in tree: UnitTree? = nil) throws(IllegalSum) -> Figure {
    guard let first = figures.first else { throw .nothingToAdd }
    let definition = try checkAlike(figures, first)
    guard figures.count > 1 else { return first }
    let sameTime = figures.allSatisfy { $0.asOf == first.asOf && $0.from == first.from }
    let sameUnit = figures.allSatisfy { $0.unit == first.unit }
    if sameTime {
      try checkUnits(figures, definition, tree)
    } else if sameUnit {
      try checkTimes(figures, definition)
    } else {
      throw .differentPeriods
    }
    return try merged(figures, first)
  }

  private func checkAlike(
    _ figures: [Figure], _ first: Figure
  ) throws(IllegalSum) -> MeasureDefinition {
    for figure in figures {
      guard definitions[figure.measure] != nil else { throw .unknownMeasure(figure.measure) }
      if figure.measure != first.measure {
        if isPart(figure.measure, of: first.measure) {
          throw .subsetPlusTotal(part: figure.measure, whole: first.measure)
        }
        if isPart(first.measure, of: figure.measure) {
          throw .subsetPlusTotal(part: first.measure, whole: figure.measure)
        }
        throw .differentMeasures(first.measure, figure.measure)
      }
      guard figure.definitionVersion == first.definitionVersion else {
        throw .differentDefinitions
      }
      guard figure.epoch == first.epoch else { throw .differentEpochs }
      guard figure.knownOn == first.knownOn else { throw .differentKnowledge }
    }
    guard let definition = definitions[first.measure] else {
      throw .unknownMeasure(first.measure)
    }
    return definition
  }

  /// Whether a measure is a part of another, at any remove.
  public func isPart(_ part: String, of whole: String) -> Bool {
    var next = definitions[part]?.subsetOf ?? ""
    for _ in 0..<definitions.count where !next.isEmpty {
      if next == whole { return true }
      next = definitions[next]?.subsetOf ?? ""
    }
    return false
  }

  private func checkUnits(
    _ figures: [Figure], _ definition: MeasureDefinition, _ tree: UnitTree?
  ) throws(IllegalSum) {
    var ends: [(Int, Int)] = []
    var seen: Set<UnitID> = []
    for figure in figures {
      guard seen.insert(figure.unit).inserted else { throw .overlappingUnits }
      if let range = tree?.subtree(of: figure.unit), !figure.unallocated {
        ends.append((range.lowerBound, range.upperBound))
      }
    }
    ends.sort { $0 < $1 }
    for (left, right) in zip(ends, ends.dropFirst()) where right.0 < left.1 {
      throw .overlappingUnits
    }
    if definition.keySpread.contains(.acrossUnits) { throw .distinctAcrossUnits }
  }

  private func checkTimes(
    _ figures: [Figure], _ definition: MeasureDefinition
  ) throws(IllegalSum) {
    switch definition.type {
    case .stock: throw .stockAcrossTime
    case .cumulative: throw .cumulativeAcrossTime
    case .rate: throw .rateAcrossTime
    case .ratio, .coverage: throw .shareAcrossTime
    case .flow, .milestone, .net:
      let periods = figures.compactMap(\.period).sorted { $0.first < $1.first }
      guard periods.count == figures.count else { throw .differentPeriods }
      for (left, right) in zip(periods, periods.dropFirst()) {
        if left.overlaps(right) { throw .overlappingPeriods }
        if definition.type == .net, !left.meets(right) { throw .gapBetweenPeriods }
      }
      if definition.keySpread.contains(.acrossPeriods) { throw .distinctAcrossPeriods }
    }
  }

  private func merged(_ figures: [Figure], _ first: Figure) throws(IllegalSum) -> Figure {
    var sum = first
    var records: [String: Int64] = [:]
    var parts: [SplitPart] = []
    for (index, figure) in figures.enumerated() {
      if index > 0 { sum.value = try added(sum.value, figure.value) }
      for record in figure.records { records[record.kind, default: 0] += record.count }
      for part in figure.splits {
        if let at = parts.firstIndex(where: { $0.split == part.split && $0.key == part.key }) {
          parts[at].value += part.value
        } else {
          parts.append(part)
        }
      }
    }
    sum.records = records.sorted { $0.key < $1.key }
      .map { RecordCount(kind: $0.key, count: $0.value) }
    sum.splits = parts
    sum.from = figures.compactMap(\.from).min()
    sum.asOf = figures.map(\.asOf).max() ?? first.asOf
    sum.notApplicable = figures.allSatisfy(\.notApplicable)
    sum.unallocated = figures.allSatisfy(\.unallocated)
    sum.synthetic = figures.contains(where: \.synthetic)
    sum.qualifier = figures.contains { $0.qualifier == .estimate } ? .estimate : .derived
    var digests = CanonicalBytes()
    for figure in figures { digests.append(figure.digest) }
    sum.rowsDigest = digests.sha256
    return sum
  }

  private func added(
    _ left: FigureValue, _ right: FigureValue
  ) throws(IllegalSum) -> FigureValue {
    switch (left, right) {
    case (.amount(let one), .amount(let two)):
      let (sum, overflow) = one.addingReportingOverflow(two)
      guard !overflow else { throw .overflow }
      return .amount(sum)
    case (.share(let n1, let d1, let percent), .share(let n2, let d2, let other))
    where percent == other:
      let (numerator, one) = n1.addingReportingOverflow(n2)
      let (denominator, two) = d1.addingReportingOverflow(d2)
      guard !one, !two else { throw .overflow }
      return .share(numerator: numerator, denominator: denominator, inPercent: percent)
    default:
      throw .differentDefinitions
    }
  }

  /// The mean of amounts that may be added; shares are never averaged.
  public func average(_ figures: [Figure], in tree: UnitTree? = nil) throws(IllegalSum) -> Double {
    if figures.contains(where: { $0.type.isShare || $0.type == .rate }) { throw .averageOfRatios }
    return try sum(figures, in: tree).value.number / Double(figures.count)
  }

  /// The share of two counts of one unit at one date; a share of shares or of rates is refused.
  public func ratio(
    of numerator: Figure, to denominator: Figure
  ) throws(IllegalSum) -> FigureValue {
    for figure in [numerator, denominator] where figure.type.isShare || figure.type == .rate {
      throw .ratioOfRatios
    }
    guard numerator.epoch == denominator.epoch else { throw .differentEpochs }
    guard numerator.knownOn == denominator.knownOn else { throw .differentKnowledge }
    guard numerator.unit == denominator.unit, numerator.asOf == denominator.asOf else {
      throw .differentPeriods
    }
    guard case .amount(let above) = numerator.value, case .amount(let below) = denominator.value
    else { throw .ratioOfRatios }
    return .share(numerator: above, denominator: below, inPercent: true)
  }

  /// The difference of one stock at two dates, in one geography, as known at one instant.
  public func net(_ current: Figure, since base: Figure) throws(IllegalSum) -> Figure {
    guard current.measure == base.measure else {
      throw .differentMeasures(current.measure, base.measure)
    }
    guard current.type == .stock, base.type == .stock, base.asOf < current.asOf,
      current.unit == base.unit, case .amount(let now) = current.value,
      case .amount(let then) = base.value
    else { throw .netOfOther }
    guard current.definitionVersion == base.definitionVersion else { throw .differentDefinitions }
    guard current.epoch == base.epoch else { throw .differentEpochs }
    guard current.knownOn == base.knownOn else { throw .differentKnowledge }
    var net = current
    net.type = .net
    net.value = .amount(now - then)
    net.from = base.asOf.advanced(by: 1)
    net.splits = []
    var digests = CanonicalBytes()
    digests.append(base.digest)
    digests.append(current.digest)
    net.rowsDigest = digests.sha256
    return net
  }
}
