import NIOCore
import Testing

@testable import SenRPC

@Suite("Windows that grow", .serialized, .ownThreads)
struct GrowingWindowTests {
  private static let swallow = RPCMethod(
    path: "test.Windows/Swallow", shape: .clientStreaming, options: .noDeadline)
  private static let streamWindow = ConnectionSettings().streamWindow
  private static let connectionWindow = ConnectionSettings.connectionWindowRange.lowerBound
  /// What the server takes for a round trip: the time that the handshake took. Every window of this
  /// test fills in much less.
  private static let roundTrip = TimeAmount.seconds(2)
  /// Bytes of a message.
  private static let messageBytes = 16_000
  /// What a message costs: its bytes, its length before them, its frame.
  private static let cost = messageBytes + 4 + WireLimits.messageOverheadBytes
  /// Quarters of the window that are sent: nothing is known before the first, each of the others
  /// doubles it.
  private static let quarters = 5

  @Test(
    "A window that fills within a round trip comes back larger, up to the limit of all growth",
    arguments: ["C-9"])
  func growth(rule: String) async throws {
    var router = Echo.router()
    router.register(Self.swallow) { _, requests, responses in
      for try await _ in requests {}
      try await responses.write(ByteBuffer())
    }
    try await LiveServer.with(
      router: router,
      configure: {
        $0.settings.connectionWindow = Self.connectionWindow
        $0.timings.handshake = .seconds(30)
      }
    ) { live in
      let raw = try await RawClient.connect(live, pause: Self.roundTrip)
      raw.send(Raw.hello().bytes + Raw.call(1, Self.swallow, timeout: 0, message: nil).bytes)
      let message = Raw.message(1, .init(repeating: 7, count: Self.messageBytes)).bytes
      var sent = 0
      /// What the stream and the connection may still take, by the CREDITs that have come.
      func free() -> (stream: Int, connection: Int) {
        (
          Self.streamWindow + raw.credit(1) - sent, Self.connectionWindow + raw.credit(0) - sent
        )
      }
      var window = free().stream
      var most = free().connection
      for _ in 0..<Self.quarters {
        // The last of these messages, and none before it, makes the server give back what they
        // took, with nothing unread behind it.
        let count = (window / 4 + Self.cost - 1) / Self.cost
        for _ in 0..<count { raw.send(message) }
        sent += count * Self.cost
        let before = window
        #expect(await eventually { free().stream >= before }, "credit comes back")
        window = free().stream
        most = max(most, free().connection)
      }
      #expect(window >= 4 * Self.streamWindow, "the call's window has doubled again and again")
      #expect(most > Self.connectionWindow, "the connection's has grown too")
      let grown = window - Self.streamWindow + most - Self.connectionWindow
      #expect(grown <= live.server.configuration.limits.windowAutotuneMax)
      let credits = raw.framesSoFar.filter { $0.type == 7 && $0.stream == 1 }
        .map { $0.payload.reduce(0) { $0 << 8 | Int($1) } }
      #expect(credits.max() ?? 0 >= 2 * (credits.first ?? .max), "the CREDITs grow with it")
      #expect(!raw.framesSoFar.contains { $0.type == 8 }, "without PINGs")
      raw.send(RawFrame(type: 4, flags: 9, stream: 1).bytes)
      #expect(await raw.end(1)?.code == 0)
      await raw.close()
    }
  }
}
