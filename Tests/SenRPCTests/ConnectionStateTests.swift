import NIOCore
import Testing

@testable import SenRPC

@Suite("The connection as a value")
struct ConnectionStateTests {
  private let head = CallHead(method: 7, timeout: 1_000)

  /// Moves bytes between the two until nothing is left; gives what each was told.
  private func settle(_ client: inout ConnectionState, _ server: inout ConnectionState)
    -> (client: [ConnectionEvent], server: [ConnectionEvent])
  {
    var events: (client: [ConnectionEvent], server: [ConnectionEvent]) = ([], [])
    while true {
      client.pump(until: .max)
      server.pump(until: .max)
      guard client.output.readableBytes + server.output.readableBytes > 0 else { return events }
      let (up, down) = (
        Array(client.output.readableBytesView), Array(server.output.readableBytesView)
      )
      client.output.clear()
      server.output.clear()
      events.server += server.feed(up)
      events.client += client.feed(down)
    }
  }

  private func pair(
    client: ConnectionSettings = .init(), server: ConnectionSettings = .init()
  ) -> (ConnectionState, ConnectionState) {
    var pair = (
      ConnectionState(role: .client, settings: client),
      ConnectionState(role: .server, settings: server)
    )
    pair.0.sendHello()
    pair.1.sendHello()
    _ = settle(&pair.0, &pair.1)
    return pair
  }

  private func messages(_ events: [ConnectionEvent]) -> [ByteBuffer] {
    events.compactMap { event in
      if case .message(_, let message) = event { try? message.whole() } else { nil }
    }
  }

  @Test("A frame of an unknown type with bit 7 is skipped", arguments: ["F-2"])
  func skipped(rule: String) {
    var server = ConnectionState.greeted(.server)
    let events = server.feed([
      RawFrame(type: 0x80, flags: 0xFF, stream: 5, payload: [1, 2, 3]), Raw.call(1, Echo.inline),
    ])
    #expect(events.count == 1)
    #expect(server.failure == nil)
  }

  @Test("A message without bytes is a message", arguments: ["F-4"])
  func emptyMessages(rule: String) {
    var server = ConnectionState.greeted(.server)
    let events = server.feed([
      Raw.call(1, Echo.chat, message: nil), Raw.message(1, []), Raw.message(1, []),
      RawFrame(type: 4, flags: 0x09, stream: 1),
    ])
    #expect(messages(events).map(\.readableBytes) == [0, 0])
    guard case .requestsEnded(1) = events.last else {
      Issue.record("no end in \(events)")
      return
    }
  }

  @Test("A client may call behind its HELLO, under the minima", arguments: ["H-3"])
  func earlyCalls(rule: String) throws {
    var client = ConnectionState(role: .client, settings: .init())
    client.sendHello()
    for _ in 0..<16 { _ = try client.call(head, message: ByteBuffer(), isWhole: true) }
    #expect(!client.canCall)
    var server = ConnectionState(role: .server, settings: .init())
    server.sendHello()
    let events = server.feed(Array(client.output.readableBytesView))
    let calls = events.count { if case .call = $0 { true } else { false } }
    #expect(calls == 16)
  }

  @Test("HELLO raises the windows of calls that run", arguments: ["H-4"])
  func raisedWindows(rule: String) throws {
    var client = ConnectionState(role: .client, settings: .init())
    client.sendHello()
    _ = try client.call(head, message: nil, isWhole: false)
    try client.send(1, ByteBuffer(repeating: 0, count: 60_000))
    try client.send(1, ByteBuffer(repeating: 0, count: 60_000))
    client.pump(until: .max)
    let before = client.output.readableBytes
    #expect(before < 66_000)
    _ = client.feed([Raw.hello([(4, Raw.u32(256 * 1024))])])
    client.pump(until: .max)
    #expect(client.output.readableBytes > 120_000)
  }

