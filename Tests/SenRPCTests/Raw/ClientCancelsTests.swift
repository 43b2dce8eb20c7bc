import NIOCore
import Testing

@testable import SenRPC

@Suite("Cancels of a client on all its connections", .serialized, .ownThreads)
struct ClientCancelsTests {
  /// Cancels of a client that pass; fewer than the default, so that tests are short.
  private static let most = 20

  /// How a client shows itself, and what it cancels.
  enum Harm: String, CaseIterable, Sendable {
    case runningByCertificate, lateByCertificate, runningByAddress, lateByAddress

    var hasCertificate: Bool { [.runningByCertificate, .lateByCertificate].contains(self) }
    /// A call that still runs when it is cancelled, or one that is answered before.
    var method: RPCMethod {
      [.runningByCertificate, .runningByAddress].contains(self) ? Echo.sleep : Echo.inline
    }
  }

  /// Does harm to a server that asks for a certificate and takes who has none.
  private static func attack(
    configure: (inout RPCServerConfiguration) -> Void = { _ in },
    _ harm: (LiveServer) async throws -> Void
  ) async throws {
    try await Attack.run(
      configure: {
        $0.limits.cancelsMax = most
        $0.tls.requireClientCertificate = false
        configure(&$0)
      }, harm)
  }

  /// What a client sends that begins calls and cancels them.
  private static func cancelled(
    _ count: Int, from first: UInt32 = 1, _ method: RPCMethod = Echo.sleep, metadata: [UInt8] = []
  ) -> [UInt8] {
    (0..<UInt32(count)).flatMap { index -> [UInt8] in
      let id = first + 2 * index
      return Raw.call(id, method, metadata: metadata).bytes + Raw.cancel(id).bytes
    }
  }

  /// Begins a connection and cancels calls on it.
  private static func connect(
    _ live: LiveServer, _ tls: TLSConfiguration, cancels: Int, _ method: RPCMethod = Echo.sleep,
    metadata: [UInt8] = []
  ) async throws -> RawClient {
    let raw = try await RawClient.connect(live, tls: tls)
    raw.send(
      Raw.hello().bytes + cancelled(cancels, method, metadata: metadata) + Raw.ping(1).bytes)
    return raw
  }

  /// Whether the server still answers on a connection.
  private static func lives(_ raw: RawClient) async -> Bool {
    raw.send(Raw.call(1_001, Echo.inline, message: [7]).bytes)
    return await raw.end(1_001)?.message == [7]
  }

  /// Whether the server has ended a connection because of its client's cancels.
  private static func isDrained(_ raw: RawClient) async -> Bool {
    let drain = await raw.framesUntilClosed().last { $0.type == 9 }
    return String(decoding: drain?.payload ?? [], as: UTF8.self).contains("too many cancelled")
  }

  @Test(
    "Spread over connections they are counted together, whether the calls still run or not",
    arguments: Harm.allCases, ["X-4"])
  func spread(harm: Harm, rule: String) async throws {
    let method = harm.method
    try await Self.attack { live in
      let tls = harm.hasCertificate ? try live.certificates.client() : live.certificates.tls(nil)
      let first = try await Self.connect(live, tls, cancels: Self.most / 2, method)
      #expect(await first.frame { $0.type == 8 } != nil)
      let second = try await Self.connect(live, tls, cancels: Self.most / 2, method)
      #expect(await Self.lives(second), "together at the limit")
      // One more ends the connection that it comes on, and a new one is no way out.
      second.send(Self.cancelled(1, from: 2_001, method))
      #expect(await Self.isDrained(second))
      #expect(await Self.lives(first), "the other goes on")
      let third = try await Self.connect(live, tls, cancels: 1, method)
      #expect(await Self.isDrained(third))
      // Who shows itself otherwise has nothing to do with it.
      let other = try live.certificates.issue(
        "other", .init(commonName: "other", uris: ["sen://test/other"]))
      let fourth = try await Self.connect(
        live, live.certificates.tls(other), cancels: Self.most, method)
      #expect(await Self.lives(fourth))
      for raw in [first, second, third, fourth] { await raw.close() }
    }
  }

