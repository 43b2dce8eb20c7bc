// Generated from sen/welfare/v1/activities.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// What an activity was for.
  public enum WelfareActivityKind: SenEnum {
    /// `WELFARE_ACTIVITY_KIND_UNSPECIFIED`.
    case unspecified
    /// Charity (nhân đạo).
    case charity
    /// Gratitude to those who served the country (đền ơn đáp nghĩa).
    case gratitude
    /// Communication for women's all-round development (tuyên truyền).
    case communication
    /// Building families (xây dựng gia đình).
    case familyBuilding
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .charity
        case 2: self = .gratitude
        case 3: self = .communication
        case 4: self = .familyBuilding
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .charity: 1
        case .gratitude: 2
        case .communication: 3
        case .familyBuilding: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [WelfareActivityKind] = [
      .unspecified,
      .charity,
      .gratitude,
      .communication,
      .familyBuilding,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.WelfareActivityKind")
  }

  /// An activity that took place.
  public struct WelfareActivity: SenMessage {
    /// Id of the activity; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The unit that held it.
    public var unitID: Int64 = 0
    /// What it was for.
    public var kind: API.Welfare.V1.WelfareActivityKind = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.WelfareActivity")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      day = reader.string(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.string(4, day)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records an activity.
  public struct RecordWelfareActivityRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The unit that held it.
    public var unitID: Int64 = 0
    /// What it was for.
    public var kind: API.Welfare.V1.WelfareActivityKind = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// The `record_id` that this record corrects; 0 = a new activity.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RecordWelfareActivityRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      day = reader.string(4)
      supersedes = reader.scalar(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.string(4, day)
      writer.scalar(5, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the activities of a unit's subtree.
  public struct ListWelfareActivitiesRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only this kind; unspecified = all.
    public var kind: API.Welfare.V1.WelfareActivityKind = .init()
    /// Only activities in this span.
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
    public static let table = SenTables.table("sen.welfare.v1.ListWelfareActivitiesRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      kind = reader.enumeration(1)
      days = reader.message(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.enumeration(1, kind)
      writer.message(2, days)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of activities.
  public struct ListWelfareActivitiesResponse: SenMessage {
    /// By record id.
    public var activities: [API.Welfare.V1.WelfareActivity] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListWelfareActivitiesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      activities = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, activities)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
