import Storage
import UnionModel

/// A draft with its mark and what was said of it.
struct StoredDraft: Sendable {
  let mark: FactMark
  let draft: Draft
  var criticisms: [StoredCriticism] = []
  var items: [StoredContentItem] = []
}

/// A criticism with its mark.
struct StoredCriticism: Sendable {
  let mark: FactMark
  let criticism: Criticism
}

/// A content with its mark and newest state.
struct StoredContentItem: Sendable {
  let mark: FactMark
  let item: ContentItem
  var state: ProposalState = .sent
  var stateDay: BusinessDay
  var article = ""
}

/// The SQL of drafts, criticisms and contents.
enum DraftStore {
  /// Records a draft.
  static func insert(
    _ draft: Draft, id: Int64, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .draft,
      [
        .text(draft.title), .choice(draft.kind), .text(draft.issuer), .choice(draft.subject),
        .text(draft.subjectCode), .unit(draft.unit), .day(draft.day),
      ], id: id, stamp: stamp, in: transaction)
  }

  /// Records a criticism.
  static func insert(
    _ criticism: Criticism, at unit: PlacedUnit, id: Int64, supersedes: Int64,
    stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .criticism,
      [.integer(criticism.draft)] + SQLValue.placed(unit)
        + [.choice(criticism.role), .day(criticism.day)], id: id, supersedes: supersedes,
      stamp: stamp, in: transaction)
  }

  /// Records a content.
  static func insert(
    _ item: ContentItem, at unit: PlacedUnit, id: Int64, stamp: RecordStamp,
    in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .contentItem,
      [.integer(item.draft)] + SQLValue.placed(unit) + [.day(item.day), .text(item.text)],
      id: id, stamp: stamp, in: transaction)
  }

  /// Records what became of a content.
  @discardableResult
  static func insert(
    _ step: ContentItemStep, stamp: RecordStamp, in transaction: WriteTransaction
  ) throws -> Int64 {
    try FactStore.insert(
      .contentItemStep,
      [.integer(step.item), .choice(step.state), .text(step.article), .day(step.day)],
      stamp: stamp, in: transaction)
  }

  private static let columns = """
    \(FactTable.draft.markColumns("d")), d.title, d.kind, d.issuer, d.subject, d.subject_code,
      d.unit_id, d.day
    """

  /// A draft as known at an instant, without what was said of it.
  static func find(id: Int64, known: Int64, in reader: some SQLReading) throws -> StoredDraft? {
    try reader.queryOne(findSQL, [.integer(id), .integer(known)]) { read($0) }
  }

  private static let findSQL = """
    SELECT \(columns) FROM draft d
    WHERE d.id = ?1 AND \(FactTable.draft.live("d", known: "?2"))
    """

  /// A draft with its criticisms and contents as known at an instant.
  static func findWhole(
    id: Int64, known: Int64, in reader: some SQLReading
  ) throws -> StoredDraft? {
    guard var found = try find(id: id, known: known, in: reader) else { return nil }
    found.criticisms = try reader.query(
      criticismsSQL, [.integer(id), .integer(known)]
    ) { row in
      let at = FactStore.markWidth
      return StoredCriticism(
        mark: FactStore.mark(row),
        criticism: Criticism(
          draft: id, unit: row.unit(at), role: row.choice(at + 1, or: .commented),
          day: row.day(at + 2)))
    }
    found.items = try reader.query(itemsSQL, [.integer(id), .integer(known)]) { read(item: $0) }
      .map { try withState($0, known: known, in: reader) }
    return found
  }

  /// A criticism by its id, also one that takes another back.
  static func findCriticism(id: Int64, in reader: some SQLReading) throws -> StoredCriticism? {
    try reader.queryOne(criticismSQL, [.integer(id)]) { row in
      let at = FactStore.markWidth
      return StoredCriticism(
        mark: FactStore.mark(row),
        criticism: Criticism(
          draft: row.int64(at), unit: row.unit(at + 1), role: row.choice(at + 2, or: .commented),
          day: row.day(at + 3)))
    }
  }

  private static let criticismSQL = """
    SELECT \(FactTable.criticism.markColumns("c")), c.draft_id, c.unit_id, c.role, c.day
    FROM criticism c WHERE c.id = ?1
    """

  private static let criticismsSQL = """
    SELECT \(FactTable.criticism.markColumns("c")), c.unit_id, c.role, c.day FROM criticism c
    WHERE c.draft_id = ?1 AND \(FactTable.criticism.live("c", known: "?2")) ORDER BY c.id
    """

  private static let itemColumns = """
    \(FactTable.contentItem.markColumns("i")), i.draft_id, i.unit_id, i.day, i.text
    """

  private static let itemsSQL = """
    SELECT \(itemColumns) FROM content_item i
    WHERE i.draft_id = ?1 AND \(FactTable.contentItem.live("i", known: "?2")) ORDER BY i.id
    """

  /// A content as known at an instant.
  static func findItem(
    id: Int64, known: Int64, in reader: some SQLReading
  ) throws -> StoredContentItem? {
    try reader.queryOne(findItemSQL, [.integer(id), .integer(known)]) { read(item: $0) }
      .map { try withState($0, known: known, in: reader) }
  }

  private static let findItemSQL = """
    SELECT \(itemColumns) FROM content_item i
    WHERE i.id = ?1 AND \(FactTable.contentItem.live("i", known: "?2"))
    """

  /// Drafts, newest first, of ids below `before`.
  static func list(
    known: Int64, before: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [StoredDraft] {
    try reader.query(
      listSQL, [.integer(known), .integer(before), .integer(Int64(limit))]
    ) { read($0) }
  }

  private static let listSQL = """
    SELECT \(columns) FROM draft d
    WHERE d.id < ?2 AND \(FactTable.draft.live("d", known: "?1")) ORDER BY d.id DESC LIMIT ?3
    """

  /// Titles of the draft laws that the centre criticised in a role, as the measure counts them.
  static func titles(
    criticisedAs role: CriticismRole, over period: Period, known: Int64, limit: Int,
    in reader: some SQLReading
  ) throws -> [String] {
    try titles(criticisedTitlesSQL, .choice(role), period, known, limit, reader)
  }

  /// The titles that a statement gives for what it asks for (?1) over days (?2, ?3), as known at an
  /// instant (?4), so many at the most (?5).
  private static func titles(
    _ sql: String, _ asked: SQLValue, _ period: Period, _ known: Int64, _ limit: Int,
    _ reader: some SQLReading
  ) throws -> [String] {
    try reader.query(
      sql,
      [
        asked, .day(period.first), .day(period.last), .integer(known), .integer(Int64(limit)),
      ]
    ) { $0.text(0) }
  }

  private static let criticisedTitlesSQL = """
    SELECT d.title, MIN(c.day) AS first_day FROM criticism c JOIN draft d ON d.id = c.draft_id
    WHERE c.role = ?1 AND c.unit_level = \(UnitLevel.centre.rawValue)
      AND d.kind = \(DraftKind.law.rawValue) AND c.day BETWEEN ?2 AND ?3
      AND \(FactTable.criticism.live("c", known: "?4"))
      AND \(FactTable.draft.live("d", known: "?4"))
    GROUP BY d.id, d.title ORDER BY first_day, d.id LIMIT ?5
    """

  /// Titles of the drafts of a registered text for which the centre proposed contents, as the measure
  /// counts these.
  static func titles(
    withContentsOn subject: String, over period: Period, known: Int64, limit: Int,
    in reader: some SQLReading
  ) throws -> [String] {
    try titles(contentsTitlesSQL, .text(subject), period, known, limit, reader)
  }

  private static let contentsTitlesSQL = """
    SELECT d.title, MIN(i.day) AS first_day FROM content_item i JOIN draft d ON d.id = i.draft_id
    WHERE d.subject_code = ?1 AND i.unit_level = \(UnitLevel.centre.rawValue)
      AND i.day BETWEEN ?2 AND ?3
      AND \(FactTable.contentItem.live("i", known: "?4"))
      AND \(FactTable.draft.live("d", known: "?4"))
    GROUP BY d.id, d.title ORDER BY first_day, d.id LIMIT ?5
    """

  private static func read(_ row: SQLRow) -> StoredDraft {
    let at = FactStore.markWidth
    return StoredDraft(
      mark: FactStore.mark(row),
      draft: Draft(
        title: row.text(at), kind: row.choice(at + 1, or: .local), issuer: row.text(at + 2),
        subject: row.choice(at + 3, or: .other), subjectCode: row.text(at + 4),
        unit: row.unit(at + 5), day: row.day(at + 6)))
  }

  private static func read(item row: SQLRow) -> StoredContentItem {
    let at = FactStore.markWidth
    return StoredContentItem(
      mark: FactStore.mark(row),
      item: ContentItem(
        draft: row.int64(at), unit: row.unit(at + 1), day: row.day(at + 2),
        text: row.text(at + 3)),
      stateDay: row.day(at + 2))
  }

  private static func withState(
    _ stored: StoredContentItem, known: Int64, in reader: some SQLReading
  ) throws -> StoredContentItem {
    var stored = stored
    let newest = try reader.query(
      stateSQL, [.integer(stored.mark.id), .integer(known)]
    ) { row in
      (state: row.choice(0, or: ProposalState.refused), article: row.text(1), day: row.day(2))
    }.last
    if let newest {
      stored.state = newest.state
      stored.article = newest.article
      stored.stateDay = newest.day
    }
    return stored
  }

  private static let stateSQL = """
    SELECT e.state, e.article, e.day FROM content_item_step e
    WHERE e.content_item_id = ?1 AND \(FactTable.contentItemStep.live("e", known: "?2"))
    ORDER BY e.id
    """
}
