import BenchAPI
import SenAPI
import SenClient
import SenCodec
import SenRPC

/// The least that `GetMember` needs: one unit of each level, one member, one program's account.
enum SmallUnion {
  /// Waits between two looks whether the gateway serves, and how often.
  static let pause = Duration.milliseconds(100)
  static let looksAtMost = 300

  /// Makes the records through the gateway and prints `GetMember`'s request and reply as JSON.
  static func make(gateway: String, tls: String, tokenFile: String) async throws {
    let client = try await SenClient.connect(
      to: gateway, authority: tls + "/ca.crt", serverName: "localhost",
      credentials: .tokenFile(tokenFile))
    try await waitUntilServed(client)
    if let found = try? await client.membership.members.getMember(.with { $0.memberID = 1 }) {
      return try say(found)
    }
    try await makeUnits(client)
    let member = try await client.membership.members.admitMember(
      .with {
        $0.header = .with { $0.requestID = SenClient.requestID() }
        $0.id = 1
        $0.branchCode = "00001.001"
        $0.fullName = "Giáp Ngọc Bắc"
        $0.birthDay = "1979-08-23"
        $0.ethnicity = "07"
        $0.day = "2022-11-15"
        $0.reason = .new
      })
    _ = try await client.membership.accounts.createAccount(
      .with {
        $0.header = .with { $0.requestID = SenClient.requestID() }
        $0.login = "bench-program"
        $0.roles = [.centralOfficer]
        $0.unitScopes = [1]
        $0.certificateUris = ["sen://vwu/program"]
      })
    try say(try await client.membership.members.getMember(.with { $0.memberID = member.id }))
    await client.close()
  }

  /// Waits until the gateway reaches membership and has learnt the benchmark's methods.
  private static func waitUntilServed(_ client: SenClient) async throws {
    let bench = Bench.V1.BenchClient(client.caller)
    for look in 1... {
      do {
        _ = try await client.membership.units.getEpoch(.init())
        _ = try await bench.getAsync(.init())
        return
      } catch  where look < looksAtMost {
        try await Task.sleep(for: pause)
      }
    }
  }

  private static func makeUnits(_ client: SenClient) async throws {
    let rows: [(Int64, String, API.Types.V1.UnitLevel, Int64)] = [
      (101, "01", .province, 1), (201, "001", .district, 101), (301, "00001", .commune, 201),
      (3_011, "00001.001", .branch, 301),
    ]
    let units = rows.map { id, code, level, parent in
      API.Membership.V1.CreateUnitRequest.with {
        $0.id = id
        $0.validFrom = "2010-01-01"
        $0.attributes = .with {
          $0.code = code
          $0.name = "Đơn vị \(code)"
          $0.level = level
          $0.parentID = parent
          $0.hasUnion = true
          $0.settlement = level == .commune ? .rural : .unspecified
        }
      }
    }
    let summary = try await client.membership.units.importUnits { sink in
      try await sink.write(
        .with {
          $0.header = .with { $0.requestID = SenClient.requestID() }
          $0.units = units
        })
    }
    guard summary.refused == 0 else {
      throw RPCError(.internalError, reason: "UNITS_REFUSED", "\(summary.errors)")
    }
  }

  private static func say(_ member: API.Membership.V1.Member) throws {
    let request = try API.Membership.V1.GetMemberRequest.with { $0.memberID = member.id }
      .serializedBytes()
    let reply = try member.serializedBytes()
    print("{\"request\":\"\(Messages.hex(request))\",\"reply\":\"\(Messages.hex(reply))\"}")
  }
}
