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
      throw CommandFailure(
        .usage, "FILE_UNREADABLE", "\(file) cannot be read",
        vi: "không đọc được \(file)")
    }
    guard data.count <= Self.fileBytesAtMost, let text = String(data: data, encoding: .utf8) else {
      throw CommandFailure(
        .invalid, "CSV_MALFORMED", "\(file) is too large or not UTF-8",
        vi: "\(file) quá lớn hoặc không phải UTF-8")
    }
    let members = try MembersFile(text)
    let summary = try await connection.connected { client in
      try await members.send(
        to: client.membership.imports, options: connection.options, progress: progress)
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
        throw CommandFailure(
          .usage, "FILE_UNWRITABLE", "\(path) cannot be written",
          vi: "không ghi được \(path)")
      }
    }
    if connection.json {
      try connection.print(json: summary)
    } else {
      let words = try connection.words()
      let (accepted, refused, told) = (summary.accepted, summary.refused, summary.errors.count)
      print(
        words(
          "recorded \(accepted), refused \(refused)",
          "đã ghi nhận \(accepted), từ chối \(refused)"))
      if refused > 0 {
        let first = words(" for the first \(told)", " (\(told) dòng đầu)")
        print(
          words("see \(file).errors.csv", "xem \(file).errors.csv")
            + (refused > told ? first : ""))
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
      throw CommandFailure(
        .invalid, "CSV_MALFORMED", "a quoted field is not closed",
        vi: "có ô mở ngoặc kép mà không đóng")
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
      let unitID = try await client.unitID(unit ?? "TW", options: connection.options)
      let page = try await client.membership.members.searchMembers(
        .with {
          $0.unitID = unitID
          $0.name = name
        }, options: connection.options)
      if connection.json { return try connection.print(json: page) }
      print(MemberTable.text(page.members, try connection.words()))
    }
  }
}

/// Members as a table.
enum MemberTable {
  /// Number, birth day, status and name, with the mark of simulated records where any is one.
  static func text(_ members: [API.Membership.V1.Member], _ words: Words) -> String {
    let header = [
      words("member", "hội viên"), words("born", "ngày sinh"), words("status", "tình trạng"),
      words("name", "họ tên"),
    ]
    let table = TextTable.render(
      header, members.map { [$0.memberNo, $0.birthDay, words.status($0.status), $0.fullName] })
    return SimulatedMark.above(
      table, members.contains { $0.provenance?.synthetic == true }, words)
  }
}
