import Crypto

/// The value of a figure: an amount, or two counts whose share it is.
public enum FigureValue: Hashable, Sendable {
  /// A count, or đồng.
  case amount(Int64)
  /// Two counts; `inPercent` says whether it is stated as 100 × numerator / denominator or by its
  /// numerator ("55 provinces" of 63).
  case share(numerator: Int64, denominator: Int64, inPercent: Bool)

  /// The value as one number: whole for amounts and for shares stated by their numerator. 0 for 0/0.
  public var number: Double {
    switch self {
    case .amount(let amount): Double(amount)
    case .share(let numerator, let denominator, true):
      denominator == 0 ? 0 : 100 * Double(numerator) / Double(denominator)
    case .share(let numerator, _, false): Double(numerator)
    }
  }

  /// The whole number by which it is stated; nil for a percentage.
  public var whole: Int64? {
    switch self {
    case .amount(let amount): amount
    case .share(let numerator, _, let inPercent): inPercent ? nil : numerator
    }
  }

  /// Whether it is a share with nothing to share.
  public var isNotApplicable: Bool {
    if case .share(_, 0, _) = self { return true }
    return false
  }

  /// Whether it is `bound` (in units of the value, percent for a percentage) or more, by integer
  /// arithmetic. 0/0 is not.
  public func isAtLeast(_ bound: Int64) -> Bool {
    switch self {
    case .amount(let amount): amount >= bound
    case .share(_, 0, _): false
    case .share(let numerator, let denominator, true): numerator * 100 >= bound * denominator
    case .share(let numerator, _, false): numerator >= bound
    }
  }

  /// What is missing to `bound`, in units of the value or, of a percentage, of its numerator; 0 where
  /// nothing is.
  public func gap(to bound: Int64) -> Int64 {
    switch self {
    case .amount(let amount): return max(0, bound - amount)
    case .share(let numerator, _, false): return max(0, bound - numerator)
    case .share(let numerator, let denominator, true):
      let needed = bound * denominator
      return max(0, (needed + 99) / 100 - numerator)
    }
  }
}

/// The state of publication. Raw values are those of `sen.figures.v1.PublicationState`.
public enum PublicationState: UInt8, Hashable, Sendable {
  /// Until the Executive Committee's resolution.
  case draft = 1
  /// Resolved.
  case published = 2
  /// Corrected after publication.
  case restated = 3
}

/// How many records of one kind a figure rests on.
public struct RecordCount: Hashable, Sendable {
  /// The kind of record ("member_event", "branch_roll" …).
  public var kind: String
  /// How many.
  public var count: Int64

  /// Makes a count.
  public init(kind: String, count: Int64) {
    self.kind = kind
    self.count = count
  }
}

/// One part of a figure by a split; parts may overlap where a key stands in two.
public struct SplitPart: Hashable, Sendable {
  /// Name of the split ("sector").
  public var split: String
  /// The part's key; `SplitPart.unknown` where the records do not say.
  public var key: String
  /// The part's amount.
  public var value: Int64

  /// What a record that does not say is counted under.
  public static let unknown = "unknown"

  /// Makes a part.
  public init(split: String, key: String, value: Int64) {
    self.split = split
    self.key = key
    self.value = value
  }
}

/// One number and its provenance.
public struct Figure: Hashable, Sendable {
  /// Id of the measure.
  public var measure: String
  /// Version of its definition.
  public var definitionVersion: Int32
  /// Its type.
  public var type: MeasureType
  /// The unit it is of.
  public var unit: UnitID
  /// The value.
  public var value: FigureValue
  /// The unit does not count for the measure, or 0/0.
  public var notApplicable: Bool
  /// A part that has no unit in this geography or at this level: a line of its own.
  public var unallocated: Bool
  /// How exactly it is stated.
  public var qualifier: Qualifier
  /// The first day counted; nil of a stock, a rate and a cumulative measure.
  public var from: BusinessDay?
  /// The last day counted.
  public var asOf: BusinessDay
  /// The last instant of recording that was looked at.
  public var knownOn: Instant
  /// Epoch of the unit tree.
  public var epoch: Int64
  /// The records it rests on, by kind, in the order of the kinds' names.
  public var records: [RecordCount]
  /// Its parts.
  public var splits: [SplitPart]
  /// Some of the records are made by a generator.
  public var synthetic: Bool
  /// The state of publication.
  public var publicationState: PublicationState
  /// SHA-256 over the ids of the contributing rows; 32 bytes, or empty for a derived figure.
  public var rowsDigest: [UInt8]