  @Test("A late frame is dropped and its credit comes back", arguments: ["S-2", "C-7"])
  func lateFrames(rule: String) {
    var server = ConnectionState.greeted(.server)
    _ = server.feed([Raw.call(1, Echo.chat, message: nil)])
    server.finish(1, CallEnd(), message: nil)
    server.release(1)
    _ = server.takeFrames()
    var returned = 0
    var sent = 0
    for _ in 0..<200 {
      let events = server.feed([Raw.message(1, .init(repeating: 0, count: 16_000))])
      #expect(events.isEmpty)
      sent += 16_004 + 64
      returned += server.takeFrames().filter { $0.type == 7 && $0.stream == 0 }
        .reduce(0) { $0 + $1.payload.reduce(0) { $0 << 8 | Int($1) } }
    }
    #expect(server.failure == nil)
    #expect(sent - returned < 1024 * 1024 + 16_068)
    _ = server.feed([Raw.cancel(1), Raw.credit(1, 5)])
    #expect(server.failure == nil)
  }

  @Test("At the last id the client opens no call and the server drains", arguments: ["S-3"])
  func lastID(rule: String) {
    var client = ConnectionState.greeted(.client)
    client.highestStream = 0x7ff0_0000
    #expect(!client.canCall)
    var server = ConnectionState.greeted(.server)
    let events = server.feed([Raw.call(0x7ff0_0001, Echo.inline)])
    #expect(events.contains { if case .streamsUsedUp = $0 { true } else { false } })
  }

  @Test("A server whose client has used up its ids drains with a grace", arguments: ["S-3", "G-1"])
  func lastIDOfServer(rule: String) throws {
    let server = try EmbeddedServer()
    try server.receive([Raw.hello()])
    try server.receive([Raw.call(0x7ff0_0001, Echo.inline)], now: 1)
    let drain = try #require(server.frames.first { $0.type == 9 })
    let grace = drain.payload[5..<9].reduce(0) { $0 << 8 | Int($1) }
    #expect(grace == ConnectionTimings().ageGrace.nanoseconds / 1_000_000)
  }

  @Test(
    "Connection credit comes back when bytes are queued, stream credit when they are read",
    arguments: ["C-1", "C-4", "C-8"])
  func credit(rule: String) {
    var server = ConnectionState.greeted(.server)
    _ = server.feed([Raw.call(1, Echo.chat, message: nil)])
    for _ in 0..<15 { _ = server.feed([Raw.message(1, .init(repeating: 0, count: 16_000))]) }
    #expect(!server.takeFrames().contains { $0.type == 7 && $0.stream == 1 })
    #expect(server.streams[1]?.receiveCredit == 256 * 1024 - 15 * (16_004 + 64))
    for _ in 0..<5 { _ = server.consumed(1) }
    let credits = server.takeFrames().filter { $0.type == 7 && $0.stream == 1 }
    #expect(credits.map(\.payload) == [Raw.u32(5 * (16_004 + 64))])
  }

  @Test(
    "A message larger than the window arrives, and no second one before it is read",
    arguments: ["C-1", "C-2"])
  func largeMessage(rule: String) throws {
    var (client, server) = pair()
    _ = try client.call(head, message: nil, isWhole: false)
    let message = ByteBuffer(repeating: 5, count: 4 * 1024 * 1024)
    try client.send(1, message)
    try client.send(1, message)
    let first = messages(settle(&client, &server).server)
    #expect(first == [message])
    #expect(server.reassemblyBytes > 0)
    #expect(server.streams[1]?.assembly.map { $0.readableBytes < 300_000 } ?? true)
    _ = server.consumed(1)
    let second = messages(settle(&client, &server).server)
    #expect(second == [message])
    _ = server.consumed(1)
    _ = settle(&client, &server)
    #expect(server.reassemblyBytes == 0)
    #expect(server.failure == nil && client.failure == nil)
  }

