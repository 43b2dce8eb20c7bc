import Foundation
import Testing

/// The rules of the protocol against the tests that hold them.
enum ProtocolRules {
  /// The ids that a text defines: **F-1**, **C-9** and so on.
  static func defined(in text: String) -> Set<String> {
    Set(text.matches(of: /\*\*([A-Z]-[0-9]+)\*\*/).map { String($0.1) })
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

  @Test("Ids are found in text, and nothing else is")
  func finding() {
    #expect(ProtocolRules.defined(in: "- **F-1** a, see F-2, **bold**") == ["F-1"])
    #expect(ProtocolRules.named(in: #"arguments: ["F-1", "x"]) // F-9"#) == ["F-1"])
  }
}
