// Generated from sen/policy/v1/scorecards.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// What a forecast of the year's end rests on.
  public enum ForecastBasis: SenEnum {
    /// Not stated.
    case unspecified
    /// Last year's share by the same day: for what peaks late in the year.
    case pace
    /// As much per day as so far: last year gives no pace.
    case linear
    /// The closed quarters, as they stand.
    case closedQuarters
    /// The year is over: the value itself.
    case closedYear
    /// Nothing to forecast from.
    case unknown
    /// The value as it stands: a stock or a share that last year gives no pace for.
    case asItStands
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .pace
        case 2: self = .linear
        case 3: self = .closedQuarters
        case 4: self = .closedYear
        case 5: self = .unknown
        case 6: self = .asItStands
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .pace: 1
        case .linear: 2
        case .closedQuarters: 3
        case .closedYear: 4
        case .unknown: 5
        case .asItStands: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ForecastBasis] = [
      .unspecified,
      .pace,
      .linear,
      .closedQuarters,
      .closedYear,
      .unknown,
      .asItStands,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.ForecastBasis")
  }

  /// Whether something is met.
  public enum Met: SenEnum {
    /// Not stated.
    case unspecified
    /// Met.
    case yes
    /// Not met.
    case no
    /// 0/0, no closed quarter, or no allocation to the unit.
    case notApplicable
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .yes
        case 2: self = .no
        case 3: self = .notApplicable
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .yes: 1
        case .no: 2
        case .notApplicable: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Met] = [
      .unspecified,
      .yes,
      .no,
      .notApplicable,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.Met")
  }

  /// What the year's end is expected to be.
  public struct Forecast: SenMessage {
    /// In the unit of the part; absent when there is nothing to forecast from.
    public var value: Double? = nil
    /// What it rests on.
    public var basis: API.Policy.V1.ForecastBasis = .init()
    /// Whether the target would be met.
    public var met: API.Policy.V1.Met = .init()
    /// The basis in words, in the language asked for.
    public var text: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Forecast")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.optionalScalar(0)
      basis = reader.enumeration(1)
      met = reader.enumeration(2)
      text = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.optionalScalar(0, value)
      writer.enumeration(1, basis)
      writer.enumeration(2, met)
      writer.string(3, text)
      writer.unknownFields(unknownFields)
    }
  }

  /// A unit that fails, with what it lacks.
  public struct FailingUnit: SenMessage {
    /// Its id.
    public var unitID: Int64 = 0
    /// Its code.
    public var unitCode: String = ""
    /// Its name.
    public var unitName: String = ""
    /// Its value, in the unit of the part.
    public var value: Double = 0
    /// What it was to reach.
    public var target: Double = 0
    /// What it lacks, in `gap_unit`; above 0.
    public var gap: Double = 0
    /// Unit of the gap: "person", "household", "family", …
    public var gapUnit: String = ""
    /// The gap in words ("thiếu 37 hội viên").
    public var text: String = ""
    /// Its value of last year on the same day, where known.
    public var lastYear: Double? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.FailingUnit")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      unitCode = reader.string(1)
      unitName = reader.string(2)
      value = reader.scalar(3)
      target = reader.scalar(4)
      gap = reader.scalar(5)
      gapUnit = reader.string(6)
      text = reader.string(7)
      lastYear = reader.optionalScalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.string(1, unitCode)
      writer.string(2, unitName)
      writer.scalar(3, value)
      writer.scalar(4, target)
      writer.scalar(5, gap)
      writer.string(6, gapUnit)
      writer.string(7, text)
      writer.optionalScalar(8, lastYear)
      writer.unknownFields(unknownFields)
    }
  }

  /// A condition of a part besides its share ("the centre").
  public struct PartCondition: SenMessage {
    /// What it is, in the language asked for.
    public var text: String = ""
    /// Whether it holds.
    public var met: API.Policy.V1.Met = .init()
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.PartCondition")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      text = reader.string(0)
      met = reader.enumeration(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, text)
      writer.enumeration(1, met)
      writer.unknownFields(unknownFields)
    }
  }

  /// One part of a target.
  public struct ScorecardPart: SenMessage {
    /// "5b", or "1" for a target of one part.
    public var targetNo: String = ""
    /// Id of the measure.
    public var measure: String = ""
    /// The measure's name in the language asked for.
    public var name: String = ""
    /// The sentence of the plan.
    public var text: String = ""
    /// The value so far; percent for shares.
    public var value: Double = 0
    /// Numerator, of a share.
    public var numerator: Int64? = nil
    /// Denominator, of a share.
    public var denominator: Int64? = nil
    /// What is to be reached: the plan's for the centre, the allocation for another unit.
    public var target: Double = 0
    /// Whether the target comes from an allocation to this unit.
    public var allocated: Bool = false
    /// Unit of value and target: "person", "percent", …
    public var unit: String = ""
    /// Whether it is met.
    public var met: API.Policy.V1.Met = .init()
    /// Conditions besides, of 6a.
    public var conditions: [API.Policy.V1.PartCondition] = []
    /// The year's end.
    public var forecast: API.Policy.V1.Forecast? = nil
    /// Units that fail, largest gap first, at most `failing_limit` of them.
    public var failingUnits: [API.Policy.V1.FailingUnit] = []
    /// How many units fail in all; 0 when they may not be named or counted.
    public var failingCount: Int32 = 0
    /// Units are withheld because their cells are under 5.
    public var failingWithheld: Bool = false
    /// Last year's value on the same day, where the records reach back.
    public var lastYearSameDay: Double? = nil
    /// Last year's value at its cut-off.
    public var lastYear: Double? = nil
    /// The figure with its provenance.
    public var figure: API.Figures.V1.Figure? = nil
    /// The day that was judged: the last closed quarter's end for quarterly rules.
    public var judgedOn: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ScorecardPart")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      targetNo = reader.string(0)
      measure = reader.string(1)
      name = reader.string(2)
      text = reader.string(3)
      value = reader.scalar(4)
      numerator = reader.optionalScalar(5)
      denominator = reader.optionalScalar(6)
      target = reader.scalar(7)
      allocated = reader.bool(8)
      unit = reader.string(9)
      met = reader.enumeration(10)
      conditions = reader.messages(11)
      forecast = reader.message(12)
      failingUnits = reader.messages(13)
      failingCount = reader.scalar(14)
      failingWithheld = reader.bool(15)
      lastYearSameDay = reader.optionalScalar(16)
      lastYear = reader.optionalScalar(17)
      figure = reader.message(18)
      judgedOn = reader.string(19)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, targetNo)
      writer.string(1, measure)
      writer.string(2, name)
      writer.string(3, text)
      writer.scalar(4, value)
      writer.optionalScalar(5, numerator)
      writer.optionalScalar(6, denominator)
      writer.scalar(7, target)
      writer.bool(8, allocated)
      writer.string(9, unit)
      writer.enumeration(10, met)
      writer.messages(11, conditions)
      writer.message(12, forecast)
      writer.messages(13, failingUnits)
      writer.scalar(14, failingCount)
      writer.bool(15, failingWithheld)
      writer.optionalScalar(16, lastYearSameDay)
      writer.optionalScalar(17, lastYear)
      writer.message(18, figure)
      writer.string(19, judgedOn)
      writer.unknownFields(unknownFields)
    }
  }

  /// One target with its parts.
  public struct ScorecardTarget: SenMessage {
    /// "5".
    public var targetNo: String = ""
    /// Met when all its parts are.
    public var met: API.Policy.V1.Met = .init()
    /// Its parts in order.
    public var parts: [API.Policy.V1.ScorecardPart] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ScorecardTarget")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      targetNo = reader.string(0)
      met = reader.enumeration(1)
      parts = reader.messages(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, targetNo)
      writer.enumeration(1, met)
      writer.messages(2, parts)
      writer.unknownFields(unknownFields)
    }
  }

  /// A unit in the ranking.
  public struct RankedUnit: SenMessage {
    /// From 1; equal units share a rank.
    public var rank: Int32 = 0
    /// Its id.
    public var unitID: Int64 = 0
    /// Its code.
    public var unitCode: String = ""
    /// Its name.
    public var unitName: String = ""
    /// Parts it has met.
    public var partsMet: Int32 = 0
    /// Parts that apply to it.
    public var partsJudged: Int32 = 0
    /// The mean of value/target over the parts that apply, each at most 100 %, in percent.
    public var attainment: Double = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RankedUnit")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      rank = reader.scalar(0)
      unitID = reader.scalar(1)
      unitCode = reader.string(2)
      unitName = reader.string(3)
      partsMet = reader.scalar(4)
      partsJudged = reader.scalar(5)
      attainment = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, rank)
      writer.scalar(1, unitID)
      writer.string(2, unitCode)
      writer.string(3, unitName)
      writer.scalar(4, partsMet)
      writer.scalar(5, partsJudged)
      writer.scalar(6, attainment)
      writer.unknownFields(unknownFields)
    }
  }

  /// A scorecard.
  public struct Scorecard: SenMessage {
    /// The year of the plan.
    public var year: Int32 = 0
    /// The unit.
    public var unitID: Int64 = 0
    /// Its code.
    public var unitCode: String = ""
    /// Its name.
    public var unitName: String = ""
    /// The last day counted.
    public var asOf: String = ""
    /// The last instant of recording that was looked at.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The epoch of the unit tree of every figure.
    public var epoch: Int64 = 0
    /// The targets in order.
    public var targets: [API.Policy.V1.ScorecardTarget] = []
    /// Units one level below that matters (provinces for the centre), best first.
    public var ranking: [API.Policy.V1.RankedUnit] = []
    /// Some of the records are made by a generator ("số liệu mô phỏng").
    public var synthetic: Bool = false
    /// "vi" or "en".
    public var language: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Scorecard")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      year = reader.scalar(0)
      unitID = reader.scalar(1)
      unitCode = reader.string(2)
      unitName = reader.string(3)
      asOf = reader.string(4)
      knownOn = reader.message(5)
      epoch = reader.scalar(6)
      targets = reader.messages(7)
      ranking = reader.messages(8)
      synthetic = reader.bool(9)
      language = reader.string(10)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, year)
      writer.scalar(1, unitID)
      writer.string(2, unitCode)
      writer.string(3, unitName)
      writer.string(4, asOf)
      writer.message(5, knownOn)
      writer.scalar(6, epoch)
      writer.messages(7, targets)
      writer.messages(8, ranking)
      writer.bool(9, synthetic)
      writer.string(10, language)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a scorecard.
  public struct GetScorecardRequest: SenMessage {
    /// The year of the plan.
    public var year: Int32 = 0
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// The last day counted; empty = today, or the end of the reporting year if that is earlier.
    public var asOf: String = ""
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// "vi" (also if empty) or "en".
    public var language: String = ""
    /// At most so many failing units for each part; 0 = 20, at most 20,000.
    public var failingLimit: Int32 = 0
    /// Leave last year out: quicker, and every forecast is linear.
    public var withoutLastYear: Bool = false
    /// The unit by its code, when `unit_id` is 0; empty = the centre.
    public var unitCode: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.GetScorecardRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      year = reader.scalar(0)
      unitID = reader.scalar(1)
      asOf = reader.string(2)
      knownOn = reader.message(3)
      language = reader.string(4)
      failingLimit = reader.scalar(5)
      withoutLastYear = reader.bool(6)
      unitCode = reader.string(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, year)
      writer.scalar(1, unitID)
      writer.string(2, asOf)
      writer.message(3, knownOn)
      writer.string(4, language)
      writer.scalar(5, failingLimit)
      writer.bool(6, withoutLastYear)
      writer.string(7, unitCode)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a rendered scorecard.
  public struct RenderScorecardRequest: SenMessage {
    /// What to render.
    public var scorecard: API.Policy.V1.GetScorecardRequest? = nil
    /// "text", "json" or "html".
    public var format: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RenderScorecardRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      scorecard = reader.message(0)
      format = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, scorecard)
      writer.string(1, format)
      writer.unknownFields(unknownFields)
    }
  }

  /// A rendered scorecard.
  public struct RenderScorecardResponse: SenMessage {
    /// UTF-8.
    public var content: [UInt8] = []
    /// Its media type.
    public var mediaType: String = ""
    /// SHA-256 of the content.
    public var digest: [UInt8] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RenderScorecardResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      content = reader.bytes(0)
      mediaType = reader.string(1)
      digest = reader.bytes(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bytes(0, content)
      writer.string(1, mediaType)
      writer.bytes(2, digest)
      writer.unknownFields(unknownFields)
    }
  }

}
