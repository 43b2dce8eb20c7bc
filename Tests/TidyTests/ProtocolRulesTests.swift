import Foundation
import Testing

/// The rules of the protocol against the tests that hold them.
enum ProtocolRules {
  /// The ids that a text defines: **F-1**, **C-9** and so on.
  static func defined(in text: String) -> Set<String> {
    Set(text.matches(of: /\*\*([A-Z]-[0-9]+)\*\*/).map { String($0.1) })
  }

  /// The ids of tests that drive raw bytes through real TLS: those in the arguments of a test whose
  /// body connects with raw bytes, and the rows of tables that such a test takes.
  static func drivenRaw(in text: String) -> Set<String> {
    let ways = ["RawClient.connect(", "RawServer.with", "isAnswered("]
    var pieces = text.components(separatedBy: "@Test(")
    let tables = pieces.removeFirst()
    let raw = pieces.filter { piece in ways.contains { piece.contains($0) } }
    var found = raw.reduce(into: Set<String>()) { $0.formUnion(named(in: $1)) }
    for row in tables.components(separatedBy: "static let ").dropFirst()
      + tables.components(
        separatedBy: "struct "
      ).dropFirst()
    {
      let name = String(row.prefix { $0.isLetter })
      if raw.contains(where: { $0.contains("arguments: \(name).") }) {
        found.formUnion(named(in: row))
      }
    }
    return found
  }

  /// The ids that a test's arguments or rows name.
  static func named(in text: String) -> Set<String> {
    Set(text.matches(of: /"([A-Z]-[0-9]+)"/).map { String($0.1) })
  }
}

@Suite("The rules of the protocol")
struct ProtocolRulesTests {
  @Test("Every rule is named by a test of SenRPC, and every name is a rule")
  func everyRuleIsTested() throws {
    let page = SourceTree.top.appendingPathComponent("Sources/SenRPC/SenRPC.docc/Protocol.md")
    let rules = ProtocolRules.defined(in: try String(contentsOf: page, encoding: .utf8))
    let tests = try SourceTree.files(under: ["Tests/SenRPCTests"])
    let named = tests.reduce(into: Set<String>()) { $0.formUnion(ProtocolRules.named(in: $1.text)) }
    #expect(rules.count > 50)
    #expect(rules.subtracting(named).sorted() == [], "rules without a test")
    #expect(named.subtracting(rules).sorted() == [], "names without a rule")
  }

  @Test("Every rule is in the arguments of a test that drives raw bytes through real TLS")
  func everyRuleIsDrivenRaw() throws {
    let page = SourceTree.top.appendingPathComponent("Sources/SenRPC/SenRPC.docc/Protocol.md")
    let rules = ProtocolRules.defined(in: try String(contentsOf: page, encoding: .utf8))
    let tests = try SourceTree.files(under: ["Tests/SenRPCTests"])
    let raw = tests.reduce(into: Set<String>()) {
      $0.formUnion(ProtocolRules.drivenRaw(in: $1.text))
    }
    #expect(rules.subtracting(raw).sorted() == [], "rules without raw bytes")
  }

  @Test("A test that connects with raw bytes counts, its table too, and no other")
  func drivenRaw() {
    let text = """
      struct Bad { static let all = [.init(rule: "F-1")] }
      struct Other { static let all = [.init(rule: "F-2")] }
      @Test("a", arguments: Bad.all) func a() { RawClient.connect(live) }
      @Test("b", arguments: ["F-3"]) func b() { RawServer.with { } }
      @Test("c", arguments: ["F-4"], Other.all) func c() { state.feed() }
      """
    #expect(ProtocolRules.drivenRaw(in: text) == ["F-1", "F-3"])
  }

  @Test("Ids are found in text, and nothing else is")
  func finding() {
    #expect(ProtocolRules.defined(in: "- **F-1** a, see F-2, **bold**") == ["F-1"])
    #expect(ProtocolRules.named(in: #"arguments: ["F-1", "x"]) // F-9"#) == ["F-1"])
  }
}
