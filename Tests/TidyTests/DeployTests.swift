import Foundation
import Testing

@Suite("What Deploy installs fits together")
struct DeployTests {
  static let processes = ["membership", "empowerment", "welfare", "policy", "gateway"]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: SourceTree.top.appendingPathComponent(path), encoding: .utf8)
  }

  /// The words of each line that is not a comment.
  private static func rows(_ path: String) throws -> [[String]] {
    try text(path).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " ").map(String.init) }
  }

  /// The values of a unit's keys.
  private static func unit(_ name: String) throws -> [String: String] {
    let lines = try text("Deploy/systemd/sen-\(name).service").split(separator: "\n")
    return lines.reduce(into: [:]) { keys, line in
      guard let equals = line.firstIndex(of: "="), !line.hasPrefix("#") else { return }
      keys[String(line[..<equals])] = String(line[line.index(after: equals)...])
    }
  }

  /// The first value of a key of a configuration, by its line.
  private static func setting(_ key: String, of name: String) throws -> String? {
    try text("Deploy/config/\(name).yaml").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .first { $0.hasPrefix(key + ":") }
      .map { $0.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces) }
  }

  @Test("There is a unit and a configuration for each process, and for nothing else")
  func whole() throws {
    let top = SourceTree.top.path
    let units = try FileManager.default.contentsOfDirectory(atPath: top + "/Deploy/systemd")
    let files = try FileManager.default.contentsOfDirectory(atPath: top + "/Deploy/config")
    #expect(Set(units) == Set(Self.processes.map { "sen-\($0).service" }))
    #expect(Set(files) == Set(Self.processes.map { "\($0).yaml" }))
  }

  @Test(
    "A unit starts a program that exists, with a configuration that exists", arguments: processes)
  func start(name: String) throws {
    let unit = try Self.unit(name)
    #expect(unit["ExecStart"] == "/usr/bin/sen-\(name) serve --config /etc/sen/\(name).yaml")
    let root = SourceTree.top.appendingPathComponent("Sources/sen-\(name)/main.swift")
    #expect(FileManager.default.fileExists(atPath: root.path))
  }

  @Test("A unit's account, group and folder are made by Deploy", arguments: processes)
  func accounts(name: String) throws {
    let unit = try Self.unit(name)
    let accounts = try Self.rows("Deploy/sysusers.d/sen.conf")
    let folders = try Self.rows("Deploy/tmpfiles.d/sen.conf")
    let user = try #require(unit["User"])
    let group = try #require(unit["Group"])
    #expect(user == "sen-\(name)")
    #expect(accounts.contains { $0.starts(with: ["u", user]) })
    #expect(accounts.contains { $0.starts(with: ["g", group]) })
    #expect(accounts.contains(["m", user, group]))
    let state = "/var/lib/" + (try #require(unit["StateDirectory"]))
    #expect(folders.contains(["d", state, "0700", user, group, "-"]))
    if let directory = try Self.setting("directory", of: name) { #expect(directory == state) }
  }

  @Test("A private key is read by its own service alone", arguments: processes)
  func keys(name: String) throws {
    let folders = try Self.rows("Deploy/tmpfiles.d/sen.conf")
    let key = try #require(try Self.setting("key", of: name))
    let rows = folders.filter { $0[1] == key }
    #expect(rows == [["z", key, "0400", "sen-\(name)", "sen", "-"]])
    #expect(folders.contains(["z", "/etc/sen/tls/ca.key", "0400", "root", "root", "-"]))
  }

  /// A folder of programs that do nothing, and a root, for a run of the script.
  private func withInstallation(
    _ body: (_ root: String, _ install: () throws -> (code: Int32, output: String)) throws -> Void
  ) throws {
    let folder = NSTemporaryDirectory() + "sen-install-" + UUID().uuidString
    let programs = folder + "/programs"
    try FileManager.default.createDirectory(
      atPath: programs, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["sen"] + Self.processes.map({ "sen-\($0)" }) {
      #expect(
        FileManager.default.createFile(
          atPath: "\(programs)/\(name)", contents: Data("#!/bin/sh\n".utf8),
          attributes: [.posixPermissions: 0o755]))
    }
    try body(folder + "/root") {
      let process = Process()
      process.executableURL = SourceTree.top.appendingPathComponent("Scripts/install")
      process.arguments = ["--root", folder + "/root", "--programs", programs, "--json"]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }
  }

  @Test("Everything a unit names is installed, and a second run changes nothing")
  func installs() throws {
    try withInstallation { root, install in
      for _ in 0..<2 {
        let end = try install()
        #expect(end.code == 0 && end.output.contains("\"status\":0"), "\(end.output)")
        for name in Self.processes {
          let words = try #require(try Self.unit(name)["ExecStart"]).split(separator: " ")
          for path in [words[0], words[3]] {
            #expect(FileManager.default.fileExists(atPath: root + path), "\(path)")
          }
          #expect(
            FileManager.default.fileExists(
              atPath: "\(root)/usr/lib/systemd/system/sen-\(name).service"))
          #expect(!FileManager.default.fileExists(atPath: "\(root)/etc/sen/\(name).yaml.new"))
        }
      }
    }
  }

  @Test("A configuration that was edited stays, one that was not is brought up to date")
  func configuration() throws {
    try withInstallation { root, install in
      #expect(try install().code == 0)
      // An earlier release shipped other files; one of them was edited here.
      let old = "# an earlier release\n"
      for name in ["membership", "policy"] {
        for folder in ["/usr/share/sen/config", "/etc/sen"] {
          try old.write(
            toFile: "\(root)\(folder)/\(name).yaml", atomically: true, encoding: .utf8)
        }
      }
      let edited = root + "/etc/sen/policy.yaml"
      try (old + "# edited\n").write(toFile: edited, atomically: true, encoding: .utf8)
      for _ in 0..<2 {
        #expect(try install().code == 0)
        #expect(try String(contentsOfFile: edited, encoding: .utf8) == old + "# edited\n")
        #expect(
          try String(contentsOfFile: edited + ".new", encoding: .utf8)
            == Self.text("Deploy/config/policy.yaml"))
        #expect(
          try String(contentsOfFile: root + "/etc/sen/membership.yaml", encoding: .utf8)
            == Self.text("Deploy/config/membership.yaml"))
      }
    }
  }

  @Test("Every script has --help and knows --json")
  func scripts() throws {
    let folder = SourceTree.top.appendingPathComponent("Scripts")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { FileManager.default.isExecutableFile(atPath: folder.path + "/" + $0) }
    #expect(names.count >= 11)
    for name in names {
      let process = Process()
      process.executableURL = folder.appendingPathComponent(name)
      process.arguments = ["--help"]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(name)")
      #expect(text.contains("--json") && text.contains("--help"), "\(name): \(text)")
    }
  }

  @Test(
    "The demonstration's configuration takes any first port and any folder",
    arguments: [7_400, 7_401, 7_402, 7_403, 7_404, 17_400])
  func demonstration(port: Int) throws {
    let folder = "/tmp/số#liệu & \"more\""
    let quoted = "/tmp/số#liệu & \\\"more\\\""
    for name in Self.processes {
      let process = Process()
      process.executableURL = SourceTree.top.appendingPathComponent("Scripts/demo-config.py")
      process.arguments = [
        SourceTree.top.appendingPathComponent("Deploy/config/\(name).yaml").path, folder, "\(port)",
      ]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      // The gateway has the first port, the services the four above it, wherever they are named.
      let names = ["gateway", "membership", "empowerment", "welfare", "policy"]
      let places = Dictionary(
        uniqueKeysWithValues: names.enumerated().map { ($1, port + $0) })
      let own = try #require(places[name])
      #expect(text.contains("\n  port: \(own)\n"), "\(name) at \(port)")
      for (peer, place) in places where peer != name {
        for line in text.split(separator: "\n") where line.hasPrefix("  \(peer): [") {
          #expect(line == "  \(peer): [\"127.0.0.1:\(place)\"]", "\(name) at \(port)")
        }
      }
      #expect(text.contains("key: \"\(quoted)/tls/\(name).key\""), "\(text)")
      #expect(!text.contains("/var/lib/sen") && !text.contains("/etc/sen"))
    }
  }
}
