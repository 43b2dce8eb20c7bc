import Testing
import UnionModel

@Suite("Rolling rows up the tree")
struct FigureRollupTests {
  private func roll(
    _ output: FigureRollup.Output, splits: [String] = [],
    _ rows: (inout FigureRollup) -> [ContributingRow]
  ) throws -> [RollupCell] {
    var rollup = try #require(
      FigureRollup(tree: try SampleUnion.tree(), output: output, splits: splits))
    for row in rows(&rollup) { rollup.add(row) }
    return rollup.finish()
  }

  private func amounts(_ cells: [RollupCell]) -> [UnitID: Int64] {
    Dictionary(uniqueKeysWithValues: cells.map { ($0.unit, $0.amount) })
  }

  @Test("Rows without a key each count by their weight")
  func additive() throws {
    let rows = { (_: inout FigureRollup) in
      [
        ContributingRow(unit: 1111, weight: 200), ContributingRow(unit: 1112, weight: 9),
        ContributingRow(unit: 211, weight: -5), ContributingRow(unit: 901, weight: 1),
      ]
    }
    #expect(amounts(try roll(.unit(1), rows)) == [1: 205])
    #expect(amounts(try roll(.unit(10), rows)) == [10: 209])
    #expect(amounts(try roll(.level(.province, within: 1), rows)) == [10: 209, 20: -5, 90: 1])
    #expect(amounts(try roll(.level(.branch, within: 111), rows)) == [1111: 200, 1112: 9])
  }

  @Test("A key is counted once in each output unit, however many rows it has")
  func distinct() throws {
    let rows = { (_: inout FigureRollup) in
      [
        ContributingRow(unit: 1111, key: 7, record: 1),
        ContributingRow(unit: 1112, key: 7, record: 2),
        ContributingRow(unit: 211, key: 7, record: 3),
        ContributingRow(unit: 211, key: 8, record: 4),
      ]
    }
    #expect(amounts(try roll(.unit(1), rows)) == [1: 2])
    #expect(amounts(try roll(.level(.province, within: 1), rows)) == [10: 1, 20: 2, 90: 0])
    let records = try roll(.unit(1), rows)[0].records
    #expect(records == [RecordCount(kind: "", count: 4)])
  }

  @Test("One orphan sponsored by two people moves the figure by one")
  func orphan() throws {
    let before = try roll(.unit(1)) { _ in [ContributingRow(unit: 211, key: 1, record: 1)] }
    let after = try roll(.unit(1)) { _ in
      [
        ContributingRow(unit: 211, key: 1, record: 1),
        ContributingRow(unit: 211, key: 2, record: 2),
        ContributingRow(unit: 211, key: 2, record: 3),
      ]
    }
    #expect(after[0].amount == before[0].amount + 1)
  }

  @Test("Numerator and denominator count a key once each")
  func ratio() throws {
    let cells = try roll(.level(.province, within: 1)) { _ in
      [
        ContributingRow(unit: 111, key: 1, part: .both),
        ContributingRow(unit: 111, key: 1, part: .both),
        ContributingRow(unit: 112, key: 2, part: .denominator),
        ContributingRow(unit: 112, key: 3, part: .numerator),
      ]
    }
    #expect(cells[0].numerator == 2)
    #expect(cells[0].denominator == 2)
    #expect(cells[1].denominator == 0)
  }

  @Test("Parts of a split are distinct too, and one who does not say is unknown")
  func splits() throws {
    let cells = try roll(.unit(1), splits: ["cause", "kind"]) { rollup in
      let lost = rollup.part("mother")
      let both = rollup.part("both")
      let unknown = rollup.part("")
      return [
        ContributingRow(unit: 111, key: 1, parts: [lost, both]),
        ContributingRow(unit: 111, key: 1, parts: [lost, unknown]),
        ContributingRow(unit: 211, key: 2, parts: [both, unknown]),
      ]
    }
    #expect(
      cells[0].parts == [
        SplitPart(split: "cause", key: "both", value: 1),
        SplitPart(split: "cause", key: "mother", value: 1),
        SplitPart(split: "kind", key: "both", value: 1),
        SplitPart(split: "kind", key: SplitPart.unknown, value: 2),
      ])
  }

  @Test("Totals are conserved: what has no unit at the level stands on a line of its own")
  func unallocated() throws {
    let rows = { (_: inout FigureRollup) in
      [
        ContributingRow(unit: 1111, weight: 1), ContributingRow(unit: 901, weight: 2),
        ContributingRow(unit: 10, weight: 4), ContributingRow(unit: 777, weight: 8),
      ]
    }
    let cells = try roll(.level(.commune, within: 1), rows)
    #expect(cells.filter(\.unallocated).map(\.unit) == [10, 777, 901])
    #expect(cells.reduce(0) { $0 + $1.amount } == 15)
    #expect(amounts(try roll(.unit(1), rows)) == [1: 15])
    let province = try roll(.level(.commune, within: 10), rows)
    #expect(province.reduce(0) { $0 + $1.amount } == 5)
    #expect(!province.contains { $0.unit == 777 })
  }

  @Test("Four communes of five hundred are two thousand after they merge, not five hundred")
  func merger() throws {
    var versions = [
      SampleUnion.version(1, "TW", .centre, nil), SampleUnion.version(10, "01", .province, 1),
      SampleUnion.version(70, "00070", .commune, 10, from: "2025-07-01"),
    ]
    for commune in Int64(71)...74 {
      let branch = commune * 10
      versions += [
        SampleUnion.version(commune, "000\(commune)", .commune, 10, validTo: "2025-06-30"),
        SampleUnion.version(branch, "\(branch)", .branch, commune, validTo: "2025-06-30"),
        SampleUnion.version(
          branch, "\(branch)", .branch, 70, from: "2025-07-01", versionID: branch + 10_000),
      ]
    }
    let history = UnitHistory(versions: versions)
    for (day, communes) in [("2025-06-30", 4), ("2025-07-01", 1)] {
      let tree = try history.tree(on: SampleUnion.day(day), knownOn: .distantFuture)
      var rollup = try #require(FigureRollup(tree: tree, output: .level(.commune, within: 1)))
      for branch in [UnitID(710), 720, 730, 740] {
        rollup.add(ContributingRow(unit: branch, weight: 500))
      }
      let cells = rollup.finish()
      #expect(cells.count == communes)
      #expect(cells.reduce(0) { $0 + $1.amount } == 2_000)
      #expect(cells.allSatisfy { !$0.unallocated })
    }
  }

  @Test("The order of the rows changes nothing, another record does")
  func digest() throws {
    let rows = (0..<50).map { number in
      ContributingRow(
        unit: number % 2 == 0 ? 1111 : 211, key: Int64(number % 7), record: Int64(number))
    }
    let straight = try roll(.unit(1)) { _ in rows }
    let turned = try roll(.unit(1)) { _ in rows.reversed() }
    #expect(straight == turned)
    #expect(straight[0].rowsDigest.count == 32)
    let fewer = try roll(.unit(1)) { _ in rows.dropLast() }
    #expect(fewer[0].rowsDigest != straight[0].rowsDigest)
  }

  @Test("Records are counted by kind, rows counted beforehand by what they stand for")
  func kinds() throws {
    let cells = try roll(.unit(1)) { rollup in
      let roll = rollup.kind("branch_roll")
      let event = rollup.kind("member_event")
      return [
        ContributingRow(unit: 1111, weight: 300, kind: roll, record: 1),
        ContributingRow(unit: 1111, weight: 12, kind: event, record: 2, records: 14),
        ContributingRow(unit: 1112, weight: 3, kind: event, record: 3, records: 3, synthetic: true),
      ]
    }
    #expect(
      cells[0].records == [
        RecordCount(kind: "branch_roll", count: 1), RecordCount(kind: "member_event", count: 17),
      ])
    #expect(cells[0].synthetic)
    #expect(cells[0].amount == 315)
  }

  @Test("A unit without a place has no figure")
  func noPlace() throws {
    #expect(FigureRollup(tree: try SampleUnion.tree(), output: .unit(777)) == nil)
  }
}
