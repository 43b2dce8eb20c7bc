// Generated from sen/empowerment/v1/owners.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Empowerment.V1 {
  /// What makes a person an owner.
  public enum OwnerKind: SenEnum {
    /// `OWNER_KIND_UNSPECIFIED`.
    case unspecified
    /// Owner of a business (chủ doanh nghiệp).
    case businessOwner
    /// Manages a co-operative (quản lý hợp tác xã).
    case cooperativeManager
    /// Heads a household business (chủ hộ kinh doanh).
    case householdBusinessHead
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .businessOwner
        case 2: self = .cooperativeManager
        case 3: self = .householdBusinessHead
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .businessOwner: 1
        case .cooperativeManager: 2
        case .householdBusinessHead: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [OwnerKind] = [
      .unspecified,
      .businessOwner,
      .cooperativeManager,
      .householdBusinessHead,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.OwnerKind")
  }

  /// The kind of support.
  public enum OwnerSupportKind: SenEnum {
    /// `OWNER_SUPPORT_KIND_UNSPECIFIED`.
    case unspecified
    /// Training in management and business.
    case training
    /// Digital skills and selling online.
    case digital
    /// Capital or a way to credit.
    case capital
    /// Markets, fairs, links.
    case market
    /// Advice on law, tax and registration.
    case advice
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
        case 1: self = .training
        case 2: self = .digital
        case 3: self = .capital
        case 4: self = .market
        case 5: self = .advice
        case 6: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .training: 1
        case .digital: 2
        case .capital: 3
        case .market: 4
        case .advice: 5
        case .other: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [OwnerSupportKind] = [
      .unspecified,
      .training,
      .digital,
      .capital,
      .market,
      .advice,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.OwnerSupportKind")
  }

  /// A person in one of the three kinds.
  public struct Owner: SenMessage {
    /// Id of the owner; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The person: the same for all of a person's kinds.
    public var personID: Int64 = 0
    /// The commune or the branch.
    public var unitID: Int64 = 0
    /// Name of the person.
    public var fullName: String = ""
    /// Sex.
    public var sex: API.Types.V1.Sex = .init()
    /// Kind.
    public var kind: API.Empowerment.V1.OwnerKind = .init()
    /// Name of the business or co-operative; may be empty.
    public var organisation: String = ""
    /// The day since which this is true, "YYYY-MM-DD".
    public var day: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.Owner")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      personID = reader.scalar(2)
      unitID = reader.scalar(3)
      fullName = reader.string(4)
      sex = reader.enumeration(5)
      kind = reader.enumeration(6)
      organisation = reader.string(7)
      day = reader.string(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, personID)
      writer.scalar(3, unitID)
      writer.string(4, fullName)
      writer.enumeration(5, sex)
      writer.enumeration(6, kind)
      writer.string(7, organisation)
      writer.string(8, day)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Registers an owner or corrects the record.
  public struct RegisterOwnerRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The person, where another of her kinds is registered already; 0 = the owner's own id.
    public var personID: Int64 = 0
    /// The commune or the branch.
    public var unitID: Int64 = 0
    /// Name of the person, 1 to 100 characters.
    public var fullName: String = ""
    /// Sex; only women are counted.
    public var sex: API.Types.V1.Sex = .init()
    /// Kind. A person is registered once in each (ALREADY_EXISTS, OWNER_ALREADY_RECORDED).
    public var kind: API.Empowerment.V1.OwnerKind = .init()
    /// Name of the business or co-operative, at most 200 characters; may be empty.
    public var organisation: String = ""
    /// The day since which this is true, "YYYY-MM-DD", not in the future.
    public var day: String = ""
    /// The `record_id` that this record corrects; 0 = new.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.RegisterOwnerRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      personID = reader.scalar(2)
      unitID = reader.scalar(3)
      fullName = reader.string(4)
      sex = reader.enumeration(5)
      kind = reader.enumeration(6)
      organisation = reader.string(7)
      day = reader.string(8)
      supersedes = reader.scalar(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, personID)
      writer.scalar(3, unitID)
      writer.string(4, fullName)
      writer.enumeration(5, sex)
      writer.enumeration(6, kind)
      writer.string(7, organisation)
      writer.string(8, day)
      writer.scalar(9, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one owner.
  public struct GetOwnerRequest: SenMessage {
    /// Her id.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.GetOwnerRequest")

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

  /// Asks for the owners of a unit's subtree.
  public struct ListOwnersRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListOwnersRequest")

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

  /// A page of owners.
  public struct ListOwnersResponse: SenMessage {
    /// By record id.
    public var owners: [API.Empowerment.V1.Owner] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListOwnersResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      owners = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, owners)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Support that an owner got.
  public struct OwnerSupport: SenMessage {
    /// Id; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The owner.
    public var ownerID: Int64 = 0
    /// Her unit when this was recorded.
    public var unitID: Int64 = 0
    /// The kind.
    public var kind: API.Empowerment.V1.OwnerSupportKind = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// The programme.
    public var programme: API.Empowerment.V1.Programme = .init()
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.OwnerSupport")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      ownerID = reader.scalar(2)
      unitID = reader.scalar(3)
      kind = reader.enumeration(4)
      day = reader.string(5)
      programme = reader.enumeration(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, ownerID)
      writer.scalar(3, unitID)
      writer.enumeration(4, kind)
      writer.string(5, day)
      writer.enumeration(6, programme)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records support or corrects it.
  public struct RecordOwnerSupportRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The owner.
    public var ownerID: Int64 = 0
    /// The kind.
    public var kind: API.Empowerment.V1.OwnerSupportKind = .init()
    /// The day, "YYYY-MM-DD", not before the owner's and not in the future.
    public var day: String = ""
    /// The programme.
    public var programme: API.Empowerment.V1.Programme = .init()
    /// The `record_id` that this record corrects; 0 = new.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.RecordOwnerSupportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      ownerID = reader.scalar(2)
      kind = reader.enumeration(3)
      day = reader.string(4)
      programme = reader.enumeration(5)
      supersedes = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, ownerID)
      writer.enumeration(3, kind)
      writer.string(4, day)
      writer.enumeration(5, programme)
      writer.scalar(6, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for support given.
  public struct ListOwnerSupportRequest: SenMessage {
    /// The owner; 0 = of all owners of the unit.
    public var ownerID: Int64 = 0
    /// The unit, if no owner is given; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only support given in this span.
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
    public static let table = SenTables.table("sen.empowerment.v1.ListOwnerSupportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      ownerID = reader.scalar(0)
      unitID = reader.scalar(1)
      days = reader.message(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, ownerID)
      writer.scalar(1, unitID)
      writer.message(2, days)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of support.
  public struct ListOwnerSupportResponse: SenMessage {
    /// By record id.
    public var support: [API.Empowerment.V1.OwnerSupport] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListOwnerSupportResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      support = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, support)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
