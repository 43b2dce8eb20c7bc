import COpenSSL
import DequeModule
import NIOCore

/// What goes out, and in which order: rule W.
extension ConnectionState {
  /// Queues a message of a stream; `pump` sends it.
  /// - Returns: true if the writer should wait until the stream is in `writable`.
  @discardableResult
  mutating func send(_ id: UInt32, _ message: ByteBuffer) throws(RPCError) -> Bool {
    guard message.readableBytes <= peer.maxMessage else {
      throw Self.messageTooLarge(message.readableBytes, peer.maxMessage)
    }
    guard var stream = streams[id], !stream.isLocalClosed, !stream.isDiscarding,
      case .none = stream.ending
    else { throw RPCError.cancelled }
    let outgoing = OutgoingMessage(message, compressing: stream.compresses)
    let cost = outgoing.total + WireLimits.messageOverheadBytes
    guard let charged = charge(cost) else { throw Self.queuesFull }
    stream.charged += charged
    streams[id] = nil
    if role == .server { stream.hasHeaders = true }
    stream.outgoing.append(outgoing)
    stream.outgoingBytes += cost
    let waits = stream.outgoingBytes > limits.streamBacklogBytes
    stream.wantsWritable = waits
    streams[id] = stream
    enqueue(id)
    return waits
  }

  /// Puts a stream into the round if it has something to send.
  mutating func enqueue(_ id: UInt32) {
    guard let place = streams.place(of: id), !streams.values[place].isInRound,
      streams.values[place].hasFragments
    else { return }
    streams.values[place].isInRound = true
    round.append(id)
  }

  /// Adds fragments to the output, one of each stream in turn, until the output has the wanted
  /// size or nothing may be sent.
  mutating func pump(until size: Int) {
    writePong()
    var passes = round.count
    while passes > 0, output.readableBytes < size, let id = round.popFirst() {
      passes -= 1
      guard var stream = streams[id] else { continue }
      streams[id] = nil
      let sent = sendFragment(&stream)
      let finished = !stream.hasFragments
      stream.isInRound = sent && !finished
      if stream.wantsWritable, stream.outgoingBytes <= limits.streamBacklogBytes / 2 {
        stream.wantsWritable = false
        writable.append(id)
      }
      let isBlocked = !sent && sendCredit < stream.sendCredit
      if isBlocked { stream.isInRound = true }
      streams[id] = stream
      if stream.isInRound { round.append(id) }
      if sent { passes = round.count }
      if finished { writeEnding(id) }
    }
  }

  /// Sends one fragment of a stream if its credit and the connection's allow (C-4, C-5).
  private mutating func sendFragment(_ stream: inout StreamState) -> Bool {
    guard var message = stream.outgoing.first else { return sendEmptyEnd(&stream) }
    let rest = message.bytes.readableBytes
    let prefix = message.prefixBytes
    let credit = min(sendCredit, stream.sendCredit) - WireLimits.messageOverheadBytes
    guard credit >= min(WireLimits.fragmentBytesMin, rest + prefix) else { return false }
    let length = min(rest + prefix, credit, peer.maxFrame, WireLimits.fragmentBytesMax)
    let isLast = length == rest + prefix
    var flags: FrameFlags = isLast ? [] : .more
    if !message.isStarted, message.raw != nil { flags.insert(.compressed) }
    if isLast, stream.outgoing.count == 1, case .endSend = stream.ending {
      flags.insert(.endSend)
      stream.isLocalClosed = true
    }
    output.writeFrameHeader(length: length, .message, flags, stream: stream.id)
    if !message.isStarted {
      output.writeInteger(UInt32(message.total))
      if let raw = message.raw { output.writeInteger(UInt32(raw)) }
    }
    message.isStarted = true
    let body = length - prefix
    message.bytes.withUnsafeReadableBytes { bytes in
      _ = output.writeWithUnsafeMutableBytes(minimumWritableBytes: body) { place in
        sen_copy(place.baseAddress, bytes.baseAddress, body)
        return body
      }
    }
    message.bytes.moveReaderIndex(forwardBy: body)
    sendCredit -= length + WireLimits.messageOverheadBytes
    stream.sendCredit -= length + WireLimits.messageOverheadBytes
    let sent = body + (isLast ? WireLimits.messageOverheadBytes : 0)
    stream.outgoingBytes -= sent
    discharge(sent, of: &stream)
    if isLast { stream.outgoing.removeFirst() } else { stream.outgoing[0] = message }
    return true
  }

  /// Sends END_SEND alone, behind the last message (F-4).
  private mutating func sendEmptyEnd(_ stream: inout StreamState) -> Bool {
    let cost = WireLimits.messageOverheadBytes
    guard stream.hasFragments, min(sendCredit, stream.sendCredit) >= cost else { return false }
    sendCredit -= cost
    stream.sendCredit -= cost
    stream.isLocalClosed = true
    output.writeFrameHeader(length: 0, .message, [.noData, .endSend], stream: stream.id)
    return true
  }

  /// Writes the END that stands behind a stream's messages, once they are out.
  mutating func writeEnding(_ id: UInt32) {
    guard let stream = streams[id], !stream.isLocalClosed else { return }
    guard case .end(let end, let message) = stream.ending else { return }
    streams[id]?.isLocalClosed = true
    writeEnd(id, end, message: message, compressing: stream.compresses)
    discard(id)
    if stream.handlerReturned, let place = streams.place(of: id) { drop(place) }
  }
}
