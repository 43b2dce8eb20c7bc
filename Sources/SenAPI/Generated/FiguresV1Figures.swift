// Generated from sen/figures/v1/figures.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Figures.V1 {
  /// The type of a measure decides what may be added to what.
  public enum MeasureType: SenEnum {
    /// `MEASURE_TYPE_UNSPECIFIED`.
    case unspecified
    /// At a date.
    case stock
    /// In a period.
    case flow
    /// The difference of two stocks.
    case net
    /// Since a start, distinct.
    case cumulative
    /// Per unit of time.
    case rate
    /// Numerator and denominator of two counts; never averaged.
    case ratio
    /// The units that pass a rule, of those it applies to.
    case coverage
    /// A thing that happened.
    case milestone
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .stock
        case 2: self = .flow
        case 3: self = .net
        case 4: self = .cumulative
        case 5: self = .rate
        case 6: self = .ratio
        case 7: self = .coverage
        case 8: self = .milestone
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .stock: 1
        case .flow: 2
        case .net: 3
        case .cumulative: 4
        case .rate: 5
        case .ratio: 6
        case .coverage: 7
        case .milestone: 8
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [MeasureType] = [
      .unspecified,
      .stock,
      .flow,
      .net,
      .cumulative,
      .rate,
      .ratio,
      .coverage,
      .milestone,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.figures.v1.MeasureType")
  }

  /// How exactly a figure is stated.
  public enum Qualifier: SenEnum {
    /// `QUALIFIER_UNSPECIFIED`.
    case unspecified
    /// `QUALIFIER_EXACT`.
    case exact
    /// gần: below the rounded headline, within one part in thirty.
    case nearly
    /// hơn.
    case moreThan
    /// khoảng: within 5 %.
    case about
    /// ước: some of the records are expected, not confirmed.
    case estimate
    /// Computed from other figures that are stated.
    case derived
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .exact
        case 2: self = .nearly
        case 3: self = .moreThan
        case 4: self = .about
        case 5: self = .estimate
        case 6: self = .derived
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .exact: 1
        case .nearly: 2
        case .moreThan: 3
        case .about: 4
        case .estimate: 5
        case .derived: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Qualifier] = [
      .unspecified,
      .exact,
      .nearly,
      .moreThan,
      .about,
      .estimate,
      .derived,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.figures.v1.Qualifier")
  }

  /// The state of publication.
  public enum PublicationState: SenEnum {
    /// `PUBLICATION_STATE_UNSPECIFIED`.
    case unspecified
    /// Until the Executive Committee's resolution.
    case draft
    /// Resolved.
    case published
    /// Corrected after publication.
    case restated
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .draft
        case 2: self = .published
        case 3: self = .restated
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .draft: 1
        case .published: 2
        case .restated: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [PublicationState] = [
      .unspecified,
      .draft,
      .published,
      .restated,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.figures.v1.PublicationState")
  }

  /// A measure as its service defines it.
  public struct Measure: SenMessage {
    /// Stable id, "area.name".
    public var id: String = ""
    /// The field `name_vi`.
    public var nameVi: String = ""
    /// The field `name_en`.
    public var nameEn: String = ""
    /// The field `type`.
    public var type: API.Figures.V1.MeasureType = .init()
    /// What is counted once: "member", "household", "child", "commune union", …
    public var distinctKey: String = ""
    /// The unit of the value: "person", "percent", "VND", …
    public var unit: String = ""
    /// Version of the definition, from 1.
    public var definitionVersion: Int32 = 0
    /// The level or role the measure is about ("province", "district;commune"), where it is.
    public var level: String = ""
    /// The field `role`.
    public var role: String = ""
    /// A filter on units ("Project 8 area"), where there is one.
    public var scope: String = ""
    /// The measure of which this is a part: the two are never added.
    public var subsetOf: String = ""
    /// Names of the splits that can be asked.
    public var splits: [String] = []
    /// The qualifier of a figure, where it does not depend on the records.
    public var qualifier: API.Figures.V1.Qualifier = .init()
    /// Step of the rounded headline in units of the value, 0 = none ("hơn 19,5 triệu": 500,000).
    public var headlineStep: Int64 = 0
    /// The cut-off of a reporting year, "MM-DD".
    public var cutOff: String = ""
    /// The service that computes it.
    public var service: String = ""
    /// The row stands in the source by name, without a figure.
    public var definitionVi: String = ""
    /// The field `definition_en`.
    public var definitionEn: String = ""
    /// What is counted once may stand in two units: figures are not added across units.
    public var distinctAcrossUnits: Bool = false
    /// What is counted once may stand in two periods: figures are not added across periods.
    public var distinctAcrossPeriods: Bool = false
    /// Figures with a cell of 1 to 4 people are withheld, and what would give them away by a difference
    /// between a unit and those below it.
    public var protectsSmallCells: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.Measure")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.string(0)
      nameVi = reader.string(1)
      nameEn = reader.string(2)
      type = reader.enumeration(3)
      distinctKey = reader.string(4)
      unit = reader.string(5)
      definitionVersion = reader.scalar(6)
      level = reader.string(7)
      role = reader.string(8)
      scope = reader.string(9)
      subsetOf = reader.string(10)
      splits = reader.strings(11)
      qualifier = reader.enumeration(12)
      headlineStep = reader.scalar(13)
      cutOff = reader.string(14)
      service = reader.string(15)
      definitionVi = reader.string(16)
      definitionEn = reader.string(17)
      distinctAcrossUnits = reader.bool(18)
      distinctAcrossPeriods = reader.bool(19)
      protectsSmallCells = reader.bool(20)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, id)
      writer.string(1, nameVi)
      writer.string(2, nameEn)
      writer.enumeration(3, type)
      writer.string(4, distinctKey)
      writer.string(5, unit)
      writer.scalar(6, definitionVersion)
      writer.string(7, level)
      writer.string(8, role)
      writer.string(9, scope)
      writer.string(10, subsetOf)
      writer.strings(11, splits)
      writer.enumeration(12, qualifier)
      writer.scalar(13, headlineStep)
      writer.string(14, cutOff)
      writer.string(15, service)
      writer.string(16, definitionVi)
      writer.string(17, definitionEn)
      writer.bool(18, distinctAcrossUnits)
      writer.bool(19, distinctAcrossPeriods)
      writer.bool(20, protectsSmallCells)
      writer.unknownFields(unknownFields)
    }
  }

  /// How many records of one kind a figure rests on.
  public struct RecordCount: SenMessage {
    /// The field `kind`.
    public var kind: String = ""
    /// The field `count`.
    public var count: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.RecordCount")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      kind = reader.string(0)
      count = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, kind)
      writer.scalar(1, count)
      writer.unknownFields(unknownFields)
    }
  }

  /// One part of a figure by a split.
  ///
  /// Of a coverage measure asked by the level of its units, the split "gap" says what a unit lacks to
  /// pass: `key` is the unit of what is missing ("person", "family", "work"), `value` how much of it;
  /// a unit that passes has none.
  public struct SplitPart: SenMessage {
    /// The field `split`.
    public var split: String = ""
    /// The part's key; "unknown" where the records do not say.
    public var key: String = ""
    /// The field `value`.
    public var value: Double = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.SplitPart")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      split = reader.string(0)
      key = reader.string(1)
      value = reader.scalar(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, split)
      writer.string(1, key)
      writer.scalar(2, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// One number and its provenance.
  public struct Figure: SenMessage {
    /// The field `measure`.
    public var measure: String = ""
    /// The field `definition_version`.
    public var definitionVersion: Int32 = 0
    /// The field `type`.
    public var type: API.Figures.V1.MeasureType = .init()
    /// The unit the figure is of; 0 with `unallocated` set = "chưa phân bổ".
    public var unitID: Int64 = 0
    /// The field `unit_code`.
    public var unitCode: String = ""
    /// The field `unit_name`.
    public var unitName: String = ""
    /// Counts and đồng are whole (below 2^53); percent has its parts in numerator and denominator.
    public var value: Double = 0
    /// The field `numerator`.
    public var numerator: Int64? = nil
    /// The field `denominator`.
    public var denominator: Int64? = nil
    /// Unit of the value.
    public var unit: String = ""
    /// The field `qualifier`.
    public var qualifier: API.Figures.V1.Qualifier = .init()
    /// The last day counted.
    public var asOf: String = ""
    /// The first day counted, of a flow, net or rate; empty otherwise.
    public var from: String = ""
    /// The last instant of recording that was looked at.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The epoch of the unit tree the units are of.
    public var epoch: Int64 = 0
    /// The field `records`.
    public var records: [API.Figures.V1.RecordCount] = []
    /// The field `splits`.
    public var splits: [API.Figures.V1.SplitPart] = []
    /// SHA-256 in hex over all of the above and the contributing rows' ids.
    public var digest: String = ""
    /// 0/0, or a unit that the measure does not apply to.
    public var notApplicable: Bool = false
    /// The field `publication_state`.
    public var publicationState: API.Figures.V1.PublicationState = .init()
    /// Part of the value that could not be assigned to a unit of this geography.
    public var unallocated: Bool = false
    /// Some of the records are made by a generator.
    public var synthetic: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.Figure")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      measure = reader.string(0)
      definitionVersion = reader.scalar(1)
      type = reader.enumeration(2)
      unitID = reader.scalar(3)
      unitCode = reader.string(4)
      unitName = reader.string(5)
      value = reader.scalar(6)
      numerator = reader.optionalScalar(7)
      denominator = reader.optionalScalar(8)
      unit = reader.string(9)
      qualifier = reader.enumeration(10)
      asOf = reader.string(11)
      from = reader.string(12)
      knownOn = reader.message(13)
      epoch = reader.scalar(14)
      records = reader.messages(15)
      splits = reader.messages(16)
      digest = reader.string(17)
      notApplicable = reader.bool(18)
      publicationState = reader.enumeration(19)
      unallocated = reader.bool(20)
      synthetic = reader.bool(21)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, measure)
      writer.scalar(1, definitionVersion)
      writer.enumeration(2, type)
      writer.scalar(3, unitID)
      writer.string(4, unitCode)
      writer.string(5, unitName)
      writer.scalar(6, value)
      writer.optionalScalar(7, numerator)
      writer.optionalScalar(8, denominator)
      writer.string(9, unit)
      writer.enumeration(10, qualifier)
      writer.string(11, asOf)
      writer.string(12, from)
      writer.message(13, knownOn)
      writer.scalar(14, epoch)
      writer.messages(15, records)
      writer.messages(16, splits)
      writer.string(17, digest)
      writer.bool(18, notApplicable)
      writer.enumeration(19, publicationState)
      writer.bool(20, unallocated)
      writer.bool(21, synthetic)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for figures.
  public struct ComputeFiguresRequest: SenMessage {
    /// Ids of measures; empty = all of the service.
    public var measures: [String] = []
    /// The last day counted; empty = today.
    public var asOf: String = ""
    /// First day counted, of a flow; empty = the day after the cut-off before as_of (for a measure
    /// whose `as_of` is a later day of the same reporting year, the same rule).
    public var from: String = ""
    /// Only what was recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The unit whose figure is asked, 0 = the centre.
    public var unitID: Int64 = 0
    /// One figure for each unit of this level in its subtree; unspecified = for the unit itself.
    public var by: API.Types.V1.UnitLevel = .init()
    /// Splits to add to each figure.
    public var splits: [String] = []
    /// The day whose unit tree is used; empty = as_of.
    public var geography: String = ""
    /// Tree epoch that the caller expects; another one is ABORTED (TREE_EPOCH_MISMATCH). 0 = any.
    public var epoch: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.ComputeFiguresRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      measures = reader.strings(0)
      asOf = reader.string(1)
      from = reader.string(2)
      knownOn = reader.message(3)
      unitID = reader.scalar(4)
      by = reader.enumeration(5)
      splits = reader.strings(6)
      geography = reader.string(7)
      epoch = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.strings(0, measures)
      writer.string(1, asOf)
      writer.string(2, from)
      writer.message(3, knownOn)
      writer.scalar(4, unitID)
      writer.enumeration(5, by)
      writer.strings(6, splits)
      writer.string(7, geography)
      writer.scalar(8, epoch)
      writer.unknownFields(unknownFields)
    }
  }

  /// The figures, ordered by measure as asked, then by unit in tree order.
  public struct ComputeFiguresResponse: SenMessage {
    /// The field `figures`.
    public var figures: [API.Figures.V1.Figure] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.ComputeFiguresResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      figures = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, figures)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the measures of a service.
  public struct ListMeasuresRequest: SenMessage {
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.ListMeasuresRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.unknownFields(unknownFields)
    }
  }

  /// The measures of a service.
  public struct ListMeasuresResponse: SenMessage {
    /// The field `measures`.
    public var measures: [API.Figures.V1.Measure] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.ListMeasuresResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      measures = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, measures)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the records under one figure.
  public struct ListFigureRecordsRequest: SenMessage {
    /// The field `measure`.
    public var measure: String = ""
    /// The field `as_of`.
    public var asOf: String = ""
    /// The field `from`.
    public var from: String = ""
    /// The field `known_on`.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The field `unit_id`.
    public var unitID: Int64 = 0
    /// The field `geography`.
    public var geography: String = ""
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// The field `page_token`.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.ListFigureRecordsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      measure = reader.string(0)
      asOf = reader.string(1)
      from = reader.string(2)
      knownOn = reader.message(3)
      unitID = reader.scalar(4)
      geography = reader.string(5)
      pageSize = reader.scalar(6)
      pageToken = reader.string(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, measure)
      writer.string(1, asOf)
      writer.string(2, from)
      writer.message(3, knownOn)
      writer.scalar(4, unitID)
      writer.string(5, geography)
      writer.scalar(6, pageSize)
      writer.string(7, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// One record under a figure; personal data is not in it.
  public struct FigureRecord: SenMessage {
    /// The field `kind`.
    public var kind: String = ""
    /// Id of the record, or a pseudonym where the id itself is protected.
    public var id: String = ""
    /// The unit, or the unit asked where the record's own is protected.
    public var unitID: Int64 = 0
    /// The day; empty where it is protected.
    public var day: String = ""
    /// The instant of recording; absent where it is protected.
    public var recordedAt: API.Google.Protobuf.Timestamp? = nil
    /// What the record adds to the figure.
    public var weight: Double = 0
    /// Digest of the distinct key: rows with the same one are counted once.
    public var keyDigest: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.FigureRecord")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      kind = reader.string(0)
      id = reader.string(1)
      unitID = reader.scalar(2)
      day = reader.string(3)
      recordedAt = reader.message(4)
      weight = reader.scalar(5)
      keyDigest = reader.string(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, kind)
      writer.string(1, id)
      writer.scalar(2, unitID)
      writer.string(3, day)
      writer.message(4, recordedAt)
      writer.scalar(5, weight)
      writer.string(6, keyDigest)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of records.
  public struct ListFigureRecordsResponse: SenMessage {
    /// The field `records`.
    public var records: [API.Figures.V1.FigureRecord] = []
    /// The field `next_page_token`.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.figures.v1.ListFigureRecordsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      records = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, records)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
