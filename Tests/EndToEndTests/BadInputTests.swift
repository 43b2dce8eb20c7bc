import SenClient
import Storage
import TestSupport
import Testing
import UnionService

extension House {
  /// The ends of all audit chains: they move with every write, whatever it writes.
  var auditHeads: [String: AuditHead] { rooms.mapValues { $0.environment.database.auditHead } }

  /// The directory of membership's keys.
  func keysDirectory() throws -> String {
    guard
      let path = rooms["membership"]?.environment.configuration.string(
        "membership.keys-directory", default: "")
    else { throw DidNotHappen(description: "no directory of keys") }
    return path
  }
}

@Suite("Bad input through the gateway")
struct BadInputTests {
  /// The fields that a refusal names; none where it is about the call as a whole.
  static func fields(_ error: RPCError?) throws -> [String] {
    guard let error, !error.details.isEmpty else { return [] }
    return try API.Types.V1.BadRequest(serializedBytes: error.details).violations.map(\.field)
      .filter { !$0.isEmpty }
  }

  @Test("It is refused with code, reason and field, and nothing is written", arguments: BadCall.all)
  func refused(bad: BadCall) async throws {
    try await withHouse(.inProcess) { house in
      try await SmallCountry.settle(house)
      let cast = try await Cast(house)
      let before = house.auditHeads
      let error = await #expect(throws: RPCError.self) { try await bad.call(house, cast) }
      #expect(error?.code == bad.code)
      #expect(error?.reason == bad.reason)
      #expect(try Self.fields(error) == (bad.field.map { [$0] } ?? []))
      #expect(bad.code != .permissionDenied || error?.isInBothLanguages == true)
      #expect(house.auditHeads == before)
    }
  }

  @Test("A request id that comes again with another body is refused by every service")
  func requestIDs() async throws {
    try await withHouse(.inProcess) { house in
      try await SmallCountry.settle(house)
      for load in WriteLoad.all {
        let id = SenClient.requestID()
        let first = try await load.write(house, id)
        #expect(try await load.write(house, id) == first)
        #expect(try await load.list(house) == [first])
      }
      var request = BadCall.admission()
      _ = try await house.client.membership.members.admitMember(request)
      let before = house.auditHeads
      request.fullName = "Vũ Thị Liên"
      let changed = request
      let error = await #expect(throws: RPCError.self) {
        try await house.client.membership.members.admitMember(changed)
      }
      #expect(error?.code == .alreadyExists)
      #expect(error?.reason == "REQUEST_ID_REUSED")
      #expect(house.auditHeads == before)
    }
  }

  @Test("A page token serves its own query and no other")
  func pageTokens() async throws {
    try await withHouse(.inProcess) { house in
      try await SmallCountry.settle(house)
      let members = house.client.membership.members
      for _ in 0..<2 { _ = try await members.admitMember(BadCall.admission()) }
      var query = API.Membership.V1.ListMembersRequest.with {
        $0.unitID = 301
        $0.pageSize = 1
      }
      query.pageToken = try await members.listMembers(query).nextPageToken
      try #require(!query.pageToken.isEmpty)
      #expect(try await members.listMembers(query).members.count == 1)
      query.unitID = 101
      let other = query
      let error = await #expect(throws: RPCError.self) { try await members.listMembers(other) }
      #expect(error?.code == .invalidArgument)
      #expect(error?.reason == "PAGE_TOKEN_MISMATCH")
      #expect(try Self.fields(error) == ["page_token"])
    }
  }

  /// Tokens that are no good, made of the administrator's.
  enum BadToken: String, CaseIterable {
    case none, garbage, expired, otherKey, otherKeyOfSameName, otherAudience, future, unsigned

    var reason: String {
      switch self {
      case .none: "TOKEN_MISSING"
      case .garbage: "TOKEN_MALFORMED"
      case .expired: "TOKEN_EXPIRED"
      case .otherKey, .otherKeyOfSameName, .unsigned: "TOKEN_SIGNATURE"
      case .otherAudience: "TOKEN_CLAIMS"
      case .future: "TOKEN_NOT_YET_VALID"
      }
    }

    func make(_ house: House) throws -> String? {
      let stolen = try ForgedToken(stolenFrom: house.keysDirectory())
      let real = house.token
      switch self {
      case .none: return nil
      case .garbage: return "many.little.letters"
      case .expired: return try stolen.sign(like: real, ["exp": 1_600_000_000])
      case .otherKey: return try ForgedToken(keyID: "another").sign(like: real)
      case .otherKeyOfSameName:
        return try ForgedToken(keyID: ForgedToken.keyID(of: real)).sign(like: real)
      case .otherAudience: return try stolen.sign(like: real, ["aud": "elsewhere"])
      case .future:
        return try stolen.sign(
          like: real, ["nbf": 32_000_000_000 as Int64, "exp": 33_000_000_000 as Int64])
      case .unsigned:
        return real.split(separator: ".").dropLast().joined(separator: ".") + ".AAAA"
      }
    }
  }

  @Test("A token that is no good lets nobody in", arguments: BadToken.allCases)
  func tokens(bad: BadToken) async throws {
    try await withHouse(.inProcess) { house in
      let client = try house.clientWithToken(bad.make(house))
      let before = house.auditHeads
      let error = await #expect(throws: RPCError.self) {
        try await client.membership.members.admitMember(BadCall.admission())
      }
      #expect(error?.code == .unauthenticated)
      #expect(error?.reason == bad.reason)
      #expect(house.auditHeads == before)
    }
  }

  @Test("A token that was revoked lets nobody in any more")
  func revoked() async throws {
    try await withHouse(.inProcess) { house in
      try await SmallCountry.settle(house)
      let issued = try await Cast.token(house, "leaver", .centralOfficer, 1)
      let client = try house.clientWithToken(issued.bearer)
      _ = try await client.membership.members.admitMember(BadCall.admission())
      _ = try await house.client.membership.tokens.revokeToken(
        .with {
          $0.header = SmallCountry.header
          $0.tokenID = issued.token?.tokenID ?? ""
        })
      try await within("the gateway knows of the revocation") {
        do {
          _ = try await client.membership.units.getEpoch(.init())
          return false
        } catch let error as RPCError {
          return error.code == .unauthenticated && error.reason == "TOKEN_REVOKED"
        }
      }
    }
  }
}
