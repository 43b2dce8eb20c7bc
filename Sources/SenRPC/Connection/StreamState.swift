import DequeModule
import NIOCore

/// A message on its way out.
struct OutgoingMessage: Sendable {
  var bytes: ByteBuffer
  /// The length that the first fragment says, in bytes.
  var total: Int
  /// The length before compression; `nil` if the bytes are as they are.
  var raw: Int?
  var isStarted = false

  init(_ bytes: ByteBuffer, compressing: Bool = false) {
    self.bytes = bytes
    if compressing, let compressed = Compression.compress(bytes) {
      raw = bytes.readableBytes
      self.bytes = compressed
    }
    total = self.bytes.readableBytes
  }

  /// Bytes before the first fragment's data.
  var prefixBytes: Int { isStarted ? 0 : raw == nil ? 4 : 8 }
}

/// What a stream still has to send behind its messages.
enum LocalEnding: Sendable {
  case none
  /// END_SEND with the last message or alone.
  case endSend
  /// END, with a message or without.
  indirect case end(CallEnd, ByteBuffer?)
}

/// One call on one connection, as the protocol sees it.
struct StreamState: Sendable {
  let id: UInt32

  // Receiving.
  /// Bytes that the peer may still send.
  var receiveCredit: Int
  /// Bytes that the peer may have under way; grows under load.
  var window: Int
  var lastGrant: UInt64 = 0
  /// Bytes consumed and not given back yet.
  var owed = 0
  /// The message that is coming in.
  var assembly: ByteBuffer?
  /// Bytes that the message in reassembly still lacks.
  var assemblyMissing = 0
  /// Credit given for the message in reassembly beyond the window.
  var assemblyAdvance = 0
  /// The length that a compressed message in reassembly promises.
  var assemblyRaw: Int?
  /// What the message in reassembly has cost.
  var assemblyCost = 0
  /// When bytes of a message last came, in nanoseconds of the monotonic clock.
  var lastReceived: UInt64 = 0
  /// Cost and advance of every message that the application has not consumed yet.
  var unconsumed: Deque<(cost: Int, advance: Int)> = []
  /// The peer sends no more messages.
  var isRemoteClosed = false
  var hasHeaders = false
  /// Received bytes are thrown away: the call is over on this side.
  var isDiscarding = false

  // Sending.
  var sendCredit: Int
  var outgoing: Deque<OutgoingMessage> = []
  var outgoingBytes = 0
  var ending = LocalEnding.none
  /// END_SEND or END is written.
  var isLocalClosed = false
  /// The stream stands in the round of those that have fragments to send.
  var isInRound = false
  /// Messages of this side may be compressed.
  var compresses = false
  /// A writer waits for the backlog to shrink.
  var wantsWritable = false
  /// The call keeps its place in max_streams: its END is not written, or its handler runs.
  var holdsSlot = true
  /// The handler has returned; the END waits for what stands before it.
  var handlerReturned = false
  /// The moment by which the END must be out, in nanoseconds of the monotonic clock.
  var endBy = UInt64.max
  /// The backlog when the connection last looked, and since when it is that: what does not shrink
  /// while its END waits has a peer that makes no room.
  var seenBacklog = (bytes: -1, since: UInt64(0))

  /// Bytes of the connection's queues that the stream holds, both ways.
  var charged = 0

  /// True if fragments, or an END_SEND of its own, wait for credit.
  var hasFragments: Bool {
    if !outgoing.isEmpty { return true }
    if case .endSend = ending { return !isLocalClosed }
    return false
  }

  /// True if nothing is under way: the peer has sent all, nothing waits to be sent, no end is said.
  var isAtRest: Bool {
    guard isRemoteClosed, !isLocalClosed, !isDiscarding, assembly == nil, outgoing.isEmpty,
      case .none = ending
    else { return false }
    return true
  }

  /// True if it holds nothing of the connection's memory: no message is in reassembly or unread.
  var holdsNothing: Bool { assembly == nil && unconsumed.isEmpty && charged == 0 }

  init(id: UInt32, receiveCredit: Int, sendCredit: Int) {
    self.id = id
    self.receiveCredit = receiveCredit
    window = receiveCredit
    self.sendCredit = sendCredit
  }
}
