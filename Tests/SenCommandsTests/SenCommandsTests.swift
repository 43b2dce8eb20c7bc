import ArgumentParser
import SenAPI
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

  @Test("Times and sizes are short")
  func shortForms() {
    #expect(
      [0.25, 61, 3_600, 90_000, 400_000].map(TopScreen.age) == [
        "0.2 s", "61 s", "60 min", "25 h 0 min", "4 d",
      ])
    #expect([512, 65_536, 16_777_216].map(TopScreen.bytes) == ["512 B", "64 KiB", "16 MiB"])
  }
}
