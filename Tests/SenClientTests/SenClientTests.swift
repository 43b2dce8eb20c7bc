import Foundation
import NIOCore
import SenClient
import Synchronization
import Testing

/// Keeps the options of the calls that it is asked for, and makes none.
final class NotingCaller: RPCCaller {
  private let noted = Mutex<[CallOptions]>([])

  var options: [CallOptions] { noted.withLock { $0 } }

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    noted.withLock { $0.append(options) }
    return ByteBuffer()
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    throw RPCError(.unimplemented, reason: "METHOD_UNKNOWN", method.path)
  }
}

@Suite("The client library against a gateway behind TLS")
struct SenClientTests {
  private func client(
    _ gateways: TestGateway..., credentials: SenClient.Credentials = .none, language: String = "en"
  ) throws -> SenClient {
    try SenClient.connect(
      toAll: gateways.map(\.address), authority: gateways[0].authority, credentials: credentials,
      language: language)
  }

  private func failure(_ body: () async throws -> some Sendable) async -> RPCError? {
    do {
      _ = try await body()
      return nil
    } catch {
      return error as? RPCError
    }
  }

  /// Two gateways over one ledger; the one that is called first breaks down after it has recorded.
  private func withBreakdown(
    _ body: (SenClient, Ledger) async throws -> Void
  ) async throws {
    let ledger = Ledger()
    let broken = Mutex(false)
    let breakOnce: TestGateway.Pause = { gateway in
      let isFirst = broken.withLock { broken in
        defer { broken = true }
        return !broken
      }
      guard isFirst else { return }
      // The end of the server waits for this handler, so that nobody here waits for it.
      Task { await gateway.breakDown() }
      // The answer is never sent: the connection is closed under the handler, which is cancelled.
      try? await Task.sleep(for: .seconds(60))
    }
    let one = try await TestGateway(ledger: ledger, beforeAnswer: breakOnce)
    let two = try await TestGateway(sharing: one, ledger: ledger, beforeAnswer: breakOnce)
    let client = try client(one, two)
    try await body(client, ledger)
    await client.close()
    await one.breakDown()
    await two.breakDown()
  }

  @Test("A write whose answer is lost with its connection is sent again and recorded once")
  func lostAnswer() async throws {
    try await withBreakdown { client, ledger in
      let command = API.Membership.V1.AdmitMemberRequest.named("Nguyễn Thị Hoa")
      let member = try await client.membership.members.admitMember(command)
      #expect(member.fullName == "Nguyễn Thị Hoa")
      #expect(ledger.recorded == 1)
      #expect(ledger.calls.count == 2)
      #expect(ledger.calls.allSatisfy { $0.idempotencyKey == command.header?.requestID })
    }
  }

  @Test("A write without a request id that is one is not sent again", arguments: [0, 15])
  func withoutRequestID(bytes: Int) async throws {
    try await withBreakdown { client, ledger in
      let command = API.Membership.V1.AdmitMemberRequest.named(
        "Nguyễn Thị Hoa", [UInt8](repeating: 7, count: bytes))
      let error = await failure { try await client.membership.members.admitMember(command) }
      #expect(error?.code == .unavailable)
      #expect(ledger.calls.count == 1)
      #expect(ledger.calls.first?.idempotencyKey == nil)
    }
  }

  @Test("The key of a write is its request id in every service, unless the caller chose another")
  func keys() async throws {
    let caller = NotingCaller()
    let client = SenClient(caller: caller)
    let header = API.Types.V1.WriteHeader.with { $0.requestID = SenClient.requestID() }
    _ = try await client.membership.tokens.revokeToken(.with { $0.header = header })
    _ = try await client.empowerment.cooperatives.createCooperative(.with { $0.header = header })
    _ = try await client.welfare.victims.detectVictim(.with { $0.header = header })
    _ = try await client.policy.plans.setAllocation(.with { $0.header = header })
    #expect(caller.options.map(\.idempotencyKey) == Array(repeating: header.requestID, count: 4))
    let own = [UInt8](repeating: 9, count: 16)
    _ = try await client.policy.plans.setAllocation(
      .with { $0.header = header }, options: CallOptions(idempotencyKey: own))
    _ = try await client.membership.units.getUnit(.with { $0.code = "01" })
    #expect(caller.options.suffix(2).map(\.idempotencyKey) == [own, nil])
    #expect(SenClient.requestID().count == 16 && SenClient.requestID() != SenClient.requestID())
  }