  /// Makes a figure.
  public init(
    measure: String, definitionVersion: Int32, type: MeasureType, unit: UnitID,
    value: FigureValue, notApplicable: Bool = false, unallocated: Bool = false,
    qualifier: Qualifier = .exact, from: BusinessDay? = nil, asOf: BusinessDay, knownOn: Instant,
    epoch: Int64, records: [RecordCount] = [], splits: [SplitPart] = [], synthetic: Bool = false,
    publicationState: PublicationState = .draft, rowsDigest: [UInt8] = []
  ) {
    self.measure = measure
    self.definitionVersion = definitionVersion
    self.type = type
    self.unit = unit
    self.value = value
    self.notApplicable = notApplicable
    self.unallocated = unallocated
    self.qualifier = qualifier
    self.from = from
    self.asOf = asOf
    self.knownOn = knownOn
    self.epoch = epoch
    self.records = records
    self.splits = splits
    self.synthetic = synthetic
    self.publicationState = publicationState
    self.rowsDigest = rowsDigest
  }

  /// The days counted, where the figure has a first one.
  public var period: Period? {
    from.flatMap { Period(first: $0, last: asOf) }
  }

  /// SHA-256 in hex over all of the above in a canonical encoding: equal figures, equal digests.
  public var digest: String {
    var bytes = CanonicalBytes()
    bytes.append(measure)
    bytes.append(Int64(definitionVersion))
    bytes.append(Int64(type.rawValue))
    bytes.append(unit.rawValue)
    switch value {
    case .amount(let amount):
      bytes.append(1)
      bytes.append(amount)
    case .share(let numerator, let denominator, let inPercent):
      bytes.append(inPercent ? 3 : 2)
      bytes.append(numerator)
      bytes.append(denominator)
    }
    bytes.append((notApplicable ? 1 : 0) | (unallocated ? 2 : 0) | (synthetic ? 4 : 0))
    bytes.append(Int64(qualifier.rawValue))
    bytes.append(from?.rawValue ?? BusinessDay.distantPast.rawValue)
    bytes.append(asOf.rawValue)
    bytes.append(knownOn.rawValue)
    bytes.append(epoch)
    bytes.append(Int64(records.count))
    for record in records {
      bytes.append(record.kind)
      bytes.append(record.count)
    }
    bytes.append(Int64(splits.count))
    for part in splits {
      bytes.append(part.split)
      bytes.append(part.key)
      bytes.append(part.value)
    }
    bytes.append(Int64(publicationState.rawValue))
    bytes.append(rowsDigest)
    return bytes.sha256Hex
  }
}

/// An encoding in which equal values have equal bytes: integers as 8 bytes big-endian, texts and
/// bytes with their length before them.
public struct CanonicalBytes: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Starts empty.
  public init() {}

  /// Writes an integer.
  public mutating func append(_ value: Int64) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes a text.
  public mutating func append(_ text: String) {
    append(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes bytes.
  public mutating func append(_ other: [UInt8]) {
    append(Int64(other.count))
    bytes.append(contentsOf: other)
  }

  /// SHA-256 of what was written, 32 bytes.
  public var sha256: [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// SHA-256 in lower-case hex, 64 characters.
  public var sha256Hex: String { Self.hex(sha256) }

  /// Lower-case hex of bytes.
  public static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
