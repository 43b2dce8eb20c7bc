import NIOCore
import Synchronization
import Testing

@testable import SenRPC

/// The rules that a client keeps, seen by a server of raw bytes.
@Suite("The client's rules, byte by byte", .serialized, .ownThreads)
struct RawClientRulesTests {
  /// Makes a unary call beside the test and gives what it came to.
  private func begin(
    _ pool: RPCClientPool, _ method: RPCMethod = Echo.unary, message: [UInt8] = [1],
    options: CallOptions = .patient
  ) -> Task<Result<ByteBuffer, any Error>, Never> {
    Task {
      do {
        return .success(
          try await pool.unary(method, ByteBuffer(bytes: message), options: options))
      } catch {
        return .failure(error)
      }
    }
  }

  private func failure(of task: Task<Result<ByteBuffer, any Error>, Never>) async -> RPCError? {
    guard case .failure(let error) = await task.value else { return nil }
    return error as? RPCError
  }

  @Test(
    "A connection that ends before the server's HELLO has processed nothing",
    arguments: ["H-3", "E-3"])
  func noHello(rule: String) async throws {
    try await RawServer.with { server, pool in
      let call = begin(pool, Echo.sleep, options: .patientOnce)
      let peer = try #require(try await server.connection(0))
      _ = await peer.frames(1)
      await peer.close()
      #expect(await failure(of: call)?.notProcessed == true)
    }
  }

  @Test(
    "A lost connection is UNAVAILABLE, and sent again only where that is safe",
    arguments: [true, false], ["E-3"])
  func lostConnection(isIdempotent: Bool, rule: String) async throws {
    try await RawServer.with { server, pool in
      let call = begin(pool, isIdempotent ? Echo.unary : Echo.sleep)
      let peer = try #require(try await server.greeted(0))
      #expect(await peer.frame { $0.type == 2 }?.payload[14] == 0)
      await peer.close()
      guard isIdempotent else {
        let error = await failure(of: call)
        #expect(error?.code == .unavailable && error?.notProcessed == false)
        #expect(server.connections == 1)
        return
      }
      let next = try #require(try await server.greeted(1))
      let again = try #require(await next.frame { $0.type == 2 })
      #expect(again.payload[14] == 1, "the second attempt says its number")
      next.send(Raw.end(again.stream, message: [7]).bytes)
      #expect(try await call.value.get() == ByteBuffer(bytes: [7]))
    }
  }

  @Test(
    "Calls above a DRAIN's id are sent once more, elsewhere, whatever the method",
    arguments: ["G-1"])
  func drain(rule: String) async throws {
    try await RawServer.with { server, pool in
      let call = begin(pool, Echo.sleep)
      let peer = try #require(try await server.greeted(0))
      #expect(await peer.frame { $0.type == 2 } != nil)
      peer.send(Raw.drain(last: 0x7fff_ffff).bytes + Raw.ping(9).bytes)
      #expect(await peer.frame { $0.type == 8 }?.payload == Raw.u64(9))
      peer.send(Raw.drain(last: 0).bytes)
      let next = try #require(try await server.greeted(1))
      let again = try #require(await next.frame { $0.type == 2 })
      next.send(Raw.end(again.stream, message: [7]).bytes)
      #expect(try await call.value.get() == ByteBuffer(bytes: [7]))
    }
  }

  @Test("A refusal that says NOT_PROCESSED is repeated once, not twice", arguments: ["G-1", "X-3"])
  func notProcessedTwice(rule: String) async throws {
    try await RawServer.with(client: { $0.retryBudget = 0 }) { server, pool in
      let call = begin(pool, Echo.sleep)
      let peer = try #require(try await server.greeted(0))
      for count in 1...2 {
        let frame = await peer.frames(ofType: 2, count: count).last
        peer.send(Raw.end(frame?.stream ?? 1, code: 8, flags: 1, reason: "TOO_MANY_CALLS").bytes)
      }
      #expect(await failure(of: call)?.reason == "TOO_MANY_CALLS")
      #expect(peer.framesSoFar.count { $0.type == 2 } == 2)
    }
  }

  @Test("A server's NO_RETRY and pushback are obeyed", arguments: ["E-3"])
  func pushback(rule: String) async throws {
    try await RawServer.with { server, pool in
      let first = begin(pool)
      let peer = try #require(try await server.greeted(0))
      let one = try #require(await peer.frame { $0.type == 2 })
      peer.send(Raw.end(one.stream, code: 14, flags: 2, reason: "GO_AWAY").bytes)
      #expect(await failure(of: first)?.reason == "GO_AWAY")
      let second = begin(pool)
      let began = RPCDeadline.clock()
      let two = try #require(await peer.frames(ofType: 2, count: 2).last)
      peer.send(Raw.end(two.stream, code: 14, pushback: 200, reason: "LATER").bytes)
      let three = try #require(await peer.frames(ofType: 2, count: 3).last)
      #expect(RPCDeadline.clock() - began >= 200_000_000)
      peer.send(Raw.end(three.stream, message: [1]).bytes)
      #expect(try await second.value.get() == ByteBuffer(bytes: [1]))
    }
  }

