import Foundation
import SenClient
import Testing

/// A configuration that must be refused, and what the refusal names.
struct BadSetting: Sendable {
  let what: String
  let key: String
  var code: Int32 = 78
  let change: @Sendable (String) -> String

  init(
    _ what: String, _ key: String, code: Int32 = 78,
    _ change: @escaping @Sendable (String) -> String
  ) {
    self.what = what
    self.key = key
    self.code = code
    self.change = change
  }

  /// What is wrong in the file of any process that listens on a port.
  static func ofAll(_ port: Int, keyFile: String) -> [BadSetting] {
    [
      BadSetting("an unknown key", "bogus") { $0 + "\nbogus: 1\n" },
      BadSetting("an unknown key of a section", "limits.streems") {
        $0.replacing("  streams: 256", with: "  streems: 256")
      },
      BadSetting("a missing port", "listen.port") { $0.replacing("  port: \(port)\n", with: "") },
      BadSetting("a missing certificate", "tls.certificate") {
        $0.replacing(/\ \ certificate: .*\n/, with: "")
      },
      BadSetting("too few streams", "limits.streams") {
        $0.replacing("streams: 256", with: "streams: 1")
      },
      BadSetting("a port above all ports", "listen.port") {
        $0.replacing("port: \(port)", with: "port: 70000")
      },
      BadSetting("a word for a number", "limits.drain-seconds") {
        $0.replacing("drain-seconds: 30", with: "drain-seconds: soon")
      },
      BadSetting("a list for a text", "log.level") {
        $0.replacing("level: info", with: "level: [info]")
      },
      BadSetting("more than all traces", "tracing.sample-ratio") {
        $0.replacing("sample-ratio: 1", with: "sample-ratio: 1.5")
      },
      BadSetting("a word for a part", "tracing.sample-ratio") {
        $0.replacing("sample-ratio: 1", with: "sample-ratio: half")
      },
      BadSetting("a level that is none", "log.level") {
        $0.replacing("level: info", with: "level: loud")
      },
      BadSetting("a key file that is not there", "tls.key") {
        $0.replacing(keyFile, with: keyFile + ".not-there")
      },
      BadSetting("a key file that is no key", "tls.key") {
        $0.replacing(keyFile, with: keyFile.replacing(".key", with: ".crt.copy"))
      },
      BadSetting("an authority that is none", "tls.authority") {
        $0.replacing("/ca.crt", with: "/ca.key")
      },
    ]
  }

