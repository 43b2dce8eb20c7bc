import NIOCore

/// A whole unary call that a server sends on over a client's connection on the same event loop:
/// no task, no thread, no copy but the one that a repetition needs.
final class RelayedCall: OutgoingCall {
  /// The call's stream on the connection it came in on.
  let id: UInt32
  let facts: InlineContext
  let began: UInt64
  let request: ByteBuffer
  let relay: Relay
  private let target: TargetPool
  private let upstream: ClientConnection
  var stream: UInt32 = 0
  var refusal: RPCError?
  private let downstream: ServerConnection
  private var headers: Metadata?
  private var reply: ReceivedMessage?
  private var replies = 0
  private(set) var isGivenUp = false

  init(
    id: UInt32, facts: InlineContext, began: UInt64, request: ByteBuffer, relay: Relay,
    upstream: (TargetPool, ClientConnection), downstream: ServerConnection
  ) {
    self.id = id
    self.facts = facts
    self.began = began
    self.request = request
    self.relay = relay
    (target, self.upstream) = upstream
    self.downstream = downstream
  }

  var method: RPCMethod { relay.method }
  var requestID: String { facts.requestID }
  var deadline: RPCDeadline? { facts.deadline }

  /// Sends the call on.
  func start() {
    let head = CallHead(method: relay.method.id, timeout: 0, metadata: relay.metadata)
    upstream.start(self, head, message: request, isWhole: true)
  }

  /// The client has gone or given the call up: the upstream is told.
  func giveUp(_ error: RPCError) {
    isGivenUp = true
    upstream.cancel(self, error)
  }

  func begin(_ headers: Metadata) {
    self.headers = headers
  }

  func deliver(_ message: ReceivedMessage) {
    reply = message
    replies += 1
  }

  func end(_ error: RPCError?, trailers: Metadata, message: ByteBuffer?) {
    if let message { deliver(ReceivedMessage(message)) }
    // Given up, it is not made again, and takes nothing of what may be.
    let next = relay.pool.relayEnded(
      target, error, relay, mayRepeat: !isGivenUp, deadline: deadline)
    if let next { return downstream.relayMustRepeat(self, next) }
    do throws(RPCError) {
      if let error { throw error }
      guard replies == 1, let reply else { throw ClientCall.badReplyCount }
      let whole = try reply.whole()
      downstream.relayEnded(self, nil, headers: headers, trailers: trailers, message: whole)
    } catch {
      downstream.relayEnded(self, error, headers: nil, trailers: trailers, message: nil)
    }
  }

  func writable() {}
}
