import Foundation
import Testing

@testable import Storage

/// The process that is killed: this test program once more, told by its environment to do nothing but
/// write.
enum CrashWriter {
  /// The variable that names the directory to write in.
  static let directoryVariable = "SEN_STORAGE_CRASH_DIRECTORY"
  /// The variable with the first number to write.
  static let firstVariable = "SEN_STORAGE_CRASH_FIRST"
  /// The pipe, within the directory, that takes the number of each acknowledged write.
  static let pipeName = "acknowledged"
  /// Writers at once.
  static let writers = 16

  static var directory: String? { ProcessInfo.processInfo.environment[directoryVariable] }
  static var first: Int {
    Int(ProcessInfo.processInfo.environment[firstVariable] ?? "") ?? 0
  }
}

@Suite("A process that writes until it is killed", .enabled(if: CrashWriter.directory != nil))
struct CrashWriterTests {
  @Test("It acknowledges each write in the pipe after it was answered")
  func writeUntilKilled() async throws {
    let place = TemporaryDatabase(directory: try #require(CrashWriter.directory))
    let database = try place.open()
    let pipe = open(place.directory + "/" + CrashWriter.pipeName, O_WRONLY)
    try #require(pipe >= 0)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<CrashWriter.writers {
        group.addTask {
          var number = CrashWriter.first + writer
          while (try? await database.add("fact \(number)", number)) != nil {
            let line = "\(number)\n"
            // Shorter than a pipe's atomic write: lines of several writers do not mix.
            _ = line.withCString { write(pipe, $0, strlen($0)) }
            number += CrashWriter.writers
          }
        }
      }
    }
  }
}

@Suite("kill -9 loses no acknowledged write", .enabled(if: CrashWriter.directory == nil))
struct CrashTests {
  /// How long the writer may take for what is awaited, in milliseconds.
  static let patience: Int32 = 60_000

  @Test("Killed again and again under load, everything acknowledged is there once and in the chain")
  func killed() async throws {
    try await TemporaryDatabase.with { place in
      try place.open().close()
      let path = place.directory + "/" + CrashWriter.pipeName
      try #require(mkfifo(path, 0o600) == 0)
      var acknowledged: Set<Int> = []
      // A different number each time, so that the kill meets different moments of a group.
      for (round, count) in [1, 40, 333, 1_000, 77].enumerated() {
        let numbers = try await Self.killed(place, first: round * 1_000_000, after: count)
        #expect(numbers.count >= count)
        acknowledged.formUnion(numbers)
        try await Self.check(place, acknowledged)
      }
    }
  }

  /// Runs the writer until it has acknowledged so many writes, and kills it; all that it acknowledged.
  private static func killed(
    _ place: TemporaryDatabase, first: Int, after count: Int
  ) async throws -> [Int] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--testing-library", "swift-testing", "--filter", "CrashWriterTests"]
    var environment = ProcessInfo.processInfo.environment
    environment[CrashWriter.directoryVariable] = place.directory
    environment[CrashWriter.firstVariable] = "\(first)"
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // Opened for both ways, so that neither opening nor the end of the writer blocks.
    let pipe = open(place.directory + "/" + CrashWriter.pipeName, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    try #require(pipe >= 0)
    defer { close(pipe) }
    try process.run()
    var text = ""
    var lines = 0
    while lines < count, let part = read(pipe, within: patience) {
      text += part
      lines += part.utf8.count { $0 == UInt8(ascii: "\n") }
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL)
    while let part = read(pipe, within: 0) { text += part }
    return text.split(separator: "\n").compactMap { Int($0) }
  }

  private static func read(_ pipe: Int32, within milliseconds: Int32) -> String? {
    var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) == 1 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Foundation.read(pipe, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }

  private static func check(_ place: TemporaryDatabase, _ acknowledged: Set<Int>) async throws {
    let database = try place.open()
    defer { database.close() }
    try await database.checkIntegrity()
    let texts = try await database.texts()
    let there = Set(texts)
    #expect(there.count == texts.count)
    let lost = acknowledged.filter { !there.contains("fact \($0)") }
    #expect(lost.isEmpty)
    let verified = try await database.verifyAuditChain()
    #expect(verified.brokenAt == nil)
    // Each fact has its audit record and its request, acknowledged or not.
    #expect(verified.records == Int64(texts.count))
    #expect(try await database.count("request") == Int64(texts.count))
    let sample = try #require(acknowledged.max())
    #expect(try await database.add("again", sample).replayed)
  }
}
