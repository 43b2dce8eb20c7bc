// Generated from sen/empowerment/v1/livelihood_groups.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Empowerment.V1 {
  /// The kind of a group.
  public enum LivelihoodGroupKind: SenEnum {
    /// `LIVELIHOOD_GROUP_KIND_UNSPECIFIED`.
    case unspecified
    /// A livelihood group (tổ, nhóm sinh kế).
    case group
    /// A co-operative group (tổ hợp tác).
    case cooperativeGroup
    /// A co-operative (hợp tác xã).
    case cooperative
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .group
        case 2: self = .cooperativeGroup
        case 3: self = .cooperative
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .group: 1
        case .cooperativeGroup: 2
        case .cooperative: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [LivelihoodGroupKind] = [
      .unspecified,
      .group,
      .cooperativeGroup,
      .cooperative,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.LivelihoodGroupKind")
  }

  /// A livelihood group.
  public struct LivelihoodGroup: SenMessage {
    /// Id of the group; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune or the branch.
    public var unitID: Int64 = 0
    /// Its name.
    public var name: String = ""
    /// Its kind.
    public var kind: API.Empowerment.V1.LivelihoodGroupKind = .init()
    /// The programme.
    public var programme: API.Empowerment.V1.Programme = .init()
    /// The day it was founded, "YYYY-MM-DD".
    public var founded: String = ""
    /// The same body in Cooperatives; 0 = none.
    public var cooperativeID: Int64 = 0
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.LivelihoodGroup")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      name = reader.string(3)
      kind = reader.enumeration(4)
      programme = reader.enumeration(5)
      founded = reader.string(6)
      cooperativeID = reader.scalar(7)
      provenance = reader.message(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.string(3, name)
      writer.enumeration(4, kind)
      writer.enumeration(5, programme)
      writer.string(6, founded)
      writer.scalar(7, cooperativeID)
      writer.message(8, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a group or corrects the record.
  public struct CreateLivelihoodGroupRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The commune or the branch.
    public var unitID: Int64 = 0
    /// Its name, 1 to 200 characters.
    public var name: String = ""
    /// Its kind.
    public var kind: API.Empowerment.V1.LivelihoodGroupKind = .init()
    /// The programme; the measure counts Project 8 in its area.
    public var programme: API.Empowerment.V1.Programme = .init()
    /// The day it was founded, "YYYY-MM-DD", not in the future.
    public var founded: String = ""
    /// The same body in Cooperatives, only for the kind COOPERATIVE; 0 = none.
    public var cooperativeID: Int64 = 0
    /// The `record_id` that this record corrects; 0 = a new group.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.CreateLivelihoodGroupRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      name = reader.string(3)
      kind = reader.enumeration(4)
      programme = reader.enumeration(5)
      founded = reader.string(6)
      cooperativeID = reader.scalar(7)
      supersedes = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, name)
      writer.enumeration(4, kind)
      writer.enumeration(5, programme)
      writer.string(6, founded)
      writer.scalar(7, cooperativeID)
      writer.scalar(8, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one group.
  public struct GetLivelihoodGroupRequest: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.GetLivelihoodGroupRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the groups of a unit's subtree.
  public struct ListLivelihoodGroupsRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only groups founded in this span.
    public var days: API.Empowerment.V1.DaySpan? = nil
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListLivelihoodGroupsRequest")

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

  /// A page of groups.
  public struct ListLivelihoodGroupsResponse: SenMessage {
    /// By record id.
    public var groups: [API.Empowerment.V1.LivelihoodGroup] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListLivelihoodGroupsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      groups = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, groups)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
