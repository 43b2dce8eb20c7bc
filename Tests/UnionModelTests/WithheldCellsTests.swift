import Testing
import UnionModel

@Suite("Which values are withheld in a tree of units")
struct WithheldCellsTests {
  private func cells(
    _ leaves: [(UnitID, Int64)], openLevel: UnitLevel? = nil, with others: WithheldCells? = nil
  ) throws -> WithheldCells {
    WithheldCells(
      tree: try SampleUnion.tree(),
      leaves: leaves.map { ($0.0, WithheldCells.Counts(.amount($0.1))) }, openLevel: openLevel,
      with: others)
  }

  private func hidden(_ cells: WithheldCells) throws -> [UnitID] {
    try SampleUnion.tree().versions.map(\.unitID).filter { cells.hides(.unit($0)) }
  }

  @Test("Beside the one small sibling the next smallest is withheld, at its level alone")
  func siblings() throws {
    let cells = try cells([(111, 2), (112, 6), (121, 12), (211, 30)])
    #expect(try hidden(cells) == [111, 112])
  }

  @Test("Where a unit is withheld beside a small one, one of its own parts is too")
  func below() throws {
    // 12 is small; 11 is withheld beside it, and its communes would add up to it.
    let cells = try cells([(121, 3), (111, 7), (112, 9), (211, 30)])
    #expect(try hidden(cells) == [11, 111, 12, 121])
  }

  @Test("What hangs on a unit itself is a part beside the units below it")
  func own() throws {
    let cells = try cells([(111, 3), (1111, 8), (1112, 20), (112, 40)])
    #expect(try hidden(cells) == [1111])
    #expect(cells.hides(.own(111)) && cells.hides(.own(1111)) && !cells.hides(.own(1112)))
  }

  @Test("A unit without a place is a part of the centre")
  func unplaced() throws {
    let cells = try cells([(999, 2), (111, 20), (211, 50)])
    #expect(cells.hides(.own(999)))
    #expect(try hidden(cells) == [10, 11, 111])
  }

  @Test("The order of the facts changes nothing, and no fact hides nothing")
  func order() throws {
    let leaves: [(UnitID, Int64)] = [(111, 6), (112, 6), (121, 2), (211, 6), (901, 6)]
    let first = try hidden(try cells(leaves))
    #expect(try hidden(try cells(leaves.reversed())) == first)
    #expect(try hidden(try cells([])).isEmpty)
  }

  @Test("Down to an open level everything is shown")
  func open() throws {
    let cells = try cells([(111, 2), (112, 30), (211, 3)], openLevel: .province)
    #expect(try hidden(cells) == [111, 112, 21, 211])
  }

  @Test("What is withheld of another value counts as small")
  func others() throws {
    let total = try cells([(111, 3), (112, 20), (211, 50)])
    let parts = try cells([(111, 0), (112, 20), (211, 50)], with: total)
    #expect(parts.hides(.unit(112)))
  }

  @Test("A share is small by its numerator, its denominator or what is between them")
  func shares() throws {
    let leaves: [(unit: UnitID, counts: WithheldCells.Counts)] = [
      (111, .init(.share(numerator: 9, denominator: 12, inPercent: true))),
      (112, .init(.share(numerator: 6, denominator: 20, inPercent: true))),
      (211, .init(.share(numerator: 20, denominator: 50, inPercent: true))),
    ]
    let cells = WithheldCells(tree: try SampleUnion.tree(), leaves: leaves)
    #expect(cells.hides(.unit(111)) && cells.hides(.unit(112)) && !cells.hides(.unit(211)))
  }
}
