import NIOCore

@testable import SenRPC

/// What stands around a connection in a process, as a model: it takes events, runs handlers that
/// do what the input says, and reads what goes out.
struct ConnectionShell {
  /// A call whose handler runs (server) or whose caller waits (client).
  struct Call {
    /// Bytes of the messages that wait for the application, the oldest first.
    var waiting: [Int] = []
    /// The call is over for the application, its handler has not returned.
    var isGivenUp = false
  }

  private static let chunk = ByteBuffer(repeating: 7, count: 128 * 1024)
  /// The method of the client's calls, whose name some of them carry.
  private static let method = RPCMethod(path: "a.B/C", shape: .bidirectional)

  var state: ConnectionState
  var reader: OutputReader
  let budget: ReassemblyBudget
  let queues: ReassemblyBudget
  private(set) var calls: [UInt32: Call] = [:]
  private var now: UInt64 = 1
  private var nextStream: UInt32 = 1
  /// What a server does with a call that comes in.
  private var answer: UInt8 = 0
  /// Calls and ends that say nothing but what they must are read where they stand.
  private let readsBare: Bool

  /// - Parameter setUp: bit 0 the role, bit 1 zstd, bit 2 small limits, bit 3 windows that grow,
  ///   bit 4 events only.
  init(setUp: UInt8, budget: ReassemblyBudget, queues: ReassemblyBudget) {
    readsBare = setUp & 16 == 0
    var limits = ConnectionLimits()
    limits.pingStrikesMax = 50
    var settings = ConnectionSettings()
    if setUp & 2 != 0 { settings.features = .zstd }
    if setUp & 4 != 0 {
      settings.streamWindow = ConnectionSettings.streamWindowRange.lowerBound
      settings.connectionWindow = ConnectionSettings.connectionWindowRange.lowerBound
      settings.maxStreams = ConnectionSettings.maxStreamsRange.lowerBound
      settings.maxMessage = ConnectionSettings.maxMessageRange.lowerBound
      limits.reassemblyBytes = 100_000
      limits.cancelsMax = 20
      limits.queueBytes = 300_000
    }
    let role: ConnectionState.Role = setUp & 1 == 0 ? .server : .client
    state = ConnectionState(
      role: role, settings: settings, limits: limits, budget: budget, queues: queues)
    if setUp & 8 != 0 { state.roundTrip = 1_000_000 }
    reader = OutputReader(role: role)
    self.budget = budget
    self.queues = queues
  }

  /// Both HELLOs, or this side's alone: then the peer's bytes come as the input says.
  mutating func greet(_ how: UInt8) throws {
    state.sendHello()
    guard how & 1 == 0 else { return }
    var peer = ConnectionSettings()
    if how & 2 != 0 { peer.features = .zstd }
    if how & 4 != 0 { peer.maxFrame = ConnectionSettings.maxFrameRange.upperBound }
    if how & 8 != 0 { peer.maxMessage = ConnectionSettings.maxMessageRange.lowerBound }
    var payload = ByteBuffer()
    HelloCoding.encode(peer, into: &payload)
    try feed(frame(.hello, [], 0, Array(payload.readableBytesView)))
  }

  // MARK: Steps

  /// One step: bytes of the peer, or an act of the application.
  mutating func step(_ input: inout FuzzInput) throws {
    let kind = input.byte()
    switch kind % 24 {
    case 0, 1: try feed(input.take(Int(input.byte())))
    case 2...9: try peerFrame(kind % 24, &input)
    case 10: try feed(Array(repeating: 0, count: min(input.u16(), 20_000)))
    case 11: now &+= UInt64(input.u24()) &* 1_000
    case 12: answer = input.byte()
    case 13: try write(pumping: input.u16() * 4)
    case 14: try write(pumping: .max)
    case 15: beginCall(&input)
    default: try act(kind % 24, &input)
    }
  }

