import Foundation
import SenClient
import Synchronization

/// The five programs of the house as five processes, with their real configuration files.
final class ProcessHouse: Sendable {
  static let programs = House.services + ["gateway"]
  /// The ports that the configuration files name.
  static let configuredPorts = [
    "gateway": 7_400, "membership": 7_401, "empowerment": 7_402, "welfare": 7_403, "policy": 7_404,
  ]

  let directory: String
  let ports: [String: Int]
  let certificates: CertificateFiles
  private let running = Mutex<[String: RunningProgram]>([:])
  private let all = Mutex<[RunningProgram]>([])

  init() throws {
    directory = NSTemporaryDirectory() + "sen-house-\(UUID().uuidString)"
    certificates = try CertificateFiles(directory: directory + "/tls")
    for folder in ["config", "log", "db"] {
      try FileManager.default.createDirectory(
        atPath: "\(directory)/\(folder)", withIntermediateDirectories: true)
    }
    ports = Dictionary(
      uniqueKeysWithValues: zip(Self.programs, try Ports.free(Self.programs.count)))
    for name in Self.programs { try configure(name) }
  }

  /// Kills what still runs and removes everything.
  func close() {
    for program in all.withLock({ $0 }) where program.process.isRunning {
      program.signal(SIGKILL)
      program.process.waitUntilExit()
    }
    try? FileManager.default.removeItem(atPath: directory)
  }

  func configuration(_ name: String) -> String { "\(directory)/config/\(name).yaml" }
  func port(_ name: String) -> Int { ports[name] ?? 0 }
  var tokenFile: String { directory + "/admin.token" }

  /// Writes the configuration of a program: the delivered file with other paths and ports.
  func configure(_ name: String, _ change: (String) -> String = { $0 }) throws {
    let delivered = "\(Programs.project)/Deploy/config/\(name).yaml"
    var text = try String(contentsOfFile: delivered, encoding: .utf8)
      .replacing("/var/lib/sen/", with: directory + "/db/")
      .replacing("/etc/sen/tls/", with: directory + "/tls/")
      .replacing(/\ \ port: 94\d\d/, with: "  port: 0")
    for (other, port) in Self.configuredPorts {
      text = text.replacing("127.0.0.1:\(port)", with: "127.0.0.1:\(self.port(other))")
        .replacing("  port: \(port)", with: "  port: \(self.port(other))")
    }
    try change(text).write(toFile: configuration(name), atomically: true, encoding: .utf8)
  }

  /// Starts a program without waiting for anything.
  func launch(_ name: String) throws -> RunningProgram {
    let count = all.withLock { $0.count }
    let program = try RunningProgram(
      "sen-\(name)", ["serve", "--config", configuration(name)],
      files: "\(directory)/log/\(name)-\(count)")
    all.withLock { $0.append(program) }
    return program
  }

  /// Starts a program and waits until it says that it listens.
  @discardableResult
  func start(_ name: String) async throws -> RunningProgram {
    let program = try launch(name)
    running.withLock { $0[name] = program }
    try await within("sen-\(name) listens; it said: \(program.said)") {
      program.said.contains("listening") || !program.process.isRunning
    }
    guard program.process.isRunning else {
      throw DidNotHappen(description: "sen-\(name) ended: \(program.said)")
    }
    return program
  }

  func program(_ name: String) throws -> RunningProgram {
    guard let program = running.withLock({ $0[name] }) else {
      throw DidNotHappen(description: "sen-\(name) was not started")
    }
    return program
  }

  /// Runs a program of the build to its end.
  func run(
    _ program: String, _ arguments: [String], input: String? = nil
  ) async throws -> RunningProgram.End {
    let made = try RunningProgram(
      program, arguments, files: "\(directory)/log/\(program)-\(UUID().uuidString)",
      environment: ["SEN_CONFIG": directory + "/sen.yaml"], input: input)
    all.withLock { $0.append(made) }
    return try await made.end()
  }

  /// Makes the first administrator; membership must not run.
  func bootstrap() async throws {
    let end = try await run(
      "sen-membership",
      [
        "bootstrap", "--config", configuration("membership"), "--login", "admin", "--token-file",
        tokenFile,
      ])
    guard end.code == 0 else { throw DidNotHappen(description: "bootstrap: \(end.errors)") }
  }

  /// Starts everything and waits until everything serves.
  func startAll() async throws {
    try await bootstrap()
    for name in Self.programs { try await start(name) }
    let client = try client(nil)
    try await within("everything serves") {
      (try? await client.health.check(.init()))?.status == .serving
    }
    await client.close()
  }

  /// A client at the gateway, with a token or without.
  func client(_ token: String?) throws -> SenClient {
    try SenClient.connect(
      toAll: ["127.0.0.1:\(port("gateway"))"], authority: certificates.authority.certificate,
      serverName: "localhost", credentials: token.map { .token($0) } ?? .none)
  }

  /// The same house as the tests know it that need no processes.
  func house() throws -> House {
    let token = try String(contentsOfFile: tokenFile, encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return House(
      client: try client(token), clientWithToken: { try self.client($0) }, rooms: [:],
      token: token)
  }

  /// Waits until the three other services have the units of membership: a figure can be had.
  func unitsEverywhere(_ house: House) async throws {
    let measures = [
      "empowerment.cooperatives_founded", "welfare.charity_activities", "policy.dialogues",
    ]
    for measure in measures {
      try await within("units behind \(measure)") {
        (try? await house.value(measure, asOf: "2023-11-30", unit: SmallCountry.communes[0])) != nil
      }
    }
  }
}

/// Runs the body with a house of processes of which none is started yet.
func withProcessHouse(_ body: (ProcessHouse) async throws -> Void) async throws {
  let house = try ProcessHouse()
  defer { house.close() }
  try await body(house)
}
