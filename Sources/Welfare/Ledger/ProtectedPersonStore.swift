import Storage
import UnionModel

/// Why a person is protected.
enum ProtectedKind: Int64, Sendable {
  case child = 1
  case victim = 2
  case advised = 3
}

/// SQL of protected persons: pseudonyms, sealed identities and who read them.
enum ProtectedPersonStore {
  /// The key of a pseudonym; nil where there is none of that kind.
  static func key(
    of pseudonym: Pseudonym, kind: ProtectedKind, in reading: some SQLReading
  ) throws -> Int64? {
    try reading.queryOne(
      "SELECT id FROM protected_person WHERE pseudonym = ?1 AND kind = ?2",
      [.text(pseudonym.text), .integer(kind.rawValue)]
    ) { $0.int64(0) }
  }

  /// The pseudonym of a key.
  static func pseudonym(of key: Int64, in reading: some SQLReading) throws -> Pseudonym {
    let text = try reading.queryOne(
      "SELECT pseudonym FROM protected_person WHERE id = ?1", [.integer(key)]
    ) { $0.text(0) }
    guard let text else { throw WelfareError.notFound }
    return Pseudonym(stored: text)
  }

  /// Records a person under a pseudonym.
  /// - Throws: `WelfareError.field` if the pseudonym is taken.
  static func add(
    _ pseudonym: Pseudonym, kind: ProtectedKind, field: String, in transaction: WriteTransaction
  ) throws -> Int64 {
    let taken = try transaction.queryOne(
      "SELECT 1 FROM protected_person WHERE pseudonym = ?1", [.text(pseudonym.text)]
    ) { _ in true }
    guard taken == nil else { throw WelfareError.field(field, .idInUse) }
    let key = transaction.nextID()
    _ = try transaction.execute(
      "INSERT INTO protected_person (id, kind, pseudonym, recorded_at) VALUES (?1, ?2, ?3, ?4)",
      [.integer(key), .integer(kind.rawValue), .text(pseudonym.text), .integer(transaction.now)])
    return key
  }

  /// Stores a sealed identity; an earlier one stays.
  static func seal(
    _ identity: SealedIdentity, of key: Int64, by subject: String,
    in transaction: WriteTransaction
  ) throws {
    _ = try transaction.execute(
      """
      INSERT INTO sealed_identity (id, person_id, sealed, recorded_at, recorded_by) \
      VALUES (?1, ?2, ?3, ?4, ?5)
      """,
      [
        .integer(transaction.nextID()), .integer(key), .blob(identity.bytes),
        .integer(transaction.now), .text(subject),
      ])
  }

  /// The newest sealed identity; nil where none was stored.
  static func sealed(
    of key: Int64, in reading: some SQLReading
  ) throws -> (bytes: [UInt8], recordedAt: Int64)? {
    try reading.queryOne(
      """
      SELECT sealed, recorded_at FROM sealed_identity WHERE person_id = ?1 \
      ORDER BY recorded_at DESC, id DESC LIMIT 1
      """, [.integer(key)]
    ) { ($0.blob(0), $0.int64(1)) }
  }

  /// Whether a sealed identity is stored.
  static func isSealed(_ key: Int64, in reading: some SQLReading) throws -> Bool {
    try reading.queryOne(
      "SELECT 1 FROM sealed_identity WHERE person_id = ?1 LIMIT 1", [.integer(key)]
    ) { _ in true } ?? false
  }

  /// Notes that somebody reads a protected record, and why.
  static func noteRead(
    person: Int64?, unit: UnitID, subject: String, method: String, purpose: Purpose,
    in transaction: WriteTransaction
  ) throws {
    _ = try transaction.execute(
      """
      INSERT INTO protected_read (id, person_id, unit_id, subject, method, purpose, at) \
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """,
      [
        .integer(transaction.nextID()), SQLValue(person), .integer(unit.rawValue),
        .text(subject), .text(method), .text(purpose.text), .integer(transaction.now),
      ])
  }
}
