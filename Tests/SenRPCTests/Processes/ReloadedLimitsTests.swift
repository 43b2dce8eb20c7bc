import Foundation
import Testing

@testable import SenRPC

@Suite("Limits that change while a process runs", .serialized, .ownThreads)
struct ReloadedLimitsTests {
  /// Calls at once in the delivered configuration.
  private static let delivered = 256

  /// Changes the setting in a program's file, and tells the program.
  private static func set(_ value: String, of program: AttackedProgram) throws {
    let text = try String(contentsOfFile: program.configuration, encoding: .utf8)
    let changed = text.replacing(/\n  streams: .*/, with: "\n  streams: \(value)")
    try changed.write(toFile: program.configuration, atomically: true, encoding: .utf8)
    program.signal(SIGHUP)
  }

  /// The calls at once that a HELLO or a LIMIT allows.
  private static func calls(_ frame: RawFrame?) -> Int? {
    guard var bytes = frame?.payload[...] else { return nil }
    let number = { (bytes: ArraySlice<UInt8>) in bytes.reduce(0) { $0 << 8 | Int($1) } }
    guard frame?.type == 1 else { return number(bytes) }
    bytes = bytes.dropFirst(2)
    while bytes.count >= 4 {
      let (id, length) = (number(bytes.prefix(2)), number(bytes.dropFirst(2).prefix(2)))
      bytes = bytes.dropFirst(4)
      if id == 3 { return number(bytes.prefix(length)) }
      bytes = bytes.dropFirst(length)
    }
    return nil
  }

  @Test(
    "At SIGHUP open connections are told by LIMIT, new ones by HELLO; a wrong value changes nothing",
    .enabled(if: Patience.factor == 1, "the programs are built without a sanitizer"),
    arguments: AttackedProgram.Name.allCases, ["G-3"])
  func reload(name: AttackedProgram.Name, rule: String) async throws {
    try await AttackedProgram.with(name) { program in
      let raw = try await program.connect()
      raw.send(Raw.hello().bytes)
      #expect(Self.calls(await raw.frame { $0.type == 1 }) == Self.delivered)
      try Self.set("16", of: program)
      #expect(Self.calls(await raw.frame { $0.type == 10 }) == 16)
      for index in 0..<UInt32(17) {
        raw.send(Raw.call(1 + 2 * index, AttackedProgram.watch, timeout: 0).bytes)
      }
      #expect(await raw.end(33)?.reason == "TOO_MANY_CALLS")

      // Out of its range, of another type, and no file at all: said with what is wrong.
      for (value, told) in [
        ("15", "limits.streams: is 15"), ("many", "limits.streams: has"), ("[", "not YAML"),
      ] {
        try Self.set(value, of: program)
        #expect(await eventually { program.said.contains(told) }, "\(program.said)")
      }
      #expect(raw.framesSoFar.count { $0.type == 10 } == 1)
      let lower = try await program.connect()
      lower.send(Raw.hello().bytes)
      #expect(Self.calls(await lower.frame { $0.type == 10 }) == 16)

      // It may rise: of those that are open up to what their HELLO has said.
      try Self.set("1000", of: program)
      for (open, count) in [(raw, 2), (lower, 2)] {
        #expect(Self.calls(await open.frames(ofType: 10, count: count).last) == Self.delivered)
      }
      let higher = try await program.connect()
      higher.send(Raw.hello().bytes)
      #expect(Self.calls(await higher.frame { $0.type == 1 }) == 1_000)
      for open in [raw, lower, higher] { await open.close() }
      #expect(try await program.isAnswered())
    }
  }
}
