import NIOCore

/// A call that has come in. The shell answers with `accept`, `reply` or `refuse` at once.
struct IncomingCall: Sendable {
  var stream: UInt32
  var head: CallHead
  /// The message inside the CALL.
  var message: ReceivedMessage?
  /// The client sends no more.
  var isWhole: Bool
  /// The reply may be compressed: the method is not sensitive.
  var mayCompress = false
}

/// What the connection tells its shell.
enum ConnectionEvent: Sendable {
  /// The peer's HELLO has come.
  case ready(ConnectionSettings)
  /// Server: a new call.
  case call(IncomingCall)
  /// Server: a call that did not come to a handler; its END is written.
  case refused(UInt32, RPCError)
  /// Server: the client has used up its stream ids; the connection should go away (S-3).
  case streamsUsedUp
  /// Client: headers of a call.
  case headers(UInt32, Metadata)
  /// A whole message of a stream.
  case message(UInt32, ReceivedMessage)
  /// The client sends no more messages.
  case requestsEnded(UInt32)
  /// Client: the call's END, perhaps with a last message; the call's place is free.
  case ended(UInt32, CallEnd, ByteBuffer?)
  /// The call is over before its END. Server: the client gave it up, or broke a rule and the END
  /// is written; or it was over already. Client: the server broke a rule and CANCEL is written.
  case cancelled(UInt32, RPCError)
  /// Client: the server drains. Calls above the id were not processed.
  case draining(lastStream: UInt32, isFinal: Bool, reason: String)
  /// Client: how many calls the server takes now.
  case limit(Int)
  /// The answer to a PING of this side.
  case pong(UInt64)
  /// The connection is broken; the DRAIN that says so is in the output.
  case failed(ConnectionFailure)
}
