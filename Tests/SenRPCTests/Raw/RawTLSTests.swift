import COpenSSL
import Foundation
import NIOCore
import Testing

@testable import SenRPC

@Suite("The handshake, with hands of its own", .serialized, .ownThreads)
struct RawTLSTests {
  /// OpenSSL's commands behind macros.
  private static let setMinimum: Int32 = 123
  private static let setMaximum: Int32 = 124

  /// True if the server answers a call over a connection made so.
  private func isAnswered(
    _ live: LiveServer, tls: TLSConfiguration? = nil,
    adjust: (TLSContext) -> Void = { _ in }, prepare: (TLSSession) throws -> Void = { _ in }
  ) async -> Bool {
    do {
      let raw = try await RawClient.connect(live, tls: tls, adjust: adjust, prepare: prepare)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.inline, message: [6]).bytes)
      let end = await raw.end(1)
      await raw.close()
      return end?.message == [6]
    } catch {
      return false
    }
  }

  @Test("Another protocol, none, or an older TLS gets no connection", arguments: ["T-1"])
  func handshakes(rule: String) async throws {
    try await LiveServer.with { live in
      #expect(await isAnswered(live))
      for name in ["h2", "sen/2", "sen/1x", "sen/"] {
        let wire = [UInt8(name.utf8.count)] + Array(name.utf8)
        let isTaken = await isAnswered(live) { context in
          SSL_CTX_set_alpn_protos(context.pointer, wire, UInt32(wire.count))
        }
        #expect(!isTaken, "\(name)")
      }
      let isSilentTaken = await isAnswered(live) { context in
        SSL_CTX_set_alpn_protos(context.pointer, nil, 0)
      }
      #expect(!isSilentTaken)
      let isOldTaken = await isAnswered(live) { context in
        SSL_CTX_ctrl(context.pointer, Self.setMinimum, Int(TLS1_2_VERSION), nil)
        SSL_CTX_ctrl(context.pointer, Self.setMaximum, Int(TLS1_2_VERSION), nil)
      }
      #expect(!isOldTaken)
    }
  }

  @Test("A session that a client would resume is made anew", arguments: ["T-1"])
  func resumption(rule: String) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.inline, message: [1]).bytes)
      #expect(await raw.end(1)?.message == [1])
      let bits = try await raw.withSession { UInt(bitPattern: SSL_get1_session($0.ssl)) }
      let saved = OpaquePointer(bitPattern: bits ?? 0)
      #expect(SSL_SESSION_is_resumable(saved) == 0 && SSL_SESSION_has_ticket(saved) == 0)
      defer { SSL_SESSION_free(saved) }
      await raw.close()
      let again = try await RawClient.connect(
        live, prepare: { SSL_set_session($0.ssl, saved) })
      let reused = try await again.withSession { SSL_session_reused($0.ssl) }
      #expect(reused == 0)
      await again.close()
    }
  }

  /// Certificates that a server must refuse.
  enum BadClient: String, CaseIterable, Sendable {
    case none, expired, serverOnly, otherAuthority, revoked, revokedAuthority
  }

  @Test(
    "A client without a good certificate gets no answer", arguments: BadClient.allCases, ["T-3"])
  func badClients(bad: BadClient, rule: String) async throws {
    let certificates = try TestCertificates()
    let other = try TestCertificates()
    let below = try certificates.issue(
      "below", .init(commonName: "authority below", isAuthority: true))
    let files = CertificateAuthority.Files(
      certificate: certificates.directory + "/bad.pem", key: certificates.directory + "/bad.key")
    let issuer =
      switch bad {
      case .otherAuthority: other.authority
      case .revokedAuthority: below
      default: certificates.authority
      }
    try CertificateAuthority.issue(
      .init(
        commonName: "bad", uris: [TestCertificates.clientURI], days: bad == .expired ? -1 : 30,
        isClient: bad != .serverOnly),
      authority: issuer, files: files)
    let lists = [certificates.directory + "/a.crl", certificates.directory + "/b.crl"]
    try CertificateAuthority.revoke([], authority: below, crlFile: lists[1])
    func write(revoking certificate: String?) throws -> String {
      try CertificateAuthority.revoke(
        certificate.map { [$0] } ?? [], authority: certificates.authority, crlFile: lists[0])
      let both = try lists.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
      try both.write(toFile: lists[0], atomically: true, encoding: .utf8)
      return lists[0]
    }
    var server = try certificates.server()
    let revoked: [BadClient: String] = [
      .revoked: files.certificate, .revokedAuthority: below.certificate,
    ]
    server.crlFile = try write(revoking: nil)
    try await Attack.run(certificates: certificates, configure: { $0.tls = server }) { live in
      var tls = certificates.tls(
        bad == .none ? nil : files, expecting: .service(TestCertificates.serverURI))
      tls.caFile = certificates.authority.certificate
      let isGood = bad == .revoked || bad == .revokedAuthority
      #expect(await isAnswered(live, tls: tls) == isGood, "before it is on the list")
      server.crlFile = try write(revoking: revoked[bad])
      try live.server.reload(server)
      #expect(await isAnswered(live, tls: tls) == false)
      let good = try certificates.client()
      #expect(await isAnswered(live, tls: good))
    }
  }

  @Test(
    "New certificates are taken without a call dropped; bad ones leave the old ones",
    arguments: ["T-4"])
  func reload(rule: String) async throws {
    let gate = MessagePipe<Void>(capacity: 1)
    let slow = RPCMethod(path: "test.Echo/Gated", shape: .unary)
    var router = Echo.router()
    router.register(slow) { _, requests, responses in
      _ = try await gate.next()
      try await responses.write(try await requests.single())
    }
    try await LiveServer.with(router: router) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, slow, message: [5]).bytes)
      #expect(await eventually { live.server.load.handlers == 1 })
      let before = try await fingerprint(raw)
      var bad = live.server.configuration.tls
      bad.keyFile = live.certificates.authority.key
      #expect(throws: TLSError.self) { try live.server.reload(bad) }
      let still = try await RawClient.connect(live)
      let same = try await fingerprint(still)
      #expect(same == before)
      await still.close()
      let good = try live.certificates.issue(
        "short",
        .init(commonName: "server", uris: [TestCertificates.serverURI], days: 9))
      try live.server.reload(live.certificates.tls(good))
      #expect(live.server.daysToCertificateExpiry.map { (8...9).contains($0) } == true)
      let next = try await RawClient.connect(live)
      let other = try await fingerprint(next)
      #expect(other != before)
      await next.close()
      try await gate.send(())
      #expect(await raw.end(1)?.message == [5], "the call on the old connection ends well")
      raw.send(Raw.call(3, Echo.inline, message: [7]).bytes)
      #expect(await raw.end(3)?.message == [7], "and the connection goes on")
      await raw.close()
    }
  }

  private func fingerprint(_ raw: RawClient) async throws -> [UInt8]? {
    try await raw.withSession { $0.peerIdentity(address: "").certificateFingerprint }
  }
}
