// Generated from sen/policy/v1/figures.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// How figures are put together.
  public enum Combination: SenEnum {
    /// `COMBINATION_UNSPECIFIED`.
    case unspecified
    /// Figures of one measure, of disjoint units or of disjoint periods; shares add their numerators
    /// and their denominators.
    case sum
    /// Their sum by their number; never of shares.
    case average
    /// The first by the second, in percent: two counts of one unit on one day.
    case ratio
    /// The first less the second: one stock on two days.
    case net
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .sum
        case 2: self = .average
        case 3: self = .ratio
        case 4: self = .net
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .sum: 1
        case .average: 2
        case .ratio: 3
        case .net: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Combination] = [
      .unspecified,
      .sum,
      .average,
      .ratio,
      .net,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.Combination")
  }

  /// One figure of a combination, asked as ComputeFigures asks it.
  public struct CombinedPart: SenMessage {
    /// Id of the measure, of any service.
    public var measure: String = ""
    /// The unit; 0 with an empty `unit_code` = the centre.
    public var unitID: Int64 = 0
    /// The unit by its code in the units used, instead of `unit_id`.
    public var unitCode: String = ""
    /// The last day counted; empty = today.
    public var asOf: String = ""
    /// First day counted, of a flow; empty = the day after the cut-off before `as_of`.
    public var from: String = ""
    /// Only what was recorded up to this instant; absent = the request's.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The day whose unit tree is used; empty = the request's.
    public var geography: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.CombinedPart")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      measure = reader.string(0)
      unitID = reader.scalar(1)
      unitCode = reader.string(2)
      asOf = reader.string(3)
      from = reader.string(4)
      knownOn = reader.message(5)
      geography = reader.string(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, measure)
      writer.scalar(1, unitID)
      writer.string(2, unitCode)
      writer.string(3, asOf)
      writer.string(4, from)
      writer.message(5, knownOn)
      writer.string(6, geography)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a combination.
  public struct CombineFiguresRequest: SenMessage {
    /// How.
    public var combination: API.Policy.V1.Combination = .init()
    /// Two to 32 figures; exactly two of a ratio and of a net figure, in their order.
    public var figures: [API.Policy.V1.CombinedPart] = []
    /// Only what was recorded up to this instant; absent = now, one instant for all figures.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The day whose unit tree all figures use; empty = the latest `as_of` of them.
    public var geography: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.CombineFiguresRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      combination = reader.enumeration(0)
      figures = reader.messages(1)
      knownOn = reader.message(2)
      geography = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, combination)
      writer.messages(1, figures)
      writer.message(2, knownOn)
      writer.string(3, geography)
      writer.unknownFields(unknownFields)
    }
  }

  /// The combined number and its provenance.
  public struct CombineFiguresResponse: SenMessage {
    /// How it was made.
    public var combination: API.Policy.V1.Combination = .init()
    /// The number; 0 where it is not applicable.
    public var value: Double = 0
    /// Numerator, of a share.
    public var numerator: Int64? = nil
    /// Denominator, of a share.
    public var denominator: Int64? = nil
    /// Unit of the value: "person", "percent", …
    public var unit: String = ""
    /// Estimate if a part is one, else derived.
    public var qualifier: API.Figures.V1.Qualifier = .init()
    /// The first day counted; empty where the parts have none.
    public var from: String = ""
    /// The last day counted.
    public var asOf: String = ""
    /// The last instant of recording that was looked at.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The epoch of the unit tree.
    public var epoch: Int64 = 0
    /// Records under the parts, by kind.
    public var records: [API.Figures.V1.RecordCount] = []
    /// SHA-256 in hex over the combination, the number and the parts' digests; empty where it is
    /// withheld.
    public var digest: String = ""
    /// 0/0, or withheld since a part has a cell of few people; which of the two is not told.
    public var notApplicable: Bool = false
    /// Some of the records are made by a generator.
    public var synthetic: Bool = false
    /// The figures it was made of, as asked; a part that a reader may not see is not applicable.
    public var parts: [API.Figures.V1.Figure] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.CombineFiguresResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      combination = reader.enumeration(0)
      value = reader.scalar(1)
      numerator = reader.optionalScalar(2)
      denominator = reader.optionalScalar(3)
      unit = reader.string(4)
      qualifier = reader.enumeration(5)
      from = reader.string(6)
      asOf = reader.string(7)
      knownOn = reader.message(8)
      epoch = reader.scalar(9)
      records = reader.messages(10)
      digest = reader.string(11)
      notApplicable = reader.bool(12)
      synthetic = reader.bool(13)
      parts = reader.messages(14)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, combination)
      writer.scalar(1, value)
      writer.optionalScalar(2, numerator)
      writer.optionalScalar(3, denominator)
      writer.string(4, unit)
      writer.enumeration(5, qualifier)
      writer.string(6, from)
      writer.string(7, asOf)
      writer.message(8, knownOn)
      writer.scalar(9, epoch)
      writer.messages(10, records)
      writer.string(11, digest)
      writer.bool(12, notApplicable)
      writer.bool(13, synthetic)
      writer.messages(14, parts)
      writer.unknownFields(unknownFields)
    }
  }

}
