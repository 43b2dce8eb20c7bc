/// How a call failed: a code of 17, a stable reason, a text for people, and details for programs.
public struct RPCError: Error, Sendable, Hashable {
  /// The class of the failure.
  public var code: RPCCode
  /// A stable word in UPPER_SNAKE, at most 63 ASCII characters.
  public var reason: String
  /// A text for people; not stable, at most 1 KiB of UTF-8 on the wire.
  public var message: String
  /// A serialised message with details (field violations and the like), at most 6 KiB on the wire.
  public var details: [UInt8]
  /// How long the server asks the client to wait before it retries; `nil` says nothing.
  public var pushback: Duration?
  /// True if it is certain that no handler saw the call, so that any call may be sent again.
  public var notProcessed: Bool
  /// True if the server forbids a retry.
  public var noRetry: Bool
  /// Metadata that the server sent with the end of the call.
  public var trailers: Metadata

  /// Makes an error with a code, a stable reason and a text.
  public init(_ code: RPCCode, reason: String, _ message: String, details: [UInt8] = []) {
    self.code = code
    self.reason = reason
    self.message = message
    self.details = details
    pushback = nil
    notProcessed = false
    noRetry = false
    trailers = Metadata()
  }
}

extension RPCError: CustomStringConvertible {
  /// Code, reason and text on one line.
  public var description: String {
    reason.isEmpty ? "\(code.name): \(message)" : "\(code.name) \(reason): \(message)"
  }
}

extension RPCError {
  /// The error that a deadline causes.
  static var deadlineExceeded: RPCError {
    RPCError(.deadlineExceeded, reason: "DEADLINE_EXCEEDED", "The time for the call ran out.")
  }

  /// The error of a call that its caller gave up.
  static var cancelled: RPCError {
    RPCError(.cancelled, reason: "CANCELLED", "The call was cancelled.")
  }

  /// What a caller learns of an error that is no `RPCError`: nothing but that it happened.
  static var unexpected: RPCError {
    RPCError(.internalError, reason: "INTERNAL", "The service failed; the log knows why.")
  }

  /// The error of a method that nobody registered.
  static func unimplemented(_ method: String) -> RPCError {
    RPCError(.unimplemented, reason: "UNKNOWN_METHOD", "No method \(method) here.")
  }

  /// The error of a handler that has written a second reply where there is one.
  static var tooManyReplies: RPCError {
    RPCError(
      .internalError, reason: "TOO_MANY_REPLIES", "The handler wrote more than one reply.")
  }

  /// The error of a second write beside one that still waits for room.
  static var writerBusy: RPCError {
    RPCError(
      .failedPrecondition, reason: "WRITE_UNDER_WAY",
      "A message is being written; the next may follow when that has gone.")
  }

  /// The error of a handler that has returned without the reply it owes.
  static var noReply: RPCError {
    RPCError(.internalError, reason: "NO_REPLY", "The handler wrote no reply.")
  }

  /// The error of a call that a handler has seen.
  var processed: RPCError {
    var error = self
    error.notProcessed = false
    return error
  }

  /// Any error as an RPC error: cancellation keeps its code, the unknown becomes INTERNAL.
  public init(wrapping error: any Error) {
    switch error {
    case let error as RPCError: self = error
    case is CancellationError: self = .cancelled
    default: self = .unexpected
    }
  }
}
