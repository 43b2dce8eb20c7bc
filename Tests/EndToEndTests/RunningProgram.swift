import Foundation
import Synchronization
import SenClient

/// The programs that the build has put next to the test bundle.
enum Programs {
  static let folder: String =
    (Bundle.main.executablePath.map { ($0 as NSString).deletingLastPathComponent }) ?? "."

  /// The top of the project, for the real configuration files.
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}

/// Waits for what other processes bring about; gives up after a minute, since the machine is shared.
func within(
  _ what: @autoclosure () -> String, seconds: Int = 60, _ condition: () async throws -> Bool
) async throws {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(seconds)
  while clock.now < end {
    if try await condition() { return }
    try await clock.sleep(for: .milliseconds(20))
  }
  throw DidNotHappen(description: what())
}

/// A program of the house that runs as a process, and what it says.
struct RunningProgram: Sendable {
  /// How a program ended.
  struct End: Sendable {
    let code: Int32
    let output: String
    let errors: String
  }

  let process: Process
  let outputFile: String
  let errorFile: String

  /// Starts a program of the build; what it says goes into two files with the given beginning.
  init(
    _ program: String, _ arguments: [String], files: String, environment: [String: String] = [:],
    input: String? = nil
  ) throws {
    process = Process()
    process.executableURL = URL(filePath: Programs.folder + "/" + program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    outputFile = files + ".out"
    errorFile = files + ".err"
    process.standardOutput = try Self.empty(outputFile)
    process.standardError = try Self.empty(errorFile)
    if let input {
      try input.write(toFile: files + ".in", atomically: true, encoding: .utf8)
      process.standardInput = FileHandle(forReadingAtPath: files + ".in")
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
  }

  private static func empty(_ path: String) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else {
      throw DidNotHappen(description: "\(path) cannot be written")
    }
    return handle
  }

  /// All that it has said so far.
  var said: String { Self.text(outputFile) + Self.text(errorFile) }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// Sends it a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for its end.
  @discardableResult
  func end() async throws -> End {
    let name = process.executableURL?.lastPathComponent ?? ""
    try await within("\(name) ends; it said: \(said)") { !process.isRunning }
    return End(
      code: process.terminationStatus, output: Self.text(outputFile),
      errors: Self.text(errorFile))
  }
}

/// Ports of the loopback.
enum Ports {
  /// Where the tests' ports lie: below those that the system gives to whoever dials, so that no
  /// connection takes one between its choice and its use.
  private static let range = 20_000..<32_000
  private static let next = Mutex(range.lowerBound + Int(getpid()) % 100 * 100)

  /// Ports that nobody listens on, all different, and never given twice soon.
  static func free(_ count: Int) throws -> [Int] {
    var found: [Int] = []
    for _ in range where found.count < count {
      let port = next.withLock { next in
        next = next + 1 < range.upperBound ? next + 1 : range.lowerBound
        return next
      }
      if isFree(port) { found.append(port) }
    }
    guard found.count == count else { throw DidNotHappen(description: "no free port") }
    return found
  }

  private static func isFree(_ port: Int) -> Bool {
    let made = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(made) }
    var address = loopback(port)
    return withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(made, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  /// Whether somebody listens on a port.
  static func isListening(_ port: Int) -> Bool {
    let made = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(made) }
    var address = loopback(port)
    return withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(made, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func loopback(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }
}
