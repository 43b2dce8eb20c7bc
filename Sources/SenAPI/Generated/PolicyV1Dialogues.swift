// Generated from sen/policy/v1/dialogues.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// Where a dialogue was held.
  public enum DialoguePlace: SenEnum {
    /// Not stated.
    case unspecified
    /// For a whole commune.
    case commune
    /// For a cluster of villages.
    case villageCluster
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .commune
        case 2: self = .villageCluster
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .commune: 1
        case .villageCluster: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [DialoguePlace] = [
      .unspecified,
      .commune,
      .villageCluster,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.DialoguePlace")
  }

  /// Under which programme.
  public enum Programme: SenEnum {
    /// Not stated.
    case unspecified
    /// None: the union's own.
    case own
    /// Project 8, gender equality in ethnic-minority and mountainous areas.
    case project8
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .own
        case 2: self = .project8
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .own: 1
        case .project8: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Programme] = [
      .unspecified,
      .own,
      .project8,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.Programme")
  }

  /// A dialogue.
  public struct Dialogue: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The commune.
    public var unitID: Int64 = 0
    /// Where it was held.
    public var place: API.Policy.V1.DialoguePlace = .init()
    /// Under which programme.
    public var programme: API.Policy.V1.Programme = .init()
    /// The day.
    public var day: String = ""
    /// What it was about.
    public var topic: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Dialogue")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unitID = reader.scalar(1)
      place = reader.enumeration(2)
      programme = reader.enumeration(3)
      day = reader.string(4)
      topic = reader.string(5)
      provenance = reader.message(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, unitID)
      writer.enumeration(2, place)
      writer.enumeration(3, programme)
      writer.string(4, day)
      writer.string(5, topic)
      writer.message(6, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A dialogue as it is recorded.
  public struct RecordDialogueRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The commune.
    public var unitID: Int64 = 0
    /// Where it was held.
    public var place: API.Policy.V1.DialoguePlace = .init()
    /// Under which programme.
    public var programme: API.Policy.V1.Programme = .init()
    /// The day, not in the future.
    public var day: String = ""
    /// What it was about, at most 500 characters.
    public var topic: String = ""
    /// Id of the dialogue that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// The corrected record did not happen: nothing takes its place.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordDialogueRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      place = reader.enumeration(3)
      programme = reader.enumeration(4)
      day = reader.string(5)
      topic = reader.string(6)
      supersedes = reader.scalar(7)
      withdrawn = reader.bool(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.enumeration(3, place)
      writer.enumeration(4, programme)
      writer.string(5, day)
      writer.string(6, topic)
      writer.scalar(7, supersedes)
      writer.bool(8, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a dialogue.
  public struct GetDialogueRequest: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.GetDialogueRequest")

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

  /// Asks for dialogues.
  public struct ListDialoguesRequest: SenMessage {
    /// Units within this one; 0 = the centre.
    public var unitID: Int64 = 0
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// At most 500; 0 = 50.
    public var pageSize: Int32 = 0
    /// Where the page before ended.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListDialoguesRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      knownOn = reader.message(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.message(1, knownOn)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of dialogues.
  public struct ListDialoguesResponse: SenMessage {
    /// The dialogues.
    public var dialogues: [API.Policy.V1.Dialogue] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListDialoguesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      dialogues = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, dialogues)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
