import ArgumentParser
import Foundation
import SenClient

struct CertsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certs", abstract: "Makes certificates for development and small installations.",
    subcommands: [CertsInitCommand.self, CertsIssueCommand.self, CertsRevokeCommand.self])
}

/// Where the authority's files are.
struct AuthorityOptions: ParsableArguments {
  /// Mode of the folder of keys.
  static let folderMode = 0o700

  @Option(name: .long, help: "The folder of the authority and the certificates.")
  var directory: String

  var authority: CertificateAuthority.Files {
    .init(certificate: directory + "/ca.crt", key: directory + "/ca.key")
  }

  func files(_ name: String) -> CertificateAuthority.Files {
    .init(certificate: "\(directory)/\(name).crt", key: "\(directory)/\(name).key")
  }

  /// Turns a failure of TLS into one of the command.
  static func making(_ body: () throws -> Void) throws {
    do { try body() } catch let error as TLSError {
      throw CommandFailure(
        .failed, "CERTIFICATE_FAILED", error.description,
        vi: error.description)
    }
  }
}

struct CertsInitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes an authority and a certificate for the gateway and each service.",
    discussion: "What is there already stays as it is, so that the command can be run again.")

  /// The processes of the house.
  static let processes = ["membership", "empowerment", "welfare", "policy", "gateway"]

  @OptionGroup var place: AuthorityOptions
  @Option(name: .long, help: "Host names of the gateway; may be given several times.")
  var host: [String] = ["localhost"]
  @Option(name: .long, help: "Addresses of the gateway; may be given several times.")
  var ip: [String] = ["127.0.0.1"]
  @Flag(name: .long, help: "Answer with JSON.")
  var json = false

  func run() async throws {
    try FileManager.default.createDirectory(
      atPath: place.directory, withIntermediateDirectories: true,
      attributes: [.posixPermissions: AuthorityOptions.folderMode])
    var made: [String] = []
    try AuthorityOptions.making {
      if !FileManager.default.fileExists(atPath: place.authority.key) {
        try CertificateAuthority.makeAuthority(
          commonName: "Sen development authority", files: place.authority)
        made.append("ca")
      }
      for name in Self.processes
      where !FileManager.default.fileExists(atPath: place.files(name).key) {
        try CertificateAuthority.issue(
          .init(
            commonName: "sen-\(name)", uris: ["sen://vwu/\(name)"],
            dns: name == "gateway" ? host : [], ips: name == "gateway" ? ip : []),
          authority: place.authority, files: place.files(name))
        made.append(name)
      }
    }
    let list = JSONText.object([("made", .list(made.map { .text($0) }))]).rendered
    print(
      json
        ? list
        : "\(place.directory): "
          + (made.isEmpty
            ? Words.spoken()("all there", "đã có đủ") : made.joined(separator: " ")))
  }
}

struct CertsIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Makes a certificate for a service, a replica or a client.")

  @Argument(help: "Name of the files: NAME.crt and NAME.key.")
  var name: String
  @Option(name: .long, help: "The URI name, sen://vwu/NAME if not given.")
  var uri: String?
  @Option(name: .long, help: "Days that it holds.")
  var days: Int = CertificateAuthority.leafDays
  @Flag(name: .long, help: "For a client only.")
  var client = false
  @OptionGroup var place: AuthorityOptions
  @Flag(name: .long, help: "Answer with JSON.")
  var json = false

  func run() async throws {
    try AuthorityOptions.making {
      try CertificateAuthority.issue(
        .init(
          commonName: "sen-\(name)", uris: [uri ?? "sen://vwu/\(name)"], days: days,
          isServer: !client, isClient: true),
        authority: place.authority, files: place.files(name))
    }
    let files = place.files(name)
    let object = JSONText.object([
      ("certificate", .text(files.certificate)), ("key", .text(files.key)),
    ])
    print(json ? object.rendered : files.certificate)
  }
}

struct CertsRevokeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Writes the list of revoked certificates, crl.pem.")

  @Argument(help: "Names of all certificates that are revoked.")
  var names: [String]
  @OptionGroup var place: AuthorityOptions
  @Flag(name: .long, help: "Answer with JSON.")
  var json = false

  func run() async throws {
    let list = place.directory + "/crl.pem"
    try AuthorityOptions.making {
      try CertificateAuthority.revoke(
        names.map { place.files($0).certificate }, authority: place.authority, crlFile: list)
    }
    print(json ? JSONText.object([("list", .text(list))]).rendered : list)
  }
}
