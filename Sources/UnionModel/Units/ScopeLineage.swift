/// How rights that were granted on units follow them through reorganisations, never widening.
extension UnitHistory {
  /// Most generations of lineage that are followed.
  static let maximumGenerations = 8

  /// Whether rights on the subtrees of `scopes` reach `unit` in `tree`.
  ///
  /// A scope with a place in the tree reaches its subtree there. A scope that has ended reaches what
  /// was wholly made of scopes that the caller holds: a new unit all of whose predecessors, each
  /// taken over whole, are covered; and a branch that stood under an ended scope on the scope's last
  /// day. Part of a merger is not enough: rights are never widened.
  public func scopes(_ scopes: [UnitID], reach unit: UnitID, in tree: UnitTree) -> Bool {
    guard tree.position(of: unit) != nil else { return false }
    if scopes.contains(where: { tree.contains($0, unit) }) { return true }
    let ended = scopes.filter { tree.position(of: $0) == nil && knows($0) }
    guard !ended.isEmpty else { return false }
    return tree.path(to: unit).contains { above in
      covered(above, by: scopes, tree: tree, generations: Self.maximumGenerations)
    } || heldBranch(unit, under: ended, tree: tree)
  }

  /// Whether all that a unit was made of lies in the scopes.
  private func covered(
    _ unit: UnitID, by scopes: [UnitID], tree: UnitTree, generations: Int
  ) -> Bool {
    if scopes.contains(unit) { return true }
    guard generations > 0 else { return false }
    let origins = predecessors(of: unit, by: tree.day, knownOn: tree.knownOn)
    guard !origins.isEmpty else { return false }
    return origins.allSatisfy { line in
      let before = line.effective.advanced(by: -1)
      return line.coverage == .whole
        && (covered(line.old, by: scopes, tree: tree, generations: generations - 1)
          || stood(line.old, under: scopes, on: before, knownOn: tree.knownOn))
    }
  }

  /// Whether a branch stood under one of the ended scopes on that scope's last day.
  private func heldBranch(_ unit: UnitID, under ended: [UnitID], tree: UnitTree) -> Bool {
    guard tree.version(of: unit)?.level == .branch else { return false }
    return ended.contains { scope in
      guard let last = lastDay(of: scope, before: tree.day, knownOn: tree.knownOn) else {
        return false
      }
      return stood(unit, under: [scope], on: last, knownOn: tree.knownOn)
    }
  }

  /// Whether a unit that has ended lay below one of the scopes on its last day.
  func lastStood(
    _ unit: UnitID, under scopes: [UnitID], before day: BusinessDay, knownOn: Instant
  ) -> Bool {
    guard let last = lastDay(of: unit, before: day, knownOn: knownOn) else {
      return scopes.contains(unit)
    }
    return stood(unit, under: scopes, on: last, knownOn: knownOn)
  }

  /// The last day before or on `day` on which a unit existed, as known.
  private func lastDay(
    of unit: UnitID, before day: BusinessDay, knownOn: Instant
  ) -> BusinessDay? {
    versions(of: unit).compactMap { version -> BusinessDay? in
      guard version.recordedAt <= knownOn, let end = version.validTo, end <= day else { return nil }
      return self.version(of: unit, on: end, knownOn: knownOn) == nil ? nil : end
    }.max()
  }

  /// Whether the way up from a unit passed one of the scopes on a day.
  private func stood(
    _ unit: UnitID, under scopes: [UnitID], on day: BusinessDay, knownOn: Instant
  ) -> Bool {
    var next: UnitID? = unit
    for _ in 0..<UnitLevel.allCases.count {
      guard let id = next else { return false }
      if scopes.contains(id) { return true }
      next = version(of: id, on: day, knownOn: knownOn)?.parentID
    }
    return false
  }
}
