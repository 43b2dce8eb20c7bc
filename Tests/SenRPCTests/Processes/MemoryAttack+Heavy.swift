import NIOCore
import Testing

@testable import SenRPC

/// Harm by mass: handshakes by the thousand, messages that cost much more than their bytes.
extension MemoryAttack {
  /// Handshakes of a round that nobody goes on with: more than a server keeps, of all and of one address.
  private static let handshakes = 5_000
  /// How many of them are dialled at once.
  private static let dialledAtOnce = 250
  /// How the first record of a handshake begins.
  private static let recordHead: [UInt8] = [0x16, 0x03, 0x01, 0x02, 0x00, 0x01]

  static let heavy = [
    MemoryAttack("five thousand handshakes that nobody goes on with", keptBytes: 8 << 20) {
      program in
      var channels: [any Channel] = []
      while channels.count < handshakes {
        channels += try await withThrowingTaskGroup(of: (any Channel).self) { group in
          for _ in 0..<dialledAtOnce { group.addTask { try await program.dial() } }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        for channel in channels.suffix(dialledAtOnce) {
          channel.writeAndFlush(ByteBuffer(bytes: recordHead), promise: nil)
        }
      }
      #expect(try await program.isAnswered())
      // Most were closed, to make room for those behind them.
      for channel in channels { try? await channel.close() }
    },
    MemoryAttack("certificates that were revoked") { program in
      try await each(program, program.revoked) { raw in
        raw.send(Raw.hello().bytes + Raw.call(1, AttackedProgram.check).bytes)
        #expect(await raw.framesUntilClosed().allSatisfy { $0.type != 5 })
        #expect(raw.isClosed)
      }
    },
    MemoryAttack("a field again and again, which a parser would merge each time", on: [.welfare]) {
      program in
      // A header with an id of 16 bytes.
      let header = [0x0A, 0x12, 0x0A, 0x10] + [UInt8](repeating: 7, count: 16)
      let message = (0..<12_000).flatMap { _ in header }
      try await each(program, count: connections / 4) { raw in
        raw.send(Raw.hello().bytes + call(1, AttackedProgram.command, message))
        #expect(await raw.end(1).map { $0.code != 0 } == true)
      }
    },
    MemoryAttack("a message ten thousand deep", on: [.gateway, .welfare]) { program in
      var heads: [[UInt8]] = []
      var length = 0
      for _ in 0..<10_000 {
        heads.append([0x0A] + varint(length))
        length += heads.last?.count ?? 0
      }
      let message = Array(heads.reversed().joined())
      try await each(program) { raw in
        raw.send(
          Raw.hello().bytes + call(1, AttackedProgram.check, message)
            + call(3, AttackedProgram.command, message))
        for id: UInt32 in [1, 3] { #expect(await raw.end(id).map { $0.code != 0 } == true) }
      }
    },
  ]

  private static func varint(_ value: Int) -> [UInt8] {
    value < 0x80 ? [UInt8(value)] : [UInt8(value & 0x7F | 0x80)] + varint(value >> 7)
  }

  /// A whole call whose message comes in fragments.
  private static func call(_ id: UInt32, _ method: RPCMethod, _ message: [UInt8]) -> [UInt8] {
    let size = 16_000
    var rest = message[...]
    var bytes = Raw.call(id, method, message: nil, flags: 0).bytes
    var total = Raw.u32(message.count)
    repeat {
      let fragment = rest.prefix(size)
      rest = rest.dropFirst(size)
      let flags: UInt8 = rest.isEmpty ? 0x01 : 0x02
      bytes += RawFrame(type: 4, flags: flags, stream: id, payload: total + fragment).bytes
      total = []
    } while !rest.isEmpty
    return bytes
  }
}
