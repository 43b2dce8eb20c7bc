import Crypto

/// The chain: each record's hash covers the one before, so that none can be changed unseen.
enum AuditChain {
  /// What the canonical bytes of every record start with, so that they are no other thing's bytes.
  static let domain = Array("sen.audit.1".utf8)

  /// SHA-256 over the canonical bytes: every field with its length in front, numbers in 8 bytes, most
  /// significant first.
  static func hash(
    previous: [UInt8], seq: Int64, at: Int64, entry: AuditEntry, bodyHash: [UInt8]
  ) -> [UInt8] {
    var bytes = CanonicalFields()
    bytes.add(domain)
    bytes.add(previous)
    bytes.add(seq)
    bytes.add(at)
    bytes.add(entry.subject)
    bytes.add(entry.method)
    bytes.add(entry.unitID)
    bytes.add(entry.tokenID)
    bytes.add(entry.requestID)
    bytes.add(entry.purpose)
    bytes.add(bodyHash)
    return Array(SHA256.hash(data: bytes.bytes))
  }

  static func append(
    _ entry: AuditEntry, bodyHash: [UInt8], at: Int64, after head: AuditHead,
    to connection: any SQLConnection
  ) throws -> AuditHead {
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
    return AuditHead(seq: seq, hash: hash)
  }

  private static let columns =
    "seq, at, subject, method, unit_id, token_id, request_id, purpose, body_hash, previous, hash"

  private static func record(_ row: SQLRow) -> AuditRecord {
    AuditRecord(
      seq: row.int64(0), at: row.int64(1),
      entry: AuditEntry(
        subject: row.text(2), method: row.text(3), unitID: row.int64(4), tokenID: row.text(5),
        requestID: row.text(6), purpose: row.text(7)),
      bodyHash: row.blob(8), previous: row.blob(9), hash: row.blob(10))
  }

  /// Records after a place, in order.
  static func records(
    after seq: Int64, limit: Int, _ filter: AuditFilter, in reading: some SQLReading
  ) throws -> [AuditRecord] {
    var conditions = ["seq > ?1"]
    var values: [SQLValue] = [.integer(seq), .integer(Int64(max(0, limit)))]
    func narrow(_ condition: String, _ value: SQLValue) {
      guard value != .null else { return }
      values.append(value)
      conditions.append("\(condition) ?\(values.count)")
    }
    narrow("subject =", SQLValue(filter.subject))
    narrow("method =", SQLValue(filter.method))
    narrow("unit_id =", SQLValue(filter.unitID))
    narrow("at >=", SQLValue(filter.since))
    narrow("at <", SQLValue(filter.until))
    return try reading.query(
      """
      SELECT \(columns) FROM audit WHERE \(conditions.joined(separator: " AND "))
      ORDER BY seq LIMIT ?2
      """, values, record)
  }
}

/// A check of the chain that goes on part by part, so that no long view holds back the log.
struct AuditCheck: Sendable {
  /// Records looked at in one transaction.
  static let defaultPart = 20_000

  /// Ends that were kept and must be met: by this process, by the last commit, by an auditor.
  private let kept: [Int64: [UInt8]]
  private let keptEnd: Int64
  private let recordsPerPart: Int
  private var last = AuditHead.start

  /// A check against ends that were kept elsewhere. Two ends at one place with different hashes cannot
  /// both be met, whatever the chain holds.
  init(kept ends: [AuditHead], recordsPerPart: Int = defaultPart) {
    var kept: [Int64: [UInt8]] = [:]
    for end in ends where end.seq > 0 {
      // No hash has no bytes: such an end is never met.
      kept[end.seq] = kept[end.seq].map { $0 == end.hash ? $0 : [] } ?? end.hash
    }
    self.kept = kept
    self.recordsPerPart = recordsPerPart
    keptEnd = kept.keys.max() ?? 0
  }

  /// Looks at the next part; the result once there is one.
  mutating func advance(_ reading: some SQLReading) throws -> AuditVerification? {
    let records = try AuditChain.records(
      after: last.seq, limit: recordsPerPart, AuditFilter(), in: reading)
    for record in records {
      guard isWhole(record) else { return result(brokenAt: last.seq + 1) }
      last = AuditHead(seq: record.seq, hash: record.hash)
    }
    guard records.isEmpty else { return nil }
    return result(brokenAt: last.seq < keptEnd ? last.seq + 1 : nil)
  }

  private func isWhole(_ record: AuditRecord) -> Bool {
    let expected = AuditChain.hash(
      previous: last.hash, seq: last.seq + 1, at: record.at, entry: record.entry,
      bodyHash: record.bodyHash)
    return record.seq == last.seq + 1 && record.previous == last.hash && record.hash == expected
      && (kept[record.seq] ?? expected) == expected
  }

  private func result(brokenAt: Int64?) -> AuditVerification {
    AuditVerification(records: last.seq, brokenAt: brokenAt, last: last)
  }
}

/// Fields one after the other, each with its length in front, so that no two lists give the same bytes.
struct CanonicalFields {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ field: [UInt8]) {
    withUnsafeBytes(of: UInt32(field.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: field)
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
