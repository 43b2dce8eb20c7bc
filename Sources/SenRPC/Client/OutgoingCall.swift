import NIOCore

/// A call on its way on a client's connection, as the connection sees it: confined to its loop.
protocol OutgoingCall: AnyObject {
  var method: RPCMethod { get }
  var deadline: RPCDeadline? { get }
  /// When the call was made, in nanoseconds of the monotonic clock.
  var began: UInt64 { get }
  /// The id under which the call is logged; empty if it has none.
  var requestID: String { get }
  /// The stream's id, 0 until the call has begun.
  var stream: UInt32 { get set }
  /// Why the call was given up before it began.
  var refusal: RPCError? { get set }

  /// What the server sent before the first reply.
  func begin(_ headers: Metadata)
  /// A reply.
  func deliver(_ message: ReceivedMessage)
  /// The call has ended, perhaps with a last reply; called exactly once.
  func end(_ error: RPCError?, trailers: Metadata, message: ByteBuffer?)
  /// The stream takes further requests.
  func writable()
}
