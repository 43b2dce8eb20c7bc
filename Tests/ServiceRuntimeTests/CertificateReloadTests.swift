import Foundation
import NIOCore
import SenRPC
import Testing

@testable import ServiceRuntime

@Suite("Certificates of a process")
struct CertificateReloadTests {
  /// A directory with an authority and the files of some names.
  private final class Files: Sendable {
    let directory: String
    let authority: CertificateAuthority.Files

    init() throws {
      directory = NSTemporaryDirectory() + "reload-" + UUID().uuidString
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
      authority = .init(certificate: directory + "/ca.crt", key: directory + "/ca.key")
      try CertificateAuthority.makeAuthority(commonName: "test", files: authority)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    func issue(_ name: String, days: Int = CertificateAuthority.leafDays) throws {
      let tls = tls(name)
      try CertificateAuthority.issue(
        .init(commonName: name, uris: ["sen://vwu/\(name)"], days: days), authority: authority,
        files: .init(certificate: tls.certificateFile ?? "", key: tls.keyFile ?? ""))
    }

    func tls(_ name: String) -> TLSConfiguration {
      TLSConfiguration(
        caFile: authority.certificate, certificateFile: "\(directory)/\(name).crt",
        keyFile: "\(directory)/\(name).key")
    }
  }

  @Test("Everybody takes up new certificates, or nobody does: one that is no good stops all")
  func allOrNone() throws {
    let files = try Files()
    for name in ["server", "caller"] { try files.issue(name, days: 100) }
    let server = try RPCServer(
      configuration: RPCServerConfiguration(tls: files.tls("server")), router: RPCRouter())
    var client = RPCClientConfiguration(
      name: "peer", targets: [RPCTarget(host: "127.0.0.1", port: 1)], tls: files.tls("caller"))
    client.isUpstream = true
    let pool = try RPCClientPool(configuration: client)
    defer { pool.close() }
    let reload = CertificateReload(server: server, pools: [pool])
    // The server's are good; those of the calls have expired.
    try files.issue("server", days: 50)
    try files.issue("caller", days: -1)
    let error = #expect(throws: TLSError.self) { try reload.takeUp() }
    #expect(error?.description.contains("caller.crt: certificate has expired") == true)
    #expect(server.daysToCertificateExpiry.map { (99...100).contains($0) } == true)
    try files.issue("caller", days: 50)
    try reload.takeUp()
    #expect(server.daysToCertificateExpiry.map { (49...50).contains($0) } == true)
    // The other way round: the server's list of revoked certificates is cut short.
    let list = files.directory + "/ca.crl"
    try CertificateAuthority.revoke([], authority: files.authority, crlFile: list)
    let text = try String(contentsOfFile: list, encoding: .utf8)
    try String(text.dropLast(60)).write(toFile: list, atomically: true, encoding: .utf8)
    var listed = files.tls("server")
    listed.crlFile = list
    #expect(throws: TLSError.self) { try server.reload(listed) }
    #expect(server.daysToCertificateExpiry.map { (49...50).contains($0) } == true)
  }

  @Test("At start a certificate that has expired is refused with the key that names it")
  func start() throws {
    let files = try Files()
    try files.issue("server", days: -1)
    let tls = files.tls("server")
    do {
      _ = try RPCServer(configuration: RPCServerConfiguration(tls: tls), router: RPCRouter())
      Issue.record("it was taken")
    } catch let error as TLSError {
      let told = RuntimeError.certificate(error, tls)
      #expect(told.description.hasPrefix("configuration: tls.certificate: "))
      #expect(told.exitCode == 78)
    }
  }
}
