import Storage
import UnionModel

/// The rows that contribute to a measure, as SQL: the one place where a measure meets the schema.
///
/// The text is a SELECT (or a WITH … SELECT) with the named parameters
/// - `:from`, `:as_of`: the first and last day counted, days since 1970;
/// - `:known`: the last instant of recording looked at, microseconds since 1970;
/// - and any that `parameters` names;
///
/// and the columns
/// - `unit_id`: the unit on which the fact hangs;
/// - `distinct_key`: integer or text, counted once for each output unit; NULL = each row counts;
/// - `weight`: integer; 1 for a count, đồng for money, d for a ledger. Rows of one distinct key bear
///   one weight;
/// - `record_kind`, `record_id`: the record, named as in the drill-down; the id integer or text;
/// - `day`, `recorded_at`: when it was true, when it was recorded;
/// - `synthetic`: 0 or 1;
/// - `part`, where `options` has `.parts`: 0 counted, 1 in the denominator, 2 in the numerator, 3 in
///   both; for a ratio;
/// - `records`, where `options` has `.counted`: how many records the row stands for;
/// - the columns of the splits.
///
/// Example: honorary members recognised so far, by sex.
///
///     MeasureRelation(
///       """
///       SELECT h.unit_id, h.person_id AS distinct_key, 1 AS weight,
///         'honorary' AS record_kind, h.id AS record_id, h.day, h.recorded_at, h.synthetic, h.sex
///       FROM honorary h
///       WHERE h.day >= :from AND h.day <= :as_of AND h.recorded_at <= :known AND h.void = 0
///         AND NOT EXISTS (SELECT 1 FROM honorary s
///           WHERE s.supersedes = h.id AND s.recorded_at <= :known)
///       """, splits: ["sex": "sex"])
public struct MeasureRelation: Sendable, Hashable {
  /// Columns that only some relations have.
  public struct Options: OptionSet, Sendable, Hashable {
    /// One bit for each column.
    public let rawValue: UInt8

    /// Wraps bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// There is a column `part`.
    public static let parts = Options(rawValue: 1)
    /// There is a column `records`: rows are counted beforehand.
    public static let counted = Options(rawValue: 2)
  }

  /// The SELECT.
  public let sql: String
  /// Splits by the column that bears their part's key.
  public let splits: [String: String]
  /// Which further columns there are.
  public let options: Options
  /// Further named parameters, without the colon.
  public let parameters: [String: SQLValue]
  /// Other rows of the same total, by the split that needs them: a stock that is counted beforehand
  /// by branch is read member by member where an age group is asked.
  public let variants: [String: MeasureRelation]

  /// Makes a relation.
  public init(
    _ sql: String, splits: [String: String] = [:], options: Options = [],
    parameters: [String: SQLValue] = [:], variants: [String: MeasureRelation] = [:]
  ) {
    self.sql = sql
    self.splits = splits
    self.options = options
    self.parameters = parameters
    self.variants = variants
  }

  /// The rows to read for the splits asked: those of the first split that needs others.
  func variant(for splits: [String]) -> MeasureRelation {
    splits.lazy.compactMap { variants[$0] }.first ?? self
  }

  /// The relation's text with `:name` replaced by `?n` in the order of first use, and the values.
  func bound(
    _ text: String, from: BusinessDay, asOf: BusinessDay, knownOn: Instant,
    extra: [String: SQLValue] = [:]
  ) -> (sql: String, values: [SQLValue]) {
    var known = parameters
    known["from"] = .integer(from.rawValue)
    known["as_of"] = .integer(asOf.rawValue)
    known["known"] = .integer(knownOn.rawValue)
    known.merge(extra) { _, new in new }
    var output: [UInt8] = []
    var values: [SQLValue] = []
    var numbers: [String: Int] = [:]
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: ":") else {
        output.append(bytes[index])
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      if let value = known[name] {
        let number = numbers[name] ?? values.count + 1
        if numbers[name] == nil { values.append(value) }
        numbers[name] = number
        output.append(contentsOf: "?\(number)".utf8)
      } else {
        output.append(contentsOf: bytes[index..<end])
      }
      index = end
    }
    return (String(decoding: output, as: UTF8.self), values)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F
  }
}
