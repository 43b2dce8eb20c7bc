import Foundation
import Membership
import Storage
import Testing
import UnionModel
import Welfare

@Suite("What an operator checks of a service, and what it forgets by itself")
struct UpkeepTests {
  private func database(
    _ processes: ProcessHouse, _ name: String, _ migrations: [Migration],
    now: @escaping @Sendable () -> Int64 = DatabaseConfiguration.systemClock
  ) throws -> Database {
    try Database(
      configuration: DatabaseConfiguration(
        directory: processes.directory + "/db/" + name, now: now), migrations: migrations)
  }

  @Test("The audit chain is verified beside the running service; a changed record is found")
  func verifyAudit() async throws {
    try await withProcessHouse { processes in
      try await processes.bootstrap()
      let program = try await processes.start("membership")
      let verify = ["verify-audit", "--config", processes.configuration("membership")]
      let online = try await processes.run("sen-membership", verify + ["--json"])
      #expect(online.code == 0, "\(online.errors)")
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(online.output.utf8)) as? [String: Any])
      #expect(report["whole"] as? Bool == true && report["service"] as? String == "membership")
      let end = try #require(report["end"] as? String)
      #expect(try await processes.run("sen-membership", verify + ["--kept", end]).code == 0)
      program.signal(SIGTERM)
      _ = try await program.end()
      let database = try database(processes, "membership", MembershipService.migrations)
      _ = try await database.write(WriteRequest()) { transaction in
        _ = try transaction.execute("UPDATE audit SET subject = 'nobody' WHERE seq = 1")
        return []
      }
      database.close()
      let offline = try await processes.run("sen-membership", verify)
      #expect(offline.code == 65)
      #expect(offline.output.contains("membership: broken at record 1"))
      let gateway = try await processes.run(
        "sen-gateway", ["verify-audit", "--config", processes.configuration("gateway")])
      #expect(gateway.code == 64, "a process without a database has no such command")
    }
  }

  @Test("A service forgets the replies of long ago, and keeps those of yesterday")
  func retention() async throws {
    try await withProcessHouse { processes in
      let day = UnionCalendar.dayLength
      let now = DatabaseConfiguration.systemClock()
      func answer(_ number: UInt8, daysAgo: Int64) async throws -> Bool {
        let at = now - daysAgo * day
        let database = try database(processes, "welfare", WelfareService.migrations, now: { at })
        defer { database.close() }
        let key = [UInt8](repeating: number, count: WriteRequest.keyBytes)
        return try await database.write(WriteRequest(key: key, bodyDigest: [1])) { _ in [1] }
          .replayed
      }
      #expect(try await !answer(1, daysAgo: 91))
      #expect(try await !answer(2, daysAgo: 1))
      let program = try await processes.start("welfare")
      try await within("the old reply is forgotten") {
        program.said.contains("replies forgotten")
      }
      program.signal(SIGTERM)
      _ = try await program.end()
      #expect(try await answer(2, daysAgo: 0))
      #expect(try await !answer(1, daysAgo: 0))
    }
  }
}