  /// A frame whose form is right and whose content is the input's.
  private mutating func peerFrame(_ kind: UInt8, _ input: inout FuzzInput) throws {
    let pick = input.byte()
    let stream = self.stream(pick)
    switch kind {
    case 2:
      let type = FrameType(rawValue: pick % 12) ?? .message
      let flags = FrameFlags(rawValue: input.byte())
      let id = input.byte()
      try feed(frame(type, flags, self.stream(id), input.take(Int(input.byte()))))
    case 3:
      try callFrame(flags: FrameFlags(rawValue: pick), input.take(Int(input.byte()) * 8))
    case 4:
      let total = input.u24() * 2
      let body = min(input.u16(), state.local.maxFrame - 4)
      let payload = withUnsafeBytes(of: UInt32(total).bigEndian) { Array($0) }
      let flags = FrameFlags(rawValue: input.byte() & 0x07)
      try feed(frame(.message, flags, stream, payload + Array(repeating: 1, count: body)))
    case 5:
      let body = min(input.u16(), state.local.maxFrame)
      let flags: FrameFlags = input.byte() & 1 == 0 ? .more : []
      try feed(frame(.message, flags, stream, Array(repeating: 2, count: body)))
    case 6:
      let bytes = withUnsafeBytes(of: UInt32(truncatingIfNeeded: input.u24() << 7).bigEndian) {
        Array($0)
      }
      try feed(frame(.credit, [], pick & 0x80 == 0 ? stream : 0, bytes))
    case 7: try feed(frame(.message, [.noData, .endSend], stream, []))
    case 8:
      let drain = withUnsafeBytes(of: ConnectionState.drainPing.bigEndian) { Array($0) }
      try feed(frame(.ping, pick & 1 == 0 ? .ack : [], 0, drain))
    default: try compressedFrame(stream, pick, &input)
    }
  }

  /// A CALL with a fresh id and a right head.
  private mutating func callFrame(flags: FrameFlags, _ message: [UInt8]) throws {
    var flags = flags.intersection([.endSend, .hasMessage, .compressed])
    if !message.isEmpty { flags.insert(.hasMessage) }
    var bytes = ByteBuffer()
    let head = CallHead(method: 7, timeout: 1_000)
    try head.write(nextStream, flags, ByteBuffer(bytes: message), into: &bytes)
    try feed(Array(bytes.readableBytesView))
    nextStream += 2
  }

  /// A whole message, compressed for real.
  private mutating func compressedFrame(
    _ stream: UInt32, _ pick: UInt8, _ input: inout FuzzInput
  ) throws {
    let raw = 1024 + input.u16() * 4
    // Noise at the front, so that it does not shrink more than a hundred times.
    var noise = UInt32(pick)
    var message = ByteBuffer()
    for _ in 0..<(raw / 80 + 16) {
      noise = noise &* 1_664_525 &+ 1_013_904_223
      message.writeInteger(UInt8(truncatingIfNeeded: noise >> 24))
    }
    message.writeRepeatingByte(pick, count: raw - message.readableBytes)
    guard let small = Compression.compress(message) else { return }
    var payload = ByteBuffer()
    payload.writeMultipleIntegers(UInt32(small.readableBytes), UInt32(raw))
    payload.writeImmutableBuffer(small)
    try feed(frame(.message, .compressed, stream, Array(payload.readableBytesView)))
  }

  /// One of the streams that there are, or an id that is not.
  private func stream(_ pick: UInt8) -> UInt32 {
    guard pick & 0x40 == 0, !state.streams.isEmpty else { return UInt32(pick & 0x3F) }
    let ids = state.streams.keys.sorted()
    return ids[Int(pick & 0x3F) % ids.count]
  }

