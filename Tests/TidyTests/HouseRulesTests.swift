import Testing

@Suite("The rules of the house")
struct HouseRulesTests {
  @Test("No file is longer than the hard limit")
  func fileSizes() throws {
    for file in try SourceTree.files(under: ["Sources", "Tests"]) {
      let count = file.lines.count
      #expect(count <= HouseRules.fileLinesHard, "\(file.path) has \(count) lines")
    }
  }

  @Test("No function is longer than the hard limit")
  func functionSizes() throws {
    for file in try SourceTree.files(under: ["Sources"]) {
      let long = HouseRules.longFunctions(in: file.text)
      #expect(long.isEmpty, "\(file.path): functions at lines \(long)")
    }
  }

  @Test("A function over the limit is found, one at the limit is not")
  func functionLimit() {
    let body = String(repeating: "    work()\n", count: 5)
    let text = "struct A {\n  func run() {\n\(body)  }\n}\n"
    #expect(HouseRules.longFunctions(in: text, limit: 4) == [2])
    #expect(HouseRules.longFunctions(in: text, limit: 5).isEmpty)
  }

  @Test("No name is made of a word that says nothing")
  func names() throws {
    for file in try SourceTree.files(under: ["Sources"]) {
      #expect(HouseRules.emptyNames(in: file.text).isEmpty, "\(file.path)")
      let stem = String(file.name.prefix { $0 != "." && $0 != "+" })
      let empty = HouseRules.pieces(of: stem).filter { HouseRules.emptyWords.contains($0) }
      #expect(empty.isEmpty, "\(file.path)")
    }
    #expect(HouseRules.emptyNames(in: "struct TreeManager {}") == ["TreeManager"])
    #expect(HouseRules.emptyNames(in: "struct Database {}").isEmpty)
  }

  @Test("SQL stands only in Storage and in files named Store, Schema or Measures")
  func sql() throws {
    let homes = ["Store.swift", "Schema.swift", "Measures.swift"]
    for file in try SourceTree.files(under: ["Sources"]) {
      guard file.target != "Storage", !homes.contains(where: { file.name.hasSuffix($0) }),
        !file.path.contains("Measures/")
      else { continue }
      let lines = HouseRules.sqlLines(in: file.text)
      #expect(lines.isEmpty, "\(file.path): SQL at lines \(lines)")
    }
    #expect(HouseRules.sqlLines(in: "let a = \"SELECT id FROM t\"") == [1])
  }

  @Test("No unfinished work, no forced try, no sleep")
  func marks() throws {
    for file in try SourceTree.files(under: ["Sources", "Tests"]) where file.target != "TidyTests" {
      let marks = HouseRules.marks(in: file.text)
      #expect(marks.isEmpty, "\(file.path) has \(marks)")
    }
  }

  @Test("An unstructured task has its reason beside it")
  func tasks() throws {
    for file in try SourceTree.files(under: ["Sources"]) {
      let lines = HouseRules.unstructuredTasks(in: file.text)
      #expect(lines.isEmpty, "\(file.path): lines \(lines)")
    }
    #expect(HouseRules.unstructuredTasks(in: "  Task {\n") == [1])
    #expect(HouseRules.unstructuredTasks(in: "  // The loop owns it.\n  Task {\n").isEmpty)
  }

  @Test("Hummingbird stays in the gateway")
  func hummingbird() throws {
    for file in try SourceTree.files(under: ["Sources"]) where file.target != "Gateway" {
      #expect(!ImportFence.imports(of: file.text).contains("Hummingbird"), "\(file.path)")
    }
  }
}