  /// What is wrong in the file's own section of one process.
  static let own: [String: [BadSetting]] = [
    "membership": [
      BadSetting("an unknown key of its own", "membership.token-lifetime") {
        $0.replacing("token-lifetime-seconds", with: "token-lifetime")
      },
      BadSetting("too short a lifetime", "membership.token-lifetime-seconds") {
        $0.replacing("token-lifetime-seconds: 43200", with: "token-lifetime-seconds: 1")
      },
      BadSetting("a key file of identity numbers", "membership.identity-key-file") {
        $0.replacing("identity-key-file: \"\"", with: "identity-key-file: /not/there")
      },
      BadSetting("an unknown peer", "peers.polcy") {
        $0.replacing("  policy: [", with: "  polcy: [")
      },
      BadSetting("a node above all nodes", "node") { $0.replacing("node: 1", with: "node: 1024") },
    ],
    "empowerment": [
      BadSetting("an unknown key of its own", "empowerment.project9-since") {
        $0.replacing("project8-since", with: "project9-since")
      },
      BadSetting("no day", "empowerment.project8-since") {
        $0.replacing("2021-10-14", with: "2021-13-14")
      },
    ],
    "welfare": [
      BadSetting("an unknown key of its own", "welfare.godmother-since") {
        $0.replacing("godmothers-since", with: "godmother-since")
      },
      BadSetting("no day", "welfare.godmothers-since") {
        $0.replacing("2021-01-01", with: "yesterday")
      },
    ],
    "policy": [
      BadSetting("an unknown key of its own", "policy.reports-day") {
        $0.replacing("report-day", with: "reports-day")
      },
      BadSetting("no day", "policy.report-day") { $0.replacing("\"12-14\"", with: "\"14-12\"") },
    ],
    "gateway": [
      BadSetting("an unknown key of its own", "tokens.refresh-second") {
        $0.replacing("refresh-seconds", with: "refresh-second")
      },
      BadSetting("too long a pause", "tokens.refresh-seconds") {
        $0.replacing("refresh-seconds: 10", with: "refresh-seconds: 7200")
      },
      BadSetting("no upstreams", "upstreams") { $0.replacing(/\ \ [a-z]+: \["127.*\n/, with: "") },
      BadSetting("an upstream without a port", "upstreams.policy") {
        $0.replacing(/policy: \["127.0.0.1:[0-9]+"\]/, with: "policy: [\"127.0.0.1\"]")
      },
    ],
  ]
}

@Suite("Each process by itself")
struct AloneTests {
  @Test(
    "It starts alone, says what it listens on, and ends with 0 at SIGTERM",
    arguments: ProcessHouse.programs)
  func starts(name: String) async throws {
    try await withProcessHouse { processes in
      let program = try await processes.start(name)
      let port = processes.port(name)
      #expect(program.said.contains("127.0.0.1:\(port)"))
      #expect(Ports.isListening(port))
      // From the line on that says it listens, a signal drains and does not kill.
      program.signal(SIGTERM)
      let end = try await program.end()
      #expect(end.code == 0, "\(end.errors)")
      #expect(end.errors.contains("stopped"))
      #expect(!Ports.isListening(port))
    }
  }

  @Test(
    "It refuses a bad configuration with a message that names the key",
    arguments: ProcessHouse.programs)
  func refuses(name: String) async throws {
    try await withProcessHouse { processes in
      let keyFile = "\(processes.directory)/tls/\(name).key"
      try FileManager.default.copyItem(
        atPath: "\(processes.directory)/tls/\(name).crt",
        toPath: keyFile.replacing(".key", with: ".crt.copy"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: keyFile.replacing(".key", with: ".crt.copy"))
      let all =
        BadSetting.ofAll(processes.port(name), keyFile: keyFile) + (BadSetting.own[name] ?? [])
      for bad in all {
        try processes.configure(name, bad.change)
        let end = try await processes.run(
          "sen-\(name)", ["serve", "--config", processes.configuration(name)])
        #expect(end.code == bad.code, "\(bad.what): \(end.errors)")
        #expect(end.errors.contains("\(bad.key):"), "\(bad.what): \(end.errors)")
      }
    }
  }

  @Test("A key file that others may read is refused", arguments: ["gateway", "welfare"])
  func openKey(name: String) async throws {
    try await withProcessHouse { processes in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: "\(processes.directory)/tls/\(name).key")
      let end = try await processes.run(
        "sen-\(name)", ["serve", "--config", processes.configuration(name)])
      #expect(end.code == 78)
      #expect(end.errors.contains("tls.key:"))
    }
  }

  @Test("A port that is in use is named with its key", arguments: ["gateway", "policy"])
  func portInUse(name: String) async throws {
    try await withProcessHouse { processes in
      let blocker = name == "gateway" ? "membership" : "gateway"
      try await processes.start(blocker)
      let taken = processes.port(blocker)
      try processes.configure(name) {
        $0.replacing("  port: \(processes.port(name))", with: "  port: \(taken)")
      }
      let end = try await processes.run(
        "sen-\(name)", ["serve", "--config", processes.configuration(name)])
      #expect(end.code == 71, "\(end.errors)")
      #expect(end.errors.contains("listen.port"))
      #expect(end.errors.contains("127.0.0.1:\(taken)"))
      // The page of metrics has keys of its own.
      try processes.configure(name) {
        $0.replacing(/port: 0\n/, with: "port: \(taken)\n")
      }
      let page = try await processes.run(
        "sen-\(name)", ["serve", "--config", processes.configuration(name)])
      #expect(page.code == 71, "\(page.errors)")
      #expect(page.errors.contains("metrics.port"))
    }
  }

  @Test("A database that another process has is refused with its key")
  func databaseInUse() async throws {
    try await withProcessHouse { processes in
      try await processes.start("welfare")
      let end = try await processes.run(
        "sen-welfare", ["serve", "--config", processes.configuration("welfare")])
      #expect(end.code == 75)
      #expect(end.errors.contains("data.directory:"))
    }
  }

  @Test("At SIGHUP a process takes up changed certificates, for its own calls too")
  func certificates() async throws {
    try await withProcessHouse { processes in
      try await processes.bootstrap()
      for name in ["membership", "gateway"] { try await processes.start(name) }
      let before = try processes.house()
      try await within("membership answers") {
        (try? await before.client.membership.units.getEpoch(.init())) != nil
      }
      // Everything anew, the authority too: what still has the old files is refused.
      let files = "\(processes.directory)/tls"
      let oldAuthority = processes.directory + "/old-ca.crt"
      try FileManager.default.moveItem(atPath: files + "/ca.crt", toPath: oldAuthority)
      try FileManager.default.removeItem(atPath: files)
      _ = try CertificateFiles(directory: files)
      for name in ["membership", "gateway"] { try processes.program(name).signal(SIGHUP) }
      let after = try processes.house()
      try await within("the new authority is known everywhere") {
        (try? await after.client.membership.units.getEpoch(.init())) != nil
      }
      let old = try SenClient.connect(
        toAll: ["127.0.0.1:\(processes.port("gateway"))"], authority: oldAuthority,
        serverName: "localhost")
      let error = await #expect(throws: RPCError.self) {
        try await old.health.check(.init(), options: CallOptions(attempts: 1))
      }
      #expect(error?.code == .unauthenticated && error?.reason == "CERTIFICATE_REFUSED")
      // Certificates that are no good change nothing.
      try "nonsense".write(toFile: files + "/gateway.crt", atomically: true, encoding: .utf8)
      let gateway = try processes.program("gateway")
      gateway.signal(SIGHUP)
      try await within("the refusal is said") { gateway.said.contains("certificates refused") }
      let again = try processes.house()
      _ = try await again.client.membership.units.getEpoch(.init())
      for client in [before.client, after.client, again.client, old] { await client.close() }
    }
  }
}
