import Testing
import UnionModel

@Suite("Units, their tree and their history")
struct UnitTests {
  @Test("The tree stands in preorder and knows who is above whom")
  func shape() throws {
    let tree = try SampleUnion.tree()
    #expect(tree.count == 15)
    #expect(tree.root == 1)
    #expect(tree.path(to: 1111) == [1, 10, 11, 111, 1111])
    #expect(tree.children(of: 11) == [111, 112])
    #expect(tree.children(of: 1) == [10, 20, 90])
    #expect(tree.units(at: .commune) == [111, 112, 121, 211])
    #expect(tree.units(at: .commune, in: 10) == [111, 112, 121])
    #expect(tree.ancestor(of: 1112, at: .province) == 10)
    #expect(tree.ancestor(of: 10, at: .province) == 10)
    #expect(tree.parent(of: 1) == nil)
    #expect(tree.units(withCode: "00004") == [211])
    #expect(tree.units(withCode: "01", at: .district) == [])
  }

  @Test("A unit contains itself and what is below it, and nothing else")
  func containment() throws {
    let tree = try SampleUnion.tree()
    let units = SampleUnion.versions.map(\.unitID)
    for above in units {
      for below in units {
        #expect(tree.contains(above, below) == tree.path(to: below).contains(above))
      }
    }
    #expect(!tree.contains(1, 999))
    #expect(!tree.contains(999, 1))
  }

  @Test("A Police branch has no district and no commune above it")
  func policeBranch() throws {
    let tree = try SampleUnion.tree()
    #expect(tree.ancestor(of: 901, at: .commune) == nil)
    #expect(tree.ancestor(of: 901, at: .district) == nil)
    #expect(tree.ancestor(of: 901, at: .province) == 90)
  }

  @Test("The same versions in another order make the same tree")
  func orderDoesNotMatter() throws {
    let day = SampleUnion.day("2023-11-30")
    let tree = try SampleUnion.tree()
    let turned = try UnitHistory(versions: SampleUnion.versions.reversed())
      .tree(on: day, knownOn: .distantFuture)
    #expect(turned.versions == tree.versions)
  }

  @Test("Units without a place above are listed, with all below them, and not lost")
  func unplaced() throws {
    var history = SampleUnion.history
    history.add(versions: [
      SampleUnion.version(500, "09999", .commune, 499),
      SampleUnion.version(5001, "09999.001", .branch, 500),
      SampleUnion.version(600, "08888", .commune, 601),
      SampleUnion.version(601, "08889", .commune, 600),
    ])
    let tree = try history.tree(on: SampleUnion.day("2023-11-30"), knownOn: .distantFuture)
    #expect(tree.unplaced == [500, 600, 601, 5001])
    #expect(tree.position(of: 5001) == nil)
    #expect(tree.count == 15)
  }

