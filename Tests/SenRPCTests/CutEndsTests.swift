import NIOCore
import Testing

@testable import SenRPC

/// What reading the connection against its rules has brought to light.
@Suite("Resets, and reasons cut to their length")
struct CutEndsTests {
  /// Resets of the smallest kind: a CALL, then a message longer than it may be.
  private func reset(_ ids: Range<Int>, _ server: inout ConnectionState) {
    for index in ids {
      let id = UInt32(index * 2 + 1)
      let tooLong = RawFrame(type: 4, stream: id, payload: Raw.u32(5_000_000))
      _ = server.feed([Raw.call(id, Echo.chat, message: nil), tooLong])
      server.release(id)
      server.output.clear()
    }
  }

  @Test(
    "Resets that a client causes end its connection as cancels do, past a hundred",
    arguments: ["X-4"])
  func resets(rule: String) {
    var server = ConnectionState.greeted(.server)
    let most = server.limits.cancelsMax
    reset(0..<most, &server)
    #expect(server.failure == nil)
    reset(most..<(most + 1), &server)
    #expect(server.failure != nil)
  }

  @Test("A reason is cut between two characters", arguments: [0, 1])
  func reasons(shift: Int) throws {
    let reason = String(repeating: "x", count: shift) + String(repeating: "é", count: 200)
    var client = ConnectionState.greeted(.client)
    let id = try client.call(CallHead(method: 1, timeout: 1), message: nil, isWhole: true)
    client.cancel(id, code: .cancelled, reason: reason)
    let cancel = try #require(client.takeFrames().first { $0.type == 6 })
    #expect(String(validating: cancel.payload.dropFirst(), as: UTF8.self) != nil)
    #expect(cancel.payload.count == 1 + 256 - shift)
    var server = ConnectionState.greeted(.server)
    server.beginDrain(grace: 1, reason: reason)
    let drain = try #require(server.takeFrames().first { $0.type == 9 })
    #expect(String(validating: drain.payload.dropFirst(9), as: UTF8.self) != nil)
  }
}
