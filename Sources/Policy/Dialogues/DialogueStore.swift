import Storage
import UnionModel

/// A dialogue with its mark.
struct StoredDialogue: Sendable {
  let mark: FactMark
  let dialogue: Dialogue
}

/// The SQL of dialogues.
enum DialogueStore {
  /// Records a dialogue.
  static func insert(
    _ dialogue: Dialogue, id: Int64, supersedes: Int64, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .dialogue,
      [
        .unit(dialogue.unit), .choice(dialogue.place), .choice(dialogue.programme),
        .day(dialogue.day), .text(dialogue.topic),
      ], id: id, supersedes: supersedes, stamp: stamp, in: transaction)
  }

  private static let columns = """
    \(FactTable.dialogue.markColumns("d")), d.unit_id, d.place, d.programme, d.day, d.topic
    """

  /// A dialogue as known at an instant.
  static func find(
    id: Int64, known: Int64, in reader: some SQLReading
  ) throws -> StoredDialogue? {
    try reader.queryOne(findSQL, [.integer(id), .integer(known)]) { read($0) }
  }

  private static let findSQL = """
    SELECT \(columns) FROM dialogue d
    WHERE d.id = ?1 AND \(FactTable.dialogue.live("d", known: "?2"))
    """

  /// A dialogue by its id, also one that takes another back.
  static func findRow(id: Int64, in reader: some SQLReading) throws -> StoredDialogue? {
    try reader.queryOne("SELECT \(columns) FROM dialogue d WHERE d.id = ?1", [.integer(id)]) {
      read($0)
    }
  }

  /// Dialogues, newest first, of ids below `before`.
  static func list(
    known: Int64, before: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [StoredDialogue] {
    try reader.query(
      listSQL, [.integer(known), .integer(before), .integer(Int64(limit))]
    ) { read($0) }
  }

  private static let listSQL = """
    SELECT \(columns) FROM dialogue d
    WHERE d.id < ?2 AND \(FactTable.dialogue.live("d", known: "?1")) ORDER BY d.id DESC LIMIT ?3
    """

  private static func read(_ row: SQLRow) -> StoredDialogue {
    let at = FactStore.markWidth
    return StoredDialogue(
      mark: FactStore.mark(row),
      dialogue: Dialogue(
        unit: row.unit(at), place: row.choice(at + 1, or: .commune),
        programme: row.choice(at + 2, or: .own), day: row.day(at + 3), topic: row.text(at + 4)))
  }
}
