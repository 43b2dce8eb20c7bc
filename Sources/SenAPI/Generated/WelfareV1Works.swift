// Generated from sen/welfare/v1/works.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// What a work contributes to.
  public enum WorkArea: SenEnum {
    /// `WORK_AREA_UNSPECIFIED`.
    case unspecified
    /// The new countryside.
    case rural
    /// The civilised town.
    case urban
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .rural
        case 2: self = .urban
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .rural: 1
        case .urban: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [WorkArea] = [
      .unspecified,
      .rural,
      .urban,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.WorkArea")
  }

  /// A work.
  public struct Work: SenMessage {
    /// Id of the work; it stays when the record is corrected or done.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune.
    public var unitID: Int64 = 0
    /// What it contributes to.
    public var area: API.Welfare.V1.WorkArea = .init()
    /// The day it was registered, "YYYY-MM-DD".
    public var registered: String = ""
    /// The day it was done, "YYYY-MM-DD"; empty = not yet.
    public var done: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Work")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      area = reader.enumeration(3)
      registered = reader.string(4)
      done = reader.string(5)
      provenance = reader.message(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.enumeration(3, area)
      writer.string(4, registered)
      writer.string(5, done)
      writer.message(6, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Registers a work.
  public struct RegisterWorkRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The commune.
    public var unitID: Int64 = 0
    /// What it contributes to.
    public var area: API.Welfare.V1.WorkArea = .init()
    /// The day it was registered, "YYYY-MM-DD".
    public var registered: String = ""
    /// The `record_id` that this record corrects; 0 = a new work. A work that was done stays so.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RegisterWorkRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      area = reader.enumeration(3)
      registered = reader.string(4)
      supersedes = reader.scalar(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.enumeration(3, area)
      writer.string(4, registered)
      writer.scalar(5, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records that a work was done.
  public struct CompleteWorkRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The work.
    public var id: Int64 = 0
    /// The day it was done, "YYYY-MM-DD"; not before it was registered.
    public var done: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.CompleteWorkRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      done = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, done)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the works of a unit's subtree.
  public struct ListWorksRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only works registered in this span.
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
    public static let table = SenTables.table("sen.welfare.v1.ListWorksRequest")

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

  /// A page of works.
  public struct ListWorksResponse: SenMessage {
    /// By record id.
    public var works: [API.Welfare.V1.Work] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListWorksResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      works = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, works)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
