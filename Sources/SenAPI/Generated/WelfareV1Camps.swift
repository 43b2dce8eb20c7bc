// Generated from sen/welfare/v1/camps.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// A camp.
  public struct Camp: SenMessage {
    /// Id of the camp; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The unit that held it, as a rule a province.
    public var unitID: Int64 = 0
    /// The first day, "YYYY-MM-DD".
    public var from: String = ""
    /// The last day, "YYYY-MM-DD".
    public var to: String = ""
    /// Children who came, as known now.
    public var children: Int64 = 0
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Camp")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      from = reader.string(3)
      to = reader.string(4)
      children = reader.scalar(5)
      provenance = reader.message(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.string(3, from)
      writer.string(4, to)
      writer.scalar(5, children)
      writer.message(6, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A child at a camp.
  public struct CampAttendance: SenMessage {
    /// Id of the attendance; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The camp's unit.
    public var unitID: Int64 = 0
    /// The camp.
    public var campID: Int64 = 0
    /// The child's pseudonym.
    public var childID: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.CampAttendance")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      campID = reader.scalar(3)
      childID = reader.string(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.scalar(3, campID)
      writer.string(4, childID)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a camp that was held.
  public struct HoldCampRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The unit that held it.
    public var unitID: Int64 = 0
    /// The first day, "YYYY-MM-DD"; the camp counts on it.
    public var from: String = ""
    /// The last day, "YYYY-MM-DD".
    public var to: String = ""
    /// The `record_id` that this record corrects; 0 = a new camp.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.HoldCampRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      from = reader.string(3)
      to = reader.string(4)
      supersedes = reader.scalar(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, from)
      writer.string(4, to)
      writer.scalar(5, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records that a child came to a camp.
  public struct AttendCampRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The camp.
    public var campID: Int64 = 0
    /// The child's pseudonym; a child may come to a camp once.
    public var childID: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.AttendCampRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      campID = reader.scalar(2)
      childID = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, campID)
      writer.string(3, childID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the camps of a unit's subtree.
  public struct ListCampsRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only camps that began in this span.
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
    public static let table = SenTables.table("sen.welfare.v1.ListCampsRequest")

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

  /// A page of camps.
  public struct ListCampsResponse: SenMessage {
    /// By record id.
    public var camps: [API.Welfare.V1.Camp] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListCampsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      camps = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, camps)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks who came to a camp.
  public struct ListCampAttendancesRequest: SenMessage {
    /// The camp.
    public var campID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListCampAttendancesRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      campID = reader.scalar(0)
      pageSize = reader.scalar(1)
      pageToken = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, campID)
      writer.scalar(1, pageSize)
      writer.string(2, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of attendances.
  public struct ListCampAttendancesResponse: SenMessage {
    /// By record id.
    public var attendances: [API.Welfare.V1.CampAttendance] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListCampAttendancesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      attendances = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, attendances)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
