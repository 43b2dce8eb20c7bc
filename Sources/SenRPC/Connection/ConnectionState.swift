import DequeModule
import NIOCore

/// One connection of Sen RPC as a value: bytes in, events out, bytes out. No I/O, no clock.
///
/// The shell reads into `inbox`, behind what it holds, and calls `next` until it gives `nil`, then
/// writes `output`, filled up by `pump`.
struct ConnectionState: Sendable {
  /// Which side this is.
  enum Role: Sendable {
    case client
    case server
  }

  enum Drain: Sendable {
    case none
    case announced
    case final(UInt32)
  }

  let role: Role
  let local: ConnectionSettings
  let limits: ConnectionLimits
  /// The peer's settings; the minima until its HELLO.
  var peer = ConnectionSettings.minima
  var hasPeerHello = false
  var hasSentHello = false

  /// Bytes to send: control, headers and ends as they come, fragments by `pump`.
  var output = ByteBuffer()
  /// Control replies in the output since it was last taken.
  var controlReplies = 0

  var inbox = ByteBuffer()
  var failure: ConnectionFailure?
  var streams = StreamTable<StreamState>()
  /// Streams with fragments to send, in turn.
  var round: Deque<UInt32> = []
  /// Streams whose writers may go on.
  var writable: [UInt32] = []
  /// The highest id seen (server) or used (client).
  var highestStream: UInt32 = 0
  /// Calls that hold a place in max_streams.
  var activeCalls = 0
  /// Calls at once that hold now; LIMIT changes it.
  var callLimit: Int

  // Flow control of the connection.
  var sendCredit = ConnectionSettings.minima.connectionWindow
  var receiveCredit: Int
  var owed = 0
  var reassemblyBytes = 0
  var connectionWindow: Int
  let budget: ReassemblyBudget
  /// Bytes of messages that wait in queues of a server's connection: the sum of its streams'.
  var queuedBytes = 0
  /// How many may: the limit's, or all there are where a trusted forwarder is the peer.
  var queueBytesMax: Int
  let queues: ReassemblyBudget
  /// Nanoseconds of a round trip, as the shell has measured; 0 is unknown.
  var roundTrip: UInt64 = 0
  var lastConnectionGrant: UInt64 = 0
  /// Bytes by which windows have grown.
  var windowGrowth = 0
  /// The moment of the last `next`.
  var now: UInt64 = 0

  // Drain and keepalive.
  var drain = Drain.none
  var drainReason = ""
  var drainGrace: UInt32 = 0
  var lastPeerPing: UInt64 = 0
  var pingStrikes = 0
  var cancels = CancelWindow()
  /// False towards a trusted forwarder, which polices its own clients.
  var policesCancels = true
  /// The number of the last PING that is not answered yet.
  var unsentPong: UInt64?
  /// PINGs of this side since the first DRAIN: the answer to any of them is one behind it.
  var pingsSinceDrain: [UInt64] = []
  /// Events that a single frame causes beyond the first.
  var queuedEvents: Deque<ConnectionEvent> = []

  init(
    role: Role, settings: ConnectionSettings, limits: ConnectionLimits = ConnectionLimits(),
    budget: ReassemblyBudget = .process, queues: ReassemblyBudget = .queues
  ) {
    self.budget = budget
    self.queues = queues
    queueBytesMax = limits.queueBytes
    self.role = role
    local = settings
    self.limits = limits
    receiveCredit = settings.connectionWindow
    connectionWindow = settings.connectionWindow
    callLimit = role == .server ? settings.maxStreams : ConnectionSettings.minima.maxStreams
  }

  /// Writes HELLO; the first thing each side does (H-1).
  mutating func sendHello() {
    guard !hasSentHello else { return }
    hasSentHello = true
    var payload = ByteBuffer()
    HelloCoding.encode(local, into: &payload)
    output.writeFrameHeader(length: payload.readableBytes, .hello, [], stream: 0)
    output.writeBuffer(&payload)
  }

  /// Takes bytes that have come in.
  mutating func append(_ bytes: inout ByteBuffer) {
    guard failure == nil else { return }
    if inbox.readableBytes == 0 {
      swap(&inbox, &bytes)
      bytes.clear()
    } else {
      inbox.discardReadBytes()
      inbox.writeBuffer(&bytes)
    }
  }

