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
///
/// Most calls are one message each way that passes with its CALL and its END. What only the others
/// need lies in a part of its own, made when it is first needed, so that a stream is a few words
/// which are moved and forgotten without touching a reference.
struct StreamState: Sendable {
  let id: UInt32

  // Receiving.
  /// Bytes that the peer may still send.
  var receiveCredit: Int
  /// Bytes that the peer may have under way; grows under load.
  var window: Int
  /// Bytes consumed and not given back yet.
  var owed = 0
  /// The peer sends no more messages.
  var isRemoteClosed = false
  var hasHeaders = false
  /// Received bytes are thrown away: the call is over on this side.
  var isDiscarding = false

  // Sending.
  var sendCredit: Int
  var outgoingBytes = 0
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

  /// Bytes of the connection's queues that the stream holds, both ways.
  var charged = 0

  private var queues: Queues?

  init(id: UInt32, receiveCredit: Int, sendCredit: Int) {
    self.id = id
    self.receiveCredit = receiveCredit
    window = receiveCredit
    self.sendCredit = sendCredit
  }

  /// True if fragments, or an END_SEND of its own, wait for credit.
  var hasFragments: Bool {
    guard let queues else { return false }
    if !queues.outgoing.isEmpty { return true }
    if case .endSend = queues.ending { return !isLocalClosed }
    return false
  }

  /// True if nothing is under way: the peer has sent all, nothing waits to be sent, no end is said.
  var isAtRest: Bool {
    guard isRemoteClosed, !isLocalClosed, !isDiscarding else { return false }
    guard let queues else { return true }
    guard queues.assembly == nil, queues.outgoing.isEmpty, case .none = queues.ending else {
      return false
    }
    return true
  }

  /// True if it holds nothing of the connection's memory: no message is in reassembly or unread.
  var holdsNothing: Bool {
    guard charged == 0 else { return false }
    guard let queues else { return true }
    return queues.assembly == nil && queues.unconsumed.isEmpty
  }

  /// Throws away what waits, both ways; the end that is said stays.
  mutating func clearQueues() {
    outgoingBytes = 0
    guard let queues else { return }
    let ending = queues.ending
    self.queues = nil
    if case .none = ending { return }
    self.ending = ending
  }
}

/// What a stream has where its messages wait, or come and go in pieces.
extension StreamState {
  /// Shared by the copies of a stream until one of them changes it.
  fileprivate final class Queues: @unchecked Sendable {
    // Unchecked: changed only while a single value holds it.
    @exclusivity(unchecked) var lastGrant: UInt64 = 0
    @exclusivity(unchecked) var lastReceived: UInt64 = 0
    @exclusivity(unchecked) var assembly: ByteBuffer?
    @exclusivity(unchecked) var assemblyMissing = 0
    @exclusivity(unchecked) var assemblyAdvance = 0
    @exclusivity(unchecked) var assemblyRaw: Int?
    @exclusivity(unchecked) var assemblyCost = 0
    @exclusivity(unchecked) var unconsumed: Deque<(cost: Int, advance: Int)> = []
    @exclusivity(unchecked) var outgoing: Deque<OutgoingMessage> = []
    @exclusivity(unchecked) var ending = LocalEnding.none
    @exclusivity(unchecked) var seenBacklog = (bytes: -1, since: UInt64(0))

    init() {}

    init(_ other: Queues) {
      lastGrant = other.lastGrant
      lastReceived = other.lastReceived
      assembly = other.assembly
      assemblyMissing = other.assemblyMissing
      assemblyAdvance = other.assemblyAdvance
      assemblyRaw = other.assemblyRaw
      assemblyCost = other.assemblyCost
      unconsumed = other.unconsumed
      outgoing = other.outgoing
      ending = other.ending
      seenBacklog = other.seenBacklog
    }
  }

  private mutating func ownQueues() -> Queues {
    if isKnownUniquelyReferenced(&queues), let queues { return queues }
    let own = queues.map(Queues.init) ?? Queues()
    queues = own
    return own
  }

  /// When credit was last given, in nanoseconds of the monotonic clock.
  var lastGrant: UInt64 {
    get { queues?.lastGrant ?? 0 }
    _modify { yield &ownQueues().lastGrant }
  }

  /// When bytes of a message last came, in nanoseconds of the monotonic clock.
  var lastReceived: UInt64 {
    get { queues?.lastReceived ?? 0 }
    _modify { yield &ownQueues().lastReceived }
  }

  /// The message that is coming in.
  var assembly: ByteBuffer? {
    get { queues?.assembly }
    _modify { yield &ownQueues().assembly }
  }

  /// Bytes that the message in reassembly still lacks.
  var assemblyMissing: Int {
    get { queues?.assemblyMissing ?? 0 }
    _modify { yield &ownQueues().assemblyMissing }
  }

  /// Credit given for the message in reassembly beyond the window.
  var assemblyAdvance: Int {
    get { queues?.assemblyAdvance ?? 0 }
    _modify { yield &ownQueues().assemblyAdvance }
  }

  /// The length that a compressed message in reassembly promises.
  var assemblyRaw: Int? {
    get { queues?.assemblyRaw }
    _modify { yield &ownQueues().assemblyRaw }
  }

  /// What the message in reassembly has cost.
  var assemblyCost: Int {
    get { queues?.assemblyCost ?? 0 }
    _modify { yield &ownQueues().assemblyCost }
  }

  /// Cost and advance of every message that the application has not consumed yet.
  var unconsumed: Deque<(cost: Int, advance: Int)> {
    get { queues?.unconsumed ?? [] }
    _modify { yield &ownQueues().unconsumed }
  }

  /// Messages that wait to be sent, the first perhaps in part.
  var outgoing: Deque<OutgoingMessage> {
    get { queues?.outgoing ?? [] }
    _modify { yield &ownQueues().outgoing }
  }

  /// What is said behind the messages.
  var ending: LocalEnding {
    get { queues?.ending ?? .none }
    _modify { yield &ownQueues().ending }
  }

  /// The backlog when the connection last looked, and since when it is that: what does not shrink
  /// while its END waits has a peer that makes no room.
  var seenBacklog: (bytes: Int, since: UInt64) {
    get { queues?.seenBacklog ?? (-1, 0) }
    _modify { yield &ownQueues().seenBacklog }
  }
}
