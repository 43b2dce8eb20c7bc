import Foundation
import Testing

@Suite("Published figures and targets are data")
struct PublishedFiguresTests {
  /// Numbers below this stand in any program by chance.
  static let smallestTelling = 200

  /// Every published figure and target of the catalogue that is large enough to be telling.
  static func tellingNumbers() throws -> Set<Int> {
    let url = SourceTree.top.appendingPathComponent("Sources/SynthData/Reference/catalogue.csv")
    let text = try String(contentsOf: url, encoding: .utf8)
    let rows = text.split(separator: "\n").map { splitCSV(String($0)) }
    let header = rows[0]
    let columns = ["result_2023", "target_2024"].compactMap { header.firstIndex(of: $0) }
    let numbers = rows.dropFirst().flatMap { row in columns.compactMap { Int(row[$0]) } }
    return Set(numbers.filter { $0 >= smallestTelling })
  }

  static func splitCSV(_ line: String) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  @Test("No published figure and no target stands in a service, the gateway or the command line")
  func noFigureInCode() throws {
    let telling = try Self.tellingNumbers()
    #expect(telling.count >= 20)
    for file in try SourceTree.files(under: ["Sources"])
    where !["SynthData", "sen-synth", "protoc-gen-sen"].contains(file.target) {
      let code = file.lines.filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
      let found = HouseRules.numbers(in: code.joined(separator: "\n")).intersection(telling)
      #expect(found.isEmpty, "\(file.path) holds \(found.sorted())")
    }
  }

  @Test("A figure is found however it is written")
  func spelled() {
    #expect(HouseRules.numbers(in: "let a = 19_668_108").contains(19_668_108))
    #expect(HouseRules.numbers(in: "limit(170400)").contains(170_400))
  }
}
