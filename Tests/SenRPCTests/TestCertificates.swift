import Foundation
import SenRPC

/// Certificates for one test: an authority, a server and a client, in a directory of their own.
final class TestCertificates: Sendable {
  static let serverURI = "sen://test/server"
  static let clientURI = "sen://test/client"

  let directory: String
  let authority: CertificateAuthority.Files

  init(authority name: String = "test authority") throws {
    directory = NSTemporaryDirectory() + "sen-rpc-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    authority = .init(certificate: directory + "/ca.pem", key: directory + "/ca.key")
    try CertificateAuthority.makeAuthority(commonName: name, files: authority)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
  }

  func issue(_ name: String, _ request: CertificateAuthority.Request) throws
    -> CertificateAuthority.Files
  {
    let files = CertificateAuthority.Files(
      certificate: directory + "/\(name).pem", key: directory + "/\(name).key")
    try CertificateAuthority.issue(request, authority: authority, files: files)
    return files
  }

  func tls(_ files: CertificateAuthority.Files?, expecting peer: ExpectedPeer = .anyone)
    -> TLSConfiguration
  {
    TLSConfiguration(
      caFile: authority.certificate, certificateFile: files?.certificate, keyFile: files?.key,
      expectedPeer: peer)
  }

  func server() throws -> TLSConfiguration {
    tls(
      try issue(
        "server-\(UInt32.random(in: 0 ... .max))",
        .init(
          commonName: "server", uris: [Self.serverURI], dns: ["localhost"], ips: ["127.0.0.1"])))
  }

  func client(expecting peer: ExpectedPeer = .service(serverURI)) throws -> TLSConfiguration {
    tls(
      try issue(
        "client-\(UInt32.random(in: 0 ... .max))",
        .init(commonName: "client", uris: [Self.clientURI])),
      expecting: peer)
  }
}
