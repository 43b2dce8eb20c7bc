import DequeModule
import NIOCore

/// Messages and credit: the C rules.
extension ConnectionState {
  /// A MESSAGE frame.
  mutating func receiveMessage(
    _ header: FrameHeader, _ payload: inout ByteBuffer
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    let cost = header.length + WireLimits.messageOverheadBytes
    receiveCredit -= cost
    guard receiveCredit >= 0 else {
      throw ConnectionFailure("more bytes than the connection's window", code: .resourceExhausted)
    }
    owed += cost
    defer { returnConnectionCredit() }
    try checkMessageFlags(header)
    guard let place = streams.place(of: header.stream) else {
      try checkLate(header.stream, "MESSAGE")
      return nil
    }
    guard !streams.values[place].isRemoteClosed else {
      guard streams.values[place].isDiscarding || streams.values[place].isLocalClosed else {
        return abort(header.stream, Self.badData("A message behind the last one."))
      }
      return nil
    }
    if streams.values[place].isDiscarding {
      if header.flags.contains(.endSend) { streams.values[place].isRemoteClosed = true }
      return nil
    }
    guard streams.values[place].receiveCredit >= cost else {
      return abort(
        header.stream,
        RPCError(.resourceExhausted, reason: "WINDOW_EXCEEDED", "More bytes than the window."))
    }
    if header.flags.contains(.noData) {
      guard streams.values[place].assembly == nil else {
        return abort(header.stream, Self.badData("A message is cut short."))
      }
      streams.values[place].receiveCredit -= cost
      streams.values[place].isRemoteClosed = true
      streams.values[place].owed += cost
      return .requestsEnded(header.stream)
    }
    return try assemble(header, &payload, cost, place)
  }

  private func checkMessageFlags(_ header: FrameHeader) throws(ConnectionFailure) {
    if header.flags.contains(.noData) {
      guard header.flags == [.noData, .endSend], header.length == 0 else {
        throw ConnectionFailure("NO_DATA on a MESSAGE that is not an empty end")
      }
    }
    guard !(header.flags.contains(.more) && header.flags.contains(.endSend)) else {
      throw ConnectionFailure("END_SEND on a MESSAGE with MORE")
    }
    guard role == .server || !header.flags.contains(.endSend) else {
      throw ConnectionFailure("END_SEND from the server")
    }
  }

  /// Adds a fragment to its message. All happens where the stream lies: a copy of it would hold the
  /// message's bytes too, and every fragment would copy all that came before.
  private mutating func assemble(
    _ header: FrameHeader, _ payload: inout ByteBuffer, _ cost: Int, _ place: Int
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    let more = header.flags.contains(.more)
    let id = header.stream
    let isFirst = streams.values[place].assembly == nil
    var missing = streams.values[place].assemblyMissing
    var promised: Int?
    if isFirst {
      guard let total = payload.readInteger(as: UInt32.self) else {
        throw ConnectionFailure("a MESSAGE without its total")
      }
      if header.flags.contains(.compressed) {
        guard compressionAgreed else { return abort(id, Self.notCompressed) }
        guard let raw = payload.readInteger(as: UInt32.self) else {
          throw ConnectionFailure("a compressed MESSAGE without its raw length")
        }
        guard Int(raw) <= local.maxMessage else {
          return abort(id, Self.messageTooLarge(Int(raw), local.maxMessage))
        }
        promised = Int(raw)
      }
      guard Int(total) <= local.maxMessage else {
        return abort(id, Self.messageTooLarge(Int(total), local.maxMessage))
      }
      missing = Int(total)
    } else if header.flags.contains(.compressed) {
      throw ConnectionFailure("COMPRESSED on a later fragment")
    }
    missing -= payload.readableBytes
    guard more ? missing > 0 : missing == 0 else {
      return abort(id, Self.badData("A message's fragments do not add up to its total."))
    }
    guard !more || header.length >= WireLimits.fragmentBytesMin else {
      throw ConnectionFailure("a fragment of \(header.length) bytes that is not the last")
    }
    streams.values[place].receiveCredit -= cost
    streams.values[place].lastReceived = now
    guard let charged = charge(cost) else { return abort(id, Self.queuesFull) }
    streams.values[place].charged += charged
    if role == .client { streams.values[place].hasHeaders = true }
    streams.values[place].assemblyMissing = missing
    if isFirst {
      streams.values[place].assemblyRaw = promised
      streams.values[place].assemblyAdvance = 0
      streams.values[place].assemblyCost = cost
      streams.values[place].assembly = more ? ByteBuffer(buffer: payload) : payload
    } else {
      streams.values[place].assemblyCost += cost
      streams.values[place].assembly?.writeImmutableBuffer(payload)
    }
    guard !more else {
      var stream = streams.values[place]
      let isWithinBudget = advance(&stream)
      streams.values[place] = stream
      return isWithinBudget ? nil : abort(id, Self.overBudget)
    }
    return messageIsWhole(id, place, endsRequests: header.flags.contains(.endSend))
  }

