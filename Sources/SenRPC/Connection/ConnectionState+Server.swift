import DequeModule
import NIOCore

extension ConnectionState {
  /// A CALL (S-1, X-3, G-1).
  mutating func receiveCall(
    _ header: FrameHeader, _ payload: inout ByteBuffer
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    guard role == .server else { throw ConnectionFailure("a CALL from the server") }
    guard header.stream > highestStream else {
      throw ConnectionFailure("stream id \(header.stream) is not above \(highestStream)")
    }
    highestStream = header.stream
    let head = try CallHead.decode(&payload)
    guard header.flags.contains(.hasMessage) || payload.readableBytes == 0 else {
      throw ConnectionFailure("a CALL with bytes behind its header and no HAS_MESSAGE")
    }
    if case .final(let last) = drain, header.stream > last {
      return refused(header.stream, Self.drainingError)
    }
    guard activeCalls < callLimit, queuedBytes < queueBytesMax else {
      return refused(header.stream, Self.tooManyCalls)
    }
    let message: ReceivedMessage
    do throws(RPCError) {
      message = try received(payload, isCompressed: header.flags.contains(.compressed))
    } catch {
      return refused(header.stream, error)
    }
    if header.stream >= WireLimits.lastUsableStream { queuedEvents.append(.streamsUsedUp) }
    switch head {
    case .failure(let error):
      return refused(header.stream, error)
    case .success(let head):
      return .call(
        IncomingCall(
          stream: header.stream, head: head,
          message: header.flags.contains(.hasMessage) ? message : nil,
          isWhole: header.flags.contains(.endSend)))
    }
  }

  private mutating func refused(_ id: UInt32, _ error: RPCError) -> ConnectionEvent {
    refuse(id, error)
    return .refused(id, error)
  }

  /// The next frame if it is a whole call of one message that says nothing but its method and its
  /// time, and may run: most calls are that. It is read in one access to the buffer and stays there,
  /// so that no event, head or slice is made of it.
  func bareCall() -> BareCall? {
    guard role == .server, failure == nil, hasPeerHello, case .none = drain,
      activeCalls < callLimit, queuedBytes < queueBytesMax, queuedEvents.isEmpty,
      inbox.readableBytes >= BareCall.headBytes
    else { return nil }
    let highest = highestStream
    let largest = min(local.maxFrame, 2 + WireLimits.callFixedBytes + local.maxMessage)
    return inbox.withUnsafeReadableBytes { place in
      BareCall(place, aboveStream: highest, largestFrame: largest)
    }
  }

  /// Takes the call that `bareCall` gave.
  /// - Returns: the bytes from its frame on; the message lies in them at `messageRange`.
  mutating func take(_ call: BareCall) -> ByteBuffer {
    highestStream = call.stream
    defer { inbox.moveReaderIndex(forwardBy: call.messageRange.upperBound) }
    return inbox
  }

