import COpenSSL
import NIOCore
import Testing

@testable import SenRPC

/// One round of harm to a program: it ends with every connection closed.
struct MemoryAttack: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The programs that are attacked so: the door, and a room where it answers otherwise.
  let programs: [AttackedProgram.Name]
  /// What the allocator keeps of a round's peak beside what every round may leave: up to 8 MiB at
  /// the end of each thread's heap, where a round frees more than that.
  let keptBytes: Int
  let round: @Sendable (AttackedProgram) async throws -> Void

  init(
    _ name: String, on programs: [AttackedProgram.Name] = [.gateway], keptBytes: Int = 0,
    _ round: @escaping @Sendable (AttackedProgram) async throws -> Void
  ) {
    testDescription = name
    self.programs = programs
    self.keptBytes = keptBytes
    self.round = round
  }

  /// Connections of a round.
  static let connections = 24
  /// Calls of a connection that are at once within the limit of the delivered configuration.
  static let calls = 16

  static let all = [
    MemoryAttack("cancel flood") { program in
      try await each(program) { raw in
        let ids = (0...100).map { UInt32(1 + 2 * $0) }
        raw.send(
          Raw.hello().bytes
            + ids.flatMap { Raw.call($0, AttackedProgram.check).bytes + Raw.cancel($0).bytes })
        #expect(await raw.framesUntilClosed().contains { $0.type == 9 })
      }
    },
    MemoryAttack("frames of no byte and of one byte") { program in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for type in [UInt8](0...12) + [0x80, 0xFF] {
          for length in [0, 1] {
            let frame = RawFrame(
              type: type, stream: (2...7).contains(type) ? 1 : 0,
              payload: .init(repeating: 0, count: length))
            group.addTask {
              let raw = try await program.connect()
              raw.send(Raw.hello().bytes + frame.bytes + Raw.ping(1).bytes)
              let isSkipped = type >= 0x80
              if isSkipped { #expect(await raw.frames(ofType: 8).count == 1) }
              if !isSkipped { #expect(await raw.framesUntilClosed().contains { $0.type == 9 }) }
              await raw.close()
            }
          }
        }
        try await group.waitForAll()
      }
    },
    MemoryAttack("messages of 4 MiB, half sent", on: [.gateway, .welfare]) { program in
      let rest = [UInt8](repeating: 0, count: 16_000)
      try await each(program) { raw in
        raw.send(Raw.hello().bytes)
        for id: UInt32 in [1, 3] {
          raw.send(Raw.call(id, AttackedProgram.check, timeout: 0, message: nil, flags: 0).bytes)
          raw.send(
            RawFrame(type: 4, flags: 2, stream: id, payload: Raw.u32(4 << 20) + rest).bytes)
          for _ in 0..<12 {
            raw.send(RawFrame(type: 4, flags: 2, stream: id, payload: rest).bytes)
          }
        }
        raw.send(Raw.ping(1).bytes)
        _ = await raw.frames(ofType: 8)
      }
    },
    MemoryAttack("answers that nobody reads", on: [.gateway, .welfare]) { program in
      // Each answer is the whole interface: some hundred kilobytes.
      try await each(program, count: 6) { raw in
        raw.send(Raw.hello([(4, Raw.u32(16 << 20)), (5, Raw.u32(64 << 20))]).bytes)
        _ = await raw.frames(1)
        try await raw.setReading(false)
        raw.send(
          ([1, 3, 5, 7] as [UInt32]).flatMap { Raw.call($0, AttackedProgram.descriptors).bytes })
        // A second connection sees that the calls of the first are under way.
        _ = try await program.isAnswered()
      }
    },
    // Few, as a debug build takes long to pack each answer, the whole interface. A round holds some
    // 4 MB: left behind, eight of them would be twice what is allowed.
    MemoryAttack(
      "answers for which nobody makes room", on: [.gateway, .welfare], keptBytes: 8 << 20
    ) { program in
      try await each(program, count: 2) { raw in
        raw.send(Raw.hello([(4, Raw.u32(65_536)), (5, Raw.u32(1 << 20))]).bytes)
        for index in 0..<UInt32(6) {
          raw.send(Raw.call(1 + 2 * index, AttackedProgram.descriptors).bytes)
        }
        raw.send(Raw.call(1_001, AttackedProgram.check).bytes)
        #expect(await raw.end(1_001)?.code == 0)
      }
    },
    MemoryAttack("garbage on one stream, late frames, ids once more") { program in
      // Of several clients: each such call is a reset, and one client may cause only so many.
      try await each(program, of: program.peers) { raw in
        raw.send(
          Raw.hello().bytes + Raw.call(1, AttackedProgram.check, message: nil, flags: 0).bytes
            + RawFrame(type: 4, stream: 1, payload: Raw.u32(9_000) + [1, 2, 3]).bytes)
        #expect(await raw.end(1)?.reason == "INVALID_MESSAGE")
        for _ in 0..<40 {
          raw.send(Raw.message(1, .init(repeating: 0, count: 15_000)).bytes)
        }
        raw.send(Raw.call(3, AttackedProgram.check).bytes)
        #expect(await raw.end(3)?.code == 0)
        raw.send(Raw.call(1, AttackedProgram.check).bytes)
        #expect(await raw.framesUntilClosed().contains { $0.type == 9 })
      }
    },
    MemoryAttack("certificates past their time or for servers, sessions once more") { program in
      for bad in [
        CertificateAuthority.Request(
          commonName: "late", uris: ["sen://vwu/gateway"], days: -1),
        .init(commonName: "server", uris: ["sen://vwu/gateway"], isClient: false),
      ] {
        let files = try program.certificates.issue(bad.commonName, bad)
        var tls = program.certificates.tls(files)
        tls.expectedPeer = .anyone
        let refused = tls
        try await each(program, refused, count: connections / 2) { raw in
          raw.send(Raw.hello().bytes + Raw.call(1, AttackedProgram.check).bytes)
          #expect(await raw.framesUntilClosed().allSatisfy { $0.type != 5 })
        }
      }
      try await each(program, count: connections / 2) { raw in
        raw.send(Raw.hello().bytes + Raw.call(1, AttackedProgram.check).bytes)
        #expect(await raw.end(1)?.code == 0)
        let bits = try await raw.withSession { UInt(bitPattern: SSL_get1_session($0.ssl)) }
        let saved = OpaquePointer(bitPattern: bits ?? 0)
        defer { SSL_SESSION_free(saved) }
        let again = try await program.connect(prepare: { SSL_set_session($0.ssl, saved) })
        #expect(try await again.withSession { SSL_session_reused($0.ssl) } == 0)
        await again.close()
      }
    },
    MemoryAttack("streams that nobody reads, beside unary calls") { program in
      try await each(program) { raw in
        raw.send(Raw.hello().bytes)
        for index in 0..<calls {
          raw.send(
            Raw.call(UInt32(1 + 2 * index), AttackedProgram.watch, timeout: 0).bytes)
        }
        raw.send(Raw.call(1_001, AttackedProgram.check).bytes)
        #expect(await raw.end(1_001)?.code == 0)
      }
    },
    MemoryAttack("handshakes that nobody begins") { program in
      var channels: [any Channel] = []
      for _ in 0..<(connections * 4) { channels.append(try await program.dial()) }
      // The server may have given some up by itself.
      for channel in channels { try? await channel.close() }
    },
    MemoryAttack("certificates of a stranger") { program in
      let stranger = try TestCertificates(authority: "stranger")
      let files = try stranger.issue(
        "peer", .init(commonName: "peer", uris: ["sen://vwu/gateway"]))
      var tls = program.certificates.tls(files)
      tls.expectedPeer = .anyone
      let strange = tls
      try await each(program, strange) { raw in
        raw.send(Raw.hello().bytes + Raw.call(1, AttackedProgram.check).bytes)
        #expect(await raw.framesUntilClosed().allSatisfy { $0.type != 5 })
        #expect(raw.isClosed)
      }
    },
    MemoryAttack("keys that change again and again") { program in
      try await each(program) { raw in
        raw.send(Raw.hello().bytes)
        _ = await raw.frames(1)
        try await raw.withSession { session in
          for _ in 0...TLSSession.keyUpdatesMax {
            SSL_key_update(session.ssl, SSL_KEY_UPDATE_NOT_REQUESTED)
            SSL_do_handshake(session.ssl)
          }
        }
        raw.send(Raw.call(1, AttackedProgram.check).bytes)
        _ = await raw.framesUntilClosed()
        #expect(raw.isClosed)
      }
    },
    MemoryAttack("peers that go in the middle of a frame") { program in
      let frame = Raw.call(1, AttackedProgram.check, message: .init(repeating: 1, count: 900))
      for cut in [3, 40, 500, 900] {
        try await each(program, count: connections / 4) { raw in
          raw.send(Raw.hello().bytes + Array(frame.bytes.prefix(cut)))
          _ = await raw.frames(1)
        }
      }
    },
    MemoryAttack("metadata past its limits, and a caller in every spelling") { program in
      let spellings = ["caller", "Caller", " caller", "caller\0", "x-caller", "caller-bin"]
      let entries = (0...64).flatMap { Raw.literal("k\($0)", "v") }
      try await each(program) { raw in
        raw.send(Raw.hello().bytes)
        raw.send(Raw.call(1, AttackedProgram.check, metadata: entries).bytes)
        let long = Raw.tlv(2, .init(repeating: 65, count: 8_190))
        raw.send(Raw.call(3, AttackedProgram.check, metadata: long).bytes)
        for (index, spelling) in spellings.enumerated() {
          raw.send(
            Raw.call(
              UInt32(5 + 2 * index), AttackedProgram.check,
              metadata: Raw.literal(spelling, "root")
            ).bytes)
        }
        let last = UInt32(3 + 2 * spellings.count)
        #expect(await raw.end(last)?.code == 0)
        #expect(await raw.end(1)?.code == RPCCode.invalidArgument.rawValue)
      }
    },
    MemoryAttack(
      "garbage for the codec: depth, repetition, noise", on: [.gateway, .welfare]
    ) { program in
      let deep = (0..<2_000).reduce(into: [UInt8]()) { bytes, _ in bytes += [0x0A, 0x7F] }
      let again = (0..<4_000).flatMap { _ in [0x0A, 0x02, 0x0A, 0x00] as [UInt8] }
      let noise = (0..<8_000).map { UInt8(truncatingIfNeeded: $0 &* 167) }
      let messages = [deep, again, noise]
      try await each(program) { raw in
        raw.send(Raw.hello().bytes)
        let ids = messages.indices.map { UInt32(1 + 2 * $0) }
        for (id, message) in zip(ids, messages) {
          raw.send(Raw.call(id, AttackedProgram.check, message: message).bytes)
        }
        for id in ids { #expect(await raw.end(id) != nil) }
      }
    },
    MemoryAttack("bytes one by one, and what nobody knows") { program in
      let call = Raw.call(
        1, AttackedProgram.check, metadata: (UInt8(8)...40).flatMap { Raw.tlv($0, [1]) })
      try await each(program) { raw in
        for byte in Raw.hello([(0x0A5A, [1, 2]), (0x7FFF, [9])]).bytes { raw.send([byte]) }
        for type: UInt8 in [0x80, 0x9A, 0xFF] {
          let payload = [UInt8](repeating: 7, count: 16_000)
          raw.send(RawFrame(type: type, flags: 0xFF, stream: 2, payload: payload).bytes)
        }
        for byte in call.bytes { raw.send([byte]) }
        #expect(await raw.end(1)?.code == 0)
      }
    },
    MemoryAttack("credit byte by byte on streams that wait for it", on: [.welfare]) { program in
      let ids = (0..<calls).map { UInt32(1 + 2 * $0) }
      try await each(program) { raw in
        raw.send(Raw.hello([(4, Raw.u32(65_536)), (5, Raw.u32(1 << 20))]).bytes)
        for id in ids { raw.send(Raw.call(id, AttackedProgram.watch, timeout: 0).bytes) }
        for _ in 0..<200 {
          raw.send(ids.flatMap { Raw.credit($0, 1).bytes + Raw.credit(0, 1).bytes })
        }
        raw.send(Raw.call(1_001, AttackedProgram.check).bytes)
        #expect(await raw.end(1_001)?.code == 0)
      }
    },
    MemoryAttack("a compressed message that stands for much more") { program in
      let bomb = SecurityListTests.bomb(blocks: 32)
      try await each(program) { raw in
        raw.send(Raw.hello([(6, Raw.u64(1))]).bytes)
        for index in 0..<UInt32(calls) {
          let message = Raw.u32(4 << 20) + bomb
          raw.send(
            Raw.call(1 + 2 * index, AttackedProgram.check, message: message, flags: 0x15).bytes)
          #expect(await raw.end(1 + 2 * index).map { $0.code != 0 } == true)
        }
      }
    },
  ]

  /// Does harm on several connections at once, and closes each without a word.
  static func each(
    _ program: AttackedProgram, _ tls: TLSConfiguration? = nil, of peers: [TLSConfiguration] = [],
    count: Int = connections,
    _ harm: @escaping @Sendable (RawClient) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<count {
        let shown = peers.isEmpty ? tls : peers[index % peers.count]
        group.addTask {
          let raw = try await program.connect(shown)
          try await harm(raw)
          await raw.close()
        }
      }
      try await group.waitForAll()
    }
  }
}
