import Foundation
import NIOCore
import Testing

@testable import SenRPC

/// What a side refuses of itself before it shows it to others.
@Suite("A side's own certificate")
struct OwnCertificateTests {
  /// Certificates and lists that no server may take up, and what is said of them.
  enum Fault: String, CaseIterable, Sendable {
    case expired, notYet, clientOnly, otherAuthority, revoked, brokenList, listOfAnother

    var text: String {
      switch self {
      case .expired: "certificate has expired"
      case .notYet: "certificate is not yet valid"
      case .clientOnly: "certificate purpose"
      case .otherAuthority: "certificate"
      case .revoked: "certificate revoked"
      case .brokenList: "one that cannot be read"
      case .listOfAnother: "unable to get certificate CRL"
      }
    }

    /// The list is at fault, not the certificate.
    var isOfList: Bool { self == .brokenList || self == .listOfAnother }
  }

  private func tls(_ fault: Fault, _ certificates: TestCertificates) throws -> TLSConfiguration {
    var request = CertificateAuthority.Request(
      commonName: "server", uris: [TestCertificates.serverURI])
    if fault == .expired { request.days = -1 }
    if fault == .notYet { request.startDays = 2 }
    if fault == .clientOnly { request.isServer = false }
    let other = try TestCertificates(authority: "other authority")
    let files = CertificateAuthority.Files(
      certificate: certificates.directory + "/own.pem", key: certificates.directory + "/own.key")
    try CertificateAuthority.issue(
      request, authority: (fault == .otherAuthority ? other : certificates).authority,
      files: files)
    var tls = certificates.tls(files)
    guard fault == .revoked || fault.isOfList else { return tls }
    let list = certificates.directory + "/own.crl"
    try CertificateAuthority.revoke(
      fault == .revoked ? [files.certificate] : [],
      authority: (fault == .listOfAnother ? other : certificates).authority, crlFile: list)
    if fault == .brokenList {
      // The list that is good comes first; of the second a part is missing.
      let text = try String(contentsOfFile: list, encoding: .utf8)
      try (text + text.prefix(text.count / 2)).write(
        toFile: list, atomically: true, encoding: .utf8)
    }
    tls.crlFile = list
    return tls
  }

  @Test(
    "What peers would refuse is refused at start and at a reload, with the file's name",
    arguments: Fault.allCases, ["T-4"])
  func refused(fault: Fault, rule: String) async throws {
    try await LiveServer.with { live in
      let bad = try tls(fault, live.certificates)
      let file = try #require(fault.isOfList ? bad.crlFile : bad.certificateFile)
      let start = #expect(throws: TLSError.self) {
        try RPCServer(configuration: RPCServerConfiguration(tls: bad), router: Echo.router())
      }
      #expect(start?.description.hasPrefix(file + ": ") == true, "\(start?.description ?? "")")
      #expect(start?.description.contains(fault.text) == true, "\(start?.description ?? "")")
      #expect(throws: TLSError.self) { try live.server.reload(bad) }
      #expect(live.server.daysToCertificateExpiry.map { $0 > 300 } == true, "the old one stays")
      let raw = try await RawClient.connect(live)
      await raw.close()
      // A server's calls to others fail alike; who only calls may be of another authority.
      var configuration = live.pool.configuration
      configuration.tls = bad
      configuration.isUpstream = true
      guard fault != .clientOnly else { return }
      #expect(throws: TLSError.self) { try RPCClientPool(configuration: configuration) }
    }
  }

  @Test("A chain with an authority between, and lists for both, is taken", arguments: ["T-4"])
  func chain(rule: String) throws {
    let certificates = try TestCertificates()
    let below = try certificates.issue(
      "below", .init(commonName: "authority below", isAuthority: true))
    let files = CertificateAuthority.Files(
      certificate: certificates.directory + "/own.pem", key: certificates.directory + "/own.key")
    try CertificateAuthority.issue(
      .init(commonName: "server", uris: [TestCertificates.serverURI]), authority: below,
      files: files)
    let lists = [certificates.directory + "/a.crl", certificates.directory + "/b.crl"]
    try CertificateAuthority.revoke([], authority: certificates.authority, crlFile: lists[0])
    try CertificateAuthority.revoke([], authority: below, crlFile: lists[1])
    let both = try lists.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    try both.write(toFile: lists[0], atomically: true, encoding: .utf8)
    var tls = certificates.tls(files)
    tls.crlFile = lists[0]
    _ = try TLSContext(tls, isServer: true)
    tls.crlFile = lists[1]
    #expect(throws: TLSError.self) { try TLSContext(tls, isServer: true) }
  }

  @Test("A file of lists that is cut anywhere is refused by its name", arguments: ["T-4"])
  func cutLists(rule: String) throws {
    let certificates = try TestCertificates()
    let below = try certificates.issue(
      "below", .init(commonName: "authority below", isAuthority: true))
    let file = certificates.directory + "/lists.crl"
    try CertificateAuthority.revoke([], authority: below, crlFile: file)
    let second = try String(contentsOfFile: file, encoding: .utf8)
    try CertificateAuthority.revoke([], authority: certificates.authority, crlFile: file)
    let first = try String(contentsOfFile: file, encoding: .utf8)
    var tls = try certificates.server()
    tls.crlFile = file
    let context = { (text: String) in
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      return try TLSContext(tls, isServer: true)
    }
    // What stands between the lists is text for people; a file may end without an end of line.
    for text in [first, first + "\n# more\n" + second, first + String(second.dropLast())] {
      _ = try context(text)
    }
    for cut in 1..<(second.utf8.count - 1) {
      let error = #expect(throws: TLSError.self, "\(cut)") {
        try context(first + String(second.prefix(cut)))
      }
      #expect(error?.description.hasPrefix(file + ":") == true, "\(cut)")
    }
  }
}
