/// The surrogate id of a unit: positive, never reused, independent of official codes.
public struct UnitID: RawRepresentable, Hashable, Comparable, Sendable,
  ExpressibleByIntegerLiteral
{
  /// The id as stored and sent.
  public let rawValue: Int64

  /// Wraps an id.
  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// Wraps an id.
  public init(_ rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// Wraps a literal id.
  public init(integerLiteral value: Int64) {
    self.rawValue = value
  }

  /// Smaller ids come first.
  public static func < (left: UnitID, right: UnitID) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension UnitID: CustomStringConvertible {
  /// The number.
  public var description: String { String(rawValue) }
}

/// A level of the union. Raw values are those of `sen.types.v1.UnitLevel`.
public enum UnitLevel: UInt8, Hashable, Comparable, Sendable, CaseIterable {
  /// The Central Union.
  case centre = 1
  /// A provincial union, and the Police and Army units.
  case province = 2
  /// A district union (until 30 June 2025).
  case district = 3
  /// A grassroots unit of a commune, ward or township.
  case commune = 4
  /// A branch below a grassroots unit.
  case branch = 5

  /// "centre", "province", "district", "commune" or "branch", as the catalogue writes it.
  public var name: String {
    switch self {
    case .centre: "centre"
    case .province: "province"
    case .district: "district"
    case .commune: "commune"
    case .branch: "branch"
    }
  }

  /// Reads a name of the catalogue; nil for any other.
  public init?(name: some StringProtocol) {
    guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }

  /// Higher levels come first.
  public static func < (left: UnitLevel, right: UnitLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What kind of unit it is besides its level. Raw values are those of `sen.types.v1.UnitKind`.
public enum UnitKind: UInt8, Hashable, Sendable, CaseIterable {
  /// An administrative unit.
  case territorial = 1
  /// The women's union of the Police.
  case police = 2
  /// The women's union of the Army.
  case army = 3
}

/// How far a commune has come in building the new countryside.
public enum NewRuralStatus: UInt8, Hashable, Comparable, Sendable, CaseIterable {
  /// Not, or not known, or a ward.
  case none = 0
  /// Meets the standard (đạt chuẩn).
  case standard = 1
  /// Advanced (nâng cao).
  case advanced = 2
  /// Model (kiểu mẫu).
  case model = 3

  /// Lower stages come first.
  public static func < (left: NewRuralStatus, right: NewRuralStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What was true of a unit in a span of days, as recorded at an instant.
///
/// A correction is a new version with `supersedes`; a withdrawn version is one with `supersedes` and
/// `isVoid`. Where two versions hold on a day, the one that starts later does; of two that start
/// together, the one recorded later.
public struct UnitVersion: Hashable, Sendable {
  /// Id of this version, positive and unique over all units.
  public var versionID: Int64
  /// The unit.
  public var unitID: UnitID
  /// Official code ("01", "001", "00001"); a branch's is its commune's, a dot and three digits.
  public var code: String
  /// Name without the type word.
  public var name: String
  /// Name with the type word.
  public var fullName: String
  /// The type word ("phường", "xã", "chi hội" …).
  public var type: String
  /// The level.
  public var level: UnitLevel
  /// The kind.
  public var kind: UnitKind
  /// The unit above; nil for the centre alone.
  public var parentID: UnitID?
  /// Whether the unit has a women's union.
  public var hasUnion: Bool
  /// Whether it lies in the ethnic-minority and mountainous area (Project 8).
  public var ethnicArea: Bool
  /// Whether it is urban.
  public var urban: Bool
  /// Its stage in building the new countryside.
  public var newRural: NewRuralStatus
  /// Code of the socio-economic region, of a province; empty below.
  public var regionCode: String
  /// Name of the region.
  public var regionName: String
  /// The first day on which this is true.
  public var validFrom: BusinessDay
  /// The last day on which this is true; nil = until the next version starts.
  public var validTo: BusinessDay?
  /// When it was recorded.
  public var recordedAt: Instant
  /// Id of the version that this one corrects; 0 for none.
  public var supersedes: Int64
  /// This row only withdraws the version it supersedes.
  public var isVoid: Bool
  /// Number of the change of the units that brought this version, from 1, rising with every change.
  public var epoch: Int64
  /// A generator made it.
  public var isSynthetic: Bool

  /// Makes a version; what is left out is the plain case of a territorial unit with a union.
  public init(
    versionID: Int64, unitID: UnitID, code: String, name: String, fullName: String? = nil,
    type: String = "", level: UnitLevel, kind: UnitKind = .territorial, parentID: UnitID?,
    hasUnion: Bool = true, ethnicArea: Bool = false, urban: Bool = false,
    newRural: NewRuralStatus = .none, regionCode: String = "", regionName: String = "",
    validFrom: BusinessDay = .distantPast,
    validTo: BusinessDay? = nil, recordedAt: Instant, supersedes: Int64 = 0,
    isVoid: Bool = false, epoch: Int64 = 1, isSynthetic: Bool = false
  ) {
    self.versionID = versionID
    self.unitID = unitID
    self.code = code
    self.name = name
    self.fullName = fullName ?? name
    self.type = type
    self.level = level
    self.kind = kind
    self.parentID = parentID
    self.hasUnion = hasUnion
    self.ethnicArea = ethnicArea
    self.urban = urban
    self.newRural = newRural
    self.regionCode = regionCode
    self.regionName = regionName
    self.validFrom = validFrom
    self.validTo = validTo
    self.recordedAt = recordedAt
    self.supersedes = supersedes
    self.isVoid = isVoid
    self.epoch = epoch
    self.isSynthetic = isSynthetic
  }

  /// Whether the version speaks of the day (void ones speak of none).
  public func holds(on day: BusinessDay) -> Bool {
    !isVoid && validFrom <= day && day <= (validTo ?? .distantFuture)
  }
}

/// One line from a unit that ended to a unit that took it over: lineage is many-to-many and dated.
public struct Succession: Hashable, Sendable {
  /// How much of the old unit went to the new one.
  public enum Coverage: UInt8, Hashable, Sendable {
    /// All of it.
    case whole = 1
    /// A part of it.
    case part = 2
    /// Possibly a part: the sources do not tell.
    case possible = 3
  }

  /// Id of this line, unique over all lines.
  public var id: Int64
  /// The unit that ended, or gave a part.
  public var old: UnitID
  /// The unit that took over.
  public var new: UnitID
  /// The first day of the new order.
  public var effective: BusinessDay
  /// When it was recorded.
  public var recordedAt: Instant
  /// How much went over.
  public var coverage: Coverage
  /// Id of the line that this one corrects; 0 for none.
  public var supersedes: Int64
  /// This line only withdraws the one it supersedes.
  public var isVoid: Bool

  /// Makes a line of lineage.
  public init(
    id: Int64 = 0, old: UnitID, new: UnitID, effective: BusinessDay, recordedAt: Instant,
    coverage: Coverage = .whole, supersedes: Int64 = 0, isVoid: Bool = false
  ) {
    self.id = id
    self.supersedes = supersedes
    self.isVoid = isVoid
    self.old = old
    self.new = new
    self.effective = effective
    self.recordedAt = recordedAt
    self.coverage = coverage
  }
}
