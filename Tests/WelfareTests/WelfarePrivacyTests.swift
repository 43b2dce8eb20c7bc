import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import Testing
import UnionModel
import UnionService

@testable import Welfare

@Suite("Nobody learns who a child or a victim is")
struct WelfarePrivacyTests {
  typealias Place = WelfareHouse.Place
  static let secret = Array("SEALED-MARKER-OF-THE-TEST".utf8)
  static let birthDate = "2014-09-23"

  /// A house with a child, a victim and an advised person whose identities are sealed.
  static func house() async throws -> (house: WelfareHouse, child: Wire.Child, victim: String) {
    let house = try await WelfareHouse()
    let child = try await Wire.OrphansClient(house.loader).registerChild(
      .with {
        $0.header = try WelfareHouse.header()
        $0.unitID = Place.highland
        $0.birthDate = birthDate
        $0.sealedIdentity = secret
      })
    let sponsor = try await house.sponsor(recorded: nil)
    let sponsorship = try await house.sponsorship(of: child, by: sponsor, from: "2024-02-01")
    _ = try await Wire.OrphansClient(house.loader).makePledge(
      .with {
        $0.header = try WelfareHouse.header()
        $0.sponsorshipID = sponsorship.id
        $0.vndPerYear = 6_000_000
        $0.from = "2024-02-01"
      })
    _ = try await house.payment(by: sponsor, vnd: 100, on: "2024-02-02", child: child)
    _ = try await Wire.AdviceClient(house.loader).recordAdvice(
      .with {
        $0.header = try WelfareHouse.header()
        $0.unitID = Place.highland
        $0.kind = .woman
        $0.programme = .project8
        $0.day = "2024-02-01"
        $0.sealedIdentity = secret
      })
    let victim = try await house.victim(on: "2024-02-01", sealed: secret)
    try await house.serve(victim, on: "2024-02-05")
    return (house, child, victim)
  }

