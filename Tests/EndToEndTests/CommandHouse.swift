import Foundation
import SenClient
import Testing

/// A house that runs for all tests of a suite, and the command line in front of it.
struct CommandHouse: Sendable {
  /// The house of the suite that runs.
  @TaskLocal static var current: CommandHouse?

  let processes: ProcessHouse
  let house: House

  /// The house, for the body of a test.
  static func shared() throws -> CommandHouse {
    guard let current else { throw DidNotHappen(description: "the suite has no house") }
    return current
  }

  var directory: String { processes.directory }
  var tls: String { directory + "/tls" }
  var gateway: String { "127.0.0.1:\(processes.port("gateway"))" }

  /// Starts the house, gives it a small country and a plan, and makes a context for the administrator.
  init(_ processes: ProcessHouse) async throws {
    self.processes = processes
    try await processes.startAll()
    house = try processes.house()
    try await SmallCountry.settle(house)
    try await processes.unitsEverywhere(house)
    for year: Int32 in [2_023, 2_024] {
      _ = try await house.client.policy.plans.createPlan(
        .with {
          $0.header = SmallCountry.header
          $0.year = year
          $0.themeVi = "Chủ đề \(year)"
          $0.day = "\(year - 1)-12-20"
          $0.state = .adopted
          $0.resolution = "Nghị quyết"
          $0.targets = [
            .with {
              $0.number = 5
              $0.part = "a"
              $0.measure = "membership.members_net_increase"
              $0.rule = .with { $0.condition = .value(.with { $0.atLeast = 1_000 }) }
              $0.timing = .yearToDate
              $0.textVi = "Hội viên"
              $0.textEn = "Members"
            }
          ]
        })
    }
    try await FiguresMoveTests.admit(
      house, branch: SmallCountry.branch(301, 1), day: "2023-11-15", count: 3)
    let end = try await sen(
      "context", "set", "test", "--gateway", gateway, "--authority", tls + "/ca.crt",
      "--server-name", "localhost", "--token-file", processes.tokenFile)
    guard end.code == 0 else { throw DidNotHappen(description: end.errors) }
  }

  /// Runs `sen` to its end.
  func sen(_ arguments: String..., input: String? = nil) async throws -> RunningProgram.End {
    try await processes.run("sen", arguments, input: input)
  }

  /// Runs `sen`, demands success and gives what it printed.
  func output(_ arguments: String..., input: String? = nil) async throws -> String {
    let end = try await processes.run("sen", arguments, input: input)
    guard end.code == 0 else {
      throw DidNotHappen(description: "sen \(arguments): \(end.code) \(end.errors)")
    }
    return end.output
  }

  /// A file of the house with some text.
  func file(_ name: String, _ text: String) throws -> String {
    let path = "\(directory)/\(name)"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}

/// One object of JSON, or a list.
func json(_ text: String) throws -> Any {
  try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
}

/// Gives every test of a suite the same house.
struct CommandHouseTrait: SuiteTrait, TestScoping {
  var isRecursive: Bool { false }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withProcessHouse { processes in
      let house = try await CommandHouse(processes)
      try await CommandHouse.$current.withValue(house) { try await function() }
      await house.house.client.close()
    }
  }
}
