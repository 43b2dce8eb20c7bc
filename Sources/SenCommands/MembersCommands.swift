import ArgumentParser
import Foundation
import SenClient

struct MembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members", abstract: "Members.",
    subcommands: [ImportMembersCommand.self, SearchMembersCommand.self])
}

struct ImportMembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Admits the members of a CSV file.",
    discussion: """
      Columns: branch_code, full_name, birth_day, day, and if known ethnicity, identity_number, \
      reason (new, moved_in, returned, register, other; empty = new). Days are YYYY-MM-DD or \
      dd/mm/yyyy. A row that is refused is written to FILE.errors.csv with its reason; the other \
      rows are recorded. The same file sent twice is recorded once.
      """)

  /// Largest file in bytes.
  static let fileBytesAtMost = 256 << 20

  @Argument(help: "The CSV file, UTF-8, with a header line.")
  var file: String
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(.usage, "FILE_UNREADABLE", "\(file) cannot be read")
    }
    guard data.count <= Self.fileBytesAtMost, let text = String(data: data, encoding: .utf8) else {
      throw CommandFailure(.invalid, "CSV_MALFORMED", "\(file) is too large or not UTF-8")
    }
    let members = try MembersFile(text)
    let summary = try await connection.connected { client in
      try await members.send(to: client.membership.imports, progress: progress)
    }
    try finish(summary, members)
  }

  private func progress(_ done: Int, _ all: Int) {
    guard isatty(2) == 1 else { return }
    let filled = all == 0 ? 30 : done * 30 / all
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    FileHandle.standardError.write(Data("\r\(bar) \(done)/\(all)\(done == all ? "\n" : "")".utf8))
  }

  private func finish(_ summary: API.Types.V1.ImportSummary, _ members: MembersFile) throws {
    if summary.refused > 0 {
      let path = file + ".errors.csv"
      do {
        try members.errorFile(summary.errors).write(
          toFile: path, atomically: true, encoding: .utf8)
      } catch {
        throw CommandFailure(.usage, "FILE_UNWRITABLE", "\(path) cannot be written")
      }
    }
    if connection.json {
      try connection.print(json: summary)
    } else {
      print("recorded \(summary.accepted), refused \(summary.refused)")
      if summary.refused > 0 {
        let told = summary.errors.count
        print(
          summary.refused > told
            ? "see \(file).errors.csv for the first \(told)" : "see \(file).errors.csv")
      }
    }
    if summary.refused > 0 { throw ExitCode(ExitClass.invalid.rawValue) }
  }
}

/// Comma-separated text.
enum CSVText {
  /// The rows with their fields; quoted fields may hold commas, line ends and doubled quotes.
  static func parse(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var quoted = false
    var afterQuote = false
    for character in text.drop(while: { $0 == "\u{feff}" }) {
      if quoted {
        if character == "\"" { quoted = false; afterQuote = true } else { field.append(character) }
        continue
      }
      switch character {
      case "\"":
        if afterQuote { field.append("\"") }
        quoted = true
      case ",":
        row.append(field)
        field = ""
      case "\n", "\r\n", "\r":
        if !(row.isEmpty && field.isEmpty) { rows.append(row + [field]) }
        row = []
        field = ""
      default: field.append(character)
      }
      afterQuote = false
    }
    guard !quoted else {
      throw CommandFailure(.invalid, "CSV_MALFORMED", "a quoted field is not closed")
    }
    if !(row.isEmpty && field.isEmpty) { rows.append(row + [field]) }
    return rows
  }

  /// A line; fields are quoted where they must be.
  static func line(_ fields: [String]) -> String {
    fields.map { field in
      field.contains(where: { ",\"\n\r".contains($0) })
        ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }.joined(separator: ",")
  }
}

struct SearchMembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Members by name, with or without diacritics, in a unit.")

  @Argument(help: "Words of the name.")
  var name: String
  @Option(name: .long, help: "The unit's official code; the centre if not given.")
  var unit: String?
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.connected { client in
      let unitID = try await client.unitID(unit ?? "TW")
      let page = try await client.membership.members.searchMembers(
        .with {
          $0.unitID = unitID
          $0.name = name
        }, options: connection.options)
      if connection.json { return try connection.print(json: page) }
      print(
        TextTable.render(
          ["member", "born", "status", "name"],
          page.members.map { [$0.memberNo, $0.birthDay, $0.status.name, $0.fullName] }))
    }
  }
}
