import Crypto

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
  /// Why a protected record was read; empty for writes.
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
  /// When it was written, microseconds since 1970 (UTC).
  public let at: Int64
  /// What was done.
  public let entry: AuditEntry
  /// SHA-256 of the request's body; empty for a read.
  public let bodyHash: [UInt8]
  /// SHA-256 over the record before and this one.
  public let hash: [UInt8]
}

/// What a check of the chain found.
public struct AuditVerification: Sendable, Hashable {
  /// Records looked at.
  public let records: Int64
  /// The first record that does not follow from the one before; nil if the chain is whole.
  public let brokenAt: Int64?
  /// Hash of the last record, to be kept elsewhere.
  public let head: [UInt8]
}

/// The chain: each record's hash covers the one before, so that none can be changed unseen.
enum AuditChain {
  static func hash(
    previous: [UInt8], seq: Int64, at: Int64, entry: AuditEntry, bodyHash: [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ field: [UInt8]) {
      withUnsafeBytes(of: UInt32(field.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: field)
    }
    func add(_ number: Int64) {
      withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
    add(previous)
    add(seq)
    add(at)
    add(Array(entry.subject.utf8))
    add(Array(entry.method.utf8))
    add(entry.unitID)
    add(Array(entry.tokenID.utf8))
    add(Array(entry.requestID.utf8))
    add(Array(entry.purpose.utf8))
    add(bodyHash)
    return Array(SHA256.hash(data: bytes))
  }

  /// The end of the chain: last place and hash; 0 and nothing for an empty one.
  static func head(_ connection: any SQLConnection) throws -> (seq: Int64, hash: [UInt8]) {
    var head: (Int64, [UInt8]) = (0, [])
    try connection.forEach("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1", []) { row in
      head = (row.int64(0), row.blob(1))
      return false
    }
    return head
  }

  static func append(
    _ entry: AuditEntry, bodyHash: [UInt8], at: Int64, after head: (seq: Int64, hash: [UInt8]),
    to connection: any SQLConnection
  ) throws -> (seq: Int64, hash: [UInt8]) {
    let seq = head.seq + 1
    let hash = hash(previous: head.hash, seq: seq, at: at, entry: entry, bodyHash: bodyHash)
    _ = try connection.execute(
      """
      INSERT INTO audit (seq, at, subject, method, unit_id, token_id, request_id, purpose,
        body_hash, previous, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """,
      [
        .integer(seq), .integer(at), .text(entry.subject), .text(entry.method),
        .integer(entry.unitID), .text(entry.tokenID), .text(entry.requestID), .text(entry.purpose),
        .blob(bodyHash), .blob(head.hash), .blob(hash),
      ])
    return (seq, hash)
  }

  static let columns =
    "seq, at, subject, method, unit_id, token_id, request_id, purpose, body_hash, hash"

  static func record(_ row: SQLRow) -> AuditRecord {
    AuditRecord(
      seq: row.int64(0), at: row.int64(1),
      entry: AuditEntry(
        subject: row.text(2), method: row.text(3), unitID: row.int64(4), tokenID: row.text(5),
        requestID: row.text(6), purpose: row.text(7)), bodyHash: row.blob(8), hash: row.blob(9))
  }

  static func verify(_ reading: some SQLReading) throws -> AuditVerification {
    var previous: [UInt8] = []
    var count: Int64 = 0
    var broken: Int64?
    try reading.forEachWhile("SELECT \(columns) FROM audit ORDER BY seq", []) { row in
      let record = record(row)
      count += 1
      let expected = hash(
        previous: previous, seq: count, at: record.at, entry: record.entry,
        bodyHash: record.bodyHash)
      guard record.seq == count, record.hash == expected else {
        broken = count
        return false
      }
      previous = record.hash
      return true
    }
    return AuditVerification(records: count, brokenAt: broken, head: previous)
  }
}
