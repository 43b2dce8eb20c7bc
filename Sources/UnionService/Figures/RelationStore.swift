import Storage
import UnionModel

/// Reads a relation's rows into rollups.
struct RelationStore {
  /// A row as it is read, before it is rolled up.
  struct Row {
    var unit: UnitID
    var key: Int64?
    var weight: Int64
    var kind: String
    var record: Int64
    var day: BusinessDay
    var synthetic: Bool
    var part: ContributingRow.Part
    var records: Int64
    var parts: [String]
  }

  /// Numbers for distinct keys that are texts: from the lowest upwards, so that they meet no id.
  struct KeyNumbers {
    private var numbers: [String: Int64] = [:]

    mutating func number(_ text: String) -> Int64 {
      if let number = numbers[text] { return number }
      let number = Int64.min + Int64(numbers.count)
      numbers[text] = number
      return number
    }
  }

  /// The splits that a unit's own attributes give, for every measure.
  static let unitSplits: Set<String> = ["province", "region", "level", "settlement", "unit kind"]

  let relation: MeasureRelation
  let question: FigureQuestion

  /// The wrapped SELECT with its columns in a fixed order.
  private var text: String {
    var columns = [
      "r.unit_id", "r.distinct_key", "r.weight", "r.record_kind", "r.record_id", "r.day",
      "r.synthetic",
    ]
    columns.append(relation.options.contains(.parts) ? "r.part" : "0")
    columns.append(relation.options.contains(.counted) ? "r.records" : "1")
    for split in question.splits {
      columns.append(relation.splits[split].map { "r.\($0)" } ?? "NULL")
    }
    return "SELECT \(columns.joined(separator: ", ")) FROM (\(relation.sql)) r"
  }

  /// The SELECT of single records behind a place, in the order of the drill-down: `:page_day` and
  /// `:page_kind` say where to start.
  static func listing(of relation: MeasureRelation) -> String {
    """
    SELECT r.unit_id, r.distinct_key, r.weight, r.record_kind, r.record_id, r.day, r.recorded_at
    FROM (\(relation.sql)) r
    WHERE r.day > :page_day OR (r.day = :page_day AND r.record_kind >= :page_kind)
    ORDER BY r.day, r.record_kind, r.record_id, r.unit_id
    """
  }

  /// Gives every row that the measure's scope lets through, in the database's order.
  func forEach(_ transaction: ReadTransaction, _ body: (Row) throws -> Void) throws {
    let (sql, values) = relation.bound(
      text, from: question.from, asOf: question.asOf, knownOn: question.knownOn)
    var keys = KeyNumbers()
    var scope = ScopeFilter(question)
    let splits = question.splits
    try transaction.forEach(sql, values) { row in
      let unit = UnitID(row.int64(0))
      let day = BusinessDay(rawValue: row.int64(5))
      guard scope.lets(unit, day) else { return }
      var parts: [String] = []
      for (index, split) in splits.enumerated() {
        parts.append(
          relation.splits[split] == nil
            ? unitPart(split, unit) : (row.optionalText(9 + index) ?? ""))
      }
      try body(
        Row(
          unit: unit, key: Self.key(row, &keys), weight: row.int64(2), kind: row.text(3),
          record: Self.record(row), day: day, synthetic: row.int64(6) != 0,
          part: ContributingRow.Part(rawValue: UInt8(clamping: row.int64(7))) ?? .amount,
          records: row.int64(8), parts: parts))
    }
  }

  private static func key(_ row: SQLRow, _ keys: inout KeyNumbers) -> Int64? {
    switch row.value(1) {
    case .null: nil
    case .integer(let value): value
    case .text(let text): keys.number(text)
    case .blob(let bytes): keys.number(CanonicalBytes.hex(bytes))
    case .real(let value): keys.number("\(value)")
    }
  }

  private static func record(_ row: SQLRow) -> Int64 {
    switch row.value(4) {
    case .null: 0
    case .integer(let value): value
    case .text(let text): fingerprint(text.utf8)
    case .blob(let bytes): fingerprint(bytes)
    case .real(let value): fingerprint("\(value)".utf8)
    }
  }

  /// FNV-1a over the id's bytes: enough for a digest's input, which is SHA-256 over all of them.
  private static func fingerprint(_ bytes: some Sequence<UInt8>) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }

  /// The key of a unit under a split by the unit's own attributes; empty where it has none.
  func unitPart(_ split: String, _ unit: UnitID) -> String {
    guard let version = question.tree.version(of: unit) else { return "" }
    switch split {
    case "level":
      return version.level.name
    case "settlement":
      let commune = question.tree.ancestor(of: unit, at: .commune)
        .flatMap { question.tree.version(of: $0) }
      return commune.map { $0.urban ? "urban" : "rural" } ?? ""
    case "unit kind":
      switch version.kind {
      case .territorial: return "territorial"
      case .police: return "police"
      case .army: return "army"
      }
    default:
      guard
        let province = question.tree.ancestor(of: unit, at: .province)
          .flatMap({ question.tree.version(of: $0) })
      else { return "" }
      return split == "region" ? province.regionName : province.code
    }
  }
}

/// Lets through the facts of the units that a measure's scope names, on the fact's own day.
struct ScopeFilter {
  private struct Place: Hashable {
    let unit: UnitID
    let day: BusinessDay
  }

  private let scope: UnitFilter
  private let history: UnitHistory
  private let knownOn: Instant
  private var answers: [Place: Bool] = [:]

  init(_ question: FigureQuestion) {
    scope = question.definition.scope
    history = question.history
    knownOn = question.tree.knownOn
  }

  mutating func lets(_ unit: UnitID, _ day: BusinessDay) -> Bool {
    guard scope == .ethnicArea else { return true }
    let place = Place(unit: unit, day: day)
    if let answer = answers[place] { return answer }
    let answer = history.inEthnicArea(unit, on: day, knownOn: knownOn)
    answers[place] = answer
    return answer
  }
}