  static func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
    guard haystack.count >= needle.count else { return false }
    return (0...(haystack.count - needle.count)).contains { start in
      haystack[start..<(start + needle.count)].elementsEqual(needle)
    }
  }

  @Test("No list, figure or drill-down answers with an identity or a day of birth")
  func nothingLeaks() async throws {
    let (house, child, victim) = try await Self.house()
    let officer = try house.officer
    let tail = Self.secret.suffix(12)
    var asked = 0
    for method in house.router.methods where method.shape == .unary {
      for request in try Self.requests(for: method, child: child.childID) {
        guard let reply = try? await officer.unary(method, request, options: CallOptions()) else {
          continue
        }
        asked += 1
        let bytes = Array(reply.readableBytesView)
        #expect(!Self.contains(bytes, Array(tail)), "\(method.path)")
        #expect(!Self.contains(bytes, Array(Self.birthDate.utf8)), "\(method.path)")
        #expect(!Self.contains(bytes, Array(victim.utf8)), "\(method.path)")
      }
    }
    #expect(asked >= 30)
  }

  /// Requests that make a method tell all it can: empty ones, and those that name things.
  static func requests(for method: RPCMethod, child: String) throws -> [ByteBuffer] {
    var requests = [ByteBuffer()]
    if method.path.hasSuffix("/GetChild") {
      let request = Wire.GetChildRequest.with { $0.childID = child }
      requests.append(ByteBuffer(bytes: try request.serializedBytes()))
    }
    if method.path.hasSuffix("/ListFigureRecords") {
      for measure in try WelfareMeasures(WelfareConfiguration()).all {
        let request = API.Figures.V1.ListFigureRecordsRequest.with {
          $0.measure = measure.definition.id
        }
        requests.append(ByteBuffer(bytes: try request.serializedBytes()))
      }
    }
    if method.path.hasSuffix("/ComputeFigures") {
      for measure in try WelfareMeasures(WelfareConfiguration()).all {
        let request = API.Figures.V1.ComputeFiguresRequest.with {
          $0.measures = [measure.definition.id]
          $0.splits = measure.definition.splits
          $0.by = .commune
        }
        requests.append(ByteBuffer(bytes: try request.serializedBytes()))
      }
    }
    return requests
  }

  @Test("A case worker reads an identity with a purpose, and the read is noted before")
  func caseWorker() async throws {
    let (house, child, victim) = try await Self.house()
    let worker = try house.caller([.caseWorker], in: [Place.highland], subject: "worker-7")
    let identity = try await Wire.OrphansClient(worker).readChildIdentity(
      .with {
        $0.childID = child.childID
        $0.purpose = "arrange the school fees"
        $0.requestID = [UInt8](repeating: 7, count: 16)
      })
    #expect(identity.sealedIdentity == Self.secret)
    try await Self.open(house, victim, for: "worker-7")
    let file = try await Wire.VictimsClient(worker).readVictimFile(
      .with {
        $0.victimID = victim
        $0.purpose = "prepare the next visit"
        $0.requestID = [UInt8](repeating: 8, count: 16)
      })
    #expect(file.services.count == 1 && file.victim?.hasSealedIdentity == true)
    let reads = try await house.database.read { transaction in
      try transaction.query("SELECT subject, method, purpose FROM protected_read ORDER BY id") {
        [$0.text(0), $0.text(1), $0.text(2)]
      }
    }
    #expect(
      reads == [
        ["worker-7", "sen.welfare.v1.Orphans/ReadChildIdentity", "arrange the school fees"],
        ["worker-7", "sen.welfare.v1.Victims/ReadVictimFile", "prepare the next visit"],
      ])
    let audited = try await house.database.auditRecords(after: 0, limit: 1_000)
    #expect(audited.filter { $0.entry.subject == "worker-7" }.count == 2)
    #expect(try await house.database.verifyAuditChain().brokenAt == nil)
  }

  /// Opens a case of a victim's for a worker.
  @discardableResult
  static func open(
    _ house: WelfareHouse, _ victim: String, for worker: String
  ) async throws -> Wire.VictimCase {
    try await Wire.VictimsClient(house.loader).openVictimCase(
      .with {
        $0.header = try WelfareHouse.header()
        $0.victimID = victim
        $0.worker = worker
        $0.consent = .consent
        $0.from = "2024-02-02"
      })
  }

  @Test("A victim's file and identity are for the worker of her open case, not for any other")
  func namedWorker() async throws {
    let (house, _, victim) = try await Self.house()
    func read(_ subject: String, _ number: UInt8) async throws -> [String] {
      let client = Wire.VictimsClient(
        try house.caller([.caseWorker], in: [Place.highland], subject: subject))
      let file = await refusal {
        try await client.readVictimFile(
          .with {
            $0.victimID = victim
            $0.purpose = "prepare the next visit"
            $0.requestID = [UInt8](repeating: number, count: 16)
          })
      }
      let identity = await refusal {
        try await client.readVictimIdentity(
          .with {
            $0.victimID = victim
            $0.purpose = "prepare the next visit"
            $0.requestID = [UInt8](repeating: number + 1, count: 16)
          })
      }
      return [file?.reason ?? "", identity?.reason ?? ""]
    }
    let refused = ["NOT_THE_CASE_WORKER", "NOT_THE_CASE_WORKER"]
    #expect(try await read("worker-7", 1) == refused, "there is no case yet")
    let opened = try await Self.open(house, victim, for: "worker-7")
    #expect(try await read("worker-7", 3) == ["", ""])
    #expect(try await read("worker-8", 5) == refused)
    _ = try await Wire.VictimsClient(house.loader).closeVictimCase(
      .with {
        $0.header = try WelfareHouse.header()
        $0.id = opened.id
        $0.to = "2024-03-01"
      })
    #expect(try await read("worker-7", 3) == refused, "nor does a repeated request open it")
    let noted = try await house.database.read { transaction in
      try transaction.query("SELECT subject FROM protected_read ORDER BY id") { $0.text(0) }
    }
    #expect(noted == ["worker-7", "worker-7"])
    let refusals = try await Self.refusals(house)
    let methods = ["ReadVictimFile", "ReadVictimIdentity"].map { "sen.welfare.v1.Victims/" + $0 }
    #expect(
      refusals.map(\.entry.subject)
        == ["worker-7", "worker-7", "worker-8", "worker-8", "worker-7", "worker-7"])
    #expect(refusals.map(\.entry.method) == methods + methods + methods)
    #expect(
      refusals.allSatisfy {
        $0.entry.purpose == "REFUSED NOT_THE_CASE_WORKER \(victim)"
          && $0.entry.unitID == Place.highland && $0.entry.tokenID == "token-1"
          && !$0.entry.requestID.isEmpty
      })
    #expect(refusals.allSatisfy { $0.at > 0 })
    #expect(try await house.database.verifyAuditChain().brokenAt == nil)
  }

  /// The refusals in the audit chain, in order.
  private static func refusals(_ house: WelfareHouse) async throws -> [AuditRecord] {
    try await house.database.auditRecords(after: 0, limit: 1_000)
      .filter { $0.entry.purpose.hasPrefix("REFUSED ") }
  }

  @Test("Whoever is refused a victim's file stands in the audit with what was asked, and no more")
  func refusedFiles() async throws {
    let (house, _, victim) = try await Self.house()
    func read(_ caller: SpeakingCaller, _ victim: String, purpose: String = "plan the next visit")
      async -> RPCError?
    {
      await refusal {
        try await Wire.VictimsClient(caller).readVictimFile(
          .with {
            $0.victimID = victim
            $0.purpose = purpose
            $0.requestID = [UInt8](repeating: 9, count: 16)
          })
      }
    }
    let unknown = String(repeating: "0", count: 32)
    let other = try house.caller([.caseWorker], in: [Place.valley], subject: "worker-9")
    let elsewhere = await read(other, victim)
    #expect(elsewhere?.reason == "OUTSIDE_SCOPE")
    #expect(await read(other, unknown) == elsewhere)
    #expect(await read(try house.officer, victim)?.reason == "ROLE_NOT_PERMITTED")
    #expect(await read(try house.officer, "Nguyễn Thị A")?.reason == "ROLE_NOT_PERMITTED")
    // A request that is badly made is not refused for who asks.
    #expect(await read(other, victim, purpose: "why")?.reason == "TEXT_LENGTH")
    let refusals = try await Self.refusals(house)
    #expect(
      refusals.map { [$0.entry.subject, $0.entry.purpose, "\($0.entry.unitID)"] } == [
        ["worker-9", "REFUSED OUTSIDE_SCOPE \(victim)", "\(Place.highland)"],
        ["worker-9", "REFUSED OUTSIDE_SCOPE \(unknown)", "0"],
        ["account-1", "REFUSED ROLE_NOT_PERMITTED \(victim)", "0"],
        ["account-1", "REFUSED ROLE_NOT_PERMITTED UNKNOWN", "0"],
      ])
    #expect(try await house.database.verifyAuditChain().brokenAt == nil)
  }

  @Test("Without a purpose, out of scope, or in another role, no identity is read")
  func refused() async throws {
    let (house, child, _) = try await Self.house()
    func read(_ caller: SpeakingCaller, purpose: String) async -> RPCError? {
      await refusal {
        try await Wire.OrphansClient(caller).readChildIdentity(
          .with {
            $0.childID = child.childID
            $0.purpose = purpose
            $0.requestID = [UInt8](repeating: 9, count: 16)
          })
      }
    }
    let purpose = "arrange the school fees"
    let worker = try house.caller([.caseWorker], in: [Place.highland])
    #expect(await read(worker, purpose: "why not")?.reason == "TEXT_LENGTH")
    #expect(
      await read(try house.caller([.caseWorker], in: [Place.valley]), purpose: purpose)?.reason
        == "OUTSIDE_SCOPE")
    #expect(await read(try house.officer, purpose: purpose)?.reason == "ROLE_NOT_PERMITTED")
    #expect(await read(try house.loader, purpose: purpose)?.reason == "ROLE_NOT_PERMITTED")
    let noted = try await house.database.read { transaction in
      try transaction.queryOne("SELECT count(*) FROM protected_read") { $0.int64(0) }
    }
    #expect(noted == 0)
  }

  @Test("The stored replies to request ids hold no identity")
  func storedReplies() async throws {
    let (house, child, _) = try await Self.house()
    let worker = try house.caller([.caseWorker], in: [Place.highland])
    _ = try await Wire.OrphansClient(worker).readChildIdentity(
      .with {
        $0.childID = child.childID
        $0.purpose = "arrange the school fees"
        $0.requestID = [UInt8](repeating: 7, count: 16)
      })
    let replies = try await house.database.read { transaction in
      try transaction.query("SELECT result FROM request") { $0.blob(0) }
    }
    #expect(!replies.isEmpty && replies.allSatisfy { !Self.contains($0, Self.secret) })
  }

  @Test("A pseudonym has 128 random bits")
  func pseudonyms() throws {
    let drawn = (0..<1_000).map { _ in Pseudonym.random().text }
    #expect(Set(drawn).count == 1_000)
    #expect(try drawn.allSatisfy { try Pseudonym($0, field: "child_id").text == $0 })
    #expect(throws: WelfareError.field("child_id", .malformedPseudonym)) {
      try Pseudonym("ABCDEF", field: "child_id")
    }
  }
}
