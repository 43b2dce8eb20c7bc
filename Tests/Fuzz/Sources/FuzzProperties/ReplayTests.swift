import Foundation
import Testing

/// One kept input of a fuzz target.
struct KeptInput: CustomTestStringConvertible, Sendable {
  let target: String
  let file: URL

  var testDescription: String { "\(target)/\(file.lastPathComponent)" }

  /// The inputs under `Tests/Fuzz/<folder>/<target>`.
  static func all(_ folder: String) -> [KeptInput] {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(folder)
    return FuzzTarget.all.keys.sorted().flatMap { target -> [KeptInput] in
      let place = top.appendingPathComponent(target)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return names.filter { !$0.hasPrefix(".") }.sorted()
        .map { KeptInput(target: target, file: place.appendingPathComponent($0)) }
    }
  }
}

/// The properties by the names of their targets.
enum FuzzTarget {
  static let all: [String: @Sendable ([UInt8]) throws -> Void] = [
    "frames": FrameProperty.check, "connection": ConnectionProperty.check,
    "codec": CodecProperty.check, "json": JSONProperty.check,
  ]
}

@Suite("What the fuzzers have found")
struct ReplayTests {
  @Test("Every input that once broke a property holds now", arguments: KeptInput.all("Crashes"))
  func crash(_ input: KeptInput) throws {
    let property = try #require(FuzzTarget.all[input.target])
    try property(Array(try Data(contentsOf: input.file)))
  }

  @Test("Every input of the corpora holds", arguments: FuzzTarget.all.keys.sorted())
  func corpus(_ target: String) throws {
    let property = try #require(FuzzTarget.all[target])
    let inputs = KeptInput.all("Corpus").filter { $0.target == target }
    #expect(inputs.count >= 10)
    for input in inputs {
      #expect(throws: Never.self, "\(input.testDescription)") {
        try property(Array(try Data(contentsOf: input.file)))
      }
    }
  }

  @Test("A broken invariant is an error with its reason")
  func broken() {
    #expect(throws: Broken.self) { try Broken.unless(1 > 2, "one is not above two") }
    #expect(Broken("why").description == "why")
  }
}
