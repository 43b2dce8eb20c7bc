import Foundation
import SenClient
import Yams

/// One way to reach a gateway, as kubectl keeps them.
struct SenContext: Codable, Sendable {
  /// "host:port", one or more.
  var gateway: [String]
  /// PEM file of the authority.
  var authority: String
  /// Name in the gateway's certificate; nil = the host.
  var serverName: String?
  /// File with a bearer token.
  var tokenFile: String?
  /// PEM files of a client certificate and its key.
  var certificate: String?
  var key: String?
  /// "vi" or "en".
  var language: String?

  enum CodingKeys: String, CodingKey {
    case gateway, authority, certificate, key, language
    case serverName = "server-name"
    case tokenFile = "token-file"
  }

  var credentials: SenClient.Credentials {
    if let tokenFile { return .tokenFile(tokenFile) }
    if let certificate, let key { return .certificate(chain: certificate, key: key) }
    return .none
  }
}

/// The file of contexts: `$SEN_CONFIG`, or `~/.config/sen/config.yaml`.
struct SenContexts: Codable, Sendable {
  var current: String?
  var contexts: [String: SenContext] = [:]

  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["SEN_CONFIG"] { return path }
    let home = environment["XDG_CONFIG_HOME"] ?? (NSHomeDirectory() + "/.config")
    return home + "/sen/config.yaml"
  }

  static func load() throws -> SenContexts {
    guard let data = FileManager.default.contents(atPath: path) else { return SenContexts() }
    do {
      return try YAMLDecoder().decode(SenContexts.self, from: data)
    } catch {
      throw CommandFailure(
        .usage, "CONFIG_UNREADABLE", "\(path): \(error)",
        vi: "\(path): \(error)")
    }
  }

  func save() throws {
    let folder = (Self.path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try YAMLEncoder().encode(self).write(toFile: Self.path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: Self.path)
  }

  func context(_ name: String?) throws -> SenContext {
    guard let name = name ?? current else {
      throw CommandFailure(
        .usage, "NO_CONTEXT",
        "no context is set: see `sen context set --help`, or set SEN_CONFIG (now \(Self.path))",
        vi:
          "chưa có ngữ cảnh: xem `sen context set --help`, hoặc đặt SEN_CONFIG (nay là \(Self.path))"
      )
    }
    guard let context = contexts[name] else {
      throw CommandFailure(
        .usage, "UNKNOWN_CONTEXT", "\(Self.path) has no context \(name)",
        vi: "\(Self.path) không có ngữ cảnh \(name)")
    }
    return context
  }
}
