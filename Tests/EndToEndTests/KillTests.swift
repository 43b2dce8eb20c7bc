import Empowerment
import Foundation
import Membership
import Policy
import SenClient
import Storage
import Synchronization
import Testing
import UnionService
import Welfare

/// What writers have had acknowledged: for each service the ids that were answered.
final class Acknowledged: Sendable {
  private let ids = Mutex<[String: [Int64]]>([:])
  private let over = Mutex(false)

  /// True once the writers are to stop.
  var isOver: Bool { over.withLock { $0 } }
  func stop() { over.withLock { $0 = true } }

  func add(_ id: Int64, _ service: String) { ids.withLock { $0[service, default: []].append(id) } }
  func ids(_ service: String) -> [Int64] { ids.withLock { $0[service] ?? [] } }
  func count(_ service: String) -> Int { ids.withLock { $0[service]?.count ?? 0 } }
}

/// One kind of idempotent write for each service, how it is read back and which figure counts it.
struct WriteLoad: Sendable {
  let service: String
  let measure: String
  /// Sends a command under a request id; gives the id of the record.
  let write: @Sendable (House, _ requestID: [UInt8]) async throws -> Int64
  /// The ids of all records.
  let list: @Sendable (House) async throws -> [Int64]

  static let commune = SmallCountry.communes[0]
  static let pageSize: Int32 = 500

  static let all = [
    WriteLoad(
      service: "membership", measure: "membership.members",
      write: { house, id in
        try await house.client.membership.members.admitMember(
          .with {
            $0.header = .with { $0.requestID = id }
            $0.branchID = SmallCountry.branch(commune, 1)
            $0.fullName = "Đỗ Thị Bền"
            $0.birthDay = "1979-09-09"
            $0.day = "2023-11-01"
            $0.reason = .new
          }
        ).id
      },
      list: { house in
        try await pages { token in
          let page = try await house.client.membership.members.listMembers(
            .with {
              $0.unitID = commune
              $0.pageSize = pageSize
              $0.pageToken = token
            })
          return (page.members.map(\.id), page.nextPageToken)
        }
      }),
    WriteLoad(
      service: "empowerment", measure: "empowerment.cooperatives_founded",
      write: { house, id in
        try await house.client.empowerment.cooperatives.createCooperative(
          .with {
            $0.header = .with { $0.requestID = id }
            $0.unitID = commune
            $0.name = "Hợp tác xã Bền"
            $0.sector = .agriculture
            $0.founded = "2023-06-01"
            $0.support = .advice
            $0.programme = .union
          }
        ).id
      },
      list: { house in
        try await pages { token in
          let page = try await house.client.empowerment.cooperatives.listCooperatives(
            .with {
              $0.unitID = commune
              $0.pageSize = pageSize
              $0.pageToken = token
            })
          return (page.cooperatives.map(\.id), page.nextPageToken)
        }
      }),
    WriteLoad(
      service: "welfare", measure: "welfare.charity_activities",
      write: { house, id in
        try await house.client.welfare.activities.recordWelfareActivity(
          .with {
            $0.header = .with { $0.requestID = id }
            $0.unitID = commune
            $0.kind = .charity
            $0.day = "2023-06-01"
          }
        ).id
      },
      list: { house in
        try await pages { token in
          let page = try await house.client.welfare.activities.listWelfareActivities(
            .with {
              $0.unitID = commune
              $0.pageSize = pageSize
              $0.pageToken = token
            })
          return (page.activities.map(\.id), page.nextPageToken)
        }
      }),
    WriteLoad(
      service: "policy", measure: "policy.dialogues",
      write: { house, id in
        try await house.client.policy.dialogues.recordDialogue(
          .with {
            $0.header = .with { $0.requestID = id }
            $0.unitID = commune
            $0.place = .commune
            $0.programme = .project8
            $0.day = "2023-06-01"
            $0.topic = "Đối thoại"
          }
        ).id
      },
      list: { house in
        try await pages { token in
          let page = try await house.client.policy.dialogues.listDialogues(
            .with {
              $0.unitID = commune
              $0.pageSize = pageSize
              $0.pageToken = token
            })
          return (page.dialogues.map(\.id), page.nextPageToken)
        }
      }),
  ]