  @Test("A fragment does not copy those before it: the message moves only when it grows")
  func assembledInPlace() {
    var server = ConnectionState.greeted(.server)
    _ = server.feed([Raw.call(1, Echo.chat, message: nil)])
    let fragments = 60
    let bytes = [UInt8](repeating: 7, count: 2_048)
    var places: [UnsafeRawPointer?] = []
    for number in 0..<fragments {
      let total = number == 0 ? Raw.u32(fragments * bytes.count) : []
      let isLast = number == fragments - 1
      let events = server.feed([
        RawFrame(type: 4, flags: isLast ? 0 : 0x02, stream: 1, payload: total + bytes)
      ])
      if isLast {
        #expect(messages(events).first?.readableBytes == fragments * bytes.count)
      } else if let place = server.streams.place(of: 1) {
        places.append(
          server.streams.values[place].assembly?.withUnsafeReadableBytes(\.baseAddress))
      }
    }
    #expect(places.count == fragments - 1)
    let moves = zip(places, places.dropFirst()).count { $0 != $1 }
    #expect(moves <= 16, "doubled from 2 KiB to 128 KiB")
  }

  @Test("Past the reassembly budget a call ends, the others go on", arguments: ["C-2"])
  func reassemblyBudget(rule: String) {
    var limits = ConnectionLimits()
    limits.reassemblyBytes = 256 * 1024
    var server = ConnectionState.greeted(.server, limits: limits)
    _ = server.feed([1, 3].map { Raw.call($0, Echo.chat, message: nil) })
    let fragment = RawFrame(
      type: 4, flags: 2, stream: 1,
      payload: Raw.u32(4 * 1024 * 1024) + .init(repeating: 0, count: 16_000))
    let rest = RawFrame(type: 4, flags: 2, stream: 1, payload: .init(repeating: 0, count: 16_384))
    var ended: RPCError?
    for frame in [fragment] + .init(repeating: rest, count: 40) where ended == nil {
      for case .cancelled(1, let error) in server.feed([frame]) { ended = error }
    }
    #expect(ended?.reason == "REASSEMBLY_BUDGET")
    #expect(server.reassemblyBytes == 0)
    let events = server.feed([Raw.message(3, [1])])
    #expect(messages(events).count == 1)
  }

  @Test("Messages inside CALL and END cost no credit", arguments: ["C-3"])
  func inlineMessages(rule: String) throws {
    var (client, server) = pair()
    let before = (client.sendCredit, server.sendCredit)
    _ = try client.call(head, message: ByteBuffer(repeating: 0, count: 10_000), isWhole: true)
    _ = settle(&client, &server)
    server.finish(1, CallEnd(), message: ByteBuffer(repeating: 0, count: 10_000))
    server.release(1)
    _ = settle(&client, &server)
    #expect(client.sendCredit == before.0)
    #expect(server.sendCredit == before.1)
  }

  @Test(
    "A sender with less than 1 KiB of credit waits unless the rest is smaller",
    arguments: ["C-5"])
  func smallCredit(rule: String) throws {
    var client = ConnectionState.greeted(.client)
    _ = try client.call(head, message: nil, isWhole: false)
    client.streams[1]?.sendCredit = 1_000
    try client.send(1, ByteBuffer(repeating: 0, count: 5_000))
    _ = client.takeFrames().filter { $0.type == 4 }
    #expect(client.streams[1]?.outgoing.first?.isStarted == false)
    _ = client.feed([Raw.credit(1, 88)])
    let fragments = client.takeFrames().filter { $0.type == 4 }
    #expect(fragments.map(\.payload.count) == [1_024])
    #expect(fragments.first?.flags == 2)
  }

  @Test("A small message goes out on small credit", arguments: ["C-5"])
  func smallMessage(rule: String) throws {
    var client = ConnectionState.greeted(.client)
    _ = try client.call(head, message: nil, isWhole: false)
    client.streams[1]?.sendCredit = 100
    try client.send(1, ByteBuffer(repeating: 0, count: 32))
    #expect(client.takeFrames().contains { $0.type == 4 && $0.payload.count == 36 })
  }

