import Crypto
import Foundation
import JWTKit
import SenAPI
import SenCodec
import SenRPC
import TestSupport
import Testing
import UnionModel

@testable import Membership

@Suite("Rights, accounts and tokens")
struct RightsTests {
  @Test("A token's id begins with a letter, so that a command line takes it as it is")
  func tokenIDs() {
    for _ in 0..<2_000 {
      let id = TokensHandler.freshID()
      #expect(id.count == 22 && id.first?.isLetter == true, "\(id)")
    }
  }

  @Test("Every method stands in the table, and nothing else does")
  func table() async throws {
    let house = try await House(units: false)
    let methods = RPCRouter(house.service.services).methods.map(\.path)
    #expect(methods.count > 50)
    #expect(Set(methods) == Set(MembershipPermissions.table.keys))
  }

  @Test(
    "Who has no right is refused, and nothing is written",
    arguments: [
      ([Role.branchHead], [UnitID(1112)], "OUTSIDE_SCOPE"),
      ([.communeOfficer], [112], "OUTSIDE_SCOPE"), ([.provincialOfficer], [20], "OUTSIDE_SCOPE"),
      ([.operator], [1], "ROLE_NOT_PERMITTED"), ([.auditor], [1], "ROLE_NOT_PERMITTED"),
      ([.administrator], [1], "ROLE_NOT_PERMITTED"), ([], [1], "ROLE_NOT_PERMITTED"),
      ([.communeOfficer], [], "OUTSIDE_SCOPE"),
    ])
  func refused(roles: [Role], scopes: [UnitID], reason: String) async throws {
    let house = try await House()
    var request = House.admission()
    request.header = house.header()
    let sent = request
    #expect(
      await house.reason {
        _ = try await M.MembersClient(house.transport)
          .admitMember(sent, options: house.by(roles, scopes))
      } == reason)
    #expect(try await house.value("members", asOf: "2023-11-30") == 0)
  }

  @Test("Without an identity nobody gets in; an unknown unit is told to who may act everywhere")
  func unknown() async throws {
    let house = try await House()
    let client = M.MembersClient(house.transport)
    var request = House.admission(branch: 9999)
    request.header = house.header()
    let sent = request
    let stranger = InProcessTransport(router: RPCRouter(house.service.services))
    #expect(
      await house.reason { _ = try await M.MembersClient(stranger).admitMember(sent) }
        == "NO_CALLER")
    #expect(
      await house.reason {
        _ = try await client.admitMember(sent, options: house.by([.communeOfficer], [111]))
      } == "OUTSIDE_SCOPE")
    #expect(
      await house.reason {
        _ = try await client.admitMember(sent, options: house.by(House.central))
      } == "UNKNOWN_UNIT")
  }

  @Test("An unknown unit is reported under the field that named it, by RPC and by an import")
  func unknownFields() async throws {
    let house = try await House()
    let (members, rolls, women) = (
      M.MembersClient(house.transport), M.RollsClient(house.transport),
      M.WomenPopulationClient(house.transport)
    )
    let options = house.by(House.central)
    let cases: [(id: Int64, code: String, stem: String)] = [
      (9999, "", "_id"), (0, "99999.001", "_code"), (9999, "00001.001", "_id"),
    ]
    for (id, code, stem) in cases {
      var admission = House.admission(branch: id)
      admission.branchCode = code
      var roll = House.roll(id, "2023-11-30", 5)
      roll.branchCode = code
      var count = House.women(id, "2023-11-30", 5)
      count.unitCode = code
      let summary = try await house.load([
        .admitMember(admission), .declareRoll(roll), .recordWomenCount(count),
      ])
      admission.header = house.header()
      roll.header = house.header()
      count.header = house.header()
      let (first, second, third) = (admission, roll, count)
      let fields = [
        await field { _ = try await members.admitMember(first, options: options) },
        await field { _ = try await rolls.declareRoll(second, options: options) },
        await field { _ = try await women.recordWomenCount(third, options: options) },
      ]
      #expect(fields == ["branch", "branch", "unit"].map { $0 + stem + " UNKNOWN_UNIT" })
      #expect(summary.errors.map { $0.field + " " + $0.reason } == fields)
    }
    var nameless = House.admission(branch: 0)
    nameless.header = house.header()
    let nothing = nameless
    let missing = await field { _ = try await members.admitMember(nothing, options: options) }
    #expect(missing == "branch_id REQUIRED")
  }

  /// The first field of the error that a call ends with, and its reason.
  private func field(_ call: () async throws -> Void) async -> String {
    do {
      try await call()
      return ""
    } catch {
      let details = (error as? RPCError)?.details ?? []
      let first = try? API.Types.V1.BadRequest(serializedBytes: details).violations.first
      return first.map { "\($0.field) \($0.reason)" } ?? "\(error)"
    }
  }

  @Test("The same request does nothing twice; another body under its id is refused")
  func idempotent() async throws {
    let house = try await House()
    let client = M.MembersClient(house.transport)
    var request = House.admission()
    request.header = house.header()
    let first = try await client.admitMember(request, options: house.by(House.central))
    let second = try await client.admitMember(request, options: house.by(House.central))
    #expect(first == second)
    #expect(try await house.value("members", asOf: "2023-11-30") == 1)
    request.fullName = "Nguyễn Thị Khác"
    let other = request
    #expect(
      await house.reason {
        _ = try await client.admitMember(other, options: house.by(House.central))
      } == "REQUEST_ID_REUSED")
    #expect(try await house.value("members", asOf: "2023-11-30") == 1)
  }

  @Test("An import reports the rows at fault, writes the others, and is not written twice")
  func importing() async throws {
    let house = try await House()
    var batch = M.ImportBatch()
    batch.header = house.header(recordedAt: "2023-12-01", synthetic: true)
    batch.returnIDs = true
    batch.records = [
      .with { $0.record = .admitMember(House.admission(100)) },
      .with { $0.record = .admitMember(House.admission(100)) },
      .with { $0.record = .admitMember(House.admission(birth: "2010-01-01")) },
      .with { $0.record = .admitMember(House.admission(day: "2023-12-02")) },
      .with { _ in },
      .with { $0.record = .admitMember(House.admission(101)) },
    ]
    let sent = batch
    let client = M.MembershipImportsClient(house.transport)
    let summary = try await client.importRecords(options: house.by(House.loader)) {
      try await $0.write(sent)
      try await $0.write(sent)
    }
    #expect(summary.accepted == 4)
    #expect(summary.replayedBatches == 1)
    #expect(
      summary.errors.prefix(4).map(\.reason)
        == ["MEMBER_EXISTS", "MEMBER_UNDER_18", "DATE_IN_FUTURE", "REQUIRED"])
    #expect(summary.errors.map(\.row) == [1, 2, 3, 4, 7, 8, 9, 10])
    #expect(try await house.value("members", asOf: "2023-11-30") == 2)
    let figure = try #require(try await house.figures("members", asOf: "2023-11-30").first)
    #expect(figure.synthetic)
    var chosen = House.admission(300)
    chosen.header = house.header()
    let own = chosen
    #expect(
      await house.reason {
        _ = try await M.MembersClient(house.transport)
          .admitMember(own, options: house.by(House.central))
      } == "LOADER_ONLY")
  }

  @Test("The first administrator's token is in a file of her own, and the keys verify it")
  func firstToken() async throws {
    let house = try await House(units: false)
    let attributes = try FileManager.default.attributesOfItem(atPath: house.firstToken)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let token = try String(contentsOfFile: house.firstToken, encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let keys = try await M.TokensClient(house.transport)
      .getKeys(.init(), options: house.by([.auditor]))
    let key = try #require(keys.keys.first)
    #expect(key.kty == "OKP" && key.crv == "Ed25519" && key.alg == "EdDSA")
    let collection = JWTKeyCollection()
    await collection.add(
      eddsa: try EdDSA.PublicKey(x: key.x, curve: .ed25519),
      kid: JWKIdentifier(string: key.kid))
    // The house's clock stands in 2024, so the token is over by the machine's.
    let claims = try await collection.unverified(token, as: TokenClaims.self)
    #expect(claims.roles.contains(Int(Role.administrator.rawValue)))
    #expect(claims.units == [CentralUnion.id])
    await #expect(throws: JWTError.self) {
      try await collection.verify(token, as: TokenClaims.self)
    }
  }

  @Test("A token holds by the key that signed it, not by another, not once it is over")
  func signatures() async throws {
    let house = try await House(units: false)
    let now = Int64(Date().timeIntervalSince1970) * 1_000_000
    let mine = try SigningKeys(directory: house.directory.path + "/keys")
    try SigningKeys.make(in: house.directory.path + "/other", day: "2024-01-01")
    let other = try SigningKeys(directory: house.directory.path + "/other")
    func token(_ keys: SigningKeys, lifetime: Int64) async throws -> String {
      let record = TokenRecord(
        id: TokensHandler.freshID(), accountID: 1, issuedAt: now,
        expiresAt: now + lifetime * 1_000_000, revokedAt: nil, roles: RoleSet(.auditor),
        scopes: [1], epoch: 1)
      return try #require(try await keys.sign(TokenClaims(record, subject: "account-1")))
    }
    let verifier = JWTKeyCollection()
    let key = try #require(mine.keys.first)
    await verifier.add(
      eddsa: EdDSA.PublicKey(backing: key.key.publicKey), kid: JWKIdentifier(string: key.id))
    let good = try await verifier.verify(
      try await token(mine, lifetime: 600), as: TokenClaims.self)
    #expect(good.sub == "account-1")
    let over = try await token(mine, lifetime: -600)
    await #expect(throws: JWTError.self) { try await verifier.verify(over, as: TokenClaims.self) }
    let foreign = try await token(other, lifetime: 600)
    await #expect(throws: (any Error).self) {
      try await verifier.verify(foreign, as: TokenClaims.self)
    }
  }

  @Test("An account acts within its maker's scopes; its tokens end with its grants")
  func accounts() async throws {
    let house = try await House()
    let accounts = M.AccountsClient(house.transport)
    let tokens = M.TokensClient(house.transport)
    let administrator = house.by([.administrator], [10])
    var request = M.CreateAccountRequest()
    request.header = house.header()
    request.login = "lan.nguyen"
    request.roles = [.communeOfficer]
    request.unitScopes = [111]
    request.certificateUris = ["sen://vwu/client/lan"]
    let account = try await accounts.createAccount(request, options: administrator)
    #expect(account.subject.hasPrefix("account-"))
    request.header = house.header()
    request.login = "mai"
    request.unitScopes = [211]
    let beyond = request
    #expect(
      await house.reason { _ = try await accounts.createAccount(beyond, options: administrator) }
        == "OUTSIDE_SCOPE")
    request.unitScopes = [111]
    request.roles = [.service]
    let service = request
    #expect(
      await house.reason { _ = try await accounts.createAccount(service, options: administrator) }
        == "NOT_ALLOWED")
    var issue = M.IssueTokenRequest()
    issue.header = house.header()
    issue.accountID = account.id
    let issued = try await tokens.issueToken(issue, options: administrator)
    let again = try await tokens.issueToken(issue, options: administrator)
    #expect(issued.token?.tokenID == again.token?.tokenID)
    #expect(issued.bearer.split(separator: ".").count == 3)
    let gateway = InProcessTransport(
      router: RPCRouter(house.service.services),
      peer: PeerIdentity(certificateURI: "sen://vwu/gateway"))
    let identity = try await M.TokensClient(gateway).resolveIdentity(
      .with { $0.certificateUri = "sen://vwu/client/lan" })
    #expect(identity.subject == account.subject)
    #expect(identity.unitScopes == [111])
    var grants = M.SetAccountGrantsRequest()
    grants.header = house.header()
    grants.accountID = account.id
    grants.roles = [.branchHead]
    grants.unitScopes = [1111]
    _ = try await accounts.setAccountGrants(grants, options: administrator)
    let revoked = try await M.TokensClient(gateway).listRevokedTokens(.init())
    #expect(revoked.tokenIDs == [issued.token?.tokenID])
    #expect(
      await house.reason {
        _ = try await M.TokensClient(gateway).resolveIdentity(
          .with { $0.certificateUri = "sen://vwu/client/lan" })
      } == "UNKNOWN_ACCOUNT")
    var disable = M.DisableAccountRequest()
    disable.header = house.header()
    disable.accountID = account.id
    #expect(try await accounts.disableAccount(disable, options: administrator).disabled)
    issue.header = house.header()
    let late = issue
    #expect(
      await house.reason { _ = try await tokens.issueToken(late, options: administrator) }
        == "ACCOUNT_DISABLED")
  }

  @Test("A bootstrap is done once, and a key that others can read is refused")
  func bootstrapOnce() async throws {
    let house = try await House(units: false)
    let bootstrap = try MembershipBootstrap(environment: house.fixture.environment)
    await #expect(throws: MembershipBootstrap.Fault.alreadyDone) {
      try await bootstrap.run(login: "second", tokenFile: house.directory.path + "/second")
    }
    let keys = house.directory.path + "/keys"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: keys).first)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: keys + "/" + name)
    #expect(throws: SigningKeys.Fault.self) { try SigningKeys(directory: keys) }
  }
}
