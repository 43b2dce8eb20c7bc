import Storage
import UnionModel

/// Computes the cells of one measure within a read transaction.
struct FigureComputer {
  /// The name of the split that lists what failing units lack.
  static let gapSplit = "gap"

  let measures: [String: ServiceMeasure]

  /// The cells of a measure; derived rows are given, as they cannot be read here.
  func cells(
    _ computation: MeasureComputation, _ question: FigureQuestion, derived: [DerivedRow],
    _ transaction: ReadTransaction
  ) throws -> [RollupCell] {
    switch computation {
    case .rows(let relation):
      return try rows(relation, question, transaction)
    case .net(let stock, let falling):
      return try net(of: stock, falling: falling, question, transaction)
    case .coverage(let rule):
      return try coverage(rule, question, countsFailing: false, transaction)
    case .failingUnits(let rule):
      return try coverage(rule, question, countsFailing: true, transaction)
    case .derived:
      return self.derived(derived, question)
    }
  }

  private func rows(
    _ relation: MeasureRelation, _ question: FigureQuestion, _ transaction: ReadTransaction
  ) throws -> [RollupCell] {
    guard
      var rollup = FigureRollup(
        tree: question.tree, output: question.output, splits: question.splits)
    else { return [] }
    let asked = relation.variant(for: question.splits)
    try RelationStore(relation: asked, question: question).forEach(transaction) { row in
      Self.add(row, to: &rollup)
    }
    return rollup.finish()
  }

  private static func add(_ row: RelationStore.Row, to rollup: inout FigureRollup) {
    rollup.add(
      ContributingRow(
        unit: row.unit, key: row.key, weight: row.weight, part: row.part,
        kind: rollup.kind(row.kind), record: row.record, records: row.records,
        synthetic: row.synthetic, parts: row.parts.map { rollup.part($0) }))
  }

  private func derived(_ rows: [DerivedRow], _ question: FigureQuestion) -> [RollupCell] {
    guard
      var rollup = FigureRollup(
        tree: question.tree, output: question.output, splits: question.splits)
    else { return [] }
    for row in rows {
      rollup.add(
        ContributingRow(
          unit: row.unit, key: row.key, weight: row.weight, part: row.part,
          kind: rollup.kind(row.recordKind), record: row.recordID, synthetic: row.synthetic,
          parts: question.splits.map { rollup.part(row.splits[$0] ?? "") }))
    }
    return rollup.finish()
  }

  /// Both stocks in the same units, as known at the same instant, cell by cell.
  private func net(
    of stock: String, falling: Bool, _ question: FigureQuestion, _ transaction: ReadTransaction
  ) throws -> [RollupCell] {
    guard let measure = measures[stock] else { return [] }
    let base = question.from.advanced(by: -1)
    let start =
      measure.definition.type == .cumulative
      ? measure.definition.since : BusinessDay.distantPast
    let then = try cells(
      measure.computation, question.over(from: start, asOf: base), derived: [], transaction)
    let now = try cells(
      measure.computation, question.over(from: start, asOf: question.asOf), derived: [],
      transaction)
    return Self.difference(now, then, falling: falling)
  }

  private struct Place: Hashable {
    let unit: UnitID
    let unallocated: Bool
  }

  private static func difference(
    _ now: [RollupCell], _ then: [RollupCell], falling: Bool
  ) -> [RollupCell] {
    var places: [Place] = []
    var pairs: [Place: (now: RollupCell?, then: RollupCell?)] = [:]
    for cell in now {
      let place = Place(unit: cell.unit, unallocated: cell.unallocated)
      places.append(place)
      pairs[place] = (cell, nil)
    }
    for cell in then {
      let place = Place(unit: cell.unit, unallocated: cell.unallocated)
      if pairs[place] == nil { places.append(place) }
      pairs[place] = (pairs[place]?.now, cell)
    }
    return places.compactMap { place in
      guard let pair = pairs[place], var cell = pair.now ?? pair.then else { return nil }
      let change = (pair.now?.amount ?? 0) - (pair.then?.amount ?? 0)
      cell.amount = falling ? -change : change
      cell.parts = differenceOfParts(pair.now?.parts ?? [], pair.then?.parts ?? [], falling)
      cell.records = union(pair.now?.records ?? [], pair.then?.records ?? [])
      cell.synthetic = (pair.now?.synthetic ?? false) || (pair.then?.synthetic ?? false)
      var bytes = CanonicalBytes()
      bytes.append(pair.then?.rowsDigest ?? [])
      bytes.append(pair.now?.rowsDigest ?? [])
      cell.rowsDigest = bytes.sha256
      return cell
    }
  }

