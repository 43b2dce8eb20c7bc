import Foundation
import NIOCore
import NIOPosix
import Testing

@testable import SenRPC

/// What a program under attack did not do.
struct ProgramFault: Error, CustomStringConvertible {
  let description: String
}

/// A program of the house in a process of its own, so that what an attack costs can be measured from
/// outside: its memory and its processor time, as the system counts them.
final class AttackedProgram: Sendable {
  /// The programs that answer alone: the door, and a room behind it.
  enum Name: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case gateway, welfare

    var testDescription: String { rawValue }
  }

  static let check = RPCMethod(
    path: "sen.health.v1.Health/Check", shape: .unary, options: .idempotent)
  static let watch = RPCMethod(
    path: "sen.health.v1.Health/Watch", shape: .serverStreaming, options: [.noDeadline, .mayIdle])
  /// A command of welfare; its first field is a message.
  static let command = RPCMethod(path: "sen.welfare.v1.Families/RegisterFamily", shape: .unary)
  static let descriptors = RPCMethod(
    path: "sen.reflection.v1.Reflection/GetDescriptors", shape: .unary, options: .idempotent)

  /// Certificates of clients beside the first.
  private static let peerCount = 6
  /// How long a program may take until it listens or has given its memory back.
  static let patience = Duration.seconds(60)

  let certificates: TestCertificates
  let port: Int
  private let process: Process
  private let directory: String
  /// The file of its settings, a copy of the delivered one.
  let configuration: String
  private let tls: TLSConfiguration
  /// Clients of their own, each with a certificate of its own.
  let peers: [TLSConfiguration]
  /// A certificate that the program's list of revoked ones names.
  let revoked: TLSConfiguration

  /// Starts a program with its delivered configuration, on a port that the system chooses.
  static func with(_ name: Name, _ body: (AttackedProgram) async throws -> Void) async throws {
    let program = try await AttackedProgram(name)
    defer { program.close() }
    try await body(program)
  }

  private init(_ name: Name) async throws {
    certificates = try TestCertificates()
    tls = certificates.tls(
      try certificates.issue(
        "peer", .init(commonName: "peer", uris: ["sen://vwu/gateway"])),
      expecting: .service("sen://vwu/\(name.rawValue)"))
    let own = try certificates.issue(
      name.rawValue,
      .init(commonName: name.rawValue, uris: ["sen://vwu/\(name.rawValue)"], ips: ["127.0.0.1"]))
    directory = certificates.directory
    let (issuer, expected) = (certificates, tls.expectedPeer)
    peers = try (0..<Self.peerCount).map { number in
      let name = "peer-\(number)"
      return issuer.tls(
        try issuer.issue(name, .init(commonName: name, uris: ["sen://vwu/\(name)"])),
        expecting: expected)
    }
    let gone = try certificates.issue(
      "revoked", .init(commonName: "revoked", uris: ["sen://vwu/gateway"]))
    revoked = certificates.tls(gone)
    let list = directory + "/ca.crl"
    try CertificateAuthority.revoke(
      [gone.certificate], authority: certificates.authority, crlFile: list)
    configuration = directory + "/program.yaml"
    try FileManager.default.copyItem(
      atPath: Self.project.path + "/Deploy/config/\(name.rawValue).yaml", toPath: configuration)
    process = Process()
    process.executableURL = Self.folder.appendingPathComponent("sen-\(name.rawValue)")
    process.arguments = [
      "serve", "--config", configuration,
    ]
    let settings = [
      "SEN_LISTEN_PORT": "0", "SEN_METRICS_PORT": "0", "SEN_TLS_CERTIFICATE": own.certificate,
      "SEN_TLS_KEY": own.key, "SEN_TLS_REVOCATION_LIST": list,
      "SEN_TLS_AUTHORITY": certificates.authority.certificate,
      "SEN_DATA_DIRECTORY": directory + "/db", "SEN_LOG_LEVEL": "notice",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(settings) { $1 }
    let log = directory + "/log"
    guard FileManager.default.createFile(atPath: log, contents: nil),
      let output = FileHandle(forWritingAtPath: log)
    else { throw ProgramFault(description: "\(log) cannot be written") }
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var found: Int?
    let (process, said) = (process, { Self.text(log) })
    _ = await eventually(within: Self.patience) {
      found = Self.port(in: said())
      return found != nil || !process.isRunning
    }
    guard let found, process.isRunning else {
      process.terminate()
      throw ProgramFault(description: "\(name) does not listen; it said: \(said())")
    }
    port = found
  }

  private func close() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The folder of the build, where the programs lie beside the tests.
  private static var folder: URL {
    URL(filePath: Bundle.main.executablePath ?? ".").deletingLastPathComponent()
  }

  /// The top of the project.
  private static var project: URL {
    (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// The port in the line that says where a program listens.
  private static func port(in said: String) -> Int? {
    said.split(separator: "\n").first { $0.contains("listening") }
      .flatMap { $0.firstMatch(of: /127\.0\.0\.1:([0-9]+)/) }.flatMap { Int($0.1) }
  }

  // MARK: Speaking to it

  /// An end of a connection that speaks TLS and nothing else.
  func connect(
    _ tls: TLSConfiguration? = nil, adjust: (TLSContext) -> Void = { _ in },
    prepare: (TLSSession) throws -> Void = { _ in }
  ) async throws -> RawClient {
    try await RawClient.connect(
      port: port, tls: tls ?? self.tls, adjust: adjust, prepare: prepare)
  }

  /// A socket that says nothing.
  func dial() async throws -> any Channel {
    try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port).get()
  }

  /// A call on a connection of its own, answered with what it is asked for.
  func isAnswered() async throws -> Bool {
    let raw = try await connect()
    raw.send(Raw.hello().bytes + Raw.call(1, Self.check).bytes)
    let end = await raw.end(1)
    await raw.close()
    return end?.code == 0
  }

  /// Sends it a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  // MARK: Looking at it

  /// All that it has said so far.
  var said: String { Self.text(directory + "/log") }

  /// True while it lives.
  var isRunning: Bool { process.isRunning }

  /// Bytes of memory that are its own and of no file, as the system counts them.
  var anonymousBytes: Int {
    get throws {
      let path = "/proc/\(process.processIdentifier)/status"
      let line = Self.text(path).split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
      guard let line, let kilobytes = Int(line.filter(\.isNumber)) else {
        throw ProgramFault(description: "\(path) tells no memory")
      }
      return kilobytes * 1_024
    }
  }

  /// Processor time that it has used.
  var processorTime: Duration {
    get throws {
      let path = "/proc/\(process.processIdentifier)/stat"
      // Behind the name, which stands in brackets: the third field and those that follow it.
      let fields = Self.text(path).split(separator: ")").last?.split(separator: " ") ?? []
      guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
        throw ProgramFault(description: "\(path) tells no time")
      }
      return .seconds(user + system) / sysconf(Int32(_SC_CLK_TCK))
    }
  }

  /// Open file descriptors.
  var descriptors: Int {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: "/proc/\(process.processIdentifier)/fd"
      ).count
    }
  }

  /// Changes how many file descriptors it may have.
  func limitDescriptors(to count: Int) throws {
    let tool = Process()
    tool.executableURL = URL(filePath: "/usr/bin/prlimit")
    tool.arguments = [
      "--pid", "\(process.processIdentifier)", "--nofile=\(count):\(count)",
    ]
    try tool.run()
    tool.waitUntilExit()
    guard tool.terminationStatus == 0 else {
      throw ProgramFault(description: "prlimit ended with \(tool.terminationStatus)")
    }
  }
}