  private mutating func messageIsWhole(
    _ id: UInt32, _ place: Int, endsRequests: Bool
  ) -> ConnectionEvent? {
    let received = ReceivedMessage(
      streams.values[place].assembly ?? ByteBuffer(), raw: streams.values[place].assemblyRaw)
    streams.values[place].assembly = nil
    streams.values[place].unconsumed.append(
      (streams.values[place].assemblyCost, streams.values[place].assemblyAdvance))
    streams.values[place].isRemoteClosed = endsRequests
    if let raw = received.raw {
      do throws(RPCError) {
        try Compression.check(received.bytes, raw: raw, maxMessage: local.maxMessage)
      } catch {
        return abort(id, error)
      }
    }
    if endsRequests { queuedEvents.append(.requestsEnded(id)) }
    return .message(id, received)
  }

  private static var overBudget: RPCError {
    RPCError(
      .resourceExhausted, reason: "REASSEMBLY_BUDGET",
      "The connection holds too many unfinished messages.")
  }

  static var queuesFull: RPCError {
    RPCError(
      .resourceExhausted, reason: "QUEUES_FULL",
      "Too many bytes wait to be taken or sent; nothing more is kept now.")
  }

  /// Counts bytes that come to wait in a server's queue; a client's are its own affair.
  /// - Returns: what the stream holds more of them, 0 for a client; `nil` if there is no room.
  mutating func charge(_ bytes: Int) -> Int? {
    guard role == .server else { return 0 }
    guard queuedBytes + bytes <= queueBytesMax, queues.take(bytes) else { return nil }
    queuedBytes += bytes
    return bytes
  }

  /// Counts bytes of a stream that have left a server's queue.
  mutating func discharge(_ bytes: Int, of stream: inout StreamState) {
    guard role == .server, bytes > 0 else { return }
    queuedBytes -= bytes
    stream.charged -= bytes
    queues.give(bytes)
  }

  /// Grants what the message in reassembly lacks, however small the window is (C-1, C-2).
  private mutating func advance(_ stream: inout StreamState) -> Bool {
    // While an older message is unread the window alone holds, so that the sender waits.
    guard stream.unconsumed.isEmpty else { return true }
    let frames = stream.assemblyMissing / ConnectionSettings.maxFrameRange.lowerBound + 1
    let needed = stream.assemblyMissing + frames * WireLimits.messageOverheadBytes
    guard stream.receiveCredit < min(needed, local.streamWindow / 2) else { return true }
    let grant = min(needed, local.streamWindow) - stream.receiveCredit
    guard reassemblyBytes + grant <= limits.reassemblyBytes, budget.take(grant) else {
      return false
    }
    reassemblyBytes += grant
    stream.assemblyAdvance += grant
    stream.receiveCredit += grant
    writeCredit(stream.id, grant)
    return true
  }

  /// The application has taken the oldest message of a stream.
  /// - Parameter keepsBytes: the message is kept until the call ends, as its only request is.
  /// - Returns: what the shell must be told, if the next message finds no room.
  mutating func consumed(_ id: UInt32, keepsBytes: Bool = false) -> ConnectionEvent? {
    guard let place = streams.place(of: id), !streams.values[place].unconsumed.isEmpty,
      let (cost, advance) = streams.values[place].unconsumed.popFirst()
    else { return nil }
    var stream = streams.remove(at: place)
    giveBack(advance)
    if !keepsBytes { discharge(cost, of: &stream) }
    stream.owed += cost - advance
    if stream.isRemoteClosed {
      stream.owed = 0
    } else {
      let low = WireLimits.fragmentBytesMin + WireLimits.messageOverheadBytes
      let threshold = max(WireLimits.fragmentBytesMin, stream.window / 4)
      if stream.owed > 0, stream.owed >= threshold || stream.receiveCredit < low {
        if stream.unconsumed.isEmpty {
          stream.owed += growth(&stream.window, since: stream.lastGrant)
        }
        stream.lastGrant = now
        writeCredit(id, stream.owed)
        stream.receiveCredit += stream.owed
        stream.owed = 0
      }
    }
    let isWithinBudget = stream.assembly == nil || self.advance(&stream)
    streams[id] = stream
    return isWithinBudget ? nil : abort(id, Self.overBudget)
  }

