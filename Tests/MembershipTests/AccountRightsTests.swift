import SenAPI
import SenCodec
import SenRPC
import Testing
import UnionModel

@testable import Membership

@Suite("Who may read accounts that hold no grants, or whose unit has ended")
struct AccountRightsTests {
  /// An account of an officer of one unit.
  private func account(_ house: House, _ login: String, in unit: Int64) async throws -> M.Account {
    try await M.AccountsClient(house.transport).createAccount(
      .with {
        $0.header = house.header()
        $0.login = login
        $0.roles = [.communeOfficer]
        $0.unitScopes = [unit]
      }, options: house.by([.administrator]))
  }

  private func listed(_ house: House, under unit: Int64, by scope: UnitID) async throws -> [String]
  {
    try await M.AccountsClient(house.transport).listAccounts(
      .with { $0.unitID = unit }, options: house.by([.administrator], [scope])
    ).accounts.map(\.login)
  }

  @Test("A disabled account is read by who reached its last scopes, and by nobody else")
  func disabled() async throws {
    let house = try await House()
    let accounts = M.AccountsClient(house.transport)
    let tokens = M.TokensClient(house.transport)
    let lan = try await account(house, "lan", in: 111)
    _ = try await tokens.issueToken(
      .with {
        $0.header = house.header()
        $0.accountID = lan.id
      }, options: house.by([.administrator]))
    _ = try await accounts.disableAccount(
      .with {
        $0.header = house.header()
        $0.accountID = lan.id
      }, options: house.by([.administrator]))
    for (scope, sees) in [(UnitID(112), false), (20, false), (111, true), (10, true), (1, true)] {
      let options = house.by([.administrator], [scope])
      let expected = sees ? "" : "OUTSIDE_SCOPE"
      #expect(
        await house.reason {
          _ = try await accounts.getAccount(.with { $0.accountID = lan.id }, options: options)
        } == expected)
      #expect(
        await house.reason {
          _ = try await accounts.getAccount(.with { $0.login = "lan" }, options: options)
        } == expected)
      #expect(
        await house.reason {
          _ = try await tokens.listTokens(.with { $0.accountID = lan.id }, options: options)
        } == expected)
      #expect(
        await house.reason {
          _ = try await accounts.disableAccount(
            .with {
              $0.header = house.header()
              $0.accountID = lan.id
            }, options: options)
        } == (sees ? "ACCOUNT_DISABLED" : "OUTSIDE_SCOPE"))
    }
    #expect(try await listed(house, under: 112, by: 112).isEmpty)
    #expect(try await listed(house, under: 20, by: 20).isEmpty)
    #expect(try await listed(house, under: 111, by: 111) == ["lan"])
    #expect(try await listed(house, under: 0, by: 1) == ["first", "lan"])
  }

  @Test("An account that no scope was kept of is open to the whole union's administrator alone")
  func withoutScopes() {
    var record = AccountRecord(
      id: 1, subject: "account-1", login: "x",
      grants: AccountGrants(held: RoleSet(), scopes: [], certificates: []), reach: [],
      disabledAt: 1, recordedAt: 1, recordedBy: 1)
    #expect(record.units == [nil])
    record.reach = [111]
    #expect(record.units == [111])
  }

  @Test("An account whose unit has ended is listed where the unit last stood")
  func endedUnit() async throws {
    let house = try await House()
    let units = M.UnitsClient(house.transport)
    _ = try await account(house, "mai", in: 112)
    let officer = house.by(House.central)
    let history = try await units.listUnitHistory(.with { $0.unitID = 112 }, options: officer)
    _ = try await units.recordUnitVersion(
      .with {
        $0.header = house.header()
        $0.unitID = 112
        $0.attributes = history.versions.first?.attributes
        $0.validFrom = "2020-01-01"
        $0.validTo = "2023-06-30"
        $0.change = .closed
        $0.supersedes = history.versions.first?.id ?? 0
      }, options: officer)
    #expect(try await listed(house, under: 0, by: 1) == ["first", "mai"])
    #expect(try await listed(house, under: 11, by: 10) == ["mai"])
    #expect(try await listed(house, under: 111, by: 111).isEmpty)
    #expect(try await listed(house, under: 20, by: 20).isEmpty)
  }
}
