import ArgumentParser
import Foundation
import SenClient

struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Bearer tokens of accounts.",
    subcommands: [IssueTokenCommand.self, RevokeTokenCommand.self])
}

struct IssueTokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Issues a token for an account and writes it to a file.")

  /// Mode of the file.
  static let fileMode = 0o600

  @Option(name: .long, help: "The account's login.")
  var login: String
  @Option(name: .long, help: "Seconds that it holds; the service's default if not given.")
  var seconds: Int64 = 0
  @Option(name: .long, help: "The file to write, readable by its owner only.")
  var output: String
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      let account = try await client.membership.accounts.getAccount(
        .with { $0.login = login }, options: connection.options)
      let issued = try await client.membership.tokens.issueToken(
        .with {
          $0.header = .with { $0.requestID = SenClient.requestID() }
          $0.accountID = account.id
          $0.lifetimeSeconds = seconds
        }, options: connection.options)
      let made = FileManager.default.createFile(
        atPath: output, contents: Data((issued.bearer + "\n").utf8),
        attributes: [.posixPermissions: Self.fileMode])
      guard made else {
        throw CommandFailure(
          .usage, "FILE_UNWRITABLE", "\(output) cannot be written",
          vi: "không ghi được \(output)")
      }
      let id = issued.token?.tokenID ?? ""
      print(
        connection.json
          ? JSONText.object([("token_id", .text(id)), ("file", .text(output))]).rendered
          : "\(id)  \(output)")
    }
  }
}

struct RevokeTokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Revokes a token before it expires.")

  @Argument(help: "The token's id.")
  var id: String
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      let token = try await client.membership.tokens.revokeToken(
        .with {
          $0.header = .with { $0.requestID = SenClient.requestID() }
          $0.tokenID = id
        }, options: connection.options)
      if connection.json { return try connection.print(json: token) }
      let words = try connection.words()
      print("\(token.tokenID) \(words("revoked", "đã bị thu hồi"))")
    }
  }
}
