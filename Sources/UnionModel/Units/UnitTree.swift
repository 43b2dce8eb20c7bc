/// Why versions make no tree.
public enum UnitTreeError: Error, Hashable, Sendable {
  /// No unit of level centre is there.
  case noCentre
  /// More than one unit of level centre is there.
  case severalCentres
  /// The units have never been loaded, or none was known on that instant.
  case empty
}

/// The units of one epoch as dense arrays in preorder: a unit's subtree is a range of positions.
///
/// About 80,000 units; building takes some 0.1 s, every question afterwards O(1) or O(answer).
/// Children stand in the order (level, code, id), so equal inputs give equal positions.
public final class UnitTree: Sendable {
  /// Number of the last change of the units that this tree takes in.
  public let epoch: Int64
  /// The day whose units these are.
  public let day: BusinessDay
  /// What was known at this instant.
  public let knownOn: Instant
  /// Each unit's attributes, in preorder; position 0 is the centre.
  public let versions: [UnitVersion]
  /// Units with a version on the day whose place above is missing: their facts stand on lines of
  /// their own ("chưa phân bổ").
  public let unplaced: [UnitID]

  private let parents: [Int32]
  private let ends: [Int32]
  private let columns: [[Int32]]
  private let positions: [UnitID: Int32]
  private let byCode: [String: [Int32]]

  /// Builds the tree of the given versions, one for each unit.
  public init(
    versions chosen: [UnitVersion], epoch: Int64, day: BusinessDay, knownOn: Instant
  ) throws(UnitTreeError) {
    let draft = try UnitTreeDraft(chosen)
    self.epoch = epoch
    self.day = day
    self.knownOn = knownOn
    self.versions = draft.versions
    self.unplaced = draft.unplaced
    self.parents = draft.parents
    self.ends = draft.ends
    self.columns = draft.columns
    self.positions = draft.positions
    self.byCode = draft.byCode
  }

  /// Number of units placed.
  public var count: Int { versions.count }

  /// The centre.
  public var root: UnitID { versions[0].unitID }

  /// Where a unit stands in preorder; nil where it has no place in this tree.
  public func position(of unit: UnitID) -> Int? {
    positions[unit].map { Int($0) }
  }

  /// A unit's attributes on the tree's day; nil where it has no place.
  public func version(of unit: UnitID) -> UnitVersion? {
    positions[unit].map { versions[Int($0)] }
  }

  /// The positions of a unit and all below it; nil where it has no place.
  public func subtree(of unit: UnitID) -> Range<Int>? {
    positions[unit].map { Int($0)..<Int(ends[Int($0)]) }
  }

  /// Whether `unit` is `ancestor` itself or below it. False where either has no place.
  public func contains(_ ancestor: UnitID, _ unit: UnitID) -> Bool {
    guard let range = subtree(of: ancestor), let position = position(of: unit) else { return false }
    return range.contains(position)
  }

  /// The unit above; nil for the centre and for units without a place.
  public func parent(of unit: UnitID) -> UnitID? {
    guard let position = positions[unit], parents[Int(position)] >= 0 else { return nil }
    return versions[Int(parents[Int(position)])].unitID
  }

  /// The position of the nearest unit of a level at or above a position; nil where there is none (a
  /// commune of 2025 has no district, a Police branch no commune).
  public func ancestorPosition(of position: Int, at level: UnitLevel) -> Int? {
    let column = columns[Int(level.rawValue) - 1][position]
    return column < 0 ? nil : Int(column)
  }

  /// The unit of a level at or above a unit; nil where there is none.
  public func ancestor(of unit: UnitID, at level: UnitLevel) -> UnitID? {
    guard let position = position(of: unit),
      let above = ancestorPosition(of: position, at: level)
    else { return nil }
    return versions[above].unitID
  }

  /// The units above a unit, from the centre down, the unit itself last; empty without a place.
  public func path(to unit: UnitID) -> [UnitID] {
    var path: [UnitID] = []
    var position = positions[unit] ?? -1
    while position >= 0 {
      path.append(versions[Int(position)].unitID)
      position = parents[Int(position)]
    }
    return path.reversed()
  }

  /// Positions of the units of a level at or below a unit, in tree order.
  public func positions(at level: UnitLevel, in unit: UnitID? = nil) -> [Int] {
    guard let range = subtree(of: unit ?? root) else { return [] }
    return range.filter { versions[$0].level == level }
  }

