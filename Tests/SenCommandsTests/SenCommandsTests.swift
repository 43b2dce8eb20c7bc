import ArgumentParser
import SenAPI
import SenCodec
import Testing

@testable import SenCommands

@Suite("The command line")
struct SenCommandsTests {
  /// Every command that does something, with its words.
  static func leaves(
    _ command: any ParsableCommand.Type = SenCommand.self, _ words: [String] = []
  ) -> [(words: [String], command: any ParsableCommand.Type)] {
    let inner = command.configuration.subcommands
    guard !inner.isEmpty else { return [(words, command)] }
    return inner.flatMap { leaves($0, words + [$0.configuration.commandName ?? ""]) }
  }

  @Test("Every command takes --json and says what it is for")
  func json() {
    let leaves = Self.leaves()
    #expect(leaves.count > 20)
    for leaf in leaves {
      let name = leaf.words.joined(separator: " ")
      #expect(SenCommand.helpMessage(for: leaf.command).contains("--json"), "sen \(name)")
      #expect(!leaf.command.configuration.abstract.isEmpty, "sen \(name)")
    }
  }

  @Test("A day that is none is refused, and a day ends at midnight in Việt Nam")
  func days() throws {
    for day in ["2023-02-31", "2023-13-01", "2023-1", "yesterday", ""] {
      #expect(throws: CommandFailure.self, "\(day)") { try OptionDays.end(of: day) }
    }
    #expect(try OptionDays.end(of: "2023-12-14").seconds == 1_702_573_199)
  }

  @Test("Quoted fields hold commas, quotes and line ends; an open quote is refused")
  func csv() throws {
    let rows = try CSVText.parse("\u{feff}a,b\r\n\"x, y\",\"say \"\"no\"\"\nmore\"\n\n")
    #expect(rows == [["a", "b"], ["x, y", "say \"no\"\nmore"]])
    #expect(throws: CommandFailure.self) { try CSVText.parse("a,\"b\n") }
    #expect(CSVText.line(["a", "b,c", "\"d\""]) == "a,\"b,c\",\"\"\"d\"\"\"")
  }

  @Test("What a replica says of itself stands beside its connections", arguments: [false, true])
  func replicas(isVietnamese: Bool) {
    func target(
      _ address: String, _ health: API.Admin.V1.ReplicaHealth, leftOut: Bool = false
    ) -> API.Admin.V1.TargetStatus {
      .with {
        $0.address = address
        $0.health = health
        $0.leftOut = leftOut
      }
    }
    let pool = API.Admin.V1.PoolStatus.with {
      $0.name = "welfare"
      $0.targets = [
        target("a:1", .serving), target("a:2", .notServing, leftOut: true), target("a:3", .silent),
        target("a:4", .unspecified), target("a:5", .serving, leftOut: true),
      ]
    }
    let now = API.Admin.V1.GetStatusResponse.with {
      $0.components = [
        .with {
          $0.name = "gateway"
          $0.pools = [pool]
        }
      ]
    }
    let screen = TopScreen(now: now, last: nil, words: Words(isVietnamese: isVietnamese))
    let rows = screen.lines.filter { $0.contains("a:") }
    let words =
      isVietnamese
      ? [
        "phục vụ", "không phục vụ, tạm bỏ qua", "không trả lời", "-", "phục vụ, tạm bỏ qua",
      ]
      : ["serves", "does not serve, left out", "no answer", "-", "serves, left out"]
    #expect(rows.count == words.count)
    for (row, word) in zip(rows, words) {
      // The last error, which there is not, stands behind it.
      #expect(String(row.reversed().drop { $0 == " " }.reversed()).hasSuffix("  " + word), "\(row)")
    }
    #expect(screen.lines.contains { $0.contains(isVietnamese ? "tình trạng" : "health") })
  }

  @Test("Times and sizes are short")
  func shortForms() {
    #expect(
      [0.25, 61, 3_600, 90_000, 400_000].map(TopScreen.age) == [
        "0.2 s", "61 s", "60 min", "25 h 0 min", "4 d",
      ])
    #expect([512, 65_536, 16_777_216].map(TopScreen.bytes) == ["512 B", "64 KiB", "16 MiB"])
  }
}