  private func frame(
    _ type: FrameType, _ flags: FrameFlags, _ stream: UInt32, _ payload: [UInt8]
  ) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.writeFrameHeader(length: payload.count, type, flags, stream: stream)
    buffer.writeBytes(payload)
    return Array(buffer.readableBytesView)
  }

  // MARK: Events

  private mutating func feed(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    var buffer = ByteBuffer(bytes: bytes)
    state.append(&buffer)
    while true {
      if readsBare, try readBare() { continue }
      guard let event = state.next(now: now) else { break }
      try handle(event)
    }
    try Broken.unless(
      state.inbox.readableBytes < WireLimits.frameHeaderBytes + state.local.maxFrame,
      "\(state.inbox.readableBytes) bytes wait to be a frame")
  }

  /// Does with a bare call or end what a process does with it.
  private mutating func readBare() throws -> Bool {
    if let end = state.takeBareEnd() {
      try Broken.unless(
        end.message.readableBytes <= state.local.maxMessage, "a message past max_message")
      calls[end.stream] = nil
      return true
    }
    guard let call = state.bareCall() else { return false }
    try Broken.unless(calls[call.stream] == nil, "the call \(call.stream) came twice")
    switch answer % 4 {
    case 0, 1:
      let bytes = state.take(call)
      try Broken.unless(
        bytes.readableBytes >= call.messageRange.upperBound, "a bare call that is not whole")
      state.acceptWhole(call.stream, mayCompress: answer & 8 != 0)
      calls[call.stream] = Call()
    case 2:
      _ = state.take(call)
      state.refuse(call.stream, .unimplemented("x"))
    default:
      let reply = body(Int(answer) * 500)
      try state.answer(call) { _, output in output.writeImmutableBuffer(reply) }
    }
    return true
  }

  private mutating func handle(_ event: ConnectionEvent) throws {
    switch event {
    case .call(let call): try begin(call)
    case .message(let id, let message):
      // A handler that has returned waits for nothing, though its reply may not be out yet.
      try Broken.unless(
        calls[id] != nil || state.role == .server, "a message of \(id), which nobody waits for")
      let size = message.raw ?? message.bytes.readableBytes
      try Broken.unless(size <= state.local.maxMessage, "a message past max_message")
      if let whole = try? message.whole() {
        try Broken.unless(whole.readableBytes == size, "a message that is not what it promised")
      }
      calls[id]?.waiting.append(message.bytes.readableBytes)
    case .cancelled(let id, _):
      if state.role == .client { calls[id] = nil }
      calls[id]?.isGivenUp = true
      calls[id]?.waiting = []
    case .ended(let id, _, _): calls[id] = nil
    case .draining(let last, true, _):
      for id in state.removeUnprocessed(above: last) { calls[id] = nil }
    case .streamsUsedUp: state.beginDrain(grace: 5, reason: "test")
    case .ready, .headers, .refused, .requestsEnded, .draining, .limit, .pong, .failed: break
    }
  }

  /// A call that has come in: refused, answered at once, or kept for a handler.
  private mutating func begin(_ call: IncomingCall) throws {
    try Broken.unless(calls[call.stream] == nil, "the call \(call.stream) came twice")
    if let raw = call.message?.raw, let whole = try? call.message?.whole() {
      try Broken.unless(
        whole.readableBytes == raw && raw <= state.local.maxMessage,
        "a message that is not what it promised")
    }
    switch answer % 4 {
    case 0, 1:
      var call = call
      call.mayCompress = answer & 8 != 0
      state.accept(call)
      calls[call.stream] = Call(waiting: call.message.map { [$0.bytes.readableBytes] } ?? [])
    case 2: state.refuse(call.stream, .unimplemented("x"))
    default:
      let reply = body(Int(answer) * 500)
      try state.reply(call.stream) { _ = $0.writeImmutableBuffer(reply) }
    }
  }

  // MARK: Acts of the application

  private mutating func beginCall(_ input: inout FuzzInput) {
    let bits = input.byte()
    let size = input.u16() * 2
    guard state.role == .client, state.canCall else { return }
    let method = ConnectionShell.method
    let head = CallHead(
      method: method.id, timeout: bits & 8 == 0 ? 5 : .max,
      methodName: bits & 16 == 0 ? nil : method.path)
    let message = bits & 1 == 0 ? body(size) : nil
    guard
      let id = try? state.call(
        head, message: message, isWhole: bits & 2 == 0, mayCompress: bits & 4 == 0)
    else { return }
    calls[id] = Call()
  }

  private func body(_ size: Int) -> ByteBuffer {
    ConnectionShell.chunk.getSlice(at: 0, length: min(size, 128 * 1024)) ?? ByteBuffer()
  }

  private mutating func act(_ kind: UInt8, _ input: inout FuzzInput) throws {
    let pick = Int(input.byte())
    let ids = calls.keys.sorted()
    guard !ids.isEmpty else { return try actAlone(kind, pick) }
    let id = ids[pick % ids.count]
    switch kind {
    case 16, 17:
      guard calls[id]?.waiting.isEmpty == false else { return }
      calls[id]?.waiting.removeFirst()
      if let event = state.consumed(id) { try handle(event) }
    case 18:
      let size = input.u16() * 2
      if calls[id]?.isGivenUp == false { _ = try? state.send(id, body(size)) }
    case 19: try finish(id, input.byte(), input.u16())
    case 20:
      let bits = input.byte()
      if state.role == .client {
        let reason = String(repeating: "x", count: pick & 1) + String(repeating: "é", count: pick)
        state.cancel(id, code: .cancelled, reason: reason)
        calls[id] = nil
      } else if calls[id]?.isGivenUp == false {
        // A deadline.
        calls[id]?.isGivenUp = true
        calls[id]?.waiting = []
        state.discard(id)
        let error: RPCError = bits & 1 == 0 ? .deadlineExceeded : .cancelled
        state.finish(id, CallEnd(error: error), message: nil)
      }
    case 21:
      if state.role == .client {
        state.endSend(id)
      } else if calls[id]?.isGivenUp == false {
        _ = try? state.sendHeaders(id, Metadata(["a": "b"]))
      }
    default: try actAlone(kind, pick)
    }
  }

  /// A handler returns, with a reply or an error.
  private mutating func finish(_ id: UInt32, _ bits: UInt8, _ size: Int) throws {
    guard state.role == .server else { return state.endSend(id) }
    let message = bits & 1 == 0 ? nil : body(size * 2)
    var end = CallEnd(trailers: bits & 4 == 0 ? Metadata() : Metadata(["t": "u"]))
    if bits & 2 != 0 {
      end = CallEnd(error: RPCError(.notFound, reason: "R", String(repeating: "é", count: size)))
    }
    if let message, end.error == nil, bits & 8 != 0 {
      state.conclude(id, end) { $0.writeImmutableBuffer(message) }
    } else {
      state.conclude(id, end, message: end.error == nil ? message : nil)
    }
    calls[id] = nil
  }

  private mutating func actAlone(_ kind: UInt8, _ pick: Int) throws {
    switch (kind, state.role) {
    case (22, .server) where pick & 1 == 0: state.beginDrain(grace: 5, reason: "test")
    case (22, .server): state.endStalled(now: now, stall: UInt64(pick) << 16)
    case (23, .server): state.setLimit(pick)
    case (23, .client): state.sendPing(UInt64(pick))
    default: try write(pumping: pick * 64)
    }
  }

  /// Sends what there is to send, and reads it as the peer would.
  private mutating func write(pumping size: Int) throws {
    state.pump(until: size)
    try reader.read(state.output, peer: state.peer)
    state.output.clear()
    state.controlReplies = 0
    state.writable.removeAll()
  }

  /// The connection is gone: handlers return, callers are told.
  mutating func end() throws {
    try write(pumping: .max)
    // What waits for room ends; the other calls are given up.
    state.endStalled(now: .max, stall: .max)
    for id in Array(state.streams.keys) { state.discard(id) }
    if state.role == .server {
      for id in calls.keys {
        state.finish(id, CallEnd(error: .cancelled), message: nil)
        state.release(id)
      }
    }
    calls = [:]
    try write(pumping: .max)
    try Broken.unless(state.reassemblyBytes == 0, "\(state.reassemblyBytes) bytes in reassembly")
    try Broken.unless(state.queuedBytes == 0, "\(state.queuedBytes) bytes in queues")
    guard state.role == .server else { return }
    try Broken.unless(state.activeCalls == 0, "\(state.activeCalls) places are never free")
  }
}