  /// Answers the call that `bareCall` gave with the reply that `body` appends to the output itself.
  /// - Throws: what the body throws, after the call is refused.
  mutating func answer(
    _ call: BareCall, endBy: UInt64 = .max,
    _ body: (UnsafeRawBufferPointer, inout ByteBuffer) throws(RPCError) -> Void
  ) throws(RPCError) {
    let bytes = take(call)
    var failure: RPCError?
    bytes.withUnsafeReadableBytes { place in
      let message = UnsafeRawBufferPointer(rebasing: place[call.messageRange])
      do throws(RPCError) {
        try reply(call.stream, endBy: endBy) { output throws(RPCError) in try body(message, &output)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Keeps a whole unary call open whose request its handler has.
  mutating func acceptWhole(_ id: UInt32, mayCompress: Bool) {
    open(id, isWhole: true, mayCompress: mayCompress, hasMessage: false)
  }

  /// Keeps a call open for a handler that may suspend. Its message, if it has one, is the
  /// shell's.
  mutating func accept(_ call: IncomingCall) {
    open(
      call.stream, isWhole: call.isWhole, mayCompress: call.mayCompress,
      hasMessage: call.message != nil)
  }

  private mutating func open(_ id: UInt32, isWhole: Bool, mayCompress: Bool, hasMessage: Bool) {
    var stream = StreamState(
      id: id, receiveCredit: local.streamWindow, sendCredit: peer.streamWindow)
    stream.isRemoteClosed = isWhole
    stream.compresses = compressionAgreed && mayCompress
    if hasMessage { stream.unconsumed.append((0, 0)) }
    streams.add(stream, id)
    activeCalls += 1
  }

  /// Ends a call that was not accepted; an answer of the connection's own like those to control
  /// frames, and counted with them (K-4).
  mutating func refuse(_ id: UInt32, _ error: RPCError) {
    controlReplies += 1
    writeEnd(id, CallEnd(error: error), message: nil)
  }

  /// Ends a whole unary call that was not accepted with the reply that `body` appends to the output
  /// itself; if it throws, with that error. One access to the buffer before and one behind: written
  /// piece by piece, frame, END and reply took 15 % of a small call (perf, 8 connections of 32 calls).
  /// - Throws: what the body throws, after the call is refused.
  mutating func reply(
    _ id: UInt32, endBy: UInt64 = .max, _ body: (inout ByteBuffer) throws(RPCError) -> Void
  ) throws(RPCError) {
    let start = makeRoomForEnd()
    do throws(RPCError) {
      try body(&output)
    } catch {
      output.moveWriterIndex(to: start)
      refuse(id, error)
      throw error
    }
    guard storeEnd(id, from: start, serverMicroseconds: 0) else {
      return replyInFragments(id, from: start, endBy)
    }
  }

  /// Leaves room for the END of a reply that is appended next.
  /// - Returns: where the room begins.
  private mutating func makeRoomForEnd() -> Int {
    let start = output.writerIndex
    output.writeWithUnsafeMutableBytes(minimumWritableBytes: CallEnd.bareFrameBytes) { _ in
      CallEnd.bareFrameBytes
    }
    return start
  }

  /// Stores the END of a reply, which stands at the output's end, before it.
  /// - Returns: false if the reply does not fit a frame.
  private mutating func storeEnd(
    _ id: UInt32, from start: Int, serverMicroseconds: UInt32
  ) -> Bool {
    let messageBytes = output.writerIndex - start - CallEnd.bareFrameBytes
    guard messageBytes <= peer.maxMessage, CallEnd.bareBytes + messageBytes <= peer.maxFrame else {
      return false
    }
    output.withUnsafeMutableReadableBytes { bytes in
      let place = bytes[(bytes.count - messageBytes - CallEnd.bareFrameBytes)...]
      CallEnd.storeBare(
        id, messageBytes: messageBytes, serverMicroseconds: serverMicroseconds,
        at: UnsafeMutableRawBufferPointer(rebasing: place))
    }
    return true
  }

  /// Sends a reply, which stands at the output's end, as a message of its own.
  private mutating func replyInFragments(_ id: UInt32, from start: Int, _ endBy: UInt64) {
    let copy = takeReply(from: start)
    acceptWhole(id, mayCompress: false)
    finish(id, CallEnd(), message: copy)
    release(id, endBy: endBy)
  }

  /// Takes a reply, which stands at the output's end, out again. It is long: its bytes stay where they
  /// are, and the few before them move (the copy took 3 % of a call of 1 MiB; perf).
  private mutating func takeReply(from start: Int) -> ByteBuffer? {
    let message = output.getSlice(
      at: start + CallEnd.bareFrameBytes,
      length: output.writerIndex - start - CallEnd.bareFrameBytes)
    output.moveWriterIndex(to: start)
    output = ByteBuffer(bytes: output.readableBytesView)
    return message
  }

  /// Sends headers before the first reply.
  mutating func sendHeaders(_ id: UInt32, _ metadata: Metadata) throws(RPCError) {
    guard let stream = streams[id], !stream.isLocalClosed, !stream.hasHeaders else { return }
    try MetadataCoding.check(metadata)
    var payload = ByteBuffer()
    try MetadataCoding.encode(metadata, into: &payload)
    streams[id]?.hasHeaders = true
    output.writeFrameHeader(length: payload.readableBytes, .headers, [], stream: id)
    output.writeBuffer(&payload)
  }

  /// Ends a call from the server's side, once; what is queued goes out before.
  mutating func finish(_ id: UInt32, _ end: CallEnd, message: ByteBuffer?) {
    guard var stream = streams[id], !stream.isLocalClosed else { return }
    if case .end = stream.ending { return }
    if end.error != nil, !stream.outgoing.isEmpty {
      stream.outgoing.removeAll()
      discharge(stream.outgoingBytes, of: &stream)
      stream.outgoingBytes = 0
    }
    var (end, inline) = (end, message)
    if let message, message.readableBytes > peer.maxMessage {
      end = CallEnd(error: Self.messageTooLarge(message.readableBytes, peer.maxMessage))
      inline = nil
    } else if let message, !fitsEnd(end, message) {
      let outgoing = OutgoingMessage(message, compressing: stream.compresses)
      let cost = outgoing.total + WireLimits.messageOverheadBytes
      if let charged = charge(cost) {
        stream.charged += charged
        stream.outgoing.append(outgoing)
        stream.outgoingBytes += cost
      } else {
        end = CallEnd(error: Self.queuesFull)
      }
      inline = nil
    }
    stream.ending = .end(end, inline)
    streams[id] = stream
    if stream.outgoing.isEmpty { writeEnding(id) } else { enqueue(id) }
  }

  /// The handler of a call has returned: the call's place is free once its END is written.
  /// - Parameter endBy: the moment by which that must be so.
  mutating func release(_ id: UInt32, endBy: UInt64 = .max) {
    guard let place = streams.place(of: id) else { return }
    guard !streams.values[place].isLocalClosed else { return drop(place) }
    streams.values[place].handlerReturned = true
    streams.values[place].endBy = endBy
  }

  /// Ends calls whose handlers have returned and whose replies wait too long for the client to make
  /// room: past the call's time, or without any getting out for `stall` nanoseconds (D-4, K-2).
  mutating func endStalled(now: UInt64, stall: UInt64) {
    for id in streams.keys {
      guard let place = streams.place(of: id), streams.values[place].handlerReturned else {
        continue
      }
      let backlog = streams.values[place].outgoingBytes
      if streams.values[place].seenBacklog.bytes != backlog {
        streams.values[place].seenBacklog = (backlog, now)
      }
      if now >= streams.values[place].endBy {
        cutShort(id, .deadlineExceeded)
      } else if now &- streams.values[place].seenBacklog.since > stall {
        cutShort(
          id,
          RPCError(
            .unavailable, reason: "WRITE_STALL", "The client makes no room for its reply."))
      }
    }
  }

  /// Ends a call in place of what it still had to say.
  mutating func cutShort(_ id: UInt32, _ error: RPCError) {
    discard(id)
    streams[id]?.ending = .end(CallEnd(error: error), nil)
    writeEnding(id)
  }

  /// Ends a call whose handler has returned: `finish` and `release`, in one look at the stream where
  /// nothing of it is under way.
  mutating func conclude(
    _ id: UInt32, _ end: CallEnd, message: ByteBuffer?, endBy: UInt64 = .max
  ) {
    guard let place = streams.place(of: id), streams.values[place].isAtRest,
      message.map({ $0.readableBytes <= peer.maxMessage && fitsEnd(end, $0) }) ?? true
    else {
      finish(id, end, message: message)
      return release(id, endBy: endBy)
    }
    let compressing = streams.values[place].compresses
    drop(place)
    writeEnd(id, end, message: message, compressing: compressing)
  }

  /// Ends a call whose handler has returned with what appends its reply; packed into the output
  /// itself where nothing else of the call is under way.
  mutating func conclude(
    _ id: UInt32, _ end: CallEnd, _ reply: UnaryReply?, endBy: UInt64 = .max
  ) {
    guard let reply else { return conclude(id, end, message: nil, endBy: endBy) }
    guard end.error == nil, end.trailers.isEmpty, let place = streams.place(of: id),
      streams.values[place].isAtRest, !streams.values[place].compresses
    else {
      var message = ByteBuffer()
      reply(&message)
      return conclude(id, end, message: message, endBy: endBy)
    }
    let start = makeRoomForEnd()
    reply(&output)
    guard storeEnd(id, from: start, serverMicroseconds: end.serverMicroseconds) else {
      return conclude(id, end, message: takeReply(from: start), endBy: endBy)
    }
    drop(place)
  }

  /// Forgets the stream at a place, and frees its place among the calls.
  mutating func drop(_ place: Int) {
    if streams.values[place].holdsSlot { activeCalls -= 1 }
    guard streams.values[place].holdsNothing else { return forget(streams.remove(at: place)) }
    // Most streams at their end hold nothing and are not moved once more to be looked at.
    windowGrowth -= streams.values[place].window - local.streamWindow
    streams.discard(at: place)
  }

  /// A CANCEL.
  mutating func receiveCancel(
    _ header: FrameHeader, _ payload: inout ByteBuffer, now: UInt64
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    guard role == .server else { throw ConnectionFailure("a CANCEL from the server") }
    guard let code = payload.readInteger(as: UInt8.self) else {
      throw ConnectionFailure("an empty CANCEL")
    }
    let reason = String(decoding: payload.readableBytesView, as: UTF8.self)
    guard streams[header.stream] != nil else {
      try checkLate(header.stream, "CANCEL")
      try countCancel(now: now)
      // Late, it ends nothing, but it counts for its client.
      return policesCancels ? .cancelled(header.stream, Self.givenUp(code, reason)) : nil
    }
    discard(header.stream)
    if case .end = streams[header.stream]?.ending { cutShort(header.stream, .cancelled) }
    try countCancel(now: now)
    return .cancelled(header.stream, Self.givenUp(code, reason))
  }

  /// What a handler is told whose client has given the call up: its deadline, if that was why. No
  /// other code is a client's to choose: it would be counted as how the call went here.
  private static func givenUp(_ code: UInt8, _ text: String) -> RPCError {
    let isLate = code == RPCCode.deadlineExceeded.rawValue
    let code = isLate ? RPCCode.deadlineExceeded : .cancelled
    return RPCError(code, reason: code.name, text)
  }

  /// The message of a CALL or END. A compressed one is checked against its limits and stays as it
  /// is until somebody takes it.
  func received(
    _ payload: ByteBuffer, isCompressed: Bool
  ) throws(RPCError) -> ReceivedMessage {
    guard isCompressed else {
      guard payload.readableBytes <= local.maxMessage else {
        throw Self.messageTooLarge(payload.readableBytes, local.maxMessage)
      }
      return ReceivedMessage(payload)
    }
    var payload = payload
    guard compressionAgreed else { throw Self.notCompressed }
    guard let raw = payload.readInteger(as: UInt32.self) else {
      throw Self.badData("A compressed message without its raw length.")
    }
    try Compression.check(payload, raw: Int(raw), maxMessage: local.maxMessage)
    return ReceivedMessage(payload, raw: Int(raw))
  }

  /// Counts a call that the client has cancelled or that its bytes have ended.
  mutating func countCancel(now: UInt64) throws(ConnectionFailure) {
    guard policesCancels else { return }
    guard cancels.add(now: now, limits) else { throw Self.tooManyCancels }
  }

  private func fitsEnd(_ end: CallEnd, _ message: ByteBuffer) -> Bool {
    if end.error == nil, end.trailers.isEmpty {
      return CallEnd.bareBytes + message.readableBytes <= peer.maxFrame
    }
    var head = ByteBuffer()
    end.encode(into: &head)
    return head.readableBytes + message.readableBytes <= peer.maxFrame
  }

  /// Writes an END whose message, if there is one, fits.
  mutating func writeEnd(
    _ id: UInt32, _ end: CallEnd, message: ByteBuffer?, compressing: Bool = false
  ) {
    let compressed = compressing ? message.flatMap { Compression.compress($0) } : nil
    if let message, compressed == nil, end.error == nil, end.trailers.isEmpty {
      return writeBareEnd(id, message, serverMicroseconds: end.serverMicroseconds)
    }
    let start = output.writerIndex
    var flags: FrameFlags = message == nil ? [] : .hasMessage
    if compressed != nil { flags.insert(.compressed) }
    output.writeFrameHeader(length: 0, .end, flags, stream: id)
    end.encode(into: &output)
    if let compressed, let message {
      output.writeInteger(UInt32(message.readableBytes))
      output.writeImmutableBuffer(compressed)
    } else if let message {
      output.writeImmutableBuffer(message)
    }
    let length = output.writerIndex - start - WireLimits.frameHeaderBytes
    output.setInteger(UInt8(truncatingIfNeeded: length >> 16), at: start)
    output.setInteger(UInt16(truncatingIfNeeded: length), at: start + 1)
  }

  /// Writes an END that says nothing but OK, and its message, in one access to the output.
  private mutating func writeBareEnd(
    _ id: UInt32, _ message: ByteBuffer, serverMicroseconds: UInt32
  ) {
    let bytes = CallEnd.bareFrameBytes + message.readableBytes
    output.writeWithUnsafeMutableBytes(minimumWritableBytes: bytes) { place in
      CallEnd.storeBare(
        id, messageBytes: message.readableBytes, serverMicroseconds: serverMicroseconds, at: place)
      let body = UnsafeMutableRawBufferPointer(rebasing: place[CallEnd.bareFrameBytes..<bytes])
      message.withUnsafeReadableBytes { body.copyMemory(from: $0) }
      return bytes
    }
  }

  static var tooManyCancels: ConnectionFailure {
    ConnectionFailure("too many cancelled calls", code: .resourceExhausted)
  }

  static var tooManyCalls: RPCError {
    var error = RPCError(
      .resourceExhausted, reason: "TOO_MANY_CALLS", "The connection carries too many calls.")
    error.notProcessed = true
    return error
  }

  static var drainingError: RPCError {
    var error = RPCError(.unavailable, reason: "DRAINING", "The server is going away.")
    error.notProcessed = true
    return error
  }

  static var notCompressed: RPCError {
    RPCError(
      .invalidArgument, reason: "COMPRESSION_NOT_AGREED",
      "A compressed message without the feature.")
  }
}