  private static func differenceOfParts(
    _ now: [SplitPart], _ then: [SplitPart], _ falling: Bool
  ) -> [SplitPart] {
    var parts = now.map { SplitPart(split: $0.split, key: $0.key, value: $0.value) }
    for part in then {
      if let at = parts.firstIndex(where: { $0.split == part.split && $0.key == part.key }) {
        parts[at].value -= part.value
      } else {
        parts.append(SplitPart(split: part.split, key: part.key, value: -part.value))
      }
    }
    guard falling else { return parts }
    return parts.map { SplitPart(split: $0.split, key: $0.key, value: -$0.value) }
  }

  /// Of two stocks the records of the later hold those of the earlier: the larger number of each
  /// kind is how many records the difference rests on.
  private static func union(_ left: [RecordCount], _ right: [RecordCount]) -> [RecordCount] {
    var counts: [String: Int64] = [:]
    for record in left + right { counts[record.kind] = max(counts[record.kind] ?? 0, record.count) }
    return counts.sorted { $0.key < $1.key }.map { RecordCount(kind: $0.key, count: $0.value) }
  }

  private func coverage(
    _ rule: CoverageRule, _ question: FigureQuestion, countsFailing: Bool,
    _ transaction: ReadTransaction
  ) throws -> [RollupCell] {
    var trail = CoverageReader.Trail()
    let own = question.splits.filter { split in
      rule.conditions.flatMap(\.relations).contains { $0.splits[split] != nil }
    }
    let judged = try CoverageReader(rule: rule, question: Self.with(own, question))
      .judge(transaction, trail: &trail)
    guard
      var rollup = FigureRollup(
        tree: question.tree, output: question.output, splits: question.splits),
      var gaps = FigureRollup(
        tree: question.tree, output: question.output, splits: [Self.gapSplit])
    else { return [] }
    let reader = RelationStore(relation: MeasureRelation(""), question: question)
    for unit in judged where !(countsFailing && unit.passes) {
      let passing = unit.passes ? trail.passing[unit.position] ?? [] : []
      for ownParts in passing.isEmpty ? [own.map { _ in "" }] : passing {
        let parts = question.splits.map { split in
          if let at = own.firstIndex(of: split) { return rollup.part(ownParts[at]) }
          return rollup.part(split == Self.gapSplit ? "" : reader.unitPart(split, unit.unit))
        }
        rollup.add(
          ContributingRow(
            unit: unit.unit, key: unit.unit.rawValue,
            part: countsFailing ? .amount : (unit.passes ? .both : .denominator),
            kind: rollup.kind(""), records: 0, parts: parts))
      }
      if unit.gap > 0 {
        gaps.add(
          ContributingRow(unit: unit.unit, weight: unit.gap, parts: [gaps.part(rule.gapUnit)]))
      }
    }
    for row in trail.rows {
      rollup.note(
        unit: row.unit, kind: rollup.kind(row.kind), record: row.record, weight: row.weight,
        records: row.records, synthetic: row.synthetic)
    }
    return Self.withGaps(rollup.finish(), gaps.finish(), asked: question.splits)
  }

  private static func with(_ splits: [String], _ question: FigureQuestion) -> FigureQuestion {
    FigureQuestion(
      definition: question.definition, from: question.from, asOf: question.asOf,
      knownOn: question.knownOn, tree: question.tree, history: question.history,
      output: question.output, splits: splits)
  }

  private static func withGaps(
    _ cells: [RollupCell], _ gaps: [RollupCell], asked: [String]
  ) -> [RollupCell] {
    let byUnit = Dictionary(
      gaps.map { (Place(unit: $0.unit, unallocated: $0.unallocated), $0.parts) },
      uniquingKeysWith: { first, _ in first })
    return cells.map { cell in
      var cell = cell
      cell.records.removeAll { $0.kind.isEmpty }
      cell.parts.removeAll { $0.split == gapSplit }
      if asked.contains(gapSplit) {
        cell.parts += byUnit[Place(unit: cell.unit, unallocated: cell.unallocated)] ?? []
      }
      return cell
    }
  }
}
