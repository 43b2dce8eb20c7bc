import UnionModel

/// What an allocation may not go below: what a unit above the setter has set.
///
/// A unit may raise what it was given and ask more of the units below it. It may not lower or take
/// back what a unit above has set, however often it has raised it since; nor ask less of itself than
/// the share that the plan asks of every unit.
struct AllocationFloor: Sendable, Hashable {
  /// One setting of an allocation.
  struct Step: Sendable, Hashable {
    /// The unit whose officer set it; nil where that was not kept, which counts as the centre.
    let setBy: UnitID?
    let valueHundredths: Int64
    let unitAtLeast: Int64
  }

  /// In hundredths of the measure's unit; 0 for no floor.
  private let valueHundredths: Int64
  /// What each unit below must reach; 0 for no floor.
  private let unitAtLeast: Int64
  /// What each unit below must reach where an allocation says nothing.
  private let planUnitAtLeast: Int64

  /// The floor for a setter.
  ///
  /// - Parameters:
  ///   - rule: the target's.
  ///   - ownUnit: the setter sets for its own unit.
  ///   - history: the allocation in force and those that it superseded, newest first.
  ///   - reaches: whether the setter may act for a unit: what such a unit has set it may lower.
  init(
    _ rule: PlannedRule, ownUnit: Bool, history: [Step], reaches: (UnitID?) -> Bool
  ) {
    if case .share(_, of: let bound?) = rule {
      planUnitAtLeast = bound.atLeast
    } else {
      planUnitAtLeast = 0
    }
    if let above = history.first(where: { !reaches($0.setBy) }) {
      valueHundredths = above.valueHundredths
      unitAtLeast = above.unitAtLeast > 0 ? above.unitAtLeast : planUnitAtLeast
    } else if ownUnit, rule.isShare {
      valueHundredths = Int64((rule.printedThreshold * Allocation.hundredths).rounded())
      unitAtLeast = planUnitAtLeast
    } else {
      valueHundredths = 0
      unitAtLeast = 0
    }
  }

  /// Refuses an allocation below the floor.
  func check(_ allocation: Allocation) throws(PolicyFault) {
    guard allocation.valueHundredths >= valueHundredths else { throw .setFromAbove("value") }
    let bound = allocation.unitAtLeast > 0 ? allocation.unitAtLeast : planUnitAtLeast
    guard bound >= unitAtLeast else { throw .setFromAbove("unit_at_least") }
  }
}
