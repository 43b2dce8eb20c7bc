import ArgumentParser
import Foundation
import Storage
import UnionService

/// Checks the audit chain of a service's database, beside the service or while it is stopped.
struct VerifyAuditCommand<Module: UnionServiceModule>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify-audit",
      abstract:
        "Checks the audit chain, also while the service runs; run it as the service's user.",
      discussion: """
        Exit codes: 0 the chain is whole, \(AuditReport.brokenExitCode) it is broken, 75 it cannot \
        be read. Keep the end that it prints elsewhere and give it back with --kept: records cut off \
        together with their state are then missed too.
        """)
  }

  @OptionGroup var file: ConfigurationOption
  @Option(name: .long, help: "An end of the chain that was kept: its place and hash, \"17:9f…\".")
  var kept: AuditEnd?
  @Flag(name: .long, help: "Prints one JSON object.")
  var json = false

  func run() async throws {
    let settings = try ServiceProcessConfiguration(try await file.load(), module: Module.self)
    let found: AuditVerification
    do {
      found = try await Database.verifyAuditChain(
        inDirectory: settings.dataDirectory, kept: kept?.head)
    } catch let error as StorageError {
      throw RuntimeError.storage(problem: error.description)
    }
    let report = AuditReport(service: Module.name, found)
    print(json ? try report.json() : report.line)
    if !report.whole { throw ExitCode(AuditReport.brokenExitCode) }
  }
}

/// What a check of an audit chain found, for a person or a program.
struct AuditReport: Encodable, Hashable {
  /// The exit code for a broken chain, sysexits' for data that are wrong.
  static let brokenExitCode: Int32 = 65

  let service: String
  /// Records that are whole, from the first on.
  let records: Int64
  let whole: Bool
  /// The first place that is changed or missing; nil where the chain is whole.
  let brokenAt: Int64?
  /// The last whole record, to be kept elsewhere: its place and hash in hexadecimal digits.
  let end: String

  init(service: String, _ found: AuditVerification) {
    self.service = service
    records = found.records
    whole = found.brokenAt == nil
    brokenAt = found.brokenAt
    end = AuditEnd(head: found.last).text
  }

  /// One line for a person.
  var line: String {
    let state = brokenAt.map { "broken at record \($0)" } ?? "whole"
    return "\(service): \(state), \(records) records, end \(end)"
  }

  /// One JSON object.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

/// An end of an audit chain in text: its place, a colon and its hash in hexadecimal digits.
struct AuditEnd: ExpressibleByArgument, Hashable {
  let head: AuditHead

  init(head: AuditHead) { self.head = head }

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let place = Int64(parts[0]), place > 0, parts[1].count % 2 == 0 else {
      return nil
    }
    var hash: [UInt8] = []
    var rest = parts[1]
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      hash.append(byte)
      rest = rest.dropFirst(2)
    }
    head = AuditHead(seq: place, hash: hash)
  }

  /// The text.
  var text: String {
    "\(head.seq):" + head.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