  @Test(
    "The time that is left travels, rounded up, and no time is no call", arguments: ["D-3", "D-1"])
  func timeout(rule: String) async throws {
    try await RawServer.with { server, pool in
      let call = begin(pool, options: .init(timeout: .seconds(3) * Patience.factor))
      let peer = try #require(try await server.greeted(0))
      let frame = try #require(await peer.frame { $0.type == 2 })
      let micros = frame.payload[10..<14].reduce(0) { $0 << 8 | Int($1) }
      #expect((1...3_000_000 * Patience.factor).contains(micros))
      peer.send(Raw.end(frame.stream, message: []).bytes)
      _ = await call.value
      let late = begin(pool, options: .init(timeout: .zero))
      #expect(await failure(of: late)?.code == .deadlineExceeded)
      let long = begin(pool, options: .init(timeout: .seconds(5_000)))
      let second = try #require(await peer.frames(ofType: 2, count: 2).last)
      #expect(Array(second.payload[10..<14]) == Raw.u32(0xFFFF_FFFF))
      #expect(Array(second.payload[16..<19]) == [5, 0, 8], "a long time stands in the metadata")
      peer.send(Raw.end(second.stream, message: []).bytes)
      _ = await long.value
    }
  }

  /// What a server must not send, and what the client then says.
  static let bad: [(rule: String, name: String, frames: [RawFrame], reason: String)] = [
    ("H-2", "HELLO out of range", [Raw.hello([(3, Raw.u32(15))])], "max_streams"),
    (
      "G-3", "a LIMIT above HELLO's", [Raw.hello(), RawFrame(type: 10, payload: Raw.u32(101))],
      "LIMIT of 101"
    ),
    ("F-5", "a CALL", [Raw.hello(), Raw.call(1, Echo.unary)], "a CALL from the server"),
    ("X-2", "a CANCEL", [Raw.hello(), Raw.cancel(1)], "a CANCEL from the server"),
    ("F-3", "END_SEND", [Raw.hello(), Raw.message(1, [1], flags: 1)], "END_SEND from the server"),
    ("S-1", "an END of a stream that never was", [Raw.hello(), Raw.end(99)], "never was"),
    (
      "E-2", "an END whose parts pass its frame",
      [Raw.hello(), RawFrame(type: 5, stream: 1, payload: .init(repeating: 255, count: 40))],
      "does not fit"
    ),
    ("C-6", "CREDIT 0", [Raw.hello(), Raw.credit(0, 0)], "CREDIT of 0"),
    ("K-1", "PINGs without end", [Raw.hello()] + (0..<5).map { Raw.ping($0) }, "PINGs"),
  ]

  @Test(
    "A server that breaks the rules is told so and left", arguments: RawClientRulesTests.bad.indices
  )
  func badServers(index: Int) async throws {
    let row = Self.bad[index]
    try await RawServer.with { server, pool in
      let call = begin(pool, Echo.sleep, options: .patientOnce)
      let peer = try #require(try await server.connection(0))
      if row.frames[0].payload.count > 2 {
        peer.send(row.frames.flatMap(\.bytes))
      } else {
        peer.send(row.frames[0].bytes)
        _ = await peer.frame { $0.type == 2 }
        peer.send(row.frames.dropFirst().flatMap(\.bytes))
      }
      let drain = await peer.framesUntilClosed().last { $0.type == 9 }
      let text = String(decoding: drain?.payload.dropFirst(9) ?? [], as: UTF8.self)
      #expect(text.contains(row.reason), "\(row.rule) \(row.name): \(text)")
      #expect(await failure(of: call)?.code == .unavailable)
    }
  }

  @Test("Headers twice, or behind a message, end the connection", arguments: ["E-1"])
  func headersTwice(rule: String) async throws {
    try await RawServer.with { server, pool in
      let call = begin(pool, Echo.sleep, options: .patientOnce)
      let peer = try #require(try await server.greeted(0))
      _ = await peer.frame { $0.type == 2 }
      let headers = RawFrame(type: 3, stream: 1, payload: Raw.literal("a", "b"))
      peer.send(headers.bytes + headers.bytes)
      let drain = await peer.framesUntilClosed().last { $0.type == 9 }
      let reason = String(decoding: drain?.payload ?? [], as: UTF8.self)
      #expect(reason.contains("HEADERS twice"))
      _ = await call.value
    }
  }