  @Test("A window that fills within a round trip grows, up to its limit", arguments: ["C-9"])
  func autotuning(rule: String) {
    var server = ConnectionState.greeted(.server)
    server.roundTrip = 1_000_000
    _ = server.feed([Raw.call(1, Echo.chat, message: nil)])
    let start = server.connectionWindow
    var now: UInt64 = 1_000
    for _ in 0..<3_000 {
      now += 1_000
      _ = server.feed([Raw.message(1, .init(repeating: 0, count: 16_000))], now: now)
      _ = server.consumed(1)
      _ = server.takeFrames()
    }
    #expect(server.failure == nil)
    #expect(server.connectionWindow > start)
    #expect(server.windowGrowth <= server.limits.windowAutotuneMax)
  }

  @Test(
    "After CANCEL comes exactly one END, and the place is taken until then",
    arguments: ["X-1", "X-2"])
  func cancel(rule: String) throws {
    var (client, server) = pair()
    _ = try client.call(head, message: nil, isWhole: false)
    _ = settle(&client, &server)
    client.cancel(1, code: .cancelled, reason: "enough")
    let events = settle(&client, &server)
    guard case .cancelled(1, _) = events.server.last else {
      Issue.record("not cancelled: \(events)")
      return
    }
    #expect(server.activeCalls == 1 && client.activeCalls == 1)
    server.finish(1, CallEnd(error: .cancelled), message: nil)
    server.finish(1, CallEnd(), message: nil)
    server.release(1)
    let ends = server.takeFrames().filter { $0.type == 5 }
    #expect(ends.count == 1)
    let after = client.feed(ends)
    #expect(after.count == 1, "the place is free; the caller has been told already")
    #expect(server.activeCalls == 0 && client.activeCalls == 0)
  }

  @Test("DRAIN has two phases; calls above the last id were not processed", arguments: ["G-1"])
  func drain(rule: String) throws {
    var (client, server) = pair()
    _ = try client.call(head, message: nil, isWhole: false)
    _ = settle(&client, &server)
    server.beginDrain(grace: 30_000, reason: "update")
    let first = server.takeFrames()
    #expect(first.map(\.type) == [9, 8])
    #expect(Array(first[0].payload[1..<5]) == Raw.u32(0x7fff_ffff))
    // A call that crosses the first DRAIN is still served.
    _ = try client.call(head, message: nil, isWhole: false)
    let crossing = server.feed(client.takeFrames())
    #expect(crossing.contains { if case .call = $0 { true } else { false } })
    _ = client.feed(first)
    #expect(!client.canCall)
    _ = server.feed(client.takeFrames())
    let second = server.takeFrames()
    #expect(second.map(\.type) == [9])
    #expect(Array(second[0].payload[1..<5]) == Raw.u32(3))
    _ = server.feed([Raw.call(5, Echo.inline)])
    let refusal = server.takeFrames().compactMap(RawEnd.init)
    #expect(refusal.map(\.flags) == [1])
    let events = client.feed(second)
    guard case .draining(3, true, _) = events.first else {
      Issue.record("no drain in \(events)")
      return
    }
    #expect(!server.isDrained)
    for id: UInt32 in [1, 3] {
      server.finish(id, CallEnd(), message: nil)
      server.release(id)
    }
    #expect(server.isDrained)
  }

  @Test("LIMIT falls and rises up to HELLO's value", arguments: ["G-3"])
  func limit(rule: String) throws {
    var (client, server) = pair()
    server.setLimit(1)
    _ = settle(&client, &server)
    _ = try client.call(head, message: nil, isWhole: false)
    #expect(!client.canCall)
    server.setLimit(5_000)
    _ = settle(&client, &server)
    #expect(client.callLimit == 100)
    let above = client.feed([RawFrame(type: 0x0A, payload: Raw.u32(101))])
    #expect(above.contains { if case .failed = $0 { true } else { false } })
  }

