// Generated from sen/empowerment/v1/programme.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Empowerment.V1 {
  /// The programme under which a thing was done. A thing counts for Project 8 when it carries that
  /// programme and its unit lies in an ethnic-minority or mountainous area on that day.
  public enum Programme: SenEnum {
    /// `PROGRAMME_UNSPECIFIED`.
    case unspecified
    /// The union's own work.
    case union
    /// Project 8, "Gender equality and pressing issues of women and children", 2021–2030.
    case project8
    /// Project 01, "Co-operatives managed by women", to 2030 (Decision 01/QĐ-TTg).
    case project01
    /// Project 939, "Women's start-ups", 2017–2025.
    case project939
    /// Any other programme.
    case other
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .union
        case 2: self = .project8
        case 3: self = .project01
        case 4: self = .project939
        case 5: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .union: 1
        case .project8: 2
        case .project01: 3
        case .project939: 4
        case .other: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Programme] = [
      .unspecified,
      .union,
      .project8,
      .project01,
      .project939,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.Programme")
  }

  /// A span of days that is asked for; both ends belong to it.
  public struct DaySpan: SenMessage {
    /// The first day, "YYYY-MM-DD"; empty = no lower end.
    public var from: String = ""
    /// The last day, "YYYY-MM-DD"; empty = no upper end.
    public var to: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.DaySpan")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      from = reader.string(0)
      to = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, from)
      writer.string(1, to)
      writer.unknownFields(unknownFields)
    }
  }

}
