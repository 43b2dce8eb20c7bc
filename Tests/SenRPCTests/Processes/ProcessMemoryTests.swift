import Foundation
import Testing

@Suite("The memory of a process after an attack", .serialized, .ownThreads)
struct ProcessMemoryTests {
  /// Rounds until everything that is made once is there: buffers, threads' pools, tables.
  private static let warmRounds = 3
  /// Rounds that must leave nothing behind.
  private static let rounds = 8
  /// What the memory may have grown by after all rounds, in bytes. The allocator's own growth was
  /// seen to stay below 1 MiB, with peaks of 4 MiB; what each connection of an attack holds while it is
  /// open, left behind, is more than this.
  private static let allowance = 6 * 1_024 * 1_024

  @Test(
    "It returns to its start, round after round",
    .enabled(if: Patience.factor == 1, "a sanitizer keeps what was freed"),
    arguments: AttackedProgram.Name.allCases, MemoryAttack.all + MemoryAttack.heavy)
  func returns(name: AttackedProgram.Name, attack: MemoryAttack) async throws {
    guard attack.programs.contains(name) else { return }
    try await AttackedProgram.with(name) { program in
      for _ in 0..<Self.warmRounds { try await attack.round(program) }
      #expect(try await program.isAnswered())
      let start = try program.anonymousBytes
      for _ in 0..<Self.rounds { try await attack.round(program) }
      #expect(program.isRunning)
      #expect(try await program.isAnswered())
      let allowance = Self.allowance + attack.keptBytes
      let hasReturned = try await Self.isBelow(start + allowance, program)
      let grown = try program.anonymousBytes - start
      #expect(hasReturned, "grown by \(grown) bytes from \(start)")
    }
  }

  /// Connections that have just been closed may still be on their way out.
  private static func isBelow(_ bytes: Int, _ program: AttackedProgram) async throws -> Bool {
    // What cannot be read is no answer: the last look throws.
    if await eventually({ (try? program.anonymousBytes).map { $0 < bytes } ?? false }) {
      return true
    }
    return try program.anonymousBytes < bytes
  }
}
