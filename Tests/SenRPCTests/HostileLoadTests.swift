import COpenSSL
import NIOCore
import NIOPosix
import Testing

@testable import SenRPC

@Suite("Peers that are slow, greedy or gone", .serialized, .ownThreads)
struct HostileLoadTests {
  /// After whatever the test did: another connection is answered at once.
  private func expectService(_ live: LiveServer) async throws {
    let request = ByteBuffer(string: "still here")
    let reply = try await live.pool.unary(
      Echo.inline, request, options: .init(timeout: .seconds(2), attempts: 1))
    #expect(reply == request)
  }


  @Test("Bytes that come one by one are a call in the end", arguments: ["F-1"])
  func dribble(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      for byte in Raw.hello().bytes + Raw.call(1, Echo.inline, message: [5]).bytes {
        raw.send([byte])
      }
      let end = await raw.frame { $0.type == 5 }.flatMap(RawEnd.init)
      #expect(end?.message == [5])
      await raw.close()
      try await expectService(live)
    }
  }

  @Test("A peer that vanishes without close_notify cancels its handlers", arguments: ["T-5"])
  func truncation(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.sleep).bytes)
      #expect(await eventually { live.server.load.handlers == 1 })
      await raw.close()
      #expect(await eventually { live.server.load.handlers == 0 })
      try await expectService(live)
    }
  }

  @Test("A peer that never reads holds little and is cut off", arguments: ["K-2", "C-8"])
  func neverReads(rule: String) async throws {
    try await LiveServer.with(configure: { $0.timings.writeStall = .milliseconds(400) }) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello([(4, Raw.u32(16 << 20)), (5, Raw.u32(64 << 20))]).bytes)
      _ = await raw.frames(1)
      try await raw.setReading(false)
      let request = Raw.u32(1_000_000) + [UInt8](repeating: 1, count: 4_000)
      for id: UInt32 in [1, 3, 5, 7] {
        raw.send(Raw.call(id, Echo.expand, timeout: 0, message: request).bytes)
      }
      #expect(await eventually { live.server.load.handlers == 4 })
      let queued = await live.server.snapshot().connections.map(\.queuedBytes).max() ?? 0
      #expect(queued < 1 << 20)
      try await expectService(live)
      #expect(await eventually { live.server.load.handlers == 0 })
      await raw.close()
    }
  }

  @Test(
    "Sixteen unread streams leave unary calls on the same connection alone",
    arguments: ["C-8", "W-1"])
  func unreadStreams(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes)
      let request = Raw.u32(100_000) + [UInt8](repeating: 1, count: 1_000)
      for index in 0..<16 {
        let id = UInt32(1 + 2 * index)
        raw.send(Raw.call(id, Echo.expand, timeout: 0, message: request).bytes)
      }
      #expect(await eventually { live.server.load.handlers == 16 })
      for id in stride(from: UInt32(101), to: 141, by: 2) {
        raw.send(Raw.call(id, Echo.inline, message: [9]).bytes)
        let end = await raw.frame { $0.type == 5 && $0.stream == id }.flatMap(RawEnd.init)
        #expect(end?.message == [9])
      }
      await raw.close()
      #expect(await eventually { live.server.load.handlers == 0 })
    }
  }

  @Test("Credit that comes back byte by byte moves a stream on", arguments: ["C-5", "C-6"])
  func smallCredit(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello([(4, Raw.u32(65_536))]).bytes)
      let request = Raw.u32(100) + [UInt8](repeating: 1, count: 2_000)
      raw.send(Raw.call(1, Echo.expand, timeout: 0, message: request).bytes)
      #expect(await eventually { raw.framesSoFar.count { $0.type == 4 } >= 31 })
      let before = raw.framesSoFar.count { $0.type == 4 }
      raw.send((0..<2_200).flatMap { _ in Raw.credit(1, 1).bytes })
      #expect(await eventually { raw.framesSoFar.count { $0.type == 4 } > before })
      await raw.close()
      try await expectService(live)
    }
  }

  @Test("Half-sent messages give their room back when their peer goes", arguments: ["C-2", "C-7"])
  func halfSent(rule: String) async throws {
    try await LiveServer.with { live in
      let raw = try await RawClient.connect(live)
      let rest = [UInt8](repeating: 0, count: 16_000)
      raw.send(Raw.hello().bytes)
      for id: UInt32 in [1, 3] {
        raw.send(Raw.call(id, Echo.chat, timeout: 0, message: nil).bytes)
        let first = RawFrame(type: 4, flags: 2, stream: id, payload: Raw.u32(4 << 20) + rest)
        raw.send(first.bytes)
        for _ in 0..<12 {
          raw.send(RawFrame(type: 4, flags: 2, stream: id, payload: rest).bytes)
        }
      }
      #expect(
        await eventually {
          await live.server.snapshot().connections.contains { $0.reassemblyBytes > 0 }
        })
      await raw.close()
      #expect(
        await eventually {
          let snapshot = await live.server.snapshot()
          return snapshot.connections.isEmpty && snapshot.handlers == 0
        })
      try await expectService(live)
    }
  }

  @Test(
    "Handshakes that hundreds begin and none ends leave room for others",
    arguments: ["T-6"])
  func halfOpen(rule: String) async throws {
    try await LiveServer.with(configure: { $0.halfOpenConnectionsMax = 300 }) { live in
      _ = try await live.pool.unary(Echo.inline, ByteBuffer(), options: .init())
      var channels: [any Channel] = []
      for _ in 0..<400 {
        channels.append(
          try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: live.server.port ?? 0).get())
      }
      try await expectService(live)
      #expect(live.server.load.connections <= 301)
      for channel in channels { try? await channel.close() }
      #expect(await eventually { live.server.load.connections <= 1 })
    }
  }

  @Test("A peer that changes its keys again and again is cut off", arguments: ["T-5"])
  func keyUpdates(rule: String) throws {
    let certificates = try TestCertificates()
    let context = try TLSContext(certificates.client(), isServer: false)
    let server = try TLSSession(TLSContext(certificates.server(), isServer: true))
    let client = try #require(SSL_new(context.pointer))
    defer { SSL_free(client) }
    let (incoming, outgoing) = (BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()))
    SSL_set_bio(client, incoming, outgoing)
    SSL_set_connect_state(client)
    func pass() {
      var start: UnsafePointer<UInt8>?
      let count = sen_bio_pending(outgoing, &start)
      var bytes = ByteBuffer(bytes: UnsafeBufferPointer(start: start, count: count))
      sen_bio_reset(outgoing)
      server.receive(&bytes)
    }
    for _ in 0..<3 {
      SSL_do_handshake(client)
      pass()
      _ = try server.handshake()
      if let bytes = server.takeCiphertext(ByteBufferAllocator()) {
        _ = bytes.withUnsafeReadableBytes { BIO_write(incoming, $0.baseAddress, Int32($0.count)) }
      }
    }
    #expect(server.isEstablished)
    var plaintext = ByteBuffer()
    func update() throws {
      SSL_key_update(client, SSL_KEY_UPDATE_NOT_REQUESTED)
      SSL_do_handshake(client)
      pass()
      _ = try server.read(into: &plaintext)
    }
    for _ in 0..<TLSSession.keyUpdatesMax { try update() }
    #expect(throws: TLSError.self) { try update() }
  }
}