  @Test("No centre, two centres and no units are errors")
  func broken() {
    let day = SampleUnion.day("2023-11-30")
    let none = UnitHistory(versions: [SampleUnion.version(10, "01", .province, nil)])
    #expect(throws: UnitTreeError.noCentre) { try none.tree(on: day, knownOn: .distantFuture) }
    let two = UnitHistory(versions: [
      SampleUnion.version(1, "TW", .centre, nil), SampleUnion.version(2, "TX", .centre, nil),
    ])
    #expect(throws: UnitTreeError.severalCentres) {
      try two.tree(on: day, knownOn: .distantFuture)
    }
    #expect(throws: UnitTreeError.empty) {
      try SampleUnion.history.tree(on: day, knownOn: .distantPast)
    }
  }

  @Test("A correction is seen by who asks after it was recorded, and not before")
  func twoTimeAxes() throws {
    var history = SampleUnion.history
    let later = Instant(rawValue: 2_000_000)
    history.add(versions: [
      SampleUnion.version(
        111, "00009", .commune, 12, versionID: 9001, recordedAt: later, supersedes: 111, epoch: 2)
    ])
    let day = SampleUnion.day("2023-11-30")
    let before = try history.tree(on: day, knownOn: Instant(rawValue: 1_999_999))
    let after = try history.tree(on: day, knownOn: later)
    #expect(before.parent(of: 111) == 11)
    #expect(after.parent(of: 111) == 12)
    #expect(after.version(of: 111)?.code == "00009")
    #expect(before.epoch == 1)
    #expect(after.epoch == 2)
    #expect(
      history.mark(on: day, knownOn: later) != history.mark(on: day, knownOn: SampleUnion.early))
    #expect(
      history.mark(on: day, knownOn: later)
        == history.mark(on: day.advanced(by: 5), knownOn: .distantFuture))
  }

  @Test("An open version holds until the next one starts; a void one withdraws")
  func openVersions() throws {
    var history = SampleUnion.history
    history.add(versions: [
      SampleUnion.version(
        211, "00004", .commune, 21, ethnicArea: false, from: "2022-01-01", versionID: 9002,
        epoch: 2)
    ])
    let known = Instant.distantFuture
    #expect(history.inEthnicArea(211, on: SampleUnion.day("2021-12-31"), knownOn: known))
    #expect(!history.inEthnicArea(211, on: SampleUnion.day("2022-01-01"), knownOn: known))
    history.add(versions: [
      SampleUnion.version(
        211, "00004", .commune, 21, versionID: 9003, recordedAt: Instant(rawValue: 5_000_000),
        supersedes: 9002, isVoid: true, epoch: 3)
    ])
    #expect(history.inEthnicArea(211, on: SampleUnion.day("2022-01-01"), knownOn: known))
  }

  @Test("A feed that repeats itself changes nothing")
  func repeatedFeed() throws {
    var history = SampleUnion.history
    history.add(versions: SampleUnion.versions)
    #expect(history.unitCount == 15)
    #expect(history.versions(of: 10).count == 1)
  }

  @Test("Lineage is many-to-many, dated, and can be withdrawn")
  func lineage() {
    let day = SampleUnion.day("2025-07-01")
    let lines = [
      Succession(id: 1, old: 111, new: 700, effective: day, recordedAt: SampleUnion.early),
      Succession(id: 2, old: 112, new: 700, effective: day, recordedAt: SampleUnion.early),
      Succession(
        id: 3, old: 112, new: 701, effective: day, recordedAt: SampleUnion.early, coverage: .part),
    ]
    var history = UnitHistory(versions: SampleUnion.versions, successions: lines)
    let known = Instant.distantFuture
    #expect(history.predecessors(of: 700, by: day, knownOn: known).map(\.old) == [111, 112])
    #expect(history.successors(of: 112, by: day, knownOn: known).map(\.new) == [700, 701])
    #expect(history.successors(of: 112, by: day.advanced(by: -1), knownOn: known).isEmpty)
    history.add(successions: [
      Succession(
        id: 4, old: 112, new: 701, effective: day, recordedAt: Instant(rawValue: 9_000_000),
        supersedes: 3, isVoid: true)
    ])
    #expect(history.successors(of: 112, by: day, knownOn: known).map(\.new) == [700])
    #expect(history.successors(of: 112, by: day, knownOn: SampleUnion.early).count == 2)
  }

  @Test("A tree of eighty thousand units is built and asked within the time of a request")
  func large() throws {
    var versions = [SampleUnion.version(1, "TW", .centre, nil)]
    var next: Int64 = 2
    for province in 0..<63 {
      let provinceID = next
      versions.append(SampleUnion.version(next, "p\(province)", .province, 1))
      next += 1
      for commune in 0..<168 {
        let communeID = next
        versions.append(SampleUnion.version(next, "\(province).\(commune)", .commune, provinceID))
        next += 1
        for branch in 0..<6 {
          versions.append(
            SampleUnion.version(next, "\(province).\(commune).\(branch)", .branch, communeID))
          next += 1
        }
      }
    }
    let history = UnitHistory(versions: versions)
    let clock = ContinuousClock()
    let start = clock.now
    let tree = try history.tree(on: SampleUnion.day("2023-11-30"), knownOn: .distantFuture)
    #expect(start.duration(to: clock.now) < .seconds(10))
    #expect(tree.count == versions.count)
    #expect(tree.units(at: .commune).count == 63 * 168)
    #expect(tree.positions(at: .branch, in: tree.root).count == 63 * 168 * 6)
  }
}
