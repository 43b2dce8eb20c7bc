// Generated from sen/membership/v1/members.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// Whether someone is a member.
  public enum MemberStatus: SenEnum {
    /// `MEMBER_STATUS_UNSPECIFIED`.
    case unspecified
    /// A member.
    case active
    /// Left.
    case left
    /// Died.
    case died
    /// A double entry, merged into another.
    case merged
    /// The admission was withdrawn: she never was a member.
    case withdrawn
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .active
        case 2: self = .left
        case 3: self = .died
        case 4: self = .merged
        case 5: self = .withdrawn
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .active: 1
        case .left: 2
        case .died: 3
        case .merged: 4
        case .withdrawn: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [MemberStatus] = [
      .unspecified,
      .active,
      .left,
      .died,
      .merged,
      .withdrawn,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.MemberStatus")
  }

  /// Why someone came.
  public enum AdmissionReason: SenEnum {
    /// `ADMISSION_REASON_UNSPECIFIED`.
    case unspecified
    /// Admitted for the first time.
    case new
    /// Came from another place, where no record could be moved.
    case movedIn
    /// Had left and came back.
    case returned
    /// Taken over from a register kept before.
    case register
    /// Another reason.
    case other
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .new
        case 2: self = .movedIn
        case 3: self = .returned
        case 4: self = .register
        case 5: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .new: 1
        case .movedIn: 2
        case .returned: 3
        case .register: 4
        case .other: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [AdmissionReason] = [
      .unspecified,
      .new,
      .movedIn,
      .returned,
      .register,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.AdmissionReason")
  }

  /// Why someone is no longer there.
  public enum ExitReason: SenEnum {
    /// `EXIT_REASON_UNSPECIFIED`.
    case unspecified
    /// Moved to a place outside the union's records.
    case movedAway
    /// Left at her own wish.
    case resigned
    /// Struck off for not taking part.
    case struckOff
    /// Died.
    case died
    /// A double entry.
    case duplicate
    /// Another reason.
    case other
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .movedAway
        case 2: self = .resigned
        case 3: self = .struckOff
        case 4: self = .died
        case 5: self = .duplicate
        case 6: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .movedAway: 1
        case .resigned: 2
        case .struckOff: 3
        case .died: 4
        case .duplicate: 5
        case .other: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ExitReason] = [
      .unspecified,
      .movedAway,
      .resigned,
      .struckOff,
      .died,
      .duplicate,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.ExitReason")
  }

  /// Kind of an event in the ledger.
  public enum MemberEventKind: SenEnum {
    /// `MEMBER_EVENT_KIND_UNSPECIFIED`.
    case unspecified
    /// +1.
    case admitted
    /// -1 in the branch she leaves.
    case transferredOut
    /// +1 in the branch she comes to.
    case transferredIn
    /// -1.
    case left
    /// -1.
    case died
    /// -1: a double entry.
    case merged
    /// +1: it was not one.
    case unmerged
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .admitted
        case 2: self = .transferredOut
        case 3: self = .transferredIn
        case 4: self = .left
        case 5: self = .died
        case 6: self = .merged
        case 7: self = .unmerged
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .admitted: 1
        case .transferredOut: 2
        case .transferredIn: 3
        case .left: 4
        case .died: 5
        case .merged: 6
        case .unmerged: 7
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [MemberEventKind] = [
      .unspecified,
      .admitted,
      .transferredOut,
      .transferredIn,
      .left,
      .died,
      .merged,
      .unmerged,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.MemberEventKind")
  }

  /// Why two entries look like one person.
  public enum DuplicateReason: SenEnum {
    /// `DUPLICATE_REASON_UNSPECIFIED`.
    case unspecified
    /// The same identity number.
    case identityNumber
    /// The same folded name and birth date in one grassroots unit.
    case sameCommune
    /// The same folded name and birth date in one province.
    case sameProvince
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .identityNumber
        case 2: self = .sameCommune
        case 3: self = .sameProvince
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .identityNumber: 1
        case .sameCommune: 2
        case .sameProvince: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [DuplicateReason] = [
      .unspecified,
      .identityNumber,
      .sameCommune,
      .sameProvince,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.DuplicateReason")
  }

  /// A member as the register has her now.
  public struct Member: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// Number of the member's card.
    public var memberNo: String = ""
    /// Full name, NFC.
    public var fullName: String = ""
    /// Day of birth.
    public var birthDay: String = ""
    /// Code of the ethnic group, "01" to "54"; empty = unknown.
    public var ethnicity: String = ""
    /// Her branch, or the last one.
    public var branchID: Int64 = 0
    /// Day of the admission that holds.
    public var joinedDay: String = ""
    /// Status.
    public var status: API.Membership.V1.MemberStatus = .init()
    /// The member that a double entry was merged into.
    public var mergedInto: Int64 = 0
    /// When and by whom the admission was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// An identity number is on record (never shown).
    public var hasIdentityNumber: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Member")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      memberNo = reader.string(1)
      fullName = reader.string(2)
      birthDay = reader.string(3)
      ethnicity = reader.string(4)
      branchID = reader.scalar(5)
      joinedDay = reader.string(6)
      status = reader.enumeration(7)
      mergedInto = reader.scalar(8)
      provenance = reader.message(9)
      hasIdentityNumber = reader.bool(10)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, memberNo)
      writer.string(2, fullName)
      writer.string(3, birthDay)
      writer.string(4, ethnicity)
      writer.scalar(5, branchID)
      writer.string(6, joinedDay)
      writer.enumeration(7, status)
      writer.scalar(8, mergedInto)
      writer.message(9, provenance)
      writer.bool(10, hasIdentityNumber)
      writer.unknownFields(unknownFields)
    }
  }

  /// One entry of the ledger.
  public struct MemberEvent: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// The member.
    public var memberID: Int64 = 0
    /// The branch whose stock it changes.
    public var branchID: Int64 = 0
    /// The day it is true.
    public var day: String = ""
    /// Kind.
    public var kind: API.Membership.V1.MemberEventKind = .init()
    /// What it adds to the branch's members: +1 or -1; the reverse for a reversal.
    public var delta: Int32 = 0
    /// Why, of an admission or unspecified.
    public var admissionReason: API.Membership.V1.AdmissionReason = .init()
    /// Why, of an exit or unspecified.
    public var exitReason: API.Membership.V1.ExitReason = .init()
    /// It takes back the event `provenance.supersedes`.
    public var reversal: Bool = false
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.MemberEvent")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      memberID = reader.scalar(1)
      branchID = reader.scalar(2)
      day = reader.string(3)
      kind = reader.enumeration(4)
      delta = reader.scalar(5)
      admissionReason = reader.enumeration(6)
      exitReason = reader.enumeration(7)
      reversal = reader.bool(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, memberID)
      writer.scalar(2, branchID)
      writer.string(3, day)
      writer.enumeration(4, kind)
      writer.scalar(5, delta)
      writer.enumeration(6, admissionReason)
      writer.enumeration(7, exitReason)
      writer.bool(8, reversal)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Admits a member.
  public struct AdmitMemberRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The branch (or the union of the Police or the Army).
    public var branchID: Int64 = 0
    /// The branch by its code on `day`, instead of `branch_id`.
    public var branchCode: String = ""
    /// Full name: NFC is made of it; 2 to 100 characters.
    public var fullName: String = ""
    /// Day of birth; on `day` she is 18 or more (MEMBER_UNDER_18).
    public var birthDay: String = ""
    /// Code of the ethnic group, "01" to "54"; empty = unknown.
    public var ethnicity: String = ""
    /// Day of the admission; not in the future.
    public var day: String = ""
    /// Why.
    public var reason: API.Membership.V1.AdmissionReason = .init()
    /// Number of her card; empty = the service gives one. Unique.
    public var memberNo: String = ""
    /// Identity number (9 or 12 digits), only kept as a keyed fingerprint; empty = none.
    public var identityNumber: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.AdmitMemberRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      branchID = reader.scalar(2)
      branchCode = reader.string(3)
      fullName = reader.string(4)
      birthDay = reader.string(5)
      ethnicity = reader.string(6)
      day = reader.string(7)
      reason = reader.enumeration(8)
      memberNo = reader.string(9)
      identityNumber = reader.string(10)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, branchID)
      writer.string(3, branchCode)
      writer.string(4, fullName)
      writer.string(5, birthDay)
      writer.string(6, ethnicity)
      writer.string(7, day)
      writer.enumeration(8, reason)
      writer.string(9, memberNo)
      writer.string(10, identityNumber)
      writer.unknownFields(unknownFields)
    }
  }

  /// Moves a member.
  public struct TransferMemberRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The member.
    public var memberID: Int64 = 0
    /// The branch she comes to.
    public var toBranchID: Int64 = 0
    /// The day.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.TransferMemberRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      memberID = reader.scalar(1)
      toBranchID = reader.scalar(2)
      day = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, memberID)
      writer.scalar(2, toBranchID)
      writer.string(3, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a leave.
  public struct RecordLeaveRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The member.
    public var memberID: Int64 = 0
    /// The first day she is no member.
    public var day: String = ""
    /// Why; not DIED.
    public var reason: API.Membership.V1.ExitReason = .init()
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordLeaveRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      memberID = reader.scalar(1)
      day = reader.string(2)
      reason = reader.enumeration(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, memberID)
      writer.string(2, day)
      writer.enumeration(3, reason)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a death.
  public struct RecordDeathRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The member.
    public var memberID: Int64 = 0
    /// The day.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordDeathRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      memberID = reader.scalar(1)
      day = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, memberID)
      writer.string(2, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Corrects a member's data; absent fields stay.
  public struct CorrectMemberRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The member.
    public var memberID: Int64 = 0
    /// Full name.
    public var fullName: String? = nil
    /// Day of birth.
    public var birthDay: String? = nil
    /// Ethnic group.
    public var ethnicity: String? = nil
    /// Identity number.
    public var identityNumber: String? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.CorrectMemberRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      memberID = reader.scalar(1)
      fullName = reader.optionalString(2)
      birthDay = reader.optionalString(3)
      ethnicity = reader.optionalString(4)
      identityNumber = reader.optionalString(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, memberID)
      writer.optionalString(2, fullName)
      writer.optionalString(3, birthDay)
      writer.optionalString(4, ethnicity)
      writer.optionalString(5, identityNumber)
      writer.unknownFields(unknownFields)
    }
  }

  /// Corrects an event.
  public struct CorrectMemberEventRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The event; not a reversal, not reversed before.
    public var eventID: Int64 = 0
    /// The day it was really true; empty = as it was.
    public var day: String = ""
    /// The right reason of an admission; unspecified = as it was.
    public var admissionReason: API.Membership.V1.AdmissionReason = .init()
    /// The right reason of an exit; unspecified = as it was.
    public var exitReason: API.Membership.V1.ExitReason = .init()
    /// It never happened: only the reversal is posted.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.CorrectMemberEventRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      eventID = reader.scalar(1)
      day = reader.string(2)
      admissionReason = reader.enumeration(3)
      exitReason = reader.enumeration(4)
      withdrawn = reader.bool(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, eventID)
      writer.string(2, day)
      writer.enumeration(3, admissionReason)
      writer.enumeration(4, exitReason)
      writer.bool(5, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Merges a double entry.
  public struct MergeMembersRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The member that stays.
    public var memberID: Int64 = 0
    /// The double entry.
    public var duplicateID: Int64 = 0
    /// The day from which it no longer counts.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.MergeMembersRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      memberID = reader.scalar(1)
      duplicateID = reader.scalar(2)
      day = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, memberID)
      writer.scalar(2, duplicateID)
      writer.string(3, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Takes a merger back.
  public struct UnmergeMemberRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The double entry that was none.
    public var duplicateID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.UnmergeMemberRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      duplicateID = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, duplicateID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a member.
  public struct GetMemberRequest: SenMessage {
    /// Id; 0 = by number.
    public var memberID: Int64 = 0
    /// Number of her card.
    public var memberNo: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.GetMemberRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      memberID = reader.scalar(0)
      memberNo = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, memberID)
      writer.string(1, memberNo)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for members.
  public struct ListMembersRequest: SenMessage {
    /// The unit whose branches are listed.
    public var unitID: Int64 = 0
    /// Only this status; unspecified = active.
    public var status: API.Membership.V1.MemberStatus = .init()
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListMembersRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      status = reader.enumeration(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.enumeration(1, status)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of members.
  public struct ListMembersResponse: SenMessage {
    /// The members.
    public var members: [API.Membership.V1.Member] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListMembersResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      members = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, members)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Searches members.
  public struct SearchMembersRequest: SenMessage {
    /// The unit whose branches are searched.
    public var unitID: Int64 = 0
    /// Beginning of the full name, at least 2 letters.
    public var name: String = ""
    /// Day of birth; empty = any.
    public var birthDay: String = ""
    /// At most 200; 0 = 50.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.SearchMembersRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      name = reader.string(1)
      birthDay = reader.string(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.string(1, name)
      writer.string(2, birthDay)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Members found.
  public struct SearchMembersResponse: SenMessage {
    /// The members, in order of branch, name, id.
    public var members: [API.Membership.V1.Member] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.SearchMembersResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      members = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, members)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the ledger of a member or of a branch.
  public struct ListMemberEventsRequest: SenMessage {
    /// The member; 0 = by branch.
    public var memberID: Int64 = 0
    /// The branch; 0 = by member.
    public var branchID: Int64 = 0
    /// Only events recorded after this id (changes since a cursor).
    public var afterID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListMemberEventsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      memberID = reader.scalar(0)
      branchID = reader.scalar(1)
      afterID = reader.scalar(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, memberID)
      writer.scalar(1, branchID)
      writer.scalar(2, afterID)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of the ledger.
  public struct ListMemberEventsResponse: SenMessage {
    /// The events.
    public var events: [API.Membership.V1.MemberEvent] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListMemberEventsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      events = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, events)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Two entries that may be one person.
  public struct DuplicateCandidate: SenMessage {
    /// The entry recorded first.
    public var first: API.Membership.V1.Member? = nil
    /// The entry recorded later.
    public var second: API.Membership.V1.Member? = nil
    /// Why, the strongest reason.
    public var reason: API.Membership.V1.DuplicateReason = .init()
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.DuplicateCandidate")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      first = reader.message(0)
      second = reader.message(1)
      reason = reader.enumeration(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, first)
      writer.message(1, second)
      writer.enumeration(2, reason)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for pairs.
  public struct ListDuplicateCandidatesRequest: SenMessage {
    /// The unit; both entries lie in it.
    public var unitID: Int64 = 0
    /// At most 200; 0 = 50.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListDuplicateCandidatesRequest")

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

  /// A page of pairs.
  public struct ListDuplicateCandidatesResponse: SenMessage {
    /// The pairs.
    public var candidates: [API.Membership.V1.DuplicateCandidate] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListDuplicateCandidatesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      candidates = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, candidates)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for all members of a unit.
  public struct ExportMembersRequest: SenMessage {
    /// The unit.
    public var unitID: Int64 = 0
    /// Only members whose entry changed after this instant; absent = all.
    public var changedAfter: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ExportMembersRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      changedAfter = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.message(1, changedAfter)
      writer.unknownFields(unknownFields)
    }
  }

}
