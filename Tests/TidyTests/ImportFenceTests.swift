import Testing

@Suite("The arrows between the rooms")
struct ImportFenceTests {
  @Test("Every import of every target is in the table")
  func imports() throws {
    let files = try SourceTree.files(under: ["Sources"])
    #expect(files.count > 50)
    for file in files where !file.path.contains("/protoc-gen-sen/") {
      let strangers = ImportFence.strangers(in: file.text, target: file.target)
      #expect(strangers.isEmpty, "\(file.path) imports \(strangers)")
    }
  }

  @Test("Every include of a C shim is of the library that the shim is for")
  func includes() throws {
    let files = try SourceTree.files(under: ["Sources"], endings: ["h", "c"])
    #expect(files.count >= 4)
    for file in files {
      let strange = ImportFence.strangeIncludes(in: file.text, target: file.target)
      #expect(strange.isEmpty, "\(file.path) includes \(strange)")
    }
  }

  @Test(
    "A forbidden arrow is found in every spelling",
    arguments: [
      ("Membership", "import Welfare", "Welfare"),
      ("Gateway", "@preconcurrency import Storage", "Storage"),
      ("SenRPC", "public import SenAPI", "SenAPI"),
      ("Policy", "import struct CSenAPI.Foo", "CSenAPI"),
      ("Welfare", "@_implementationOnly import Hummingbird", "Hummingbird"),
      ("Storage", "  import NIOCore", "NIOCore"),
      ("UnionModel", "import Storage", "Storage"),
      ("sen", "import SenAPI", "SenAPI"),
    ])
  func negative(target: String, text: String, module: String) {
    #expect(ImportFence.strangers(in: text, target: target) == [module])
  }

  @Test(
    "A forbidden include is found",
    arguments: [("CSQLite", "#include <openssl/ssl.h>"), ("COpenSSL", "# include \"sqlite3.h\"")])
  func negativeInclude(target: String, text: String) {
    #expect(ImportFence.strangeIncludes(in: text, target: target).count == 1)
  }

  @Test("A target that the table does not know is refused")
  func unknownTarget() {
    #expect(!ImportFence.strangers(in: "", target: "Newcomer").isEmpty)
  }

  @Test("What is allowed passes")
  func positive() {
    let text = "import Foundation\nimport Storage\nimport UnionModel\n// import Welfare\n"
    #expect(ImportFence.strangers(in: text, target: "Membership").isEmpty)
  }
}
