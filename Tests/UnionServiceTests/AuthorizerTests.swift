import SenAPI
import SenCodec
import SenRPC
import Storage
import TestSupport
import Testing
import UnionModel
import UnionService

@Suite("Who may call what")
struct AuthorizerTests {
  static let read = "sen.test.v1.Things/GetThing"
  static let write = "sen.test.v1.Things/CreateThing"
  static let list = "sen.test.v1.Things/ListKinds"

  static func authorizer(_ units: UnitMirror) -> Authorizer {
    Authorizer(
      permissions: [
        read: Permission(.readers), write: Permission(.recorders),
        list: Permission(.readers, .anywhere),
      ], units: units)
  }

  let units: UnitMirror
  let authorizer: Authorizer

  init() {
    units = UnitMirror(clock: FixedUnionClock(noonOf: UnionFixture.day("2024-03-31")))
    units.update(UnionFixture.history)
    authorizer = Self.authorizer(units)
  }

  private func reason(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      let refused = error as? RPCError
      #expect(refused?.isForPeople == true, "\(error)")
      return refused.map { "\($0.code.name) \($0.reason)" }
    }
  }

  @Test("A caller is authorised in the subtree and gets the identity")
  func allowed() throws {
    let context = TestCaller.context(Self.write, roles: [.communeOfficer], scopes: [111])
    let caller = try authorizer.authorize(context, unit: 1112, field: "unit_id")
    #expect(caller.subject == "acc-1")
    #expect(caller.tokenID == "tok-1")
    #expect(caller.roles == RoleSet(.communeOfficer))
  }

  @Test("Outside the subtree, without the role and without a row of the table all are denied")
  func denied() {
    let officer = TestCaller.context(Self.write, roles: [.communeOfficer], scopes: [111])
    #expect(
      reason { try authorizer.authorize(officer, unit: 112) } == "PERMISSION_DENIED OUTSIDE_SCOPE")
    #expect(reason { try authorizer.authorize(officer) } == "PERMISSION_DENIED OUTSIDE_SCOPE")
    let auditor = TestCaller.context(Self.write, roles: [.auditor])
    #expect(
      reason { try authorizer.authorize(auditor, unit: 10) }
        == "PERMISSION_DENIED ROLE_NOT_PERMITTED")
    let other = TestCaller.context("sen.test.v1.Things/Drop", roles: Role.allCases)
    #expect(
      reason { try authorizer.authorize(other, unit: 10) }
        == "PERMISSION_DENIED METHOD_NOT_PERMITTED")
    #expect(reason { _ = try authorizer.admit(other) } == "PERMISSION_DENIED METHOD_NOT_PERMITTED")
  }

  @Test("An unknown unit is denied, or unknown to who may act anywhere")
  func unknownUnit() {
    let officer = TestCaller.context(Self.read, roles: [.communeOfficer], scopes: [111])
    #expect(
      reason { try authorizer.authorize(officer, unit: 999) } == "PERMISSION_DENIED OUTSIDE_SCOPE")
    let central = TestCaller.context(Self.read, roles: [.centralOfficer])
    #expect(reason { try authorizer.authorize(central, unit: 999) } == "NOT_FOUND UNKNOWN_UNIT")
    #expect(
      reason { try authorizer.authorize(central, unit: 999, field: "unit_id") }
        == "INVALID_ARGUMENT UNKNOWN_UNIT")
    let error = #expect(throws: RPCError.self) { try authorizer.authorize(central, unit: 999) }
    let details = try? API.Types.V1.BadRequest(serializedBytes: error?.details ?? [])
    #expect(details?.violations.map(\.field) == ["unit_id"])
    #expect(details?.violations.allSatisfy { !$0.textVi.isEmpty } == true)
  }

  @Test("Nobody is nobody, and bytes that are no caller are nobody")
  func unauthenticated() {
    let nobody = TestCaller.context(Self.list, certificate: nil)
    #expect(reason { try authorizer.authorize(nobody) } == "UNAUTHENTICATED NO_CALLER")
    let client = TestCaller.context(Self.list, certificate: "sen://vwu/client/hanoi")
    #expect(reason { try authorizer.authorize(client) } == "UNAUTHENTICATED NO_CALLER")
    let broken = ServerContext(method: RPCMethod(path: Self.list, shape: .unary), caller: [0xFF])
    #expect(reason { try authorizer.authorize(broken) } == "UNAUTHENTICATED BAD_CALLER")
    let empty = ServerContext(method: RPCMethod(path: Self.list, shape: .unary), caller: [])
    #expect(reason { try authorizer.authorize(empty) } == "UNAUTHENTICATED BAD_CALLER")
  }

  @Test("A service acts by its certificate everywhere, where its role is listed")
  func service() throws {
    let context = TestCaller.context(Self.read, certificate: "sen://vwu/policy")
    let caller = try authorizer.authorize(context, unit: 211)
    #expect(caller.subject == "sen://vwu/policy")
    #expect(caller.roles == RoleSet(.service))
    let writing = TestCaller.context(Self.write, certificate: "sen://vwu/policy")
    #expect(
      reason { try authorizer.authorize(writing, unit: 211) }
        == "PERMISSION_DENIED ROLE_NOT_PERMITTED")
  }

  @Test("The gateway without a caller reaches what is about no unit, and nothing else")
  func gateway() {
    let listing = TestCaller.context(Self.list, certificate: "sen://vwu/gateway")
    #expect(reason { try authorizer.authorize(listing) } == nil)
    let reading = TestCaller.context(Self.read, certificate: "sen://vwu/gateway")
    #expect(
      reason { try authorizer.authorize(reading, unit: 10) } == "PERMISSION_DENIED OUTSIDE_SCOPE")
  }

  @Test("The role of a service is never taken from stated bytes")
  func forgedService() {
    let context = TestCaller.context(Self.read, roles: [.service])
    #expect(
      reason { try authorizer.authorize(context, unit: 10) }
        == "PERMISSION_DENIED ROLE_NOT_PERMITTED")
  }

  @Test("Without units only what is about no unit is answered")
  func notReady() {
    let empty = Self.authorizer(UnitMirror())
    let context = TestCaller.context(Self.read, roles: [.centralOfficer])
    #expect(
      reason { try empty.authorize(context, unit: 10) } == "UNAVAILABLE UNITS_NOT_READY")
    #expect(
      reason { try empty.authorize(TestCaller.context(Self.list, roles: [.auditor])) } == nil)
  }

  @Test("Methods that the table forgot are named")
  func missing() {
    let registered = [Self.read, Self.list, "sen.test.v1.Things/Drop"].map {
      RPCMethod(path: $0, shape: .unary)
    }
    #expect(authorizer.missing(from: registered) == ["sen.test.v1.Things/Drop"])
  }
}

@Suite("The mirror of the units")
struct UnitMirrorTests {
  @Test("A tree is built once for a state of the units, and anew when they change")
  func cache() throws {
    let clock = FixedUnionClock(noonOf: UnionFixture.day("2024-03-31"))
    let mirror = UnitMirror(clock: clock)
    #expect(!mirror.isReady)
    mirror.add(versions: UnionFixture.versions)
    #expect(mirror.isReady)
    let first = try mirror.current()
    clock.advance(by: 60_000_000)
    #expect(try mirror.current() === first)
    let day = UnionFixture.day("2021-05-05")
    #expect(try mirror.tree(on: day, knownOn: clock.now) === first)
    var change = UnionFixture.version(122, "00005", .commune, 12)
    change.recordedAt = clock.now
    change.epoch = 2
    mirror.add(versions: [change])
    let second = try mirror.current()
    #expect(second !== first)
    #expect(second.position(of: 122) != nil)
    #expect(second.epoch == 2)
    #expect(mirror.latestEpoch == 2)
    #expect(try mirror.tree(on: day, knownOn: UnionFixture.recordedAt).position(of: 122) == nil)
  }
}
