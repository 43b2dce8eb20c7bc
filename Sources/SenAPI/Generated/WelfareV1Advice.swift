// Generated from sen/welfare/v1/advice.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// Who was advised.
  public enum AdvisedKind: SenEnum {
    /// `ADVISED_KIND_UNSPECIFIED`.
    case unspecified
    /// A woman.
    case woman
    /// A child.
    case child
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .woman
        case 2: self = .child
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .woman: 1
        case .child: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [AdvisedKind] = [
      .unspecified,
      .woman,
      .child,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.AdvisedKind")
  }

  /// One time that a person was advised.
  public struct AdviceGiven: SenMessage {
    /// Id of the record; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune or branch.
    public var unitID: Int64 = 0
    /// Random pseudonym of the person, 32 lower-case hexadecimal digits.
    public var personID: String = ""
    /// Woman or child.
    public var kind: API.Welfare.V1.AdvisedKind = .init()
    /// The programme.
    public var programme: API.Welfare.V1.Programme = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.AdviceGiven")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      personID = reader.string(3)
      kind = reader.enumeration(4)
      programme = reader.enumeration(5)
      day = reader.string(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.string(3, personID)
      writer.enumeration(4, kind)
      writer.enumeration(5, programme)
      writer.string(6, day)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records that a person was advised.
  public struct RecordAdviceRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The commune or branch.
    public var unitID: Int64 = 0
    /// Pseudonym of the person: one recorded before, or chosen by a loader; empty = a new person,
    /// drawn at random.
    public var personID: String = ""
    /// Woman or child.
    public var kind: API.Welfare.V1.AdvisedKind = .init()
    /// The programme.
    public var programme: API.Welfare.V1.Programme = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// Who the person is, sealed by the caller; at most 4 KiB, empty = not stored.
    public var sealedIdentity: [UInt8] = []
    /// The `record_id` that this record corrects; 0 = a new record.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RecordAdviceRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      personID = reader.string(3)
      kind = reader.enumeration(4)
      programme = reader.enumeration(5)
      day = reader.string(6)
      sealedIdentity = reader.bytes(7)
      supersedes = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, personID)
      writer.enumeration(4, kind)
      writer.enumeration(5, programme)
      writer.string(6, day)
      writer.bytes(7, sealedIdentity)
      writer.scalar(8, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the advice given in a unit's subtree.
  public struct ListAdviceRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only in this span.
    public var days: API.Welfare.V1.DaySpan? = nil
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListAdviceRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      days = reader.message(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.message(1, days)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of advice given.
  public struct ListAdviceResponse: SenMessage {
    /// By record id.
    public var advice: [API.Welfare.V1.AdviceGiven] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListAdviceResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      advice = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, advice)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