  /// All pages of a list.
  static func pages(_ page: (String) async throws -> ([Int64], String)) async throws -> [Int64] {
    var ids: [Int64] = []
    var token = ""
    repeat {
      let (found, next) = try await page(token)
      ids += found
      token = next
    } while !token.isEmpty
    return ids
  }
}

@Suite("kill -9 of any service at any moment", .serialized)
struct KillTests {
  static let kills = 20
  static let writersPerService = 3
  /// Acknowledgements between two kills, drawn anew each time.
  static let between = 1...40

  @Test("Of what was acknowledged nothing is lost and nothing doubled, after twenty kills")
  func killed() async throws {
    try await withProcessHouse { processes in
      try await processes.startAll()
      let house = try processes.house()
      try await SmallCountry.settle(house)
      try await processes.unitsEverywhere(house)
      let acknowledged = Acknowledged()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for load in WriteLoad.all {
          for _ in 0..<Self.writersPerService {
            group.addTask {
              while !acknowledged.isOver {
                acknowledged.add(try await Self.write(load, house), load.service)
              }
            }
          }
        }
        for kill in 0..<Self.kills {
          try await Self.kill(House.services[kill % 4], processes, acknowledged)
        }
        acknowledged.stop()
        try await group.waitForAll()
      }
      try await Self.check(house, acknowledged)
      try await Self.checkAudit(processes)
    }
  }

  /// Sends one command until it is answered, always under the same request id.
  private static func write(_ load: WriteLoad, _ house: House) async throws -> Int64 {
    let requestID = SenClient.requestID()
    var answer: Int64?
    try await within("\(load.service) acknowledges") {
      do {
        answer = try await load.write(house, requestID)
      } catch let error as RPCError where [.unavailable, .deadlineExceeded].contains(error.code) {
        return false
      }
      return true
    }
    guard let answer else { throw DidNotHappen(description: "no answer") }
    return answer
  }

  /// Kills a service when it has acknowledged some more, and starts it again.
  private static func kill(
    _ name: String, _ processes: ProcessHouse, _ acknowledged: Acknowledged
  ) async throws {
    let goal = acknowledged.count(name) + Int.random(in: between)
    try await within("\(name) acknowledges \(goal) writes") { acknowledged.count(name) >= goal }
    let program = try processes.program(name)
    program.signal(SIGKILL)
    #expect(try await program.end().code == SIGKILL)
    try await processes.start(name)
  }

  private static func check(_ house: House, _ acknowledged: Acknowledged) async throws {
    for load in WriteLoad.all {
      let expected = acknowledged.ids(load.service)
      #expect(Set(expected).count == expected.count, "\(load.service) answered an id twice")
      let there = try await load.list(house)
      #expect(there.count == expected.count, "\(load.service) has lost or doubled a write")
      #expect(Set(there) == Set(expected))
      let figure = try await house.value(load.measure, asOf: "2023-11-30")
      #expect(figure == Double(expected.count), "\(load.measure)")
    }
  }

  /// Stops the services and checks the audit chain of each.
  private static func checkAudit(_ processes: ProcessHouse) async throws {
    let migrations: [String: [Migration]] = [
      "membership": MembershipService.migrations, "empowerment": EmpowermentService.migrations,
      "welfare": WelfareService.migrations, "policy": PolicyService.migrations,
    ]
    for (name, steps) in migrations {
      let program = try processes.program(name)
      program.signal(SIGTERM)
      #expect(try await program.end().code == 0)
      let database = try Database(
        configuration: DatabaseConfiguration(directory: "\(processes.directory)/db/\(name)"),
        migrations: steps)
      defer { database.close() }
      let verification = try await database.verifyAuditChain()
      #expect(verification.brokenAt == nil, "\(name)")
      #expect(verification.records > 0)
    }
  }
}
