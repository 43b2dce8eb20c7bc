import NIOCore
import Testing

@testable import SenRPC

@Suite("A process without file descriptors", .serialized, .ownThreads)
struct RunningOutTests {
  /// Descriptors that are left when the flood begins.
  private static let left = 12
  /// Connections of the flood: several times what is left.
  private static let flood = 60
  /// How long the process is watched while it has none.
  private static let watched = Duration.seconds(2)
  /// The part of the watched time that it may compute; a loop that spins would take nearly all.
  private static let busyPart = 4

  @Test(
    "Accepting waits and goes on: it does not spin, does not die, and answers afterwards",
    .enabled(if: Patience.factor == 1, "the programs are built without a sanitizer"),
    arguments: AttackedProgram.Name.allCases, ["T-6"])
  func exhausted(name: AttackedProgram.Name, rule: String) async throws {
    try await AttackedProgram.with(name) { program in
      let before = try await program.connect()
      before.send(Raw.hello().bytes + Raw.call(1, AttackedProgram.check).bytes)
      #expect(await before.end(1)?.code == 0)
      let most = try program.descriptors + Self.left
      try program.limitDescriptors(to: most)

      var channels: [any Channel] = []
      for _ in 0..<Self.flood { channels.append(try await program.dial()) }
      #expect(await eventually { (try? program.descriptors).map { $0 >= most } ?? false })
      let busy = try program.processorTime
      try await Task.sleep(for: Self.watched)
      #expect(try program.processorTime - busy < Self.watched / Self.busyPart)
      // Those that it has are answered all the same.
      before.send(Raw.call(3, AttackedProgram.check).bytes)
      #expect(await before.end(3)?.code == 0)

      // The server may have given some up by itself.
      for channel in channels { try? await channel.close() }
      #expect(try await program.isAnswered())
      #expect(program.isRunning)
      await before.close()
    }
  }
}
