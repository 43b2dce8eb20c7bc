import Storage
import UnionModel

/// Judges each unit of a coverage rule from the rows of its conditions.
struct CoverageReader {
  /// One applicable unit's judgement.
  struct Judged {
    let unit: UnitID
    let position: Int
    let passes: Bool
    let gap: Int64
  }

  /// What the rule's rows rest on, to be noted on the units' figures.
  struct Trail {
    var rows: [RelationStore.Row] = []
    /// The parts of each key that passes by itself (an activity kept up), by position.
    var passing: [Int: [[String]]] = [:]
  }

  let rule: CoverageRule
  let question: FigureQuestion

  /// What one condition says of one unit.
  private enum Verdict {
    case passes
    case fails(gap: Int64)
    case notApplicable
  }

  /// The applicable units in tree order with their judgement; rows go to `trail`.
  func judge(_ transaction: ReadTransaction, trail: inout Trail) throws -> [Judged] {
    var verdicts: [[Int: Verdict]] = []
    var defaults: [Verdict] = []
    for condition in rule.conditions {
      let (byPosition, otherwise) = try verdict(condition, transaction, &trail)
      verdicts.append(byPosition)
      defaults.append(otherwise)
    }
    let tree = question.tree
    guard let subtree = tree.subtree(of: question.unit) else { return [] }
    var judged: [Judged] = []
    for position in subtree {
      let version = tree.versions[position]
      guard rule.levels.contains(version.level), rule.applicability.includes(version) else {
        continue
      }
      var gap: Int64 = 0
      var applies = true
      for (index, otherwise) in defaults.enumerated() {
        switch verdicts[index][position] ?? otherwise {
        case .passes: break
        case .fails(let missing): gap += max(1, missing)
        case .notApplicable: applies = false
        }
      }
      if applies {
        judged.append(
          Judged(unit: version.unitID, position: position, passes: gap == 0, gap: gap))
      }
    }
    return judged
  }

  /// A condition's verdict by position, and the one of units without any row.
  private func verdict(
    _ condition: CoverageCondition, _ transaction: ReadTransaction, _ trail: inout Trail
  ) throws -> ([Int: Verdict], Verdict) {
    switch condition {
    case .atLeast(let relation, let minimum):
      let sums = try sums(relation, transaction, &trail)
      return (
        sums.mapValues { $0 >= minimum ? .passes : .fails(gap: minimum - $0) },
        minimum <= 0 ? .passes : .fails(gap: minimum)
      )
    case .percent(let part, let whole, let percent):
      let parts = try sums(part, transaction, &trail)
      let wholes = try sums(whole, transaction, &trail)
      let verdicts = wholes.map { position, whole -> (Int, Verdict) in
        guard whole > 0 else { return (position, .notApplicable) }
        let share = FigureValue.share(
          numerator: parts[position] ?? 0, denominator: whole, inPercent: true)
        return (
          position, share.isAtLeast(percent) ? .passes : .fails(gap: share.gap(to: percent))
        )
      }
      return (Dictionary(uniqueKeysWithValues: verdicts), .notApplicable)
    case .everyQuarter(let relation, let minimum):
      return try quarters(relation, minimum, transaction, &trail)
    }
  }

  /// The sums of a relation by the position of the units that are judged.
  private func sums(
    _ relation: MeasureRelation, _ transaction: ReadTransaction, _ trail: inout Trail
  ) throws -> [Int: Int64] {
    var sums: [Int: Int64] = [:]
    var counted: Set<Counted> = []
    try RelationStore(relation: relation, question: question).forEach(transaction) { row in
      for position in positions(of: row.unit) {
        if let key = row.key {
          guard counted.insert(Counted(position: position, key: key)).inserted else { continue }
        }
        sums[position, default: 0] += row.weight
      }
      trail.rows.append(row)
    }
    return sums
  }

  private struct Counted: Hashable {
    let position: Int
    let key: Int64
  }

  /// Where a fact counts: its own unit, or the units of the rule's levels at and above it.
  private func positions(of unit: UnitID) -> [Int] {
    guard let position = question.tree.position(of: unit) else { return [] }
    if rule.ownFactsOnly {
      return rule.levels.contains(question.tree.versions[position].level) ? [position] : []
    }
    return rule.levels.compactMap { question.tree.ancestorPosition(of: position, at: $0) }
  }

  private struct Kept: Hashable {
    let position: Int
    let key: Int64
  }

  private func quarters(
    _ relation: MeasureRelation, _ minimum: Int64, _ transaction: ReadTransaction,
    _ trail: inout Trail
  ) throws -> ([Int: Verdict], Verdict) {
    let cutOff = question.definition.cutOff
    let year =
      ReportingYear(containing: question.asOf, cutOff: cutOff)?.year
      ?? question.asOf.year
    let closed = Quarter.closed(ofYear: year, by: question.asOf)
    guard let first = closed.first, let last = closed.last else { return ([:], .notApplicable) }
    let asked = question.over(from: first.period.first, asOf: last.period.last)
    var sessions: [Kept: [Int64]] = [:]
    var partsOfKey: [Int64: [String]] = [:]
    try RelationStore(relation: relation, question: asked).forEach(transaction) { row in
      partsOfKey[row.key ?? 0] = row.parts
      let quarter = Quarter(containing: row.day)
      if let index = closed.firstIndex(of: quarter) {
        for position in positions(of: row.unit) {
          let kept = Kept(position: position, key: row.key ?? 0)
          sessions[kept, default: closed.map { _ in 0 }][index] += row.weight
        }
      }
      trail.rows.append(row)
    }
    var missing: [Int: Int64] = [:]
    for (kept, counts) in sessions {
      let lacking = Int64(counts.count { $0 < minimum })
      missing[kept.position] = min(missing[kept.position] ?? .max, lacking)
      if lacking == 0, let parts = partsOfKey[kept.key] {
        trail.passing[kept.position, default: []].append(parts)
      }
    }
    return (
      missing.mapValues { $0 == 0 ? .passes : .fails(gap: $0) },
      .fails(gap: Int64(closed.count))
    )
  }
}