  @Test(
    "A message that the server cuts or inflates ends its call alone", arguments: ["Z-1", "F-5"])
  func badReplies(rule: String) async throws {
    try await RawServer.with(client: { $0.settings.features = .zstd }) { server, pool in
      let first = begin(pool, Echo.sleep, options: .patientOnce)
      let peer = try #require(try await server.greeted(0, [(6, Raw.u64(1))]))
      _ = await peer.frame { $0.type == 2 }
      var bomb = Raw.end(1, message: Raw.u32(4 << 20) + .init(repeating: 0, count: 50))
      bomb.flags = 0x14
      peer.send(bomb.bytes)
      #expect(await failure(of: first)?.reason == "COMPRESSION_RATIO")
      let second = begin(pool, Echo.sleep, options: .patientOnce)
      let two = try #require(await peer.frames(ofType: 2, count: 2).last)
      peer.send(RawFrame(type: 4, stream: two.stream, payload: Raw.u32(9) + [1]).bytes)
      #expect(await failure(of: second)?.reason == "INVALID_MESSAGE")
      #expect(await peer.frame { $0.type == 6 }?.stream == two.stream)
      peer.send(Raw.end(two.stream, code: 1).bytes)
      let third = begin(pool, Echo.sleep, options: .patientOnce)
      let three = try #require(await peer.frames(ofType: 2, count: 3).last)
      peer.send(Raw.end(three.stream, message: [5]).bytes)
      #expect(try await third.value.get() == ByteBuffer(bytes: [5]))
    }
  }

  @Test("A server that owes replies and is silent is given up; a watch rests", arguments: ["K-3"])
  func streamIdle(rule: String) async throws {
    let watch = RPCMethod(
      path: "test.Echo/Watch", shape: .serverStreaming, options: [.noDeadline, .mayIdle])
    try await RawServer.with(client: { $0.limits.streamIdle = 200_000_000 }) { server, pool in
      let running = [Echo.expand, watch].map { method in
        Task {
          do {
            try await pool.stream(method, options: .init()) { sink, replies in
              sink.finish()
              _ = try await replies.single()
            }
            return RPCError(.ok, reason: "", "")
          } catch {
            return RPCError(wrapping: error)
          }
        }
      }
      let peer = try #require(try await server.greeted(0))
      #expect(await running[0].value.reason == "STREAM_IDLE")
      let cancel = await peer.frame { $0.type == 6 }
      #expect(peer.framesSoFar.count { $0.type == 6 } == 1)
      let watched = peer.framesSoFar.first { $0.type == 2 && $0.stream != cancel?.stream }
      peer.send(Raw.end(watched?.stream ?? 0, code: 14, reason: "DRAINING").bytes)
      #expect(await running[1].value.reason == "DRAINING")
    }
  }

  @Test("A server that gives no sign of life is left", arguments: ["K-1", "K-2"])
  func keepalive(rule: String) async throws {
    try await RawServer.with(client: {
      $0.timings.tick = .milliseconds(20)
      $0.timings.keepalive = .milliseconds(60) * Patience.factor
      $0.timings.keepaliveAnswer = .milliseconds(1_500) * Patience.factor
    }) { server, pool in
      let options = CallOptions(timeout: .seconds(25) * Patience.factor, attempts: 1)
      let call = begin(pool, Echo.sleep, options: options)
      let peer = try #require(try await server.greeted(0))
      let ping = try #require(await peer.frame { $0.type == 8 })
      peer.send(RawFrame(type: 8, flags: 0x20, payload: ping.payload).bytes)
      #expect(await peer.frames(ofType: 8, count: 2).count == 2)
      #expect(await failure(of: call)?.reason == "KEEPALIVE")
    }
  }

  /// Certificates of a server that a client must refuse.
  enum BadServer: String, CaseIterable, Sendable {
    case expired, clientOnly, wrongName, twoNames, noName, otherAuthority
  }

  @Test(
    "A server without the right certificate gets no call, at one attempt or at three",
    arguments: BadServer.allCases, ["T-2", "T-7"])
  func badCertificates(bad: BadServer, rule: String) async throws {
    let uris: [String] =
      switch bad {
      case .wrongName: ["sen://test/other"]
      case .twoNames: [TestCertificates.serverURI, "sen://test/x"]
      case .noName: []
      default: [TestCertificates.serverURI]
      }
    try await RawServer.with(
      tls: { certificates in
        let issuer = try bad == .otherAuthority ? TestCertificates() : certificates
        let files = CertificateAuthority.Files(
          certificate: certificates.directory + "/bad.pem",
          key: certificates.directory + "/bad.key")
        let request = CertificateAuthority.Request(
          commonName: "bad", uris: uris, days: bad == .expired ? -1 : 30,
          isServer: bad != .clientOnly)
        try CertificateAuthority.issue(request, authority: issuer.authority, files: files)
        var tls = certificates.tls(files)
        tls.mayVerifyOwnCertificate = false
        return tls
      }
    ) { server, pool in
      let attempts = rule == "T-7" ? CallOptions.defaultAttempts : 1
      let options = CallOptions(timeout: .seconds(4) * Patience.factor, attempts: attempts)
      let error = await failure(of: begin(pool, options: options))
      #expect(error?.code == .unauthenticated && error?.reason == "CERTIFICATE_REFUSED")
      #expect(error?.notProcessed == true && error?.noRetry == true)
    }
  }
}
