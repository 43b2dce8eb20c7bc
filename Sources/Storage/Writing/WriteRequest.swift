/// A request to write: under which key it is done once, and what the audit log says of it.
public struct WriteRequest: Sendable {
  /// Bytes of a key.
  public static let keyBytes = 16

  /// The request id, 16 bytes; empty = the write is not idempotent (the service's own upkeep).
  public var key: [UInt8]
  /// SHA-256 of the request's body, with whatever else must be the same for the same answer (method,
  /// subject).
  public var bodyDigest: [UInt8]
  /// What the audit log says; nil = nothing (the service's own upkeep).
  public var audit: AuditEntry?
  /// The recorded instant of a historical load, microseconds since 1970 (UTC); nil = now.
  public var recordedAt: Int64?

  /// A request; `key` has 16 bytes or none.
  public init(
    key: [UInt8] = [], bodyDigest: [UInt8] = [], audit: AuditEntry? = nil, recordedAt: Int64? = nil
  ) {
    self.key = key
    self.bodyDigest = bodyDigest
    self.audit = audit
    self.recordedAt = recordedAt
  }
}

/// What became of a write.
public struct WriteOutcome: Sendable, Hashable {
  /// The reply, as the block returned it the first time.
  public let reply: [UInt8]
  /// Whether the request had been done before.
  public let replayed: Bool

  /// An outcome, for tests of what uses one.
  public init(reply: [UInt8], replayed: Bool) {
    self.reply = reply
    self.replayed = replayed
  }
}