  /// The units of a level at or below a unit, in tree order.
  public func units(at level: UnitLevel, in unit: UnitID? = nil) -> [UnitID] {
    positions(at: level, in: unit).map { versions[$0].unitID }
  }

  /// The units directly below a unit, in tree order.
  public func children(of unit: UnitID) -> [UnitID] {
    guard let range = subtree(of: unit) else { return [] }
    var children: [UnitID] = []
    var next = range.lowerBound + 1
    while next < range.upperBound {
      children.append(versions[next].unitID)
      next = Int(ends[next])
    }
    return children
  }

  /// The units that bear a code, one for each level at most in sound data; narrowed by a level.
  public func units(withCode code: String, at level: UnitLevel? = nil) -> [UnitID] {
    (byCode[code] ?? []).map { versions[Int($0)] }
      .filter { level == nil || $0.level == level }
      .map(\.unitID)
  }
}

/// The arrays of a tree while they are filled.
private struct UnitTreeDraft {
  var versions: [UnitVersion] = []
  var unplaced: [UnitID] = []
  var parents: [Int32] = []
  var ends: [Int32] = []
  var columns: [[Int32]] = []
  var positions: [UnitID: Int32] = [:]
  var byCode: [String: [Int32]] = [:]

  init(_ chosen: [UnitVersion]) throws(UnitTreeError) {
    guard !chosen.isEmpty else { throw .empty }
    let centres = chosen.indices.filter { chosen[$0].level == .centre }
    guard let centre = centres.first else { throw .noCentre }
    guard centres.count == 1 else { throw .severalCentres }
    place(chosen, children: Self.children(of: chosen, centre: centre), centre: centre)
    unplaced = chosen.filter { positions[$0.unitID] == nil }.map(\.unitID).sorted()
    for (position, version) in versions.enumerated() {
      byCode[version.code, default: []].append(Int32(position))
    }
  }

  /// Children of each version by index, in order.
  private static func children(of chosen: [UnitVersion], centre: Int) -> [[Int32]] {
    var indexes: [UnitID: Int32] = [:]
    indexes.reserveCapacity(chosen.count)
    for (index, version) in chosen.enumerated() { indexes[version.unitID] = Int32(index) }
    var children = [[Int32]](repeating: [], count: chosen.count)
    for (index, version) in chosen.enumerated() where index != centre {
      if let parentID = version.parentID, let parent = indexes[parentID] {
        children[Int(parent)].append(Int32(index))
      }
    }
    for index in children.indices where children[index].count > 1 {
      children[index].sort { before(chosen[Int($0)], chosen[Int($1)]) }
    }
    return children
  }

  private static func before(_ left: UnitVersion, _ right: UnitVersion) -> Bool {
    if left.level != right.level { return left.level < right.level }
    if left.code != right.code { return left.code < right.code }
    return left.unitID < right.unitID
  }

  private mutating func place(_ chosen: [UnitVersion], children: [[Int32]], centre: Int) {
    reserve(chosen.count)
    // The stack holds (index among the chosen, position of the parent); a unit whose turn is over
    // closes its range when the next one at or above its depth opens.
    var stack: [(index: Int, parent: Int32)] = [(centre, -1)]
    while let (index, parent) = stack.popLast() {
      let position = Int32(versions.count)
      let version = chosen[index]
      versions.append(version)
      parents.append(parent)
      positions[version.unitID] = position
      for level in UnitLevel.allCases {
        let slot = Int(level.rawValue) - 1
        let inherited = parent < 0 ? -1 : columns[slot][Int(parent)]
        columns[slot].append(version.level == level ? position : inherited)
      }
      for child in children[index].reversed() { stack.append((Int(child), position)) }
    }
    ends = (0..<Int32(versions.count)).map { $0 + 1 }
    for position in stride(from: versions.count - 1, to: 0, by: -1) {
      let parent = Int(parents[position])
      ends[parent] = max(ends[parent], ends[position])
    }
  }

  private mutating func reserve(_ count: Int) {
    versions.reserveCapacity(count)
    parents.reserveCapacity(count)
    positions.reserveCapacity(count)
    columns = [[Int32]](repeating: [], count: UnitLevel.allCases.count)
    for slot in columns.indices { columns[slot].reserveCapacity(count) }
  }
}
