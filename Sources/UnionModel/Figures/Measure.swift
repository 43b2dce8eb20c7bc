/// The type of a measure decides what may be added to what. Raw values are those of
/// `sen.figures.v1.MeasureType`.
public enum MeasureType: UInt8, Hashable, Sendable, CaseIterable {
  /// At a date.
  case stock = 1
  /// In a period.
  case flow = 2
  /// The difference of two stocks.
  case net = 3
  /// Since a start, distinct.
  case cumulative = 4
  /// Per unit of time.
  case rate = 5
  /// Numerator and denominator of two counts; never averaged.
  case ratio = 6
  /// The units that pass a rule, of those it applies to.
  case coverage = 7
  /// A thing that happened.
  case milestone = 8

  /// The name in the catalogue.
  public var name: String {
    switch self {
    case .stock: "stock"
    case .flow: "flow"
    case .net: "net"
    case .cumulative: "cumulative"
    case .rate: "rate"
    case .ratio: "ratio"
    case .coverage: "coverage"
    case .milestone: "milestone"
    }
  }

  /// Whether a figure of the type covers the days since a first one.
  public var hasPeriod: Bool {
    self == .flow || self == .net || self == .milestone || self == .ratio || self == .coverage
  }

  /// Whether its value is a share of two counts.
  public var isShare: Bool { self == .ratio || self == .coverage }
}

/// How exactly a figure is stated. Raw values are those of `sen.figures.v1.Qualifier`.
public enum Qualifier: UInt8, Hashable, Sendable, CaseIterable {
  /// As computed.
  case exact = 1
  /// "gần": below the rounded headline, within one part in thirty.
  case nearly = 2
  /// "hơn": above the rounded headline.
  case moreThan = 3
  /// "khoảng": within 5 % of the rounded headline.
  case about = 4
  /// "ước": some of the records are expected, not confirmed.
  case estimate = 5
  /// Computed from other figures that are stated.
  case derived = 6

  /// The word before a figure in Vietnamese; empty for exact and derived ones.
  public var vietnamese: String {
    switch self {
    case .exact, .derived: ""
    case .nearly: "gần"
    case .moreThan: "hơn"
    case .about: "khoảng"
    case .estimate: "ước"
    }
  }

  /// The word before a figure in English; empty for exact and derived ones.
  public var english: String {
    switch self {
    case .exact, .derived: ""
    case .nearly: "nearly"
    case .moreThan: "more than"
    case .about: "about"
    case .estimate: "an estimated"
    }
  }
}

/// Where the same distinct key can stand more than once, so that counts must not be added.
public struct KeySpread: OptionSet, Hashable, Sendable {
  /// One bit for each direction.
  public let rawValue: UInt8

  /// Wraps bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A key may be counted in two units (a person trained by two communes).
  public static let acrossUnits = KeySpread(rawValue: 1)
  /// A key may be counted in two periods (a person trained in two quarters).
  public static let acrossPeriods = KeySpread(rawValue: 2)
}

/// A filter on the units whose facts a measure counts.
public enum UnitFilter: Hashable, Sendable {
  /// All units.
  case everywhere
  /// Units that stood in the ethnic-minority and mountainous area on the fact's day (Project 8).
  case ethnicArea

  /// As the catalogue writes it; empty for everywhere.
  public var text: String { self == .ethnicArea ? "Project 8 area" : "" }
}

/// A measure as its service defines it: one row of the catalogue, without any figure.
public struct MeasureDefinition: Hashable, Sendable {
  /// Stable id, "area.name".
  public var id: String
  /// Name in Vietnamese.
  public var nameVi: String
  /// Name in English.
  public var nameEn: String
  /// What may be added to what.
  public var type: MeasureType
  /// What is counted once: "member", "household", "commune union" …
  public var distinctKey: String
  /// The unit of the value: "person", "percent", "VND" …
  public var unit: String
  /// Version of the definition, from 1.
  public var version: Int32
  /// The levels it is about ("province", "district;commune"); empty for all.
  public var level: String
  /// The role it is about ("chủ trì"); empty for all.
  public var role: String
  /// Which units' facts are counted.
  public var scope: UnitFilter
  /// The measure of which it is a part; empty for none. The two are never added.
  public var subsetOf: String
  /// Names of the splits that can be asked.
  public var splits: [String]
  /// How its figures are stated.
  public var qualifier: Qualifier
  /// Step of the rounded headline in units of the value; 0 for none.
  public var headlineStep: Int64
  /// How the rounded headline is stated ("hơn 19,5 triệu" of an exact figure).
  public var headlineQualifier: Qualifier
  /// The end of its reporting year.
  public var cutOff: CutOff
  /// The first day that a cumulative measure counts.
  public var since: BusinessDay
  /// Where one key can stand more than once.
  public var keySpread: KeySpread
  /// Whether cells under `SmallCells.threshold` are withheld: it counts people at risk.
  public var protectsSmallCells: Bool
  /// The definition in Vietnamese.
  public var definitionVi: String
  /// The definition in English.
  public var definitionEn: String

  /// Makes a definition; what is left out is the plain case of an exact count of keys that stand in
  /// one unit only.
  public init(
    id: String, nameVi: String, nameEn: String, type: MeasureType, distinctKey: String,
    unit: String, version: Int32 = 1, level: String = "", role: String = "",
    scope: UnitFilter = .everywhere, subsetOf: String = "", splits: [String] = [],
    qualifier: Qualifier = .exact, headlineStep: Int64 = 0,
    headlineQualifier: Qualifier = .moreThan, cutOff: CutOff = .november30,
    since: BusinessDay = .distantPast, keySpread: KeySpread = [],
    protectsSmallCells: Bool = false, definitionVi: String = "", definitionEn: String = ""
  ) {
    self.id = id
    self.nameVi = nameVi
    self.nameEn = nameEn
    self.type = type
    self.distinctKey = distinctKey
    self.unit = unit
    self.version = version
    self.level = level
    self.role = role
    self.scope = scope
    self.subsetOf = subsetOf
    self.splits = splits
    self.qualifier = qualifier
    self.headlineStep = headlineStep
    self.headlineQualifier = headlineQualifier
    self.cutOff = cutOff
    self.since = since
    self.keySpread = keySpread
    self.protectsSmallCells = protectsSmallCells
    self.definitionVi = definitionVi
    self.definitionEn = definitionEn
  }

  /// The service that computes it: the part of the id before the dot.
  public var service: String {
    id.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
  }

  /// Whether the value is stated in percent.
  public var isPercent: Bool { unit == "percent" }

  /// The first day counted of a figure as of `day`, where none is asked: the day after the cut-off
  /// before it; of a cumulative measure its start.
  public func defaultFirstDay(asOf day: BusinessDay) -> BusinessDay {
    if type == .cumulative { return since }
    return ReportingYear(containing: day, cutOff: cutOff)?.first ?? .distantPast
  }
}