  @Test("A token file is read anew for each call, and one that is not there is named")
  func rotatedToken() async throws {
    let gateway = try await TestGateway()
    let file = gateway.directory + "/token"
    let client = try client(gateway, credentials: .tokenFile(file), language: "vi")
    for token in ["one", "two"] {
      try (token + "\n").write(toFile: file, atomically: true, encoding: .utf8)
      _ = try await client.membership.members.admitMember(.named("Lan"))
    }
    #expect(gateway.ledger.calls.map(\.authorization) == ["Bearer one", "Bearer two"])
    #expect(gateway.ledger.calls.allSatisfy { $0.acceptLanguage == "vi" })
    try FileManager.default.removeItem(atPath: file)
    let error = await failure { try await client.membership.members.admitMember(.named("Lan")) }
    #expect(error?.code == .unauthenticated && error?.reason == "TOKEN_FILE_UNREADABLE")
    #expect(error?.message.contains(file) == true)
    await client.close()
    await gateway.breakDown()
  }

  @Test("A token that a call brings with it goes before that of the client")
  func ownToken() async throws {
    let gateway = try await TestGateway()
    let client = try client(gateway, credentials: .token("the client's"))
    var options = CallOptions()
    options.metadata.authorization = "Bearer the call's"
    _ = try await client.membership.members.admitMember(.named("Lan"))
    _ = try await client.membership.members.admitMember(.named("Lan"), options: options)
    #expect(
      gateway.ledger.calls.map(\.authorization) == ["Bearer the client's", "Bearer the call's"])
    await client.close()
    await gateway.breakDown()
  }

  @Test(
    "An address that is none is refused before any call",
    arguments: ["", "gateway.example", "gateway.example:port", ":7400", "gateway.example:70000"])
  func malformedAddress(text: String) async throws {
    let error = await #expect(throws: SenClient.ConnectError.self) {
      try await SenClient.connect(to: text, authority: "/nowhere.crt")
    }
    #expect(error?.description == "\(text) is not host:port")
  }

  @Test("A file that cannot be read is named when the client is made")
  func missingFiles() async throws {
    let gateway = try await TestGateway()
    let cases: [(authority: String, credentials: SenClient.Credentials, names: String)] = [
      ("/nowhere/ca.crt", .none, "/nowhere/ca.crt"),
      (
        gateway.authority, .certificate(chain: "/nowhere/me.crt", key: "/nowhere/me.key"),
        "/nowhere/me"
      ),
    ]
    for (authority, credentials, names) in cases {
      let error = await #expect(throws: SenClient.ConnectError.self) {
        try await SenClient.connect(
          to: gateway.address, authority: authority, credentials: credentials)
      }
      #expect(error?.description.contains(names) == true, "\(error?.description ?? "")")
    }
    await gateway.breakDown()
  }

  @Test("A place where nobody listens is UNAVAILABLE, with the name of what was called")
  func nobodyListens() async throws {
    let gateway = try await TestGateway()
    let address = gateway.address
    await gateway.breakDown()
    let client = try await SenClient.connect(to: address, authority: gateway.authority)
    let error = await failure { try await client.membership.members.admitMember(.named("Lan")) }
    #expect(error?.code == .unavailable, "\(String(describing: error))")
    #expect(error?.message.contains("gateway") == true, "\(error?.message ?? "")")
    await client.close()
  }

  @Test("A gateway of another authority or of another name is refused, and no call reaches it")
  func wrongAuthority() async throws {
    let gateway = try await TestGateway()
    let other = try await TestGateway()
    let clients = [
      try await SenClient.connect(to: gateway.address, authority: other.authority),
      try await SenClient.connect(
        to: gateway.address, authority: gateway.authority, serverName: "elsewhere"),
    ]
    for client in clients {
      let error = await failure { try await client.membership.members.admitMember(.named("Lan")) }
      #expect(error?.code == .unauthenticated && error?.reason == "CERTIFICATE_REFUSED")
      await client.close()
    }
    #expect(gateway.ledger.calls.isEmpty)
    await gateway.breakDown()
    await other.breakDown()
  }

  @Test("Calls share connections, and new ones are made when they break")
  func pooledConnections() async throws {
    let gateway = try await TestGateway()
    let port = gateway.port
    let client = try client(gateway)
    for _ in 0..<20 { _ = try await client.membership.members.admitMember(.named("Lan")) }
    #expect(gateway.connections == 1, "calls one after the other need one connection")
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<200 {
        group.addTask { _ = try? await client.membership.members.admitMember(.named("Lan")) }
      }
    }
    #expect(gateway.ledger.recorded == 220)
    #expect((1...8).contains(gateway.connections), "\(gateway.connections)")
    await gateway.breakDown()
    let again = try await TestGateway(sharing: gateway, port: port)
    // A connection that was being made when it broke down keeps the next one back for a moment.
    let command = API.Membership.V1.AdmitMemberRequest.named("Hoa")
    var member: API.Membership.V1.Member?
    for _ in 0..<100 where member == nil {
      do { member = try await client.membership.members.admitMember(command) } catch {
        #expect((error as? RPCError)?.code == .unavailable)
        try await Task.sleep(for: .milliseconds(50))
      }
    }
    #expect(member?.fullName == "Hoa" && again.ledger.recorded == 1)
    await client.close()
    await again.breakDown()
  }
}
