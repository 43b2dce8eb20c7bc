import Foundation
import SenClient

/// A CSV file of members: a header line, then a row for each member.
struct MembersFile {
  /// Rows of a batch.
  static let rowsPerBatch = 500
  /// Rows of a call: as many as the errors that the answer of one call names at most, so that every
  /// refused row gets into the file of errors.
  static let rowsPerCall = 1_000

  let header: [String]
  let body: [[String]]
  private let places: [String: Int]
  private let seed: [UInt8]

  /// Reads a file; one that is no table of members is refused before anything is sent.
  init(_ text: String) throws {
    let rows = try CSVText.parse(text)
    guard let header = rows.first else {
      throw CommandFailure(
        .invalid, "CSV_MALFORMED", "the file is empty",
        vi: "tệp rỗng")
    }
    places = try MemberRow.places(header)
    body = Array(rows.dropFirst())
    for (index, row) in body.enumerated() where row.count != header.count {
      throw CommandFailure(
        .invalid, "CSV_MALFORMED",
        "row \(index + 1) has \(row.count) fields, the header has \(header.count)",
        vi: "dòng \(index + 1) có \(row.count) ô, dòng tiêu đề có \(header.count)")
    }
    self.header = header
    seed = Array(text.utf8)
  }

  /// Sends all rows; errors are numbered over the whole file. The options are those of each call.
  func send(
    to imports: API.Membership.V1.MembershipImportsClient, options: CallOptions = CallOptions(),
    progress: (_ done: Int, _ all: Int) -> Void
  ) async throws -> API.Types.V1.ImportSummary {
    var whole = API.Types.V1.ImportSummary()
    for start in stride(from: 0, to: body.count, by: Self.rowsPerCall) {
      let batches = batches(from: start)
      let summary = try await imports.importRecords(options: options) { sink in
        for batch in batches { try await sink.write(batch) }
      }
      whole.accepted += summary.accepted
      whole.refused += summary.refused
      whole.replayedBatches += summary.replayedBatches
      whole.errors += summary.errors.map { error in
        var error = error
        error.row += Int64(start)
        return error
      }
      progress(min(start + Self.rowsPerCall, body.count), body.count)
    }
    return whole
  }

  /// The batches of one call.
  private func batches(from start: Int) -> [API.Membership.V1.ImportBatch] {
    let end = min(start + Self.rowsPerCall, body.count)
    return stride(from: start, to: end, by: Self.rowsPerBatch).map { first in
      .with {
        $0.header = .with {
          $0.requestID = BatchID.make(seed, first / Self.rowsPerBatch)
        }
        $0.records = body[first..<min(first + Self.rowsPerBatch, end)].map { row in
          .with { $0.record = .admitMember(MemberRow.command(row, places)) }
        }
      }
    }
  }

  /// The refused rows as a file of the same columns, with what is wrong behind.
  func errorFile(_ errors: [API.Types.V1.RowError]) -> String {
    let head = CSVText.line(
      header + ["error_field", "error_reason", "error_text", "error_text_vi"])
    let lines = errors.filter { $0.row >= 0 && Int($0.row) < body.count }.map { error in
      CSVText.line(body[Int(error.row)] + [error.field, error.reason, error.text, error.textVi])
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }
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
        "the header has no column \(column); columns are \(columns.joined(separator: ", "))",
        vi: "dòng tiêu đề thiếu cột \(column); các cột là \(columns.joined(separator: ", "))")
    }
    return places
  }

  static func command(_ fields: [String], _ places: [String: Int])
    -> API.Membership.V1.AdmitMemberRequest
  {
    func field(_ name: String) -> String {
      places[name].flatMap { $0 < fields.count ? fields[$0] : nil }?
        .trimmingCharacters(in: .whitespaces) ?? ""
    }
    return .with {
      $0.branchCode = field("branch_code")
      $0.fullName = field("full_name")
      $0.birthDay = iso(field("birth_day"))
      $0.day = iso(field("day"))
      $0.ethnicity = field("ethnicity")
      $0.identityNumber = field("identity_number")
      $0.reason =
        switch field("reason").lowercased() {
        case "", "new": .new
        case "moved_in": .movedIn
        case "returned": .returned
        case "register": .register
        case "other": .other
        // The service refuses the row: no reason is made up.
        default: .unspecified
        }
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
