import COpenSSL
import Glibc
import NIOCore
import NIOPosix
import Testing

@testable import SenRPC

@Suite("Peers that are slow, greedy or gone", .serialized, .ownThreads)
struct SecurityListTests {
  @Test(
    "Cancels are counted: a hundred in ten seconds pass, one more ends the connection",
    arguments: [99, 100, 101], ["X-4"])
  func cancelFlood(count: Int, rule: String) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      var bytes = Raw.hello().bytes
      for index in 0..<count {
        let id = UInt32(1 + 2 * index)
        bytes += Raw.call(id, Echo.inline).bytes + Raw.cancel(id).bytes
      }
      raw.send(bytes + Raw.ping(1).bytes)
      if count > 100 {
        #expect(await raw.framesUntilClosed().contains { $0.type == 9 })
        #expect(raw.isClosed)
      } else {
        #expect(await raw.frame { $0.type == 8 } != nil)
      }
      await raw.close()
    }
  }

  @Test("Resets that a client causes count as its cancels", arguments: ["X-4"])
  func resetFlood(rule: String) async throws {
    // Places for all: the handler of a call that has ended keeps its place until it returns.
    try await Attack.run(configure: { $0.settings.maxStreams = 200 }) { live in
      let raw = try await RawClient.connect(live)
      // At once: a client that still sends when the server has lingered may lose the last word.
      var bytes = Raw.hello().bytes
      for index in 0..<101 {
        let id = UInt32(1 + 2 * index)
        bytes += Raw.call(id, Echo.chat, timeout: 0, message: nil).bytes + Raw.credit(id, 0).bytes
      }
      raw.send(bytes)
      let drain = await raw.framesUntilClosed().last { $0.type == 9 }
      let reason = String(decoding: drain?.payload ?? [], as: UTF8.self)
      #expect(reason.contains("too many cancelled"))
    }
  }

  @Test(
    "Frames of no byte and of one byte, of every type, end at most their connection",
    arguments: [0, 1], ["F-1", "F-5"])
  func tinyFrames(length: Int, rule: String) async throws {
    try await Attack.run { live in
      for type in [UInt8](0...12) + [0x80, 0xFF] {
        let raw = try await RawClient.connect(live)
        let frame = RawFrame(
          type: type, stream: (3...7).contains(type) || type == 2 ? 1 : 0,
          payload: .init(repeating: 0, count: length))
        raw.send(Raw.hello().bytes + frame.bytes + Raw.call(3, Echo.inline, message: [7]).bytes)
        if type >= 0x80 {
          #expect(await raw.end(3)?.message == [7], "type \(type)")
        } else {
          let drain = await raw.framesUntilClosed().last { $0.type == 9 }
          #expect(drain != nil, "type \(type)")
        }
        await raw.close()
      }
    }
  }

  @Test("Thousands of empty frames and messages cost little", arguments: ["F-2", "F-4"])
  func emptyFlood(rule: String) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      let empty = RawFrame(type: 0x80).bytes
      raw.send(Raw.hello().bytes + (0..<10_000).flatMap { _ in empty })
      raw.send(Raw.call(1, Echo.collect, timeout: 0, message: nil).bytes)
      // 3,800 messages of nothing cost less than a window of 256 KiB.
      raw.send((0..<3_800).flatMap { _ in Raw.message(1, []).bytes })
      raw.send(RawFrame(type: 4, flags: 9, stream: 1).bytes)
      let end = await raw.end(1)
      #expect(end?.code == 0)
      #expect(end?.message == [])
      await raw.close()
    }
  }

  @Test("Credit that comes back byte by byte on a thousand streams", arguments: ["C-5", "C-6"])
  func smallCredit(rule: String) async throws {
    try await Attack.run(configure: { $0.settings.maxStreams = 1_000 }) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello([(4, Raw.u32(65_536)), (5, Raw.u32(1 << 20))]).bytes)
      let request = Raw.u32(50) + [UInt8](repeating: 1, count: 2_000)
      let ids = (0..<1_000).map { UInt32(1 + 2 * $0) }
      for id in ids { raw.send(Raw.call(id, Echo.expand, timeout: 0, message: request).bytes) }
      // A window of 1 MiB is full: every stream that is served waits for credit.
      let before = await raw.frames(ofType: 4, count: 500).count
      #expect(before >= 500)
      for _ in 0..<20 {
        raw.send(ids.flatMap { Raw.credit($0, 1).bytes + Raw.credit(0, 1).bytes })
      }
      // Byte by byte 20,000 bytes of the connection have come back, so about ten messages go on.
      #expect(await raw.frames(ofType: 4, count: before + 5).count >= before + 5)
      let fragments = raw.framesSoFar.filter { $0.type == 4 && $0.flags & 2 != 0 }
      #expect(fragments.allSatisfy { $0.payload.count >= 1_024 })
      await raw.close()
    }
  }

  @Test(
    "Sixteen unread streams leave unary calls on the same connection alone",
    arguments: ["C-8", "W-1"])
  func unreadStreams(rule: String) async throws {
    try await Attack.run { live in
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
        #expect(await raw.end(id)?.message == [9])
      }
      await raw.close()
    }
  }

  @Test("Half-sent messages give their room back when their peer goes", arguments: ["C-2", "C-7"])
  func halfSent(rule: String) async throws {
    try await Attack.run { live in
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
          await live.server.snapshot().reassemblyBytesFree < LiveServer.budgetBytes
        })
      await raw.close()
    }
  }

  @Test(
    "A caller in any spelling is refused or means nothing",
    arguments: [
      "caller", "Caller", "CALLER", "cаller", " caller", "caller ", "caller\0", "x-caller",
      "sen-caller", "caller-bin", "caller.", "_caller",
    ], ["I-1", "M-4"])
  func forgedCaller(spelling: String, rule: String) async throws {
    let whoami = RPCMethod(path: "test.Echo/WhoAmI", shape: .unary)
    var router = Echo.router()
    router.register(whoami) { context, requests, responses in
      _ = try await requests.single()
      try await responses.write(ByteBuffer(bytes: context.caller ?? []))
    }
    try await Attack.run(router: router) { live in
      let raw = try await RawClient.connect(live)
      raw.send(
        Raw.hello().bytes + Raw.call(1, whoami, metadata: Raw.tlv(4, Array("root".utf8))).bytes
          + Raw.call(3, whoami, metadata: Raw.literal(spelling, "root")).bytes)
      #expect(await raw.end(1)?.reason == "CALLER_NOT_TRUSTED")
      let end = try #require(await raw.end(3))
      let isHarmless = ["x-caller", "sen-caller", "caller-bin", "caller.", "_caller"]
      if isHarmless.contains(spelling) {
        #expect(end.code == 0 && end.message.isEmpty)
      } else {
        #expect(end.reason == "INVALID_METADATA")
      }
      await raw.close()
    }
  }

  @Test("Garbage on one stream leaves the next one alone", arguments: ["F-5", "C-8"])
  func garbageBeside(rule: String) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      raw.send(
        Raw.hello().bytes
          + [1, 3].flatMap { Raw.call($0, Echo.chat, timeout: 0, message: nil).bytes })
      raw.send(Raw.message(3, [1]).bytes)
      raw.send(RawFrame(type: 4, stream: 1, payload: Raw.u32(9_000) + [1, 2, 3]).bytes)
      raw.send(Raw.message(3, [2]).bytes)
      #expect(await raw.end(1)?.reason == "INVALID_MESSAGE")
      // Late garbage for the ended stream, and life on the other.
      raw.send(RawFrame(type: 4, stream: 1, payload: Raw.u32(1)).bytes + Raw.message(3, [3]).bytes)
      raw.send(RawFrame(type: 4, flags: 9, stream: 3).bytes)
      #expect(await raw.end(3)?.code == 0)
      let replies = raw.framesSoFar.filter { $0.type == 4 && $0.stream == 3 }
      #expect(replies.map { $0.payload.last } == [1, 2, 3])
      await raw.close()
    }
  }

  @Test(
    "Metadata at its limits is taken, one byte or one entry more is refused", arguments: ["M-4"])
  func metadataAtLimits(rule: String) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes)
      // Each entry has three bytes before its value; a literal's value begins with its name.
      let full = Raw.tlv(7, .init(repeating: 65, count: 8 * 1024 - 3))
      let long = Raw.tlv(7, .init(repeating: 65, count: 8 * 1024 - 2))
      let many = (0..<64).flatMap { Raw.literal("k\($0)", "v") }
      let rows: [([UInt8], String)] = [
        (full, ""), (long, "METADATA_TOO_LARGE"), (many, ""),
        (many + Raw.literal("one-more", "v"), "METADATA_TOO_LARGE"),
      ]
      for (index, row) in rows.enumerated() {
        let id = UInt32(1 + 2 * index)
        raw.send(Raw.call(id, Echo.inline, metadata: row.0, message: [7]).bytes)
        let end = try #require(await raw.end(id))
        #expect(end.reason == row.1, "row \(index)")
        #expect(end.message == (row.1.isEmpty ? [7] : []))
      }
      await raw.close()
    }
  }

  @Test("An id that was used is not used again", arguments: ["S-1"])
  func idReuse(rule: String) async throws {
    try await Attack.run { live in
      for again: UInt32 in [1, 3, 2] {
        let raw = try await RawClient.connect(live)
        raw.send(
          Raw.hello().bytes + Raw.call(1, Echo.chat, timeout: 0, message: nil).bytes
            + Raw.call(3, Echo.inline, message: [1]).bytes)
        #expect(await raw.end(3)?.message == [1])
        raw.send(Raw.call(again, Echo.inline).bytes)
        #expect(await raw.framesUntilClosed().last { $0.type == 9 } != nil)
        #expect(raw.isClosed)
      }
    }
  }

  @Test("Bytes that come one by one are a call in the end", arguments: ["F-1"])
  func dribble(rule: String) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      for byte in Raw.hello().bytes + Raw.call(1, Echo.inline, message: [5]).bytes {
        raw.send([byte])
      }
      #expect(await raw.end(1)?.message == [5])
      await raw.close()
    }
  }

  @Test("GREASE of every kind is ignored", arguments: ["V-1", "F-2", "H-2"])
  func grease(rule: String) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello([(0x0A5A, [1, 2]), (0xFA5A, []), (0x7FFF, [9])]).bytes)
      for type: UInt8 in [0x80, 0x9A, 0xFF] {
        raw.send(
          RawFrame(type: type, flags: 0xFF, stream: 2, payload: .init(repeating: 7, count: 500))
            .bytes)
      }
      let unknown = (UInt8(8)...40).flatMap { Raw.tlv($0, [1]) }
      raw.send(Raw.call(1, Echo.inline, metadata: unknown, message: [6]).bytes)
      #expect(await raw.end(1)?.message == [6])
      await raw.close()
    }
  }

  @Test("A peer that never reads holds little and is cut off", arguments: ["K-2", "C-8"])
  func neverReads(rule: String) async throws {
    try await Attack.run(configure: { $0.timings.writeStall = .milliseconds(400) }) { live in
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
      #expect(await eventually { live.server.load.handlers == 0 })
      await raw.close()
    }
  }

  @Test(
    "A peer that calls and never reads makes the server keep no more answers than its limit",
    arguments: ["F-1", "C-8"])
  func neverReadsAnswers(rule: String) async throws {
    try await Attack.run(configure: { $0.limits.unsentBytesMax = 256 * 1024 }) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes)
      _ = await raw.frames(1)
      try await raw.setReading(false)
      // 20 MB of answers, more than the sockets keep between them.
      let message = [UInt8](repeating: 3, count: 10_000)
      for index in 0..<2_000 {
        raw.send(Raw.call(UInt32(1 + 2 * index), Echo.inline, message: message).bytes)
      }
      var most = 0
      _ = await eventually(within: .milliseconds(700)) {
        let snapshot = await live.server.snapshot()
        most = max(most, snapshot.connections.map(\.queuedBytes).max() ?? 0)
        return false
      }
      #expect(most < 512 * 1024)
      // Once it reads, every call is answered after all.
      try await raw.setReading(true)
      #expect(await raw.end(3_999)?.message == message)
      await raw.close()
    }
  }

  @Test(
    "Replies for which a peer makes no room keep their calls' places, and end after a while",
    arguments: ["X-2", "C-2", "K-2"])
  func noRoomForReplies(rule: String) async throws {
    let large = RPCMethod(path: "test.Echo/Large", shape: .unary)
    let bytes = 300_000
    var router = Echo.router()
    router.registerInline(large) { _, _, reply throws(RPCError) in
      reply.writeRepeatingByte(7, count: bytes)
    }
    try await Attack.run(
      router: router, configure: { $0.timings.writeStall = .seconds(1) * Patience.factor }
    ) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello([(4, Raw.u32(65_536)), (5, Raw.u32(1 << 20))]).bytes)
      var most = 0
      for index in 0..<1_000 {
        raw.send(Raw.call(UInt32(1 + 2 * index), large, timeout: 60_000_000).bytes)
        guard index % 100 == 99 else { continue }
        let snapshot = await live.server.snapshot()
        most = max(most, snapshot.connections.map(\.queuedBytes).max() ?? 0)
      }
      // As many as may run at once wait, and not one more.
      #expect(most <= 100 * (bytes + 1_000))
      let ends = await raw.frames(ofType: 5, count: 1_000).compactMap(RawEnd.init)
      #expect(ends.count { $0.code == RPCCode.resourceExhausted.rawValue } >= 500)
      #expect(ends.contains { $0.reason == "WRITE_STALL" })
      await raw.close()
    }
  }

  @Test("A request whose end never comes is counted while it waits", arguments: ["C-2", "K-3"])
  func endlessRequests(rule: String) async throws {
    try await Attack.run(configure: {
      $0.limits.streamIdle = 3_000_000_000 * UInt64(Patience.factor)
    }) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes)
      let message = [UInt8](repeating: 1, count: 15_000)
      for index in 0..<50 {
        let id = UInt32(1 + 2 * index)
        raw.send(
          Raw.call(id, Echo.unary, timeout: 60_000_000, message: nil).bytes
            + Raw.message(id, message).bytes)
      }
      let isCounted = await eventually {
        await live.server.snapshot().queueBytesFree
          <= ReassemblyBudget.queueBytes - 50 * message.count
      }
      #expect(isCounted)
      let ends = await raw.frames(ofType: 5, count: 50).compactMap(RawEnd.init)
      #expect(ends.count == 50 && ends.allSatisfy { $0.reason == "STREAM_IDLE" })
      await raw.close()
    }
  }

  @Test(
    "A peer that goes in the middle of a record, a frame or a call leaves nothing",
    arguments: [3, 40, Int.max], ["T-5", "C-7"])
  func truncation(cut: Int, rule: String) async throws {
    try await Attack.run { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello().bytes + Raw.call(1, Echo.sleep).bytes)
      #expect(await eventually { live.server.load.handlers == 1 })
      let frame = Raw.call(3, Echo.chat, timeout: 0, message: .init(repeating: 1, count: 900))
      raw.send(Array(frame.bytes.prefix(cut)))
      await raw.close()
      #expect(await eventually { live.server.load.handlers == 0 })
    }
  }

  @Test(
    "Five thousand handshakes that nobody ends leave room for others",
    arguments: ["T-6", "K-2"])
  func halfOpen(rule: String) async throws {
    let cap = 1_024
    raiseDescriptorLimit()
    try await Attack.run(configure: {
      $0.connectionsPerAddressMax = 8_000
      $0.timings.handshake = .seconds(60)
    }) { live in
      let port = live.server.port ?? 0
      var channels: [any Channel] = []
      for _ in 0..<50 {
        let some = try await withThrowingTaskGroup(of: (any Channel).self) { group in
          for _ in 0..<100 {
            group.addTask {
              try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "127.0.0.1", port: port).get()
            }
          }
          return try await group.reduce(into: [any Channel]()) { $0.append($1) }
        }
        channels += some
      }
      #expect(channels.count == 5_000)
      // Beside them the pool's connection is answered (Attack looks), and one that comes new.
      for id: UInt32 in [1, 3, 5] {
        let raw = try await RawClient.connect(live)
        raw.send(Raw.hello().bytes + Raw.call(id, Echo.inline, message: [1]).bytes)
        #expect(await raw.end(id)?.message == [1])
        await raw.close()
      }
      #expect(await eventually { live.server.load.connections <= cap + 1 })
      for channel in channels { channel.close(promise: nil) }
      #expect(await eventually { live.server.load.connections == 1 })
    }
  }

  @Test("A peer that changes its keys again and again is cut off", arguments: ["T-5"])
  func keyUpdates(rule: String) async throws {
    try await Attack.run { live in
      for count in [TLSSession.keyUpdatesMax, TLSSession.keyUpdatesMax + 1] {
        let raw = try await RawClient.connect(live)
        raw.send(Raw.hello().bytes)
        _ = await raw.frames(1)
        try await raw.withSession { session in
          for _ in 0..<count {
            SSL_key_update(session.ssl, SSL_KEY_UPDATE_NOT_REQUESTED)
            SSL_do_handshake(session.ssl)
          }
        }
        raw.send(Raw.call(1, Echo.inline, message: [4]).bytes)
        let end = await raw.end(1)
        #expect((end == nil) == (count > TLSSession.keyUpdatesMax))
        #expect(raw.isClosed == (count > TLSSession.keyUpdatesMax))
        await raw.close()
      }
    }
  }

  /// Lets this process open as many files as the system allows it.
  private func raiseDescriptorLimit() {
    var limit = rlimit()
    #expect(getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
    limit.rlim_cur = limit.rlim_max
    #expect(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
    #expect(limit.rlim_cur >= 8_000, "five thousand sockets and what accepts them")
  }

  /// A zstd frame of so many blocks of 128 KiB of one byte, four bytes each.
  static func bomb(blocks: Int) -> [UInt8] {
    let size = blocks * 128 * 1024
    var bytes: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xA0]
    bytes += Raw.u32(size).reversed()
    for block in 1...blocks {
      let header = 128 * 1024 << 3 | 1 << 1 | (block == blocks ? 1 : 0)
      bytes += [UInt8(header & 0xFF), UInt8(header >> 8 & 0xFF), UInt8(header >> 16 & 0xFF), 0]
    }
    return bytes
  }

  @Test(
    "A bomb ends its call before it is decoded, whatever it promises",
    arguments: [4 << 20, 128 * 1024, 1_000, 0, 0xFFFF_FFFF], ["Z-1"])
  func bombs(promised: Int, rule: String) async throws {
    try await Attack.run(configure: { $0.settings.features = .zstd }) { live in
      let raw = try await RawClient.connect(live)
      raw.send(Raw.hello([(6, Raw.u64(1))]).bytes)
      let bytes = Self.bomb(blocks: 8)
      raw.send(
        Raw.call(1, Echo.inline, message: Raw.u32(promised) + bytes, flags: 0x15).bytes
          + Raw.call(3, Echo.chat, timeout: 0, message: nil).bytes)
      let message = Raw.u32(bytes.count) + Raw.u32(promised) + bytes
      raw.send(RawFrame(type: 4, flags: 4, stream: 3, payload: message).bytes)
      let reasons = ["COMPRESSION_RATIO", "INVALID_COMPRESSION", "MESSAGE_TOO_LARGE"]
      for id: UInt32 in [1, 3] {
        let end = try #require(await raw.end(id))
        #expect(reasons.contains(end.reason))
      }
      raw.send(Raw.call(5, Echo.inline, message: [8]).bytes)
      #expect(await raw.end(5)?.message == [8])
      await raw.close()
    }
  }
}
