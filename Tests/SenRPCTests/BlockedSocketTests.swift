import NIOCore
import Testing

@testable import SenRPC

@Suite("What a socket keeps whose peer does not read")
struct BlockedSocketTests {
  @Test(
    "Answers that wait to be sent keep about their own bytes alive, short or long",
    arguments: [0, 100, 1_000, 10_000, 16_000])
  func kept(messageBytes: Int) throws {
    let server = try EmbeddedServer()
    // Much at once first, so that the buffers that the connections lend each other are large.
    let much = [UInt8](repeating: 1, count: 16_000)
    try server.receive(
      [Raw.hello()] + (0..<8).map { Raw.call(UInt32(1 + 2 * $0), Echo.inline, message: much) })
    server.held = []
    for index in 8..<58 {
      let message = [UInt8](repeating: 1, count: messageBytes)
      try server.receive([Raw.call(UInt32(1 + 2 * index), Echo.inline, message: message)])
    }
    let held = try #require(server.held)
    let said = held.reduce(0) { $0 + $1.readableBytes }
    #expect(held.count >= 50 && said > 50 * messageBytes)
    let kept = held.reduce(0) { $0 + $1.storageCapacity }
    #expect(kept <= 2 * said + 50 * 64, "\(kept) bytes kept for \(said)")
  }
}
