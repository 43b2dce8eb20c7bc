// Generated from sen/empowerment/v1/cooperatives.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Empowerment.V1 {
  /// What a co-operative does.
  public enum CooperativeSector: SenEnum {
    /// `COOPERATIVE_SECTOR_UNSPECIFIED`.
    case unspecified
    /// Crops, livestock, forestry, fishery.
    case agriculture
    /// Crafts and industry.
    case crafts
    /// Processing of food and farm produce.
    case processing
    /// Trade and services.
    case trade
    /// Tourism.
    case tourism
    /// Anything else.
    case other
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .agriculture
        case 2: self = .crafts
        case 3: self = .processing
        case 4: self = .trade
        case 5: self = .tourism
        case 6: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .agriculture: 1
        case .crafts: 2
        case .processing: 3
        case .trade: 4
        case .tourism: 5
        case .other: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [CooperativeSector] = [
      .unspecified,
      .agriculture,
      .crafts,
      .processing,
      .trade,
      .tourism,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.CooperativeSector")
  }

  /// How the union supported the founding.
  public enum FoundingSupport: SenEnum {
    /// `FOUNDING_SUPPORT_UNSPECIFIED`.
    case unspecified
    /// It did not: the co-operative is not counted.
    case noneValue
    /// Advice on the procedure and the charter.
    case advice
    /// Training of the founders.
    case training
    /// Capital.
    case capital
    /// More than one of these.
    case several
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .noneValue
        case 2: self = .advice
        case 3: self = .training
        case 4: self = .capital
        case 5: self = .several
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .noneValue: 1
        case .advice: 2
        case .training: 3
        case .capital: 4
        case .several: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [FoundingSupport] = [
      .unspecified,
      .noneValue,
      .advice,
      .training,
      .capital,
      .several,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.FoundingSupport")
  }

  /// A post in the management of a co-operative.
  public enum ManagerPost: SenEnum {
    /// `MANAGER_POST_UNSPECIFIED`.
    case unspecified
    /// Chair of the board (chủ tịch hội đồng quản trị).
    case chair
    /// Member of the board.
    case boardMember
    /// Director or deputy director.
    case director
    /// Supervisory board.
    case supervisor
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .chair
        case 2: self = .boardMember
        case 3: self = .director
        case 4: self = .supervisor
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .chair: 1
        case .boardMember: 2
        case .director: 3
        case .supervisor: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ManagerPost] = [
      .unspecified,
      .chair,
      .boardMember,
      .director,
      .supervisor,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.ManagerPost")
  }

  /// A co-operative.
  public struct Cooperative: SenMessage {
    /// Id of the co-operative; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune, or the province where it works across communes.
    public var unitID: Int64 = 0
    /// Its name.
    public var name: String = ""
    /// What it does.
    public var sector: API.Empowerment.V1.CooperativeSector = .init()
    /// Number of its registration certificate; empty = not registered yet.
    public var registrationNo: String = ""
    /// The day it was founded, "YYYY-MM-DD".
    public var founded: String = ""
    /// How the union supported the founding.
    public var support: API.Empowerment.V1.FoundingSupport = .init()
    /// The programme.
    public var programme: API.Empowerment.V1.Programme = .init()
    /// The day it was dissolved, "YYYY-MM-DD"; empty = not.
    public var dissolved: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.Cooperative")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      name = reader.string(3)
      sector = reader.enumeration(4)
      registrationNo = reader.string(5)
      founded = reader.string(6)
      support = reader.enumeration(7)
      programme = reader.enumeration(8)
      dissolved = reader.string(9)
      provenance = reader.message(10)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.string(3, name)
      writer.enumeration(4, sector)
      writer.string(5, registrationNo)
      writer.string(6, founded)
      writer.enumeration(7, support)
      writer.enumeration(8, programme)
      writer.string(9, dissolved)
      writer.message(10, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a founding or corrects it.
  public struct CreateCooperativeRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The commune, or the province where it works across communes.
    public var unitID: Int64 = 0
    /// Its name, 1 to 200 characters.
    public var name: String = ""
    /// What it does.
    public var sector: API.Empowerment.V1.CooperativeSector = .init()
    /// Number of its registration certificate, at most 50 characters; empty = not registered yet. The
    /// same number on two co-operatives is refused (ALREADY_EXISTS, COOPERATIVE_ALREADY_RECORDED).
    public var registrationNo: String = ""
    /// The day it was founded, "YYYY-MM-DD", not in the future.
    public var founded: String = ""
    /// How the union supported the founding.
    public var support: API.Empowerment.V1.FoundingSupport = .init()
    /// The programme.
    public var programme: API.Empowerment.V1.Programme = .init()
    /// The `record_id` that this record corrects; 0 = a new co-operative.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.CreateCooperativeRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      name = reader.string(3)
      sector = reader.enumeration(4)
      registrationNo = reader.string(5)
      founded = reader.string(6)
      support = reader.enumeration(7)
      programme = reader.enumeration(8)
      supersedes = reader.scalar(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, name)
      writer.enumeration(4, sector)
      writer.string(5, registrationNo)
      writer.string(6, founded)
      writer.enumeration(7, support)
      writer.enumeration(8, programme)
      writer.scalar(9, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one co-operative.
  public struct GetCooperativeRequest: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.GetCooperativeRequest")

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

  /// Asks for the co-operatives of a unit's subtree.
  public struct ListCooperativesRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only co-operatives founded in this span.
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
    public static let table = SenTables.table("sen.empowerment.v1.ListCooperativesRequest")

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

  /// A page of co-operatives.
  public struct ListCooperativesResponse: SenMessage {
    /// By record id.
    public var cooperatives: [API.Empowerment.V1.Cooperative] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListCooperativesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      cooperatives = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, cooperatives)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// The end of a co-operative.
  public struct Dissolution: SenMessage {
    /// Id of the record.
    public var recordID: Int64 = 0
    /// The co-operative.
    public var cooperativeID: Int64 = 0
    /// Its unit.
    public var unitID: Int64 = 0
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// Number of the decision.
    public var decision: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.Dissolution")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      recordID = reader.scalar(0)
      cooperativeID = reader.scalar(1)
      unitID = reader.scalar(2)
      day = reader.string(3)
      decision = reader.string(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, recordID)
      writer.scalar(1, cooperativeID)
      writer.scalar(2, unitID)
      writer.string(3, day)
      writer.string(4, decision)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records the end of a co-operative.
  public struct DissolveCooperativeRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id of the record chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The co-operative; not dissolved already (FAILED_PRECONDITION, ALREADY_DISSOLVED).
    public var cooperativeID: Int64 = 0
    /// The day, "YYYY-MM-DD", not before it was founded and not in the future.
    public var day: String = ""
    /// Number of the decision, at most 100 characters; may be empty.
    public var decision: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.DissolveCooperativeRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      cooperativeID = reader.scalar(2)
      day = reader.string(3)
      decision = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, cooperativeID)
      writer.string(3, day)
      writer.string(4, decision)
      writer.unknownFields(unknownFields)
    }
  }

  /// A person in the management of a co-operative.
  public struct CooperativeManager: SenMessage {
    /// Id; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The co-operative.
    public var cooperativeID: Int64 = 0
    /// Its unit.
    public var unitID: Int64 = 0
    /// Name of the person.
    public var fullName: String = ""
    /// Sex.
    public var sex: API.Types.V1.Sex = .init()
    /// The post.
    public var post: API.Empowerment.V1.ManagerPost = .init()
    /// The first day, "YYYY-MM-DD".
    public var from: String = ""
    /// The last day, "YYYY-MM-DD"; empty = still in office.
    public var to: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.CooperativeManager")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      cooperativeID = reader.scalar(2)
      unitID = reader.scalar(3)
      fullName = reader.string(4)
      sex = reader.enumeration(5)
      post = reader.enumeration(6)
      from = reader.string(7)
      to = reader.string(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, cooperativeID)
      writer.scalar(3, unitID)
      writer.string(4, fullName)
      writer.enumeration(5, sex)
      writer.enumeration(6, post)
      writer.string(7, from)
      writer.string(8, to)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a manager or corrects the record.
  public struct RecordCooperativeManagerRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The co-operative.
    public var cooperativeID: Int64 = 0
    /// Name of the person, 1 to 100 characters.
    public var fullName: String = ""
    /// Sex.
    public var sex: API.Types.V1.Sex = .init()
    /// The post.
    public var post: API.Empowerment.V1.ManagerPost = .init()
    /// The first day, "YYYY-MM-DD", not in the future.
    public var from: String = ""
    /// The last day, "YYYY-MM-DD", not before the first; empty = still in office.
    public var to: String = ""
    /// The `record_id` that this record corrects; 0 = new.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.RecordCooperativeManagerRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      cooperativeID = reader.scalar(2)
      fullName = reader.string(3)
      sex = reader.enumeration(4)
      post = reader.enumeration(5)
      from = reader.string(6)
      to = reader.string(7)
      supersedes = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, cooperativeID)
      writer.string(3, fullName)
      writer.enumeration(4, sex)
      writer.enumeration(5, post)
      writer.string(6, from)
      writer.string(7, to)
      writer.scalar(8, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the managers of a co-operative.
  public struct ListCooperativeManagersRequest: SenMessage {
    /// The co-operative.
    public var cooperativeID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListCooperativeManagersRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      cooperativeID = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, cooperativeID)
      writer.unknownFields(unknownFields)
    }
  }

  /// The managers of a co-operative.
  public struct ListCooperativeManagersResponse: SenMessage {
    /// By record id; at most 200.
    public var managers: [API.Empowerment.V1.CooperativeManager] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListCooperativeManagersResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      managers = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, managers)
      writer.unknownFields(unknownFields)
    }
  }

}
