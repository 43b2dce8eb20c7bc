/// Brings a schema up to date: all that is missing in one transaction, so that a step that fails leaves
/// the database as it was.
struct SchemaUpdate {
  /// Whose migrations they are; each has an order of its own.
  enum Room: String { case storage, service }

  let connection: any SQLConnection
  let engine: DatabaseEngine
  let now: Int64

  /// Applies what is not applied yet.
  func apply(storage: [Migration], service: [Migration]) throws {
    try connection.perform(.beginWriting)
    do {
      try connection.define(
        """
        CREATE TABLE IF NOT EXISTS migration (
          room TEXT NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL UNIQUE,
          checksum TEXT NOT NULL, applied_at INTEGER NOT NULL, PRIMARY KEY (room, place)
        )
        """)
      try apply(storage, of: .storage)
      try apply(service, of: .service)
      try connection.perform(.commit)
    } catch {
      if connection.isInTransaction { try? connection.perform(.rollback) }
      throw error
    }
  }

  private func apply(_ migrations: [Migration], of room: Room) throws {
    let applied = try applied(room)
    let known = Set(migrations.map(\.name))
    if known.count < migrations.count {
      let twice = migrations.first { one in migrations.count { $0.name == one.name } > 1 }
      throw StorageError.migrationOutOfOrder(twice?.name ?? "")
    }
    for (place, earlier) in applied.enumerated() {
      guard known.contains(earlier.name) else {
        throw StorageError.migrationUnknown(earlier.name)
      }
      guard migrations[place].name == earlier.name else {
        throw StorageError.migrationOutOfOrder(migrations[place].name)
      }
      guard migrations[place].checksum(for: engine) == earlier.checksum else {
        throw StorageError.migrationChanged(earlier.name)
      }
    }
    for (place, migration) in migrations.enumerated().dropFirst(applied.count) {
      try apply(migration, at: place, of: room)
    }
  }

  private func applied(_ room: Room) throws -> [(name: String, checksum: String)] {
    var applied: [(name: String, checksum: String)] = []
    try connection.forEach(
      "SELECT name, checksum FROM migration WHERE room = ?1 ORDER BY place", [.text(room.rawValue)]
    ) { row in
      applied.append((row.text(0), row.text(1)))
      return true
    }
    return applied
  }

  private func apply(_ migration: Migration, at place: Int, of room: Room) throws {
    for statement in migration.statements(for: engine) { try connection.define(statement) }
    _ = try connection.execute(
      """
      INSERT INTO migration (room, place, name, checksum, applied_at) VALUES (?1, ?2, ?3, ?4, ?5)
      """,
      [
        .text(room.rawValue), SQLValue(place), .text(migration.name),
        .text(migration.checksum(for: engine)), .integer(now),
      ])
  }
}
