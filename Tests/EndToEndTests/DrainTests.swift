import Foundation
import SenClient
import Testing

@Suite("SIGTERM under load", .serialized)
struct DrainTests {
  static let rounds = 3
  static let writers = 4
  static let watchers = 3
  /// Acknowledgements before each signal, drawn anew each time.
  static let between = 5...30

  /// The codes of a call that met a process on its way out.
  static let excused: Set<RPCCode> = [.unavailable, .deadlineExceeded, .cancelled]

  @Test("Each process drains and ends with 0, whoever calls, and what it acknowledged stays")
  func drains() async throws {
    try await withProcessHouse { processes in
      try await processes.startAll()
      let house = try processes.house()
      try await SmallCountry.settle(house)
      try await processes.unitsEverywhere(house)
      let acknowledged = Acknowledged()
      try await withThrowingTaskGroup(of: Void.self) { watchers in
        for _ in 0..<Self.watchers { watchers.addTask { try await Self.watch(house) } }
        try await Self.terminateAll(processes, house, acknowledged)
        watchers.cancelAll()
        try await watchers.waitForAll()
      }
      for load in WriteLoad.all {
        let there = try await Set(load.list(house))
        #expect(there.isSuperset(of: acknowledged.ids(load.service)), "\(load.service) lost writes")
      }
    }
  }

  private static func terminateAll(
    _ processes: ProcessHouse, _ house: House, _ acknowledged: Acknowledged
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { writers in
      for load in WriteLoad.all {
        for _ in 0..<Self.writers {
          writers.addTask { try await Self.write(load, house, acknowledged) }
        }
      }
      for _ in 0..<rounds {
        for name in ["gateway"] + House.services + ["gateway"] {
          try await terminate(name, processes, acknowledged)
        }
      }
      acknowledged.stop()
      try await writers.waitForAll()
    }
  }

  private static func terminate(
    _ name: String, _ processes: ProcessHouse, _ acknowledged: Acknowledged
  ) async throws {
    let watched = name == "gateway" ? "membership" : name
    let goal = acknowledged.count(watched) + Int.random(in: between)
    try await within("\(watched) acknowledges \(goal) writes") {
      acknowledged.count(watched) >= goal
    }
    let program = try processes.program(name)
    program.signal(SIGTERM)
    let end = try await program.end()
    #expect(end.code == 0, "sen-\(name): \(end.errors.suffix(2_000))")
    #expect(program.process.terminationReason == .exit)
    try await processes.start(name)
  }

  /// Writes until told to stop, each command under one request id until it is answered.
  private static func write(
    _ load: WriteLoad, _ house: House, _ acknowledged: Acknowledged
  ) async throws {
    while !acknowledged.isOver {
      let requestID = SenClient.requestID()
      var answer: Int64?
      try await within("\(load.service) acknowledges") {
        do {
          answer = try await load.write(house, requestID)
        } catch let error as RPCError where excused.contains(error.code) {
          return false
        }
        return true
      }
      if let answer { acknowledged.add(answer, load.service) }
    }
  }

  /// Watches the units through the gateway until cancelled, anew whenever the watch ends.
  private static func watch(_ house: House) async throws {
    while !Task.isCancelled {
      do {
        try await house.client.membership.units.watch(.init()) { responses in
          for try await _ in responses {}
        }
      } catch is CancellationError {
        return
      } catch let error as RPCError where excused.contains(error.code) {
        // Ends early only by cancellation, which ends the loop.
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
  }
}
