import Foundation
import SenClient
import Testing

@Suite("Introspection of the running house")
struct AdminTests {
  typealias Wire = API.Admin.V1

  @Test("An operator sees connections, streams, credits, queues and errors of every process")
  func everything() async throws {
    try await withProcessHouse { processes in
      try await processes.startAll()
      let house = try processes.house()
      try await SmallCountry.settle(house)
      let operatorToken = try await Cast.token(house, "operator", .operator, 1).bearer
      let client = try house.clientWithToken(operatorToken)
      try await client.health.watch(.init()) { responses in
        var iterator = responses.makeAsyncIterator()
        _ = try await iterator.next()
        try await house.client.membership.units.watch(.init()) { units in
          var watching = units.makeAsyncIterator()
          _ = try await watching.next()
          try await Self.check(client.admin)
        }
      }
      try await Self.checkDown(processes, house, client.admin)
      await client.close()
    }
  }

  private static func check(_ admin: Wire.AdminClient) async throws {
    let all = try await admin.getStatus(.with { $0.streams = true }).components
    #expect(all.map(\.name) == ["gateway", "empowerment", "membership", "policy", "welfare"])
    for status in all {
      #expect(status.unreachable == "", "\(status.name)")
      #expect(status.connectionCount > 0 && status.callsEnded > 0, "\(status.name)")
      #expect(status.residentBytes > 0 && status.processorMilliseconds > 0)
      #expect(status.listenAddress.hasPrefix("127.0.0.1:") && status.certificateDays > 0)
      #expect((status.observedAt?.seconds ?? 0) >= (status.startedAt?.seconds ?? 1))
      #expect(status.reassemblyBytesFree > 0 && status.queueBytesFree > 0)
    }
    let gateway = all[0]
    let watch = gateway.connections.flatMap(\.streamDetails)
      .first { $0.method == "sen.health.v1.Health/Watch" }
    #expect(watch != nil && watch?.requestID != "" && (watch?.sendCredit ?? 0) > 0)
    #expect(gateway.connections.allSatisfy { $0.callLimit == 256 && $0.receiveCredit > 0 })
    #expect(gateway.pools.map(\.name) == ["empowerment", "membership", "policy", "welfare"])
    #expect(gateway.pools.flatMap(\.targets).allSatisfy { !$0.connections.isEmpty })
    let membership = try await admin.getStatus(
      .with {
        $0.component = "membership"
        $0.streams = true
      }
    ).components
    #expect(membership.map(\.name) == ["membership"])
    let forwarded = membership[0].connections.first { connection in
      connection.peerCertificate == "sen://vwu/gateway"
        && connection.streamDetails.contains { $0.method == "sen.membership.v1.Units/Watch" }
    }
    #expect((forwarded?.sendCredit ?? 0) > 0 && (forwarded?.activeCalls ?? 0) > 0)
  }

  /// A process that does not answer is told as such, and the gateway's errors name the call.
  private static func checkDown(
    _ processes: ProcessHouse, _ house: House, _ admin: Wire.AdminClient
  ) async throws {
    let welfare = try processes.program("welfare")
    welfare.signal(SIGKILL)
    try await welfare.end()
    let error = await #expect(throws: RPCError.self) {
      try await house.client.welfare.figures.listMeasures(.init())
    }
    #expect(error?.code == .unavailable)
    let all = try await admin.getStatus(.init()).components
    #expect(all.first { $0.name == "welfare" }?.unreachable == "UPSTREAM_UNAVAILABLE")
    let failed = all.first { $0.name == "gateway" }?.lastErrors.last {
      $0.method == "sen.welfare.v1.WelfareFigures/ListMeasures"
    }
    #expect(failed?.code == "UNAVAILABLE" && failed?.requestID != "")
    #expect(all.first { $0.name == "membership" }?.unreachable == "")
  }

  @Test("Nobody but operators and administrators may look, at the gateway or at a service")
  func refused() async throws {
    try await withProcessHouse { processes in
      try await processes.startAll()
      let house = try processes.house()
      try await SmallCountry.settle(house)
      let cast = try await Cast(house)
      for name in ["", "gateway", "membership", "welfare"] {
        for client in [cast.officer, cast.auditor] {
          let error = await #expect(throws: RPCError.self) {
            try await client.admin.getStatus(.with { $0.component = name })
          }
          #expect(error?.code == .permissionDenied && error?.reason == "ROLE_NOT_PERMITTED")
        }
        let nobody = await #expect(throws: RPCError.self) {
          try await house.clientWithToken(nil).admin.getStatus(.with { $0.component = name })
        }
        #expect(nobody?.code == .unauthenticated)
      }
      let unknown = await #expect(throws: RPCError.self) {
        try await house.client.admin.getStatus(.with { $0.component = "kitchen" })
      }
      #expect(unknown?.reason == "UNKNOWN_COMPONENT")
      try await Self.checkDirect(processes)
    }
  }

  /// Straight at a service, a certificate alone is nobody, and another's word is not taken.
  private static func checkDirect(_ processes: ProcessHouse) async throws {
    let stranger = try processes.certificates.issue("stranger")
    let pool = try processes.pool(to: "membership", files: stranger)
    defer { pool.close() }
    let admin = Wire.AdminClient(pool)
    let nobody = await #expect(throws: RPCError.self) { try await admin.getStatus(.init()) }
    #expect(nobody?.reason == "NO_CALLER")
    var metadata = Metadata()
    metadata.caller = try ForgedCallerTests.administrator()
    let forged = CallOptions(metadata: metadata)
    let error = await #expect(throws: RPCError.self) {
      try await admin.getStatus(.init(), options: forged)
    }
    #expect(error?.reason == "CALLER_NOT_TRUSTED")
  }

  @Test("No word of a call's content shows, not even what a caller wrote as its request's id")
  func nothingPersonal() async throws {
    try await withProcessHouse { processes in
      try await processes.startAll()
      let house = try processes.house()
      try await SmallCountry.settle(house)
      var options = CallOptions()
      options.metadata.set("request-id", "Vũ Thị Lan")
      let named = options
      _ = try await house.client.membership.members.admitMember(
        BadCall.admission(), options: named)
      _ = await #expect(throws: RPCError.self) {
        try await house.client.membership.members.admitMember(
          BadCall.admission { $0.birthDay = "2020-02-02" }, options: named)
      }
      try await house.client.health.watch(.init(), options: named) { responses in
        var iterator = responses.makeAsyncIterator()
        _ = try await iterator.next()
        let text = try await house.client.admin.getStatus(.with { $0.streams = true }).jsonString()
        #expect(text.contains("sen.health.v1.Health/Watch"))
        for word in ["Vũ", "Lan", "2020-02-02", "account-"] {
          #expect(!text.contains(word), "\(word)")
        }
      }
    }
  }
}
