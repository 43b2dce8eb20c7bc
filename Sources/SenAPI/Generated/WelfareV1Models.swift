// Generated from sen/welfare/v1/models.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// What a model is.
  public enum CommunityModelKind: SenEnum {
    /// `COMMUNITY_MODEL_KIND_UNSPECIFIED`.
    case unspecified
    /// A community communication team (tổ truyền thông cộng đồng).
    case communicationTeam
    /// A "Leaders of Change" club (CLB Thủ lĩnh của sự thay đổi).
    case leadersOfChangeClub
    /// Another pilot or community-based model.
    case other
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .communicationTeam
        case 2: self = .leadersOfChangeClub
        case 3: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .communicationTeam: 1
        case .leadersOfChangeClub: 2
        case .other: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [CommunityModelKind] = [
      .unspecified,
      .communicationTeam,
      .leadersOfChangeClub,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.CommunityModelKind")
  }

  /// Where a model lives.
  public enum ModelSetting: SenEnum {
    /// `MODEL_SETTING_UNSPECIFIED`.
    case unspecified
    /// In a school.
    case school
    /// In the community.
    case community
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .school
        case 2: self = .community
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .school: 1
        case .community: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ModelSetting] = [
      .unspecified,
      .school,
      .community,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.ModelSetting")
  }

  /// A model.
  public struct CommunityModel: SenMessage {
    /// Id of the model; it stays when the record is corrected or closed.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune or branch.
    public var unitID: Int64 = 0
    /// What it is.
    public var kind: API.Welfare.V1.CommunityModelKind = .init()
    /// The programme.
    public var programme: API.Welfare.V1.Programme = .init()
    /// School or community; needed for a club.
    public var setting: API.Welfare.V1.ModelSetting = .init()
    /// The day it was founded, "YYYY-MM-DD".
    public var founded: String = ""
    /// The last day, "YYYY-MM-DD"; empty = it lives.
    public var closed: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.CommunityModel")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      programme = reader.enumeration(4)
      setting = reader.enumeration(5)
      founded = reader.string(6)
      closed = reader.string(7)
      provenance = reader.message(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.enumeration(4, programme)
      writer.enumeration(5, setting)
      writer.string(6, founded)
      writer.string(7, closed)
      writer.message(8, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a model.
  public struct FoundCommunityModelRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The commune or branch.
    public var unitID: Int64 = 0
    /// What it is.
    public var kind: API.Welfare.V1.CommunityModelKind = .init()
    /// The programme.
    public var programme: API.Welfare.V1.Programme = .init()
    /// School or community; needed for a club.
    public var setting: API.Welfare.V1.ModelSetting = .init()
    /// The day it was founded, "YYYY-MM-DD".
    public var founded: String = ""
    /// The `record_id` that this record corrects; 0 = a new model.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.FoundCommunityModelRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      programme = reader.enumeration(4)
      setting = reader.enumeration(5)
      founded = reader.string(6)
      supersedes = reader.scalar(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.enumeration(4, programme)
      writer.enumeration(5, setting)
      writer.string(6, founded)
      writer.scalar(7, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Closes a model; the closed version supersedes the living one.
  public struct CloseCommunityModelRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The model.
    public var id: Int64 = 0
    /// The last day, "YYYY-MM-DD".
    public var closed: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.CloseCommunityModelRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      closed = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, closed)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the models of a unit's subtree.
  public struct ListCommunityModelsRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only this kind; unspecified = all.
    public var kind: API.Welfare.V1.CommunityModelKind = .init()
    /// Only this programme; unspecified = all.
    public var programme: API.Welfare.V1.Programme = .init()
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListCommunityModelsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      kind = reader.enumeration(1)
      programme = reader.enumeration(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.enumeration(1, kind)
      writer.enumeration(2, programme)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of models.
  public struct ListCommunityModelsResponse: SenMessage {
    /// By record id.
    public var models: [API.Welfare.V1.CommunityModel] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListCommunityModelsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      models = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, models)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