  @Test(
    "Who calls with tokens of others answers for none of them; a token on two connections is one",
    arguments: ["X-4"])
  func subjects(rule: String) async throws {
    // As a gateway that knows these tokens.
    let subject: RPCServerConfiguration.Subject = { facts in
      facts.metadata[.authorization].map { String(decoding: $0, as: UTF8.self) }
    }
    try await Self.attack(configure: { $0.subject = subject }) { live in
      let tls = try live.certificates.client()
      let (lan, mai) = (Raw.tlv(2, Array("lan".utf8)), Raw.tlv(2, Array("mai".utf8)))
      let first = try await Self.connect(live, tls, cancels: Self.most, metadata: lan)
      #expect(await Self.lives(first))
      let second = try await Self.connect(live, tls, cancels: Self.most, metadata: mai)
      #expect(await Self.lives(second))
      let third = try await Self.connect(live, tls, cancels: 1, metadata: lan)
      #expect(await Self.isDrained(third))
      // The certificate's own cancels are a third count.
      let fourth = try await Self.connect(live, tls, cancels: Self.most)
      #expect(await Self.lives(fourth))
      for raw in [first, second, third, fourth] { await raw.close() }
    }
  }

  @Test("Resets that a client causes count for it on all its connections", arguments: ["X-4"])
  func resets(rule: String) async throws {
    try await Self.attack { live in
      let tls = try live.certificates.client()
      for round in 0..<2 {
        let raw = try await RawClient.connect(live, tls: tls)
        raw.send(
          Raw.hello().bytes
            + (0..<UInt32(Self.most / 2 + round)).flatMap { index -> [UInt8] in
              let id = 1 + 2 * index
              return Raw.call(id, Echo.chat, timeout: 0, message: nil).bytes
                + Raw.credit(id, 0).bytes
            })
        #expect(await (round == 0 ? Self.lives(raw) : Self.isDrained(raw)))
        await raw.close()
      }
    }
  }

  @Test("Connections of a trusted forwarder are not counted together", arguments: ["X-4"])
  func forwarder(rule: String) async throws {
    try await Self.attack(configure: { $0.trustedForwarders = [TestCertificates.clientURI] }) {
      live in
      let tls = try live.certificates.client()
      for _ in 0..<3 {
        let raw = try await Self.connect(live, tls, cancels: Self.most, Echo.inline)
        #expect(await Self.lives(raw))
        await raw.close()
      }
    }
  }

  @Test("What is remembered of clients is bounded, and forgotten with the time", arguments: ["X-4"])
  func bounded(rule: String) {
    let limits = ConnectionLimits()
    let cancels = ClientCancels()
    let most = ClientCancels.clientsMax
    for index in 0..<(most * 2) {
      #expect(cancels.add(.subject("\(index)"), now: 1, limits))
    }
    #expect(cancels.count == most)
    #expect(cancels.add(.subject("late"), now: 2 + limits.cancelInterval, limits))
    #expect(cancels.count == 1)
    var window = CancelWindow()
    for index in 0..<(limits.cancelsMax * 3) {
      let passes = window.add(now: UInt64(1 + index), limits)
      #expect(passes == (index < limits.cancelsMax))
      #expect(window.count <= limits.cancelsMax)
    }
    // Who goes on is stopped until its last ones are old enough.
    let last = UInt64(limits.cancelsMax * 3)
    let (next, later) = (last + 1, last + limits.cancelInterval)
    let passes = [next, later].map { window.add(now: $0, limits) }
    #expect(passes == [false, true])
  }

  @Test(
    "A client is its address, of IPv6 the network that its provider gives it",
    arguments: [
      ("10.0.0.1", "10.0.0.1", true), ("10.0.0.1", "10.0.0.2", false),
      ("2001:db8::1", "2001:db8::ffff:2", true), ("2001:db8::1", "2001:db8:0:1::1", false),
      ("::ffff:10.0.0.1", "::ffff:10.0.0.2", false),
    ], ["X-4"])
  func networks(_ row: (String, String, Bool), rule: String) {
    let (one, other, isSame) = row
    let (left, right) = (ClientIdentity.network(of: one), ClientIdentity.network(of: other))
    #expect((left == right) == isSame)
  }
}
