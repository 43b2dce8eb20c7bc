// Generated from sen/membership/v1/rolls.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// What the count of a roll is broken down by.
  public enum RollDimension: SenEnum {
    /// `ROLL_DIMENSION_UNSPECIFIED`.
    case unspecified
    /// Keys "18-30", "31-45", "46-60", "61+".
    case ageGroup
    /// Codes of ethnic groups, "01" to "54".
    case ethnicity
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .ageGroup
        case 2: self = .ethnicity
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .ageGroup: 1
        case .ethnicity: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [RollDimension] = [
      .unspecified,
      .ageGroup,
      .ethnicity,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.RollDimension")
  }

  /// A part of a roll's count.
  public struct RollPart: SenMessage {
    /// By what.
    public var dimension: API.Membership.V1.RollDimension = .init()
    /// Key of the part.
    public var key: String = ""
    /// Members.
    public var count: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RollPart")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      dimension = reader.enumeration(0)
      key = reader.string(1)
      count = reader.scalar(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, dimension)
      writer.string(1, key)
      writer.scalar(2, count)
      writer.unknownFields(unknownFields)
    }
  }

  /// How many came for one reason since the roll before.
  public struct RollAdmission: SenMessage {
    /// Why.
    public var reason: API.Membership.V1.AdmissionReason = .init()
    /// Members.
    public var count: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RollAdmission")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      reason = reader.enumeration(0)
      count = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, reason)
      writer.scalar(1, count)
      writer.unknownFields(unknownFields)
    }
  }

  /// How many went for one reason since the roll before.
  public struct RollExit: SenMessage {
    /// Why.
    public var reason: API.Membership.V1.ExitReason = .init()
    /// Members.
    public var count: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RollExit")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      reason = reader.enumeration(0)
      count = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, reason)
      writer.scalar(1, count)
      writer.unknownFields(unknownFields)
    }
  }

  /// A declared roll.
  public struct Roll: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// The branch.
    public var branchID: Int64 = 0
    /// The day it is of.
    public var day: String = ""
    /// Members on that day.
    public var count: Int64 = 0
    /// Who came since the roll before.
    public var admissions: [API.Membership.V1.RollAdmission] = []
    /// Who went since the roll before.
    public var exits: [API.Membership.V1.RollExit] = []
    /// Parts of the count; what is missing is "unknown".
    public var parts: [API.Membership.V1.RollPart] = []
    /// Who signed.
    public var signer: String = ""
    /// When and by whom it was recorded, and the roll it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// A withdrawal of the roll it supersedes.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Roll")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      branchID = reader.scalar(1)
      day = reader.string(2)
      count = reader.scalar(3)
      admissions = reader.messages(4)
      exits = reader.messages(5)
      parts = reader.messages(6)
      signer = reader.string(7)
      provenance = reader.message(8)
      withdrawn = reader.bool(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, branchID)
      writer.string(2, day)
      writer.scalar(3, count)
      writer.messages(4, admissions)
      writer.messages(5, exits)
      writer.messages(6, parts)
      writer.string(7, signer)
      writer.message(8, provenance)
      writer.bool(9, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Declares a roll.
  public struct DeclareRollRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The branch (or the union of the Police or the Army).
    public var branchID: Int64 = 0
    /// The branch by its code on `day`, instead of `branch_id`.
    public var branchCode: String = ""
    /// The day; not in the future. FAILED_PRECONDITION RECORDS_EXIST if members are recorded one by
    /// one on or before it.
    public var day: String = ""
    /// Members on that day, 0 or more.
    public var count: Int64 = 0
    /// Who came since the roll before; each reason once.
    public var admissions: [API.Membership.V1.RollAdmission] = []
    /// Who went since the roll before; each reason once.
    public var exits: [API.Membership.V1.RollExit] = []
    /// Parts of the count; of one dimension at most the count together.
    public var parts: [API.Membership.V1.RollPart] = []
    /// Who signed, 1 to 100 characters.
    public var signer: String = ""
    /// The roll that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// Withdraws the roll in `supersedes`.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.DeclareRollRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      branchID = reader.scalar(2)
      branchCode = reader.string(3)
      day = reader.string(4)
      count = reader.scalar(5)
      admissions = reader.messages(6)
      exits = reader.messages(7)
      parts = reader.messages(8)
      signer = reader.string(9)
      supersedes = reader.scalar(10)
      withdrawn = reader.bool(11)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, branchID)
      writer.string(3, branchCode)
      writer.string(4, day)
      writer.scalar(5, count)
      writer.messages(6, admissions)
      writer.messages(7, exits)
      writer.messages(8, parts)
      writer.string(9, signer)
      writer.scalar(10, supersedes)
      writer.bool(11, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a roll.
  public struct GetRollRequest: SenMessage {
    /// Id.
    public var rollID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.GetRollRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      rollID = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, rollID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for rolls.
  public struct ListRollsRequest: SenMessage {
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
    public static let table = SenTables.table("sen.membership.v1.ListRollsRequest")

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

  /// A page of rolls.
  public struct ListRollsResponse: SenMessage {
    /// The rolls.
    public var rolls: [API.Membership.V1.Roll] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListRollsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      rolls = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, rolls)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
