import SenClient
import Testing

@Suite("Calls that people give up, at the gateway")
struct CancelTests {
  /// Watches that each person gives up: fewer than one may, more than that of two.
  private static let watches = 70

  @Test("People behind one address answer each for the own calls only", arguments: ["X-4"])
  func people(rule: String) async throws {
    try await withProcessHouse { processes in
      try await processes.startAll()
      let house = try processes.house()
      try await SmallCountry.settle(house)
      let operatorToken = try await Cast.token(house, "operator", .operator, 1).bearer
      let otherToken = try await Cast.token(house, "other", .operator, 1).bearer
      for token in [operatorToken, otherToken] {
        let client = try house.clientWithToken(token)
        for _ in 0..<Self.watches {
          try await client.membership.units.watch(.init()) { units in
            var watching = units.makeAsyncIterator()
            _ = try await watching.next()
          }
        }
        await client.close()
      }
      let client = try house.clientWithToken(operatorToken)
      let gateway = try await client.admin.getStatus(.with { $0.component = "gateway" })
      let faults = gateway.components.flatMap(\.lastErrors).map(\.reason)
      #expect(!faults.contains { $0.contains("too many cancelled") }, "\(faults)")
      await client.close()
    }
  }
}
