import ArgumentParser
import Foundation
import SenClient
import Synchronization

/// Makes the demonstration's records and sends them in through the gateway.
public struct SynthCommand: AsyncParsableCommand {
  /// Name, words and parts of the command.
  public static let configuration = CommandConfiguration(
    commandName: "sen-synth",
    abstract: "Makes simulated records that add up to published figures, and sends them in.",
    discussion: """
      Every record says that it is simulated. Run again on kept data, with the same seed, it changes \
      nothing.
      """)

  @Option(name: .long, help: "host:port of the gateway.")
  var gateway: String
  @Option(name: .long, help: "PEM file of the authority.")
  var authority: String
  @Option(name: .long, help: "File with a bearer token of a loader.")
  var tokenFile: String
  @Option(name: .long, help: "Seed of all that is drawn.")
  var seed: UInt64 = 2_023
  @Option(name: .long, help: "full = every member one by one; default = a few provinces.")
  var members: MembersOption = .default
  @Flag(name: .long, help: "One JSON object with rows and seconds of each stage at the end.")
  var json = false

  /// Made by the parser.
  public init() {}

  /// Loads everything; ends with an error where a row is refused.
  public func run() async throws {
    let client = try await SenClient.connect(
      to: gateway, authority: authority, credentials: .tokenFile(tokenFile))
    var options = SynthLoader.Options()
    options.seed = seed
    options.allMembers = members == .full
    let progress = TerminalProgress()
    try await SynthLoader(options: options, caller: client.caller, progress: progress).run()
    await client.close()
    if json { print(progress.json) }
  }
}

/// How members are recorded.
enum MembersOption: String, ExpressibleByArgument, CaseIterable {
  case `default`, full
}

/// Tells on standard error how far each stage is, at most twice a second for each.
final class TerminalProgress: LoadProgress {
  /// Seconds between two lines of one stage.
  static let interval = 2.0

  private struct Stage {
    let began: Double
    var told: Double
    var rows = 0
    var seconds = 0.0
  }
  private let state = Mutex<(order: [String], stages: [String: Stage])>(([], [:]))
  private let began = Date().timeIntervalSince1970

  func report(stage: String, rows: Int, over: Bool) {
    let now = Date().timeIntervalSince1970
    let line = state.withLock { state -> String? in
      if state.stages[stage] == nil {
        state.order.append(stage)
        state.stages[stage] = Stage(began: now, told: now)
      }
      guard var entry = state.stages[stage] else { return nil }
      entry.rows = rows
      entry.seconds = now - entry.began
      let isDue = over || now - entry.told >= Self.interval
      if isDue { entry.told = now }
      state.stages[stage] = entry
      guard isDue else { return nil }
      let total = String(format: "%6.1f s", now - began)
      return "  \(total)  \(over ? "✓" : "…") \(stage): \(rows)\n"
    }
    if let line { FileHandle.standardError.write(Data(line.utf8)) }
  }

  var json: String {
    let (order, stages) = state.withLock { ($0.order, $0.stages) }
    let parts = order.compactMap { name in
      stages[name].map {
        "{\"stage\":\"\(name)\",\"rows\":\($0.rows),\"seconds\":\(String(format: "%.2f", $0.seconds))}"
      }
    }
    return "{\"stages\":[\(parts.joined(separator: ","))]}"
  }
}

/// The program around the command.
public enum SynthProgram {
  /// Runs the command of the process's arguments.
  public static func main() async { await SynthCommand.main() }
}
