import NIOCore

@testable import SenRPC

/// What HELLO says, and what it may say.
extension LimitRow {
  static let settings = [
    LimitRow("ConnectionSettings.maxFrame", passes, passes, drain) { offset in
      let length = ConnectionSettings().maxFrame + offset
      return verdict([
        open(1), RawFrame(type: 4, stream: 1, payload: Raw.u32(length - 4) + zeros(length - 4)),
      ])
    },
    LimitRow("ConnectionSettings.maxMessage", passes, passes, "MESSAGE_TOO_LARGE") { offset in
      let total = ConnectionSettings().maxMessage + offset
      return verdict([
        open(1), RawFrame(type: 4, flags: 2, stream: 1, payload: Raw.u32(total) + zeros(2_000)),
      ])
    },
    LimitRow("ConnectionSettings.maxStreams", passes, passes, "TOO_MANY_CALLS") { offset in
      verdict((0..<(ConnectionSettings().maxStreams + offset)).map { open(UInt32(1 + 2 * $0)) })
    },
    LimitRow("ConnectionSettings.streamWindow", passes, passes, "WINDOW_EXCEEDED") { offset in
      let size = 16_000
      let (overhead, prefix) = (WireLimits.messageOverheadBytes, 4)
      let left = ConnectionSettings().streamWindow + offset
      let whole = left / (size + prefix + overhead)
      let rest = left % (size + prefix + overhead) - prefix - overhead
      return verdict(
        [open(1)] + (0..<whole).map { _ in Raw.message(1, zeros(size)) }
          + [Raw.message(1, zeros(rest))])
    },
    LimitRow("ConnectionSettings.connectionWindow", passes, passes, drain) { offset in
      // Credit comes back as soon as a quarter is owed: only a peer that takes more than it has
      // gets so far.
      var server = ConnectionState.greeted(.server)
      let message = Raw.message(1, zeros(1_000))
      let cost = message.payload.count + WireLimits.messageOverheadBytes
      _ = verdict(&server, [open(1)])
      server.receiveCredit = cost - offset
      return verdict(&server, [message])
    },
    LimitRow("ConnectionSettings.schemaDigest", drain, passes, drain) { offset in
      greeting([(7, zeros(32 + offset))])
    },
    LimitRow("ConnectionSettings.instanceID", drain, passes, drain) { offset in
      greeting([(8, zeros(16 + offset))])
    },
  ]

  /// The ends of the ranges of HELLO's settings.
  static let greetings = [
    ("maxFrame", 1, ConnectionSettings.maxFrameRange),
    ("maxMessage", 2, ConnectionSettings.maxMessageRange),
    ("maxStreams", 3, ConnectionSettings.maxStreamsRange),
    ("streamWindow", 4, ConnectionSettings.streamWindowRange),
    ("connectionWindow", 5, ConnectionSettings.connectionWindowRange),
  ].flatMap { name, id, range in
    [
      LimitRow("ConnectionSettings.\(name)Range.lowerBound", drain, passes, passes) { offset in
        greeting([(id, Raw.u32(range.lowerBound + offset))])
      },
      LimitRow("ConnectionSettings.\(name)Range.upperBound", passes, passes, drain) { offset in
        greeting([(id, Raw.u32(range.upperBound + offset))])
      },
    ]
  }

