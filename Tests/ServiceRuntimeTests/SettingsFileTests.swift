import Foundation
import Testing

@testable import ServiceRuntime

@Suite("Settings come from a file and from the environment, and name the key that is wrong")
struct SettingsFileTests {
  func settings(_ yaml: String, environment: [String: String] = [:]) async throws -> SettingsFile {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("settings-\(UUID().uuidString).yaml")
    try yaml.write(to: url, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: url) }
    return try await SettingsFile.load(path: url.path, environment: environment)
  }

  @Test("Values are read by their dotted keys, lists as lists")
  func values() async throws {
    let file = try await settings(
      "listen:\n  port: 7401\n  address: 127.0.0.1\npeers:\n  policy: [\"a:1\", \"b:2\"]\nempty: \"\"\n"
    )
    #expect(try file.int("listen.port", in: 0...65535) == 7401)
    #expect(try file.string("listen.address") == "127.0.0.1")
    #expect(try file.strings("peers.policy") == ["a:1", "b:2"])
    #expect(file.names(under: "peers") == ["policy"])
    #expect(try file.optionalString("empty") == nil)
    #expect(try file.int("absent", default: 3, in: 0...9) == 3)
  }

  @Test("A variable overrides the file")
  func environment() async throws {
    let file = try await settings("listen:\n  port: 1\n", environment: ["SEN_LISTEN_PORT": "2"])
    #expect(try file.int("listen.port", in: 0...9) == 2)
  }

  @Test(
    "What is wrong is told with the key",
    arguments: [
      ("listen:\n  port: many\n", [:], "listen.port", "wrong type"),
      ("listen:\n  port: 70000\n", [:], "listen.port", "not between 0 and 65535"),
      ("listen:\n  address: x\n", [:], "listen.port", "is missing"),
      ("a: 1\n", ["SEN_LISTEN_PORT": "seven"], "listen.port", "wrong type"),
    ])
  func wrong(yaml: String, environment: [String: String], key: String, problem: String) async throws
  {
    let file = try await settings(yaml, environment: environment)
    let error = #expect(throws: RuntimeError.self) {
      try file.int("listen.port", in: 0...65535)
    }
    #expect(error?.description.contains(key) == true)
    #expect(error?.description.contains(problem) == true)
    #expect(error?.exitCode == 78)
  }

  @Test("A misspelled key is refused, with the one that was meant")
  func unknown() async throws {
    let file = try await settings("listen:\n  prot: 1\nmembership:\n  anything: 2\n")
    let error = #expect(throws: RuntimeError.self) {
      try file.refuseUnknownKeys(known: ["listen.port", "listen.address"], open: ["membership"])
    }
    #expect(
      error?.description == "configuration: listen.prot: is not a known key; "
        + "did you mean listen.port?")
  }

  @Test("A file that is missing or not YAML is refused with its path")
  func unreadable() async throws {
    await #expect(throws: RuntimeError.self) {
      try await SettingsFile.load(path: "/nowhere/sen.yaml", environment: [:])
    }
    await #expect(throws: RuntimeError.self) { try await settings("a: [1\nb: }") }
  }
}
