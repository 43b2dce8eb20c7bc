// Generated from sen/membership/v1/activities.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// What an activity serves.
  public enum ActivityKind: SenEnum {
    /// `ACTIVITY_KIND_UNSPECIFIED`.
    case unspecified
    /// Knowledge (nâng cao kiến thức).
    case knowledge
    /// Ethics (trau dồi đạo đức).
    case ethics
    /// Health (rèn luyện sức khỏe).
    case health
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .knowledge
        case 2: self = .ethics
        case 3: self = .health
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .knowledge: 1
        case .ethics: 2
        case .health: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ActivityKind] = [
      .unspecified,
      .knowledge,
      .ethics,
      .health,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.ActivityKind")
  }

  /// A session.
  public struct ActivitySession: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// The commune, or a branch of it.
    public var unitID: Int64 = 0
    /// Kind.
    public var kind: API.Membership.V1.ActivityKind = .init()
    /// The day.
    public var day: String = ""
    /// People who came; 0 = not counted.
    public var attendance: Int32 = 0
    /// When and by whom it was recorded, and the session it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// A withdrawal of the session it supersedes.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ActivitySession")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unitID = reader.scalar(1)
      kind = reader.enumeration(2)
      day = reader.string(3)
      attendance = reader.scalar(4)
      provenance = reader.message(5)
      withdrawn = reader.bool(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, unitID)
      writer.enumeration(2, kind)
      writer.string(3, day)
      writer.scalar(4, attendance)
      writer.message(5, provenance)
      writer.bool(6, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a session.
  public struct RecordSessionRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The commune, or a branch of it.
    public var unitID: Int64 = 0
    /// Kind.
    public var kind: API.Membership.V1.ActivityKind = .init()
    /// The day; not in the future.
    public var day: String = ""
    /// People who came, 0 or more; 0 = not counted.
    public var attendance: Int32 = 0
    /// The session that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// Withdraws the session in `supersedes`.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordSessionRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      day = reader.string(4)
      attendance = reader.scalar(5)
      supersedes = reader.scalar(6)
      withdrawn = reader.bool(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.string(4, day)
      writer.scalar(5, attendance)
      writer.scalar(6, supersedes)
      writer.bool(7, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for sessions.
  public struct ListSessionsRequest: SenMessage {
    /// The unit.
    public var unitID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListSessionsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      pageSize = reader.scalar(1)
      pageToken = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.scalar(1, pageSize)
      writer.string(2, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of sessions.
  public struct ListSessionsResponse: SenMessage {
    /// In order of id.
    public var sessions: [API.Membership.V1.ActivitySession] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListSessionsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      sessions = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, sessions)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