  /// The numbers of a connection that a configuration may change.
  static let limits = [
    LimitRow("ConnectionLimits.reassemblyBytes", passes, passes, "REASSEMBLY_BUDGET") { offset in
      let size = 16_000
      let fragments =
        [RawFrame(type: 4, flags: 2, stream: 1, payload: Raw.u32(4 << 20) + zeros(size))]
        + (0..<8).map { _ in RawFrame(type: 4, flags: 2, stream: 1, payload: zeros(size)) }
      // What these fragments make the server grant, and so hold.
      var probe = ConnectionState.greeted(.server)
      _ = verdict(&probe, [open(1)] + fragments)
      var limits = ConnectionLimits()
      limits.reassemblyBytes = probe.reassemblyBytes - offset
      return verdict(limits: limits, [open(1)] + fragments)
    },
    LimitRow("ConnectionLimits.queueBytes", passes, passes, "QUEUES_FULL") { offset in
      let size = 9_000
      var limits = ConnectionLimits()
      limits.queueBytes = size + 4 + WireLimits.messageOverheadBytes - offset
      return verdict(limits: limits, [open(1), Raw.message(1, zeros(size))])
    },
    LimitRow("ConnectionLimits.pingIntervalMin", drain, passes, passes) { offset in
      var limits = ConnectionLimits()
      limits.pingStrikesMax = 1
      var server = ConnectionState.greeted(.server, limits: limits)
      _ = verdict(&server, [Raw.ping(1)], now: 1)
      return verdict(
        &server, [Raw.ping(2)], now: UInt64(1 + Int(limits.pingIntervalMin) + offset))
    },
    LimitRow("ConnectionLimits.pingStrikesMax", passes, drain, drain) { offset in
      // The first is none too many.
      verdict((0...(ConnectionLimits().pingStrikesMax + offset)).map { Raw.ping(UInt64($0)) })
    },
    LimitRow("ConnectionLimits.cancelsMax", passes, passes, drain) { offset in
      var server = ConnectionState.greeted(.server)
      var last = passes
      for index in 0..<(ConnectionLimits().cancelsMax + offset) where last == passes {
        let id = UInt32(1 + 2 * index)
        _ = server.feed([open(id), Raw.cancel(id)])
        server.finish(id, CallEnd(error: .cancelled), message: nil)
        server.release(id)
        _ = server.takeFrames()
        last = server.failure == nil ? passes : drain
      }
      return last
    },
    LimitRow("ConnectionLimits.cancelInterval", drain, drain, passes) { offset in
      var limits = ConnectionLimits()
      limits.cancelsMax = 1
      var server = ConnectionState.greeted(.server, limits: limits)
      _ = verdict(&server, [open(1), Raw.cancel(1)], now: 1)
      return verdict(
        &server, [open(3), Raw.cancel(3)], now: UInt64(1 + Int(limits.cancelInterval) + offset))
    },
    LimitRow("ConnectionLimits.streamBacklogBytes", "goes on", "goes on", "waits") { offset in
      var server = ConnectionState.greeted(.server)
      _ = server.feed([open(1)])
      let bytes = server.limits.streamBacklogBytes - WireLimits.messageOverheadBytes + offset
      return try server.send(1, ByteBuffer(repeating: 0, count: bytes)) ? "waits" : "goes on"
    },
    LimitRow("ConnectionLimits.windowAutotuneMax", "grows", "grows", "stays") { offset in
      var limits = ConnectionLimits()
      limits.windowAutotuneMax = ConnectionSettings().streamWindow - offset
      var server = ConnectionState.greeted(.server, limits: limits)
      server.roundTrip = 1_000_000
      _ = server.feed([open(1)])
      // Two quarters of the window within a round trip.
      for index in 0..<10 {
        _ = server.feed([Raw.message(1, zeros(16_000))], now: UInt64(2 + index))
        _ = server.consumed(1)
      }
      let isGrown = (server.streams[1]?.window ?? 0) > server.local.streamWindow
      return isGrown ? "grows" : "stays"
    },
    LimitRow("ConnectionLimits.streamIdle", passes, passes, "STREAM_IDLE") { offset in
      let server = try EmbeddedServer()
      try server.receive([Raw.hello()])
      try server.receive([open(1)])
      guard let since = server.waitsSince(1) else { return "does not wait" }
      server.tick(now: since + UInt64(Int(ConnectionLimits().streamIdle) + offset))
      return server.frames.compactMap(RawEnd.init).first?.reason ?? passes
    },
    LimitRow("ConnectionLimits.controlRepliesMax", "reads", "stops", "stops") { offset in
      let server = try EmbeddedServer()
      try server.receive([Raw.hello()])
      server.isWritable = false
      let count = ConnectionLimits().controlRepliesMax + offset
      let unknown = RPCMethod(path: "test.Echo/Unknown", shape: .unary)
      try server.receive((0..<count).map { Raw.call(UInt32(1 + 2 * $0), unknown) })
      return server.reads ? "reads" : "stops"
    },
    LimitRow("ConnectionLimits.unsentBytesMax", "answers", "answers", "holds back") { offset in
      let unsent = 10_000
      let server = try EmbeddedServer { $0.unsentBytesMax = unsent - offset }
      try server.receive([Raw.hello()])
      server.isWritable = false
      let message = zeros(unsent - CallEnd.bareFrameBytes)
      try server.receive([Raw.call(1, Echo.inline, message: message)])
      try server.receive([Raw.call(3, Echo.inline)])
      return server.unsentBytes > unsent ? "answers" : "holds back"
    },
  ]
}
