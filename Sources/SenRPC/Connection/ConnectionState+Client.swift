import NIOCore

extension ConnectionState {
  /// Whether a further call may begin now.
  var canCall: Bool {
    guard failure == nil, case .none = drain else { return false }
    return activeCalls < callLimit && highestStream < WireLimits.lastUsableStream
  }

  /// Begins a call and gives its id.
  /// - Parameter message: the first or only message.
  /// - Parameter isWhole: true if no further message follows.
  mutating func call(
    _ head: CallHead, message: ByteBuffer?, isWhole: Bool, mayCompress: Bool = false
  ) throws(RPCError) -> UInt32 {
    let compresses = mayCompress && compressionAgreed
    let small = compresses ? message.flatMap { Compression.compress($0) } : nil
    let inlineBytes = small.map { $0.readableBytes + 4 } ?? message?.readableBytes
    let inline = inlineBytes.map { head.byteCount + $0 <= peer.maxFrame } ?? false
    if let message, message.readableBytes > peer.maxMessage {
      throw Self.messageTooLarge(message.readableBytes, peer.maxMessage)
    }
    var flags: FrameFlags = inline ? .hasMessage : []
    if inline, small != nil { flags.insert(.compressed) }
    let endsHere = isWhole && (inline || message == nil)
    if endsHere { flags.insert(.endSend) }
    let id = highestStream == 0 ? 1 : highestStream + 2
    if inline, let message {
      var body = message
      if let small {
        body = ByteBuffer(integer: UInt32(message.readableBytes))
        body.writeImmutableBuffer(small)
      }
      try head.write(id, flags, body, into: &output)
    } else {
      try head.write(id, flags, ByteBuffer(), into: &output)
    }
    highestStream = id
    var stream = StreamState(
      id: id, receiveCredit: local.streamWindow, sendCredit: peer.streamWindow)
    stream.isLocalClosed = endsHere
    stream.compresses = compresses
    streams.add(stream, id)
    activeCalls += 1
    if !inline, let message {
      try send(id, message)
      if isWhole { endSend(id) }
    }
    return id
  }

  /// Says that no message of this side follows.
  mutating func endSend(_ id: UInt32) {
    guard let stream = streams[id], !stream.isLocalClosed, !stream.isDiscarding,
      case .none = stream.ending
    else { return }
    streams[id]?.ending = .endSend
    enqueue(id)
  }

  /// Gives a call up. Its id stays taken until the server's END.
  mutating func cancel(_ id: UInt32, code: RPCCode, reason: String) {
    guard let stream = streams[id], !stream.isDiscarding else { return }
    discard(id)
    let text = Self.reasonBytes(reason)
    streams[id]?.isLocalClosed = true
    streams[id]?.wantsWritable = false
    output.writeFrameHeader(length: 1 + text.count, .cancel, [], stream: id)
    output.writeInteger(code.rawValue)
    output.writeBytes(text)
  }

  /// HEADERS of the server.
  mutating func receiveHeaders(
    _ header: FrameHeader, _ payload: inout ByteBuffer
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    guard role == .client else { throw ConnectionFailure("HEADERS from the client") }
    guard let stream = streams[header.stream] else {
      try checkLate(header.stream, "HEADERS")
      return nil
    }
    guard !stream.hasHeaders else {
      throw ConnectionFailure("HEADERS twice, or behind a MESSAGE, on stream \(header.stream)")
    }
    streams[header.stream]?.hasHeaders = true
    guard !stream.isDiscarding else { return nil }
    do throws(RPCError) {
      return .headers(header.stream, try MetadataCoding.decode(&payload))
    } catch {
      cancel(header.stream, code: .internalError, reason: error.message)
      return .cancelled(header.stream, error)
    }
  }

  /// Takes the next frame if it is an END that says nothing but OK and carries the call's only
  /// message, as most do; in one access to the buffer.
  mutating func takeBareEnd() -> BareEnd? {
    guard role == .client, failure == nil, hasPeerHello, queuedEvents.isEmpty,
      inbox.readableBytes >= CallEnd.bareFrameBytes
    else { return nil }
    let largest = min(local.maxFrame, CallEnd.bareBytes + local.maxMessage)
    guard
      let (id, length) = inbox.withUnsafeReadableBytes({ CallEnd.peekBare($0, largest: largest) }),
      let place = streams.place(of: id)
    else { return nil }
    guard streams.values[place].assembly == nil, !streams.values[place].isDiscarding else {
      return nil
    }
    drop(place)
    let bytes = WireLimits.frameHeaderBytes + length
    let message = inbox.getSlice(
      at: inbox.readerIndex + CallEnd.bareFrameBytes, length: bytes - CallEnd.bareFrameBytes)
    inbox.moveReaderIndex(forwardBy: bytes)
    return message.map { BareEnd(stream: id, message: $0) }
  }

  /// The END of a call.
  mutating func receiveEnd(
    _ header: FrameHeader, _ payload: inout ByteBuffer
  ) throws(ConnectionFailure) -> ConnectionEvent? {
    guard role == .client else { throw ConnectionFailure("an END from the client") }
    var end = try CallEnd.decode(&payload)
    guard header.flags.contains(.hasMessage) || payload.readableBytes == 0 else {
      throw ConnectionFailure("an END with bytes behind its text and no HAS_MESSAGE")
    }
    guard let stream = streams.removeValue(forKey: header.stream) else {
      try checkLate(header.stream, "END")
      return nil
    }
    forget(stream)
    activeCalls -= 1
    guard stream.assembly == nil || stream.isDiscarding || end.error != nil else {
      throw ConnectionFailure("an END inside a message on stream \(header.stream)")
    }
    guard !stream.isDiscarding, header.flags.contains(.hasMessage) else {
      return .ended(header.stream, end, nil)
    }
    do throws(RPCError) {
      let message = try received(payload, isCompressed: header.flags.contains(.compressed)).whole()
      return .ended(header.stream, end, message)
    } catch {
      end.error = error
      return .ended(header.stream, end, nil)
    }
  }

  static func messageTooLarge(_ bytes: Int, _ limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted, reason: "MESSAGE_TOO_LARGE",
      "A message of \(bytes) bytes; the peer takes \(limit).")
  }
}
