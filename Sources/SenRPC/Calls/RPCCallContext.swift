/// What a handler's own calls inherit from the call it serves: time, caller and trace.
public struct RPCCallContext: Sendable {
  /// The moment by which the outer call must have ended.
  public var deadline: RPCDeadline?
  /// Who calls, as the gateway wrote it; forwarded unchanged.
  public var caller: [UInt8]?
  /// The W3C trace context, 26 binary bytes.
  public var traceparent: [UInt8]?
  /// The id under which the outer call is logged.
  public var requestID: String? {
    get { ownRequestID ?? facts?.requestID }
    set { ownRequestID = newValue }
  }

  private var ownRequestID: String?
  /// The outer call, so that its id is spelled only where it is needed.
  private var facts: InlineContext?

  /// A context out of its parts.
  public init(
    deadline: RPCDeadline? = nil, caller: [UInt8]? = nil, traceparent: [UInt8]? = nil,
    requestID: String? = nil
  ) {
    self.deadline = deadline
    self.caller = caller
    self.traceparent = traceparent
    ownRequestID = requestID
  }

  init(_ facts: InlineContext) {
    deadline = facts.deadline
    caller = facts.caller
    traceparent = facts.metadata.isEmpty ? nil : facts.metadata.traceparent
    self.facts = facts
  }

  /// A context that a task sets for its own calls, instead of that of the call it serves.
  @TaskLocal public static var current: RPCCallContext?

  /// What the current task's own calls inherit: what it has set, or the call that it serves.
  public static var inherited: RPCCallContext? {
    current ?? ServerContext.current?.callContext
  }
}
