import NIOCore
import NIOPosix
import Testing

@testable import SenRPC

/// What a server sends on, and how often, seen from both of its ends byte by byte.
@Suite("Relayed calls, byte by byte", .serialized, .ownThreads)
struct RelayedAttemptTests {
  /// A front between a raw client and a raw server behind it.
  private func withFront(
    attempts: Int, zstd: Bool = false,
    _ body: (RawServer, RawClient, RelayHouse.Ways) async throws -> Void
  ) async throws {
    // One loop, so that the connection of the front has the upstream's beside it.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    try await RawServer.with { server, pool in
      let upstream = try RPCClientPool(configuration: pool.configuration, group: group)
      let ways = RelayHouse.Ways()
      var settings = RPCServerConfiguration(tls: try server.certificates.server())
      if zstd { settings.settings.features = .zstd }
      let front = try RPCServer(
        configuration: settings,
        router: RelayHouse.router(to: upstream, ways, attempts: attempts), group: group)
      try await front.bind()
      let client = try await RawClient.connect(
        port: front.port ?? 0, tls: try server.certificates.client())
      client.send(Raw.hello(zstd ? [(6, Raw.u64(1))] : []).bytes)
      let outcome: Result<Void, any Error>
      do { outcome = .success(try await body(server, client, ways)) } catch {
        outcome = .failure(error)
      }
      await client.close()
      await front.shutdown(grace: .milliseconds(100))
      upstream.close()
      try outcome.get()
    }
    try await group.shutdownGracefully()
  }

  /// Calls once, so that there is a connection behind the front; gives its other end.
  private func warm(_ server: RawServer, _ client: RawClient) async throws -> RawClient {
    client.send(Raw.call(1, Echo.unary, message: [1]).bytes)
    let peer = try #require(try await server.greeted(0))
    let call = try #require(await peer.frame { $0.type == 2 })
    peer.send(Raw.end(call.stream, message: [1]).bytes)
    #expect(await client.end(1)?.message == [1])
    return peer
  }

  private static let notProcessed: UInt8 = 1

  /// The numbers of the attempts that came so far, without the first call.
  private func attempts(_ peer: RawClient, _ count: Int) async -> [UInt8] {
    await peer.frames(ofType: 2, count: count + 1).dropFirst().map { $0.payload[14] }
  }

  @Test(
    "A relayed call that was not processed is sent again once in all, as the next attempt",
    arguments: ["G-1"])
  func once(rule: String) async throws {
    try await withFront(attempts: 1) { server, client, ways in
      let peer = try await warm(server, client)
      client.send(Raw.call(3, Echo.unary, message: [2]).bytes)
      #expect(await attempts(peer, 1) == [0])
      peer.send(Raw.end(3, code: 14, flags: Self.notProcessed, reason: "FIRST").bytes)
      #expect(await attempts(peer, 2) == [0, 1])
      peer.send(Raw.end(5, code: 14, flags: Self.notProcessed, reason: "SECOND").bytes)
      #expect(await client.end(3)?.reason == "SECOND")
      // Nothing more was sent, and the next call is the first attempt of its own.
      client.send(Raw.call(5, Echo.unary, message: [3]).bytes)
      #expect(await attempts(peer, 3) == [0, 1, 0])
      peer.send(Raw.end(7, message: [4]).bytes)
      #expect(await client.end(5)?.message == [4])
      #expect(ways.decided == 3 && ways.handled == 2)
    }
  }

  @Test("The attempts of a relayed call are counted from the relay's on", arguments: ["E-3"])
  func counted(rule: String) async throws {
    try await withFront(attempts: 3) { server, client, _ in
      let peer = try await warm(server, client)
      // Idempotent, so that it may be sent again whatever has become of it.
      client.send(Raw.call(3, Echo.unary, message: [2]).bytes)
      for (number, stream) in [(1, 3), (2, 5), (3, 7)] {
        #expect(await attempts(peer, number) == (0..<UInt8(number)).map { $0 })
        peer.send(Raw.end(UInt32(stream), code: 14, reason: "AWAY-\(stream)").bytes)
      }
      #expect(await client.end(3)?.reason == "AWAY-7", "three attempts in all")
    }
  }

  @Test("A relay waits as long as the server behind asks for", arguments: ["E-3"])
  func pushback(rule: String) async throws {
    let pause = 400
    try await withFront(attempts: 1) { server, client, _ in
      let peer = try await warm(server, client)
      client.send(Raw.call(3, Echo.unary, message: [2]).bytes)
      #expect(await attempts(peer, 1) == [0])
      let began = ContinuousClock.now
      peer.send(
        Raw.end(3, code: 14, flags: Self.notProcessed, pushback: pause, reason: "LATER").bytes)
      #expect(await attempts(peer, 2) == [0, 1])
      #expect(ContinuousClock.now - began >= .milliseconds(pause))
      peer.send(Raw.end(5, message: [9]).bytes)
      #expect(await client.end(3)?.message == [9])
      // A pause that is longer than the call may take is none.
      client.send(Raw.call(5, Echo.unary, message: [2]).bytes)
      #expect(await attempts(peer, 3) == [0, 1, 0])
      peer.send(
        Raw.end(7, code: 14, flags: Self.notProcessed, pushback: 3_600_000, reason: "MUCH").bytes)
      #expect(await client.end(5)?.reason == "MUCH")
    }
  }

  @Test("A large reply goes to the client compressed where both sides take it", arguments: ["Z-1"])
  func compressed(rule: String) async throws {
    for zstd in [true, false] {
      try await withFront(attempts: 1, zstd: zstd) { server, client, _ in
        let peer = try await warm(server, client)
        client.send(Raw.call(3, Echo.unary, message: [2]).bytes)
        #expect(await attempts(peer, 1) == [0])
        let reply = (0..<12_000).map { UInt8(truncatingIfNeeded: $0 / 50) }
        peer.send(Raw.end(3, message: reply).bytes)
        let end = try #require(await client.frame { $0.type == 5 && $0.stream == 3 })
        #expect((end.flags & 0x04 != 0) == zstd)
        #expect((end.payload.count < 6_000) == zstd)
      }
    }
  }
}
