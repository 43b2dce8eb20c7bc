/// Who did or read what, without personal data: ids and pseudonyms only.
public struct AuditEntry: Sendable, Hashable {
  /// Pseudonymous subject of the account, or a certificate's name.
  public var subject: String
  /// The method's path.
  public var method: String
  /// The unit acted in; 0 = none.
  public var unitID: Int64
  /// The token's id; empty for a certificate.
  public var tokenID: String
  /// The request's id, for finding it in the log.
  public var requestID: String
  /// Why a protected record was read, or that it was refused and which one; empty for writes.
  public var purpose: String

  /// An entry; the time, the body's hash and the chain are added when it is written.
  public init(
    subject: String, method: String, unitID: Int64 = 0, tokenID: String = "",
    requestID: String = "", purpose: String = ""
  ) {
    self.subject = subject
    self.method = method
    self.unitID = unitID
    self.tokenID = tokenID
    self.requestID = requestID
    self.purpose = purpose
  }
}

/// An entry as it stands in the chain.
public struct AuditRecord: Sendable, Hashable {
  /// Place in the chain, from 1 without gaps.
  public let seq: Int64
  /// When it was written by the machine's clock, microseconds since 1970 (UTC); a historical load does
  /// not change it.
  public let at: Int64
  /// What was done.
  public let entry: AuditEntry
  /// SHA-256 of the request's body; empty for a read.
  public let bodyHash: [UInt8]
  /// The hash of the record before; empty for the first.
  public let previous: [UInt8]
  /// SHA-256 over the record before and this one.
  public let hash: [UInt8]
}

/// The end of a chain. Kept elsewhere (printed, sent to an auditor), it proves later that nothing up to
/// it was changed or cut off.
public struct AuditHead: Sendable, Hashable {
  /// Place of the last record; 0 for an empty chain.
  public let seq: Int64
  /// Its hash; empty for an empty chain.
  public let hash: [UInt8]

  /// An end that was kept.
  public init(seq: Int64, hash: [UInt8]) {
    self.seq = seq
    self.hash = hash
  }

  static let start = AuditHead(seq: 0, hash: [])
}

/// What a check of the chain found.
public struct AuditVerification: Sendable, Hashable {
  /// Records that are whole, from the first on.
  public let records: Int64
  /// The first place that is changed, missing, or was cut off at the end; nil if the chain is whole.
  public let brokenAt: Int64?
  /// The last whole record, to be kept elsewhere.
  public let last: AuditHead

  /// Hash of the last whole record.
  public var head: [UInt8] { last.hash }
}

/// Which records of the audit log are asked for; all that is nil lets everything through.
public struct AuditFilter: Sendable, Hashable {
  /// The subject.
  public var subject: String?
  /// The method's path.
  public var method: String?
  /// The unit.
  public var unitID: Int64?
  /// Written at or after, microseconds since 1970 (UTC).
  public var since: Int64?
  /// Written before, microseconds since 1970 (UTC).
  public var until: Int64?

  /// A filter.
  public init(
    subject: String? = nil, method: String? = nil, unitID: Int64? = nil, since: Int64? = nil,
    until: Int64? = nil
  ) {
    self.subject = subject
    self.method = method
    self.unitID = unitID
    self.since = since
    self.until = until
  }
}
