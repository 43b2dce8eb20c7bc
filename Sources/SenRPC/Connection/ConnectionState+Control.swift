import NIOCore

/// PING, DRAIN and LIMIT: the G and K rules.
extension ConnectionState {
  /// The PING that stands between the two DRAINs.
  static let drainPing: UInt64 = 0x6472_6169_6E21_2121

  /// Asks the peer for a sign of life.
  mutating func sendPing(_ payload: UInt64) {
    if case .announced = drain { pingsSinceDrain.append(payload) }
    output.writeFrameHeader(length: 8, .ping, [], stream: 0)
    output.writeInteger(payload)
  }

  mutating func receivePing(
    _ header: FrameHeader, _ payload: inout ByteBuffer, now: UInt64
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    let number = payload.readInteger(as: UInt64.self) ?? 0
    guard !header.flags.contains(.ack) else {
      if pingsSinceDrain.contains(number), case .announced = drain {
        pingsSinceDrain = []
        drain = .final(highestStream)
        writeDrain(
          code: .unavailable, lastStream: highestStream, grace: drainGrace, reason: drainReason)
      }
      return .pong(number)
    }
    if lastPeerPing != 0, now &- lastPeerPing < limits.pingIntervalMin {
      pingStrikes += 1
      guard pingStrikes < limits.pingStrikesMax else {
        throw ConnectionFailure("too many PINGs", code: .resourceExhausted)
      }
    }
    lastPeerPing = now
    if unsentPong == nil { controlReplies += 1 }
    unsentPong = number
    return nil
  }

  /// Writes the answer to the last PING, if one is owed: it answers those before it too (K-1).
  mutating func writePong() {
    guard let number = unsentPong else { return }
    unsentPong = nil
    output.writeFrameHeader(length: 8, .ping, .ack, stream: 0)
    output.writeInteger(number)
  }

  /// Begins to go away: the first DRAIN and the PING whose answer brings the second (G-1).
  mutating func beginDrain(grace milliseconds: UInt32, reason: String) {
    guard case .none = drain, failure == nil else { return }
    drain = .announced
    drainReason = reason
    drainGrace = milliseconds
    writeDrain(
      code: .unavailable, lastStream: WireLimits.streamMax, grace: milliseconds, reason: reason)
    sendPing(Self.drainPing)
  }

  /// True once a drain has nothing left to wait for.
  var isDrained: Bool {
    switch drain {
    case .none: false
    case .announced: role == .client && streams.isEmpty
    case .final: streams.isEmpty && activeCalls == 0
    }
  }

  mutating func receiveDrain(
    _ payload: inout ByteBuffer
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    guard let (code, last, _) = payload.readMultipleIntegers(as: (UInt8, UInt32, UInt32).self)
    else { throw ConnectionFailure("a DRAIN is cut short") }
    let reason = String(decoding: payload.readableBytesView, as: UTF8.self)
    guard role == .client else {
      if code != RPCCode.ok.rawValue { drain = .final(highestStream) }
      return .draining(lastStream: last, isFinal: true, reason: reason)
    }
    let isFinal = last != WireLimits.streamMax
    drain = isFinal ? .final(last) : .announced
    return .draining(lastStream: last, isFinal: isFinal, reason: reason)
  }

  /// Client: the calls above an id, which the server has not processed, are forgotten.
  mutating func removeUnprocessed(above last: UInt32) -> [UInt32] {
    let ids = streams.keys.filter { $0 > last }.sorted()
    for id in ids {
      remove(id)
      activeCalls -= 1
    }
    return ids
  }

  /// The bytes of a CANCEL's or DRAIN's reason, cut between two characters if there are too many.
  static func reasonBytes(_ reason: String) -> [UInt8] {
    let bytes = Array(reason.utf8)
    var end = min(bytes.count, WireLimits.closeReasonBytes)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  mutating func writeDrain(code: RPCCode, lastStream: UInt32, grace: UInt32, reason: String) {
    let text = Self.reasonBytes(reason)
    output.writeFrameHeader(length: 9 + text.count, .drain, [], stream: 0)
    output.writeMultipleIntegers(code.rawValue, lastStream, grace)
    output.writeBytes(text)
  }

  /// Server: changes how many calls it takes, up to HELLO's value (G-3).
  mutating func setLimit(_ calls: Int) {
    callLimit = min(max(0, calls), local.maxStreams)
    output.writeFrameHeader(length: 4, .limit, [], stream: 0)
    output.writeInteger(UInt32(callLimit))
  }

  mutating func receiveLimit(
    _ payload: inout ByteBuffer
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    guard role == .client else { throw ConnectionFailure("a LIMIT from the client") }
    let calls = Int(payload.readInteger(as: UInt32.self) ?? 0)
    guard calls <= peer.maxStreams else {
      throw ConnectionFailure("a LIMIT of \(calls) above HELLO's \(peer.maxStreams)")
    }
    callLimit = calls
    return .limit(calls)
  }
}
