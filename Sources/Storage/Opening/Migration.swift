import Crypto

/// A named step of a schema. Migrations are appended, never changed: a changed one is refused.
///
/// Statements are one statement each, in the SQL that all engines share: `INTEGER` (64 bits), `REAL`,
/// `TEXT` and `BLOB` columns; a table is STRICT whether it says so or not. What only one engine knows
/// (virtual tables, `WITHOUT ROWID`, GIN indexes) stands in that engine's part.
public struct Migration: Sendable, Hashable {
  /// Unique name, "0001-members".
  public let name: String
  /// Statements for every engine, in order.
  public let statements: [String]
  /// Statements for one engine only, in order, after the others.
  public let only: [DatabaseEngine: [String]]

  /// A step of statements that every engine takes, and of some that only one does.
  public init(
    _ name: String, _ statements: [String], only: [DatabaseEngine: [String]] = [:]
  ) {
    self.name = name
    self.statements = statements
    self.only = only
  }

  /// What an engine runs.
  func statements(for engine: DatabaseEngine) -> [String] { statements + (only[engine] ?? []) }

  /// SHA-256 of what an engine runs, in hex. Another engine's part may come later.
  func checksum(for engine: DatabaseEngine) -> String {
    var fields = CanonicalFields()
    for statement in statements(for: engine) { fields.add(statement) }
    return SHA256.hash(data: fields.bytes).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
