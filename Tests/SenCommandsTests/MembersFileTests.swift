import SenAPI
import SenCodec
import SenRPC
import Synchronization
import Testing

@testable import SenCommands

/// Takes imports and refuses every row, naming as many as an answer may.
final class RefusingImports: API.Membership.V1.MembershipImportsService {
  /// Row errors that one answer names.
  static let errorsPerAnswer = 1_000

  private let calls = Mutex<[[API.Membership.V1.ImportBatch]]>([])

  /// The batches of each call.
  var batches: [[API.Membership.V1.ImportBatch]] { calls.withLock { $0 } }

  func importRecords(
    _ requests: RequestStream<API.Membership.V1.ImportBatch>, context: ServerContext
  ) async throws -> API.Types.V1.ImportSummary {
    var batches: [API.Membership.V1.ImportBatch] = []
    for try await batch in requests { batches.append(batch) }
    calls.withLock { $0.append(batches) }
    let rows = batches.reduce(0) { $0 + $1.records.count }
    return .with {
      $0.refused = Int64(rows)
      $0.errors = (0..<min(rows, Self.errorsPerAnswer)).map { row in
        .with {
          $0.row = Int64(row)
          $0.field = "full_name"
          $0.reason = "REQUIRED"
        }
      }
    }
  }
}

@Suite("A file of members")
struct MembersFileTests {
  static let header = "branch_code,full_name,birth_day,day,reason"

  private func refusal(_ text: String) -> CommandFailure? {
    do {
      _ = try MembersFile(text)
      return nil
    } catch {
      return error as? CommandFailure
    }
  }

  @Test(
    "A file that is no table of members is refused before anything is sent",
    arguments: [
      ("", "CSV_MALFORMED", "empty"),
      ("branch_code,full_name,day\n", "CSV_COLUMN_MISSING", "birth_day"),
      (header + "\n1,Lan,1990-01-01,2023-11-01,new,more\n", "CSV_MALFORMED", "row 1 has 6 fields"),
      (
        header + "\n1,Lan,1990-01-01,2023-11-01,new\n2,Hoa,1990-01-01\n", "CSV_MALFORMED",
        "row 2 has 3 fields"
      ),
      (header + "\n1,\"Lan,1990-01-01,2023-11-01,new\n", "CSV_MALFORMED", "not closed"),
    ])
  func malformed(text: String, reason: String, says: String) {
    let failure = refusal(text)
    #expect(failure?.reason == reason)
    #expect(failure?.text.contains(says) == true, "\(failure?.text ?? "")")
    #expect(failure?.exit == .invalid)
  }

  @Test(
    "A reason that is none is left to the service to refuse, an empty one is a new member",
    arguments: [
      ("", API.Membership.V1.AdmissionReason.new), ("new", .new), ("Moved_In", .movedIn),
      ("returned", .returned), ("register", .register), ("other", .other),
      ("chuyển đến", .unspecified),
    ])
  func reasons(text: String, reason: API.Membership.V1.AdmissionReason) throws {
    let fields = ["00001.001", "Lê Thị Hoa", "31/1/1990", "2023-11-01", text]
    let places = try MemberRow.places(Self.header.split(separator: ",").map(String.init))
    let command = MemberRow.command(fields, places)
    #expect(command.reason == reason)
    #expect(command.birthDay == "1990-01-31")
    #expect(command.fullName == "Lê Thị Hoa")
  }

  @Test("Every refused row of a long file is in the file of errors")
  func longFile() async throws {
    let rows = (0..<2_345).map { "00001.001,,1990-01-01,2023-11-01,new \($0)" }
    let file = try MembersFile(([Self.header] + rows).joined(separator: "\n"))
    let imports = RefusingImports()
    let client = API.Membership.V1.MembershipImportsClient(
      InProcessTransport(router: RPCRouter([imports])))
    var told: [Int] = []
    let summary = try await file.send(to: client) { done, _ in told.append(done) }
    #expect(summary.refused == 2_345)
    #expect(summary.errors.map(\.row) == (0..<2_345).map(Int64.init))
    #expect(told == [1_000, 2_000, 2_345])
    let lines = file.errorFile(summary.errors).split(separator: "\n")
    #expect(lines.count == 2_346)
    #expect(lines.last?.hasPrefix("00001.001,,1990-01-01,2023-11-01,new 2344,full_name") == true)
    let ids = imports.batches.flatMap { $0 }.map { $0.header?.requestID ?? [] }
    #expect(ids.count == 5)
    #expect(Set(ids).count == 5)
    // The same file has the same request ids, so that it is recorded once.
    _ = try await file.send(to: client) { _, _ in }
    #expect(imports.batches.flatMap { $0 }.map { $0.header?.requestID ?? [] } == ids + ids)
  }
}
