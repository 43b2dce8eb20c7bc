import Testing
import UnionModel

@Suite("Rights: default deny, and never wider than granted")
struct AccessTests {
  static let write = Permission(.recorders)
  static let national = Permission(RoleSet(.centralOfficer), .national)
  static let open = Permission(.readers, .anywhere)

  private func decide(
    _ permission: Permission?, roles: RoleSet, scopes: [UnitID], unit: UnitID?
  ) throws -> AccessDecision {
    let caller = CallerIdentity(subject: "a", roles: roles, scope: .subtrees(scopes))
    return Access.decide(
      caller, permission, unit: unit, tree: try SampleUnion.tree(), history: SampleUnion.history)
  }

  @Test("A method that no table names is denied to everybody", arguments: Role.allCases)
  func unlisted(role: Role) throws {
    #expect(
      try decide(nil, roles: RoleSet(role), scopes: [1], unit: 1) == .denied(.unlisted))
  }

  @Test("A permission without roles denies everybody", arguments: Role.allCases)
  func noRoles(role: Role) throws {
    #expect(
      try decide(Permission([]), roles: RoleSet(role), scopes: [1], unit: 1) == .denied(.role))
  }

  @Test(
    "A scope reaches its own subtree and no other unit",
    arguments: [
      (UnitID(10), UnitID(1111), true), (10, 10, true), (10, 1, false), (10, 20, false),
      (10, 211, false), (111, 11, false), (111, 1112, true), (1111, 1112, false), (1, 901, true),
    ])
  func subtree(scope: UnitID, unit: UnitID, allowed: Bool) throws {
    let decision = try decide(
      Self.write, roles: RoleSet(.communeOfficer), scopes: [scope], unit: unit)
    #expect(decision == (allowed ? .allowed : .denied(.outsideScope)))
  }

  @Test("No scope reaches nothing, and a call about the whole union needs the centre")
  func emptyScope() throws {
    let officer = RoleSet(.provincialOfficer)
    #expect(
      try decide(Self.write, roles: officer, scopes: [], unit: 10) == .denied(.outsideScope))
    #expect(
      try decide(Self.write, roles: officer, scopes: [10], unit: nil) == .denied(.outsideScope))
    #expect(try decide(Self.write, roles: officer, scopes: [1], unit: nil) == .allowed)
    #expect(try decide(Self.open, roles: officer, scopes: [], unit: nil) == .allowed)
  }

  @Test("National methods ask for the centre's scope and the role")
  func nationalReach() throws {
    let central = RoleSet(.centralOfficer)
    #expect(try decide(Self.national, roles: central, scopes: [1], unit: nil) == .allowed)
    #expect(
      try decide(Self.national, roles: central, scopes: [10, 20], unit: nil)
        == .denied(.outsideScope))
    #expect(
      try decide(Self.national, roles: RoleSet(.loader), scopes: [1], unit: nil) == .denied(.role))
  }

  @Test("An unknown unit is denied, and named unknown only to who may act anywhere")
  func unknownUnit() throws {
    let roles = RoleSet(.communeOfficer)
    #expect(
      try decide(Self.write, roles: roles, scopes: [10], unit: 999) == .denied(.outsideScope))
    #expect(try decide(Self.write, roles: roles, scopes: [1], unit: 999) == .denied(.unknownUnit))
  }

  @Test("A service acts everywhere, where its role is listed")
  func service() throws {
    let service = CallerIdentity(
      subject: "sen://vwu/policy", roles: RoleSet(.service), scope: .everywhere)
    let tree = try SampleUnion.tree()
    let reading = Permission(.readers)
    #expect(
      Access.decide(service, reading, unit: 211, tree: tree, history: SampleUnion.history)
        == .allowed)
    #expect(
      Access.decide(service, Self.write, unit: 211, tree: tree, history: SampleUnion.history)
        == .denied(.role))
  }
}

