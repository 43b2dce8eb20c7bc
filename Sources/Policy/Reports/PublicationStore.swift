import SenAPI
import SenCodec
import Storage
import UnionModel

/// A publication of a year's report.
struct Publication: Sendable {
  let year: Int
  let asOf: BusinessDay
  let knownOn: Instant
  let resolution: String
  let epoch: Int64
}

/// A publication with its mark and how many figures it has.
struct StoredPublication: Sendable {
  let mark: FactMark
  let publication: Publication
  let figures: Int
}

/// The SQL of publications: figures as they were published, never changed.
enum PublicationStore {
  /// Records a publication with its figures; the newest one of the year, if any, is restated by it.
  static func insert(
    _ publication: Publication, figures: [WireFigures.Figure], stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws -> Int64 {
    let before = try newest(year: publication.year, known: FactStore.now, in: transaction)
    let id = transaction.nextID()
    _ = try transaction.execute(
      """
      INSERT INTO publication (id, year, as_of, known_on, resolution, supersedes, epoch,
        recorded_at, recorded_by, synthetic)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """,
      [
        .integer(id), .integer(Int64(publication.year)), .day(publication.asOf),
        .integer(publication.knownOn.rawValue), .text(publication.resolution),
        SQLValue(before?.mark.id), .integer(publication.epoch), .integer(stamp.recordedAt),
        .text(stamp.recordedBy), .integer(stamp.synthetic ? 1 : 0),
      ])
    let state: WireFigures.PublicationState = before == nil ? .published : .restated
    for (position, figure) in figures.enumerated() {
      var figure = figure
      figure.publicationState = state
      try insert(figure, of: id, publication, at: position, in: transaction)
    }
    return id
  }

  private static func insert(
    _ figure: WireFigures.Figure, of id: Int64, _ publication: Publication, at position: Int,
    in transaction: WriteTransaction
  ) throws {
    _ = try transaction.execute(
      """
      INSERT INTO published_figure (publication_id, position, measure, definition_version, value,
        qualifier, as_of, known_on, geography, epoch, publication_state, digest, figure)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """,
      [
        .integer(id), .integer(Int64(position)), .text(figure.measure),
        .integer(Int64(figure.definitionVersion)), .text(String(figure.value)),
        .integer(Int64(figure.qualifier.rawValue)), .text(figure.asOf),
        .integer(publication.knownOn.rawValue), .text(publication.asOf.iso),
        .integer(figure.epoch), .integer(Int64(figure.publicationState.rawValue)),
        .text(figure.digest), .blob(try figure.serializedBytes()),
      ])
  }

  private static let columns = """
    p.id, p.recorded_at, p.recorded_by, p.supersedes, p.synthetic, p.year, p.as_of, p.known_on,
    p.resolution, p.epoch,
    (SELECT COUNT(*) FROM published_figure f WHERE f.publication_id = p.id)
    """

  /// The newest publication of a year recorded up to an instant.
  static func newest(
    year: Int, known: Int64, in reader: some SQLReading
  ) throws -> StoredPublication? {
    try reader.queryOne(
      """
      SELECT \(columns) FROM publication p WHERE p.year = ?1 AND p.recorded_at <= ?2
      ORDER BY p.recorded_at DESC, p.id DESC LIMIT 1
      """, [.integer(Int64(year)), .integer(known)]
    ) { read($0) }
  }

  /// A publication by its id.
  static func find(id: Int64, in reader: some SQLReading) throws -> StoredPublication? {
    try reader.queryOne("SELECT \(columns) FROM publication p WHERE p.id = ?1", [.integer(id)]) {
      read($0)
    }
  }

  /// The figures of a publication as they were published.
  static func figures(
    of id: Int64, in reader: some SQLReading
  ) throws -> [WireFigures.Figure] {
    try reader.query(
      "SELECT figure FROM published_figure WHERE publication_id = ?1 ORDER BY position",
      [.integer(id)]
    ) { try WireFigures.Figure(serializedBytes: $0.blob(0)) }
  }

  private static func read(_ row: SQLRow) -> StoredPublication {
    let at = FactStore.markWidth
    return StoredPublication(
      mark: FactStore.mark(row),
      publication: Publication(
        year: Int(row.int64(at)), asOf: row.day(at + 1),
        knownOn: Instant(rawValue: row.int64(at + 2)),
        resolution: row.text(at + 3), epoch: row.int64(at + 4)),
      figures: Int(row.int64(at + 5)))
  }
}
