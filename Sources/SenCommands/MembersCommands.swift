import ArgumentParser
import Foundation
import SenClient

struct MembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members", abstract: "Members.",
    subcommands: [ImportMembersCommand.self, SearchMembersCommand.self])
}

/// A row of a file of members, or what is wrong with it.
struct MemberRow {
  /// Columns of the file; the first four must be there.
  static let columns = [
    "branch_code", "full_name", "birth_day", "day", "ethnicity", "identity_number", "reason",
  ]
  static let required = 4

  /// Where a column stands in this file.
  static func places(_ header: [String]) throws -> [String: Int] {
    let places = Dictionary(
      header.enumerated().map { ($1.trimmingCharacters(in: .whitespaces).lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    for column in columns.prefix(required) where places[column] == nil {
      throw CommandFailure(
        .invalid, "CSV_COLUMN_MISSING",
        "the header has no column \(column); columns are \(columns.joined(separator: ", "))")
    }
    return places
  }

  /// Reasons as the file spells them.
  static let reasons: [String: API.Membership.V1.AdmissionReason] = [
    "": .new, "new": .new, "moved_in": .movedIn, "returned": .returned, "register": .register,
    "other": .other,
  ]

  /// The command of each row; a row that cannot be one ends the import before anything is sent.
  static func commands(_ rows: [[String]]) throws -> [API.Membership.V1.AdmitMemberRequest] {
    guard let header = rows.first else {
      throw CommandFailure(.invalid, "CSV_MALFORMED", "the file is empty")
    }
    let found = try places(header)
    return try rows.dropFirst().enumerated().map { index, fields in
      guard fields.count == header.count else {
        throw CommandFailure(
          .invalid, "CSV_MALFORMED",
          "row \(index + 1) has \(fields.count) fields, the header \(header.count)")
      }
      return try command(fields, found, row: index + 1)
    }
  }

  private static func command(_ fields: [String], _ places: [String: Int], row: Int) throws
    -> API.Membership.V1.AdmitMemberRequest
  {
    func field(_ name: String) -> String {
      places[name].flatMap { $0 < fields.count ? fields[$0] : nil }?
        .trimmingCharacters(in: .whitespaces) ?? ""
    }
    guard let reason = reasons[field("reason").lowercased()] else {
      throw CommandFailure(
        .invalid, "CSV_MALFORMED",
        "row \(row): reason is new, moved_in, returned, register or other")
    }
    return .with {
      $0.branchCode = field("branch_code")
      $0.fullName = field("full_name")
      $0.birthDay = iso(field("birth_day"))
      $0.day = iso(field("day"))
      $0.ethnicity = field("ethnicity")
      $0.identityNumber = field("identity_number")
      $0.reason = reason
    }
  }

  /// "30/11/2023" as "2023-11-30"; any other text stays.
  static func iso(_ text: String) -> String {
    let parts = text.split(separator: "/")
    guard parts.count == 3, parts[2].count == 4 else { return text }
    func two(_ part: Substring) -> String { part.count == 1 ? "0\(part)" : String(part) }
    return "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))"
  }
}

struct ImportMembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Admits the members of a CSV file.",
    discussion: """
      Columns: branch_code, full_name, birth_day, day, and if known ethnicity, identity_number, \
      reason (new, moved_in, returned, register, other). Days are YYYY-MM-DD or dd/mm/yyyy. A row \
      that is refused is written to FILE.errors.csv with its reason; the other rows are recorded. \
      The same file sent twice is recorded once.
      """)

  /// Rows of a batch.
  static let rowsPerBatch = 500
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
    let rows = try CSVText.parse(text)
    let commands = try MemberRow.commands(rows)
    let body = Array(rows.dropFirst())
    let seed = Array(data)
    let summary = try await connection.connected { client in
      try await client.membership.imports.importRecords { sink in
        for (number, start) in stride(from: 0, to: body.count, by: Self.rowsPerBatch).enumerated() {
          let part = commands[start..<min(start + Self.rowsPerBatch, commands.count)]
          try await sink.write(
            .with {
              $0.header = .with { $0.requestID = BatchID.make(seed, number) }
              $0.records = part.map { command in .with { $0.record = .admitMember(command) } }
            })
          progress(part.endIndex, body.count)
        }
      }
    }
    try finish(summary, header: rows[0], body: body)
  }

  private func progress(_ done: Int, _ all: Int) {
    guard isatty(2) == 1 else { return }
    let filled = all == 0 ? 30 : done * 30 / all
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    FileHandle.standardError.write(Data("\r\(bar) \(done)/\(all)\(done == all ? "\n" : "")".utf8))
  }

  private func finish(
    _ summary: API.Types.V1.ImportSummary, header: [String], body: [[String]]
  ) throws {
    if summary.refused > 0 {
      var lines = [CSVText.line(header + ["error_field", "error_reason", "error_text"])]
      for error in summary.errors where Int(error.row) < body.count {
        lines.append(CSVText.line(body[Int(error.row)] + [error.field, error.reason, error.text]))
      }
      let path = file + ".errors.csv"
      do {
        try (lines.joined(separator: "\n") + "\n").write(
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

/// Request ids of a file's batches: the same file gives the same ids.
enum BatchID {
  static func make(_ content: [UInt8], _ number: Int) -> [UInt8] {
    // FNV-1a over the content, once from each end, then the batch's number.
    func hash(_ bytes: some Sequence<UInt8>, _ start: UInt64) -> UInt64 {
      bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
    let one = hash(content, 0xcbf2_9ce4_8422_2325 &+ UInt64(number))
    let two = hash(content.reversed(), 0x8422_2325_cbf2_9ce4 &+ UInt64(number))
    return [one, two].flatMap { word in withUnsafeBytes(of: word.bigEndian) { Array($0) } }
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
