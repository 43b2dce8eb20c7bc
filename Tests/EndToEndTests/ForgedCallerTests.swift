import Foundation
import SenClient
import Testing

@Suite("Nobody can say that she is somebody else")
struct ForgedCallerTests {
  /// The administrator as the gateway would state her.
  static func administrator() throws -> [UInt8] {
    try API.Auth.V1.Caller.with {
      $0.subject = "account-1"
      $0.roles = [.administrator, .loader, .centralOfficer]
      $0.unitScopes = [1]
    }.serializedBytes()
  }

  /// Metadata by which a client might try.
  static func attempts() throws -> [(name: String, metadata: Metadata)] {
    let bytes = try administrator()
    var registered = Metadata()
    registered.caller = bytes
    let spellings = ["caller", "x-caller", "sen-caller", "sen.caller", "x_caller"]
    return [("key 4", registered)]
      + spellings.map { name in
        var metadata = Metadata()
        metadata[name] = bytes
        return (name, metadata)
      }
  }

  @Test("A caller in a client's metadata changes nothing", arguments: Wiring.allCases)
  func metadata(wiring: Wiring) async throws {
    try await withHouse(wiring) { house in
      try await SmallCountry.settle(house)
      let cast = try await Cast(house)
      let before = house.auditHeads
      for (name, metadata) in try Self.attempts() {
        let error = await #expect(throws: RPCError.self, "\(name)") {
          try await cast.auditor.membership.members.admitMember(
            BadCall.admission(), options: CallOptions(metadata: metadata))
        }
        // A registered key that is spelled as a literal is refused by itself (M-4).
        let spelled = name == "caller"
        #expect(error?.code == (spelled ? .invalidArgument : .permissionDenied), "\(name)")
        let expected =
          spelled
          ? "INVALID_METADATA" : name == "key 4" ? "CALLER_NOT_TRUSTED" : "ROLE_NOT_PERMITTED"
        #expect(error?.reason == expected, "\(name)")
      }
      #expect(house.auditHeads == before)
    }
  }

  @Test("A stated caller from a certificate that is no forwarder is refused at the service's port")
  func direct() async throws {
    try await withProcessHouse { processes in
      try await processes.bootstrap()
      try await processes.start("membership")
      let files = processes.certificates
      let stranger = try files.issue("stranger")
      let pool = try processes.pool(to: "membership", files: stranger)
      defer { pool.close() }
      var metadata = Metadata()
      metadata.caller = try Self.administrator()
      let members = API.Membership.V1.MembersClient(pool)
      let error = await #expect(throws: RPCError.self) {
        try await members.admitMember(
          BadCall.admission(), options: CallOptions(metadata: metadata))
      }
      #expect(error?.code == .permissionDenied)
      #expect(error?.reason == "CALLER_NOT_TRUSTED")
      let nobody = await #expect(throws: RPCError.self) {
        try await members.admitMember(BadCall.admission())
      }
      #expect(nobody?.code == .unauthenticated)
      #expect(nobody?.reason == "NO_CALLER")
    }
  }

  @Test("A certificate of another authority, or none, gets no connection to a service")
  func otherAuthority() async throws {
    try await withProcessHouse { processes in
      try await processes.bootstrap()
      try await processes.start("membership")
      let foreign = try CertificateFiles(directory: processes.directory + "/foreign")
      let pool = try processes.pool(to: "membership", files: foreign.issue("gateway"))
      defer { pool.close() }
      let without = try processes.pool(to: "membership", files: nil)
      defer { without.close() }
      for (caller, text) in [(pool, "“gateway”: bad signature"), (without, "has none")] {
        let error = await #expect(throws: RPCError.self) {
          try await API.Membership.V1.UnitsClient(caller).getEpoch(.init())
        }
        #expect(error?.code == .unauthenticated)
        #expect(error?.reason == "CERTIFICATE_REFUSED")
        #expect(error?.message.contains(text) == true, "\(error?.message ?? "")")
      }
    }
  }

  @Test("A service with another service's certificate is not called")
  func wrongService() async throws {
    try await withProcessHouse { processes in
      try processes.configure("welfare") { $0.replacing("/tls/welfare.", with: "/tls/policy.") }
      try await processes.bootstrap()
      for name in ["membership", "welfare", "gateway"] { try await processes.start(name) }
      let house = try processes.house()
      try await within("membership answers") {
        (try? await house.client.membership.units.getEpoch(.init())) != nil
      }
      // The gateway has tried, however busy the machine is.
      try await within("the gateway tells how it is with welfare") {
        let components = try? await house.client.health.check(.init()).components
        let welfare = components?.first { $0.name == "welfare" }
        return welfare?.status == .notServing && welfare?.reason == "UPSTREAM_UNAVAILABLE"
      }
      // The caller has no part in it: it is not told that it is nobody.
      let error = await #expect(throws: RPCError.self) {
        try await house.client.welfare.figures.listMeasures(.init())
      }
      #expect(error?.code == .unavailable)
      #expect(error?.reason == "UPSTREAM_UNAVAILABLE")
      #expect(error?.message.contains("welfare") == true, "\(error?.message ?? "")")
      #expect(error?.message.contains("sen://vwu/policy, not sen://vwu/welfare") == true)
    }
  }
}

extension CertificateFiles {
  /// A further certificate of the authority, with the name of a service of the union.
  func issue(_ name: String) throws -> CertificateAuthority.Files {
    let files = CertificateAuthority.Files(
      certificate: "\(directory)/more-\(name).crt", key: "\(directory)/more-\(name).key")
    try CertificateAuthority.issue(
      .init(commonName: name, uris: ["sen://vwu/\(name)"]), authority: authority, files: files)
    return files
  }
}

extension ProcessHouse {
  /// Connections straight to a service, with a certificate or without.
  func pool(to name: String, files: CertificateAuthority.Files?) throws -> RPCClientPool {
    try RPCClientPool(
      configuration: RPCClientConfiguration(
        name: name, targets: [RPCTarget(host: "127.0.0.1", port: port(name))],
        tls: TLSConfiguration(
          caFile: certificates.authority.certificate, certificateFile: files?.certificate,
          keyFile: files?.key, expectedPeer: .service("sen://vwu/\(name)"))))
  }
}