  @Test("A PING is answered with its eight bytes", arguments: ["K-1"])
  func ping(rule: String) {
    var server = ConnectionState.greeted(.server)
    _ = server.feed([Raw.ping(77)])
    #expect(server.takeFrames() == [Raw.ping(77, flags: 0x20)])
    var now: UInt64 = 1
    for _ in 0..<20 {
      now += 10_000_000_000
      _ = server.feed([Raw.ping(1)], now: now)
    }
    #expect(server.failure == nil, "one PING in ten seconds is no strike")
  }

  @Test("Replies of the connection's own are counted until they are sent", arguments: ["K-4"])
  func controlReplies(rule: String) {
    var settings = ConnectionSettings()
    settings.maxStreams = 16
    var server = ConnectionState.greeted(.server, settings: settings)
    _ = server.feed((0..<116).map { Raw.call(UInt32(1 + 2 * $0), Echo.unary) })
    #expect(server.controlReplies == ConnectionLimits().controlRepliesMax)
  }

  @Test("Control and ends go before fragments, which take turns", arguments: ["W-1"])
  func writeOrder(rule: String) throws {
    var client = ConnectionState.greeted(.client)
    for _ in 0..<3 { _ = try client.call(head, message: nil, isWhole: false) }
    for id: UInt32 in [1, 3] { try client.send(id, ByteBuffer(repeating: 1, count: 60_000)) }
    _ = try client.call(head, message: ByteBuffer(bytes: [9]), isWhole: true)
    client.cancel(5, code: .cancelled, reason: "")
    let frames = client.takeFrames()
    #expect(frames.prefix(5).map(\.type) == [2, 2, 2, 2, 6])
    #expect(frames.dropFirst(5).map(\.stream) == [1, 3, 1, 3, 1, 3, 1, 3])
    #expect(frames.dropFirst(5).allSatisfy { $0.type == 4 })
  }

  @Test("Compressed messages travel both ways where both sides agree", arguments: ["Z-1"])
  func compression(rule: String) throws {
    var settings = ConnectionSettings()
    settings.features = .zstd
    var (client, server) = pair(client: settings, server: settings)
    let message = ByteBuffer(bytes: (0..<50_000).map { UInt8($0 / 97 % 251) })
    _ = try client.call(head, message: message, isWhole: true, mayCompress: true)
    #expect(client.output.readableBytes < 5_000)
    let events = settle(&client, &server).server
    guard case .call(let call) = events.first else {
      Issue.record("no call in \(events)")
      return
    }
    #expect(try call.message?.whole() == message)
  }

  @Test("A bomb is refused before it is decoded", arguments: ["Z-1"])
  func compressionBomb(rule: String) {
    let error = #expect(throws: RPCError.self) {
      try Compression.check(
        ByteBuffer(repeating: 1, count: 900), raw: 90_000, maxMessage: 80_000)
    }
    #expect(error?.reason == "MESSAGE_TOO_LARGE")
    let ratio = #expect(throws: RPCError.self) {
      try Compression.check(
        ByteBuffer(repeating: 1, count: 10), raw: 1_001, maxMessage: 80_000)
    }
    #expect(ratio?.reason == "COMPRESSION_RATIO")
  }

  @Test("A compressed message waits as it came, and is whole when it is taken", arguments: ["C-2"])
  func waitingCompressed(rule: String) throws {
    var settings = ConnectionSettings()
    settings.features = .zstd
    var (client, server) = pair(client: settings, server: settings)
    let message = ByteBuffer(bytes: (0..<50_000).map { UInt8($0 / 97 % 251) })
    let id = try client.call(head, message: nil, isWhole: false, mayCompress: true)
    for _ in 0..<20 { try client.send(id, message) }
    let waiting = settle(&client, &server).server.compactMap { event in
      if case .message(_, let message) = event { message } else { nil }
    }
    #expect(waiting.count == 20)
    let held = waiting.reduce(0) { $0 + $1.bytes.readableBytes }
    #expect(held <= server.local.streamWindow, "20 × 50,000 bytes are a million")
    for one in waiting {
      #expect(one.raw == message.readableBytes)
      #expect(try one.whole() == message)
    }
  }
}
