import Foundation
import SenRPC
import Testing

@testable import ServiceRuntime

@Suite("What a process is told")
struct ProcessConfigurationTests {
  private func configuration(_ more: String) async throws -> ProcessConfiguration {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("process-\(UUID().uuidString).yaml")
    let text = """
      listen:
        address: 127.0.0.1
        port: 0
      tls:
        certificate: a
        key: b
        authority: c
      \(more)
      """
    try text.write(to: url, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = try await SettingsFile.load(path: url.path, environment: [:])
    try file.refuseUnknownKeys(known: ProcessConfiguration.commonKeys)
    return try ProcessConfiguration(file)
  }

  @Test("Messages are compressed where the configuration says so")
  func compression() async throws {
    #expect(try await configuration("").connectionSettings.features == [])
    let on = try await configuration("wire:\n  compression: zstd")
    #expect(on.connectionSettings.features == .zstd)
    let off = try await configuration("wire:\n  compression: none")
    #expect(off.connectionSettings.features == [])
    let error = await #expect(throws: RuntimeError.self) {
      _ = try await configuration("wire:\n  compression: gzip")
    }
    #expect(error?.description.contains("wire.compression") == true)
  }

  @Test("The queues of a process are as large as the configuration says")
  func queues() async throws {
    #expect(try await configuration("").queueMebibytes == 1_024)
    #expect(try await configuration("limits:\n  queue-mebibytes: 64").queueMebibytes == 64)
    for wrong in [63, 65_537] {
      let error = await #expect(throws: RuntimeError.self) {
        _ = try await configuration("limits:\n  queue-mebibytes: \(wrong)")
      }
      #expect(error?.description.contains("limits.queue-mebibytes") == true)
    }
  }
}
