import Glibc
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import SenRPC

/// Counts the attempts beyond the first.
private final class RetryCount: ClientInterceptor {
  private let seen = Mutex(0)

  var count: Int { seen.withLock { $0 } }

  func retrying(_ notice: RetryNotice) { seen.withLock { $0 += 1 } }
}

@Suite("TLS between client and server", .serialized, .ownThreads)
struct TLSTests {
  /// How a call ends with these certificates; `nil` if it is answered.
  private func call(_ live: LiveServer, _ tls: TLSConfiguration) async throws -> RPCError? {
    var configuration = RPCClientConfiguration(
      name: "test-server", targets: live.pool.configuration.targets, tls: tls)
    configuration.connectWait = .seconds(4) * Patience.factor
    let pool = try RPCClientPool(configuration: configuration)
    defer { pool.close() }
    do {
      let options = CallOptions(timeout: .seconds(4) * Patience.factor, attempts: 1)
      _ = try await pool.unary(Echo.inline, ByteBuffer(), options: options)
      return nil
    } catch {
      return error as? RPCError
    }
  }

  /// A refused certificate is told as such, with which side refuses which and why.
  private func expectRefusal(
    _ error: RPCError?, _ texts: String..., at place: SourceLocation = #_sourceLocation
  ) {
    #expect(error?.code == .unauthenticated, sourceLocation: place)
    #expect(error?.reason == "CERTIFICATE_REFUSED", sourceLocation: place)
    #expect(error?.noRetry == true && error?.notProcessed == true, sourceLocation: place)
    for text in texts {
      #expect(
        error?.message.contains(text) == true, "\(String(describing: error))",
        sourceLocation: place)
    }
  }

  @Test(
    "The server must be the service that the client expects, by exactly one URI",
    arguments: ["T-2"])
  func expectedService(rule: String) async throws {
    try await LiveServer.with { live in
      let good = try live.certificates.client()
      #expect(try await call(live, good) == nil)
      let wrong = try live.certificates.client(expecting: .service("sen://test/other"))
      let error = try await call(live, wrong)
      expectRefusal(
        error, "the client refuses the server's certificate", "not sen://test/other")
      let prefix = try live.certificates.client(expecting: .service("sen://test/serve"))
      expectRefusal(try await call(live, prefix), "not sen://test/serve")
    }
  }

  @Test("A host name is checked where one is expected", arguments: ["T-2"])
  func expectedHost(rule: String) async throws {
    try await LiveServer.with { live in
      #expect(try await call(live, live.certificates.client(expecting: .host("localhost"))) == nil)
      let error = try await call(live, live.certificates.client(expecting: .host("example.org")))
      expectRefusal(error, "the client refuses the server's certificate", "hostname mismatch")
    }
  }

  /// Certificates that a server must refuse.
  enum BadClient: String, CaseIterable, Sendable {
    case none, expired, serverOnly, otherAuthority, sameNameAuthority, revoked

    /// What the server says of it.
    var text: String {
      switch self {
      case .none: "the server wants a certificate and the client has none"
      case .expired: "the server refuses the client's certificate “bad”: certificate expired"
      case .serverOnly:
        "the server refuses the client's certificate “bad”: unsupported certificate"
      case .otherAuthority: "the server refuses the client's certificate “bad”: unknown CA"
      case .sameNameAuthority: "the server refuses the client's certificate “bad”: bad signature"
      case .revoked: "the server refuses the client's certificate “bad”: certificate revoked"
      }
    }
  }

  @Test(
    "A client without a good certificate gets no answer", arguments: BadClient.allCases, ["T-3"])
  func badClients(bad: BadClient, rule: String) async throws {
    let certificates = try TestCertificates()
    let request = CertificateAuthority.Request(
      commonName: "bad", uris: [TestCertificates.clientURI],
      days: bad == .expired ? -1 : 30, isClient: bad != .serverOnly)
    let authority =
      switch bad {
      case .otherAuthority: try TestCertificates(authority: "other authority")
      case .sameNameAuthority: try TestCertificates()
      default: certificates
      }
    let files = try authority.issue("bad", request)
    let crl = certificates.directory + "/crl.pem"
    try CertificateAuthority.revoke(
      bad == .revoked ? [files.certificate] : [], authority: certificates.authority, crlFile: crl)
    var server = try certificates.server()
    server.crlFile = crl
    try await LiveServer.with(configure: { $0.tls = server }) { live in
      var tls = certificates.tls(
        bad == .none ? nil : files, expecting: .service(TestCertificates.serverURI))
      tls.caFile = certificates.authority.certificate
      expectRefusal(try await call(live, tls), bad.text)
      let good = try certificates.client()
      #expect(try await call(live, good) == nil)
    }
  }

  @Test("A server with two URIs, none, or an expired certificate is refused", arguments: ["T-2"])
  func badServers(rule: String) async throws {
    let certificates = try TestCertificates()
    let uri = TestCertificates.serverURI
    let requests: [(CertificateAuthority.Request, String)] = [
      (.init(commonName: "two", uris: [uri, "sen://test/x"]), "exactly one URI name"),
      (.init(commonName: "none"), "exactly one URI name"),
      (.init(commonName: "expired", uris: [uri], days: -1), "certificate has expired"),
      (.init(commonName: "client", uris: [uri], isServer: false), "certificate purpose"),
    ]
    for (request, text) in requests {
      var tls = certificates.tls(try certificates.issue(request.commonName, request))
      tls.mayVerifyOwnCertificate = false
      try await LiveServer.with(configure: { $0.tls = tls }) { live in
        let error = try await call(live, certificates.client())
        expectRefusal(error, "the client refuses the server's certificate", text)
      }
    }
  }

  @Test(
    "A server of another authority is refused at the first attempt, though other addresses are dead",
    arguments: ["T-7"])
  func otherServer(rule: String) async throws {
    try await LiveServer.with { live in
      var tls = try live.certificates.client()
      let other = try TestCertificates()
      tls.caFile = other.authority.certificate
      let retries = RetryCount()
      var configuration = RPCClientConfiguration(
        name: "test-server", targets: live.pool.configuration.targets, tls: tls)
      // A port where nobody listens: the address of a name that has several.
      configuration.targets.append(RPCTarget(host: "127.0.0.1", port: 1))
      let pool = try RPCClientPool(configuration: configuration, interceptors: [retries])
      defer { pool.close() }
      for _ in 0..<8 {
        let error = await #expect(throws: RPCError.self) {
          try await pool.unary(Echo.unary, ByteBuffer(), options: CallOptions())
        }
        expectRefusal(
          error, "test-server at 127.0.0.1", "the client refuses the server's certificate: ")
      }
      #expect(retries.count == 0)
      configuration.isUpstream = true
      configuration.tls.mayVerifyOwnCertificate = false
      let upstream = try RPCClientPool(configuration: configuration)
      defer { upstream.close() }
      let error = await #expect(throws: RPCError.self) {
        try await upstream.unary(Echo.unary, ByteBuffer(), options: .patientOnce)
      }
      #expect(error?.code == .unavailable)
      #expect(error?.reason == "UPSTREAM_UNAVAILABLE")
      #expect(error?.message.contains("test-server at 127.0.0.1") == true)
    }
  }

  @Test("A gateway's port takes clients without a certificate", arguments: ["T-3"])
  func optionalCertificate(rule: String) async throws {
    let certificates = try TestCertificates()
    var server = try certificates.server()
    server.requireClientCertificate = false
    try await LiveServer.with(configure: { $0.tls = server }) { live in
      let failure = try await call(live, certificates.tls(nil, expecting: .host("localhost")))
      #expect(failure == nil)
    }
  }

  @Test(
    "Bytes that are no TLS end their connection and nothing else",
    arguments: ["T-1", "F-5"])
  func garbage(rule: String) async throws {
    try await LiveServer.with { live in
      let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(host: "127.0.0.1", port: live.server.port ?? 0).get()
      try await channel.writeAndFlush(ByteBuffer(string: "GET / HTTP/1.1\r\n\r\n"))
      try await channel.closeFuture.get()
      #expect(try await call(live, live.certificates.client()) == nil)
    }
  }

  @Test("A handshake that does not end is cut off", arguments: ["K-2", "H-1"])
  func slowHandshake(rule: String) async throws {
    let limit = TimeAmount.milliseconds(500) * Patience.factor
    try await LiveServer.with(configure: { $0.timings.handshake = limit }) { live in
      let silent = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(host: "127.0.0.1", port: live.server.port ?? 0).get()
      try await silent.closeFuture.get()
      let raw = try await RawClient.connect(live)
      _ = await raw.framesUntilClosed()
      #expect(raw.isClosed, "no HELLO came, so the server closes")
    }
  }

  @Test("A private key that others may read is refused", arguments: ["T-5"])
  func readableKey(rule: String) throws {
    let certificates = try TestCertificates()
    let tls = try certificates.server()
    let key = try #require(tls.keyFile)
    #expect(chmod(key, 0o640) == 0)
    let error = #expect(throws: TLSError.self) { try TLSContext(tls, isServer: true) }
    #expect(error?.description.contains("0600") == true)
    #expect(chmod(key, 0o600) == 0)
    _ = try TLSContext(tls, isServer: true)
  }

  @Test(
    "New certificates are taken if they are good, else the old ones stay",
    arguments: ["T-4"])
  func reload(rule: String) async throws {
    try await LiveServer.with { live in
      var bad = live.server.configuration.tls
      bad.certificateFile = "/nowhere.pem"
      #expect(throws: TLSError.self) { try live.server.reload(bad) }
      #expect(try await call(live, live.certificates.client()) == nil)
      #expect(live.server.daysToCertificateExpiry.map { (360...366).contains($0) } == true)
      let client = try live.certificates.client()
      let crl = live.certificates.directory + "/crl.pem"
      try CertificateAuthority.revoke(
        [try #require(client.certificateFile)], authority: live.certificates.authority,
        crlFile: crl)
      var stricter = live.server.configuration.tls
      stricter.crlFile = crl
      try live.server.reload(stricter)
      expectRefusal(try await call(live, client), "certificate revoked")
    }
  }

  @Test("Connections of one address are capped, and accepting goes on", arguments: ["T-6"])
  func perAddress(rule: String) async throws {
    try await LiveServer.with(configure: { $0.connectionsPerAddressMax = 1 }) { live in
      let first = try await RawClient.connect(live)
      await #expect(throws: (any Error).self) { try await RawClient.connect(live) }
      await first.close()
      #expect(await eventually { live.server.load.connections == 0 })
      _ = try await live.pool.unary(Echo.inline, ByteBuffer(), options: .patient)
    }
  }

  @Test("A session cannot be resumed: the server gives no ticket", arguments: ["T-1"])
  func noResumption(rule: String) throws {
    let certificates = try TestCertificates()
    let client = try TLSSession(TLSContext(certificates.client(), isServer: false))
    let server = try TLSSession(TLSContext(certificates.server(), isServer: true))
    var toServer = ByteBuffer()
    var toClient = ByteBuffer()
    for _ in 0..<4 {
      _ = try client.handshake(&toClient)
      client.takeUnsent(into: &toServer)
      _ = try server.handshake(&toServer)
      server.takeUnsent(into: &toClient)
    }
    #expect(client.isEstablished && server.isEstablished)
    #expect(toClient.readableBytes == 0, "nothing behind the handshake")
    var text = ByteBuffer(string: "hello")
    try client.write(&text, into: &toServer)
    var read = ByteBuffer()
    #expect(try server.read(&toServer, into: &read) == .waiting)
    #expect(read == ByteBuffer(string: "hello"))
    client.close()
    client.takeUnsent(into: &toServer)
    #expect(try server.read(&toServer, into: &read) == .closed)
  }
}