  private mutating func returnConnectionCredit() {
    let low = WireLimits.fragmentBytesMin + WireLimits.messageOverheadBytes
    guard owed >= max(WireLimits.fragmentBytesMin, connectionWindow / 4) || receiveCredit < low,
      owed > 0
    else { return }
    var window = connectionWindow
    owed += growth(&window, since: lastConnectionGrant)
    connectionWindow = window
    lastConnectionGrant = now
    writeCredit(0, owed)
    receiveCredit += owed
    owed = 0
  }

  /// How much a window grows: it doubles if a quarter of it came in less than a round trip (C-9).
  private mutating func growth(_ window: inout Int, since last: UInt64) -> Int {
    guard last != 0, roundTrip > 0, now &- last < roundTrip,
      windowGrowth + window <= limits.windowAutotuneMax
    else { return 0 }
    let grown = window
    windowGrowth += grown
    window += grown
    return grown
  }

  /// Gives back what a message in reassembly held past its window.
  mutating func giveBack(_ bytes: Int) {
    guard bytes != 0 else { return }
    reassemblyBytes -= bytes
    budget.give(bytes)
  }

  /// Both sides have said that they take zstd.
  var compressionAgreed: Bool {
    local.features.contains(.zstd) && peer.features.contains(.zstd)
  }

  /// A CREDIT of the peer (C-6).
  mutating func receiveCredit(
    _ header: FrameHeader, _ payload: inout ByteBuffer
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    let bytes = Int(payload.readInteger(as: UInt32.self) ?? 0)
    guard header.stream != 0 else {
      guard bytes > 0, sendCredit + bytes <= WireLimits.windowMax else {
        throw ConnectionFailure("CREDIT of \(bytes) bytes to the connection")
      }
      sendCredit += bytes
      return nil
    }
    guard let stream = streams[header.stream] else {
      try checkLate(header.stream, "CREDIT")
      return nil
    }
    guard bytes > 0, stream.sendCredit + bytes <= WireLimits.windowMax else {
      return abort(header.stream, Self.badData("CREDIT of \(bytes) bytes."))
    }
    streams.change(header.stream) { $0.sendCredit += bytes }
    enqueue(header.stream)
    return nil
  }

  /// Ends one call because its data is bad; the connection lives (F-5).
  mutating func abort(_ id: UInt32, _ error: RPCError) -> ConnectionEvent? {
    guard role == .server else {
      cancel(id, code: error.code, reason: error.message)
      return .cancelled(id, error)
    }
    if case .end = streams[id]?.ending {
      // Its END waits behind a reply that is of no use any more.
      cutShort(id, error)
    } else {
      discard(id)
      finish(id, CallEnd(error: error), message: nil)
    }
    do throws(ConnectionFailure) {
      try countCancel(now: now)
    } catch {
      return fail(error)
    }
    return .cancelled(id, error)
  }

  /// Throws away what has come for a stream and what will; nothing more is owed to it (C-7).
  mutating func discard(_ id: UInt32) {
    guard var stream = streams[id] else { return }
    forget(stream)
    stream.charged = 0
    stream.window = local.streamWindow
    stream.clearQueues()
    stream.isDiscarding = true
    streams[id] = stream
  }

  /// Forgets a stream.
  mutating func remove(_ id: UInt32) {
    if let stream = streams.removeValue(forKey: id) { forget(stream) }
  }

  /// Takes back what a stream holds of the connection's memory.
  mutating func forget(_ stream: borrowing StreamState) {
    if stream.assembly != nil { giveBack(stream.assemblyAdvance) }
    for held in stream.unconsumed where held.advance != 0 { giveBack(held.advance) }
    if stream.charged > 0 {
      queuedBytes -= stream.charged
      queues.give(stream.charged)
    }
    windowGrowth -= stream.window - local.streamWindow
  }

  mutating func writeCredit(_ id: UInt32, _ bytes: Int) {
    output.writeFrameHeader(length: 4, .credit, [], stream: id)
    output.writeInteger(UInt32(bytes))
    controlReplies += 1
  }

  static func badData(_ text: String) -> RPCError {
    RPCError(.invalidArgument, reason: "INVALID_MESSAGE", text)
  }
}
