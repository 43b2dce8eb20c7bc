/// Which of one measure's values are withheld in a tree of units, so that no difference between a unit
/// and what lies below it gives away a small one.
///
/// The answer rests on the facts of the whole tree alone: a unit is shown or withheld alike, whichever
/// question it is asked in. Going down from the top, the small values are withheld; where that is one
/// among its siblings, the next smallest is too; and where the unit above is withheld, at least one of
/// its parts is, as they would add up to it. Facts that hang on a unit itself are a part of it beside
/// the units below it.
public struct WithheldCells: Sendable {
  /// What is counted in one place.
  public struct Counts: Hashable, Sendable {
    /// The counts none of which may be small, by name.
    public private(set) var parts: [String: Int64]
    /// How many are behind them.
    public private(set) var size: Int64

    /// Counts by name, of so many in all.
    public init(parts: [String: Int64], size: Int64) {
      self.parts = parts
      self.size = size
    }

    /// The counts of a value: an amount; of a share its denominator, its numerator and what is between
    /// them.
    public init(_ value: FigureValue) {
      switch value {
      case .amount(let amount):
        self.init(parts: ["amount": amount], size: amount)
      case .share(let numerator, let denominator, _):
        self.init(
          parts: [
            "denominator": denominator, "numerator": numerator, "rest": denominator - numerator,
          ], size: denominator)
      }
    }

    /// Whether some count is small.
    var isSmall: Bool { parts.values.contains { SmallCells.isSmall($0) } }

    /// Adds the counts of another place.
    mutating func add(_ other: Counts) {
      parts.merge(other.parts) { $0 + $1 }
      size += other.size
    }
  }

  /// A value that is shown: that of a unit with all below it, or of the facts on the unit itself.
  public enum Place: Hashable, Sendable {
    case unit(UnitID)
    case own(UnitID)
  }

  private let openLevel: UnitLevel?
  private let forced: Set<Place>
  private let tree: UnitTree
  private var counts: [Place: Counts] = [:]
  private var below: [UnitID: [Place]] = [:]
  private var hidden: Set<Place> = []

  /// Decides on a whole tree.
  ///
  /// - Parameters:
  ///   - leaves: what hangs on each unit itself; units without a place in the tree are parts of the
  ///     centre.
  ///   - openLevel: values of this level and above are all shown; nil = none is.
  ///   - others: places that other values of them are withheld in: they count as small here.
  public init(
    tree: UnitTree, leaves: [(unit: UnitID, counts: Counts)], openLevel: UnitLevel? = nil,
    with others: WithheldCells? = nil
  ) {
    self.tree = tree
    self.openLevel = openLevel
    forced = others?.hidden ?? []
    for leaf in leaves where leaf.counts.size != 0 { add(leaf.counts, of: leaf.unit) }
    order()
    let root = Place.unit(tree.root)
    let isOpen = isOpen(tree.root)
    if !isOpen, isSmall(root) { hidden.insert(root) }
    visit(tree.root)
  }

  /// Whether a value is withheld.
  public func hides(_ place: Place) -> Bool { hidden.contains(place) }

  private mutating func add(_ leaf: Counts, of unit: UnitID) {
    let path = tree.path(to: unit)
    var above = path.isEmpty ? tree.root : unit
    add(leaf, at: .own(unit), in: above)
    for unit in path.reversed() where unit != tree.root {
      above = tree.parent(of: unit) ?? tree.root
      add(leaf, at: .unit(unit), in: above)
    }
    add(leaf, at: .unit(tree.root), in: nil)
  }

  private mutating func add(_ leaf: Counts, at place: Place, in above: UnitID?) {
    if counts[place] == nil, let above { below[above, default: []].append(place) }
    counts[place, default: Counts(parts: [:], size: 0)].add(leaf)
  }

  /// Puts the parts of each unit in one order, whatever the order of the leaves.
  private mutating func order() {
    below = below.mapValues { parts in parts.sorted { rank($0) < rank($1) } }
  }

  private func rank(_ place: Place) -> (Int, UnitID) {
    switch place {
    case .unit(let unit): (tree.position(of: unit) ?? tree.count, unit)
    case .own(let unit): (-1, unit)
    }
  }

  private func isSmall(_ place: Place) -> Bool {
    forced.contains(place) || counts[place]?.isSmall == true
  }

  /// Whether all values of a unit are shown.
  private func isOpen(_ unit: UnitID) -> Bool {
    guard let openLevel, let level = tree.version(of: unit)?.level else { return false }
    return level <= openLevel
  }

  private mutating func visit(_ unit: UnitID) {
    let parts = below[unit] ?? []
    let closed = parts.filter { part in
      switch part {
      case .unit(let child): !isOpen(child)
      case .own: !isOpen(unit) || tree.version(of: unit)?.level == openLevel
      }
    }
    let withheld = closed.filter { isSmall($0) }
    hidden.formUnion(withheld)
    if withheld.count == 1 || (withheld.isEmpty && hidden.contains(.unit(unit))) {
      let next = closed.filter { !withheld.contains($0) }.min { size($0) < size($1) }
      if let next { hidden.insert(next) }
    }
    for case .unit(let child) in parts { visit(child) }
  }

  private func size(_ place: Place) -> Int64 { counts[place]?.size ?? 0 }
}
