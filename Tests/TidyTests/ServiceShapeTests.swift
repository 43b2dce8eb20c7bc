import Foundation
import Testing

@Suite("The four services have one shape")
struct ServiceShapeTests {
  static let services = ["Membership", "Empowerment", "Welfare", "Policy"]
  /// Composition roots are short: all that a process does is in its libraries.
  static let rootLinesAtMost = 40

  @Test("Every service has the files of a service", arguments: services)
  func files(service: String) throws {
    let files = try SourceTree.files(under: ["Sources/\(service)"]).map(\.name)
    for suffix in ["Service", "Permissions", "Configuration", "Measures", "Schema", "Errors"] {
      #expect(files.contains("\(service)\(suffix).swift"), "\(service)\(suffix).swift is missing")
    }
    let docc = SourceTree.top.appendingPathComponent("Sources/\(service)/\(service).docc")
    #expect(FileManager.default.fileExists(atPath: docc.path), "\(service).docc is missing")
  }

  @Test("Every store has its entity, and a store opens no transaction", arguments: services)
  func stores(service: String) throws {
    let files = try SourceTree.files(under: ["Sources/\(service)"])
    for store in files where store.name.hasSuffix("Store.swift") {
      #expect(!store.text.contains(".write("), "\(store.path) opens a transaction")
      #expect(!store.text.contains(".database"), "\(store.path) knows the database")
    }
  }

  @Test("Every executable is a composition root of at most forty lines")
  func roots() throws {
    let roots = try SourceTree.files(under: ["Sources"]).filter { $0.target.hasPrefix("sen-") }
    #expect(roots.count >= 5)
    for root in roots {
      #expect(
        root.lines.count <= Self.rootLinesAtMost, "\(root.path) has \(root.lines.count) lines")
    }
  }
}