@Suite("Rights through a reorganisation")
struct ReorganisedAccessTests {
  /// On 1 July 2025 communes 111 and 112 merge into 700, the district 11 ends, branches move.
  static let history: UnitHistory = {
    let last = "2025-06-30"
    let new = "2025-07-01"
    var versions = SampleUnion.versions.filter {
      ![11, 111, 112, 1111, 1112, 1121].contains($0.unitID.rawValue)
    }
    versions += [
      SampleUnion.version(11, "001", .district, 10, validTo: last),
      SampleUnion.version(111, "00001", .commune, 11, validTo: last),
      SampleUnion.version(112, "00002", .commune, 11, validTo: last),
      SampleUnion.version(700, "07000", .commune, 10, from: new),
    ]
    for (branch, old) in [(Int64(1111), Int64(111)), (1112, 111), (1121, 112)] {
      versions.append(SampleUnion.version(branch, "b\(branch)", .branch, old, validTo: last))
      versions.append(
        SampleUnion.version(
          branch, "b\(branch)", .branch, 700, from: new, versionID: branch + 50_000))
    }
    let lines = [Int64(111), 112].map {
      Succession(
        id: $0, old: UnitID($0), new: 700, effective: SampleUnion.day(new),
        recordedAt: SampleUnion.early)
    }
    return UnitHistory(versions: versions, successions: lines)
  }()

  private func allowed(_ scopes: [UnitID], _ unit: UnitID, on day: String = "2025-08-01") throws
    -> Bool
  {
    let tree = try Self.history.tree(on: SampleUnion.day(day), knownOn: .distantFuture)
    let caller = CallerIdentity(
      subject: "a", roles: RoleSet(.communeOfficer), scope: .subtrees(scopes))
    return Access.decide(
      caller, Permission(.recorders), unit: unit, tree: tree, history: Self.history) == .allowed
  }

  @Test("Half of a merger does not give the whole")
  func half() throws {
    #expect(try !allowed([111], 700))
    #expect(try !allowed([112], 700))
  }

  @Test("All of a merger does")
  func whole() throws {
    #expect(try allowed([111, 112], 700))
    #expect(try allowed([11], 700))
    #expect(try allowed([10], 700))
    #expect(try !allowed([20], 700))
  }

  @Test("Branches of the ended commune stay with who held it, the others do not come")
  func branches() throws {
    #expect(try allowed([111], 1111))
    #expect(try allowed([111], 1112))
    #expect(try !allowed([111], 1121))
    #expect(try allowed([112], 1121))
  }

  @Test("The ended commune's own records stay readable to who held it or stood above it")
  func endedUnit() throws {
    #expect(try allowed([111], 111))
    #expect(try allowed([10], 111))
    #expect(try allowed([1], 111))
    #expect(try !allowed([112], 111))
    #expect(try !allowed([20], 111))
  }

  @Test("A part of a commune widens nothing")
  func part() throws {
    var history = Self.history
    history.add(
      versions: [SampleUnion.version(701, "07001", .commune, 10, from: "2025-07-01")],
      successions: [
        Succession(
          id: 9, old: 121, new: 701, effective: SampleUnion.day("2025-07-01"),
          recordedAt: SampleUnion.early, coverage: .part)
      ])
    let tree = try history.tree(on: SampleUnion.day("2025-08-01"), knownOn: .distantFuture)
    #expect(!history.scopes([121], reach: 701, in: tree))
  }

  @Test("For every pair of units, a scope reaches no more after than before through its own units")
  func neverWidened() throws {
    let before = try Self.history.tree(on: SampleUnion.day("2025-06-30"), knownOn: .distantFuture)
    let after = try Self.history.tree(on: SampleUnion.day("2025-07-01"), knownOn: .distantFuture)
    for scope in [UnitID(11), 111, 112, 12, 121, 20, 21, 211] {
      for branch in after.units(at: .branch) where before.position(of: branch) != nil {
        let reachesAfter = Self.history.scopes([scope], reach: branch, in: after)
        if reachesAfter { #expect(before.contains(scope, branch), "\(scope) → \(branch)") }
      }
    }
  }
}