  /// The next event out of the bytes that have come in; `nil` if they hold no more.
  /// - Parameter now: nanoseconds of a monotonic clock.
  mutating func next(now: UInt64) -> ConnectionEvent? {
    self.now = now
    while failure == nil {
      if let event = queuedEvents.popFirst() { return event }
      guard let header = FrameHeader(peek: inbox) else { break }
      do throws(ConnectionFailure) {
        try check(header)
        guard inbox.readableBytes >= WireLimits.frameHeaderBytes + header.length else { break }
        inbox.moveReaderIndex(forwardBy: WireLimits.frameHeaderBytes)
        guard let type = FrameType(rawValue: header.type) else {
          inbox.moveReaderIndex(forwardBy: header.length)
          continue
        }
        guard var payload = inbox.readSlice(length: header.length) else { break }
        if let event = try receive(type, header, &payload, now: now) { return event }
      } catch {
        return fail(error)
      }
    }
    return queuedEvents.popFirst()
  }

  /// Ends the connection with a DRAIN that says why (F-5).
  @discardableResult
  mutating func fail(_ failure: ConnectionFailure) -> ConnectionEvent {
    self.failure = failure
    inbox.clear()
    writePong()
    writeDrain(code: failure.code, lastStream: highestStream, grace: 0, reason: failure.reason)
    return .failed(failure)
  }

  /// Whether a frame may come now, by its header alone (F-1 to F-3, H-1).
  private func check(_ header: FrameHeader) throws(ConnectionFailure) {
    guard header.length <= local.maxFrame else {
      throw ConnectionFailure("a frame of \(header.length) bytes", code: .resourceExhausted)
    }
    guard header.stream <= WireLimits.streamMax else {
      throw ConnectionFailure("a stream id with its top bit set")
    }
    guard let type = FrameType(rawValue: header.type) else {
      guard hasPeerHello else { throw ConnectionFailure("the first frame is not HELLO") }
      if header.type & 0x80 != 0 { return }
      throw ConnectionFailure("a frame of the unknown type \(header.type)")
    }
    guard hasPeerHello != (type == .hello) else {
      throw ConnectionFailure(
        hasPeerHello ? "HELLO came twice" : "the first frame is not HELLO")
    }
    guard header.flags.isSubset(of: type.allowedFlags) else {
      throw ConnectionFailure("flags \(header.flags.rawValue) on a frame of type \(header.type)")
    }
    guard type.allowedLength(maxFrame: local.maxFrame).contains(header.length) else {
      throw ConnectionFailure("a frame of type \(header.type) with \(header.length) bytes")
    }
    if let isOfConnection = type.isOfConnection, isOfConnection != (header.stream == 0) {
      throw ConnectionFailure("a frame of type \(header.type) on stream \(header.stream)")
    }
    guard header.stream == 0 || header.stream % 2 == 1 else {
      throw ConnectionFailure("the even stream id \(header.stream)")
    }
  }

  private mutating func receive(
    _ type: FrameType, _ header: FrameHeader, _ payload: inout ByteBuffer, now: UInt64
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    switch type {
    case .hello: return try receiveHello(&payload)
    case .call: return try receiveCall(header, &payload)
    case .headers: return try receiveHeaders(header, &payload)
    case .message: return try receiveMessage(header, &payload)
    case .end: return try receiveEnd(header, &payload)
    case .cancel: return try receiveCancel(header, &payload, now: now)
    case .credit: return try receiveCredit(header, &payload)
    case .ping: return try receivePing(header, &payload, now: now)
    case .drain: return try receiveDrain(&payload)
    case .limit: return try receiveLimit(&payload)
    }
  }

  private mutating func receiveHello(
    _ payload: inout ByteBuffer
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    let settings = try HelloCoding.decode(&payload)
    let streamGain = settings.streamWindow - peer.streamWindow
    sendCredit += settings.connectionWindow - peer.connectionWindow
    peer = settings
    hasPeerHello = true
    for id in streams.keys {
      streams.change(id) { $0.sendCredit += streamGain }
      enqueue(id)
    }
    if role == .client { callLimit = settings.maxStreams }
    return .ready(settings)
  }

  /// Whether an id that is not open has been, so that a late frame is discarded (S-1, S-2).
  func checkLate(_ id: UInt32, _ what: String) throws(ConnectionFailure) {
    guard id <= highestStream else {
      throw ConnectionFailure("\(what) on stream \(id), which never was")
    }
  }
}
